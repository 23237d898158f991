"""What an idea denies is never shown, in whatever way it is denied."""

from __future__ import annotations

import pytest

from hwrender.pictures.artwork import Drawing
from hwrender.pictures.choice import choose, choose_all
from hwrender.pictures.denials import denial_words
from hwrender.pictures.library import cards


def chosen(text: str) -> str | None:
    artwork = choose(text, {})
    return artwork.name if isinstance(artwork, Drawing) else None


@pytest.mark.parametrize(
    ("said", "denied"),
    [
        ("The nurse came.", "No nurse came."),
        ("There is a ramp.", "There was hardly ever a ramp."),
        ("Many people felt safe.", "Few people felt safe."),
        ("Many people felt safe.", "Only 3 people felt safe."),
        ("They feel safe here.", "They used to feel safe here."),
        ("We go by bus.", "The council stopped the bus."),
        ("He has a wheelchair.", "They lost his wheelchair."),
        ("The bus goes to the clinic.", "The bus was out of service."),
        ("There is a taxi.", "The taxi was too small."),
        ("He takes the medicine.", "He wants advice instead of medicine."),
        ("It is easy to see a dentist.", "It is hard to see a dentist."),
        ("Dentists are busy.", "Dentists are hard to find."),
        ("The nurse gave an injection.", "The nurse gave an injection without asking."),
        ("She rang for a nurse.", "She rang for a nurse but nobody came."),
        ("She rang for a nurse.", "When she rang for a nurse, nobody came."),
        ("The wheelchair fits.", "The wheelchair does not fit."),
        ("There is a ramp.", "Although there is a ramp, he cannot use it."),
        ("There is a ramp.", "There is a ramp, but it is too steep."),
        ("He has a meal.", "He was given a meal he could not eat."),
        ("Staff listened.", "Staff should have listened."),
        ("She saw the dentist.", "She gave up before she saw the dentist."),
        ("She went to the gym.", "She would sooner read than go to the gym."),
        ("Nurses are here.", "Nurses are in short supply."),
        ("She was happy.", "She was far from happy."),
        ("The bank gave him a loan of money.", "The bank said no to a loan of money."),
        ("He saw the nurse.", "He has yet to see the nurse."),
    ],
)
def test_no_idea_has_the_picture_of_its_opposite(said: str, denied: str) -> None:
    assert chosen(said) is not None
    assert chosen(denied) != chosen(said)


@pytest.mark.parametrize(
    ("text", "picture"),
    [
        ("Staff did not listen.", "not_listened_to"),
        ("People do not use the internet.", "no_internet"),
        ("The hospital lost her records.", "lost_records"),
        ("The clinic is closed.", "closed"),
        ("They stopped smoking.", "smoking_cessation_alt"),
    ],
)
def test_a_picture_that_shows_the_denial_itself_is_right(text: str, picture: str) -> None:
    assert chosen(text) == picture


@pytest.mark.parametrize(
    ("text", "picture"),
    [
        ("She was upset at losing her flat.", "sad"),
        ("It was so noisy that he could not sleep.", "noise"),
        ("She was too worried to ask.", "worried"),
    ],
)
def test_a_loss_leaves_what_is_bad_as_it_is(text: str, picture: str) -> None:
    assert chosen(text) == picture


@pytest.mark.parametrize("text", ["The noise stopped.", "She is less worried.", "They lost their fear."])
def test_what_is_bad_and_over_is_not_shown(text: str) -> None:
    assert chosen(text) is None


@pytest.mark.parametrize(
    ("text", "picture"),
    [
        ("Deaf people could not use the phone.", "deaf"),
        ("Call 111 if it is not an emergency.", "call_centre"),
        ("He left hospital without any medicine.", "discharge_lounge"),
        ("A few people felt safe.", "safe"),
        ("The ward should have a nurse.", "hospital_bed"),
        ("We want to hear from people who cannot use a computer.", "listening"),
    ],
)
def test_a_denial_reaches_no_further_than_it_says(text: str, picture: str) -> None:
    assert chosen(text) == picture


def test_a_word_that_denies_says_nothing_within_a_name() -> None:
    text = "Life Without Walls has a nurse."
    assert choose_all([text], {}, names=["Life Without Walls"]) == (Drawing("nurse"),)


def test_the_pictures_that_are_told_apart_are_in_the_library() -> None:
    table = denial_words()
    assert table.stays_true | table.bad_news <= set(cards())
