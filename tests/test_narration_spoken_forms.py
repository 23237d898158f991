"""What a voice is given for texts of somebody who had not seen the rules, and wrote how each of them is said.

One half is put aside: it is counted, and not read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from hwrender.narration.text_normalisation import spoken

FOLDER = Path(__file__).parent / "labelled"
LEAST = {"spoken_forms": 148, "spoken_forms_held_out": 120}
"""How many of the 158 texts of each half are said as they were written down."""

OUR_WAYS = {
    "w w w dot ": "", " dash ": " hyphen ", "missus": "missis", "accident and emergency": "a and e",
    "approximately": "about", "et cetera": "and so on", "youngest age": "minimum age",
}  # fmt: skip
"""Where two ways of saying it are as good, and ours is another than the writer's."""


def texts(name: str) -> Iterator[tuple[str, list[str]]]:
    """Each text, and every way in which it may be said."""
    for line in (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("## "):
            written, *said = (part.strip() for part in line.split(" | "))
            yield written, said


def heard(words: str) -> str:
    """The words without what no voice makes a difference of: commas, capitals, hyphens."""
    words = words.lower().replace("’", "'")
    for way, other in OUR_WAYS.items():
        words = words.replace(way, other)
    return re.sub(r"\s+", " ", re.sub("[,-]", " ", words)).strip(" .")


@pytest.mark.parametrize("name", LEAST)
def test_nearly_all_texts_are_said_as_a_reader_would(name: str) -> None:
    found = [heard(spoken(written)) in map(heard, said) for written, said in texts(name)]
    assert len(found) == 158
    assert sum(found) >= LEAST[name]


@pytest.mark.parametrize("name", LEAST)
def test_no_figure_is_left_to_a_voice(name: str) -> None:
    assert sum(any(map(str.isdigit, spoken(written))) for written, _ in texts(name)) == 0
