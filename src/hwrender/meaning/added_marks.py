"""Frames that the easy wording sets by itself: an "if" or "only" where the summary has nothing like it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from hwrender.language.clauses import Clause, Tense
from hwrender.language.slices import Slice
from hwrender.language.tokens import is_number
from hwrender.language.word_sets import word_set
from hwrender.meaning.alignment import Alignment, is_like, roots_of
from hwrender.meaning.claim_grounds import is_instructed, is_regret
from hwrender.meaning.marked import Marked, MeaningFrame, find_marks, tells_verb
from hwrender.meaning.model import ComparedSentence, Difference, FactKind, claimed, trimmed
from hwrender.meaning.phrases import find_listed
from hwrender.meaning.roots import word_lists

_ARGUMENT_KNOWN = 0.5


def added_marks(frame: MeaningFrame, alignment: Alignment) -> Iterator[Difference]:
    if "added" not in word_lists()[frame.group]:
        return
    for sentence in alignment.easy:
        sources = alignment.matches(sentence)
        if not sources or any(
            find_listed(each, frame.group, name) for each in sources for name in ("marks", "grounds")
        ):
            continue
        promised = frame.kind is FactKind.ADVICE and any(
            find_listed(each, "advice", "promises") for each in sources
        )
        if promised and not _says_we_think(sentence):
            continue
        stated = frozenset(root for each in sources for root in roots_of(each))
        for marked in find_marks(sentence, frame, "added"):
            if frame.kind is FactKind.HEDGE and "you" in sentence.keys:
                continue  # readers may want this or that
            is_told = is_instructed(sources) or is_regret(sentence.keys, marked.hit.end)
            if frame.kind is FactKind.ADVICE and is_told:
                continue
            own = marked.argument - marked.host
            is_known = bool(own) and len(own & stated) / len(own) >= _ARGUMENT_KNOWN
            if (
                is_like(marked.host, stated)
                and not is_known
                and _ADDED_VETOES[frame.kind](sentence, marked, sources)
            ):
                place = marked.place if frame.has_argument else _to_end_of_clause(marked)
                is_sure = frame.kind is not FactKind.CONDITION or not _describes(marked, sources)
                yield claimed(frame.kind, sentence, trimmed(place, sentence.source), is_sure=is_sure)
                break


_OF_ANYBODY = frozenset([("you",), ("your",), ("it",), ("someone",), ("somebody",), ("we",)])
_STATES = word_set("be have live need want feel do mean get like think come stay use")


def _describes(marked: Marked, sources: Sequence[ComparedSentence]) -> bool:
    """ "If you are pregnant" says who is meant, as "pregnant women" does; "if you do" points back.

    What people have to do ("if you ask") is a condition, and so is what only some of those are who were
    named.
    """
    sentence, start = marked.hit.sentence, marked.hit.start
    if marked.hit.words != "if":
        return False
    if not marked.argument or sentence.keys[max(0, start - 1) : start] in {("than",), ("as",)}:
        return True
    stated = {key for source in sources for key in source.keys}
    if any(is_number(key) and key in stated for key in (token.key for token in sentence.span(marked.place))):
        return True
    verb = next(
        (
            each.verb
            for each in sentence.clauses
            if each.place.start >= marked.place.start and each.verb is not None
        ),
        None,
    )
    is_state = verb is None or verb.lemma in _STATES
    return is_state and sentence.keys[start + 1 : start + 2] in _OF_ANYBODY


def _says_we_think(sentence: ComparedSentence) -> bool:
    """ "We think they should" is advice; "it should be 12 weeks by Easter" may be what was promised."""
    return sentence.keys[:1] == ("we",)


def _to_end_of_clause(marked: Marked) -> Slice:
    clause = marked.hit.sentence.clause_at(marked.hit.start)
    return marked.hit.place if clause is None else Slice(marked.hit.place.start, clause.place.end)


def _any_mark(sentence: ComparedSentence, marked: Marked, sources: Sequence[ComparedSentence]) -> bool:
    return True


def _is_done(source: ComparedSentence, clause: Clause) -> bool:
    """Whether a clause tells what was or has been done; "they go to the polls on Sunday" is to come."""
    if clause.verb is None:
        return False
    opening = source.keys[source.numbers(clause.verb.place).start]
    return clause.verb.tense is Tense.PAST or (
        clause.verb.tense is Tense.PRESENT and opening in {"has", "have"}
    )


def _is_stated_done(sentence: ComparedSentence, marked: Marked, sources: Sequence[ComparedSentence]) -> bool:
    """Whether the summary tells as done what the easy wording plans; not "did not want to"."""
    clause = sentence.clause_at(marked.hit.start)
    if {"was", "were"} & {*sentence.keys[max(0, marked.hit.start - 1) : marked.hit.end]}:
        return False  # "his niece was going to look after him"
    if clause is None or clause.negations or clause.verb is None or clause.verb.tense is Tense.PAST:
        return False
    return any(
        each.verb is not None
        and _is_done(source, each)
        and is_like(sentence.roots_at(clause.place), source.roots_at(each.place))
        and tells_verb(sentence, clause, source.roots_at(each.place))
        for source in sources
        for each in source.clauses
    )


_ADDED_VETOES: Mapping[FactKind, Callable[[ComparedSentence, Marked, Sequence[ComparedSentence]], bool]] = {
    FactKind.CONDITION: _any_mark,
    FactKind.EXCEPTION: _any_mark,
    FactKind.ONLY: _any_mark,
    FactKind.ADVICE: _any_mark,
    FactKind.PLAN: _is_stated_done,
    FactKind.HEDGE: _any_mark,
}
