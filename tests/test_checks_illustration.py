"""Whether an easy copy has a picture for every second idea, counted as readers get them (S35)."""

from __future__ import annotations

from pathlib import Path

import pytest

from hwrender.checks.illustration import check_illustration
from hwrender.pictures.gallery import open_gallery
from hwrender.reading import read_text
from wordings import EASY_READ, FRONT


def told(easy: str) -> list[str]:
    document = read_text(f"{FRONT}## One\n\nWords.\n\n::: easy-read\n{easy}\n:::\n", "report.md").document
    assert document is not None
    return [each.message for each in check_illustration(document, EASY_READ, open_gallery(Path()))]


ROW = "![](police)\nAlpha.\n\n"
BARE = "![](none)\nBeta.\n\n"


@pytest.mark.parametrize(
    ("easy", "expected"),
    [
        (ROW + 3 * BARE, ["The easy copy has 1 picture for 4 ideas."]),
        (4 * BARE, ["The easy copy has no picture for 4 ideas."]),
        (2 * ROW + 3 * BARE, ["The easy copy has 2 pictures for 5 ideas."]),
        (2 * ROW + 2 * BARE, []),
        (3 * BARE, []),
        (ROW + "![](doctor){large}\nGamma.\n\n" + 3 * BARE, ["The easy copy has 2 pictures for 5 ideas."]),
    ],
)
def test_a_picture_is_missed_where_fewer_than_half_the_ideas_have_one(easy: str, expected: list[str]) -> None:
    assert told(easy) == expected


def test_pictures_that_are_chosen_by_words_count() -> None:
    assert told("The police came.\n\nA doctor came.\n\nPeople had no money.\n\nPeople were worried.\n") == []


def test_a_picture_that_cannot_be_used_is_left_to_its_own_check() -> None:
    assert told("![](no-such-picture)\nAlpha.\n\n" + 3 * BARE) == []


def test_a_part_with_its_own_words_is_not_counted() -> None:
    document = read_text(f"{FRONT}## One\n\nAlpha.\n\nBeta.\n\nGamma.\n\nDelta.\n", "report.md").document
    assert document is not None
    assert list(check_illustration(document, EASY_READ, open_gallery(Path()))) == []
