"""A picture shows what an idea is about, not where it happens or of which kind a thing is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hwrender.pictures.artwork import Drawing
from hwrender.pictures.choice import choose
from hwrender.pictures.focus import is_aside, is_lost_among_others
from hwrender.pictures.ideas import read_idea


def places_of(text: str, word: str) -> frozenset[int]:
    (places,) = read_idea(text).places((word,))
    return places


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("A visitor ran after the porter into the car park.", "car"),
        ("The ward clerk phones families.", "ward"),
        ("Some people ring for an ambulance when it is late.", "late"),
        ("If it rains, the bus is late.", "rain"),
        ("Since the pandemic, the gap has got bigger.", "pandemic"),
    ],
)
def test_words_of_where_when_and_which_kind_stand_aside(text: str, word: str) -> None:
    assert is_aside(read_idea(text), places_of(text, word))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The ward clerk phones families.", "phone"),
        ("We want to talk about the bus.", "bus"),
        ("People with dementia get lost.", "dementia"),
        ("The wheelchair service is slow.", "wheelchair"),
        ("The nurse came.", "nurse"),
        ("Tell a nurse, then a doctor.", "doctor"),
    ],
)
def test_what_is_done_and_what_is_spoken_of_does_not(text: str, word: str) -> None:
    assert not is_aside(read_idea(text), places_of(text, word))


@pytest.mark.parametrize(
    ("text", "picture"),
    [
        ("The ward clerk phones families every evening.", "phone"),
        ("Some people ring for an ambulance when it is late.", "ambulance"),
        ("You can use a library computer for two hours.", "laptop"),
        ("The foot clinic is in the church hall.", "foot"),
        ("The mobile clinic comes to the hostel on Mondays.", "mobile_clinic"),
    ],
)
def test_of_two_pictures_the_one_that_the_idea_is_about_is_chosen(text: str, picture: str) -> None:
    assert choose(text, {}) == Drawing(picture)


@pytest.mark.parametrize(
    "text",
    [
        "A visitor went after the porter into the car park.",
        "People in the home put their names on a sheet.",
    ],
)
def test_what_only_stands_aside_is_not_drawn_where_the_idea_says_more(text: str) -> None:
    assert choose(text, {}) is None


@pytest.mark.parametrize(
    ("text", "picture"),
    [
        ("The wheelchair service got £80,000 more.", "wheelchair"),
        ("We went to the hospital at night.", "hospital"),
        ("If you are worried, ask us.", "worried"),
        ("This should go in the report.", "report"),
    ],
)
def test_it_is_drawn_where_the_idea_says_little_else(text: str, picture: str) -> None:
    assert choose(text, {}) == Drawing(picture)


def test_what_a_person_chose_is_drawn_wherever_its_words_stand() -> None:
    text = "A visitor went after the porter into the car park."
    assert choose(text, {"car park": "car"}) == Drawing("car")


WORDS = (
    "the",
    "nurse",
    "in",
    "ward",
    "clerk",
    "when",
    "if",
    "car",
    "came",
    "to",
    "a",
    "bus",
    "late",
    ",",
    ".",
)
_TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join)


@given(_TEXTS)
def test_what_is_lost_among_others_always_stands_aside(text: str) -> None:
    idea = read_idea(text)
    for number in range(len(idea.words)):
        places = frozenset([number])
        assert is_aside(idea, places) or not is_lost_among_others(idea, places)
