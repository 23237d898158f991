"""Roman numerals and their figures: "Part IV" is "Part 4" (Inclusion Europe, "Information for all")."""

from __future__ import annotations

import re

from msgspec import Struct

from hwrender.language.slices import Slice
from hwrender.language.word_sets import word_set

_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50}
_NUMERAL = r"(?:X{1,3}(?:IX|IV|V?I{0,3})|IX|IV|VI{0,3}|I{1,3})"
_LARGE = re.compile(rf"(?<![\w.&'’/-]){_NUMERAL}(?![\w&'’/-]|\.\w)")
_POINT = re.compile(r"\((?P<number>(?:x{0,3}(?:ix|iv|v?i{1,3}|v)|x{1,3}))\)")
_LABELS = word_set("""
act annex appendix band category chapter class figure grade group level type part paragraph phase point
schedule section stage step table tier title type volume war
""")
"""After these even a single letter is a number ("Part I")."""
_DRIPS = word_set(
    "antibiotic antibiotics drip drips drug drugs fluid fluids line lines needle therapy treatment use"
)
"""Before these IV is "into a vein"."""
_WORD_BEFORE = re.compile(r"([^\W\d_]+)[ \u00a0]$")
_WORD_AFTER = re.compile(r"[ \u00a0-]?([^\W\d_]+)")


class RomanNumeral(Struct, frozen=True):
    """A Roman numeral in a text, and its value."""

    place: Slice
    value: int


def read_roman_numerals(text: str) -> tuple[RomanNumeral, ...]:
    """The Roman numerals up to 39 in `text`, in order.

    "I", "V" and "X" alone are letters, unless a word like "Part" stands before them.
    """
    places = [found.span() for found in _LARGE.finditer(text) if _is_number(text, found)]
    places += [found.span("number") for found in _POINT.finditer(text)]
    return tuple(
        RomanNumeral(Slice(*place), value_of_numeral(text[slice(*place)])) for place in sorted(places)
    )


def _is_number(text: str, found: re.Match[str]) -> bool:
    before = _WORD_BEFORE.search(text[max(0, found.start() - 30) : found.start()])
    after = _WORD_AFTER.match(text, found.end())
    if found[0] == "IV" and after and after[1].lower() in _DRIPS:
        return False
    label = before[1].lower() if before else ""
    if label in _LABELS:
        # "type I use" has a pronoun, "Type I diabetes" a number
        return found[0] != "I" or (before is not None and before[1][0].isupper())
    return len(found[0]) > 1 and found[0] not in {"XX", "XXX"}


def value_of_numeral(numeral: str) -> int:
    """The value of a numeral of the letters I, V, X and L, in either case."""
    values = [_VALUES[letter] for letter in numeral.lower()]
    following = [*values[1:], 0]
    return sum(-one if one < two else one for one, two in zip(values, following, strict=True))
