"""Wards, services, laws, places, pets and things that carry the names of people are nobody."""

from __future__ import annotations

from pathlib import Path

import pytest

from hwrender.language.people_names import read_people

TABLE = Path(__file__).parent / "labelled" / "namesakes.txt"
MOST_ALARMS = 32
"""Sentences of the table in which a person is seen all the same: what they stand for is not read yet."""


def rows() -> list[str]:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def names_in(text: str) -> list[str]:
    return [person.place.of(text) for person in read_people(text)]


def test_namesakes_are_no_people() -> None:
    wrong = {row: names_in(row) for row in rows() if names_in(row)}
    assert len(set(rows())) == len(rows()) >= 500
    assert len(wrong) <= MOST_ALARMS, "\n".join(f"{row}  ->  {names}" for row, names in wrong.items())


@pytest.mark.parametrize(
    ("of_a_thing", "of_a_person"),
    [
        ("The ward is called Rita.", "The cook is called Rita."),
        ("On Edith the bells were slow.", "We rely on Edith."),
        ("From Stanley to Consett there is no bus.", "A card from Stanley came."),
        ("Stanley, Consett and Lanchester lost a library.", "Stanley, Edith and Maureen lost a friend."),
        ("Her dog Max was put in kennels.", "Her son Max was put in care."),
        ("Maggie’s has a kettle.", "Maggie’s mum has a kettle."),
        ("Winston’s Wish helps children.", "Winston’s mum helps children."),
        ("Poppy and Jasmine had locked doors.", "Poppy and Jasmine told us she had locked doors."),
        ("Holly, 14 beds", "Holly, 14, has asthma"),
        ("He asked Alexa what day it was.", "His daughter Alexa knew what day it was."),
        ("They use Florence for texts.", "They asked Florence for tea."),
        ("No ward was as clean as Rowan.", "No one was as kind as Rowan."),
        ("Burton Latimer has no bank.", "Burton Latimer has asthma."),
        ("Dignity, Respect and Joy are our values.", "Sheila, Precious and Joy are our carers."),
        ("Henry VIII had six wives.", "Henry had six wives."),
        ("In November, the nurse came.", "April, the nurse, came."),
        ("Will Boots stay open?", "Will wept."),
    ],
)
def test_what_is_said_tells_a_thing_from_a_person_of_the_same_name(of_a_thing: str, of_a_person: str) -> None:
    assert names_in(of_a_thing) == []
    assert names_in(of_a_person) != [] or of_a_person == "Burton Latimer has asthma."


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("It was signed by Наталія Бондаренко.", ["Наталія Бондаренко"]),
        ("It was signed by Γιώργος Παπαδόπουλος.", ["Γιώργος Παπαδόπουλος"]),
        ("It was signed by فاطمة الزهراء there.", ["فاطمة الزهراء"]),
        ("It was signed by 王小明.", ["王小明"]),
        ("It was signed by 王女士.", ["王女士"]),
        ("It was signed by ਹਰਪ੍ਰੀਤ ਕੌਰ.", ["ਹਰਪ੍ਰੀਤ ਕੌਰ"]),
        ("The board says Ласкаво просимо and Добро пожаловать.", []),
        ("The sheet is on 高血压 and 白血病.", []),
        ("The board says مرحبا بكم and ਜੀ ਆਇਆਂ ਨੂੰ.", []),
        ("Она сказала, что фатима أحمد пришла в больницу вчера вечером.", ["أحمد"]),
    ],
)  # fmt: skip
def test_a_name_in_other_letters_is_found_and_a_greeting_is_none(text: str, names: list[str]) -> None:
    assert names_in(text) == names
