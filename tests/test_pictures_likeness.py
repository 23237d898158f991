"""Which picture files show the same."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from hwrender.pictures.library import drawing
from hwrender.pictures.likeness import PictureLook, look_of, shows_the_same
from hwrender.pictures.raster import tile_png
from hwrender.style import load_style

COLOURS = load_style("easy-read").colours


def tile(name: str, side_pixels: int = 222) -> bytes:
    found = drawing(name)
    assert found is not None
    return tile_png(found, side_pixels, COLOURS, 0.08, 0.1)


def saved(content: bytes, kind: str, share: float = 1.0) -> bytes:
    with Image.open(io.BytesIO(content)) as opened:
        small = opened.convert("RGBA").resize((round(opened.width * share), round(opened.height * share)))
        on_white = Image.new("RGB", small.size, "white")
        on_white.paste(small, mask=small.getchannel("A"))
        out = io.BytesIO()
        on_white.save(out, kind)
        return out.getvalue()


def look(content: bytes) -> PictureLook:
    found = look_of(content)
    assert found is not None
    return found


@pytest.mark.parametrize(("kind", "share"), [("PNG", 1.0), ("PNG", 0.5), ("JPEG", 1.0), ("JPEG", 0.6)])
def test_a_picture_that_was_saved_again_shows_the_same(kind: str, share: float) -> None:
    assert shows_the_same(look(tile("dentist")), look(saved(tile("dentist"), kind, share)))


@pytest.mark.parametrize("other", ["tooth", "doctor", "waiting"])
def test_another_picture_shows_something_else(other: str) -> None:
    assert not shows_the_same(look(tile("dentist")), look(saved(tile(other), "JPEG")))


def test_drawings_that_differ_in_one_line_show_something_else() -> None:
    assert not shows_the_same(look(tile("rdt_result_neg")), look(tile("rdt_result_pf")))


def test_a_picture_of_another_shape_shows_something_else() -> None:
    grey = PictureLook(bytes(1024), 1.0)
    assert not shows_the_same(grey, PictureLook(bytes(1024), 1.5))


def test_what_is_no_picture_has_no_look() -> None:
    assert look_of(b"no picture") is None
