"""Dates as people write them in front matter: 2016-09-06, 2016-09, 2016, 6 September 2016, September 2016."""

from __future__ import annotations

import re
from calendar import monthrange

from msgspec import Struct

from hwrender.metadata import MONTHS, PartialDate

FIRST_YEAR, LAST_YEAR = 1900, 2099

_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_WORDS = re.compile(
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?"
    r"(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([a-z]{3,9})\.?,?\s+(\d{4})",
    re.IGNORECASE,
)
_NUMERIC = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})")


class DateTrouble(Struct, frozen=True):
    """Why some words are not a date, what to write, and the likely meaning where there is one."""

    message: str
    hint: str
    suggestion: str | None = None


def parse_date(words: str) -> PartialDate | DateTrouble:
    """The date that these words mean, or what is wrong with them."""
    if match := _ISO.fullmatch(words):
        return _date(int(match[1]), _number(match[2]), _number(match[3]))
    if match := _WORDS.fullmatch(words):
        month = _month(match[2])
        if month is not None:
            return _date(int(match[3]), month, _number(match[1]))
        return DateTrouble(f"There is no month called “{match[2]}”.", _WRITE_LIKE_THIS)
    if match := _NUMERIC.fullmatch(words):
        return _numeric(match)
    return DateTrouble("This is not a date.", _WRITE_LIKE_THIS)


_WRITE_LIKE_THIS = "Write it like 2016-09-06, 2016-09 or 2016."


def _numeric(match: re.Match[str]) -> DateTrouble:
    """A date in figures: its day and month can be taken for each other (NHS digital service manual)."""
    year = int(match[3]) + (2000 if len(match[3]) == 2 else 0)
    british = _date(year, int(match[2]), int(match[1]))
    message = "A date in figures can be read in two ways."
    if isinstance(british, DateTrouble):
        return DateTrouble(message, _WRITE_LIKE_THIS)
    hint = f"If you mean {british.in_words()}, write {british.as_iso()}."
    return DateTrouble(message, hint, british.as_iso())


def _date(year: int, month: int | None, day: int | None) -> PartialDate | DateTrouble:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return DateTrouble(
            f"The year {year} cannot be right.", f"Give a year from {FIRST_YEAR} to {LAST_YEAR}."
        )
    if month is not None and not 1 <= month <= 12:
        return DateTrouble(f"There is no month {month}.", "Give the month as 1 to 12: 2016-09.")
    if day is not None and month is not None:
        last = monthrange(year, month)[1]
        if not 1 <= day <= last:
            name = MONTHS[month - 1]
            return DateTrouble(
                f"There is no {day} {name} {year}.", f"{name} {year} has the days 1 to {last}."
            )
    return PartialDate(year, month, day)


def _month(word: str) -> int | None:
    """The month of this name or of its first letters ("Sept")."""
    found = [number for number, name in enumerate(MONTHS, 1) if name.lower().startswith(word.lower())]
    return found[0] if len(found) == 1 else None


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None
