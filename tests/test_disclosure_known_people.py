"""P9: one person of a place, by an office, an age or an origin."""

from __future__ import annotations

import pytest

from privacy_texts import codes


@pytest.mark.parametrize(
    "words",
    [
        "The headmaster of the only grammar school in Skelwick has left.",
        "The councillor for Nether Burdale told the shop she has cancer.",
        "The hospital's first Hindu matron left after the row.",
        "A 101-year-old former mill girl in Colne told us she walks to the shop.",
        "A Fijian prop, new to Galashiels, waited nine hours.",
        "Man, 58, haemophilia, drives the school bus at Wray.",
        "A couple, he from Malta and she from Fiji, with a newborn, were seen.",
        "The Bhutanese chef with polio in Frome cannot climb stairs.",
        "My son is winger for Aske Rovers.",
        "The oldest Jain lady in Wigston still has to ring at eight.",
        "The 29-year-old Brazilian's mother was told to wait outside.",
    ],
)
def test_one_whom_a_place_knows_is_found(words: str) -> None:
    assert codes(words) == ["P9"]


@pytest.mark.parametrize(
    "words",
    [
        "The councillors for the county met on 3 May.",
        "The mayor of Skelwick opened the hub.",
        "The head teachers of schools in Leeds were written to.",
        "The council's first deaf club is in Skelwick.",
        "A 34-year-old nurse in Leeds told us about it.",
        "Woman, 34, said that she waited in Leeds.",
        "He is coach for Leeds United.",
        "The oldest hospital in Wigston is shut.",
    ],
)
def test_offices_and_people_like_others_are_let_through(words: str) -> None:
    assert codes(words) == []
