"""The shapes of charts: in proportion, inside their grid, and to be told apart without colours."""

from __future__ import annotations

import re
from io import BytesIO

import pytest
from PIL import Image, ImageStat

from hwrender.pictures.charts import FULL_WIDTH, ChartDrawing, ChartRow, shapes_of
from hwrender.pictures.raster import png_of_svg
from hwrender.pictures.vector import Close, Vector, commands_of, path_of


def shapes(filled: float, people: int = 0, *, is_share: bool = True, from_right: bool = False) -> Vector:
    row = ChartRow("A", "1", filled)
    found = shapes_of(row, ChartDrawing("", (row,), people, is_share, from_right))
    assert found is not None
    return found


def inked(vector: Vector) -> list[float]:
    """The part of each of 24 columns that is inked."""
    paths = "".join(f'<path d="{path_of(each)}"/>' for each in vector.shapes)
    view = f"0 0 {vector.width:g} {vector.height:g}"
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{view}">{paths}</svg>'
    image = Image.open(BytesIO(png_of_svg(svg, 480))).getchannel("A")
    step = image.width // 24
    columns = (image.crop((at * step, 0, (at + 1) * step, image.height)) for at in range(24))
    return [ImageStat.Stat(column).mean[0] / 255 for column in columns]


@pytest.mark.parametrize("filled", [0.25, 0.5, 0.75])
def test_a_bar_is_striped_as_far_as_it_is_filled_and_an_outline_beyond(filled: float) -> None:
    columns = inked(shapes(filled))
    end = round(24 * filled)
    assert all(0.5 < each < 0.95 for each in columns[1 : end - 1])
    assert all(0.05 < each < 0.3 for each in columns[end + 1 : -1])


def test_the_longest_amount_fills_the_line_and_others_are_as_long_as_they_are() -> None:
    assert shapes(1.0, is_share=False).width == FULL_WIDTH
    assert shapes(0.5, is_share=False).width == FULL_WIDTH / 2
    assert 0 < shapes(0.0, is_share=False).width < FULL_WIDTH / 50


def test_people_are_solid_or_an_outline() -> None:
    columns = inked(shapes(0.5, people=10))
    assert min(sum(columns[:11]) / 11, 1) > 2 * sum(columns[13:]) / 11


def test_more_than_ten_people_stand_in_two_lines() -> None:
    assert shapes(0.5, people=20).height > 2 * shapes(0.5, people=10).height


@pytest.mark.parametrize("people", [0, 10, 12])
def test_a_chart_of_a_language_from_the_right_is_mirrored(people: int) -> None:
    columns = inked(shapes(0.3, people))
    assert inked(shapes(0.3, people, from_right=True)) == pytest.approx(columns[::-1], abs=0.03)


@pytest.mark.parametrize("people", [0, 7, 20])
def test_shapes_stay_on_their_grid_and_their_paths_read_back(people: int) -> None:
    vector = shapes(1.0, people)
    for shape in vector.shapes:
        points = [value for command in shape if not isinstance(command, Close) for value in command]
        assert min(points) >= -0.001
        assert max(points[::2]) <= vector.width + 0.001
        assert max(points[1::2]) <= vector.height + 0.001
        assert re.sub(r"-?\d+(\.\d+)?", "", path_of(commands_of(path_of(shape)))) == re.sub(
            r"-?\d+(\.\d+)?", "", path_of(shape)
        )


def test_nothing_is_drawn_for_a_number_that_is_not_given() -> None:
    row = ChartRow("A", "fewer than 8", None)
    assert shapes_of(row, ChartDrawing("", (row,), 0, is_share=False)) is None
