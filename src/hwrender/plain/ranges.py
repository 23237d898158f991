"""Ranges with a dash, a hyphen or a slash: "25-49 years" is "25 to 49 years" (NHS digital service manual)."""

from __future__ import annotations

import re

from hwrender.language.slices import Slice
from hwrender.metadata import MONTHS
from hwrender.plain.rewordings import Rewording

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_DASH = r"[ \u00a0]?[-‐‑–—−][ \u00a0]?"
_AMOUNT = r"[£$€]?\d+(?:,\d{3})*(?:[.:]\d+)?"
_UNIT = r"(?:[ ]?(?:am|pm|%|kg|g|mg|ml|cm|mm|km|m|k|bn|st|nd|rd|th|°C|hrs?|mins?|noon|midday|midnight))?"
_NUMBERS = re.compile(
    rf"(?i)(?<![\w.,/@#&+‐‑–—−-])(?P<low>{_AMOUNT})(?P<unit>{_UNIT}){_DASH}(?P<high>{_AMOUNT}){_UNIT}(?![\w/]|[-‐‑–—−.,:]\d|[-‐‑]\w)"
)
_FULL = {name[:3]: name for name in (*DAYS, *MONTHS)}
_NAME = "|".join((*DAYS, *MONTHS, *_FULL))
_NAMES = re.compile(rf"\b(?P<low>{_NAME})\.?{_DASH}(?P<high>{_NAME})\b")
_SPAN_OF_YEARS = re.compile(r"(?<![\w/.,-])((?:19|20)\d\d)[/–-](\d\d)(?![\w/-])")
_CODE_BEFORE = re.compile(
    r"(?i)(?:call|ring|phone|tel|telephone|fax|text|isbn|covid|ref|reference|no|number"
    r"|score|won|lost|drew|beat)[.:]?[ ]*$"
)
_AND_BEFORE = re.compile(r"(?i)\bbetween[ ]$")


def find_ranges(text: str) -> tuple[Rewording, ...]:
    """The ranges of numbers, times, years, days and months in `text`, with "to" (after "between", "and").

    Telephone numbers, dates in figures and scores are no ranges: the second number is the greater one.
    """
    rewordings = [*_year_spans(text)]
    taken = [rewording.place for rewording in rewordings]
    for found in _NUMBERS.finditer(text):
        place = Slice(found.start(), found.end())
        if not any(each.overlaps(place) for each in taken) and _is_range(text, found):
            rewordings.append(_joined(text, place, found["low"] + found["unit"]))
    for found in _NAMES.finditer(text):
        low, high = (_FULL.get(found[side], found[side]) for side in ("low", "high"))
        place = Slice(found.start(), found.end())
        rewordings.append(Rewording(place, (f"{low}{_join(text, place)}{high}",), safe=True))
    return tuple(sorted(rewordings, key=lambda rewording: rewording.place))


def _is_range(text: str, found: re.Match[str]) -> bool:
    if _CODE_BEFORE.search(text[: found.start()]):
        return False
    low, high = (found[side].lstrip("£$€") for side in ("low", "high"))
    if low.startswith("0") and not low.startswith("0."):
        return False
    timed = re.search(r"(?i)[ap]m|noon|midnight|midday", found[0]) is not None or ":" in low
    return timed or _value(low) < _value(high)


def _value(figures: str) -> float:
    return float(figures.replace(",", "").replace(":", "."))


def _joined(text: str, place: Slice, low: str) -> Rewording:
    high = re.sub(rf"^{_DASH}", "", place.of(text)[len(low) :])
    return Rewording(place, (f"{low}{_join(text, place)}{high}",), safe=True)


def _join(text: str, place: Slice) -> str:
    return " and " if _AND_BEFORE.search(text[: place.start]) else " to "


def _year_spans(text: str) -> list[Rewording]:
    """ "2015/16" and "2015-16" are "2015 to 2016"."""
    rewordings = []
    for found in _SPAN_OF_YEARS.finditer(text):
        first, last = int(found[1]), int(found[2])
        if (first + 1) % 100 == last or (found[0][4] != "/" and last > first % 100 and last > 12):
            century = (first + 1) // 100 if (first + 1) % 100 == last else first // 100
            place = Slice(found.start(), found.end())
            rewordings.append(
                Rewording(place, (f"{first}{_join(text, place)}{century}{last:02d}",), safe=True)
            )
    return rewordings
