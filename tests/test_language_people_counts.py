"""Numbers of people are told from all other numbers."""

from __future__ import annotations

import pytest

from hwrender.language.people_counts import find_people_counts


def counts(text: str) -> list[tuple[int, str]]:
    return [(count.value, count.place.of(text)) for count in find_people_counts(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Twenty two sex workers were engaged.", [(22, "Twenty two sex workers")]),
        (
            "Twenty two sex workers took part, two of whom were off-street sex workers.",
            [(22, "Twenty two sex workers"), (2, "two of whom")],
        ),
        ("3 of the 22 women had no GP.", [(3, "3 of the 22 women"), (22, "22 women")]),
        ("We met 4 people who were pregnant.", [(4, "4 people")]),
        ("Only one mother could read it.", [(1, "one mother")]),
        ("Of the women, five said yes.", [(5, "five")]),
        ("Women (5), men: 3", [(5, "Women (5"), (3, "men: 3")]),
        ("The sample (n = 4) was small.", [(4, "n = 4")]),
        ("Between two and four patients left.", [(4, "two and four patients")]),
        ("A couple of Romanians came.", [(2, "A couple of Romanians")]),
        ("Six of those interviewed had been trafficked.", [(6, "Six of those")]),
        ("Four Muslims came.", [(4, "Four Muslims")]),
        ("Two nurses said so.", [(2, "Two nurses")]),
        ("3 out of 22 women had no GP.", [(3, "3 out of 22 women")]),
        ("3 out of the 22 women had no GP.", [(3, "3 out of the 22 women"), (22, "22 women")]),
        ("Four women came. Two others left.", [(4, "Four women"), (2, "Two others")]),
        ("One other said so.", [(1, "One other")]),
        ("We met 3 male and 2 female.", [(3, "3 male"), (2, "2 female")]),
        ("One patient's house was cold.", [(1, "One patient's")]),
        ("They met Two Muslims.", [(2, "Two Muslims")]),
    ],
)
def test_people_are_counted(text: str, expected: list[tuple[int, str]]) -> None:
    assert counts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "1 in 4 people had no GP.",
        "One in five people waited.",
        "9 out of 10 people agreed.",
        "They waited two weeks.",
        "That is one of the reasons.",
        "It was the number one complaint.",
        "Fewer than 5 people and up to 7 people.",
        "Year 6 pupils and Band 5 nurses are tired.",
        "Women aged 18 to 24 and people over 65 came.",
        "Three GPs and two clinics are open.",
        "One of the nurses was kind.",
        "Seven Sisters is in London.",
        "A room for two people costs more.",
        "My two children like it there.",
        "Support groups of 6 people met.",
        "Each nurse sees 4 patients a day.",
        "One thing is clear, one by one.",
        "Between 40% and 60% of people agreed.",
        "9 out of every ten people agreed.",
        "Two of every group came.",
        "One patient group met.",
        "We saw four clinics and two others.",
        "The change was small (n = 12.5).",
        "The share of women was n = 20%.",
        "Women asked for an interpreter at every appointment where one is needed.",
    ],
)
def test_other_numbers_are_not(text: str) -> None:
    assert counts(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two men patients like came.", [(2, "Two men")]),
        ("Four women and two others said so.", [(4, "Four women"), (2, "two others")]),
        ("Four women came by bus. Two others left.", [(4, "Four women"), (2, "Two others")]),
        ("Women: 4 and men: 3.", [(4, "Women: 4"), (3, "men: 3")]),
        ("Women: 4 of them left.", [(4, "4 of them")]),
        ("n = 4", [(4, "n = 4")]),
        ("n 4", []),
        ("One woman came.", [(1, "One woman")]),
        ("1 nurse said so.", [(1, "1 nurse")]),
        ("2 nurses said so.", [(2, "2 nurses")]),
        ("2 nurses came.", []),
        ("Two of us came.", [(2, "Two of us")]),
        ("Two of them came.", []),
        ("We met ten men. Two of them came.", [(10, "ten men"), (2, "Two of them")]),
        ("We saw ten dogs. Two of them came.", []),
        ("Two of those who came left.", [(2, "Two of those")]),
        ("Two of those asked left.", [(2, "Two of those")]),
        ("Two of those left.", []),
        ("Our two children came.", []),
        ("Two people a day came.", []),
        ("Two people at a time came.", []),
        ("Two people a lot came.", [(2, "Two people")]),
        ("Two people per room slept.", []),
        ("Two members of the public came.", [(2, "Two members")]),
        ("Two support workers said so.", [(2, "Two support workers")]),
        ("Two workers said so.", [(2, "Two workers")]),
        ("One said so.", []),
        ("Ten women came. One said so.", [(10, "Ten women"), (1, "One")]),
        ("Ten women came. One was cold.", [(10, "Ten women"), (1, "One")]),
        ("One was cold.", []),
        ("Two were cold.", []),
        ("Two other women came.", [(2, "Two other women")]),
        ("One other came.", []),
        ("Two other said so.", [(2, "Two other")]),
        ("3 out of 22 clinics closed.", []),
        ("3 of 22 nurses came.", []),
        ("3 of 22 nurses said so.", [(3, "3 of 22 nurses"), (22, "22 nurses")]),
        ("3 male beds.", []),
        ("One male came.", [(1, "One male")]),
        ("Two of whom, three of us.", [(2, "Two of whom"), (3, "three of us")]),
    ],
)
def test_people_are_counted_up_to_the_limits_of_each_way(text: str, expected: list[tuple[int, str]]) -> None:
    assert counts(text) == expected
