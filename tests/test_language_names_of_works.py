"""Titles of books, their authors and holders of public offices are nobody whom a report gives away."""

from __future__ import annotations

import pytest

from hwrender.language.people_names import read_people


@pytest.mark.parametrize(
    "text",
    [
        'The group chose "Rebecca Was Not There" last.',
        'We were lent "Where Is Alice Now" by the library.',
        "They read Doreen Lawrence's All About the Boys aloud.",
        "A novel by Hilary Mantel lay on the table.",
        "The Chief Nursing Officer, Dame Ruth May, wrote of this.",
        "The Health Secretary Matt Hancock promised tests.",
        "Montgomery means that risks are explained.",
        "It is robbing Peter to pay Paul.",
    ],
)
def test_names_of_works_and_offices_are_let_through(text: str) -> None:
    assert read_people(text) == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('"Alice Fenwick" was on the door.', "Alice Fenwick"),
        ('She said "Karen never rang me back".', "Karen"),
        ("We met Doreen Lawrence's sister in the queue.", "Doreen Lawrence"),
        ("The Chief Executive, Joan Parry, wrote to us.", "Joan Parry"),
        ("Mrs Montgomery said that she waited.", "Mrs Montgomery"),
    ],
)
def test_people_beside_quotation_marks_and_offices_are_found(text: str, name: str) -> None:
    assert [each.place.of(text) for each in read_people(text)] == [name]
