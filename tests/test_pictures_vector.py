"""The paths of the library's drawings are read to the point; what they never hold is refused."""

from __future__ import annotations

import pytest

from hwrender.pictures.vector import Close, Curve, Line, Move, commands_of


def test_each_letter_is_its_command() -> None:
    assert commands_of("M1 2L3 4C5 6 7 8 9 10Z") == (
        Move(1, 2),
        Line(3, 4),
        Curve(5, 6, 7, 8, 9, 10),
        Close(),
    )


def test_lines_along_one_axis_keep_the_other_place() -> None:
    assert commands_of("M1 2H5V-6.5") == (Move(1, 2), Line(5, 2), Line(5, -6.5))
    assert commands_of("M0 0C1 1 2 2 3 4V9") == (Move(0, 0), Curve(1, 1, 2, 2, 3, 4), Line(3, 9))


def test_numbers_behind_one_letter_repeat_it() -> None:
    assert commands_of("M1 2 3 4 5 6L7 8 9 10")[1:] == (Line(3, 4), Line(5, 6), Line(7, 8), Line(9, 10))
    assert len(commands_of("M0 0C1 1 2 2 3 3 4 4 5 5 6 6")) == 3


@pytest.mark.parametrize(
    "path",
    [
        "", "1 2", "L1 2", "M1", "M1 2 3", "M1 2L", "M1 2C1 2 3 4", "M1 2l3 4", "M1 2A1 1 0 0 1 3 4",
        "M1 2Q1 2 3 4", "M1 2Z3", "M1 2ZH3", "M1 2H", "M1 2L3-4 5", "x M1 2", "M1 2L1e1 2",
    ],
)  # fmt: skip
def test_anything_else_is_refused(path: str) -> None:
    with pytest.raises(ValueError, match=r"path of a picture|float"):
        commands_of(path)
