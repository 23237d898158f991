"""Rules about tables (WCAG 2.2 1.3.1).

The layout table of easy-read rows is told by its table style. It is held to rules of its own: two cells a
row (in bilingual copies three), a picture in the first, and no sign of a head, so that nothing takes it for a
table of facts.
"""

from __future__ import annotations

from collections.abc import Iterator

from hwrender.formats.word.elements import Element, clark
from hwrender.formats.word.fixed_parts import EASY_READ_ROW
from hwrender.formats.word.opening import Fault, Opened, is_on, style_of, value, words_in


def _is_layout(table: Element) -> bool:
    return style_of(table, "w:tblPr", "w:tblStyle") == EASY_READ_ROW


def _rows(table: Element) -> list[Element]:
    return list(table.iterchildren(clark("w:tr")))


def _cells(row: Element) -> list[Element]:
    return list(row.iterchildren(clark("w:tc")))


def _row_switch(row: Element, name: str) -> bool:
    return is_on(row.find(f"{clark('w:trPr')}/{clark(name)}"))


def _has_picture(cell: Element) -> bool:
    return next(cell.iter(clark("w:drawing")), None) is not None


def repeated_head(file: Opened) -> Iterator[Fault]:
    """The first row names the columns, and is shown again on each page."""
    for table in file.all("w:tbl"):
        rows = _rows(table)
        heads = [_row_switch(row, "w:tblHeader") for row in rows]
        if _is_layout(table):
            yield from _layout_faults(rows, heads)
        elif not heads or not heads[0]:
            yield Fault("a table has no row that is repeated as its head")
        elif any(heads[1:]):
            yield Fault("a table has more than one head")


def _layout_faults(rows: list[Element], heads: list[bool]) -> Iterator[Fault]:
    if any(heads):
        yield Fault("the layout table has a head")
    for row in rows:
        cells = _cells(row)
        if len(cells) not in (2, 3) or not _has_picture(cells[0]):
            yield Fault("a row of the layout table is not a picture and its words")


def no_merged_cells(file: Opened) -> Iterator[Fault]:
    """A plain grid: a screen reader counts on it."""
    for table in file.all("w:tbl"):
        columns = len(list(table.iterfind(f"{clark('w:tblGrid')}/{clark('w:gridCol')}")))
        for name in ("w:gridSpan", "w:vMerge", "w:hMerge", "w:gridBefore", "w:gridAfter"):
            if next(table.iter(clark(name)), None) is not None:
                yield Fault(f"a table has joined cells ({name})")
        if any(len(_cells(row)) != columns for row in _rows(table)):
            yield Fault("the rows of a table are not of one length")
        if next(table.iterdescendants(clark("w:tbl")), None) is not None:
            yield Fault("a table stands in a table")


def no_empty_cells(file: Opened) -> Iterator[Fault]:
    """A blank cell sounds like the end of the table."""
    for cell in file.all("w:tc"):
        text = "".join(node.text or "" for node in cell.iter(clark("w:t")))
        if not text.strip() and not _has_picture(cell):
            yield Fault("a cell is empty")


def rows_stay_whole(file: Opened) -> Iterator[Fault]:
    """No row goes on over the page."""
    for row in file.all("w:tr"):
        if not _row_switch(row, "w:cantSplit"):
            yield Fault(f"a row may be split: “{words_in(row)[:30]}”")


def tables_are_described(file: Opened) -> Iterator[Fault]:
    """What the table is about, said before one goes into it."""
    for table in file.all("w:tbl"):
        properties = table.find(clark("w:tblPr"))
        names = ("w:tblCaption", "w:tblDescription")
        texts = [value(properties.find(clark(name))) for name in names] if properties is not None else []
        if not any(text.strip() for text in texts):
            yield Fault("a table has no caption and no description")


def head_looks_like_one(file: Opened) -> Iterator[Fault]:
    """The table style's look for the first row is on: how Word's accessibility checker knows a head."""
    for table in file.all("w:tbl"):
        look = table.find(f"{clark('w:tblPr')}/{clark('w:tblLook')}")
        on = value(look, "w:firstRow") == "1"
        if _is_layout(table) and (on or value(look, "w:firstColumn") == "1"):
            yield Fault("the layout table looks as if it had a head")
        if not _is_layout(table) and not on:
            yield Fault("the first row of a table does not look like a head")
