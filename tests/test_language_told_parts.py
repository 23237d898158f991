"""Few people are counted where parts of a number, lists in a sentence and asides tell of them."""

from __future__ import annotations

import pytest

from hwrender.language.told_lists import find_told_lists, leads_to_people
from hwrender.language.told_parts import find_told_parts


@pytest.mark.parametrize(
    ("text", "value", "words"),
    [
        ("3/8 mums had been given the wrong formula.", 3, "3/8"),
        ("4/9 of the tenants had no key.", 4, "4/9"),
        ("2 (of 5) partners were sent home.", 2, "2 (of 5)"),
        ("1 of 7 interviews was cut short.", 1, "1 of 7"),
        ("Just two out of the eight on days had been trained.", 2, "two out of the eight on days had"),
        ("The group was small, five in all.", 5, "five"),
        ("Several, perhaps four, of the lads were hurt.", 4, "Several, perhaps four"),
        ("A lone voice spoke up.", 1, "A lone voice"),
        ("Nobody but the night porter had seen it.", 1, "Nobody but the night porter"),
        ("All but two of the fourteen on the corridor had lost weight.", 2, "All but two of the fourteen"),
        ("Six were on methadone.", 6, "Six were on methadone"),
        ("Seen 10, referred 4.", 4, "Seen 10, referred 4"),
        ("Less than a handful of men came.", 4, "Less than a handful of men"),
        ("20% of the four asked.", 1, "20% of the four"),
    ],
)
def test_few_people_are_counted(text: str, value: int, words: str) -> None:
    (count,) = (each for each in find_told_parts(text) if each.place.of(text).startswith(words))
    assert count.value == value


@pytest.mark.parametrize(
    "text",
    [
        "Five of the nine lifts were out of order.",
        "3 of 4 sockets were dead.",
        "7 out of 10 people felt safe.",
        "Six were closed.",
        "Nobody but the contractor may touch the boiler.",
        "Seven in ten trusts agree.",
        "4% of the 9,800 callers hung up.",
        "Not more than 3 visitors may come at a time.",
    ],
)
def test_things_shares_and_rules_are_no_few_people(text: str) -> None:
    assert find_told_parts(text) == ()


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Reasons for leaving: eviction – 4; violence – 2.", [4, 2]),
        ("Born in: Eritrea 5; Iran 3; Vietnam 1.", [5, 3, 1]),
        ("First languages were Farsi (2), Sorani (1) and English (30).", [2, 1]),
        ("Lost job: 2; lost home: 3; lost patience: 36", [2, 3]),
        ("Lost keys in the day room were handed in: 2.", []),
        ("Beds by ward: Elm 4; Oak 6.", []),
        ("Visits: Elm 2, Oak 3, Ash 1.", []),
    ],
)
def test_a_list_in_a_sentence_counts_people_where_its_lead_says_so(text: str, values: list[int]) -> None:
    assert [each.value for each in find_told_lists(text) if each.value < 30] == values


def test_a_lead_of_things_leads_to_no_people() -> None:
    assert leads_to_people("Where people slept:")
    assert not leads_to_people("Beds for people:")
