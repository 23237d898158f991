"""The marks of a frame in a sentence, with what stands under them and what hangs on them."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from hwrender.language.clauses import Clause, ClauseKind
from hwrender.language.slices import Slice
from hwrender.language.word_sets import word_set
from hwrender.meaning.alignment import roots_of
from hwrender.meaning.marked_words import is_used_as_mark
from hwrender.meaning.model import ComparedSentence, FactKind
from hwrender.meaning.phrases import Hit, find_listed

_NEARLY_ALL = 0.6
_MOST_CLAUSES = 2
_BREAK = frozenset(",;:.()—–")


class Marked(Struct, frozen=True):
    """A mark in a sentence: the roots of what stands under it, and of what hangs on it ("if ...")."""

    hit: Hit
    host: frozenset[str]
    argument: frozenset[str]
    place: Slice

    def words(self) -> str:
        return self.place.of(self.hit.sentence.source).strip(" ,.;:")


class MeaningFrame(Struct, frozen=True):
    """A frame, the lists that say what sets it, and how it is read.

    `has_argument` says that the mark has something hang on it.
    """

    kind: FactKind
    group: str
    has_argument: bool = False


def find_marks(sentence: ComparedSentence, frame: MeaningFrame, name: str) -> Iterator[Marked]:
    """The marks of a frame in a sentence, with what they speak of."""
    for hit in find_listed(sentence, frame.group, name):
        if is_used_as_mark(hit, frame.group) and (marked := _marked(hit, frame)) is not None:
            yield marked


def _marked(hit: Hit, frame: MeaningFrame) -> Marked | None:
    sentence = hit.sentence
    opened = next(
        (
            clause
            for clause in sentence.clauses
            if clause.opener is not None and clause.opener.overlaps(hit.place)
        ),
        None,
    )
    if opened is not None and frame.kind is FactKind.CONDITION:
        place = opened.place
    elif frame.has_argument:
        place = Slice(hit.place.start, _end_of_phrase(hit))
    else:
        place = hit.place
    argument = sentence.roots_at(place) - sentence.roots_at(hit.place)
    rest = sentence.roots - argument - sentence.roots_at(hit.place)
    if not frame.has_argument:
        told = _statement(hit, frame)
        if not told and len(sentence.clauses) > _MOST_CLAUSES:
            return None
        rest = told or rest
    reworded = roots_of(sentence) - sentence.roots
    return Marked(hit, rest | reworded, argument if frame.has_argument else frozenset(), place)


def _statement(hit: Hit, frame: MeaningFrame) -> frozenset[str]:
    """The roots of the clause under a mark, with the clauses inside it; for a source, of what is said."""
    sentence = hit.sentence
    clause = sentence.clause_at(hit.start)
    end = sentence.place.end if clause is None else clause.place.end
    if frame.kind is FactKind.SOURCE:
        said = sentence.roots_at(Slice(hit.place.end, end_of_what_is_told(hit)))
        return said if len(said) > 1 else frozenset()
    start = sentence.place.start if clause is None else clause.place.start
    inside = [each for each in sentence.clauses if each.place.start >= start]
    end = max(
        [
            end,
            *(each.place.end for each in inside if clause is not None and _hangs_on(each, clause, sentence)),
        ]
    )
    found = sentence.roots_at(Slice(start, end)) - sentence.roots_at(hit.place)
    return found if len(found) > 1 else frozenset()


def end_of_what_is_told(hit: Hit) -> int:
    """Where the words of whoever tells end, and the writers add something: "they said they had paid,
    although it is free"."""
    sentence = hit.sentence
    added = (
        each.place.start
        for each in sentence.clauses
        if each.opener is not None
        and each.opener.of(sentence.source).lower() in _CONCEDING
        and each.place.start > hit.place.end
    )
    return min(added, default=sentence.place.end)


def _hangs_on(each: Clause, clause: Clause, sentence: ComparedSentence) -> bool:
    return each.kind in {ClauseKind.CONTENT, ClauseKind.QUOTATION} and each.place.start >= clause.place.start


def _end_of_phrase(hit: Hit) -> int:
    """Where the words end that hang on a mark in no clause of its own: "except the stroke unit"."""
    sentence = hit.sentence
    clause = sentence.clause_at(hit.start)
    verb = clause.verb.place.start if clause is not None and clause.verb is not None else -1
    for number in range(hit.end, len(sentence.tokens)):
        token = sentence.tokens[number]
        if number > hit.end and _BREAK & set(sentence.between(number - 1, number)):
            return sentence.tokens[number - 1].place.end
        if token.place.start == verb:
            return sentence.tokens[number - 1].place.end
    return sentence.tokens[-1].place.end


def tells_verb(sentence: ComparedSentence, clause: Clause, stated: frozenset[str]) -> bool:
    """Whether the verb of a clause stands among these roots, or nearly all else does."""
    if clause.verb is None:
        return False
    roots = sentence.roots_at(clause.place)
    return (
        bool(sentence.roots_at(clause.verb.main) & stated)
        or len(roots & stated) / max(1, len(roots)) >= _NEARLY_ALL
    )


_CONCEDING = word_set("although though whereas")
_SETTING = frozenset(["be", "have", "get", "call", "exist"])
_MAKING = word_set("""
introduce open build recruit hire hold set launch create start offer provide appoint install run bring buy add
make employ give supply publish begin develop establish organise host fund
""")
"""What is, or is had, once this is done: "a new number is due to be introduced"."""


def is_background(sentence: ComparedSentence, clause: Clause, hit: Hit) -> bool:
    """Whether a clause of the easy wording only says what there is ("There is a group for dads.") where the
    summary, at this mark, tells what is done."""
    if clause.verb is None or clause.verb.lemma not in _SETTING or clause.forces or clause.negations:
        return False
    subject = None if clause.subject is None else clause.subject.head.of(sentence.source).lower()
    if clause.verb.lemma == "be" and subject != "there":
        return False
    told = {each.verb.lemma for each in hit.sentence.clauses if each.verb is not None}
    return not told & (_SETTING | _MAKING)
