"""Pictures as PNG: an SVG, or a drawing of the library on its tile. The same arguments give the same bytes.

A tile has two colours and what lies between them, so its pixels are places in a palette (ISO/IEC 15948
11.2.2). That is a twentieth of the work of packing four channels, and a third of the bytes.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import assert_never

import aggdraw  # type: ignore[import-not-found]  # it is compiled and has no types
from PIL import Image, ImageChops

from hwrender.pictures.artwork import Drawing
from hwrender.pictures.library import COVER, vector
from hwrender.pictures.vector import Close, Curve, Line, Move, Shape, Vector
from hwrender.style import Colours


def png_of_svg(source: str, width_pixels: int, font_files: Sequence[Path] = ()) -> bytes:
    """A PNG of an SVG that is safe to draw, as wide as asked for. Raises `ValueError` if it cannot be drawn.

    No font of the machine is used: text is drawn in the fonts of `font_files`, or not at all.
    """
    import resvg_py

    fonts = [str(path) for path in font_files]
    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=source, width=width_pixels, skip_system_fonts=True, font_files=fonts or None
        )
    )


_LEVELS = 16
"""How finely edges are told: 16 levels of the tile by 16 of the drawing are the 256 places of a palette."""

_ROUND = 0.5523
"""How long the handles of a curve are that is a quarter of a circle with a radius of 1."""


def tile_png(picture: Drawing, side_pixels: int, colours: Colours, inset: float, corner: float) -> bytes:
    """A picture on its tile with round corners, transparent outside them.

    `inset` is the part of the side left clear on each side of the drawing, `corner` the radius as a part of
    the side.
    """
    shapes = vector(picture)
    scale = side_pixels * (1 - 2 * inset) / max(shapes.width, shapes.height)
    drawn = _mask(shapes, side_pixels, scale).point(_steps(1))
    places = ImageChops.add(_empty_tile(side_pixels, corner), drawn)
    places.putpalette(_palette(colours.tile, colours.drawing))
    packed = io.BytesIO()
    places.save(packed, "PNG", transparency=_opacities())
    return packed.getvalue()


def cover_png(side_pixels: int, colours: Colours, picture: Drawing = COVER) -> bytes:
    """The cover of a narration: a picture and no words, so that a lock screen gives nobody away."""
    return tile_png(picture, side_pixels, colours, inset=0.14, corner=0)


def square_png(side_pixels: int, colours: Colours) -> bytes:
    """The cover in plain RGB: shops of podcasts take no palette and nothing transparent."""
    with Image.open(io.BytesIO(cover_png(side_pixels, colours))) as cover:
        packed = io.BytesIO()
        cover.convert("RGBA").convert("RGB").save(packed, "PNG")
    return packed.getvalue()


def _mask(vector: Vector, side_pixels: int, scale: float) -> Image.Image:
    """How much of each pixel the shapes cover, of 255. They stand in the middle."""
    left = (side_pixels - vector.width * scale) / 2
    top = (side_pixels - vector.height * scale) / 2
    surface = aggdraw.Draw("L", (side_pixels, side_pixels), 0)
    full = aggdraw.Brush("white")
    for shape in vector.shapes:
        surface.path(_path(shape, left, top, scale), None, full)
    return Image.frombytes("L", (side_pixels, side_pixels), surface.tobytes())


def _path(shape: Shape, left: float, top: float, scale: float) -> aggdraw.Path:
    path = aggdraw.Path()
    for command in shape:
        match command:
            case Move(x, y):
                path.moveto(left + x * scale, top + y * scale)
            case Line(x, y):
                path.lineto(left + x * scale, top + y * scale)
            case Curve(x1, y1, x2, y2, x, y):
                path.curveto(
                    left + x1 * scale, top + y1 * scale, left + x2 * scale, top + y2 * scale,
                    left + x * scale, top + y * scale,
                )  # fmt: skip
            case Close():
                path.close()
            case _:
                assert_never(command)
    return path


@lru_cache(maxsize=8)
def _empty_tile(side_pixels: int, corner: float) -> Image.Image:
    """The places of a tile without a drawing."""
    return _mask(_rounded_square(corner), side_pixels, side_pixels).point(_steps(_LEVELS))


def _rounded_square(radius: float) -> Vector:
    """A square of one unit with round corners."""
    r, h, far = radius, radius * (1 - _ROUND), 1 - radius
    outline = (
        Move(r, 0), Line(far, 0), Curve(1 - h, 0, 1, h, 1, r),
        Line(1, far), Curve(1, 1 - h, 1 - h, 1, far, 1),
        Line(r, 1), Curve(h, 1, 0, 1 - h, 0, far),
        Line(0, r), Curve(0, h, h, 0, r, 0), Close(),
    )  # fmt: skip
    return Vector(1, 1, (outline,))


@cache
def _steps(size: int) -> list[int]:
    """For each of 256 coverages its level, times `size`."""
    return [round(coverage * (_LEVELS - 1) / 255) * size for coverage in range(256)]


@lru_cache(maxsize=8)
def _palette(tile: str, ink: str) -> bytes:
    """The colour at each place: the tile's and the drawing's, mixed as far as the drawing covers the tile.

    What is transparent has the colour of the tile underneath: a program that makes a picture smaller mixes
    the colours of neighbours, whatever their opacity.
    """
    pairs = list(zip(bytes.fromhex(tile[1:]), bytes.fromhex(ink[1:]), strict=True))
    found = bytearray()
    for beneath, above in _places():
        share = above / _opacity(beneath, above) if above else 0.0
        found += bytes(round(under + (over - under) * share) for under, over in pairs)
    return bytes(found)


@cache
def _opacities() -> bytes:
    return bytes(round(255 * _opacity(beneath, above)) for beneath, above in _places())


def _places() -> list[tuple[float, float]]:
    """How much tile and how much drawing each place of the palette stands for, each from 0 to 1."""
    levels = [level / (_LEVELS - 1) for level in range(_LEVELS)]
    return [(beneath, above) for beneath in levels for above in levels]


def _opacity(beneath: float, above: float) -> float:
    """What two layers hide together (Compositing and Blending Level 1, 5.1)."""
    return above + beneath * (1 - above)
