"""Of how many, how often, how much, how hard: all and some, always and sometimes, hard and impossible."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from msgspec import Struct

from hwrender.language.number_words import UNITS
from hwrender.language.people_nouns import PEOPLE, PERSONS, STAFF
from hwrender.language.slices import Slice
from hwrender.language.word_sets import word_set
from hwrender.meaning.alignment import Alignment, is_like, roots_of
from hwrender.meaning.model import ComparedSentence, Difference, FactKind, claimed
from hwrender.meaning.negation_cues import CueKind, find_negation_cues
from hwrender.meaning.phrases import ValuedPhrases, find_listed
from hwrender.meaning.roots import root, word_lists
from hwrender.meaning.scenes import sets_scene

_REACH = 4
_COUNTING = frozenset(["many", "much"])
_APART = 1.0
_ANYBODY = frozenset([root("people"), "", root("one")])
_LINKING = frozenset(["of", "the", "our", "these", "those", "their", "all"])


class Degree(Struct, frozen=True):
    """A word of a scale: which scale, how high, what it is said of ("" if that is not clear), its place."""

    scale: str
    rank: float
    what: str
    start: int
    place: Slice
    sentence: ComparedSentence


@cache
def _scales() -> ValuedPhrases[tuple[tuple[str, float], ...]]:
    """The words of all scales, each with the scales it stands on and how high."""
    found: dict[str, tuple[tuple[str, float], ...]] = {}
    for line in word_lists()["degree"]["scales"]:
        head, _, phrases = line.partition(" = ")
        scale, rank = head.split()
        for phrase in phrases.split(" | "):
            found[phrase] = (*found.get(phrase, ()), (scale, float(rank)))
    return ValuedPhrases(found)


@lru_cache(maxsize=1 << 10)
def read_degrees(sentence: ComparedSentence) -> tuple[Degree, ...]:
    """The degrees of a sentence."""
    found = [each for each in _scales().find(sentence.keys) if not _is_no_degree(sentence.keys, *each[1:])]
    return tuple(
        Degree(scale, rank, _what(sentence, start, end) if scale in _COUNTING else "", start, place, sentence)
        for ranks, start, end in found
        for place in [Slice(sentence.tokens[start].place.start, sentence.tokens[end - 1].place.end)]
        for scale, rank in ranks
    )


def _is_no_degree(keys: tuple[str, ...], start: int, end: int) -> bool:
    """ "All around", "all day", "above all", "most of all", "as few as", "too many", "all of it"."""
    before, after = keys[start - 1] if start else "", keys[end] if end < len(keys) else ""
    if keys[start:end] == ("all",) and (
        after in _AFTER_ALL or before in {"above", "at", "after", "of", "it", "in"}
    ):
        return True
    if keys[start] == "all" and after in {"it", "this", "that"}:
        return True
    if keys[start:end] in {("every",), ("some",), ("each",)} and (after[:1].isdigit() or after in UNITS):
        return True  # "3 out of every 4", "some 75%"
    if keys[start:end] == ("rather",) and after == "than":
        return True
    if keys[start] == "half" and (after in {"a", "an"} or keys[end - 1] in {"a", "an"}):
        return True  # "half an hour"
    if keys[start:end] == ("all",) and keys[end : end + 2] == ("the", "way"):
        return True
    if keys[start:end] == ("most",) and keys[end : end + 2] == ("of", "all"):
        return True
    return before in {"as", "too", "so", "how", "next", "last", "past"} and keys[start] in {
        "few",
        "many",
        "much",
    }


_AFTER_ALL = word_set(
    "around over along day night week year morning afternoon my your his her our their its time"
)


def _what(sentence: ComparedSentence, start: int, end: int) -> str:
    """The root of what is counted: "people" for "everyone", the next telling words for "some of the"."""
    if sentence.keys[end - 1] in _PEOPLE:
        return root("people")
    for number in range(end, min(end + _REACH, len(sentence.tokens))):
        if sentence.tokens[number].root:
            return sentence.tokens[number].root
        if sentence.keys[number] not in _LINKING:
            return ""
    return ""


_PEOPLE = frozenset(["everyone", "everybody", "nobody", "anyone", "someone", "one"])


def compare_degrees(alignment: Alignment) -> Iterator[Difference]:
    """Each degree of the easy wording that is far from that of the summary, and each "some" that is lost."""
    for sentence in alignment.easy:
        sources = alignment.matches(sentence)
        stated = frozenset(root for each in sources for root in roots_of(each))
        if not sources or not is_like(sentence.roots, stated):
            continue
        degrees = [each for source in sources for each in read_degrees(source)]
        for degree in read_degrees(sentence):
            clause = sentence.clause_at(degree.start)
            if clause is not None and not is_like(sentence.roots_at(clause.place), stated):
                continue
            other = _contradicted(degree, degrees)
            if other is not None:
                is_sure = not _may_be_turned(degree, other, alignment)
                words = other.place.of(other.sentence.source)
                yield claimed(FactKind.DEGREE, sentence, degree.place, words, is_sure=is_sure)
        yield from _harder(sentence, sources)


def _may_be_turned(degree: Degree, other: Degree, alignment: Alignment) -> bool:
    """Whether a "not" on one side makes both the same ("most were not told", "few were told"), an exception
    does ("nearly every", "every one but"), or the summary's own degree stands beside."""
    if sets_scene(degree.sentence):
        return True
    if degree.scale in _TURNING and degree.rank and _is_denied(degree) != _is_denied(other):
        return True
    if find_listed(other.sentence, "exception", "marks"):
        return degree.rank < other.rank
    return any(
        one.scale == other.scale and one.place != degree.place and _is_near(one.rank, other.rank)
        for near in alignment.near(degree.sentence)
        for one in read_degrees(near)
        if near is not degree.sentence
    )


