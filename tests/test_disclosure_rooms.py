"""P4: houses by name, numbers in words, flats, rooms, beds, cells and pitches lead to one person's bed."""

from __future__ import annotations

import pytest

from privacy_texts import codes, found


@pytest.mark.parametrize(
    ("words", "marked"),
    [
        ("Rose Cottage, Mill Lane is damp.", "Rose Cottage, Mill Lane"),
        ("The Old Rectory, Church Lane is damp.", "The Old Rectory, Church Lane"),
        ("She lives at Rose Cottage now.", "Rose Cottage"),
        ("His home is Laburnum House, High Street.", "Laburnum House, High Street"),
        ("A letter came to twelve Mare Street today.", "twelve Mare Street"),
        ("Letters to number twelve, Mare Street came back.", "twelve, Mare Street"),
        ("Bed 4 on Ash ward was cold.", "Bed 4 on Ash ward"),
        ("The man in bed 4, Ash Ward, waited.", "bed 4, Ash Ward"),
        ("Ash Ward, bed 4 had no bell.", "Ash Ward, bed 4"),
        ("Bay two, bed three on Ash ward was noisy.", "Bay two, bed three on Ash ward"),
        ("She was in side room 3 on Nightingale ward.", "side room 3 on Nightingale ward"),
        ("Room 12 at the hostel is damp.", "Room 12 at the hostel"),
        ("He lives in Room 7 at Ash House.", "Room 7 at Ash House"),
        ("He slept in bed 9 in the night shelter.", "bed 9 in the night shelter"),
        ("She stays in room 214 of a hotel.", "room 214 of a hotel"),
        ("Flat B, Rose House is damp.", "Flat B, Rose House"),
        ("Flat three, Ash House is damp.", "Flat three, Ash House"),
        ("Flat 12 on the Pembury estate is damp.", "Flat 12 on the Pembury estate"),
        ("She rents The Old Forge, Church Lane.", "The Old Forge, Church Lane"),
        ("She was placed in Room 9 of the Travelodge.", "Room 9 of the Travelodge"),
        ("He is on E wing, cell 4-12.", "E wing, cell 4-12"),
        ("Cell 14 on B wing was cold.", "Cell 14 on B wing"),
        ("Caravan 7 on the Temple Mills site is damp.", "Caravan 7 on the Temple Mills site"),
        ("Pitch 4 at Bartrip Street is damp.", "Pitch 4 at Bartrip Street"),
    ],
)
def test_where_somebody_sleeps_is_found(words: str, marked: str) -> None:
    assert found(words) == [("P4", marked)]


@pytest.mark.parametrize(
    "words",
    [
        "We met at Laburnum House, High Street.",
        "We met in Room 12 at the hostel.",
        "Come to Room 2, Homerton Hospital for the meeting.",
        "Room 2, Homerton Hospital is open.",
        "The two Mare Street surgeries closed.",
        "Two Hackney Road practices closed.",
        "Both Oliver Road Polyclinic and the library sent leaflets.",
        "One London Road clinic closed.",
        "Ward 12 and Ash ward have 12 beds.",
        "There were 40 beds on Ash ward.",
        "There were 12 beds in bay 3 of the ward last year.",
        "Room 3 at the town hall was cold.",
        "Bed rest on Ash ward helped.",
        "Rose Cottage Surgery, Mill Lane is kind.",
        "Staff of Ash House care home were kind.",
        "The cottage hospital in Mill Lane is closed.",
        "Room for 12 at the hostel is what they need.",
    ],
)
def test_services_wards_and_places_where_people_meet_are_let_through(words: str) -> None:
    assert codes(words) == []


def test_the_organisation_s_own_house_is_let_through() -> None:
    contact = "contact:\n  organisation: Healthwatch Oakford\n  address: Rose Cottage, Mill Lane, Oakford\n"
    assert codes("Write to Rose Cottage, Mill Lane.", contact) == []
    assert codes("Write to Lily Cottage, Mill Lane.", contact) == ["P4"]
