"""Dates in front matter, and what is said about those that are none."""

from __future__ import annotations

import pytest

from hwrender.metadata import PartialDate
from hwrender.reading.dates import parse_date
from hwrender.reading.findings import Refusal


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("2016-09-06", (2016, 9, 6)),
        ("2016-9-6", (2016, 9, 6)),
        ("2016-09", (2016, 9, None)),
        ("2016", (2016, None, None)),
        ("6 September 2016", (2016, 9, 6)),
        ("06 september 2016", (2016, 9, 6)),
        ("6th September 2016", (2016, 9, 6)),
        ("6 Sept 2016", (2016, 9, 6)),
        ("6 Sep. 2016", (2016, 9, 6)),
        ("6 September, 2016", (2016, 9, 6)),
        ("Tuesday, 6 September, 2016", (2016, 9, 6)),
        ("September 2016", (2016, 9, None)),
        ("May 2016", (2016, 5, None)),
        ("29 February 2016", (2016, 2, 29)),
        ("September 6th, 2016", (2016, 9, 6)),
        ("sixth of September 2016", (2016, 9, 6)),
        ("2008-09", (2008, 9, None)),
        ("18/02/2025", (2025, 2, 18)),
        ("18.2.2025", (2025, 2, 18)),
        ("02/18/2025", (2025, 2, 18)),
        ("05/05/2025", (2025, 5, 5)),
    ],
)
def test_a_date_of_a_field_is_read(words: str, date: tuple[int, int | None, int | None]) -> None:
    assert parse_date(words) == PartialDate(*date)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("2016-13", "There is no month 13."),
        ("2016-00", "There is no month 0."),
        ("2016-02-30", "There is no 30 February 2016."),
        ("2015-02-29", "There is no 29 February 2015."),
        ("31 September 2016", "There is no 31 September 2016."),
        ("0 May 2016", "There is no 0 May 2016."),
        ("1066", "The year 1066 cannot be right."),
        ("9999-01-01", "The year 9999 cannot be right."),
        ("6 Septembre 2016", "There is no month called “Septembre”."),
        ("Ma 2016", "This is not a date."),
        ("Mar 16", "This is not a date."),
        ("Jum 2016", "There is no month called “Jum”."),
        ("soon", "This is not a date."),
        ("20160906", "This is not a date."),
        ("2016-09-06T00:00", "This is not a date."),
        ("06/09/2016", "This date can be read in 2 ways."),
        ("6.9.16", "This date can be read in 2 ways."),
        ("18/02/25", "The year of this date has only 2 figures."),
        ("99/99/2016", "This is not a date."),
    ],
)
def test_what_is_no_date_is_said(words: str, message: str) -> None:
    trouble = parse_date(words)
    assert isinstance(trouble, Refusal)
    assert trouble.message == message
    assert trouble.hint


def test_a_date_in_figures_is_offered_as_the_british_one() -> None:
    trouble = parse_date("06/09/2016")
    assert isinstance(trouble, Refusal)
    assert trouble.suggestion == "2016-09-06"
    assert trouble.hint == "If you mean 6 September 2016, write 2016-09-06."


@pytest.mark.parametrize(("words", "iso"), [("6.9.39", "2039-09-06"), ("6/9/40", "1940-09-06")])
def test_a_year_in_two_figures_is_offered_as_everywhere_else(words: str, iso: str) -> None:
    trouble = parse_date(words)
    assert isinstance(trouble, Refusal)
    assert trouble.suggestion == iso


@pytest.mark.parametrize("words", ["Q3 2019", "2015/16", "1 to 5 May 2019", "last year", "6 May", "May '16"])
def test_what_is_no_single_day_month_or_year_is_no_date_of_a_field(words: str) -> None:
    trouble = parse_date(words)
    assert isinstance(trouble, Refusal)
    assert trouble.message == "This is not a date."


def test_a_month_that_could_be_two_is_none() -> None:
    assert isinstance(parse_date("Jun 2016"), PartialDate)
    assert parse_date("Juni 2016") == Refusal(
        "There is no month called “Juni”.", "Write it like 2016-09-06, 2016-09 or 2016."
    )
