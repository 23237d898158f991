"""Figures as words, British English ones above all: the home of num2words.

"and" after the hundreds, no commas between groups (a voice would pause at them).
"""

from __future__ import annotations

from functools import cache
from typing import Any

from hwrender.language.lemmas import plural

_DIGITS = ("oh", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_SHARES = {
    (1, 2): "a half", (1, 3): "a third", (2, 3): "two thirds", (1, 4): "a quarter", (3, 4): "three quarters",
    (1, 5): "a fifth", (2, 5): "two fifths", (3, 5): "three fifths", (4, 5): "four fifths",
    (1, 6): "a sixth", (5, 6): "five sixths", (1, 8): "an eighth", (3, 8): "three eighths",
    (5, 8): "five eighths", (7, 8): "seven eighths", (1, 10): "a tenth",
}  # fmt: skip


@cache
def _speller() -> Any:
    from num2words import num2words  # type: ignore[import-untyped]  # it has no types

    return num2words


@cache
def cardinal(number: int) -> str:
    """1234: "one thousand two hundred and thirty-four"."""
    return str(_speller()(number, lang="en_GB")).replace(",", "")


@cache
def in_language(number: int, language: str, *, is_ordinal: bool = False) -> str:
    """A number of another language, one that num2words has: 21 in Polish is "dwadzieścia jeden"."""
    return str(_speller()(number, lang=language, to="ordinal" if is_ordinal else "cardinal"))


@cache
def ordinal(number: int) -> str:
    """22: "twenty-second"."""
    return str(_speller()(number, lang="en_GB", to="ordinal")).replace(",", "")


def number(written: str) -> str:
    """A number as written, with its decimals digit by digit: "12,400", "2.5", "0.05"."""
    whole, _, decimals = written.replace(",", "").partition(".")
    if not decimals:
        return cardinal(int(whole))
    return f"{cardinal(int(whole)) if int(whole) else 'nought'} point {digits(decimals)}"


def digits(written: str) -> str:
    """Digit by digit: "020" is "oh two oh"."""
    return " ".join(_DIGITS[int(digit)] for digit in written if digit.isdigit())


def year(number: int) -> str:
    """2016: "twenty sixteen"; 2005: "two thousand and five"; 1905: "nineteen oh five"."""
    century, rest = divmod(number, 100)
    if number < 1000 or number > 2999 or 2000 <= number < 2010 or number % 1000 == 0:
        return cardinal(number)
    if rest == 0:
        return f"{cardinal(century)} hundred"
    return f"{cardinal(century)} {'oh ' if rest < 10 else ''}{cardinal(rest)}"


def decade(number: int) -> str:
    """1990: "nineteen nineties"; 80: "eighties"."""
    words = year(number) if number >= 1000 else cardinal(number)
    return plural(words)


def share(part: int, whole: int) -> str:
    """3/4: "three quarters"; a fraction without a common name is "seven out of twelve"."""
    return _SHARES.get((part, whole)) or f"{cardinal(part)} out of {cardinal(whole)}"
