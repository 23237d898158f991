"""Pictures as PNG: the right size and colours, the same bytes each time."""

from __future__ import annotations

import io

from PIL import Image

from hwrender.pictures.artwork import Drawing
from hwrender.pictures.library import COVER
from hwrender.pictures.raster import cover_png, png, tile_png
from hwrender.style import load_style

POLICE = Drawing("officer")
COLOURS = load_style("easy-read").colours


def opened(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content)).convert("RGBA")


def colours_of(image: Image.Image) -> set[tuple[int, ...]]:
    return {colour for _, colour in image.getcolors(1_000_000) or ()}  # type: ignore[misc]  # an RGBA picture


def test_a_picture_is_as_large_as_asked_for_and_in_one_ink() -> None:
    image = opened(png(POLICE, 96, "#ff0000"))
    assert image.size == (96, 96)
    assert {colour[:3] for colour in colours_of(image) if colour[3] == 255} == {(255, 0, 0)}


def test_without_a_ground_the_rest_is_transparent() -> None:
    assert opened(png(POLICE, 96, "#000000")).getpixel((0, 0)) == (0, 0, 0, 0)


def test_with_a_ground_nothing_is_transparent() -> None:
    assert opened(png(POLICE, 96, "#000000", "#ffffff")).getextrema()[3] == (255, 255)


def test_a_tile_has_round_corners_a_clear_edge_and_the_colours_of_the_style() -> None:
    image = opened(tile_png(POLICE, 200, COLOURS, inset=0.2, corner=0.1))
    ground = (*bytes.fromhex(COLOURS.tile[1:]), 255)
    assert image.getpixel((0, 0))[3] <= 1  # type: ignore[index]  # an RGBA picture
    assert image.getpixel((100, 2)) == ground
    assert {image.getpixel((x, y)) for x in range(40, 160) for y in (20, 180)} == {ground}
    assert (*bytes.fromhex(COLOURS.drawing[1:]), 255) in colours_of(image)


def test_round_corners_have_no_black_under_them() -> None:
    """A program that makes the picture smaller mixes the colours of neighbours, whatever their opacity."""
    image = opened(tile_png(POLICE, 200, COLOURS, inset=0.2, corner=0.1))
    corner = image.crop((0, 0, 20, 20)).convert("RGB")
    assert min(low for low, _ in corner.getextrema()) > 200  # type: ignore[misc]  # three channels


def test_the_same_picture_gives_the_same_bytes() -> None:
    assert tile_png(POLICE, 120, COLOURS, 0.14, 0.1) == tile_png(POLICE, 120, COLOURS, 0.14, 0.1)
    assert tile_png(POLICE, 120, COLOURS, 0.14, 0.1) != tile_png(COVER, 120, COLOURS, 0.14, 0.1)


def test_the_cover_of_a_narration_is_a_full_square() -> None:
    image = opened(cover_png(300, COLOURS))
    assert image.size == (300, 300)
    assert image.getextrema()[3] == (255, 255)
