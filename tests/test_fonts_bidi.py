"""Which way text runs (Unicode Standard Annex 9)."""

from __future__ import annotations

import pytest

from hwrender.fonts.bidi import levels, runs_right_to_left

# as in the annex: small letters run to the right, capitals stand for letters that run to the left
_TO_HEBREW = str.maketrans("ABCDEFGH", "אבגדהוזח")


def hebrew(text: str) -> str:
    return text.translate(_TO_HEBREW)


@pytest.mark.parametrize(
    ("text", "right", "expected"),
    [
        ("plain words", False, "00000000000"),
        ("car is ABC.", False, "00000001110"),
        ("ABC is car", True, "1111222222"),
        ("AB cd EF", False, "11000011"),
        ("a AB 12 CD b", False, "001112211100"),
        ("AB 12.5% CD", True, "11122222111"),
        ("AB (CD) ef", False, "1111111000"),
        ("ab (CD) ef", False, "0000110000"),
        ("AB 1-2", True, "111222"),
        ("AB: cd 4.0.", True, "11112222221"),
        ("", False, ""),
    ],
)
def test_levels(text: str, right: bool, expected: str) -> None:
    assert "".join(map(str, levels(hebrew(text), right))) == expected


def test_numbers_among_arabic_letters_run_to_the_right() -> None:
    assert levels("ا 12", False) == (1, 1, 2, 2)


@pytest.mark.parametrize(
    "number",
    ["01632 960 142", "+44 1632 960142", "+44 (0)1632 960142", "(01632) 960142", "0800-111-111", "12-34-56",
     "943 476 5919"],
)  # fmt: skip
def test_the_groups_of_a_number_keep_their_order_in_text_that_runs_from_right_to_left(number: str) -> None:
    for around in ("اب", "אב"):
        expected = "11" + "1" + "2" * len(number) + "1" + "11"
        assert "".join(map(str, levels(f"{around} {number} {around}", True))) == expected


def test_two_numbers_are_not_taken_for_one() -> None:
    assert levels("א 2016 22", True) == (1, 1, 2, 2, 2, 2, 1, 2, 2)


def test_a_number_among_letters_that_run_to_the_right_runs_with_them() -> None:
    assert set(levels("Phone 01632 960 142 קול", False)) == {0, 1, 2}


def test_marks_run_with_their_letter() -> None:
    assert levels("אָ a", False) == (1, 1, 0, 0)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [("", "ar", True), ("Open Doors", "ur-PK", True), ("Open Doors", "en-GB", False), ("קול", "en", True),
     ("קול means voice", "en", False), ("", "en", False)],
)  # fmt: skip
def test_a_paragraph_runs_as_its_language_does(text: str, language: str, expected: bool) -> None:
    assert runs_right_to_left(text, language) is expected
