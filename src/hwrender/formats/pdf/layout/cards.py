"""Tables as cards, where a grid would not fit: one for each row, in it "header: value" for each column."""

from __future__ import annotations

from msgspec.structs import replace

from hwrender.formats.pdf.layout.costs import Tie
from hwrender.formats.pdf.layout.grids import TableGrid
from hwrender.formats.pdf.layout.inlines import Segment
from hwrender.formats.pdf.layout.marks import (
    Panel,
    Strip,
    Strips,
    as_artifact,
    framed,
    height_of,
    kept,
    shifted,
    stacked,
)
from hwrender.formats.pdf.layout.paragraphs import box_around, segment_strips
from hwrender.formats.pdf.layout.setting import Setting, TextStyle

_PADDING = 0.8
_LINE_SPACE = 0.35
_CARD_SPACE = 0.7
_TOP = 0.42

Segments = tuple[Segment, ...]


def card_strips(grid: TableGrid, setting: Setting) -> Strips:
    """The cards, under a line that names the columns: the header cells are read first, so they stand first.
    On the cards they are repeated for the eye only, as a repeated header row is. A table without rows is its
    header, one cell a line."""
    header = tuple(cell.segments for cell in grid.header)
    rows = tuple(tuple(cell.segments for cell in row) for row in grid.rows)
    if not rows:
        return tuple(
            strip for cell in header for strip in segment_strips(cell, setting, setting.measures.leading)
        )
    labels = tuple(tuple(replace(segment, content=None, link=None) for segment in cell) for cell in header)
    cards = [_card(labels, row, setting, last=number == len(rows) - 1) for number, row in enumerate(rows)]
    return (*_columns_line(header, setting), *(strip for card in cards for strip in card))


_BETWEEN_COLUMNS = " · "


def _columns_line(header: tuple[Segments, ...], setting: Setting) -> Strips:
    """The names of the columns on the tint of a header row, with dots between them for the eye."""
    measures = setting.measures
    side, top = measures.body * _PADDING, measures.body * _TOP
    style = TextStyle(measures.body, setting.colours.ink, bold=True)
    dot = Segment(_BETWEEN_COLUMNS, style, None, setting.language)
    named = [cell for cell in header if cell]
    segments = tuple(
        segment for number, cell in enumerate(named) for segment in ((dot, *cell) if number else cell)
    )
    lines = segment_strips(segments, setting.narrower(2 * side), measures.leading)
    if not lines:
        return ()
    inner = stacked(lines)
    height = inner.height + 2 * top
    ground = Panel(0, 0, setting.width, height, setting.colours.tile, corner=measures.corner * 0.8)
    strip = Strip(height, (ground,), parts=((top, replace(inner, x=side)),), keeps_next=True)
    return (replace(strip, after=measures.body * _CARD_SPACE),)


def _card(labels: tuple[Segments, ...], row: tuple[Segments, ...], setting: Setting, *, last: bool) -> Strips:
    measures = setting.measures
    padding = measures.body * _PADDING
    column = setting.narrower(2 * padding)
    strips: list[Strip] = []
    for label, value in zip(labels, row, strict=True):
        line = (*_as_label(label, setting), *value)
        strips.extend(segment_strips(line, column, measures.leading, after=measures.body * _LINE_SPACE))
    if not strips:
        return ()
    frame = box_around(setting, padding * 0.7)
    card = framed(shifted(tuple(strips), padding), frame)
    if height_of(card) <= measures.bottom - measures.top:
        card = kept(card)
    else:
        first = as_artifact(replace(card[0], tie=Tie.NOTHING))
        card = card[:1] + tuple(replace(strip, repeat_header=first) for strip in card[1:])
    return (*card[:-1], replace(card[-1], after=0 if last else measures.body * _CARD_SPACE))


def _as_label(label: Segments, setting: Setting) -> Segments:
    """The header's words in the accent colour, and a colon for the eye; none after a sign: "# 1"."""
    style = TextStyle(setting.measures.body, setting.colours.accent, bold=True)
    shown = tuple(
        replace(each, style=replace(each.style, bold=True, colour=setting.colours.accent)) for each in label
    )
    is_sign = not any(character.isalnum() for each in label for character in each.text)
    return (*shown, Segment(" " if is_sign else ": ", style, None, setting.language)) if label else ()
