"""What was given to a voice is read back into the words that are shown."""

from __future__ import annotations

import re

import pytest

from hwrender.edition.kind import EditionKind
from hwrender.narration.script import write_script
from hwrender.narration.text_normalisation import spoken
from hwrender.narration.text_normalisation.reading_back import unlike
from reports import SOURCES, edition_of

WRITTEN = (
    "They do not judge people.",
    "We asked 22 people on 6 September 2016.",
    "It cost £3.5m, and 62% of people were women.",
    "The NHS and the CQC met Dr Ahmed at St Mary's, e.g. on Mondays.",
    "Ring 020 7946 0000 from 9am to 5.30pm, or write to info@example.org.",
    "Addresses as they are: https://www.example.org/a/b and example.org.",
    "See redbourne.nhs.uk/talk or https://example.org/b?c=1 in the w/c 4 March, and/or ask.",
    "People: women / men, and what style/ and reading/ hold.",
    "A&E and B&Bs: 1,234 people; the 3rd report of 2015/16.",
    "About 1 in 4 waited for 11 min 20 s at 20°C.",
)


@pytest.mark.parametrize("written", WRITTEN)
def test_what_normalisation_makes_of_a_text_is_read_back(written: str) -> None:
    assert unlike(written, spoken(written)) == ""
    assert unlike(written, f"Picture: {spoken(written)}") == ""


@pytest.mark.parametrize("written", WRITTEN)
def test_a_text_whose_last_words_are_not_said_is_not_read_back(written: str) -> None:
    said = spoken(written).split()
    assert unlike(written, " ".join(said[: len(said) // 2])) != ""


@pytest.mark.parametrize(
    ("shown", "said", "wrong"),
    [
        ("We asked 22 people.", "We asked twenty-two people.", ""),
        ("We asked 22 people.", "We asked twenty-three people.", "“22” is not said"),
        ("We asked 22 people.", "We asked people.", "“people” is not said"),
        ("They do not judge.", "They do judge.", "“they do not judge” is not said"),
        ("They judge.", "They judge and shout.", "“they judge” is not said"),
        ("Care is free.", "Is free care.", "“care is free” is not said"),
        ("Ask Siobhan about it.", "Ask shivawn about it.", "“ask siobhan about it” is not said"),
        ("", "That is the end.", ""),
        ("–", "Cost: blank.", ""),
    ],
)
def test_words_and_numbers_that_are_not_said_are_named(shown: str, said: str, wrong: str) -> None:
    assert unlike(shown, said) == wrong


def test_a_word_with_a_reading_of_its_own_may_be_said_in_it() -> None:
    assert unlike("Ask Siobhan about it.", "Ask shivawn about it.", {"Siobhan"}) == ""


@pytest.mark.parametrize("kind", EditionKind)
def test_every_sentence_of_every_report_and_case_is_read_back(kind: EditionKind) -> None:
    lost = []
    for source in SOURCES:
        said: dict[str, tuple[str, str]] = {}
        for each in write_script(edition_of(source, kind)).utterances:
            if each.shown and each.spoken:
                shown, words = said.get(each.id, ("", ""))
                said[each.id] = (f"{shown} {each.shown}", f"{words} {each.spoken}")
        lost += [f"{source.name}: {wrong}" for pair in said.values() if (wrong := unlike(*pair))]
    assert lost == []


def test_one_word_that_is_left_out_anywhere_is_found() -> None:
    written = "We went to the clinic and asked 12 people what they think of it."
    words = spoken(written).split()
    kept = [
        words[number]
        for number in range(len(words))
        if not unlike(written, " ".join(words[:number] + words[number + 1 :]))
    ]
    assert [re.sub(r"\W", "", word) for word in kept] == []
