"""The lengths of a page, worked out from a style: in points, and in Word's units where Word wants them.

Word measures most things in twentieths of a point, borders in eighths, pictures in EMU (12,700 to a point).
"""

from __future__ import annotations

import re

from msgspec import Struct

from hwrender.style import Style

POINTS_IN_A_MILLIMETRE = 72 / 25.4

ARIAL_LINE = 1.15
"""The height of a line of Arial in sizes. Word's line spacing multiplies the font's own line, a style's
`leading` the size; Arial is what a machine without our font shows."""

LEAST_LINE_SPACING = 1.25

COLUMN_GAP = 1.0
"""The clear space between two languages side by side, in body sizes."""

LINE_ENDS = re.compile("[ \n]")
"""Where a line may end: a no-break space is no such place."""

_STEP = 1.7
"""How far a list or quotation stands in, in body sizes: room for a number of two digits."""


_WIDE, _NARROW = frozenset("MWmw@%—…"), frozenset("fijlrtI.,:;'’!|()[]-/ \u00a0")


def width_in_sizes(text: str) -> float:
    """About how wide a text is, in sizes of its letters.

    They are taken for bold Verdana, the widest letters that a reader is likely to choose for Normal: what
    holds these holds Arial and ours.
    """
    return sum(map(_letter_width, text))


def _letter_width(letter: str) -> float:
    if letter in _WIDE:
        return 1.08
    if letter in _NARROW:
        return 0.43
    return 0.78 if letter.isupper() else 0.7


def twips(points: float) -> int:
    """Points as twentieths of a point."""
    return round(points * 20)


def emu(millimetres: float) -> int:
    """Millimetres as EMU."""
    return round(millimetres * 36_000)


class WordMeasures(Struct, frozen=True):
    """Lengths in points. `line` and `heading_line` are multiples of the font's own line height. `tile` is the
    side of a QR code, and times `picture_scale` that of a picture beside words."""

    body: float
    line: float
    heading_line: float
    paragraph_gap: float
    step: float
    page_width: float
    page_height: float
    margin: float
    text_width: float
    tile: float
    tile_gap: float
    picture_scale: float = 1.0


def measures_of(style: Style) -> WordMeasures:
    """The lengths of this style."""
    body = style.type.body_points
    page_width = style.page.width_mm * POINTS_IN_A_MILLIMETRE
    margin = style.page.margin_mm * POINTS_IN_A_MILLIMETRE
    return WordMeasures(
        body=body,
        line=max(LEAST_LINE_SPACING, style.type.leading / ARIAL_LINE),
        heading_line=max(1.0, style.type.heading_leading / ARIAL_LINE),
        paragraph_gap=body * style.type.paragraph_space,
        step=body * _STEP,
        page_width=page_width,
        page_height=style.page.height_mm * POINTS_IN_A_MILLIMETRE,
        margin=margin,
        text_width=page_width - 2 * margin,
        tile=style.pictures.tile_mm * POINTS_IN_A_MILLIMETRE,
        tile_gap=style.pictures.gap_mm * POINTS_IN_A_MILLIMETRE,
    )
