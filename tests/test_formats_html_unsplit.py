"""Dates, numbers and names stay on one line."""

from __future__ import annotations

import pytest

from hwrender.formats.html.unsplit import unsplit


@pytest.mark.parametrize(
    "piece",
    ["6 September 2016", "September 2016", "6 August", "1 in 4", "22 out of 30", "020 7946 0000", "22 people",
     "£3.5 million", "9 am", "E8 1EA", "Dr Patel", "page 3"],
)  # fmt: skip
def test_this_stays_on_one_line(piece: str) -> None:
    kept = piece.replace(" ", "\u00a0")
    assert unsplit(f"We say {piece}, and more.") == f"We say {kept}, and more."


@pytest.mark.parametrize(
    "text",
    [
        "In 2016 people told us.",
        "May I come in?",
        "100 organisations told us",
        "There were 3.",
        "A to B",
    ],
)
def test_these_words_may_be_split(text: str) -> None:
    assert "\u00a0" not in unsplit(text)
