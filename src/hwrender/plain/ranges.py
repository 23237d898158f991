"""Ranges with a dash, a hyphen or a slash: "25-49 years" is "25 to 49 years" (NHS digital service manual)."""

from __future__ import annotations

import re

from hwrender.language.quantities import read_quantities
from hwrender.language.quantity import Quantity
from hwrender.language.slices import Slice
from hwrender.metadata import MONTHS
from hwrender.plain.rewordings import Rewording

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_DASH = r"[ \u00a0]?[-‐‑–—−][ \u00a0]?"
_TIME = r"\d{1,2}(?:[.:]\d\d)?(?:[ ]?[ap]m|[ ]?(?:noon|midday|midnight))?"
_CLOCK = re.compile(
    rf"(?i)(?<![\w.,/@#&+‐‑–—−£$€-])(?P<low>{_TIME}){_DASH}(?P<high>{_TIME})(?![\w/]|[-‐‑–—−.,:]\d|[-‐‑]\w)"
)
_FULL = {name[:3]: name for name in (*DAYS, *MONTHS)}
_NAME = "|".join((*DAYS, *MONTHS, *_FULL))
_NAMES = re.compile(rf"\b(?P<low>{_NAME})\.?{_DASH}(?P<high>{_NAME})\b")
_IS_TIME = re.compile(r"(?i)[ap]m|noon|mid|:")


def find_ranges(text: str) -> tuple[Rewording, ...]:
    """The ranges of numbers, times, years, days and months in `text`, with "to" (after "between", "and").

    Telephone numbers, dates in figures and scores are no ranges: the second number is the greater one.
    """
    rewordings = [_of_numbers(text, each) for each in read_quantities(text) if _has_dash(text, each)]
    times = (found for found in _CLOCK.finditer(text) if _IS_TIME.search(found[0]))
    rewordings += [_rewording(text, found, found["low"], found["high"]) for found in times]
    for found in _NAMES.finditer(text):
        low, high = (_FULL.get(found[side], found[side]) for side in ("low", "high"))
        rewordings.append(_rewording(text, found, low, high))
    return tuple(sorted(rewordings, key=lambda rewording: rewording.place))


def _rewording(text: str, found: re.Match[str], low: str, high: str) -> Rewording:
    return Rewording(Slice(*found.span()), (f"{low}{_join(text, found.start())}{high}",), safe=True)


def _has_dash(text: str, found: Quantity) -> bool:
    """Whether a range is written with a dash, or with a slash between years."""
    if not found.is_range:
        return False
    between = text[found.parts[0].place.end : found.parts[1].place.start].strip(" \u00a0")
    return not between.isalpha() and (between != "/" or found.value >= 1000)


def _of_numbers(text: str, found: Quantity) -> Rewording:
    """With a unit that stands on the figures: "2.5-5mg"."""
    low, high = found.parts
    end = found.number.end
    if found.place.end > end and text[end] not in " \u00a0\n-":
        end = found.place.end
    is_short_year = high.value >= 1000 and len(high.place.of(text)) == 2
    last = f"{int(high.value)}" if is_short_year else text[high.place.start : end]
    place = Slice(found.place.start, end)
    return Rewording(place, (f"{low.place.of(text)}{_join(text, place.start)}{last}",), safe=True)


def _join(text: str, start: int) -> str:
    return " and " if text[max(0, start - 8) : start].casefold() == "between " else " to "
