"""Drawings and SVG files as PNG. The same picture, size and colours give the same bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hwrender.pictures.artwork import Drawing
from hwrender.pictures.library import COVER, svg

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from hwrender.style import Colours

_GRID = 48

_HARDLY_ANY = 1 / 255
"""The least opacity that a PNG can hold. What is wholly transparent is black underneath, and a program that
makes a picture smaller (LibreOffice does) lets that black shine through at the edges."""


def png(picture: Drawing, side_pixels: int, ink: str, ground: str | None = None) -> bytes:
    """A square PNG of a picture. Without a `ground` what is not drawn is transparent."""
    return png_of_svg(_square(_ground(ground, 0), _placed(picture, ink, 0)), side_pixels)


def tile_png(picture: Drawing, side_pixels: int, colours: Colours, inset: float, corner: float) -> bytes:
    """A picture on its tile with round corners, as good as transparent outside them.

    `inset` is the part of the side left clear on each side of the drawing, `corner` the radius as a part of
    the side.
    """
    beneath = _ground(colours.tile, 0, opacity=_HARDLY_ANY) if corner else ""
    tile = _square(beneath, _ground(colours.tile, corner), _placed(picture, colours.drawing, inset))
    return png_of_svg(tile, side_pixels)


def cover_png(side_pixels: int, colours: Colours, picture: Drawing = COVER) -> bytes:
    """The cover of a narration: a picture and no words, so that a lock screen gives nobody away."""
    return tile_png(picture, side_pixels, colours, inset=0.14, corner=0)


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


def _square(*parts: str) -> str:
    opening = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_GRID} {_GRID}">'
    return opening + "".join(parts) + "</svg>"


def _ground(colour: str | None, corner: float, opacity: float = 1) -> str:
    if colour is None:
        return ""
    fill = f'fill="{colour}"' + (f' fill-opacity="{opacity:.4f}"' if opacity < 1 else "")
    return f'<rect width="{_GRID}" height="{_GRID}" rx="{corner * _GRID:g}" {fill}/>'


def _placed(picture: Drawing, ink: str, inset: float) -> str:
    scale = 1 - 2 * inset
    shift = inset * _GRID
    return f'<g color="{ink}" transform="translate({shift:g} {shift:g}) scale({scale:g})">{svg(picture)}</g>'
