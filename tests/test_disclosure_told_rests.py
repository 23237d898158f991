"""P7 in words: the second number is of the first; parts of a total and the rest; shares of a group."""

from __future__ import annotations

import pytest

from privacy_texts import codes


@pytest.mark.parametrize(
    "words",
    [
        "There were 61 births in the unit, 58 of them at term.",
        "Screening was offered (88) and accepted (85) by carers.",
        "Nearly all (n=41) of the carers (N=44) had been refused respite.",
        "At the hub 34 out of 36 had been refused a dentist, people said.",
        "People sat in the hall. 31 on the register. Twenty-nine have a social worker.",
        "We heard from 90 people: 62 wrote in English and 23 in Polish; all the other answers came by phone.",
        "Nine veterans, a third with no pension.",
    ],
)
def test_few_who_are_left_are_found(words: str) -> None:
    assert codes(words) == ["P7"]


@pytest.mark.parametrize(
    "words",
    [
        "The 24 beds were full and 22 of the lockers were broken.",
        "9 out of 10 people would come back.",
        "29 of 34 beds were full when patients came.",
        "A third of adults in England have it.",
        "We met 40 people, and a month later 38 others.",
    ],
)
def test_numbers_of_things_and_of_others_are_let_through(words: str) -> None:
    assert "P7" not in codes(words)
