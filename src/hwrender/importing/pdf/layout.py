"""A page without tags: what stands on it, in the order in which it is read."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from msgspec import Struct

from hwrender.importing.pdf.aligned import AlignedRow, AlignedTable, take_aligned
from hwrender.importing.pdf.blocks import TextBlock, blocks_of, by_frame
from hwrender.importing.pdf.drop_caps import with_drop_caps
from hwrender.importing.pdf.flow import FlowItem, item_of_lines
from hwrender.importing.pdf.grids import GridCell, RuledGrid, take_grids
from hwrender.importing.pdf.lines import PdfLine, lines_of
from hwrender.importing.pdf.order import in_order
from hwrender.importing.pdf.page import PageBox, SeenPage, box_around
from hwrender.importing.pdf.paragraphs import paragraphs_of
from hwrender.importing.pdf.pieces import joined_lines
from hwrender.importing.shown.model import ShownCell, ShownParagraph, ShownRow, ShownTable
from hwrender.importing.shown.noticed import Noticed

_BESIDE, _MOST_UNITS = 30.0, 60
Thing = TextBlock | RuledGrid | AlignedTable


class LaidOut(Struct):
    """What stands on a page. `uncertain` says what a person should look at there."""

    items: list[FlowItem]
    uncertain: set[str]


class _Unit(Struct):
    """Things that are read together: those in one frame."""

    things: list[Thing]

    @property
    def box(self) -> PageBox:
        return box_around(thing.box for thing in self.things)


def lay_out(page: SeenPage, noticed: Noticed) -> LaidOut:
    """The text of a page that has no tags, in order."""
    uncertain: set[str] = set()
    units: list[_Unit] = [_Unit([grid]) for grid in take_grids(page)]
    if units:
        uncertain.add("ruled table")
    lines = lines_of(page.stretches, page.number)
    turned = [line for line in lines if line.turn]
    level = with_drop_caps([line for line in lines if not line.turn])
    for frame, inside in by_frame(level, page).items():
        rest, tables = take_aligned(inside)
        things: list[Thing] = [*tables, *blocks_of(rest, frame)]
        uncertain.update("table" if table.is_certain else "columns" for table in tables)
        units += [_Unit(in_order(things))] if frame is not None else [_Unit([thing]) for thing in things]
    items = [
        item for unit in in_order(units) for thing in unit.things for item in _items(thing, page, noticed)
    ]
    if any(_is_beside(one, other) for one, other in combinations(units[:_MOST_UNITS], 2)):
        uncertain.add("order")
    if turned:
        uncertain.add("turned")
        items += _turned(turned, noticed)
    return LaidOut(items, uncertain)


def _is_beside(one: _Unit, other: _Unit) -> bool:
    """Whether one of two things might be read before the other, or after it."""
    first, second = one.box, other.box
    return first.width_shared_with(second) <= 0 and first.height_shared_with(second) > _BESIDE


def _items(thing: Thing, page: SeenPage, noticed: Noticed) -> Iterator[FlowItem]:
    match thing:
        case TextBlock():
            yield from paragraphs_of(thing, noticed)
        case RuledGrid():
            yield FlowItem(_ruled_table(thing, noticed), page.number, thing.box)
        case AlignedTable(is_certain=True):
            yield FlowItem(_aligned_table(thing, noticed), page.number, thing.box)
        case AlignedTable():
            for row in thing.rows:
                lines = [line for place in sorted(row.cells) for line in row.cells[place]]
                yield item_of_lines(ShownParagraph(joined_lines(lines, noticed)), lines)


def _turned(lines: list[PdfLine], noticed: Noticed) -> Iterator[FlowItem]:
    for turn in sorted({line.turn for line in lines}):
        for block in in_order(blocks_of([line for line in lines if line.turn == turn], None)):
            yield from paragraphs_of(block, noticed)


def _ruled_table(grid: RuledGrid, noticed: Noticed) -> ShownTable:
    rows: list[list[ShownCell]] = [[] for _ in range(grid.rows)]
    for cell in grid.cells:
        blocks = tuple(_cell_blocks(cell, noticed))
        rows[cell.row].append(ShownCell(cell.column, cell.width, blocks))
        for below in range(cell.row + 1, cell.row + cell.height):
            rows[below].append(ShownCell(cell.column, cell.width, (), goes_on=True))
    ordered = (sorted(row, key=lambda cell: cell.column) for row in rows)
    return ShownTable(tuple(ShownRow(tuple(row)) for row in ordered if row))


def _cell_blocks(cell: GridCell, noticed: Noticed) -> Iterator[ShownParagraph]:
    for block in in_order(blocks_of(cell.lines, None)):
        for item in paragraphs_of(block, noticed):
            if isinstance(item.block, ShownParagraph):
                yield item.block


def _aligned_table(table: AlignedTable, noticed: Noticed) -> ShownTable:
    return ShownTable(tuple(ShownRow(tuple(_aligned_cells(row, noticed))) for row in table.rows))


def _aligned_cells(row: AlignedRow, noticed: Noticed) -> Iterator[ShownCell]:
    for place in sorted(row.cells):
        yield ShownCell(place, 1, (ShownParagraph(joined_lines(row.cells[place], noticed)),))
