"""Dates as people say them and forms stamp them: "the ninth of the seventh, forty-eight", "nine, seven,
forty-eight", "03MAY1961".

So loose a reader is for places where a date is asked for alone: elsewhere "the third of the fifth" may be
anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.language.calendar import full_year, is_date, month_number
from hwrender.language.date_mentions import DateKind, DateMention
from hwrender.language.date_words import (
    BELOW_HUNDRED,
    BLANK,
    DAY,
    FULL_YEAR,
    MONTH,
    ONES,
    ORDINALS,
    YEAR_IN_WORDS,
    day_of,
    pattern,
    year_in_words,
)
from hwrender.language.number_words import TENS, UNITS
from hwrender.language.slices import Slice
from hwrender.language.word_sets import one_of

_MONTHS_IN_A_YEAR = 12
_ORDER = rf"(?P<order>{one_of(list(ORDINALS)[:_MONTHS_IN_A_YEAR])}|(?:1st|2nd|3rd|[4-9]th|1[0-2]th))\b"
_YEAR = (
    rf"(?:(?P<full>{FULL_YEAR})|['’]?(?P<short>\d\d)|(?P<words>{YEAR_IN_WORDS})"
    rf"|(?:oh|o|nought)[- ](?P<after>{ONES})|(?P<below>{BELOW_HUNDRED}))(?![\w-])"
)
_SPOKEN = (
    rf"{DAY}{BLANK}(?:of|in|day of){BLANK}(?:the{BLANK})?(?:{MONTH}|{_ORDER})"
    rf"(?:,?{BLANK}(?:in{BLANK})?{_YEAR})?"
)
_ROW = rf"(?P<first>{BELOW_HUNDRED})(?:,|{BLANK}of)?{BLANK}(?P<second>{BELOW_HUNDRED}),?{BLANK}{_YEAR}"
_STAMPED = rf"(?P<day>\d\d?){MONTH[:-2]}(?P<full>\d{{4}}|\d\d)(?!\w)"
_STARTS = re.compile(r"(?<![\w/-])(?:\d{1,2}|[A-Za-z]+)")
_SMALL = UNITS | TENS


def read_said_dates(text: str) -> Iterator[DateMention]:
    """Such dates in order, those of no calendar left out."""
    end = 0
    for start in _STARTS.finditer(text):
        word = start[0].lower()
        if start.start() < end or not (word[0].isdigit() or word in _FIRST_WORDS):
            continue
        date = _spoken(text, start.start()) or _row(text, start.start()) or _stamped(text, start.start())
        if date is not None and is_date(date.year, date.month, date.day):
            yield date
            end = date.place.end


_FIRST_WORDS = frozenset(_SMALL) | frozenset(ORDINALS) | {"thirtieth"}


def _spoken(text: str, at: int) -> DateMention | None:
    found = pattern(_SPOKEN).match(text, at)
    if found is None:
        return None
    order = found["order"]
    month = month_number(found["month"]) if order is None else _order(order.lower())
    return _day(found, day_of(found), month)


def _order(word: str) -> int:
    return ORDINALS[word] if word in ORDINALS else int(word[:-2])


def _row(text: str, at: int) -> DateMention | None:
    found = pattern(_ROW).match(text, at)
    if found is None:
        return None
    return _day(found, _number(found["first"]), _number(found["second"]))


def _stamped(text: str, at: int) -> DateMention | None:
    found = pattern(_STAMPED).match(text, at)
    if found is None:
        return None
    year = int(found["full"])
    year = full_year(year) if year < 100 else year
    return DateMention(
        Slice(*found.span()), DateKind.DAY, year, month_number(found["month"]), int(found["day"])
    )


def _day(found: re.Match[str], day: int, month: int | None) -> DateMention:
    return DateMention(Slice(*found.span()), DateKind.DAY, _year(found), month, day)


def _year(found: re.Match[str]) -> int | None:
    if found["full"]:
        return int(found["full"])
    if found["words"]:
        return year_in_words(found["words"])
    if found["short"]:
        return full_year(int(found["short"]))
    said = found["after"] or found["below"]
    return full_year(_number(said)) if said else None


def _number(words: str) -> int:
    return sum(_SMALL[word] for word in re.split("[- ]", words.lower()))
