"""A table that goes on over pages is one table, with its header once."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from hwrender.importing.pdf.flow import FlowItem
from hwrender.importing.shown.model import ShownCell, ShownRow, ShownTable, paragraphs_in
from hwrender.importing.shown.noticed import Noticed
from hwrender.importing.shown.report_words import words_in
from hwrender.importing.shown.tables import text_of_blocks

_NEAR = 6.0


def with_whole_tables(items: Sequence[FlowItem], noticed: Noticed) -> list[FlowItem]:
    """The items, where a table that begins a page goes on with the one that ends the page before it."""
    kept: list[FlowItem] = []
    for item in items:
        last = kept[-1] if kept else None
        if last is not None and _goes_on(last, item):
            first, second = last.block, item.block
            assert isinstance(first, ShownTable)
            assert isinstance(second, ShownTable)
            last.block = replace(first, rows=(*first.rows, *_more_rows(first, second, noticed)))
            last.page = item.page
        else:
            kept.append(item)
    return kept


def _goes_on(last: FlowItem, item: FlowItem) -> bool:
    first, second = last.block, item.block
    if not isinstance(first, ShownTable) or not isinstance(second, ShownTable):
        return False
    if not any(any(_texts(row)) for row in second.rows):
        return False
    is_next = item.page == last.page + 1 and not (item.is_tagged or last.is_tagged)
    places = (abs(last.box.left - item.box.left), abs(last.box.right - item.box.right))
    if not is_next or max(places) > _NEAR or _columns(first) != _columns(second):
        return False
    begins = next(row for row in second.rows if any(_texts(row)))
    return _texts(first.rows[0]) == _texts(begins) or not _is_header(begins)


def _is_header(row: ShownRow) -> bool:
    """Whether all words of a row are bold, as the names of columns are."""
    pieces = [
        piece for cell in row.cells for paragraph in paragraphs_in(cell.blocks) for piece in paragraph.pieces
    ]
    return all(piece.look.is_bold for piece in pieces if piece.text.strip())


def _columns(table: ShownTable) -> int:
    return max(cell.column + cell.width for row in table.rows for cell in row.cells)


def _more_rows(first: ShownTable, second: ShownTable, noticed: Noticed) -> tuple[ShownRow, ...]:
    """The rows of the second table, without a header that is said again."""
    rows = tuple(row for row in second.rows if any(_texts(row)))
    header, again = _texts(first.rows[0]), _texts(rows[0])
    if header != again:
        return rows
    noticed.otherwise.update(word for text in again for word in words_in(text))
    return rows[1:]


def _texts(row: ShownRow) -> list[str]:
    return [_text(cell) for cell in row.cells]


def _text(cell: ShownCell) -> str:
    return " ".join(text_of_blocks(cell.blocks).split())
