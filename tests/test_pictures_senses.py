"""A word of several senses has the picture of the one that is meant, or none."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from hwrender.pictures import senses as table_of
from hwrender.pictures.artwork import Drawing
from hwrender.pictures.choice import choose
from hwrender.pictures.library import cards
from hwrender.pictures.senses import senses
from hwrender.pictures.word_forms import form
from hwrender.pictures.word_map import CHOSEN_BY, word_map


def chosen(text: str) -> str | None:
    artwork = choose(text, {})
    return artwork.name if isinstance(artwork, Drawing) else None


@pytest.mark.parametrize(
    ("text", "picture"),
    [
        ("We walked in the park.", "forest"),
        ("You can park by the door.", "car"),
        ("They train new guides.", "staff_training"),
        ("He goes by train to the station.", "train"),
        ("The notes are in her records.", "medical_records"),
        ("They record her voice as audio.", "audio"),
        ("Carers need a break.", "respite_break"),
        ("He has a break in his arm.", "cast"),
        ("She moved to another ward.", "hospital_bed"),
        ("The ward councillor was there.", None),
        ("The bank sent her a card.", "credit_card"),
        ("They sat on the bank of the river.", None),
        ("The council may cut the grant.", "cuts"),
        ("The council will cut the grass.", None),
        ("We want to hear from you.", "listening"),
        ("They call the group Spring.", None),
        ("The driver was kind to us.", "kind_words"),
        ("What kind of thing is it?", "question"),
        ("It is a light bag.", None),
        ("Staff changed my dressing.", "bandage_adhesive"),
        ("He needs help with dressing.", "washing_and_dressing"),
        ("Have change ready for the meter.", None),
        ("The service has changed.", "change"),
        ("He lives at home.", "home"),
        ("Look at the home page.", None),
        ("There are private rooms.", None),
        ("The nurse put drops in his eyes.", None),
        ("You can drop in at any time.", "entry"),
        ("The centre is only fifty feet away.", None),
        ("His feet hurt.", "pain"),
        ("They often referred to his smile.", None),
        ("They referred me to a physio.", "referral"),
        ("There was a fair in the village hall.", "market_stall"),
        ("It is fair to everyone.", "equality"),
        ("They need help to lift the baby.", "baby_0306m"),
        ("The warden looks after the building.", None),
        ("She looks after her mother.", "social_work"),
        ("It was the council's job.", None),
        ("He found a job.", "work"),
        ("It is private information.", "private_information"),
    ],
)
def test_neighbours_tell_the_senses_apart(text: str, picture: str | None) -> None:
    assert chosen(text) == picture


def test_each_word_of_the_table_has_senses_that_can_be_drawn_or_are_none() -> None:
    for word, found in senses().items():
        assert found, word
        for sense in found:
            assert sense.picture == "" or sense.picture in cards(), (word, sense.picture)
            assert sense.picture not in word_map().blocked
            assert sense.tier in CHOSEN_BY


def test_no_two_words_of_the_table_are_forms_of_one() -> None:
    table = tomllib.loads((Path(table_of.__file__).parent / "senses.toml").read_text(encoding="utf-8"))
    assert len({form(word) for word in table}) == len(table)


def test_no_word_of_several_senses_is_chosen_by_itself_as_well() -> None:
    alone = {phrase.forms[0] for phrase in word_map().phrases if phrase.is_chosen and len(phrase.forms) == 1}
    assert alone & set(senses()) == set()