def _is_denied(degree: Degree) -> bool:
    """Whether an odd number of words of the sentence say no, but for those of the degree."""
    cues = (each for each in find_negation_cues(degree.sentence) if not each.hit.place.overlaps(degree.place))
    return sum(each.sort is CueKind.PLAIN or each.hit.words in _DIFFICULT for each in cues) % 2 == 1


_TURNING = frozenset(["many", "often"])
_DIFFICULT = word_set("difficulty difficulties problem problems overdue late")


def _contradicted(degree: Degree, stated: list[Degree]) -> Degree | None:
    """The summary's degree for the same, if it has one and none that is near."""
    same = [each for each in stated if each.scale == degree.scale and _is_of_same(degree, each)]
    same = [each for each in same if _denials(each) == _denials(degree)]
    if not same:
        return None
    return None if any(_is_near(degree.rank, each.rank) for each in same) else same[0]


def _is_of_same(one: Degree, other: Degree) -> bool:
    if one.what == other.what or "" in {one.what, other.what}:
        return True
    return {one.what, other.what} - _ANYBODY <= _persons() and bool(_ANYBODY & {one.what, other.what})


@cache
def _persons() -> frozenset[str]:
    return frozenset(map(root, PERSONS | PEOPLE | STAFF))


def _is_near(easy: float, summary: float) -> bool:
    if (easy, summary) != (summary, easy) and {0.0, 6.0} & {easy, summary}:
        return False  # all, always and never are said of no fewer
    return abs(easy - summary) <= _APART


def _denials(degree: Degree) -> int:
    """0 or 1: whether the clause of a degree is denied."""
    clause = degree.sentence.clause_at(degree.start)
    place = degree.sentence.place if clause is None else clause.place
    return (
        sum(
            cue.sort is CueKind.PLAIN
            and cue.hit.place.overlaps(place)
            and not cue.hit.place.overlaps(degree.place)
            for cue in find_negation_cues(degree.sentence)
        )
        % 2
    )


def _harder(sentence: ComparedSentence, sources: tuple[ComparedSentence, ...]) -> Iterator[Difference]:
    """ "Could not" where the summary says "found it hard to", and the other way round."""
    for here, there in (("impossible", "hard"), ("hard", "impossible")):
        hits = find_listed(sentence, "degree", here)
        if not hits or any(find_listed(each, "degree", here) for each in sources):
            continue
        if find_listed(sentence, "degree", "softeners") or find_listed(sentence, "degree", there):
            continue
        against = [hit for each in sources for hit in find_listed(each, "degree", there)]
        if against:
            yield claimed(
                FactKind.DEGREE, sentence, hits[0].place, against[0].place.of(against[0].sentence.source)
            )
