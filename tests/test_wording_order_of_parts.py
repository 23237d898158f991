"""A report that starts with its method is found, in both halves of the labelled set; so is no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from hwrender.wording.order_of_parts import HeadedPart, starts_with_method
from wordings import marked

FOLDER = Path(__file__).parent / "labelled"


def outlines(name: str) -> list[tuple[bool, tuple[HeadedPart, ...]]]:
    """Whether each outline of a set starts with its method, and its parts."""
    lines = (FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    found = []
    for line in lines:
        if not line.startswith("#"):
            label, _, written = line.partition("\t")
            parts = [each.rpartition(" ") for each in written.split(" | ")]
            found.append((label == "first", tuple(HeadedPart(head, int(count)) for head, _, count in parts)))
    return found


@pytest.mark.parametrize("name", ["method_first", "method_first_held_out"])
def test_nearly_all_outlines_are_judged_rightly(name: str) -> None:
    judged = [(label, starts_with_method(parts)) for label, parts in outlines(name)]
    assert len(judged) >= 22
    assert sum(label == found for label, found in judged) >= 0.95 * len(judged)


def test_the_heading_of_a_method_in_front_is_marked() -> None:
    long = "We asked people about their care.\n\n" * 8
    method_first = f"## How we did it\n\n{long}\n## What we found\n\nPeople wait."
    assert marked("S49", method_first) == ["## How we did it"]
    assert marked("S49", f"## What we found\n\nPeople wait.\n\n## How we did it\n\n{long}") == []


def test_words_under_smaller_headings_count_for_the_order() -> None:
    body = "## Method\n\nWe met.\n\n## What we found\n\n### Waiting\n\n" + "People wait a long time.\n\n" * 8
    assert marked("S49", body) == []
