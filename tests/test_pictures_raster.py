"""Drawings on tiles: the right size and colours, as another renderer draws them, the same bytes each time."""

from __future__ import annotations

import io

import pytest
from PIL import Image, ImageChops

from hwrender.pictures.artwork import Drawing
from hwrender.pictures.library import COVER, PICTURE_SETS, PictureSet, cards, svg
from hwrender.pictures.raster import cover_png, png_of_svg, square_png, tile_png
from hwrender.style import load_style

POLICE = Drawing("officer")
COLOURS = load_style("easy-read").colours
SIDE = 480
HARDLY_SEEN = 40
"""By how much of 255 two renderers may differ, looked at from four times as far: each draws an edge its own
way, a quarter of a pixel wide."""


def opened(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content)).convert("RGBA")


def on_white(image: Image.Image) -> Image.Image:
    ground = Image.new("RGBA", image.size, "white")
    return Image.alpha_composite(ground, image).convert("RGB")


def colours_of(image: Image.Image) -> set[tuple[int, ...]]:
    return {colour for _, colour in image.getcolors(1_000_000) or ()}  # type: ignore[misc]  # an RGBA picture


def some_of(picture_set: PictureSet) -> list[str]:
    """Every twentieth name of a set: another drawing in one set leaves the choice in the other as it is."""
    return sorted(card.name for card in cards().values() if card.picture_set == picture_set)[::20]


@pytest.mark.parametrize("name", [name for picture_set in PICTURE_SETS for name in some_of(picture_set)])
@pytest.mark.parametrize(("inset", "corner"), [(0.14, 0.1), (0.0, 0.3), (0.2, 0.0)])
def test_a_tile_is_what_another_renderer_makes_of_it(name: str, inset: float, corner: float) -> None:
    shift, scale = inset * 48, 1 - 2 * inset
    other = opened(
        png_of_svg(
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">'
            f'<rect width="48" height="48" rx="{corner * 48}" fill="{COLOURS.tile}"/>'
            f'<g color="{COLOURS.drawing}" transform="translate({shift} {shift}) scale({scale})">'
            f"{svg(Drawing(name))}</g></svg>",
            SIDE,
        )
    )
    ours = opened(tile_png(Drawing(name), SIDE, COLOURS, inset, corner))
    unlike = ImageChops.difference(on_white(ours).reduce(4), on_white(other).reduce(4)).convert("L")
    assert sum(unlike.histogram()[HARDLY_SEEN:]) == 0


def test_a_tile_has_round_corners_a_clear_edge_and_the_colours_of_the_style() -> None:
    image = opened(tile_png(POLICE, 200, COLOURS, inset=0.2, corner=0.1))
    ground = (*bytes.fromhex(COLOURS.tile[1:]), 255)
    assert image.size == (200, 200)
    assert image.getpixel((0, 0))[3] == 0  # type: ignore[index]  # an RGBA picture
    assert image.getpixel((100, 2)) == ground
    assert {image.getpixel((x, y)) for x in range(40, 160) for y in (20, 180)} == {ground}
    assert (*bytes.fromhex(COLOURS.drawing[1:]), 255) in colours_of(image)


def test_round_corners_have_the_colour_of_the_tile_under_them() -> None:
    """A program that makes the picture smaller mixes the colours of neighbours, whatever their opacity."""
    image = opened(tile_png(POLICE, 200, COLOURS, inset=0.2, corner=0.1))
    corner = image.crop((0, 0, 20, 20)).convert("RGB")
    assert colours_of(corner) == {tuple(bytes.fromhex(COLOURS.tile[1:]))}


def test_the_same_picture_gives_the_same_bytes() -> None:
    assert tile_png(POLICE, 120, COLOURS, 0.14, 0.1) == tile_png(POLICE, 120, COLOURS, 0.14, 0.1)
    assert tile_png(POLICE, 120, COLOURS, 0.14, 0.1) != tile_png(COVER, 120, COLOURS, 0.14, 0.1)


def test_the_cover_of_a_narration_is_a_full_square() -> None:
    image = opened(cover_png(300, COLOURS))
    assert image.size == (300, 300)
    assert image.getextrema()[3] == (255, 255)


def test_the_cover_of_a_podcast_is_plain_rgb_and_looks_like_that_of_a_narration() -> None:
    square = Image.open(io.BytesIO(square_png(SIDE, COLOURS)))
    assert (square.mode, square.size) == ("RGB", (SIDE, SIDE))
    assert ImageChops.difference(square, on_white(opened(cover_png(SIDE, COLOURS)))).getbbox() is None
