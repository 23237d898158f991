"""Words that turn a meaning round when one stands for the other: more and fewer, before and after."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from hwrender.language.number_words import TENS, UNITS
from hwrender.language.slices import Slice
from hwrender.language.tokens import is_number
from hwrender.meaning.agents import find_agents
from hwrender.meaning.alignment import Alignment
from hwrender.meaning.model import ComparedSentence, Difference, FactKind, claimed
from hwrender.meaning.negation_cues import CueKind, find_negation_cues
from hwrender.meaning.phrases import find_listed
from hwrender.meaning.roots import word_lists

_FEWEST_SHARED = 2
_DENIED_REACH = 6
_OPPOSED_REACH = 3
_OPPOSING = frozenset(["against", "opposed", "oppose", "opposes", "opposing"])
_NEARER = 1.5
"""How much nearer, by the sum of what is shared over its distance, the other word has to be."""

Pole = tuple[int, bool]
"""A line of the table, and whether its right side is meant."""


@cache
def _sides() -> dict[str, tuple[Pole, ...]]:
    """The sides on which each word of the table stands; two words in a row are joined by a hyphen."""
    table: dict[str, list[Pole]] = {}
    for number, line in enumerate(word_lists()["polarity"]["lines"]):
        for is_right, side in enumerate(line.split(" | ")):
            for word in side.split():
                table.setdefault(word, []).append((number, bool(is_right)))
    return {word: tuple(sides) for word, sides in table.items()}


@lru_cache(maxsize=1 << 12)
def _found(sentence: ComparedSentence) -> dict[Pole, int]:
    """The sides of which a sentence has a word, each with the number of its first token."""
    sides, keys = _sides(), sentence.keys
    found: dict[Pole, int] = {}
    passed = [hit.place for hit in find_listed(sentence, "negations", "passed_over")]
    for number, key in enumerate(keys):
        if key == "well" and number and keys[number - 1] == "as":
            continue
        if keys[number + 1 : number + 2] == ("than",) and _is_amount(keys[number + 2 : number + 3]):
            continue  # "not more than ten" bounds a number
        if passed and sentence.tokens[number].place.overlaps_any(passed):
            continue
        pair = f"{key}-{keys[number + 1]}" if number + 1 < len(keys) else ""
        for side in (*sides.get(key, ()), *sides.get(pair, ())):
            found.setdefault(side, number)
    return found


def _is_amount(following: tuple[str, ...]) -> bool:
    return any(key in UNITS or key in TENS or is_number(key) for key in following)


def compare_polarity(alignment: Alignment) -> Iterator[Difference]:
    """Each word of one side where the summary, speaking of the same, has only words of the other."""
    stated = {side for sentence in alignment.summary for side in _found(sentence)}
    reported: set[tuple[int, Slice]] = set()
    for sentence in alignment.easy:
        for side, number in _found(sentence).items():
            other = (side[0], not side[1])
            if other not in stated or any(other in _found(each) for each in alignment.near(sentence)):
                continue
            place = sentence.tokens[number].place
            if side in stated:
                against = _nearer(sentence, number, side, alignment)
            else:
                against = _against(sentence, number, other, alignment)
            if against and not _is_weighed(sentence) and (sentence.text, place) not in reported:
                reported.add((sentence.text, place))
                yield claimed(FactKind.POLARITY, sentence, place, against)


def _is_weighed(sentence: ComparedSentence) -> bool:
    """Whether a sentence compares two things with "than": which of them has more is compared elsewhere."""
    return "than" in sentence.keys


def _against(sentence: ComparedSentence, number: int, side: Pole, alignment: Alignment) -> str:
    """The word of that side in a sentence of the summary that speaks of the same, or ""."""
    for other in alignment.of(sentence):
        found = _found(other)
        if (
            side not in found
            or (_is_weighed(other) and _compares(other.tokens[found[side]].key))
            or not _speaks_of_same(sentence, other)
            or find_listed(other, "condition", "marks")
        ):
            continue
        if _is_denied(other, found[side]) == _is_denied(sentence, number):
            return other.tokens[found[side]].written
    return ""


def _compares(key: str) -> bool:
    return key.endswith("er") or key in {"more", "less", "worse"}


def _nearer(sentence: ComparedSentence, number: int, side: Pole, alignment: Alignment) -> str:
    """Where a sentence of the summary has words of both sides: the word of the other side, if that is the one
    that stands close to what the easy sentence speaks of."""
    other = (side[0], not side[1])
    for source in alignment.of(sentence):
        found = _found(source)
        if side not in found or other not in found:
            continue
        if _is_denied(sentence, number) != _is_denied(source, found[other]):
            continue
        apart = {found[side], found[other], *(agent.number for agent in find_agents(source))}
        shared = [
            number
            for number, token in enumerate(source.tokens)
            if token.root in sentence.roots and number not in apart
        ]
        here, there = (sum(1 / abs(number - found[each]) for number in shared) for each in (side, other))
        if len(shared) >= max(1, min(_FEWEST_SHARED, len(sentence.roots) - 1)) and there >= _NEARER * here:
            return source.tokens[found[other]].written
    return ""


def _is_denied(sentence: ComparedSentence, number: int) -> bool:
    """Whether a "not" or an "against" stands in the clause of this token, before it and near."""
    if not _OPPOSING.isdisjoint(sentence.keys[max(0, number - _OPPOSED_REACH) : number]):
        return True
    clause = sentence.clause_at(number)
    place = sentence.place if clause is None else clause.place
    return any(
        cue.sort is CueKind.PLAIN
        and cue.hit.place.overlaps(place)
        and number - _DENIED_REACH <= cue.hit.start <= number
        for cue in find_negation_cues(sentence)
    )


def _speaks_of_same(sentence: ComparedSentence, other: ComparedSentence) -> bool:
    """Whether two sentences share half of the shorter one's telling words, but at least two."""
    shared = sentence.roots & other.roots
    return len(shared) >= max(1, min(2, (len(sentence.roots) - 1) / 2))
