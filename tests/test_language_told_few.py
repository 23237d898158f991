"""Few people by a word and a noun some words on, at work, and in parts whose noun stands elsewhere."""

from __future__ import annotations

import pytest

from hwrender.language.bare_parts import find_bare_parts
from hwrender.language.told_few import find_told_few
from hwrender.language.told_staff import find_told_staff


@pytest.mark.parametrize(
    ("text", "value", "marked"),
    [
        ("The other Sikh at the day centre has gone.", 1, "The other Sikh"),
        ("I'm the one wheelchair user they have.", 1, "the one wheelchair user"),
        ("A handful of older tenants had been hit.", 4, "A handful of older tenants"),
        ("There was only the two of us on it.", 2, "only the two of us"),
        ("A pair of Vietnamese boys vanished.", 2, "A pair of Vietnamese boys"),
        ("Three refugee households share the tap.", 3, "Three refugee households"),
        ("All but two of the day staff had been told.", 2, "All but two of the day staff"),
        ("Both deaf lads were put upstairs.", 2, "Both deaf lads"),
        ("Just a father and two daughters came.", 2, "a father and two daughters"),
        ("Four on us got the same rash.", 4, "Four on us"),
        ("A four-patient outbreak closed the bay.", 4, "A four-patient outbreak"),
    ],
)
def test_few_people_are_found_by_a_word_for_few(text: str, value: int, marked: str) -> None:
    assert [(each.value, each.place.of(text)) for each in find_told_few(text)] == [(value, marked)]


@pytest.mark.parametrize(
    "text",
    [
        "A handful of leaflets lay there.",
        "The other ward had gone over to paper.",
        "All but two of the lamps were out.",
        "Both the clinics shut at noon.",
        "Up to four visitors may come at once.",
        "A couple of weeks later people heard.",
        "Rooms for up to six people cost more.",
    ],
)
def test_few_things_and_rules_are_no_people(text: str) -> None:
    assert find_told_few(text) == ()


def test_people_at_work_are_counted_where_they_spoke_or_were_hurt() -> None:
    told = "Three nurses told us that they had been bullied."
    assert [each.place.of(told) for each in find_told_staff(told)] == ["Three nurses"]
    assert find_told_staff("Two nurses are needed for each lift.") == ()
    assert find_told_staff("Three staff were on duty when we came.") == ()


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Two in seven people at the Tuesday drop-in had no GP.", "Two in seven"),
        ("Pressure sores: 3/11.", "3/11"),
        ("Two from nine had been sent away.", "Two from nine"),
    ],
)
def test_a_part_is_found_without_its_noun(text: str, marked: str) -> None:
    assert [each.place.of(text) for each in find_bare_parts(text)] == [marked]


@pytest.mark.parametrize(
    "text",
    [
        "Lights working: 3/11.",
        "One in six children has it.",
        "1 in 4 adults in the town.",
        "2 from 9 beds were broken.",
    ],
)
def test_shares_of_all_and_of_things_are_no_parts(text: str) -> None:
    assert find_bare_parts(text) == ()
