"""Dates of reports as a site says and sorts them: ISO 8601, as far as they are known."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import format_datetime

from hwrender.metadata import MONTHS, PartialDate

_MONTH_CHARACTERS = len("2026-11")


def in_words(date: str) -> str:
    """ "3 November 2026", "November 2026" or "2026"; nothing for no date."""
    return _partial(date).in_words() if date else ""


def month_of(date: str) -> str:
    """ "2026-11", or nothing where no month is known."""
    return date[:_MONTH_CHARACTERS] if len(date) >= _MONTH_CHARACTERS else ""


def month_in_words(month: str) -> str:
    """ "November 2026"."""
    year, number = month.split("-")
    return f"{MONTHS[int(number) - 1]} {year}"


def last_day(date: str) -> str:
    """The last day that it may be, to sort by; before all others for no date."""
    return _partial(date).latest().isoformat() if date else ""


def as_rfc_822(date: str) -> str:
    """The first moment that it may be, as RSS 2.0 writes it."""
    day = _partial(date).earliest()
    return format_datetime(datetime(day.year, day.month, day.day, tzinfo=UTC), usegmt=True)


def _partial(date: str) -> PartialDate:
    return PartialDate(*map(int, date.split("-")))
