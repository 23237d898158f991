"""Names known by how somebody is spoken to, called or listed."""

from __future__ import annotations

import pytest

from hwrender.language.addressed_names import addressed_names
from privacy_texts import codes


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“Hi Nics, can you tell the family?”", "Nics"),
        ("Dear Bev, thank you.", "Bev"),
        ("She does not like to be called Dip.", "Dip"),
        ("He goes by Tiny.", "Tiny"),
        ("They call me Scouse Billy in here.", "Scouse Billy"),
        ("My daughter-in-law, Xiadani, interpreted.", "Xiadani"),
        ("It was that night, my Trace, when it came.", "Trace"),
        ("Thanks to Moira and all on nights.", "Moira"),
        ("She cooked so that Biji would eat.", "Biji"),
        ("j.b. seen on Wednesday", "j.b."),
        ("m. el-s. not seen", "m. el-s."),
        ("Butcher, K.: wants a later breakfast", "Butcher, K."),
        ("Khan, Mrs F: no show", "Khan, Mrs F"),
        ("The poem is signed B. T. W.", "B. T. W."),
    ],
)
def test_whoever_is_spoken_to_or_listed_is_named(text: str, name: str) -> None:
    assert [place.of(text) for place in addressed_names(text)] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Dear All, thank you.",
        "Thanks to Healthwatch for the cake.",
        "The ward is called Rita.",
        "e.g. a letter",
        "She is called Welsh, and is not.",
        "The form, our Board, was late.",
    ],
)
def test_groups_and_things_are_not_named_so(text: str) -> None:
    assert list(addressed_names(text)) == []


@pytest.mark.parametrize(
    "words",
    [
        "Storm Eunice took the roof.",
        "It is ten miles from Dr Gray's to the Raigmore.",
        "Bluebell, Iris and Rose are the three older people's wards.",
        "Thomas splint, museum piece",
        "We saw Wallace painted on the doors.",
        "Trolleys called Bill and Ben carry the linen.",
        "P for Peter and R for Robert.",
    ],
)
def test_storms_wards_splints_and_murals_are_no_people(words: str) -> None:
    assert "P8" not in codes(words)


@pytest.mark.parametrize(
    "words",
    [
        "44M Kurdish, toothache",
        "A Jamaican-born trans man of 66 said so.",
        "An Irish Traveller in her thirty-sixth year wept.",
        "She is Hungarian. She is 27.",
        "| Speaker | Sex |\n|---|---|\n| P1 | F / 63 / Latvian |",
        "“44m kurdish, no interpreter”",
        "Ours came in a maroon estate, P384 LWR, with a belt tied.",
        "White van, LN 13 - F H U, was there.",
        "The case number was 2016/4471 CH.",
    ],
)
def test_ages_origins_and_plates_are_found_as_people_note_them(words: str) -> None:
    assert "P9" in codes(words)
