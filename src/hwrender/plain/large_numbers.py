"""Very large and very exact numbers: "1,234,567" is "more than 1 million" (Inclusion Europe)."""

from __future__ import annotations

import re

from hwrender.language.bounds import Bound
from hwrender.language.number_words import NumeralForm
from hwrender.language.quantities import read_quantities
from hwrender.language.quantity import Quantity, QuantityKind, in_figures
from hwrender.plain.rewordings import Rewording

_MILLION = 10**6
_LEAST = 10_000
"""As many as live in a small town: readers can still picture fewer."""
_COUNTED = frozenset([QuantityKind.COUNT, QuantityKind.MONEY, QuantityKind.MEASURE])
_DIGITS_KEPT = 2
_TO_BE_TYPED = re.compile(r"(?i)\b(?:text|code|number|press|type|dial|ring|call)\b[^.!?]{0,20}$")
"""What stands before a number that nobody counts: "Text STOP to 60777"."""


def find_millions(text: str) -> tuple[Rewording, ...]:
    """Each exact number from a million up, with the whole millions that it is more than."""
    return tuple(_rewording(each, _MILLION) for each in _exact_numbers(text) if each.value >= _MILLION)


def find_exact_numbers(text: str) -> tuple[Rewording, ...]:
    """Each number from ten thousand to a million that is given to more than two digits, with two."""
    return tuple(
        _rewording(each, 10 ** (len(str(int(each.value))) - _DIGITS_KEPT))
        for each in _exact_numbers(text)
        if _LEAST <= each.value < _MILLION
    )


def _exact_numbers(text: str) -> list[Quantity]:
    return [
        each
        for each in read_quantities(text)
        if each.kind in _COUNTED
        and not each.is_range
        and each.form is NumeralForm.FIGURES
        and each.scale == 1
        and len(str(int(each.value)).rstrip("0")) > _DIGITS_KEPT
        and not _TO_BE_TYPED.search(text, 0, each.place.start)
    ]


def _rewording(number: Quantity, step: int) -> Rewording:
    """The number, rounded down to a multiple of `step`; "more than" where nothing says so already."""
    rounded = int(number.value) // step * step
    figures = in_figures(rounded, is_money=number.kind is QuantityKind.MONEY)
    sign = number.unit if number.kind is QuantityKind.MONEY else ""
    words = "" if number.bound is not Bound.EXACT else "more than "
    return Rewording(number.number, (f"{words}{sign}{figures}",))
