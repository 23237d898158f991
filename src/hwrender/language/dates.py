"""The one reader of dates: a text becomes the dates that stand in it, each with its place.

Read are partial dates, ranges and lists ("September 2016", "1 to 5 May", "June and July 2016"), and names
("Easter", "last year"). Years in two figures go by `calendar.full_year`; "06/08/2018" is read day first.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache, lru_cache

from msgspec.structs import replace

from hwrender.language.calendar import FEASTS, SEASONS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS, full_year
from hwrender.language.date_days import read_day, read_figures, read_month, read_weekday
from hwrender.language.date_mentions import DateKind, DateMention
from hwrender.language.date_names import (
    read_feast,
    read_part_of_week,
    read_quarter,
    read_relative,
    read_season,
)
from hwrender.language.date_words import (
    AND,
    BLANK,
    FIRST_WORDS_OF_DAYS,
    FIRST_WORDS_OF_YEARS,
    TO,
    is_before,
    pattern,
)
from hwrender.language.date_years import (
    read_decade,
    read_short_year,
    read_year_in_words,
    read_years,
)
from hwrender.language.number_words import TENS
from hwrender.language.slices import Slice
from hwrender.metadata import MONTHS

_FIELDS = (
    r"(?P<first>\d\d?)(?P<gap> ?[-/. ] ?)(?P<month>\d\d?)(?P=gap)(?P<last>\d{4}|\d\d)(?![\w/-])",
    r"(?P<first>(?:19|20)\d\d)(?P<month>\d\d)(?P<last>\d\d)(?![\w/-])",
    r"(?P<first>\d\d)(?P<month>\d\d)(?P<last>(?:19|20)\d\d|\d\d)(?![\w/-])",
)
Reader = Callable[[str, int], DateMention | None]

_WORD = re.compile("[a-z]+")
_START = re.compile(r"(?<![^\W_])(?:\d+|['’](?=\d\d)|[A-Za-z]+(?:\d(?!\w))?)")
_OF_FIGURES: tuple[Reader, ...] = (read_figures, read_quarter, read_day, read_decade, read_years)
_BEFORE_NO_DATE = frozenset("_/.-‐‑£$€,:#@+&–")
_ADDRESS = r"[@/\\]\w|\.[a-z]"


@lru_cache(maxsize=1 << 11)
def read_dates(text: str) -> tuple[DateMention, ...]:
    """The dates of a text, in order; none overlaps another."""
    return tuple(date for date in read_date_forms(text) if date.is_possible)


@lru_cache(maxsize=1 << 11)
def read_date_forms(text: str) -> tuple[DateMention, ...]:
    """All that has the form of a date, in order: what no calendar has ("31 April 2019") too."""
    table = _readers()
    if table.keys().isdisjoint(_WORD.findall(text.lower())) and not any(map(str.isdigit, text)):
        return ()
    found: list[DateMention] = []
    end = 0
    for start in _START.finditer(text):
        word, at = start[0], start.start()
        readers = _OF_FIGURES if word[0].isdigit() else table.get(word.lower())
        if readers is None or at < end or not _may_begin(text, start, end):
            continue
        date = next((date for read in readers if (date := read(text, at)) is not None), None)
        if date is not None:
            _add(text, found, date)
            end = date.place.end
    return tuple(_with_borrowed_years(text, found))


def _may_begin(text: str, start: re.Match[str], end_of_last: int) -> bool:
    """Whether a date may begin here: not inside a price, a code or an address."""
    before = text[start.start() - 1 : start.start()]
    if before in _BEFORE_NO_DATE and before and start.start() - 1 > end_of_last:
        return before in "-–‐‑" and start[0][0].isalpha()
    return start[0][0].isdigit() or not pattern(_ADDRESS).match(text, start.end())


@cache
def _readers() -> Mapping[str, tuple[Reader, ...]]:
    """The readers for a word that a date can begin with."""
    table: dict[str, tuple[Reader, ...]] = {}
    for words, readers in (
        (("'", "’"), (read_decade, read_short_year)),
        ((*MONTHS, *SHORT_MONTHS), (read_month,)),
        ((*WEEKDAYS, *(f"{name}s" for name in WEEKDAYS), *SHORT_WEEKDAYS), (read_weekday,)),
        (FIRST_WORDS_OF_DAYS, (read_quarter, read_day)),
        (FIRST_WORDS_OF_YEARS, (read_decade, read_day, read_year_in_words)),
        ((f"{word.removesuffix('y')}ies" for word in TENS), (read_decade,)),
        (("noughties", "eighteen"), (read_decade, read_year_in_words)),
        (("q1", "q2", "q3", "q4", "quarter", "final"), (read_quarter,)),
        (SEASONS, (read_season,)),
        ((name.split()[0].split("'")[0] for name in FEASTS), (read_feast,)),
        (("last", "next", "this", "past", "previous", "following"), (read_quarter, read_relative)),
        (("yesterday", "today", "tomorrow", "tonight"), (read_relative,)),
        (("weekday", "weekdays", "weekend", "weekends"), (read_part_of_week,)),
    ):
        for word in words:
            table[word.lower()] = (*table.get(word.lower(), ()), *readers)
    return table


def _add(text: str, found: list[DateMention], date: DateMention) -> None:
    """Add a date, or make it the end of a range that began with the last one."""
    if found and (joined := _range_of(text, found[-1], date)):
        found[-1] = joined
    else:
        found.append(date)


_ONE_BY_ONE = frozenset([DateKind.DAY, DateKind.MONTH, DateKind.YEAR, DateKind.WEEKDAY, DateKind.QUARTER])


def _range_of(text: str, first: DateMention, last: DateMention) -> DateMention | None:
    """ "6 May to 8 June 2016", "between 2014 and 2019", "Monday to Friday" as one."""
    if first.kind is not last.kind or first.kind not in _ONE_BY_ONE or first.end or last.end:
        return None
    joint = Slice(first.place.end, last.place.start)
    words = joint.of(text)
    if not pattern(TO).fullmatch(words):
        between = is_before(r"\bbetween (?:the )?", text, first.place.start)
        if not (between and pattern(rf"{BLANK}(?:and|&){BLANK}(?:the{BLANK})?").fullmatch(words)):
            return None
    first = _borrow(first, last)
    if first.kind is DateKind.YEAR and (first.year or 0) >= (last.year or 0):
        return None
    if first.year is not None and last.year is None:
        return None
    kind = first.kind
    if kind is DateKind.YEAR and is_before(r"\b(?:financial|fiscal|tax) years? ", text, first.place.start):
        kind = DateKind.FINANCIAL_YEAR
    return replace(first, place=Slice(first.place.start, last.place.end), kind=kind, end=last, joint=joint)


def _borrow(first: DateMention, last: DateMention) -> DateMention:
    """`first` with the year of `last`, or the year before it where it is later in the year."""
    if first.year is not None or last.year is None or first.month is None or last.month is None:
        return first
    year = last.year - ((first.month, first.day or 0) > (last.month, last.day or 31))
    return replace(
        first, year=year, borrowed=(*first.borrowed, "year"), is_century_guessed=last.is_century_guessed
    )


def _with_borrowed_years(text: str, found: list[DateMention]) -> list[DateMention]:
    """Lists of days and months take the year of their last: "in June, July and August 2016"."""
    for at in range(len(found) - 2, -1, -1):
        date, following = found[at], found[at + 1]
        between = text[date.place.end : following.place.start]
        alike = (
            date.kind is following.kind and date.kind in {DateKind.DAY, DateKind.MONTH} and date.end is None
        )
        if alike and date.year is None and following.year is not None and pattern(AND).fullmatch(between):
            borrowed = _borrow(date, following)
            found[at] = borrowed if borrowed.year == following.year else date
    return found


def read_date_in_a_field(text: str, at: int) -> DateMention | None:
    """The date at `at` after a label that asks for one: "6 8 45", "060845" and "1945" are dates there."""
    read = (_of_field(found) for form in _FIELDS if (found := pattern(form).match(text, at)))
    in_field = next((date for date in read if date.is_possible), None)
    return in_field or read_figures(text, at) or read_day(text, at) or read_years(text, at)


def _of_field(found: re.Match[str]) -> DateMention:
    first, month, last = (int(found[part]) for part in ("first", "month", "last"))
    day, year = (last, first) if first > 99 else (first, last)
    return DateMention(
        Slice(*found.span()),
        DateKind.DAY,
        full_year(year) if year < 100 else year,
        month,
        day,
        is_century_guessed=year < 100,
        is_order_guessed=first <= 12,
    )
