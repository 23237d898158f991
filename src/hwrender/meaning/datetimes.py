"""Dates and times: what the easy wording claims and what it leaves out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import assert_never

from msgspec import Struct
from msgspec.structs import replace

from hwrender.language.calendar import SEASONS, is_in_season
from hwrender.language.clause_tables import PLAIN_NEGATIONS
from hwrender.language.date_mentions import DateKind, DateMention
from hwrender.language.dates import read_dates
from hwrender.language.slices import Slice
from hwrender.language.time_mentions import TimeMention
from hwrender.language.times import read_times
from hwrender.meaning.model import ComparedSentence, Difference, FactKind, claimed, left_out, starting_in
from hwrender.metadata import MONTHS

DateTime = DateMention | TimeMention


class Dated(Struct, frozen=True):
    """A date or a time in a sentence."""

    datetime: DateTime
    sentence: ComparedSentence

    def year(self) -> int | None:
        return self.datetime.year if isinstance(self.datetime, DateMention) else None

    def key(self) -> tuple[int | None, ...]:
        """The same for all ways of writing it."""
        if isinstance(self.datetime, TimeMention):
            return (self.datetime.minutes_from_midnight(),)
        return (self.datetime.year, self.datetime.month, self.datetime.day, self.datetime.weekday)


@lru_cache(maxsize=1 << 10)
def find_datetimes(text: str) -> tuple[DateTime, ...]:
    """The dates, days and times of a text that two wordings must share, in order; a range is two."""
    parts = (part for date in read_dates(text) for part in date.parts())
    dates = [compared for part in parts if (compared := _compared(part)) is not None]
    times = [
        part
        for time in read_times(text)
        if time.end is None or time.joint is not None
        for part in time.parts()
        if not any(part.place.overlaps(date.place) for date in dates)
    ]
    return tuple(sorted((*dates, *times), key=lambda each: each.place))


def _compared(date: DateMention) -> DateMention | None:
    """What of a date must be the same: of "Easter 2025" the year, of "weekdays" nothing."""
    match date.kind:
        case DateKind.DAY | DateKind.MONTH | DateKind.YEAR | DateKind.FINANCIAL_YEAR:
            return date
        case DateKind.WEEKDAY | DateKind.RELATIVE:
            is_known = date.weekday is not None or date.month is not None
            return replace(date, name="") if is_known and not date.name.startswith("week") else None
        case DateKind.QUARTER | DateKind.SEASON | DateKind.FEAST:
            place = Slice(date.place.end - 4, date.place.end)
            return None if date.year is None else DateMention(place, DateKind.YEAR, date.year)
        case DateKind.DECADE:
            return None
        case _:
            assert_never(date.kind)


def datetimes_of(sentences: Sequence[ComparedSentence]) -> tuple[Dated, ...]:
    """The dates and times of these sentences."""
    return tuple(
        Dated(datetime, sentence)
        for sentence in sentences
        for datetime in starting_in(find_datetimes(sentence.source), sentence.place)
    )


_ROUGHLY = frozenset(["around", "about", "so", "roughly"])
_WEEK = {
    **dict.fromkeys(["weekday", "weekdays", "midweek", "working", "full-time"], range(5)),
    **dict.fromkeys(["weekend", "weekends"], range(5, 7)),
    "weekly": range(0),
}


def _is_part_of_week(datetime: DateTime, summary: Sequence[ComparedSentence]) -> bool:
    """Whether a day is named where the summary has "weekdays" or "weekends"."""
    if not isinstance(datetime, DateMention) or datetime.weekday is None or datetime.day is not None:
        return False
    words = _WEEK.keys() & {key for sentence in summary for key in sentence.keys}
    ends = {0, 4} if words & {"weekend", "weekends"} else set()
    return any(datetime.weekday in _WEEK[word] for word in words) or datetime.weekday in ends


def compare_datetimes(
    said: Sequence[Dated],
    stated: Sequence[Dated],
    headings: Sequence[Dated],
    counts: frozenset[float],
    summary: Sequence[ComparedSentence],
) -> Iterator[Difference]:
    """Every difference of dates and times. What `headings` say may be said, and need not be.

    `counts` are the summary's plain numbers: one may be a year.
    """
    known = (*stated, *headings)
    for each in said:
        datetime = each.datetime
        if _is_said(each, known, counts, summary):
            continue
        alike = [one for one in stated if _is_like(datetime, one.datetime)]
        instead = alike[0].datetime.place.of(alike[0].sentence.source) if len(alike) == 1 else ""
        kind = _kind(datetime)
        # a day or month that the summary has nothing like may explain: "from September to Christmas"
        is_time = kind is FactKind.TIME and not _is_rough(each, stated)
        is_sure = bool(alike) or is_time or bool(_seasons_of(summary))
        yield claimed(kind, each.sentence, datetime.place, instead, certain=bool(instead), is_sure=is_sure)
    for each in stated:
        if not any(_shares_something(one.datetime, each.datetime) for one in said):
            yield left_out(_kind(each.datetime), each.sentence, each.datetime.place)


def _is_said(
    each: Dated, known: Sequence[Dated], counts: frozenset[float], summary: Sequence[ComparedSentence]
) -> bool:
    """Whether the summary says this date or time, in whatever words."""
    datetime = each.datetime
    if any(_is_within(datetime, one.datetime) for one in known) or _is_spread(datetime, known):
        return True
    if _is_part_of_week(datetime, summary):
        return True
    if isinstance(datetime, TimeMention):
        # "starting at ten"
        return not datetime.minute and datetime.hour % 12 in {n % 12 for n in counts}
    return (
        (datetime.month is None and datetime.year in counts)
        or _is_told_otherwise(datetime, known, summary)
        or _is_month_after(each, known)
        or _is_of_season(each, summary)
        or _is_between(each, known)
    )


def _is_rough(each: Dated, stated: Sequence[Dated]) -> bool:
    """ "Noon" and "midnight" say about when, where the summary has no time of day."""
    is_word = each.datetime.place.of(each.sentence.source).lower() in {"noon", "midday", "midnight"}
    return is_word and not any(isinstance(one.datetime, TimeMention) for one in stated)


def _is_month_after(each: Dated, known: Sequence[Dated]) -> bool:
    """ "Before April" for "by the end of March"."""
    assert isinstance(each.datetime, DateMention)
    if each.datetime.month is None or each.datetime.day is not None:
        return False
    months = {one.datetime.month for one in known if isinstance(one.datetime, DateMention)}
    return "before" in each.sentence.keys and ((each.datetime.month - 2) % 12 + 1) in months


def _is_of_season(each: Dated, summary: Sequence[ComparedSentence]) -> bool:
    """ "Around October" for "in the autumn"."""
    assert isinstance(each.datetime, DateMention)
    month, day = each.datetime.month, each.datetime.day
    if month is None or day is not None or _ROUGHLY.isdisjoint(each.sentence.keys):
        return False
    return any(is_in_season(month, season) for season in _seasons_of(summary))


def _seasons_of(summary: Sequence[ComparedSentence]) -> set[str]:
    return SEASONS.keys() & {key for sentence in summary for key in sentence.keys}


def _is_between(each: Dated, known: Sequence[Dated]) -> bool:
    """ "Monday, Tuesday and Wednesday" for "from Monday to Wednesday", and "not on Sundays"."""
    assert isinstance(each.datetime, DateMention)
    day = each.datetime.weekday
    if day is None or each.datetime.day is not None:
        return False
    days = [
        one.datetime.weekday
        for one in known
        if isinstance(one.datetime, DateMention) and one.datetime.weekday is not None
        if {"to", "until", "through"} & set(one.sentence.keys)
    ]
    is_denied = any(key in PLAIN_NEGATIONS for key in each.sentence.keys)
    return bool(days) and (min(days) < day < max(days)) != is_denied


def _is_told_otherwise(
    date: DateMention, known: Sequence[Dated], summary: Sequence[ComparedSentence]
) -> bool:
    """ "In 2021" for "the year before" 2022, "from January to December 2023" for "2023", "May" for "the May
    forum"."""
    keys = {key for sentence in summary for key in sentence.keys}
    years = {year for one in known if (year := one.year()) is not None}
    if date.month is None and date.year is not None:
        return bool({date.year + 1, date.year - 1} & years) and bool(_NEXT_YEAR & keys)
    is_end_of_year = (date.month, date.day) in {(1, None), (1, 1), (12, None), (12, 31)}
    if is_end_of_year and (date.year is None or date.year in years):
        return bool(years)
    names = {
        token.written.lower() for sentence in summary for token in sentence.tokens if token.written.istitle()
    }
    return date.day is None and date.year is None and date.weekday is None and bool(names & {date_name(date)})


