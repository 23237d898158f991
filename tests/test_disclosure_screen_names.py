"""P3: names on screens by the words around them, and P9: devices that bear somebody's name."""

from __future__ import annotations

import pytest

from privacy_texts import codes, found


@pytest.mark.parametrize(
    ("words", "marked"),
    [
        ('A man posting on the forum as "TrawlerDave_Fleetwood" wrote of it.', "TrawlerDave_Fleetwood"),
        ("Posts on Mumsnet as tiredmum2of3.", "tiredmum2of3"),
        ("In the game chat he is xX_kyle_Xx.", "xX_kyle_Xx"),
        ("Kick channel NanaOnWheels streams from the dayroom.", "NanaOnWheels"),
        ("LinkedIn: /in/j-t-okonjo", "/in/j-t-okonjo"),
        ("She is on Skype as live:mags.knits.", "live:mags.knits"),
        ("Her blog oneleftlung.example/diary names the ward.", "oneleftlung.example/diary"),
    ],
)
def test_a_name_on_a_screen_is_found(words: str, marked: str) -> None:
    assert found(words) == [("P3", marked)]


def test_a_device_that_bears_a_name_on_a_screen_is_found() -> None:
    assert "P9" in codes('Zoom name "Shaz\'s iPad (2)" left early.')


@pytest.mark.parametrize(
    "words",
    [
        "People post on the forum as they like.",
        "The game channel is closed.",
        "The council's website is example.org/in/detail and it works.",
        "He wrote about it as NHS111 told him.",
    ],
)
def test_other_words_are_let_through(words: str) -> None:
    assert codes(words) == []
