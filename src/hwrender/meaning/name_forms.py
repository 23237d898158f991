"""The forms of a name: under which other words the summary may have the same one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from hwrender.language.initials import spells
from hwrender.language.lemmas import lemmas
from hwrender.meaning.model import ComparedSentence
from hwrender.meaning.roots import root, word_lists

LEAST_OF_A_COUNTRY = 4
"""The fewest letters by which "Peru" and "Peruvian" are one place."""


def spells_beside(letters: str, sentence: ComparedSentence) -> bool:
    """Whether a sentence itself says what initials stand for."""
    keys, size = sentence.keys, len(letters)
    return size > 1 and any(spells(letters, keys[at : at + size]) for at in range(len(keys) - size + 1))


def is_of_one_place(one: str, other: str) -> bool:
    """Whether two words are a place and who or what is from there: "Peru" and "Peruvian"."""
    short, long = sorted((one, other), key=len)
    stem_of = short.removesuffix("'s").removesuffix("s") if len(short) > LEAST_OF_A_COUNTRY else short
    return len(stem_of) >= LEAST_OF_A_COUNTRY and long.startswith(stem_of) and long.endswith(_OF_PLACES)


_OF_PLACES = ("er", "ers", "ian", "ians", "an", "ans", "ese", "ish", "i", "is")


def forms_of(plain: Iterable[str]) -> frozenset[str]:
    return frozenset(form for word in plain for form in _forms_of(word))


@lru_cache(maxsize=1 << 14)
def _forms_of(word: str) -> tuple[str, ...]:
    return (word, *lemmas(word), root(word))


def contains(run: Sequence[str], part: Sequence[str]) -> bool:
    return any(tuple(run[at : at + len(part)]) == tuple(part) for at in range(len(run)))


def equivalents(part: str) -> Iterator[tuple[str, ...]]:
    """Other words for a name or a part of one."""
    for line in word_lists()["names"]["equivalents"]:
        word, _, others = line.partition(" = ")
        if word == part:
            yield from (tuple(other.split()) for other in others.split(", "))
