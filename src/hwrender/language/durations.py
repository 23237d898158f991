"""The one reader of lengths of time: "20 minutes", "an hour and a half", "6 to 8 weeks", "1 hr 30 mins"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from functools import lru_cache

from msgspec import Struct

from hwrender.language.date_words import BLANK, is_after, is_before, pattern
from hwrender.language.quantities import read_quantities
from hwrender.language.quantity import QuantityKind
from hwrender.language.slices import Slice
from hwrender.language.word_sets import one_of


class TimeUnit(Enum):
    """A unit of time."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    FORTNIGHT = "fortnight"
    MONTH = "month"
    YEAR = "year"
    DECADE = "decade"


SECONDS = {
    TimeUnit.SECOND: 1, TimeUnit.MINUTE: 60, TimeUnit.HOUR: 3600, TimeUnit.DAY: 86_400,
    TimeUnit.WEEK: 604_800, TimeUnit.FORTNIGHT: 1_209_600,
}  # fmt: skip
MONTHS_OF = {TimeUnit.MONTH: 1, TimeUnit.YEAR: 12, TimeUnit.DECADE: 120}
"""Months and years have no exact length in days: each unit is in one of these two tables."""


class Duration(Struct, frozen=True):
    """A length of time in a text. `most` is the upper value of a range: 8 in "6 to 8 weeks"."""

    place: Slice
    value: float
    unit: TimeUnit
    most: float | None = None

    def seconds(self) -> float | None:
        """How long it is, in seconds; None for months and years."""
        return self.value * SECONDS[self.unit] if self.unit in SECONDS else None

    def months(self) -> float | None:
        """How long it is, in months; None for what is counted in days or less."""
        return self.value * MONTHS_OF[self.unit] if self.unit in MONTHS_OF else None

    def is_as_long_as(self, other: Duration) -> bool:
        """Whether both are of one length: "2 weeks" and "14 days", "a year" and "12 months"."""
        return (self.seconds(), self.months(), _share(self)) == (
            other.seconds(),
            other.months(),
            _share(other),
        )

    def in_words(self) -> str:
        """ "20 minutes", "1 hour", "6 to 8 weeks", "1.5 hours"."""
        most = "" if self.most is None else f" to {self.most:g}"
        plural = "" if self.value == 1 and self.most is None else "s"
        return f"{self.value:g}{most} {self.unit.value}{plural}"


def _share(duration: Duration) -> float | None:
    return None if duration.most is None else duration.most / duration.value


_UNITS = {unit.value: unit for unit in TimeUnit}
_PARTS = {"a half": 0.5, "a quarter": 0.25, "three quarters": 0.75}
_SHARE_OF = rf"(?:(?:a quarter|three quarters){BLANK}of{BLANK}|half{BLANK})?"
_SHARES = {"half": 0.5, "a quarter": 0.25, "three quarters": 0.75}
_ONE = (
    rf"(?P<share>{_SHARE_OF})an?{BLANK}(?:(?:working|whole|full|long|calendar|more|extra)[ -])?"
    rf"(?P<unit>{one_of(_UNITS)})\b"
    rf"(?!-|['’]s\b)(?:{BLANK}and{BLANK}(?P<part>{one_of(_PARTS)})\b)?"
)
_ONE_ASKED = (
    r"\b(?:for|in|within|after|than|about|nearly|almost|over|under|takes?|took|lasts?|lasted|waited|of|once) "
)
_AND_A_PART = rf"{BLANK}and{BLANK}(?P<part>{one_of(_PARTS)})\b"
_AGE = rf"(?:[- ]olds?\b|{BLANK}(?:old|of age)\b)"
_A_UNIT = re.compile(rf"(?i)(?<![\w£$€.,/:+-]){_SHARE_OF}an?{BLANK}")


@lru_cache(maxsize=1 << 11)
def read_durations(text: str) -> tuple[Duration, ...]:
    """The lengths of time in a text, in order. An age ("5 years old") and a rate ("£5 an hour") are none."""
    found: list[Duration] = []
    for duration in sorted((*_numbered(text), *_ones(text)), key=lambda each: each.place):
        if found and duration.place.start < found[-1].place.end:
            continue
        joined = _sum_of(text, found[-1], duration) if found else None
        found[-1:] = [joined] if joined else [*found[-1:], duration]
    return tuple(found)


def _numbered(text: str) -> Iterator[Duration]:
    """ "20 minutes", "6 to 8 weeks", "half an hour", "two years and a half"."""
    for each in read_quantities(text):
        is_age = is_after(_AGE, text, each.place.end) or is_before(r"\baged? ", text, each.place.start)
        if each.kind is not QuantityKind.MEASURE or each.unit not in _UNITS or is_age or each.value < 0:
            continue
        if is_after(r"(?:-|['’]s\b)", text, each.place.end) or " the " in each.place.of(text):
            continue  # "half the day" is a share of it
        part = None if each.is_range else pattern(_AND_A_PART).match(text, each.place.end)
        place = Slice(each.place.start, part.end()) if part else each.place
        value = float(each.value) + (_PARTS[part["part"].lower()] if part else 0)
        yield Duration(place, value, _UNITS[each.unit], float(each.high) if each.is_range else None)


def _ones(text: str) -> Iterator[Duration]:
    """ "For an hour", "a week ago", "an hour and a half", "a fortnight", "a quarter of a second"."""
    for start in _A_UNIT.finditer(text):
        found = pattern(_ONE).match(text, start.start())
        if found is None:
            continue
        is_asked = is_before(_ONE_ASKED, text, found.start()) or is_after(
            rf"{BLANK}(?:ago|later|long)\b", text, found.end()
        )
        unit = _UNITS[found["unit"].lower()]
        if is_asked or found["part"] or found["share"] or unit is TimeUnit.FORTNIGHT:
            part = _PARTS[found["part"].lower()] if found["part"] else 0
            share = found["share"].lower().partition(" of")[0].strip()
            yield Duration(Slice(*found.span()), _SHARES.get(share, 1) + part, unit)


def _sum_of(text: str, first: Duration, second: Duration) -> Duration | None:
    """ "1 hour 30 minutes" and "2 years and 6 months" are one length, in the smaller unit."""
    joint = text[first.place.end : second.place.start]
    for table in (SECONDS, MONTHS_OF):
        larger, smaller = table.get(first.unit), table.get(second.unit)
        if larger and smaller and larger > smaller and pattern(rf",?{BLANK}(?:and{BLANK})?").fullmatch(joint):
            if first.most or second.most or second.value * smaller >= larger:
                return None
            value = first.value * larger / smaller + second.value
            return Duration(Slice(first.place.start, second.place.end), value, second.unit)
    return None
