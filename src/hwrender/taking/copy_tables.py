"""Tables of a Word copy: those that put pictures beside words, and those of facts."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from xml.etree.ElementTree import Element

from msgspec import Struct

from hwrender.importing.word.account import bare_words
from hwrender.importing.word.ooxml import W, value

_LAYOUT_STYLE = "EasyReadRow"


class TableShape(Enum):
    """What a table is for."""

    LAYOUT = "pictures beside words"
    FACTS = "facts"


class CopyPlace(Struct, frozen=True):
    """Where in a copy a paragraph stands: in a row of layout, a cell of a table, a footnote."""

    row: int | None = None
    table: int | None = None
    cell: tuple[int, int] | None = None
    table_style: str = ""
    note: str = ""


def shape_of(table: Element) -> TableShape:
    """What a table is for: by its style, or where a program has dropped that, by its empty first column."""
    if value(table, "tblPr", "tblStyle") == _LAYOUT_STYLE:
        return TableShape.LAYOUT
    rows = [list(cells_of(row)) for row in table.iter(f"{W}tr")]
    has_two = bool(rows) and all(len(row) == 2 for row in rows)
    is_empty = has_two and not any(bare_words(row[0]).strip() for row in rows)
    return TableShape.LAYOUT if is_empty else TableShape.FACTS


def cells_of(row: Element) -> Iterator[Element]:
    """The cells of a row, whatever stands around them."""
    for child in row:
        if child.tag == f"{W}tc":
            yield child
        elif child.tag not in (f"{W}trPr", f"{W}tblPrEx"):
            yield from cells_of(child)
