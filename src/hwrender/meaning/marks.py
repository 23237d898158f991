"""Frames that words set: on what condition, with what exception, on whose word, how sure, planned or advised.

Each frame has its words in `frames.toml`. What the summary says within a frame, its easy wording must say
within it too; and it may not set a frame by itself. Where it is not clear which sentence speaks of which,
nothing is said.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from hwrender.language.clauses import Clause, Tense
from hwrender.language.slices import Slice
from hwrender.meaning.added_marks import added_marks
from hwrender.meaning.alignment import Alignment, closest_clause, is_like
from hwrender.meaning.kept_marks import is_kept_in_frame
from hwrender.meaning.marked import (
    Marked,
    MeaningFrame,
    end_of_what_is_told,
    find_marks,
    is_background,
    tells_verb,
)
from hwrender.meaning.model import ComparedSentence, Difference, FactKind, claimed, trimmed
from hwrender.meaning.negation_cues import CueKind, NegationCue, find_negation_cues
from hwrender.meaning.phrases import find_listed
from hwrender.meaning.scenes import sets_scene

_OPENING = 4
_OF_SENTENCES = frozenset([FactKind.SOURCE, FactKind.HEDGE])
"""Frames that a word anywhere in a sentence may set: there all of it is marked."""
_DONE = frozenset([Tense.PAST, Tense.PRESENT])


FRAMES = (
    MeaningFrame(FactKind.CONDITION, "condition", has_argument=True),
    MeaningFrame(FactKind.EXCEPTION, "exception", has_argument=True),
    MeaningFrame(FactKind.ONLY, "only"),
    MeaningFrame(FactKind.SOURCE, "source"),
    MeaningFrame(FactKind.ADVICE, "advice"),
    MeaningFrame(FactKind.PLAN, "plan"),
    MeaningFrame(FactKind.HEDGE, "hedge"),
    MeaningFrame(FactKind.PAST, "past"),
)


def compare_marks(alignment: Alignment, *, recommends: bool) -> Iterator[Difference]:
    """Each frame of the summary that its easy wording loses, and each that it sets by itself; a clause once.

    `recommends` says that a heading tells that all of the section is what should be done.
    """
    reported: set[tuple[int, Slice]] = set()
    for frame in FRAMES:
        if recommends and frame.kind in {FactKind.ADVICE, FactKind.PLAN}:
            continue
        certain = _made_certain(alignment) if frame.kind is FactKind.HEDGE else ()
        for difference in (*certain, *_lost(frame, alignment), *added_marks(frame, alignment)):
            key = (difference.text, difference.place)
            if key not in reported:
                reported.add(key)
                yield difference


def _made_certain(alignment: Alignment) -> Iterator[Difference]:
    """ "It is certain", "this proves" where the summary only says that it may be."""
    for sentence in alignment.easy:
        sources = alignment.around(sentence)
        unsure = [hit for source in sources for hit in find_listed(source, "hedge", "unsure")]
        if unsure and not any(find_listed(source, "hedge", "certain") for source in sources):
            for hit in find_listed(sentence, "hedge", "certain")[:1]:
                denied = any(cue.sort is CueKind.PLAIN for cue in find_negation_cues(sentence))
                if not denied or "doubt" in hit.words:
                    yield claimed(FactKind.HEDGE, sentence, hit.place, unsure[0].words, is_lost=True)


# --- lost ------------------------------------------------------------------------------------------------


def _lost(frame: MeaningFrame, alignment: Alignment) -> Iterator[Difference]:
    for source in alignment.summary:
        easy = alignment.retold(source)
        if not easy:
            continue
        for marked in find_marks(source, frame, "marks"):
            found = _included(marked, easy, alignment) if frame.kind is FactKind.EXCEPTION else None
            found = found or _unframed(frame, marked, easy, alignment)
            if found is not None:
                sentence, place = found
                is_sure = not _may_be_kept(frame, sentence, alignment)
                yield claimed(frame.kind, sentence, place, marked.words(), is_lost=True, is_sure=is_sure)
                break


def _may_be_kept(frame: MeaningFrame, sentence: ComparedSentence, alignment: Alignment) -> bool:
    """Whether a sentence beside may say who else is left out: "It is for you. If you work, you cannot go"."""
    if frame.kind is not FactKind.ONLY:
        return False
    beside = (each for each in alignment.near(sentence) if each is not sentence)
    return any(find_listed(each, frame.group, "kept") for each in beside)


def _included(
    marked: Marked, easy: Sequence[ComparedSentence], alignment: Alignment
) -> tuple[ComparedSentence, Slice] | None:
    """The easy sentence that says "too" of what the summary leaves out, or says "only" of it."""
    own = marked.argument - marked.host
    for sentence in dict.fromkeys(near for each in easy for near in alignment.near(each)):
        if not own & sentence.roots or any(map(is_negative, find_negation_cues(sentence))):
            continue
        joined = any(
            clause.subject is not None
            and own & sentence.roots_at(clause.subject.place)
            and "and" in {token.key for token in sentence.span(clause.subject.place)}
            for clause in sentence.clauses
        )
        if joined or find_listed(sentence, "exception", "including"):
            return sentence, trimmed(sentence.place, sentence.source)
        is_denied = any(cue.sort is CueKind.PLAIN for cue in find_negation_cues(marked.hit.sentence))
        if (
            sentence.keys[0] == "only"
            and not is_denied
            and own & frozenset(token.root for token in sentence.tokens[:_OPENING])
        ):
            return sentence, trimmed(sentence.place, sentence.source)
    return None


def is_negative(cue: NegationCue) -> bool:
    return cue.sort is not CueKind.HINTING


def _unframed(
    frame: MeaningFrame, marked: Marked, easy: Sequence[ComparedSentence], alignment: Alignment
) -> tuple[ComparedSentence, Slice] | None:
    """The easy clause that says without the frame what the summary says within it."""
    best: tuple[tuple[bool, int, float], ComparedSentence, Slice] | None = None
    for sentence in easy:
        if sentence.words().rstrip().endswith("?") or sets_scene(sentence):
            continue
        clause = closest_clause(sentence, marked.host)
        if clause is None:
            continue
        roots = sentence.roots_at(clause.place)
        if (
            not is_like(roots, marked.host)
            or len(roots & marked.argument) > len(roots & marked.host)
            or not _is_said_of(clause, sentence, marked)
            or not _VETOES[frame.kind](sentence, clause, marked)
            or (frame.kind is FactKind.SOURCE and _is_said_outright(sentence, marked, alignment))
        ):
            continue
        if is_kept_in_frame(frame, marked, sentence, alignment.near(sentence)):
            return None
        shared = roots & marked.host
        tells = clause.verb is not None and bool(sentence.roots_at(clause.verb.main) & shared)
        rank = (tells, len(shared), len(shared) / len(roots))
        if best is None or rank > best[0]:
            place = sentence.place if frame.kind in _OF_SENTENCES else clause.place
            best = (rank, sentence, trimmed(place, sentence.source))
    return None if best is None else (best[1], best[2])


def _is_said_outright(sentence: ComparedSentence, marked: Marked, alignment: Alignment) -> bool:
    """Whether the summary says more of an easy sentence by itself, before or without anybody who tells it:
    "They paid £340, and 19 people said that they had borrowed money"."""
    shared = len(sentence.roots & marked.host)
    return any(len(sentence.roots & _told_by_nobody(source)) > shared for source in alignment.summary)


def _told_by_nobody(source: ComparedSentence) -> frozenset[str]:
    """The roots of a sentence before the clause in which somebody tells something, and after what they
    tell."""
    hit = next(iter(find_listed(source, "source", "marks")), None)
    if hit is None:
        return source.roots
    clause = source.clause_at(hit.start)
    start = hit.place.start if clause is None else clause.place.start
    before = source.roots_at(Slice(source.place.start, start))
    return before | source.roots_at(Slice(end_of_what_is_told(hit), source.place.end))


def _is_said_of(clause: Clause, sentence: ComparedSentence, marked: Marked) -> bool:
    """Whether a clause shares the verb, or two words, with the summary's; not "its meeting is on 14 June"."""
    shared = sentence.roots_at(clause.place) & marked.host
    if is_background(sentence, clause, marked.hit):
        return False
    if marked.hit.words in {"only", "solely", "exclusively"} and find_listed(sentence, "only", "everybody"):
        return True
    if clause.verb is None:
        return len(shared) > 1
    after = sentence.keys[sentence.numbers(clause.verb.place).stop :][:1]
    subject = None if clause.subject is None else clause.subject.head.of(sentence.source).lower()
    if (
        clause.verb.lemma == "be"
        and after
        and after[0] in {"a", "an"}
        and subject not in {"there", "it", "this"}
    ):
        return False  # it says what something is: "Open Door is a charity"
    if clause.verb.lemma == "be" and after and after[0] in {"on", "at", "in", "from"}:
        return marked.host >= sentence.roots_at(clause.place) and len(shared) > 2
    return len(shared) > 1 or bool(sentence.roots_at(clause.verb.main) & shared)


