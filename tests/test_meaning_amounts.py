"""Numbers, money, dates and times in easy wording: other ways to say them are told from other amounts."""

from __future__ import annotations

import pytest

from faithful_sets import of, warned
from hwrender.meaning.datetimes import find_datetimes


@pytest.mark.parametrize(
    ("summary", "easy"),
    [
        ("53 patients replied.", "More than 50 patients answered."),
        ("53 patients replied.", "At least 50 patients answered."),
        ("2 nurses replied.", "Both nurses answered."),
        ("62% agreed.", "Fewer than 7 in 10 people agreed."),
        ("62 in a hundred agreed.", "62% of people agreed."),
        ("62 in every hundred agreed.", "62% of people agreed."),
        ("½ of the people agreed.", "Half of the people agreed."),
        ("It costs 60p.", "It costs £0.60."),
        ("It costs 60 pence.", "It costs 60p."),
        ("It costs 20 pounds.", "It costs £20."),
        ("It costs 20 euros.", "It costs €20."),
        ("The wait is 2 weeks.", "People wait 14 days."),
        ("The centre opened on 04/25/2019.", "The centre opened on 25 April 2019."),
        ("The clinic closes at noon.", "The clinic closes at 12pm."),
        ("The clinic opens at 9:00.", "The clinic opens at 9am."),
        ("The clinic opens at half past nine.", "The clinic opens at 9.30am."),
        ("The clinic is open 9-5pm.", "The clinic is open from 9am to 5pm."),
        ("The survey ran in spring 2019.", "We asked people in spring 2019."),
        ("The law changed in the 1990s.", "The law changed in the nineties."),
        ("The survey ran in June and July 2016.", "We asked people in July 2016 and June 2016."),
        ("Spending rose in 2015/16.", "Spending rose in 2015 to 2016."),
        ("Waits rose in the third quarter of 2019.", "Waits rose in 2019."),
    ],
)
def test_the_same_amount_may_be_written_in_another_way(summary: str, easy: str) -> None:
    assert of(summary, easy) == []


@pytest.mark.parametrize(
    ("summary", "easy", "marked"),
    [
        ("Up to 50 patients replied.", "More than 50 patients answered.", "More than 50"),
        ("53 patients replied.", "At most 50 patients answered.", "At most 50"),
        ("62% agreed.", "Fewer than 6 in 10 people agreed.", "Fewer than 6 in 10"),
        ("62 in a hundred agreed.", "26% of people agreed.", "26%"),
        ("It costs 60p.", "It costs £60.", "£60"),
        ("It costs 20 pounds.", "It costs €20.", "€20"),
        ("The wait is 6 weeks.", "People wait 6 months.", "6"),
        ("The clinic is 5 miles away.", "The clinic is 5 kilometres away.", "5"),
        ("The centre opened on 04/25/2019.", "The centre opened on 24 April 2019.", "24 April 2019"),
        ("The clinic closes at midnight.", "The clinic closes at 12pm.", "12pm"),
        ("The clinic is open 9-5pm.", "The clinic is open from 9am to 6pm.", "6pm"),
        ("The survey ran in spring 2019.", "The survey ran in spring 2018.", "2018"),
        ("The survey ran in June and July 2016.", "The survey ran in June 2017.", "June 2017"),
    ],
)
def test_another_amount_is_found(summary: str, easy: str, marked: str) -> None:
    assert warned(summary, easy) == [marked]


@pytest.mark.parametrize(
    ("summary", "easy"),
    [
        ("The survey ran from 2018 to 2019.", "The survey ran from 2018 - 2019."),
        ("We saw 15 people in 2 days.", "We saw 15 in 2 days."),
        ("It takes half an hour.", "It is short."),
        ("It takes a quarter of an hour.", "It is short."),
        ("A third clinic opened.", "Another clinic opened."),
        ("The ramp is 5m long.", "The ramp is 5 metres long."),
    ],
    ids=["years", "in days", "half an hour", "a quarter of an hour", "an ordinal", "metres"],
)
def test_what_only_looks_like_a_share_a_phone_number_or_millions_is_none(summary: str, easy: str) -> None:
    assert of(summary, easy) == []


@pytest.mark.parametrize("figures", ["45/13/2019", "2019-13-45"])
def test_figures_that_no_calendar_has_are_no_date(figures: str) -> None:
    assert find_datetimes(f"The form has the code {figures}.") == ()


def test_one_of_a_thing_is_no_number_where_the_summary_gives_several_of_it() -> None:
    summary = "The north has 2 clinics. The south has 3 clinics. It has 1 hospital."
    assert warned(summary, "One clinic is near you.") == []
    assert warned(summary, "4 clinics are near you.") == ["4"]
