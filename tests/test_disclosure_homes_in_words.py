"""P4: places where somebody lies, sits or lives, without a number or without capitals."""

from __future__ import annotations

import pytest

from privacy_texts import codes, found


@pytest.mark.parametrize(
    ("words", "marked"),
    [
        ("Room 12 is coeliac and was given toast.", "Room 12"),
        ("Bay D, door side, said the night staff shout.", "Bay D, door side"),
        ("Handover for C2 / SR5: fasting.", "C2 / SR5"),
        ("She lay on the trolley by the fire doors on Acorn.", "the trolley by the fire doors on Acorn"),
        ("im at 14b inkerman st over the bookies", "14b inkerman st"),
        ("We're out the 118 Drumahoe Line, past the chapel.", "118 Drumahoe Line"),
        ("Her oxygen goes to Larkspur, Mill Lane, Great Tew.", "Larkspur, Mill Lane, Great Tew"),
        ("The eldest went to Foxglove Barn, Over Wallop.", "Foxglove Barn, Over Wallop"),
    ],
)
def test_where_somebody_lies_or_lives_is_found(words: str, marked: str) -> None:
    assert found(words) == [("P4", marked)]


@pytest.mark.parametrize(
    "words",
    [
        "Room 7 is the sluice.",
        "Bay C has six beds and one sink.",
        "Pod 5 is closed for cleaning.",
        "We met at ten minutes from the high street.",
        "In 2016 Mare Street shut.",
        "The meeting is at Marlow Surgery, Back Lane, Little Orme.",
        "Come to Oakfield, Mill Lane, Great Tew, for the coffee morning.",
        "The residents of Rose Barn, Over Wallop, meet on Mondays.",
    ],
)
def test_rooms_and_streets_of_nobody_are_let_through(words: str) -> None:
    assert codes(words) == []
