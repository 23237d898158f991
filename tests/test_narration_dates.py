"""What a voice says of a date, a year, a time or a length of time is read again as what it was."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from faithful_sets import warned
from hwrender.language.date_mentions import DateKind, DateMention
from hwrender.language.dates import read_dates
from hwrender.language.durations import Duration, TimeUnit, read_durations
from hwrender.language.slices import Slice
from hwrender.language.time_mentions import Half, TimeMention
from hwrender.language.times import read_times
from hwrender.narration.text_normalisation import spoken
from hwrender.narration.text_normalisation.dates import say_date
from hwrender.narration.text_normalisation.times import say_duration, say_time
from hwrender.plain.dates import find_dates
from privacy_texts import found

NOWHERE = Slice(0, 0)
FIRST_DAY = date(1900, 1, 1)
DAYS = tuple(FIRST_DAY + timedelta(days) for days in range((date(2100, 1, 1) - FIRST_DAY).days))


def read_again(said: str) -> DateMention:
    (mention,) = read_dates(said)
    return replace(mention, place=NOWHERE)


def a_day(day: date) -> DateMention:
    return DateMention(NOWHERE, DateKind.DAY, day.year, day.month, day.day)


@pytest.mark.parametrize("year", range(1900, 2100, 10))
def test_every_day_of_two_centuries_is_read_as_it_is_said(year: int) -> None:
    days = [day for day in DAYS if year <= day.year < year + 10]
    assert [day for day in days if read_again(say_date(a_day(day))) != a_day(day)] == []


def test_every_year_is_read_as_it_is_said() -> None:
    years = [DateMention(NOWHERE, DateKind.YEAR, year) for year in range(1001, 2100)]
    assert [each.year for each in years if read_again(say_date(each)) != each] == []


@given(st.sampled_from(DAYS), st.sampled_from(DAYS))
def test_partial_dates_and_ranges_are_read_as_they_are_said(one: date, other: date) -> None:
    month = DateMention(NOWHERE, DateKind.MONTH, one.year, one.month)
    day_of_month = replace(a_day(one), year=None)
    weekday = replace(a_day(one), weekday=one.weekday())
    quarter = DateMention(NOWHERE, DateKind.QUARTER, one.year, name=f"quarter {(one.month + 2) // 3}")
    for mention in (
        month,
        day_of_month,
        weekday,
        quarter,
        DateMention(NOWHERE, DateKind.WEEKDAY, weekday=one.weekday()),
    ):
        assert read_again(say_date(mention)) == mention
    first, last = sorted((one, other))
    if first.year < last.year:
        said = " to ".join(say_date(a_day(day)) for day in (first, last))
        (both,) = read_dates(said)
        assert (both.earliest(), both.latest()) == (first, last)


def test_every_time_of_the_day_is_read_as_it_is_said() -> None:
    of_24_hours = [TimeMention(NOWHERE, hour, minute) for hour in range(24) for minute in range(60)]
    of_12_hours = [TimeMention(NOWHERE, h, m, half) for h in range(1, 13) for m in range(60) for half in Half]
    for time in (*of_24_hours, *of_12_hours):
        (mention,) = read_times(say_time(time))
        minutes = mention.minutes_from_midnight() % 1440
        assert (minutes, mention.is_sure) == (time.minutes_from_midnight() % 1440, time.is_sure), say_time(
            time
        )


@given(
    st.sampled_from(TimeUnit),
    st.integers(1, 990),
    st.sampled_from([0, 0.25, 0.5, 0.75, 0.2]),
    st.integers(0, 9),
)
def test_lengths_of_time_are_read_as_they_are_said(
    unit: TimeUnit, whole: int, part: float, more: int
) -> None:
    for duration in (
        Duration(NOWHERE, whole % 90 + 1 + part, unit),
        Duration(NOWHERE, part or 1, unit),
        Duration(NOWHERE, whole, unit, whole + more if more else None),
    ):
        (mention,) = read_durations(say_duration(duration))
        assert replace(mention, place=NOWHERE) == duration, say_duration(duration)


TWO_FIGURES = [
    ("06/08/45", "6 August 1945", "the sixth of August nineteen forty-five"),
    ("6.8.39", "6 August 2039", "the sixth of August twenty thirty-nine"),
    ("6/8/40", "6 August 1940", "the sixth of August nineteen forty"),
    ("6 Aug 45", "6 August 1945", "the sixth of August nineteen forty-five"),
    ("Aug '39", "August 2039", "August twenty thirty-nine"),
    ("31-12-99", "31 December 1999", "the thirty-first of December nineteen ninety-nine"),
    ("1/1/00", "1 January 2000", "the first of January two thousand"),
    ("06-08-49", "6 August 1949", "the sixth of August nineteen forty-nine"),
    ("August 6, 45", "6 August 1945", "the sixth of August nineteen forty-five"),
    ("Mon 6 Aug '18", "Monday 6 August 2018", "Monday the sixth of August twenty eighteen"),
]


@pytest.mark.parametrize(("written", "plain", "said"), TWO_FIGURES)
def test_all_who_read_a_year_in_two_figures_take_it_for_the_same(written: str, plain: str, said: str) -> None:
    (rewording,) = find_dates(f"It was on {written}.")
    assert (rewording.best, rewording.safe) == (plain, False)
    assert spoken(f"It was on {written}.") == f"It was on {said}."
    assert found(f"She was born on {written}.") == [("P5", written)]
    assert warned(f"The clinic opened on {written}.", f"The clinic opened on {plain}.") == []
    other = plain[:-1] + ("7" if plain[-1] != "7" else "8")
    assert warned(f"The clinic opened on {written}.", f"The clinic opened on {other}.") == [other]


@pytest.mark.parametrize(
    ("written", "year", "said"), [("'45", 1945, "nineteen forty-five"), ("'52", 1952, "nineteen fifty-two")]
)
def test_a_year_alone_in_two_figures_is_the_same_for_the_voice_and_the_meaning(
    written: str, year: int, said: str
) -> None:
    assert spoken(f"She was born in {written}.") == f"She was born in {said}."
    assert warned(f"The home was built in {written}.", f"The home was built in {year}.") == []
    assert warned(f"The home was built in {written}.", f"The home was built in {year + 100}.") == [
        f"{year + 100}"
    ]
