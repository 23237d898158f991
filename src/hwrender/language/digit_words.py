"""Digits and letters said one by one: "oh seven seven double oh nine" are 0, 7, 7, 0, 0, 9, and "S A double
nine, seven Z X" is SA997ZX. Two digits may be said as one number ("forty-two")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from hwrender.language.number_words import DIGITS, TENS, UNITS
from hwrender.language.slices import Slice
from hwrender.language.tokens import small_words

_TIMES = {"double": 2, "triple": 3, "treble": 3}
_WORD = re.compile(r"[A-Za-z]+|\d+")
_BETWEEN = re.compile(
    r"[ \n]?[,.;–-]?[ \n]?|[ \n]?(?:\.{3}|…|[–-])[ \n]"
    r"|,?[ \n](?:and|then|er|erm|um|stroke|slash|dash)[ ,\n]{1,2}"
    r"|[ ](?:for|as in)[ ][A-Za-z]+,?[ ]"
)
_AS_IN = re.compile(r"[ ](?:for|as in)(?:[ ][A-Za-z]{2,})?")
_SAID = {
    **{word: str(value) for word, value in (UNITS | TENS).items() if value > 9},
    **{word: str(digit) for word, digit in DIGITS.items()},
    "o": "0",
    "hundred": "00",
}
_NUMBER_WORDS = _SAID.keys() | _TIMES.keys()
_A_SIGN = re.compile(rf"(?i)(?<![a-z])(?:[a-z]|{'|'.join(_NUMBER_WORDS)})(?![a-z])|\d+")
_FILLERS = frozenset(["and", "then", "er", "erm", "um", "stroke", "slash", "dash"])
_FEWEST_WORDS = 4
_FEWEST_SIGNS = 5


class SaidDigits(Struct, frozen=True):
    """A row of digits, at least some of them in words, and its place."""

    place: Slice
    digits: str


class SpeltCode(Struct, frozen=True):
    """A row of letters and digits, one by one; `starts` is where each sign of `code` begins."""

    place: Slice
    code: str
    starts: tuple[int, ...]

    def place_of(self, found: re.Match[str]) -> Slice:
        """Where the signs that were found in `code` stand in the text."""
        start, end = found.span()
        return Slice(self.starts[start], self.starts[end] if end < len(self.starts) else self.place.end)


class _Sign(Struct, frozen=True):
    """A word that stands for digits or a letter. `is_word` is false where it is written as it is."""

    place: Slice
    signs: str
    is_word: bool


def read_said_digits(text: str) -> Iterator[SaidDigits]:
    """The rows of four words or more, at least one of which is not in figures."""
    for row in _rows(text, letters=False):
        if len(row) >= _FEWEST_WORDS and any(each.is_word for each in row):
            digits = "".join(each.signs for each in row)
            yield SaidDigits(Slice(row[0].place.start, row[-1].place.end), digits)


def read_spelt_codes(text: str) -> Iterator[SpeltCode]:
    """The rows of five signs or more with both letters and digits."""
    for row in _rows(text, letters=True):
        code = "".join(each.signs for each in row)
        if len(row) >= _FEWEST_SIGNS and not code.isdigit() and any(map(str.isdigit, code)):
            starts = tuple(each.place.start for each in row for _ in each.signs)
            yield SpeltCode(Slice(row[0].place.start, row[-1].place.end), code, starts)


@lru_cache(maxsize=1 << 4)
def _rows(text: str, *, letters: bool) -> tuple[list[_Sign], ...]:
    """Neighbours that stand for digits, and for letters if asked for; none in a text that says too few."""
    if small_words(text).isdisjoint(_NUMBER_WORDS) or len(_A_SIGN.findall(text)) < _FEWEST_WORDS:
        return ()
    return tuple(_read_rows(text, letters=letters))


def _read_rows(text: str, *, letters: bool) -> Iterator[list[_Sign]]:
    row: list[_Sign] = []
    times = 1
    for found in _WORD.finditer(text):
        word, place = found[0].lower(), Slice(*found.span())
        if row and row[-1].signs.isalpha() and _AS_IN.fullmatch(text, row[-1].place.end, place.end):
            continue
        if row and not _BETWEEN.fullmatch(text, row[-1].place.end, place.start):
            yield row
            row, times = [], 1
        if word in _TIMES:
            row.append(_Sign(place, "", is_word=True))
            times = _TIMES[word]
            continue
        signs = _SAID.get(word, word if word.isdigit() else "")
        if letters and len(word) == 1 and word.isalpha():
            signs = word.upper()
        if signs:
            _add(text, row, _Sign(place, signs * times, is_word=not word.isdigit()))
        elif word not in _FILLERS:
            yield row
            row = []
        times = 1
    yield row


def _add(text: str, row: list[_Sign], sign: _Sign) -> None:
    """Add a word, or make "forty" and "two" one number."""
    last = row[-1] if row else None
    is_one_number = (
        last is not None
        and last.is_word
        and sign.is_word
        and last.signs in _ROUND
        and len(sign.signs) == 1
        and sign.signs != "0"
        and text[last.place.end : sign.place.start] in (" ", "-")
    )
    if last is not None and is_one_number:
        joined = Slice(last.place.start, sign.place.end)
        row[-1] = _Sign(joined, last.signs[0] + sign.signs, is_word=True)
    else:
        row.append(sign)


_ROUND = frozenset(str(value) for value in TENS.values())
