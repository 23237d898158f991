"""The first report gets fitting pictures unasked, and none of those that would label its people."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from faithful_sets import SAMPLE
from hwrender.edition.builder import make_edition
from hwrender.edition.kind import EditionKind
from hwrender.edition.model import Row
from hwrender.edition.outline import text_of_block
from hwrender.pictures.artwork import Drawing
from hwrender.pictures.gallery import open_gallery
from hwrender.pictures.word_map import word_map
from hwrender.reading import read_text
from hwrender.style import load_style

FITTING = {
    "In September 2016 we asked": {"speak_up", "group_discussion_meeting", "question"},
    "Healthwatch Hackney and NHS": {"meeting", "group_discussion_meeting"},
    "It is our job to listen": {"listening"},
    "22 sex workers took part.": {"people"},
    "The NHS has an open access": {"entry", "ambulatory_clinic", "hospital_symbol"},
    "People said that it works": {"thumbs_up", "very_good"},
    "It does not judge people.": {"kind_words"},
    "It looks at the whole person.": {"social_work", "person"},
    "There was a plan to cut": {"cuts"},
    "The police would get": {"private_information", "sharing_information", "officer"},
    "People were worried": {"worried"},
    "Hackney Council should keep": {"council"},
    "It should stop supporting enforcement": {"stop"},
    "The council has a public": {"council", "health_worker"},
    "It should write about": {"report", "write"},
    "This should go in": {"report"},
    "There may be plans": {"change"},
    "Then the team should do": {"equality"},
    "Open Doors should get": {"pound_notes", "pounds"},
    "It helps people in Hackney": {"safe", "people", "support_worker"},
    "The police use": {"moved_on", "officer"},
    "The council should stop": {"stop", "no", "council"},
    "Sex workers are sent to": {"referral"},
    "Their personal information should": {"private_information"},
    "Sex workers in a crisis": {"emergency_housing"},
    "It should be somewhere stable.": {"safe_home", "home"},
    "All council staff who work": {"staff_training"},
    "They should learn how": {"staff_training", "social_work", "respect"},
}
"""The ideas of the report by their first words, and the pictures that a person judged to fit each."""


@cache
def chosen() -> dict[str, str | None]:
    """The picture chosen for each row of the report where its author names none."""
    source = re.sub(r"!\[\]\(.*?\)\n", "", SAMPLE.read_text(encoding="utf-8"))
    document = read_text(source, "report.md").document
    assert document is not None
    style = load_style("easy-read")
    edition = make_edition(document, EditionKind.EASY, style, open_gallery(Path()).artwork)
    rows = [block for section in edition.sections for block in section.blocks if isinstance(block, Row)]
    return {
        " ".join(text_of_block(block) for block in row.blocks): (
            row.artwork.name if isinstance(row.artwork, Drawing) else None
        )
        for row in rows
    }


def picture_of(idea: str) -> str | None:
    (picture,) = {picture for text, picture in chosen().items() if text.startswith(idea)}
    return picture


def test_nine_of_ten_ideas_have_a_fitting_picture() -> None:
    fitting = [idea for idea, pictures in FITTING.items() if picture_of(idea) in pictures]
    assert len(fitting) / len(FITTING) >= 0.9


@pytest.mark.parametrize(
    ("idea", "picture"),
    [
        ("Hackney Council should keep", "council"),
        ("Their personal information should", "private_information"),
        ("Open Doors should get", "pound_notes"),
        ("Sex workers in a crisis", "emergency_housing"),
    ],
)
def test_what_keyword_search_cannot_find_is_found(idea: str, picture: str) -> None:
    assert picture_of(idea) == picture


def test_what_people_would_not_do_is_not_shown() -> None:
    assert picture_of("It would put sex workers off") is None


def test_no_blocked_picture_is_chosen() -> None:
    assert not set(chosen().values()) & word_map().blocked
