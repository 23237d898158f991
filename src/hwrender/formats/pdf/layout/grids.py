"""Tables as grids: rows of cells under their headers, or beside them where the table is laid on its side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

from msgspec import Struct
from msgspec.structs import replace

from hwrender.document import ColumnSide
from hwrender.formats.pdf.layout.costs import Tie
from hwrender.formats.pdf.layout.inlines import Segment
from hwrender.formats.pdf.layout.marks import Mark, Panel, Strip, Strips, as_artifact, height_of, stacked
from hwrender.formats.pdf.layout.paragraphs import segment_strips
from hwrender.formats.pdf.layout.setting import Setting
from hwrender.formats.pdf.layout.words import words_of
from hwrender.formats.pdf.tree import StructureElement

# what a cell keeps clear at its sides, in body sizes: the first that lets the table fit
_SIDES = (0.55, 0.34)
_TOP = 0.42
_RULE = 1.2
# a row that would fill more than this part of a page makes the table cards, which can be split
_TALLEST_ROW = 0.35
# a table that fills less than this part of a page stays on one
_SHORT_PART = 0.35
# a table on its side is one strip, as its cells are read down and not across
_TURNED_PART = 0.6


class CellParts(Struct, frozen=True):
    """A cell's words and its element."""

    segments: tuple[Segment, ...]
    element: StructureElement


TableRow = tuple[CellParts, ...]


class TableGrid(Struct, frozen=True):
    """The cells of a table. `names_rows`: the first cell of a row is its header."""

    header: TableRow
    rows: tuple[TableRow, ...]
    alignments: tuple[ColumnSide, ...]
    names_rows: bool


class _PlacedCell(Struct, frozen=True):
    """The lines of a cell, with its column and row as they are seen."""

    column: int
    row: int
    lines: Strips


def grid_strips(grid: TableGrid, setting: Setting) -> Strips:
    """The rows of a grid as strips, or none where it does not fit."""
    page = setting.measures.bottom - setting.measures.top
    for side in _sides(setting):
        if widths := _widths([grid.header, *grid.rows], setting, 2 * side):
            head = _row_strip(grid.header, widths, grid, setting, side, head=True)
            rows = [_row_strip(row, widths, grid, setting, side, head=False) for row in grid.rows]
            if all(strip.height <= page * _TALLEST_ROW for strip in (head, *rows)):
                return _tied(head, rows, page)
    return ()


def turned_strips(grid: TableGrid, setting: Setting) -> Strips:
    """The table laid on its side as one strip, its headers in the first column; none where it does not fit.

    What is read and drawn is as before: each row of the table, which is now a column, after the other.
    """
    if not grid.names_rows or len(grid.rows) >= len(grid.header):
        return ()
    page = setting.measures.bottom - setting.measures.top
    for side in _sides(setting):
        columns = (grid.header, *grid.rows)
        if widths := _widths(list(zip(*columns, strict=True)), setting, 2 * side):
            cells = [
                _PlacedCell(
                    column, row, _lines(cell, widths[column], _turned(grid, column, row), setting, side)
                )
                for column, held in enumerate(columns)
                for row, cell in enumerate(held)
            ]
            strip = _turned_strip(cells, widths, setting, side)
            return (strip,) if strip.height <= page * _TURNED_PART else ()
    return ()


def _sides(setting: Setting) -> Iterator[float]:
    return (setting.measures.body * side for side in _SIDES)


def _turned(grid: TableGrid, column: int, row: int) -> ColumnSide:
    """A cell keeps its alignment; the name of a column has that of most of the cells under it."""
    if column == 0:
        return "start"
    ends = grid.alignments[1:].count("end")
    if row == 0:
        return "end" if 2 * ends > len(grid.alignments) - 1 else "start"
    return grid.alignments[row]


def _tied(head: Strip, rows: list[Strip], page: float) -> Strips:
    """A header says nothing at the foot of a page, nor does a row by itself, under it or on the next page."""
    repeat_header = as_artifact(head)
    tied = {0, 1, len(rows) - 1}
    between = Tie.SHORT_TABLE if height_of((head, *rows)) < page * _SHORT_PART else Tie.TABLE_ROW
    rows_below = [
        replace(strip, repeat_header=repeat_header, tie=Tie.HEADING if number in tied else between)
        for number, strip in enumerate(rows)
    ]
    return (head, *rows_below)


