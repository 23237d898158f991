"""Outlines of drawings cut so that the non-zero rule fills what the even-odd rule filled (SVG 2, 13.4.2).

    pip install skia-pathops
    python tools/winding.py DRAWING.svg ...

What draws the library then needs one rule alone: no outlines cross, and a hole runs the other way round. A
drawing that would look different stops the run.
"""

from __future__ import annotations

import io
import re
import sys
from pathlib import Path

import pathops
from fontTools.pens.basePen import BasePen
from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.svgLib.path import parse_path
from PIL import Image, ImageChops

from hwrender.pictures.raster import png_of_svg

_EVEN_ODD = re.compile(r'<path fill="currentColor" fill-rule="evenodd" d="([^"]*)"/>')
_PIXELS = 480
_SEEN = 64
"""By how much of 255 a pixel must differ to be counted."""
_UNSEEN_PIXELS = 32
"""How many such pixels, of all, nobody would see."""


def cut(source: str) -> str:
    """The picture, its shapes filled by the non-zero rule. Raises `ValueError` if it looks otherwise."""
    result = _EVEN_ODD.sub(lambda match: f'<path fill="currentColor" d="{_cut_path(match[1])}"/>', source)
    if _unlike(source, result) > _UNSEEN_PIXELS:
        raise ValueError("it would look different")
    return result


class CubicPen(SVGPathPen):
    """Writes two decimals, and every curve as a cubic one."""

    _qCurveToOne = BasePen._qCurveToOne  # noqa: N815  # the name that fontTools calls

    def __init__(self) -> None:
        super().__init__(None, ntos=lambda value: f"{value:.2f}".rstrip("0").rstrip(".") or "0")


def _cut_path(commands: str) -> str:
    path, pen = pathops.Path(fillType=pathops.FillType.EVEN_ODD), CubicPen()
    parse_path(commands, path.getPen())
    path.simplify(fix_winding=True)
    path.draw(pen)
    return str(pen.getCommands())


def _unlike(one: str, other: str) -> int:
    """How many pixels of two pictures differ to the eye."""
    first, second = (
        Image.open(io.BytesIO(png_of_svg(each, _PIXELS))).convert("RGBA").getchannel("A")
        for each in (one, other)
    )
    return sum(ImageChops.difference(first, second).histogram()[_SEEN:])


def main(paths: list[Path]) -> None:
    for path in paths:
        try:
            path.write_text(cut(path.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
        except ValueError as error:
            sys.exit(f"{path}: {error}")


if __name__ == "__main__":
    main([Path(each) for each in sys.argv[1:]])
