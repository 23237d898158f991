"""Dates, times and lengths of time are read as people write them, each at its true place."""

from __future__ import annotations

import time
from datetime import date

import pytest
from dateutil.parser import parse
from hypothesis import given
from hypothesis import strategies as st

from date_sets import READERS, rows, text_of
from hwrender.language.calendar import full_year, month_number, weekday_number
from hwrender.language.date_mentions import DateKind, DateMention
from hwrender.language.date_words import year_after
from hwrender.language.dates import read_date_forms, read_dates
from hwrender.language.durations import read_durations
from hwrender.language.slices import Slice
from hwrender.language.time_mentions import Half
from hwrender.language.times import read_times
from hwrender.metadata import MONTHS

DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))
WORDS = """
6 31 2016 45 1/ / - – . , ' ’ : 9.30 am p.m. to and the of between from in at May March Sept. Mon Sunday
first twenty nineteen oh two thousand hundred half past quarter Q3 spring Christmas last next year s weekdays
24/7 a an hour minutes ½ o'clock noon £ % ( )
"""
PIECES = st.sampled_from([*WORDS.split(), "\n", "\u00a0", ""])
WRITTEN = st.lists(PIECES, max_size=25).map(" ".join) | st.lists(PIECES, max_size=25).map("".join)
TEXTS = st.text(max_size=60) | WRITTEN


def the_date(text: str) -> DateMention:
    (found,) = read_dates(text)
    return found


@pytest.mark.parametrize(
    ("name", "row"), [(name, row) for name in READERS for row in rows(name)], ids=lambda value: value[:60]
)
def test_a_labelled_sentence_is_read_as_it_says(name: str, row: str) -> None:
    assert READERS[name](text_of(row)) == row


def test_the_labelled_sentences_are_many_and_some_have_no_date() -> None:
    assert len(rows("dates")) >= 300
    assert len(set(rows("dates"))) == len(rows("dates"))
    assert sum("{" not in row for row in rows("dates")) >= 60


@given(TEXTS)
def test_every_place_is_true_and_no_two_overlap(text: str) -> None:
    for found in (read_date_forms(text), read_times(text), read_durations(text)):
        end = 0
        for each in found:
            assert end <= each.place.start < each.place.end <= len(text)
            assert each.place.of(text).strip() == each.place.of(text)
            end = each.place.end
    for each in read_dates(text):
        first, last = each.earliest(), each.latest()
        assert first is None or last is None or first <= last or each.end is not None
        assert each.is_within(each)
        assert each.in_words()


@given(DAYS)
def test_a_date_is_the_same_in_every_way_of_writing_it(day: date) -> None:
    month, short = MONTHS[day.month - 1], MONTHS[day.month - 1][:3]
    for written in (
        f"{day.day} {month} {day.year}",
        f"{month} {day.day}, {day.year}",
        f"{day.day:02d}/{day.month:02d}/{day.year}",
        f"{day.day}.{day.month}.{day.year}",
        f"{day.day}-{short}-{day.year}",
        day.isoformat(),
    ):
        found = the_date(f"We met on {written}.")
        assert (found.year, found.month, found.day) == (day.year, day.month, day.day)
        assert found.earliest() == found.latest() == day
        assert parse(written, dayfirst="/" in written or "." in written).date() == day


@given(DAYS)
def test_the_words_of_a_date_are_read_as_that_date(day: date) -> None:
    found = the_date(the_date(f"{day:%d/%m/%Y}").in_words())
    assert found.earliest() == day


@pytest.mark.parametrize(("figures", "year"), [(0, 2000), (39, 2039), (40, 1940), (99, 1999)])
def test_two_figures_of_a_year_stand_for_one_of_a_hundred_years(figures: int, year: int) -> None:
    assert full_year(figures) == year
    found = the_date(f"on 06/08/{figures:02d}")
    assert (found.year, found.is_century_guessed, found.is_sure) == (year, True, False)


@pytest.mark.parametrize(
    ("written", "is_guessed"),
    [
        ("06/08/2018", True),
        ("13/08/2018", False),
        ("08/13/2018", False),
        ("6/6/2018", False),
        ("12/11/2018", True),
    ],
)
def test_the_order_is_guessed_where_day_and_month_could_change_places(written: str, is_guessed: bool) -> None:
    assert the_date(written).is_order_guessed == is_guessed