def _row_strip(
    row: TableRow, widths: tuple[float, ...], grid: TableGrid, setting: Setting, side: float, *, head: bool
) -> Strip:
    lines = [
        _lines(cell, width, alignment, setting, side)
        for cell, width, alignment in zip(row, widths, grid.alignments, strict=True)
    ]
    top = setting.measures.body * _TOP
    height = max(setting.measures.leading, *map(height_of, lines)) + 2 * top
    parts = [
        (top, replace(stacked(held), x=setting.across(x, width) + side))
        for held, x, width in zip(lines, accumulate(widths, initial=0.0), widths, strict=False)
        if held
    ]
    return Strip(height, _grounds(0, height, sum(widths), setting, head=head), parts=tuple(parts))


def _turned_strip(
    cells: list[_PlacedCell], widths: tuple[float, ...], setting: Setting, side: float
) -> Strip:
    top = setting.measures.body * _TOP
    count = 1 + max(cell.row for cell in cells)
    heights = [
        max(setting.measures.leading, *(height_of(cell.lines) for cell in cells if cell.row == row)) + 2 * top
        for row in range(count)
    ]
    ys = list(accumulate(heights, initial=0.0))
    xs = accumulate(widths, initial=0.0)
    lefts = [setting.across(x, width) for x, width in zip(xs, widths, strict=False)]
    marks = [
        mark
        for y, height, row in zip(ys, heights, range(count), strict=False)
        for mark in _grounds(y, height, sum(widths), setting, head=row == 0)
    ]
    parts = [
        (ys[cell.row] + top, replace(stacked(cell.lines), x=lefts[cell.column] + side))
        for cell in cells
        if cell.lines
    ]
    return Strip(sum(heights), tuple(marks), parts=tuple(parts))


def _lines(cell: CellParts, width: float, alignment: ColumnSide, setting: Setting, side: float) -> Strips:
    column = replace(setting, width=width - 2 * side)
    return segment_strips(cell.segments, column, setting.measures.leading, alignment=alignment)


def _grounds(y: float, height: float, width: float, setting: Setting, *, head: bool) -> tuple[Mark, ...]:
    """The rule under a row, and the tint of one of headers."""
    left = setting.across(0, width)
    ground = (Panel(left, y, width, height, setting.colours.tile),) if head else ()
    return (*ground, Panel(left, y + height - _RULE, width, _RULE, setting.colours.accent))


_UNBOUNDED = 1e5
# a column that holds sentences needs room for so many body sizes, or they run down the page a word a line
_COMFORTABLE = 6.0


def _widths(rows: Sequence[TableRow], setting: Setting, sides: float) -> tuple[float, ...]:
    """The width of each column in points, or none if the table does not fit the column it stands in.

    `sides` is what a cell keeps clear at its left and right together. No word is ever cut to make a column
    fit. The words of a header may stand one under the other.
    """
    wide = replace(setting, width=_UNBOUNDED)
    count = len(rows[0])
    least, most = [0.0] * count, [0.0] * count
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            words, _ = words_of(cell.segments, wide)
            whole = sum(word.width + word.blank_width for word in words)
            longest = max((word.width for word in words), default=0)
            may_stack = number == 0 or cell.element.scope == "Column"
            comfortable = 0 if may_stack else min(whole, setting.measures.body * _COMFORTABLE)
            least[column] = max(least[column], longest + sides, comfortable + sides)
            most[column] = max(most[column], whole + sides)
    if sum(least) > setting.width + 0.01:
        return ()
    spare = setting.width - sum(least)
    wish = sum(most) - sum(least)
    if wish <= spare:
        # everything fits on one line: the columns share what is left
        return tuple(width + (setting.width - sum(most)) * width / sum(most) for width in most)
    return tuple(low + spare * (high - low) / wish for low, high in zip(least, most, strict=True))
