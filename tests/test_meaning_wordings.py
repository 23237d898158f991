"""What a faithful wording may say in other words, and the change beside it that is still found."""

from __future__ import annotations

import pytest

from faithful_sets import warned


@pytest.mark.parametrize(
    ("summary", "right", "wrong"),
    [
        (
            "Ring if you wait more than two weeks.",
            "Ring if you wait 3 weeks or more.",
            "Ring if you wait 4 weeks or more.",
        ),
        (
            "The pass is for people under 25.",
            "The pass is for people who are 24 or younger.",
            "The pass is for people who are 25 or older.",
        ),
        ("The trip costs £8.50.", "The trip costs £8 and 50 pence.", "The trip costs £8 and 15 pence."),
        (
            "Up to six people may sit in the garden.",
            "6 people can sit in the garden. That is the limit.",
            "At least 6 people can sit in the garden.",
        ),
        (
            "Up to six people may sit in the garden.",
            "Six people can be in the garden. A seventh has to wait, as that is the limit.",
            "Seven people can be in the garden. That is the limit.",
        ),
        (
            "A few of the cooks had left.",
            "Two or three of the cooks had left.",
            "Twenty of the cooks had left.",
        ),
        ("The shop will close at noon.", "The shop will close at 12.", "The shop will close at 11."),
        (
            "Twice as many buses ran as last year.",
            "Last year half as many buses ran.",
            "Last year a quarter as many buses ran.",
        ),
        ("The work lasts six weeks.", "The work lasts a month and a half.", "The work lasts 9 weeks."),
    ],
)
def test_a_number_may_be_said_with_other_words(summary: str, right: str, wrong: str) -> None:
    assert warned(summary, right) == []
    assert warned(summary, wrong) != []


@pytest.mark.parametrize(
    ("summary", "right", "wrong"),
    [
        (
            "A nurse was appointed in the autumn.",
            "A nurse got the job around October.",
            "A nurse got the job around April.",
        ),
        (
            "The team is in from Monday to Wednesday.",
            "The team is in on Monday, Tuesday and Wednesday.",
            "The team is in on Monday and Thursday.",
        ),
    ],
)
def test_a_day_or_month_may_be_one_of_those_meant(summary: str, right: str, wrong: str) -> None:
    assert warned(summary, right) == []
    assert warned(summary, wrong) != []


@pytest.mark.parametrize(
    ("summary", "easy"),
    [
        ("A patient found the ward cold.", "A woman found the ward cold."),
        ("Pupils with asthma stay indoors.", "Boys and girls with asthma stay indoors."),
        ("Your own GP can send you.", "Your family doctor can send you."),
    ],
)
def test_whoever_is_spoken_of_may_be_called_a_person(summary: str, easy: str) -> None:
    assert warned(summary, easy) == []


def test_one_word_that_opens_a_sentence_may_be_no_name() -> None:
    assert warned("Loops were fitted.", "Workmen fitted loops.") == []
    assert warned("Camden paid for the loops.", "Brixton paid for the loops.") == ["Brixton"]


def test_a_woman_is_no_man() -> None:
    assert warned("Women are given soap.", "Men are given soap.") == ["Men"]


@pytest.mark.parametrize(
    ("summary", "easy"),
    [
        (
            "The trust was unable to find a speech therapist.",
            "A speech therapist helps people with talking. The trust could not find one.",
        ),
        (
            "Nobody would report an assault to the police.",
            "Would anybody report an assault to the police? Nobody would.",
        ),
        (
            "The ward did not close because of building work.",
            "Some people thought the ward closed because of building work. That was wrong.",
        ),
        ("Repairs are confined to emergencies.", "We do not do any repairs but emergencies."),
        (
            "The receptionist told Mrs Cole to ring the chemist.",
            "The receptionist said Mrs Cole should ring the chemist.",
        ),
        (
            "The lease cannot be ended without a letter.",
            "They must write a letter before they end the lease.",
        ),
        ("The wait for the test was three weeks too long.", "They should have done the test 3 weeks before."),
    ],
)
def test_what_is_not_claimed_is_no_change(summary: str, easy: str) -> None:
    assert warned(summary, easy) == []


@pytest.mark.parametrize(
    ("summary", "easy"),
    [
        ("The trust found a speech therapist.", "The trust did not find a speech therapist."),
        ("The ward did not close because of building work.", "The ward closed because of building work."),
        ("Patients may bring a letter to the clinic.", "Patients must bring a letter to the clinic."),
        (
            "Patients should not have to tell the clerk what is wrong.",
            "Patients should have to tell the clerk what is wrong.",
        ),
    ],
)
def test_the_change_beside_it_is_still_found(summary: str, easy: str) -> None:
    assert warned(summary, easy) != []