@pytest.mark.parametrize(
    "written", ["31 April 2019", "31/04/2019", "2019-04-31", "April 31st", "29 February 2019"]
)
def test_a_day_that_is_in_no_calendar_is_a_form_only(written: str) -> None:
    (form,) = read_date_forms(written)
    assert not form.is_possible
    assert read_dates(written) == ()


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2018", "2018-01-01", "2018-12-31"),
        ("February 2016", "2016-02-01", "2016-02-29"),
        ("1 to 5 May 2019", "2019-05-01", "2019-05-05"),
        ("December to February 2017", "2016-12-01", "2017-02-28"),
        ("the financial year 2015/16", "2015-04-01", "2016-03-31"),
        ("Q1 2019", "2019-01-01", "2019-03-31"),
        ("Q4 2016/17", "2017-01-01", "2017-03-31"),
        ("winter 2018", "2018-12-01", "2019-02-28"),
        ("the 1990s", "1990-01-01", "1999-12-31"),
        ("Christmas Day 2018", "2018-12-25", "2018-12-25"),
    ],
)
def test_a_date_knows_its_first_and_its_last_day(written: str, first: str, last: str) -> None:
    found = the_date(written)
    assert (str(found.earliest()), str(found.latest())) == (first, last)


@pytest.mark.parametrize("written", ["6 August", "Monday", "last year", "Easter", "in spring"])
def test_a_date_without_a_year_has_no_first_day(written: str) -> None:
    assert (the_date(written).earliest(), the_date(written).latest()) == (None, None)


def test_a_date_is_within_one_that_says_all_of_it() -> None:
    day, month, other = the_date("6 August 2018"), the_date("August 2018"), the_date("7 August 2018")
    assert month.is_within(day)
    assert not day.is_within(month)
    assert not day.is_within(other)
    assert not the_date("1 to 5 May 2019").is_within(the_date("1 May 2019"))
    assert the_date("1 May 2019").is_within(the_date("1 to 5 May 2019"))


def test_a_range_has_two_parts_with_places_of_their_own() -> None:
    text = "from 1 to 5 May 2019"
    first, last = the_date(text).parts()
    assert (first.place.of(text), last.place.of(text)) == ("1", "5 May 2019")
    assert first.as_written() == DateMention(first.place, DateKind.DAY, day=1)


def test_times_are_compared_as_far_as_the_half_of_the_day_is_known() -> None:
    (late,), (early,), (either,) = read_times("9.30pm"), read_times("9.30am"), read_times("half past nine")
    assert not late.is_within(early)
    assert either.is_within(late)
    assert either.is_within(early)
    assert (late.half, late.minutes_from_midnight()) == (Half.PM, 21 * 60 + 30)


def test_lengths_of_time_are_compared_in_their_smallest_unit() -> None:
    def length(text: str) -> tuple[float | None, float | None]:
        (found,) = read_durations(text)
        return found.seconds(), found.months()

    assert length("2 weeks") == length("14 days") == length("a fortnight") == (1_209_600, None)
    assert length("a year and a half") == length("18 months") == (None, 18)


@pytest.mark.parametrize("read", [read_dates, read_times, read_durations])
@pytest.mark.parametrize(
    "unit", ["6, ", "1 to ", "6 May to ", "Mon ", "half past ", "twenty ", "9 to ", "1 hour "]
)
def test_reading_takes_time_in_proportion_to_the_text(read, unit: str) -> None:  # type: ignore[no-untyped-def]
    def seconds(times: int) -> float:
        text, start = unit * times, time.perf_counter()
        read.__wrapped__(text)
        return time.perf_counter() - start

    assert min(seconds(2000) for _ in range(3)) < 8 * min(seconds(500) for _ in range(3)) + 0.05


@pytest.mark.parametrize(
    ("word", "number"), [("Sept.", 9), ("MAY", 5), ("jan", 1), ("Septembre", None), ("", None)]
)
def test_a_month_has_a_number_in_any_case(word: str, number: int | None) -> None:
    assert month_number(word) == number


@pytest.mark.parametrize(("word", "number"), [("Mondays", 0), ("Thurs.", 3), ("sunday", 6), ("Sunny", None)])
def test_a_weekday_has_a_number_in_any_case(word: str, number: int | None) -> None:
    assert weekday_number(word) == number


def test_a_slice_of_a_mention_is_its_words() -> None:
    text = "On the 6th of August, 2018 we met."
    assert the_date(text).place == Slice(7, 26)


def test_a_bare_number_after_a_comma_is_a_year_only_when_it_can_be_no_day() -> None:
    assert year_after(", 31", 0, may_be_bare=True) is None
    year = year_after(", 32", 0, may_be_bare=True)
    assert year is not None
    assert year.year == full_year(32)
