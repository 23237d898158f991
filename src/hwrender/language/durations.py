"""The one reader of lengths of time: "20 minutes", "an hour and a half", "6 to 8 weeks", "1 hr 30 mins"."""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache

from msgspec import Struct

from hwrender.language.date_words import BLANK, is_after, is_before, one_of, pattern
from hwrender.language.number_words import TENS, UNITS
from hwrender.language.slices import Slice


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


_UNITS = {
    "sec": TimeUnit.SECOND, "min": TimeUnit.MINUTE, "hr": TimeUnit.HOUR, "h": TimeUnit.HOUR,
    "wk": TimeUnit.WEEK, "mth": TimeUnit.MONTH, "yr": TimeUnit.YEAR,
    **{unit.value: unit for unit in TimeUnit},
}  # fmt: skip
_UNIT = rf"(?P<unit>{one_of(_UNITS)})s?\b(?!-|['’]s\b)"
_KIND = r"(?:(?:working|whole|full|long|calendar|more|extra)[ -])?"
_BELOW_HUNDRED = rf"(?:{one_of(TENS)}(?:[- ]{one_of(tuple(UNITS)[:9])})?|{one_of(UNITS)})"
_FIGURES = r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?"
_DIGIT = one_of(("oh", *tuple(UNITS)[:9]))
_IN_WORDS = (
    rf"(?:(?:{one_of(tuple(UNITS)[:9])}|a) hundred(?: and {_BELOW_HUNDRED})?|{_BELOW_HUNDRED}|nought)"
    rf"(?: point(?: {_DIGIT})+)?"
)
_AMOUNT = rf"(?:{_FIGURES}|{_IN_WORDS})"
_PARTS = {
    "½": 0.5, "¼": 0.25, "¾": 0.75, "a half": 0.5, "a quarter": 0.25, "three quarters": 0.75, "half": 0.5,
    "quarter": 0.25,
}  # fmt: skip
_PART = one_of(_PARTS)
_AND_A_PART = rf"(?:(?P<part>[½¼¾])|{BLANK}and{BLANK}(?P<part_word>a half|a quarter|three quarters))"
_TO = rf"(?:{BLANK}?[-–—]{BLANK}?|{BLANK}(?:to|or){BLANK})"
_NUMBER_FIRST = (
    rf"(?P<value>{_AMOUNT})(?:{_AND_A_PART})?(?:{_TO}(?P<most>{_AMOUNT}))?[- \u00a0\n]?{_KIND}{_UNIT}"
    rf"(?:{BLANK}and{BLANK}(?P<after>a half|a quarter|three quarters)\b)?"
)
_PART_FIRST = rf"(?:(?P<value>{_PART})[- ](?:of )?an?{BLANK}|(?P<sign>[½¼¾]) ?){_UNIT}"
_ONE = rf"an?{BLANK}{_KIND}{_UNIT}(?:{BLANK}and{BLANK}(?P<after>a half|a quarter|three quarters)\b)?"
_ONE_ASKED = (
    r"\b(?:for|in|within|after|than|about|nearly|almost|over|under|takes?|took|lasts?|lasted|waited|of|once) "
)
_AGE = rf"(?:[- ]olds?\b|{BLANK}(?:old|of age)\b)"
_START = re.compile(rf"(?i)(?<![\w£$€.,/:+-])(?:\d|[½¼¾]|(?:an?|half|three|nought|{_BELOW_HUNDRED})\b)")


@lru_cache(maxsize=1 << 11)
def read_durations(text: str) -> tuple[Duration, ...]:
    """The lengths of time in a text, in order. An age ("5 years old") and a rate ("£5 an hour") are none."""
    found: list[Duration] = []
    for start in _START.finditer(text):
        end = found[-1].place.end if found else 0
        if start.start() < end:
            continue
        duration = _read_number_first(text, start.start()) or _read_part(text, start.start())
        if duration is None:
            continue
        joined = _sum_of(text, found[-1], duration) if found else None
        found[-1:] = [joined] if joined else [*found[-1:], duration]
    return tuple(found)


def _read_number_first(text: str, at: int) -> Duration | None:
    if found := pattern(_NUMBER_FIRST).match(text, at):
        part = _PARTS[(found["part"] or found["part_word"] or found["after"] or "").lower() or "½"]
        has_part = found["part"] or found["part_word"] or found["after"]
        value = _value(found["value"]) + (part if has_part else 0)
        most = _value(found["most"]) if found["most"] else None
        return None if most is not None and most <= value else _duration(text, found, value, most)
    if found := pattern(_ONE).match(text, at):
        asked = is_before(_ONE_ASKED, text, at) or is_after(
            rf"{BLANK}(?:ago|later|long)\b", text, found.end()
        )
        part = _PARTS[found["after"].lower()] if found["after"] else 0
        is_fortnight = found["unit"].lower() == "fortnight"
        return _duration(text, found, 1 + part) if asked or part or is_fortnight else None
    return None


def _read_part(text: str, at: int) -> Duration | None:
    """ "half an hour", "three quarters of an hour", "½ hour"."""
    found = pattern(_PART_FIRST).match(text, at)
    if found is None:
        return None
    return _duration(text, found, _PARTS[(found["value"] or found["sign"]).lower()])


def _duration(text: str, found: re.Match[str], value: float, most: float | None = None) -> Duration | None:
    if is_after(_AGE, text, found.end()) or is_before(r"\baged? ", text, found.start()):
        return None
    return Duration(Slice(*found.span()), value, _UNITS[found["unit"].lower()], most)


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


def _value(written: str) -> float:
    if written[0].isdigit():
        return float(written.replace(",", ""))
    whole, _, decimals = written.lower().partition(" point ")
    words = [word for word in re.split("[- ]", whole) if word not in {"and", "nought"}]
    part = "".join(str(UNITS.get(word, 0)) for word in decimals.split())
    hundreds = 0
    if "hundred" in words:
        hundreds, words = {"a": 1, **UNITS}[words[0]] * 100, words[2:]
    return float(f"{hundreds + sum((UNITS | TENS)[word] for word in words)}.{part or 0}")
