"""What is warned of only where the rest of the clause says the same: else it is a note, or nothing."""

from __future__ import annotations

import pytest

from faithful_sets import warned

LET_THROUGH = [
    # scenes
    ("Few members had seen a dentist.", "We asked members about seeing a dentist. Not many had."),
    (
        "Residents had never met the new manager.",
        "A manager is there to help residents. They had not met theirs.",
    ),
    (
        "Some women felt rushed at antenatal checks.",
        "Antenatal checks are visits in pregnancy. Some women felt rushed at theirs.",
    ),
    # whoever stands in the background
    (
        "Parents liked the new speech clinic.",
        "A teacher may notice that speech is slow. Parents liked the new clinic.",
    ),
    (
        "The charity will run a lunch club.",
        "People who live on their own can get lonely, a nurse said. The charity will run a lunch club.",
    ),
    # who is meant
    ("Expectant mothers are seen on Mondays.", "If you are having a baby, you are seen on Mondays."),
    ("New tenants will be sent a form.", "If you are new here, you will be sent a form."),
    ("Failing payment, the order lapses.", "You need to pay. If you do not, the order ends."),
    # two words that say no make a yes
    ("Members had no difficulty with parking.", "Members said that parking was easy. They parked with ease."),
    ("None of the checks were overdue.", "All of the checks were up to date."),
    # they may be described in other words
    ("Nurses in the area want training.", "Local nurses want training."),
    # a degree, turned round by a "not"
    ("Few tenants had been told.", "Most tenants had not been told."),
    ("The wait was upwards of half an hour for most people.", "Most people waited 30 minutes or more."),
    # a "not" with a number, or in words that pick out
    (
        "A cast will stay on for a maximum of three weeks.",
        "A cast will not stay on for more than three weeks.",
    ),
    ("The shelter has 12 beds for rough sleepers.", "The shelter has 12 beds for people who have no home."),
]
FOUND = [
    ("22 carers took part.", "22 nurses took part."),
    ("The midwives said that the ward was cold.", "The doctors said that the ward was cold."),
    ("Patients may bring a friend to the clinic.", "Patients must bring a friend to the clinic."),
    ("Everyone can borrow a wheelchair.", "Everyone can borrow a wheelchair if they pay a deposit."),
    ("Carers can claim a grant.", "Carers can claim a grant if they live with the person they care for."),
    ("Members had no difficulty with parking.", "Members had difficulty with parking."),
    ("The ward has never stopped visits.", "The ward has stopped visits."),
    ("Night nurses had no training.", "Nurses had no training."),
    ("Few tenants had been told.", "Most tenants had been told."),
    ("Dozens of letters were lost.", "Hundreds of letters were lost."),
]


@pytest.mark.parametrize(("summary", "easy"), LET_THROUGH)
def test_what_may_be_the_same_in_other_words_is_let_through(summary: str, easy: str) -> None:
    assert warned(summary, easy) == []


@pytest.mark.parametrize(("summary", "easy"), FOUND)
def test_what_differs_in_a_clause_that_is_the_same_is_found(summary: str, easy: str) -> None:
    assert warned(summary, easy) != []
