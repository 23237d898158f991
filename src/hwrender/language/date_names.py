"""Dates with a name read at one place of a text: quarters, seasons, feasts, and those counted from today."""

from __future__ import annotations

import re

from msgspec.structs import replace

from hwrender.language.calendar import FEASTS, SEASONS
from hwrender.language.date_days import read_month, read_weekday
from hwrender.language.date_mentions import DateKind, DateMention
from hwrender.language.date_words import BLANK, is_before, pattern
from hwrender.language.date_years import read_years_of
from hwrender.language.slices import Slice
from hwrender.language.word_sets import one_of

_ORDER = {"first": 1, "1st": 1, "one": 1, "second": 2, "2nd": 2, "two": 2, "third": 3, "3rd": 3, "three": 3,
          "fourth": 4, "4th": 4, "last": 4, "final": 4, "four": 4}  # fmt: skip
_QUARTER = (
    rf"(?:(?P<order>{one_of(_ORDER)})[- ]quarter|Q(?P<short>[1-4])"
    rf"|quarter{BLANK}(?P<number>[1-4]|one|two|three|four))\b"
)
_OF_YEAR = rf",?(?:{BLANK}of)?(?:{BLANK}the)?(?:{BLANK}(?:financial|calendar)?{BLANK}?year)?{BLANK}"
_SEASON_ASKED = (
    r"\b(?:in|during|since|until|by|over|of|this|last|next|every|each|from|to|early|late|mid|and|through)[ -]"
    r"(?:the )?(?:early |late )?"
)
_FEAST_NAMES = {name.lower(): name for name in FEASTS}
_FEAST = one_of(name.replace("'", "['’]") for name in FEASTS)
_LAST_OR_NEXT = r"(?P<which>last|next|this|past|previous|following)"
_TODAY = r"(?:yesterday|today|tomorrow|tonight)\b"
_UNITS = (
    r"(?P<unit>night|morning|afternoon|evening|week|weekend|fortnight|month|quarter|term|year|decade|century)\b"
    rf"(?!{BLANK}of\b)"
)


def read_quarter(text: str, at: int) -> DateMention | None:
    """ "Q3 2019", "the third quarter of 2019", "Q3 2016/17"; only with its year, or it is a question."""
    found = pattern(_QUARTER).match(text, at)
    if found is None:
        return None
    number = found["short"] or found["number"] or ""
    quarter = int(number) if number.isdigit() else _ORDER[(number or found["order"]).lower()]
    year = _year_of(text, found)
    return year and replace(
        year, place=Slice(at, year.place.end), kind=DateKind.QUARTER, name=f"quarter {quarter}"
    )


def read_season(text: str, at: int) -> DateMention | None:
    """ "spring 2019", "winter of 2018/19", "in the autumn"."""
    found = pattern(rf"{one_of(SEASONS)}\b").match(text, at)
    if found is None:
        return None
    place, name = Slice(*found.span()), found[0].lower()
    year = _year_of(text, found)
    if year is not None:
        return replace(year, place=Slice(at, year.place.end), kind=DateKind.SEASON, name=name)
    return DateMention(place, DateKind.SEASON, name=name) if is_before(_SEASON_ASKED, text, at) else None


def read_feast(text: str, at: int) -> DateMention | None:
    """ "Christmas", "Easter 2025", "Boxing Day 2018"."""
    found = pattern(rf"{_FEAST}(?!\w|{BLANK}(?:Road|Street|Lane|Island))").match(text, at)
    if found is None:
        return None
    name = _FEAST_NAMES[found[0].lower().replace("’", "'")]
    month, day = FEASTS[name] or (None, None)
    feast = DateMention(Slice(*found.span()), DateKind.FEAST, None, month, day, name=name)
    year = _year_of(text, found)
    if year is None or year.end is not None:
        return feast
    return replace(
        feast, place=Slice(at, year.place.end), year=year.year, is_century_guessed=year.is_century_guessed
    )


def read_relative(text: str, at: int) -> DateMention | None:
    """ "last year", "next week", "yesterday"; "last May" and "next Monday" with their month or day."""
    if found := pattern(_TODAY).match(text, at):
        return DateMention(Slice(*found.span()), DateKind.RELATIVE, name=found[0].lower())
    if found := pattern(rf"{_LAST_OR_NEXT}{BLANK}{_UNITS}").match(text, at):
        name = f"{found['which']} {found['unit']}".lower()
        return DateMention(Slice(*found.span()), DateKind.RELATIVE, name=name)
    found = pattern(rf"{_LAST_OR_NEXT}{BLANK}(?=[a-z])").match(text, at)
    if found is None:
        return None
    after = found.end()
    date = (
        read_weekday(text, after)
        or read_month(text, after)
        or read_season(text, after)
        or read_feast(text, after)
    )
    if date is None or date.year is not None or date.end is not None:
        return None
    name = f"{found['which'].lower()} {date.name}".strip()
    return replace(date, place=Slice(at, date.place.end), kind=DateKind.RELATIVE, name=name)


def read_part_of_week(text: str, at: int) -> DateMention | None:
    """ "weekdays" are Monday to Friday, a "weekend" is Saturday and Sunday."""
    found = pattern(r"(?:weekday|weekend)s?\b").match(text, at)
    if found is None:
        return None
    place, name = Slice(*found.span()), found[0].lower()
    first, last = (0, 4) if "day" in name else (5, 6)
    end = DateMention(place, DateKind.WEEKDAY, weekday=last)
    return DateMention(place, DateKind.WEEKDAY, weekday=first, name=name, end=end)


def _year_of(text: str, found: re.Match[str]) -> DateMention | None:
    """The year, or the two years, that go on what was found."""
    gap = pattern(_OF_YEAR).match(text, found.end())
    return read_years_of(text, gap.end()) if gap else None
