"""The privacy rules keep their measure on hand-written reports, and on names of every origin."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.privacy_corpus import (
    CODES,
    LABELLED,
    Result,
    eponyms_taken_for_people,
    first_code,
    judge,
    read_items,
    share_of_given_names_found,
    share_of_surnames_found,
    tally,
)

FLOORS = {
    "open": (0.99, 0.99),
    "held_out": (0.95, 0.91),
    "numbers_open": (0.97, 0.97),
    "numbers_held_out": (0.86, 0.79),
    "third_open": (0.97, 0.95),
    "third_held_out": (0.91, 0.83),
    "fourth_open": (0.98, 0.97),
    "fourth_held_out": (0.96, 0.94),
    "fifth_open": (0.98, 0.95),
    "fifth_held_out": (0.88, 0.80),
    "variants": (0.95, 0.89),
}
"""Of each set, the least precision and the least recall.

The open halves were read when the rules were written; the put-aside halves of the first four were read later,
once, to see which kinds of words were missed: until then they had .85, .68, .67 and .70. `variants` are other
words of those kinds, written before the mends. `fifth_held_out` is only counted: it alone says how well the
rules do on words that nobody has tuned to.
"""
OF_NUMBERS = ("numbers_open", "numbers_held_out")
FIRST_OF_NONE = {
    "fourth": frozenset({"P2", "P7"}),
    "fifth": frozenset({"P2", "P7"}),
    "variants": frozenset({"P1", "P2"}),
}
"""In this set they are the second of several codes that a mark may have."""
NAMES = tomllib.loads((LABELLED / "names.toml").read_text(encoding="utf-8"))
LEAST_OF_AN_ORIGIN = 0.9
MOST_EPONYMS = {"open": 0, "held_out": 8, "more": 0}
"""Of 75 passages, and of 173 that were written beside the rules. Services, wards, laws and
illnesses bear the names of people."""


def results(name: str) -> list[Result]:
    return [judge(item) for item in read_items(LABELLED / f"{name}.txt")]


@pytest.mark.parametrize("name", FLOORS)
def test_hand_written_reports_are_judged_as_well_as_promised(name: str) -> None:
    precision, recall = FLOORS[name]
    judged = results(name)
    whole = tally(judged)
    assert whole.precision() >= precision
    assert whole.recall() >= recall
    of_none = FIRST_OF_NONE.get(name.partition("_")[0], frozenset())
    codes = {"P6", "P7"} if name in OF_NUMBERS else {*CODES} - of_none
    assert {first_code(code) for each in judged for code, _, _ in each.item.spans} == codes


@pytest.mark.parametrize("origin", NAMES)
def test_nine_of_ten_common_names_are_found_wherever_they_come_from(origin: str) -> None:
    assert share_of_given_names_found(NAMES[origin]["given"]) >= LEAST_OF_AN_ORIGIN
    assert share_of_surnames_found(NAMES[origin]["surnames"]) >= LEAST_OF_AN_ORIGIN


@pytest.mark.parametrize("name", MOST_EPONYMS)
def test_what_is_named_after_somebody_is_not_taken_for_a_person(name: str) -> None:
    assert len(eponyms_taken_for_people(name)) <= MOST_EPONYMS[name]
