"""Names that no capital or list gives away are found by what stands around them."""

from __future__ import annotations

import pytest

from hwrender.language.people_names import read_people


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Bickerstaff fell on the stairs.", ["Bickerstaff"]),
        ("Entwistle had his tablets late again.", ["Entwistle"]),
        ("Okafor's leg was dressed by a student.", ["Okafor"]),
        ("Joy has moved to the garden room.", ["Joy"]),
        ("Since Summer left the team, nobody rings.", ["Summer"]),
        ("Bishop Amos Tuttle opened the garden.", ["Bishop Amos Tuttle"]),
        ("healthcare assistant jolanta found the hearing aid", ["jolanta"]),
        ("carers tracy and bogdan came", ["tracy", "bogdan"]),
        ("the cleaner, big tony, sings", ["big tony"]),
        ("THANKS TO AMINA AND JOE IN THE KITCHEN.", ["AMINA", "JOE"]),
        ("KH presents tearful.", ["KH"]),
        ("The notes say that R.T. fell twice.", ["R.T."]),
    ],
)
def test_somebody_is_found(text: str, names: list[str]) -> None:
    assert [each.place.of(text) for each in read_people(text)] == names


@pytest.mark.parametrize(
    "text",
    [
        "Dawn visits by officers frighten whole streets.",
        "Carol singing is to be kept to the foyer.",
        "Patience is asked for in a notice.",
        "Fraser guidelines are on a card.",
        "Huntington's support moved online.",
        "Dr Gray's in Elgin is far away.",
        "Boots was shut.",
        "HR told us that posts are frozen.",
        "The chef cooks well and the porter sings.",
        "PLEASE RING THE BELL AND WAIT IN THE LOBBY",
        "Alexa will read out the list.",
        "It was in the U.K. and at 9 A.M. as well.",
    ],
)
def test_nobody_is_found(text: str) -> None:
    assert read_people(text) == ()
