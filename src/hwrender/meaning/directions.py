"""Words that turn a meaning round when one stands for the other: more and fewer, before and after."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from hwrender.language.slices import Slice
from hwrender.meaning.alignment import Alignment
from hwrender.meaning.denials import Sort, find_denials
from hwrender.meaning.doers import find_doers
from hwrender.meaning.model import Difference, FactKind, Sentence, Wording
from hwrender.meaning.roots import word_lists

_FEWEST_SHARED = 2
_NEARER = 1.5
"""How much nearer, by the sum of what is shared over its distance, the other word has to be."""

Side = tuple[int, bool]
"""A line of the table, and whether its right side is meant."""


@cache
def _sides() -> dict[str, tuple[Side, ...]]:
    """The sides on which each word of the table stands; two words in a row are joined by a hyphen."""
    table: dict[str, list[Side]] = {}
    for number, line in enumerate(word_lists()["directions"]["lines"]):
        for is_right, side in enumerate(line.split(" | ")):
            for word in side.split():
                table.setdefault(word, []).append((number, bool(is_right)))
    return {word: tuple(sides) for word, sides in table.items()}


@lru_cache(maxsize=1 << 12)
def _found(sentence: Sentence) -> dict[Side, int]:
    """The sides of which a sentence has a word, each with the number of its first token."""
    sides, keys = _sides(), sentence.keys
    found: dict[Side, int] = {}
    for number, key in enumerate(keys):
        pair = f"{key}-{keys[number + 1]}" if number + 1 < len(keys) else ""
        for side in (*sides.get(key, ()), *sides.get(pair, ())):
            found.setdefault(side, number)
    return found


def compare_directions(easy: Sequence[Sentence], alignment: Alignment) -> Iterator[Difference]:
    """Each word of one side where the summary, speaking of the same, has only words of the other."""
    stated = {side for sentence in alignment.summary for side in _found(sentence)}
    reported: set[tuple[int, Slice]] = set()
    for sentence in easy:
        for side, number in _found(sentence).items():
            other = (side[0], not side[1])
            if other not in stated or other in _found(sentence):
                continue
            place = sentence.tokens[number].place
            if side in stated:
                against = _nearer(sentence, side, alignment)
            else:
                against = _against(sentence, other, alignment)
            if against and (sentence.text, place) not in reported:
                reported.add((sentence.text, place))
                words = place.of(sentence.source)
                yield Difference(
                    FactKind.DIRECTION, Wording.EASY, sentence.text, place, words, False, against
                )


def _against(sentence: Sentence, side: Side, alignment: Alignment) -> str:
    """The word of that side in a sentence of the summary that speaks of the same, or ""."""
    for other in alignment.of(sentence):
        alike = _is_denied(other) == _is_denied(sentence) and _speaks_of_same(sentence, other)
        if side in _found(other) and alike:
            return other.tokens[_found(other)[side]].written
    return ""


def _nearer(sentence: Sentence, side: Side, alignment: Alignment) -> str:
    """Where a sentence of the summary has words of both sides: the word of the other side, if that is the one
    that stands close to what the easy sentence speaks of."""
    other = (side[0], not side[1])
    for source in alignment.of(sentence):
        found = _found(source)
        if side not in found or other not in found or _is_denied(sentence) != _is_denied(source):
            continue
        apart = {found[side], found[other], *(doer.number for doer in find_doers(source))}
        shared = [
            number
            for number, token in enumerate(source.tokens)
            if token.root in sentence.roots and number not in apart
        ]
        here, there = (sum(1 / abs(number - found[each]) for number in shared) for each in (side, other))
        if len(shared) >= _FEWEST_SHARED and there >= _NEARER * here:
            return source.tokens[found[other]].written
    return ""


def _is_denied(sentence: Sentence) -> bool:
    return any(denial.sort is Sort.PLAIN for denial in find_denials(sentence))


def _speaks_of_same(sentence: Sentence, other: Sentence) -> bool:
    """Whether two sentences share half of the shorter one's telling words, but at least two."""
    shared = sentence.roots & other.roots
    return len(shared) >= max(1, min(2, (len(sentence.roots) - 1) / 2))
