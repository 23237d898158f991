"""P7 in tables: one hidden cell beside a total can be worked out again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hwrender.disclosure.around import Around
from hwrender.document import Cell, Document, Table
from hwrender.prose.walking import all_blocks, words_of

MESSAGE = "This hidden number can be worked out from the total."
HINT = "Hide a second number in this row or column, or round them all."

_HIDDEN = re.compile(r"(?i)(?:\*+|<\s?\d+|[-–—]|under \d+|fewer than \w+|less than \w+|c|suppressed|hidden)")
_NUMBER = re.compile(r"(\d{1,3}(?:,\d{3})+|\d{1,7})(?:\s*\([\d.]+\s*%\))?")
_TOTAL = re.compile(r"(?i)(?:sub-?)?totals?|all|overall|everyone|sum")


def find_table_totals(document: Document, around: Around) -> Iterator[Cell]:
    """The cells that were hidden in vain."""
    for block in all_blocks(document):
        if isinstance(block, Table):
            yield from _of_table(block, around)


def _of_table(table: Table, around: Around) -> Iterator[Cell]:
    names = [words_of(cell.children).strip() for cell in table.header]
    columns = list(zip(*table.rows, strict=True))[1:]
    rows = [row[1:] for row in table.rows]
    row_names = [words_of(row[0].children).strip() for row in table.rows]
    for lines, heads in ((columns, row_names), (rows, names[1:])):
        for cells in lines:
            found = _given_away(cells, heads, around)
            if found is not None:
                yield found


def _given_away(cells: Sequence[Cell], heads: Sequence[str], around: Around) -> Cell | None:
    """The one hidden cell of a row or column whose total stands in it."""
    total: int | None = None
    known = 0
    hidden: list[Cell] = []
    for head, cell in zip(heads, cells, strict=True):
        text = words_of(cell.children).strip()
        number = _NUMBER.fullmatch(text)
        if number is not None and _TOTAL.fullmatch(head):
            total = int(number[1].replace(",", ""))
        elif number is not None:
            known += int(number[1].replace(",", ""))
        elif _HIDDEN.fullmatch(text):
            hidden.append(cell)
        else:
            return None
    if total is None or len(hidden) != 1 or not around.is_small(total - known):
        return None
    return hidden[0]
