"""Tables: as a grid where it fits in type of the same size, else as cards that say the same.

There is a card for each row, in it "header: value" for each column.
"""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from hwrender.edition.model import Cell, Table
from hwrender.formats.pdf.layout.costs import Tie
from hwrender.formats.pdf.layout.inlines import Segment, segments_of
from hwrender.formats.pdf.layout.marks import (
    Panel,
    Strip,
    Strips,
    as_artifact,
    framed,
    height_of,
    kept,
    shifted,
    spaced,
    stacked,
)
from hwrender.formats.pdf.layout.paragraphs import box_around, segment_strips
from hwrender.formats.pdf.layout.setting import Composed, Setting, TextStyle
from hwrender.formats.pdf.layout.words import words_of
from hwrender.formats.pdf.tree import Node, StructureElement

CELL_SIDE = 0.55
_CELL_TOP = 0.42
_RULE = 1.2
_TABLE_SPACE = 0.9
# a row that would fill more than this part of a page makes the table cards, which can be split
_TALLEST_ROW = 0.35
# a table that fills less than this part of a page stays on one
_SHORT_PART = 0.35


class CellParts(Struct, frozen=True):
    """A cell's words and its element."""

    segments: tuple[Segment, ...]
    element: StructureElement


TableRow = tuple[CellParts, ...]


def compose_table(block: Table, setting: Setting) -> Composed:
    """A table with its headers scoped (ISO 14289-1 7.5). The element is the same for a grid and for cards."""
    header = tuple(_cell(cell, setting, "Column") for cell in block.header)
    rows = tuple(
        tuple(
            _cell(cell, setting, "Row" if block.row_headers and not number else "")
            for number, cell in enumerate(row)
        )
        for row in block.rows
    )
    nodes: tuple[Node, ...] = (_row_element(header),)
    if rows:
        # a head without a body is not allowed (ISO 14289-1 7.2)
        nodes = (StructureElement("THead", nodes), StructureElement("TBody", tuple(map(_row_element, rows))))
    strips = _grid_strips(header, rows, setting) or card_strips(
        tuple(cell.segments for cell in header),
        tuple(tuple(c.segments for c in row) for row in rows),
        setting,
    )
    space = setting.measures.body * _TABLE_SPACE
    return Composed(spaced(strips, space, space), (StructureElement("Table", nodes),))


def _cell(cell: Cell, setting: Setting, scope: str) -> CellParts:
    style = TextStyle(setting.measures.body, setting.colours.ink, bold=bool(scope))
    segments, nodes = segments_of(cell.words, style, setting)
    match scope:
        case "Row" | "Column":
            return CellParts(segments, StructureElement("TH", nodes, scope=scope))
        case _:
            return CellParts(segments, StructureElement("TD", nodes))


def _row_element(row: TableRow) -> StructureElement:
    return StructureElement("TR", tuple(cell.element for cell in row))


def _grid_strips(header: TableRow, rows: tuple[TableRow, ...], setting: Setting) -> Strips:
    """The rows of a grid as strips, or none where it does not fit."""
    side = setting.measures.body * CELL_SIDE
    widths = column_widths(
        [tuple(cell.segments for cell in row) for row in (header, *rows)], setting, 2 * side
    )
    if not widths:
        return ()
    page = setting.measures.bottom - setting.measures.top
    head = _row_strip(header, widths, setting, head=True)
    strips = [_row_strip(row, widths, setting, head=False) for row in rows]
    if any(strip.height > page * _TALLEST_ROW for strip in (head, *strips)):
        return ()
    repeat_header = as_artifact(head)
    # a header says nothing at the foot of a page, nor does one row by itself, under it or on the next page
    tied = {0, 1, len(strips) - 1}
    is_short = height_of((head, *strips)) < page * _SHORT_PART
    between = Tie.SHORT_TABLE if is_short else Tie.TABLE_ROW
    rows_below = [
        replace(strip, repeat_header=repeat_header, tie=Tie.HEADING if number in tied else between)
        for number, strip in enumerate(strips)
    ]
    return (head, *rows_below)


def _row_strip(row: TableRow, widths: tuple[float, ...], setting: Setting, *, head: bool) -> Strip:
    body, colours = setting.measures.body, setting.colours
    side, top = body * CELL_SIDE, body * _CELL_TOP
    x = 0.0
    parts = []
    height = setting.measures.leading
    for cell, width in zip(row, widths, strict=True):
        left = setting.across(x, width)
        lines = segment_strips(
            cell.segments, replace(setting, width=width - 2 * side), setting.measures.leading
        )
        if lines:
            inner = stacked(lines)
            parts.append((top, replace(inner, x=left + side)))
            height = max(height, inner.height)
        x += width
    height += 2 * top
    left = setting.across(0, x)
    ground = (Panel(left, 0, x, height, colours.tile),) if head else ()
    rule = Panel(left, height - _RULE, x, _RULE, colours.accent)
    return Strip(height, (*ground, rule), parts=tuple(parts))


_UNBOUNDED = 1e5
# a column that holds sentences needs room for so many body sizes, or they run down the page a word a line
_COMFORTABLE = 6.0


def column_widths(
    rows: list[tuple[tuple[Segment, ...], ...]], setting: Setting, sides: float
) -> tuple[float, ...]:
    """The width of each column in points, or none if the table does not fit the column it stands in.

    `sides` is what a cell keeps clear at its left and right together. No word is ever cut to make a column
    fit.
    """
    wide = replace(setting, width=_UNBOUNDED)
    count = len(rows[0])
    least, most = [0.0] * count, [0.0] * count
    for row in rows:
        for number, segments in enumerate(row):
            words, _ = words_of(segments, wide)
            whole = sum(word.width + word.blank_width for word in words)
            longest = max((word.width for word in words), default=0)
            comfortable = min(whole, setting.measures.body * _COMFORTABLE)
            least[number] = max(least[number], longest + sides, comfortable + sides)
            most[number] = max(most[number], whole + sides)
    if sum(least) > setting.width + 0.01:
        return ()
    spare = setting.width - sum(least)
    wish = sum(most) - sum(least)
    if wish <= spare:
        # everything fits on one line: the columns share what is left
        return tuple(width + (setting.width - sum(most)) * width / sum(most) for width in most)
    return tuple(low + spare * (high - low) / wish for low, high in zip(least, most, strict=True))


_PADDING = 0.8
_LINE_SPACE = 0.35
_CARD_SPACE = 0.7

Segments = tuple[Segment, ...]


def card_strips(
    header: tuple[Segments, ...], rows: tuple[tuple[Segments, ...], ...], setting: Setting
) -> Strips:
    """The cards, under a line that names the columns: the header cells are read first, so they stand first.
    On the cards they are repeated for the eye only, as a repeated header row is. A table without rows is its
    header, one cell a line."""
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
    side, top = measures.body * _PADDING, measures.body * _CELL_TOP
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
    """The header's words in the accent colour, and a colon for the eye."""
    style = TextStyle(setting.measures.body, setting.colours.accent, bold=True)
    shown = tuple(
        replace(each, style=replace(each.style, bold=True, colour=setting.colours.accent)) for each in label
    )
    return (*shown, Segment(": ", style, None, setting.language)) if label else ()
