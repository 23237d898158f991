"""The numbers of a text as they are compared: each end of a range, lengths in one unit."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from hwrender.language.bounds import Bound
from hwrender.language.number_words import NumeralForm
from hwrender.language.quantities import read_quantities
from hwrender.language.quantity import Quantity, QuantityKind
from hwrender.language.slices import Slice
from hwrender.language.units import DIMENSIONS

_LEAST_DIGITS = 9
"""Codes with fewer figures ("B12") are words like others."""


class StatedNumber(Struct, frozen=True):
    """A number that a text states.

    `value` is 0.62 for a share. `kind` is "count", "share", "money" (with its sign), "ordinal", "multiple" or
    "digits" (a telephone number or another code, then `digits`). `dimension` and `in_units` are what its unit
    measures and the value in the smallest unit of that.
    """

    place: Slice
    value: float
    kind: str
    bound: Bound = Bound.EXACT
    digits: str = ""
    dimension: str = ""
    in_units: float = 0.0
    period: str = ""
    is_one: bool = False
    is_denied: bool = False
    """Whether a "not" stands before it, so that its bound may be said the other way round."""
    is_exact: bool = False
    """Whether it says so: "exactly 250"."""
    is_within: bool = False
    """Whether it is the most there may be, as in "within 10 days"."""


@lru_cache(maxsize=1 << 10)
def find_numbers(text: str, taken: tuple[Slice, ...] = ()) -> tuple[StatedNumber, ...]:
    """The numbers of a text in order, those left out that overlap `taken` (dates, times)."""
    return tuple(
        number
        for each in read_quantities(text, taken)
        for part in _single(each)
        for number in _stated(text, part)
    )


def _single(found: Quantity) -> tuple[Quantity, ...]:
    """Both ends of a range, the first with its bound; the part and the whole of "16 of the 17"."""
    if not (found.is_range or found.kind in {QuantityKind.PART, QuantityKind.RATIO}):
        return (found,)
    low, high = found.parts
    return (replace(low, bound=found.bound, period=found.period), replace(high, period=found.period))


def _stated(text: str, found: Quantity) -> Iterator[StatedNumber]:
    place, value, unit = found.place, float(found.value), found.unit
    match found.kind:
        case QuantityKind.MANY:
            return
        case QuantityKind.CODE:
            digits = "".join(filter(str.isdigit, place.of(text)))
            if len(digits) >= _LEAST_DIGITS:
                yield StatedNumber(place, 0.0, "digits", digits=digits)
        case QuantityKind.PERCENTAGE | QuantityKind.SHARE | QuantityKind.FRACTION:
            yield StatedNumber(place, float(found.share), "share", found.bound)
        case QuantityKind.MONEY:
            yield StatedNumber(place, value, f"money {unit}", found.bound, period=found.period)
        case QuantityKind.ORDINAL:
            yield StatedNumber(place, value, "ordinal")
        case _:
            dimension, size = DIMENSIONS.get(unit, ("", 0))
            is_part = found.kind is QuantityKind.MEASURE and value < 1 and found.form is NumeralForm.WORDS
            is_multiple = found.kind is QuantityKind.MULTIPLE and not unit
            kind = "multiple" if is_multiple or is_part else "count"
            yield StatedNumber(
                found.number, value, kind, found.bound, "", dimension, value * float(size), found.period,
                found.is_one,
            )  # fmt: skip
