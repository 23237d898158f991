"""Nothing is drawn beside what would hurt, unless a person places it there."""

from __future__ import annotations

import pytest

from hwrender.pictures.artwork import Drawing
from hwrender.pictures.choice import choose, choose_all
from hwrender.pictures.hurtful import is_hurtful

HURTFUL = (
    "Her twins died in hospital.",
    "They lost a child last year.",
    "He cuts himself when he is worried.",
    "She took too many tablets.",
    "They slept in a bus shelter.",
    "The receptionist made a joke about his accent.",
    "Asian women waited longer for the doctor.",
    "Her husband controls her money.",
    "The doctor punched a patient.",
    "She is afraid of her boyfriend.",
    "The funeral was at the church.",
    "He has anorexia and sees a nurse.",
    "Staff laughed at a Traveller.",
    "She was afraid to go home.",
    "A non-binary patient spoke to the nurse.",
    "She slept behind the supermarket.",
    "Somali women were spoken to like children.",
    "Her boyfriend broke her arm.",
    "His ex kept coming to the flat.",
    "A worker filmed her in the shower.",
    "The social worker took her children.",
    "The scan at 20 weeks brought terrible news.",
    "The nurse said she only had days to live.",
    "She takes laxatives to lose weight.",
    "She did not feel safe with her husband.",
    "He was not allowed to phone his mum.",
    "Staff would not use his chosen name.",
    "They would not untie his hands.",
)

HARMLESS = (
    ("He had a heart attack.", "heart_organ"),
    ("Staff called me by my name.", None),
    ("Get in touch with the council.", "council"),
    ("They live near the park.", "forest"),
    ("We lost our bus service.", None),
    ("He is afraid of the dentist.", "nervous"),
    ("The phone line went dead.", None),
    ("The farm is selling its animals.", None),
    ("Her ex-husband was kind.", "kind_words"),
    ("An ex-soldier broke the door of the lift.", None),
    ("Parents take their children to the dentist.", "odontology"),
)


@pytest.mark.parametrize("text", HURTFUL)
def test_what_would_hurt_has_no_picture(text: str) -> None:
    assert is_hurtful(text)
    assert choose(text, {}) is None


@pytest.mark.parametrize(("text", "picture"), HARMLESS)
def test_harmless_words_that_look_alike_are_left_alone(text: str, picture: str | None) -> None:
    assert not is_hurtful(text)
    if picture is not None:
        assert choose(text, {}) == Drawing(picture)


def test_a_person_may_place_a_picture_there() -> None:
    assert choose("Her twins died in hospital.", {"twins": "candle, flower"}) is None
    assert choose("Her twins died in hospital.", {"twins": "heart"}) == Drawing("heart")
    assert choose_all(["The nurse came."], {}, [("Her twins died.", Drawing("nurse"))]) == (None,)
