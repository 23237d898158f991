"""Tables: every cell in its row, and nothing lost."""

from __future__ import annotations

from hwrender.document import Block, Cell, Picture, Table
from hwrender.reading.markdown.context import BodyContext, Node
from hwrender.reading.markdown.inlines import read_inlines
from hwrender.reading.markdown.placeholders import pictures_in, without_placeholders
from hwrender.reading.markdown.places import LINES, places_of_cell, split_row


def read_table(node: Node, context: BodyContext) -> list[Block]:
    """The table, then the pictures that stood in its cells."""
    pictures: list[Picture] = []
    rows = [_row(row, context, pictures) for part in node.children for row in part.children]
    return [Table(rows[0], tuple(rows[1:]), node.span(context)), *pictures]


def _row(row: Node, context: BodyContext, pictures: list[Picture]) -> tuple[Cell, ...]:
    start, end = row.token.meta[LINES][0]
    text = context.body
    written = split_row(text, start, end)
    if len(written) > len(row.children):
        _complain_of_extra(written, len(row.children), context)
    cells: list[Cell] = []
    for number, cell in enumerate(row.children):
        first, last = written[number] if number < len(written) else (end, end)
        tokens = cell.children[0].token.children or []
        pieces = read_inlines(tokens, places_of_cell(text, first, last), context) if first < last else []
        pictures.extend(pictures_in(pieces))
        cells.append(Cell(without_placeholders(pieces), context.span(first, last)))
    return tuple(cells)


def _complain_of_extra(written: list[tuple[int, int]], columns: int, context: BodyContext) -> None:
    span = context.span(written[columns][0], written[-1][1])
    message = f"This row has {len(written)} cells but the table has {columns} columns."
    hint = "Add a column to the first row. Write \\| for a | that is a sign."
    context.findings.error("D033", span, message, hint)