_NEXT_YEAR = frozenset(["previous", "before", "earlier", "last", "preceding", "next", "following", "later"])


def date_name(date: DateMention) -> str:
    """The name of a date's month in small letters, or ""."""
    return "" if date.month is None else MONTHS[date.month - 1].lower()


def _kind(datetime: DateTime) -> FactKind:
    return FactKind.DATE if isinstance(datetime, DateMention) else FactKind.TIME


def _is_within(one: DateTime, other: DateTime) -> bool:
    """Whether `other` says all that `one` says."""
    if isinstance(one, DateMention):
        return isinstance(other, DateMention) and one.is_within(other)
    return isinstance(other, TimeMention) and one.is_within(other)


def _is_like(one: DateTime, other: DateTime) -> bool:
    """Whether two datetimes are of one sort, so that one could stand in the place of the other."""
    if isinstance(one, DateMention) and isinstance(other, DateMention):
        return (one.weekday is None) == (other.weekday is None)
    return type(one) is type(other)


def _is_spread(datetime: DateTime, stated: Sequence[Dated]) -> bool:
    """Whether the parts of a date stand apart in the summary: "In 2016 we began. In June we met"."""
    if not isinstance(datetime, DateMention) or datetime.year is None or datetime.month is None:
        return False
    dates = [one.datetime for one in stated if isinstance(one.datetime, DateMention)]
    rest = replace(datetime, year=None)
    year = any(date.year == datetime.year for date in dates)
    return year and any(date.year is None and rest.is_within(date) for date in dates)


def _shares_something(easy: DateTime, summary: DateTime) -> bool:
    """Whether the easy wording gives this datetime, or the most exact part of it that it gives at all."""
    if isinstance(easy, DateMention) and isinstance(summary, DateMention):
        return easy.is_within(summary) and (summary.month is None or easy.month is not None)
    return _is_within(easy, summary)
