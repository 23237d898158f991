"""Tables of a page, with every cell in its column."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec.structs import replace

from hwrender.importing.pages.looks import PageLooks
from hwrender.importing.pages.roles import whole_number
from hwrender.importing.shown.captions import as_caption
from hwrender.importing.shown.model import Look, ShownBlock, ShownCell, ShownParagraph, ShownRow, ShownTable
from hwrender.importing.shown.tables import MOST_COLUMNS
from hwrender.markup import MarkupElement

_ROW_GROUPS, _BESIDE = (
    frozenset({"thead", "tbody", "tfoot"}),
    frozenset({"colgroup", "col", "script", "style"}),
)

ReadBlocks = Callable[[MarkupElement, Look], Iterator[ShownBlock]]


class TableReader:
    """Reads the tables of one page. `blocks` reads what is in a cell, and `is_open` tells whether an element
    is for readers."""

    def __init__(
        self, looks: PageLooks, blocks: ReadBlocks, is_open: Callable[[MarkupElement], bool]
    ) -> None:
        self._looks, self._blocks, self._is_open = looks, blocks, is_open

    def read(self, element: MarkupElement, look: Look) -> Iterator[ShownBlock]:
        rows: list[ShownRow] = []
        reaching: dict[int, int] = {}
        for row, is_head in self._rows(element):
            if row.tag == "caption":
                yield from (as_caption(each) for each in self._blocks(row, look))
                continue
            cells = self._cells(row, look, reaching)
            if cells:
                is_header = is_head or all(each.tag == "th" for each in _cells_of(row))
                rows.append(ShownRow(tuple(cells), is_header))
        if element.attributes.get("role") in ("presentation", "none"):
            yield from (block for row in rows for cell in row.cells for block in cell.blocks)
        elif rows:
            border = element.attributes.get("border", "")
            yield ShownTable(tuple(rows), is_bare=border in ("", "0"), span=element.span)

    def _rows(self, element: MarkupElement) -> Iterator[tuple[MarkupElement, bool]]:
        """The rows of this table, whatever stands around them, each with whether it names the columns."""
        for child in element.children:
            if not isinstance(child, MarkupElement):
                continue
            if child.tag in ("tr", "caption"):
                if self._is_open(child):
                    yield child, element.tag == "thead"
            elif child.tag in _ROW_GROUPS:
                if self._is_open(child):
                    yield from self._rows(child)
            else:
                yield MarkupElement("tr", {}, child.span, [child]), False

    def _cells(self, row: MarkupElement, look: Look, reaching: dict[int, int]) -> list[ShownCell]:
        cells: list[ShownCell] = []
        column = 0
        for cell in _cells_of(row):
            while reaching.get(column, 0):
                reaching[column] -= 1
                if column < MOST_COLUMNS:
                    cells.append(ShownCell(column, 1, (), goes_on=True))
                column += 1
            if not self._is_open(cell):
                continue
            blocks = tuple(self._blocks(cell, self._looks.look(cell, replace(look, is_bold=False))))
            if cell.tag == "th":
                blocks = tuple(map(_not_bold, blocks))
            width, height = (
                whole_number(cell.attributes.get(name, ""), 1) for name in ("colspan", "rowspan")
            )
            width = min(max(width, 1), MOST_COLUMNS)
            if column >= MOST_COLUMNS and cells:
                cells[-1] = replace(cells[-1], blocks=(*cells[-1].blocks, *blocks))
                continue
            for each in range(column, column + width):
                reaching[each] = min(max(height, 1), 1_000) - 1
            cells.append(ShownCell(column, width, blocks))
            column += width
        return cells


def _cells_of(row: MarkupElement) -> list[MarkupElement]:
    """The cells of a row; what else stands in it is a cell of its own."""
    return [each for each in row.children if isinstance(each, MarkupElement)]


def _not_bold(block: ShownBlock) -> ShownBlock:
    """Words of a header cell are strong already."""
    if not isinstance(block, ShownParagraph):
        return block
    return replace(
        block, pieces=tuple(replace(each, look=replace(each.look, is_bold=False)) for each in block.pieces)
    )
