"""Tables as tables of Markdown: every cell in its column, one header row, and no layout for words.

A table that only puts things beside each other is opened: its cells come one after the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from hwrender.importing.shown.model import (
    BREAK,
    ParagraphRole,
    Piece,
    ShownBlock,
    ShownCell,
    ShownList,
    ShownParagraph,
    ShownPicture,
    ShownRow,
    ShownTable,
)
from hwrender.importing.shown.noticed import Noticed
from hwrender.span import Span

_MANY_WORDS, _FEW_CELLS, _MOST_BESIDE = 25, 6, 3
_DIGITS = frozenset("0123456789")
_OPEN_ENDED = ")”’\"'%"
_MOST_HEADER_ROWS = 3
_ENOUGH_PIECES = 20
MOST_COLUMNS = 50

Line = tuple[tuple[ShownBlock, ...], ...]
"""The blocks of each cell of a row."""


class Grid(Struct, frozen=True):
    """A table of facts as it will be written: the words of a `title` row, one header, and rows as long as it.
    `after` are the blocks that stand in cells and come after the table."""

    title: tuple[ShownBlock, ...]
    header: Line
    rows: tuple[Line, ...]


def is_layout(table: ShownTable) -> bool:
    """Whether a table only frames its words, or puts them or pictures beside each other."""
    cells = [cell for row in table.rows for cell in row.cells if cell.blocks]
    if any(row.is_header for row in table.rows) and len(cells) > 1:
        return False
    if len(table.rows) == 1 or all(sum(bool(cell.blocks) for cell in row.cells) <= 1 for row in table.rows):
        return True
    columns = max(len(row.cells) for row in table.rows)
    has_pictures = any(_is_picture_alone(cell) for cell in cells)
    if has_pictures and columns <= _MOST_BESIDE and not _first_row_names_columns(table):
        return True
    is_small = len(cells) <= 2 * _FEW_CELLS
    if is_small and any(_has_heading(cell) for cell in cells):
        return True
    if is_small and table.is_bare and any(_word_count(cell.blocks) > _MANY_WORDS for cell in cells):
        return True
    long = sum(_word_count(cell.blocks) > _MANY_WORDS and len(cell.blocks) > 1 for cell in cells)
    return len(cells) <= _FEW_CELLS and 2 * long >= len(cells) and not _first_row_names_columns(table)


def _first_row_names_columns(table: ShownTable) -> bool:
    first = [cell for cell in table.rows[0].cells if cell.blocks]
    return len(first) > 1 and all(len(cell.blocks) == 1 and _word_count(cell.blocks) <= 5 for cell in first)


def _is_picture_alone(cell: ShownCell) -> bool:
    return all(isinstance(block, ShownPicture) for block in cell.blocks)


def _has_heading(cell: ShownCell) -> bool:
    paragraphs = (block for block in cell.blocks if isinstance(block, ShownParagraph))
    return any(paragraph.role is ParagraphRole.HEADING for paragraph in paragraphs)


def _word_count(blocks: tuple[ShownBlock, ...]) -> int:
    return sum(
        len(block.text.split()) if isinstance(block, ShownParagraph) else _MANY_WORDS for block in blocks
    )


def opened(table: ShownTable) -> Iterator[tuple[ShownBlock, ...]]:
    """The blocks of each cell, one after the other."""
    return (cell.blocks for row in table.rows for cell in row.cells)


def grid_of(table: ShownTable, noticed: Noticed) -> Grid:
    """A table of facts. Rows and columns without a word are left out; a row that is one cell is its title;
    header rows are one row, with the words of both where a cell stands over several."""
    rows = [row for row in table.rows if any(cell.blocks for cell in row.cells)]
    title: list[ShownBlock] = []
    while len(rows) > 2 and _is_title(rows[0], rows[1:]):
        title += [block for cell in rows[0].cells for block in cell.blocks]
        rows = rows[1:]
    width = max((cell.column + cell.width for row in rows for cell in row.cells), default=0)
    lines = [_line(row, min(width, MOST_COLUMNS)) for row in rows]
    used = [column for column in range(width) if any(_blocks(line, column) for line in lines)]
    heads = _header_rows(rows)
    header = tuple(_header(lines[:heads], column) for column in used)
    _tell(rows, heads, header, noticed, table.span)
    return Grid(
        tuple(title),
        header,
        tuple(tuple(_blocks(line, column) for column in used) for line in lines[heads:]),
    )


def _tell(rows: list[ShownRow], heads: int, header: Line, noticed: Noticed, span: Span) -> None:
    """Note what staff should look at."""
    if not any(row.is_header for row in rows):
        noticed.tell("header", span)
    joined = rows if heads == 1 else rows[heads:]
    if any(cell.goes_on or cell.width > 1 for row in joined for cell in row.cells):
        noticed.tell("joined", span)
    if any(not blocks for blocks in header):
        noticed.tell("nameless", span)


def _blocks(line: list[ShownCell | None], column: int) -> tuple[ShownBlock, ...]:
    cell = line[column] if column < len(line) else None
    return () if cell is None else cell.blocks


def _is_title(row: ShownRow, others: list[ShownRow]) -> bool:
    """Whether a row is one cell over all columns; or its first cell alone has words, and all cells of the row
    below have some, and no figures."""
    widest = max(len(each.cells) for each in others)
    full = [cell for cell in row.cells if cell.blocks]
    if widest < 2 or len(full) != 1 or full[0].column:
        return False
    if len(row.cells) == 1:
        return full[0].width > 1
    below = [text_of_blocks(cell.blocks) for cell in others[0].cells]
    return len(below) == widest and all(below) and not any(_DIGITS & set(text) for text in below)


def _line(row: ShownRow, width: int) -> list[ShownCell | None]:
    """The cells of a row by column; a cell over several columns stands in the first of them."""
    line: list[ShownCell | None] = [None] * width
    for cell in row.cells:
        if cell.column < width:
            line[cell.column] = cell
    return line


def _header_rows(rows: list[ShownRow]) -> int:
    """How many rows name the columns: those that are marked, or the first; and with a cell over several
    columns the row below it, too, where that has no figures."""
    marked = next((place for place, row in enumerate(rows) if not row.is_header), len(rows))
    if marked:
        return max(1, min(marked, len(rows) - 1, _MOST_HEADER_ROWS))
    if len(rows) > 2 and any(cell.width > 1 and cell.blocks for cell in rows[0].cells):
        below = [cell for cell in rows[1].cells if cell.blocks]
        if len(below) > 1 and not any(_DIGITS & set(text_of_blocks(cell.blocks)) for cell in below):
            return 2
    return 1


def _header(lines: list[list[ShownCell | None]], column: int) -> tuple[ShownBlock, ...]:
    """What names a column: the words of each header row that stand over it, each once."""
    parts: dict[str, tuple[ShownBlock, ...]] = {}
    for line in lines:
        over = next((cell for cell in reversed(line[: column + 1]) if cell is not None), None)
        if over is None or over.goes_on or not over.blocks:
            continue
        if over.column == column or (len(lines) > 1 and over.column + over.width > column):
            parts.setdefault(text_of_blocks(over.blocks), over.blocks)
    if len(parts) < 2:
        return next(iter(parts.values()), ())
    return (ShownParagraph(tuple(joined_pieces(parts.values(), ": "))),)


def text_of_blocks(blocks: tuple[ShownBlock, ...]) -> str:
    return "".join(piece.text for piece in cell_pieces(blocks))


def joined_pieces(cells: Iterable[tuple[ShownBlock, ...]], between: str) -> Iterator[Piece]:
    """The words of several cells as one line."""
    for place, blocks in enumerate(cells):
        if place:
            yield Piece(between)
        yield from cell_pieces(blocks)


# --- one cell --------------------------------------------------------------------------------------------


def cell_pieces(blocks: tuple[ShownBlock, ...]) -> tuple[Piece, ...]:
    """The words of a cell on one line. Its paragraphs and items are kept apart by semicolons, where no other
    sign does it."""
    pieces: list[Piece] = []
    for part in _parts(blocks):
        pieces += _apart_from(pieces)
        text, at = "".join(piece.text for piece in part), 0
        for piece in part:
            first, *lines = piece.text.split(BREAK)
            pieces.append(replace(piece, text=first))
            at += len(first)
            for line in lines:
                # a line that goes on in small letters was only broken to fit
                goes_on = text[at:].lstrip()[:1].islower()
                pieces += [Piece(" ")] if goes_on else _apart_from(pieces)
                pieces.append(replace(piece, text=line, note=""))
                at += len(BREAK) + len(line)
    while pieces and pieces[-1] in (Piece("; "), Piece(" "), replace(pieces[-1], text="", note="")):
        pieces.pop()
    return tuple(pieces)


def _apart_from(pieces: list[Piece]) -> list[Piece]:
    """What keeps words apart from these."""
    before = "".join(piece.text for piece in pieces[-_ENOUGH_PIECES:]).rstrip()
    if not before:
        return []
    return [Piece("; " if before[-1].isalnum() or before[-1] in _OPEN_ENDED else " ")]


def _parts(blocks: tuple[ShownBlock, ...]) -> Iterator[tuple[Piece, ...]]:
    for block in blocks:
        match block:
            case ShownParagraph(pieces=pieces):
                yield pieces
            case ShownList(items=items):
                for item in items:
                    number = () if item.number is None else (Piece(f"{item.number}. "),)
                    yield (*number, *cell_pieces(item.blocks))
            case ShownTable(rows=rows) if is_pairs(block):
                for row in rows:
                    yield tuple(joined_pieces((cell.blocks for cell in row.cells), ": "))
            case _:
                pass


def is_pairs(table: ShownTable) -> bool:
    """Whether a table in a table is rows of a name and what it has, which are said in words."""
    return all(len(row.cells) == 2 and all(cell.blocks for cell in row.cells) for row in table.rows)


def apart(blocks: tuple[ShownBlock, ...]) -> Iterator[ShownBlock]:
    """What stands in a cell and has no words on its line: pictures, and tables that are more than pairs."""
    for block in blocks:
        is_on_line = isinstance(block, ShownParagraph | ShownList)
        if not is_on_line and not (isinstance(block, ShownTable) and is_pairs(block)):
            yield block
