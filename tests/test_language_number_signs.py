"""A sign stands in the place of each number, so that patterns see how two of them belong together."""

from __future__ import annotations

import re

import pytest

from hwrender.language.number_signs import number_signs


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("23, of whom 17 left.", "##, of whom ## left."),
        ("Sixty-five of the 70 said so.", "########## of the ## said so."),
        ("From 41 to 44.", "From ## to ##."),
        ("14 per cent of 28.", "%%%%%%%%%%% of ##."),
        ("About 40 came in 2016.", "About 40 came in 2016."),
    ],
)
def test_whole_numbers_and_percentages_have_signs_and_bounds_and_years_have_none(
    text: str, signs: str
) -> None:
    assert number_signs(text).words == signs


def test_the_number_of_a_sign_is_known() -> None:
    read = number_signs("Ten of Friday's eleven came.")
    found = re.search("(?P<part>#+).*(?P<whole> #+)", read.words)
    assert found is not None
    assert read.value(found, "part") == 10
    assert read.values[found.start("whole") + 1] == 11
