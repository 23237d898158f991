"""Dates and years as a British voice says them, day before month; `language.dates` reads them again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from hwrender.language.calendar import SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS
from hwrender.language.date_mentions import DateKind, DateMention
from hwrender.language.dates import read_date_forms
from hwrender.language.slices import Slice
from hwrender.metadata import MONTHS
from hwrender.narration.text_normalisation.figures import cardinal, decade, ordinal, year
from hwrender.narration.text_normalisation.rule import Reading

_SHORT = SHORT_MONTHS.keys() | SHORT_WEEKDAYS.keys()


def say_date(date: DateMention, *, article: str = "the ") -> str:
    """ "Tuesday the sixth of September twenty sixteen", "September twenty sixteen", "quarter three"."""
    written = date.as_written()
    of_year = [] if written.year is None else [year(written.year)]
    match date.kind:
        case DateKind.DECADE:
            return decade(date.year or 0 if not date.is_century_guessed else (date.year or 0) % 100)
        case DateKind.QUARTER:
            words = ["quarter", cardinal(int(date.name[-1])), *(["of", *of_year] if of_year else [])]
        case DateKind.SEASON | DateKind.FEAST:
            words = [date.name, *of_year]
        case (
            DateKind.DAY | DateKind.MONTH | DateKind.YEAR | DateKind.WEEKDAY | DateKind.FINANCIAL_YEAR
            | DateKind.RELATIVE
        ):  # fmt: skip
            weekday = [] if written.weekday is None else [WEEKDAYS[written.weekday]]
            day = [] if written.day is None else [f"{article}{ordinal(written.day)}"]
            month = [] if written.month is None else [MONTHS[written.month - 1]]
            of_month = [" of ".join([*day, *month])] if day or month else []
            words = [*([date.name] if date.name else []), *weekday, *of_month, *of_year]
        case _:
            assert_never(date.kind)
    return " ".join(words)


def _said(text: str) -> Iterator[tuple[Slice, str]]:
    """Every date with a figure or a short name in it, and the dash between two."""
    for date in read_date_forms(text):
        for part in date.parts():
            words = part.place.of(text)
            is_short = not _SHORT.isdisjoint(words.replace(".", "").split())
            if (is_short or any(map(str.isdigit, words))) and _has_names(part):
                yield part.place, _with_its_name(part, words) or _in_full(text, part, words)
            if part.end is None and date.joint is not None and part.place.end == date.joint.start:
                yield date.joint, _joint(text, date, date.joint)


def _has_names(date: DateMention) -> bool:
    """Whether it can be said: 31 April can, the 45th of the 45th month cannot."""
    return (date.month is None or 1 <= date.month <= 12) and (date.day is None or 1 <= date.day <= 31)


def _in_full(text: str, date: DateMention, words: str) -> str:
    """ "the" is said before a day, once; a comma after the day of the week stays."""
    has_article = text[: date.place.start].lower().endswith("the ")
    said = say_date(date, article="" if has_article else "the ")
    return said.replace(" ", ", ", 1) if words.split()[0].endswith(",") else said


def _with_its_name(date: DateMention, words: str) -> str | None:
    """ "winter of 2018", "4th quarter of 2019" and "2020" after a name keep the words before the year."""
    if date.kind not in {DateKind.SEASON, DateKind.FEAST, DateKind.QUARTER} or words[:1] in "Qq":
        return None
    return f"{words.rstrip('0123456789').rstrip(chr(39) + '’')}{year(date.year)}" if date.year else words


def _joint(text: str, date: DateMention, joint: Slice) -> str:
    words = joint.of(text)
    if any(map(str.isalpha, words)):
        return words
    return " and " if text[: date.place.start].endswith("between ") else " to "


RULES = (Reading(_said),)
