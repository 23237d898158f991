"""Digits said one by one: "oh seven seven double oh nine" are 0, 7, 7, 0, 0, 9."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from hwrender.language.number_words import DIGITS
from hwrender.language.slices import Slice

_TIMES = {"double": 2, "triple": 3, "treble": 3}
_WORD = re.compile(r"[A-Za-z]+|\d+")
_BETWEEN = re.compile(r"[ \n]?[,–-]?[ \n]?|[ \n]?(?:\.{3}|…|and)[ \n]")
_SAID = {**{word: str(digit) for word, digit in DIGITS.items()}, "o": "0", "hundred": "00"}
_FEWEST_WORDS = 4


class SaidDigits(Struct, frozen=True):
    """A row of digits, at least some of them in words, and its place."""

    place: Slice
    digits: str


def read_said_digits(text: str) -> Iterator[SaidDigits]:
    """The rows of four words or more; figures may stand among them."""
    row: list[tuple[Slice, str]] = []
    times = 1
    for found in _WORD.finditer(text):
        word, place = found[0].lower(), Slice(*found.span())
        if row and not _BETWEEN.fullmatch(text, row[-1][0].end, place.start):
            yield from _as_a_row(text, row)
            row, times = [], 1
        if word in _TIMES:
            row.append((place, ""))
            times = _TIMES[word]
            continue
        digits = _SAID.get(word, word if word.isdigit() else "")
        if digits:
            row.append((place, digits * times))
        elif word != "and":
            yield from _as_a_row(text, row)
            row = []
        times = 1
    yield from _as_a_row(text, row)


def _as_a_row(text: str, row: list[tuple[Slice, str]]) -> Iterator[SaidDigits]:
    in_words = sum(place.of(text).isalpha() for place, _ in row)
    if in_words >= _FEWEST_WORDS:
        yield SaidDigits(Slice(row[0][0].start, row[-1][0].end), "".join(digits for _, digits in row))
