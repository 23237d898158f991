"""A text with a sign in the place of each number: what a pattern reads that asks how two numbers belong
together. "23, of whom 17" is "##, of whom ##".
"""

from __future__ import annotations

import re
from functools import lru_cache

from hwrender.language.bounds import Bound
from hwrender.language.quantities import read_quantities
from hwrender.language.quantity import Quantity, QuantityKind

_YEAR = re.compile(r"(?:19|20)\d\d")
_OF_TWO = frozenset({QuantityKind.PART, QuantityKind.SHARE, QuantityKind.RATIO})
_SIGNS = {QuantityKind.COUNT: "#", QuantityKind.PERCENTAGE: "%"}


class NumberSigns:
    """The `words` of a text with # for each whole number and % for each percentage, and the `values` of these
    by where they begin. Bounds ("about 40") and years stay as they are."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.words, self.values = text, dict[int, int]()
        for each in read_quantities(text):
            for part in each.parts if each.kind in _OF_TWO or each.is_range else (each,):
                self._mark(part)

    def _mark(self, number: Quantity) -> None:
        sign = _SIGNS.get(number.kind, "")
        if _YEAR.fullmatch(number.number.of(self._text)):
            return
        if number.is_range or number.bound is not Bound.EXACT or not sign or not number.is_whole:
            return
        place = number.place if sign == "%" else number.number
        self.values[place.start] = int(number.value)
        row = sign * (place.end - place.start)
        self.words = f"{self.words[: place.start]}{row}{self.words[place.end :]}"

    def end(self, start: int) -> int:
        """Where the number that begins here ends."""
        return start + len(self.words[start:]) - len(self.words[start:].lstrip(self.words[start]))

    def value(self, found: re.Match[str], part: str) -> int:
        """The number that a group of a pattern has found, or 0."""
        return self.values.get(found.start(part), 0)


@lru_cache(maxsize=1 << 9)
def number_signs(text: str) -> NumberSigns:
    """A text with its signs, remembered."""
    return NumberSigns(text)
