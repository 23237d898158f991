"""Names without a title are found where a sentence can only tell of somebody."""

from __future__ import annotations

import pytest

from hwrender.language.people_names import read_people


def _people(text: str) -> list[str]:
    return [each.place.of(text) for each in read_people(text)]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("The clerk had told Subramaniyan Iyer that he was wrong.", ["Subramaniyan Iyer"]),
        ("Then Ifeoluwa Ogunsanya rang the crisis line.", ["Ifeoluwa Ogunsanya"]),
        ("Had it not been for Oluwatoyin, nobody would have rung.", ["Oluwatoyin"]),
        ("I phoned Hope and Hope phoned the ward.", ["Hope", "Hope"]),
        ("i met up with shanice last week", ["shanice"]),
        ("grandad alf cant hear a thing now", ["grandad alf"]),
        ("Not seen: gladys, omar (wed), ms okonkwo.", ["gladys", "omar", "ms okonkwo"]),
        ("Housing officer j. macgillivray never rang.", ["j. macgillivray"]),
        ("MARIUSZ: not seen since May", ["MARIUSZ"]),
        ('It says "O Hara" on the door, and Aoife O\'Hara waited.', ["O Hara", "Aoife O'Hara"]),
        ("Bronwen Trevithick rang. Later Trevithick was sent home.", ["Bronwen Trevithick", "Trevithick"]),
    ],
)
def test_somebody_is_found_by_what_is_told_of_them(text: str, people: list[str]) -> None:
    assert _people(text) == people


@pytest.mark.parametrize(
    "text",
    [
        "The council told Network Rail to stop.",
        "Novo Nordisk said it would stop the trial.",
        "But for Covid, we would have met.",
        "Nurses refused Lorazepam when he asked.",
        "Outstanding: chairs, lamps, paint.",
        "Seen: dentist, optician, physio.",
        "We met grace and kindness in equal measure.",
        "gran will be moved, and my uncle did not go",
        "Blood group O Negative was short.",
        "MARIA: the system that the ward uses",
    ],
)
def test_firms_medicines_and_things_are_nobody(text: str) -> None:
    assert _people(text) == []


@pytest.mark.parametrize("piece", ["Called back: ", "abdi, ", "O ", "grandad ", "Kezzie Yy "])
def test_a_long_line_takes_no_long_time(piece: str) -> None:
    assert read_people(piece * 400 + "end") is not None
