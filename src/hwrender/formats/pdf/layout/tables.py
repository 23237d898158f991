"""Tables: as a grid where it fits in type of the same size, else on its side, else as cards.

All three say the same in the same order, and have the same element.
"""

from __future__ import annotations

from msgspec.structs import replace

from hwrender.edition.model import Cell, Table
from hwrender.formats.pdf.layout.cards import card_strips
from hwrender.formats.pdf.layout.grids import CellParts, TableGrid, grid_strips, turned_strips
from hwrender.formats.pdf.layout.inlines import segments_of
from hwrender.formats.pdf.layout.marks import Strips, kept, spaced
from hwrender.formats.pdf.layout.paragraphs import paragraph_strips
from hwrender.formats.pdf.layout.setting import Composed, Setting, TextStyle
from hwrender.formats.pdf.tree import Node, StructureElement

_TABLE_SPACE = 0.9
_CAPTION_SPACE = 0.3


def compose_table(block: Table, setting: Setting) -> Composed:
    """A table with its headers scoped (ISO 14289-1 7.5)."""
    grid = TableGrid(
        tuple(_cell(cell, setting, "Column") for cell in block.header),
        tuple(
            tuple(
                _cell(cell, setting, "Row" if block.row_headers and not number else "")
                for number, cell in enumerate(row)
            )
            for row in block.rows
        ),
        tuple(block.alignment(column) for column in range(len(block.header))),
        block.row_headers,
    )
    nodes: tuple[Node, ...] = (_row_element(grid.header),)
    if grid.rows:
        # a head without a body is not allowed (ISO 14289-1 7.2)
        rows = tuple(map(_row_element, grid.rows))
        nodes = (StructureElement("THead", nodes), StructureElement("TBody", rows))
    strips = grid_strips(grid, setting) or turned_strips(grid, setting) or card_strips(grid, setting)
    above, caption = _caption(block, setting)
    space = setting.measures.body * _TABLE_SPACE
    table = StructureElement("Table", (*caption, *nodes))
    return Composed(spaced((*above, *strips), space, space), (table,))


def _caption(block: Table, setting: Setting) -> tuple[Strips, tuple[StructureElement, ...]]:
    """What a table is about, over it and on its page (ISO 32000-1 14.8.4.3.4: the first in its element)."""
    if not block.caption:
        return (), ()
    measures = setting.measures
    style = TextStyle(measures.body, setting.colours.ink, bold=True)
    strips, nodes = paragraph_strips(block.caption, style, setting, after=measures.body * _CAPTION_SPACE)
    held = tuple(replace(strip, keeps_next=True) for strip in kept(strips))
    return held, (StructureElement("Caption", nodes),)


def _cell(cell: Cell, setting: Setting, scope: str) -> CellParts:
    style = TextStyle(setting.measures.body, setting.colours.ink, bold=bool(scope))
    segments, nodes = segments_of(cell.words, style, setting)
    match scope:
        case "Row" | "Column":
            return CellParts(segments, StructureElement("TH", nodes, scope=scope))
        case _:
            return CellParts(segments, StructureElement("TD", nodes))


def _row_element(row: tuple[CellParts, ...]) -> StructureElement:
    return StructureElement("TR", tuple(cell.element for cell in row))