# --- where a frame says nothing ----------------------------------------------------------------------------


def _any_clause(sentence: ComparedSentence, clause: Clause, marked: Marked) -> bool:
    return True


def _is_told(sentence: ComparedSentence, clause: Clause, marked: Marked) -> bool:
    """Whether a clause tells what is or was so."""
    return clause.verb is not None and clause.verb.tense in _DONE


_NO_DEED = frozenset(["be", "have", "get", "exist"])


def _is_told_as_done(sentence: ComparedSentence, clause: Clause, marked: Marked) -> bool:
    """Whether a clause tells as done the very thing that the summary plans."""
    if not _is_told(sentence, clause, marked) or clause.verb is None or clause.forces or clause.negations:
        return False
    return clause.verb.lemma in _NO_DEED or tells_verb(sentence, clause, marked.host)


def _is_told_as_sure(sentence: ComparedSentence, clause: Clause, marked: Marked) -> bool:
    """Whether a clause tells what was, is or will be; not what is forbidden where the summary says what may
    be done."""
    if marked.hit.words == "may" and not {"not", "must", "never"}.isdisjoint(sentence.keys):
        return False
    return clause.verb is not None and clause.verb.tense in {*_DONE, Tense.FUTURE}


_Veto = Callable[[ComparedSentence, Clause, Marked], bool]
_VETOES: Mapping[FactKind, _Veto] = {
    FactKind.CONDITION: _any_clause,
    FactKind.EXCEPTION: _any_clause,
    FactKind.ONLY: _any_clause,
    FactKind.SOURCE: _is_told,
    FactKind.ADVICE: lambda sentence, clause, marked: (
        clause.verb is not None and clause.verb.tense in {*_DONE, Tense.FUTURE}
    ),
    FactKind.PLAN: _is_told_as_done,
    FactKind.PAST: lambda sentence, clause, marked: (
        clause.verb is not None and clause.verb.tense is Tense.PRESENT
    ),
    FactKind.HEDGE: _is_told_as_sure,
}
