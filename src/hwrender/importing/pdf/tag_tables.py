"""The rows and cells of a table that the file has tagged as one."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from hwrender.importing.pdf.tags import PdfTag

_MOST_COLUMNS = 50


class TagCell(Struct):
    """A cell at its column; one that `goes_on` belongs to the cell above it and has no tag."""

    column: int
    width: int
    tag: PdfTag | None
    goes_on: bool = False


def table_rows(table: PdfTag) -> Iterator[tuple[list[TagCell], bool]]:
    """The cells of each row, and whether it names the columns."""
    reaching: dict[int, int] = {}
    for row, is_head in _rows(table, is_head=False):
        cells: list[TagCell] = []
        column = 0
        tags = [each for each in row.inside if isinstance(each, PdfTag) and each.role in ("TH", "TD")]
        for tag in tags:
            column = _after_reaching(reaching, column, cells)
            if column >= _MOST_COLUMNS:
                break
            width = min(tag.width, _MOST_COLUMNS - column)
            cells.append(TagCell(column, width, tag))
            if tag.height > 1:
                reaching.update(dict.fromkeys(range(column, column + width), tag.height - 1))
            column += width
        _after_reaching(reaching, column, cells)
        is_header = is_head or (len(tags) > 1 and all(tag.role == "TH" for tag in tags))
        yield cells, is_header


def _after_reaching(reaching: dict[int, int], column: int, cells: list[TagCell]) -> int:
    """The next column that no cell from above reaches into."""
    while reaching.get(column, 0):
        reaching[column] -= 1
        cells.append(TagCell(column, 1, None, goes_on=True))
        column += 1
    return column


def _rows(tag: PdfTag, *, is_head: bool) -> Iterator[tuple[PdfTag, bool]]:
    for each in tag.inside:
        if isinstance(each, PdfTag):
            if each.role == "TR":
                yield each, is_head
            elif each.role not in ("Table", "Caption"):
                yield from _rows(each, is_head=each.role == "THead")
