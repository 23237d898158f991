"""P4: places that mean one home are found, areas and services are not."""

from __future__ import annotations

import pytest

from hwrender.diagnostics import Severity
from privacy_texts import codes, findings, found


@pytest.mark.parametrize(
    ("words", "marked"),
    [
        ("She lives in E8 4RP now.", ["E8 4RP"]),
        ("His postcode is sw1a1aa.", ["sw1a1aa"]),
        ("He was moved to 12 Mare Street.", ["12 Mare Street"]),
        ("Flat 3, 12a St John's Road is damp.", ["Flat 3, 12a St John's Road"]),
        ("She lives at 7 Russell Divide.", ["7 Russell Divide"]),
        ("A tent stands at 51.54321, -0.05432 now.", ["51.54321, -0.05432"]),
        ("12 Mare Street, London, E8 4RP", ["12 Mare Street", "E8 4RP"]),
    ],
)
def test_a_place_that_means_one_home_is_found(words: str, marked: list[str]) -> None:
    assert found(words) == [("P4", each) for each in marked]


@pytest.mark.parametrize(
    "words",
    [
        "People in E8 and the N16 area waited longest.",
        "Take the 48 bus to Hill Street.",
        "We went to the Lawson Practice on St Ann's Road.",
        "In 2016 Mare Street was closed.",
        "Ward 12 and Room 4 are on level 3.",
        "On 12 May Hackney opened the clinic.",
        "The 22 Hackney residents met in the town hall.",
        "Table 4 shows the M25 and the A12.",
        "Take the E8 1st and get off at the second stop.",
    ],
)
def test_areas_buses_and_services_are_let_through(words: str) -> None:
    assert codes(words) == []


def test_a_street_is_a_warning_and_an_error_in_a_sensitive_report() -> None:
    assert findings("He was moved to 12 Mare Street.")[0].severity is Severity.WARNING
    assert findings("He was moved to 12 Mare Street.", "sensitive: true\n")[0].severity is Severity.ERROR
    assert findings("He was moved to E8 4RP.")[0].severity is Severity.ERROR


def test_the_town_of_an_address_is_no_person() -> None:
    assert codes("Letters for 12 Mare Street, East Joanne, E8 4RP went missing.") == ["P4", "P4"]


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("12 Russell Divide", [("P4", "12 Russell Divide")]),
        ("12 Sarah Hospital", []),
        ("12 Sarah Residents", []),
        ("12 Sarah Lancashire", [("P8", "Sarah Lancashire")]),
    ],
)
def test_a_number_and_a_name_are_an_address_unless_a_service_people_or_a_county_follows(
    place: str, expected: list[tuple[str, str]]
) -> None:
    assert found(f"She waits at {place}, most days.") == expected


OWN = "contact:\n  organisation: Healthwatch Oakford\n  address: 92 Mare Street, London E8 3SG\n"


@pytest.mark.parametrize(
    "words",
    [
        "A letter for her came to {2 Mare Street}.",
        "She lives at {9 Mare Street}.",
        "He was moved to {192 Mare Street}.",
        "They sent it to {92a Mare Street}.",
        "Her postcode is {E8 3SH}.",
        "Her old postcode was {SE8 3SG}.",
    ],
)
def test_a_home_with_an_address_like_our_own_is_found(words: str) -> None:
    marked = words.partition("{")[2].partition("}")[0]
    [(code, found_words)] = found(words.replace("{", "").replace("}", ""), OWN)
    assert code == "P4"
    assert marked.startswith(found_words)


@pytest.mark.parametrize(
    "words",
    [
        "Write to us at 92 Mare Street, London E8 3SG.",
        "Write to 92  Mare Street.",
        "Our postcode is E8 3SG.",
        "Our postcode is e83sg.",
    ],
)
def test_our_own_address_is_let_through_however_it_is_written(words: str) -> None:
    assert codes(words, OWN) == []
