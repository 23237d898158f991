"""Tables as people draw them in a plain text: with tabs, with bars, or in columns of blanks."""

from __future__ import annotations

import re

from msgspec import Struct

from hwrender.importing.shown.model import Piece, ShownCell, ShownParagraph, ShownRow, ShownTable
from hwrender.importing.text.lines import PlainLine

_GRID = re.compile(r"\+(?:[-=:]+\+)+")
_MARK = re.compile(r"[-*+–—•●▪◦‣·○■□➢➤◆❖o]|\(?(?:\d{1,3}|[a-z]|[ivx]{2,4})[.)]")
_RULE = re.compile(r"[ |+:=-]*[-=]{2,}[ |+:=-]*")
_GAP = re.compile(r" {2,}|\t\s*")
_ENDS_A_SENTENCE = re.compile(r"[.!?;:,]$")
_FEWEST_BY_BLANKS, _MOST_COLUMNS, _LONGEST_CELL = 3, 12, 60


class DrawnTable(Struct, frozen=True):
    """A table and how many lines it takes. `has_header` where a line stands under its first row."""

    table: ShownTable
    lines: int


def table_at(lines: list[PlainLine]) -> DrawnTable | None:
    """The table that these lines begin with."""
    for read in (_grid, _by_tabs, _by_bars, _by_blanks):
        rows, count = read(lines)
        if len(rows) > 1:
            return DrawnTable(_table(rows), count)
    return None


def _table(rows: list[list[str]]) -> ShownTable:
    width = max(map(len, rows))
    return ShownTable(
        tuple(
            ShownRow(
                tuple(
                    ShownCell(column, 1, (ShownParagraph((Piece(cell),)),) if cell else ())
                    for column, cell in enumerate([*row, *[""] * (width - len(row))])
                ),
                is_header=number == 0,
            )
            for number, row in enumerate(rows)
        )
    )


Rows = tuple[list[list[str]], int]


def _grid(lines: list[PlainLine]) -> Rows:
    if not _GRID.fullmatch(lines[0].words):
        return [], 0
    rows: list[list[str]] = []
    is_new, count = True, 0
    for line in lines:
        if not line.words.startswith(("|", "+")):
            break
        count += 1
        if line.words.startswith("+"):
            is_new = True
            continue
        cells = [cell.strip() for cell in line.words.strip("|").split("|")]
        if is_new or len(cells) != len(rows[-1]):
            rows.append(cells)
        else:
            rows[-1] = [f"{above} {below}".strip() for above, below in zip(rows[-1], cells, strict=True)]
        is_new = False
    return rows, count


def _by_tabs(lines: list[PlainLine]) -> Rows:
    rows = []
    for line in lines:
        if "\t" not in line.words:
            break
        rows.append([cell.strip() for cell in line.words.split("\t")])
    if all(_MARK.fullmatch(row[0]) for row in rows):
        return [], 0  # items, each with a tab after its mark
    count = len(rows)
    return [row for row in rows if any(row)], count


def _by_bars(lines: list[PlainLine]) -> Rows:
    rows: list[list[str]] = []
    count = columns = 0
    for line in lines:
        inside = line.words.strip("|")
        if "|" not in inside:
            break
        cells = [cell.strip() for cell in inside.split("|")]
        if _RULE.fullmatch(line.words):
            count += 1
            continue
        if columns and len(cells) != columns:
            break
        columns = len(cells)
        count += 1
        rows.append(cells)
    return rows, count


def _by_blanks(lines: list[PlainLine]) -> Rows:
    """Three lines or more of which each has as many short parts, with wide gaps between them."""
    rows: list[list[str]] = []
    count = 0
    for line in lines:
        if rows and _RULE.fullmatch(line.words):
            count += 1
            continue
        cells = [cell.strip() for cell in _GAP.split(line.words)]
        is_row = 1 < len(cells) <= _MOST_COLUMNS and max(map(len, cells)) <= _LONGEST_CELL
        is_row = is_row and not any(map(_ENDS_A_SENTENCE.search, cells[:-1]))
        if not is_row or (rows and len(cells) != len(rows[0])):
            break
        rows.append(cells)
        count += 1
    return (rows, count) if len(rows) >= _FEWEST_BY_BLANKS else ([], 0)
