"""Initials: where they stand, what spells them out, how they are said."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hwrender.language.initials import (
    find_initials,
    names_of_initials,
    read_initials,
    said,
    spells,
    spelt_names,
    spelt_out,
)


def test_initials_explained_before_are_left() -> None:
    text = "HWH asked. The CQC did not."
    assert [each.letters for each in find_initials(text)] == ["HWH", "CQC"]
    assert [each.letters for each in find_initials(text, explained={"HWH"})] == ["CQC"]


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("Healthwatch Hackney (HWH)", {"HWH"}),
        ("the Joint Strategic Needs Assessment (JSNA)", {"JSNA"}),
        ("the JSNA (Joint Strategic Needs Assessment)", {"JSNA"}),
        ("speech and language therapy (SALT)", {"SALT"}),
        ("a clinic near you (ABC)", set()),
        ("London (E8)", set()),
    ],
)
def test_initials_are_spelt_out_by_a_name_beside_them(text: str, letters: set[str]) -> None:
    assert spelt_out(text) == letters


def test_all_initials_are_read_and_no_numerals_loud_words_or_degrees() -> None:
    text = "The NHS and HWH paid Ann OBE in Part IV. It MUST be. N.H.S. staff and GPs came. PLEASE CALL A GP."
    assert [each.letters for each in read_initials(text)] == ["NHS", "HWH", "NHS", "GP"]


@pytest.mark.parametrize(
    ("initials", "name", "stand_for"),
    [
        ("HWH", ("healthwatch", "hackney"), True),
        ("CMHTs", ("community", "mental", "health", "team"), True),
        ("A&E", ("accident", "emergency"), True),
        ("HWH", ("homerton", "hospital"), False),
        ("HWH", ("mind", "hackney"), False),
        ("H", ("hackney",), False),
        ("HWH", (), False),
        ("HH", ("homes", "in", "hackney"), False),
    ],
)
def test_initials_stand_for_a_name(initials: str, name: tuple[str, ...], stand_for: bool) -> None:
    assert spells(initials, name) is stand_for


def test_of_several_names_those_that_fit_are_given() -> None:
    names = ("Healthwatch Hackney", "Mind in Brent", "Healthwatch Haringey")
    assert names_of_initials("HWH", names) == ("Healthwatch Hackney", "Healthwatch Haringey")
    assert names_of_initials("XYZ", names) == ()


@pytest.mark.parametrize(
    ("letters", "spoken"),
    [
        ("NHS", "N H S"),
        ("CAMHS", "cams"),
        ("SHELTER", "Shelter"),
        ("COPD", "C O P D"),
        ("CALL", "call"),
        ("HWH", "H W H"),
    ],
)
def test_initials_are_said_letter_by_letter_or_as_a_word(letters: str, spoken: str) -> None:
    assert said(letters) == spoken


@given(
    st.lists(
        st.sampled_from(["HWH", "H.W.H.", "(", ")", "GPs", "IV", "a", "Healthwatch", "MUST", ".", "A&E"])
    )
)
def test_initials_stand_in_order_at_true_offsets(parts: list[str]) -> None:
    text = " ".join(parts)
    found = read_initials(text)
    assert [each.place.start for each in found] == sorted({each.place.start for each in found})
    assert all(each.place.of(text).replace(".", "") == each.letters for each in found)


@pytest.mark.parametrize("piece", ["Open Healthwatch Trust (OHT) ", "HWH. ", "HWH (a b ", "HWH "])
def test_reading_initials_takes_time_in_step_with_the_length(piece: str) -> None:
    def seconds(count: int) -> float:
        text = piece * count
        read_initials.cache_clear()
        spelt_names.cache_clear()
        start = time.process_time()
        find_initials(text)
        return time.process_time() - start

    short = min(seconds(50) for _ in range(3))
    assert min(seconds(400) for _ in range(2)) < 8 * 4 * short + 0.02
