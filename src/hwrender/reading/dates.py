"""Dates as people write them in front matter: 2016-09-06, 2016-09, 2016, 6 September 2016, September 2016."""

from __future__ import annotations

from calendar import monthrange

from hwrender.language.calendar import month_number, weekday_number
from hwrender.language.date_mentions import DateKind, DateMention
from hwrender.language.dates import read_date_forms
from hwrender.language.slices import Slice
from hwrender.metadata import MONTHS, PartialDate
from hwrender.reading.findings import Refusal

FIRST_YEAR, LAST_YEAR = 1900, 2099


_WRITE_LIKE_THIS = "Write it like 2016-09-06, 2016-09 or 2016."
_EXACT = frozenset([DateKind.DAY, DateKind.MONTH, DateKind.YEAR])


def parse_date(words: str) -> PartialDate | Refusal:
    """The date that these words mean, or what is wrong with them."""
    parts = words.split("-")
    if len(parts) <= 3 and len(parts[0]) == 4 and all(map(_is_figures, parts)):
        return _checked(*map(int, parts))  # "2008-09" is a month here
    forms = read_date_forms(words)
    if len(forms) != 1 or forms[0].place != Slice(0, len(words)) or forms[0].end is not None:
        return _without_a_date(words)
    (date,) = forms
    if date.day is not None and not any(map(str.isalpha, words)) and not words[:4].isdigit():
        return _of_figures(date)
    if date.kind in _EXACT and date.year is not None and date.is_sure:
        return _checked(date.year, date.month, date.day)
    return _without_a_date(words)


def _is_figures(part: str) -> bool:
    return part.isascii() and part.isdigit() and len(part) in {1, 2, 4}


def _of_figures(date: DateMention) -> PartialDate | Refusal:
    """A date in figures. It is refused where its day and month can be taken for each other (NHS digital
    service manual): 18/02/2025 has one reading, and so has 05/05/2025."""
    meant = date.partial_date() if date.is_possible else None
    if meant is None:
        return Refusal("This is not a date.", _WRITE_LIKE_THIS)
    hint = f"If you mean {meant.in_words()}, write {meant.as_iso()}."
    if date.is_order_guessed and meant.day != meant.month:
        return Refusal("This date can be read in 2 ways.", hint, meant.as_iso())
    if date.is_century_guessed:
        return Refusal("The year of this date has only 2 figures.", hint, meant.as_iso())
    return meant


def _without_a_date(words: str) -> PartialDate | Refusal:
    """What keeps words like "0 May 2016" or "6 Septembre 2016" from being a date."""
    *day, month, year = ["", "", *words.replace(",", " ").split()]
    day = [piece.rstrip("stndrh") for piece in day if piece and weekday_number(piece) is None]
    month = month.rstrip(".")
    figures = len(year) == 4 and len(day) <= 1 and all(map(str.isdigit, (year, *day)))
    if not figures or not month.isalpha() or not 3 <= len(month) <= 9:
        return Refusal("This is not a date.", _WRITE_LIKE_THIS)
    number = month_number(month)
    if number is None:
        return Refusal(f"There is no month called “{month}”.", _WRITE_LIKE_THIS)
    return _checked(int(year), number, int(day[0]) if day else None)


def _checked(year: int, month: int | None = None, day: int | None = None) -> PartialDate | Refusal:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return Refusal(f"The year {year} cannot be right.", f"Give a year from {FIRST_YEAR} to {LAST_YEAR}.")
    if month is not None and not 1 <= month <= 12:
        return Refusal(f"There is no month {month}.", "Give the month as 1 to 12: 2016-09.")
    if day is not None and month is not None:
        last = monthrange(year, month)[1]
        if not 1 <= day <= last:
            name = MONTHS[month - 1]
            return Refusal(f"There is no {day} {name} {year}.", f"{name} {year} has the days 1 to {last}.")
    return PartialDate(year, month, day)
