"""Fonts made for a test: a box for each character."""

from __future__ import annotations

import io
from collections.abc import Iterable

from fontTools.fontBuilder import FontBuilder  # type: ignore[import-untyped]  # it has no types
from fontTools.pens.ttGlyphPen import TTGlyphPen  # type: ignore[import-untyped]  # it has no types


def box_font(points: Iterable[int], names: dict[str, str], fs_type: int = 0) -> bytes:
    """A font with a box for each of these code points. `names` are entries of its name table."""
    wanted = sorted(set(points))
    glyphs = [".notdef", *(f"u{point:04X}" for point in wanted)]
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(glyphs)
    builder.setupCharacterMap(dict(zip(wanted, glyphs[1:], strict=True)))
    pen = TTGlyphPen(None)
    for number, point in enumerate(((50, 0), (50, 600), (450, 600), (450, 0))):
        (pen.lineTo if number else pen.moveTo)(point)
    pen.closePath()
    builder.setupGlyf(dict.fromkeys(glyphs, pen.glyph()))
    builder.setupHorizontalMetrics(dict.fromkeys(glyphs, (500, 50)))
    builder.setupHorizontalHeader(ascent=900, descent=-300)
    builder.setupNameTable(names)
    builder.setupOS2(fsType=fs_type)
    builder.setupPost()
    made = io.BytesIO()
    builder.save(made)
    return made.getvalue()
