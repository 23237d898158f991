"""Tables of HTML as tables of Markdown, with every cell in its column."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from hwrender.importing.inlines import inline_markdown, plain_words
from hwrender.importing.model import BlockKind, ImportedBlock
from hwrender.importing.plain_text import escaped
from hwrender.markup import MarkupElement

MOST_COLUMNS = 50

BlocksOf = Callable[[MarkupElement], Iterator[ImportedBlock]]


def table_block(element: MarkupElement, blocks_of: BlocksOf) -> Iterator[ImportedBlock]:
    """A table of facts. Joined cells are told apart again; a table in a cell is words of that cell."""
    rows = _grid(element)
    if not rows:
        return
    width = max(map(len, rows))
    lines = [_row([*row, *[None] * (width - len(row))], blocks_of) for row in rows]
    lines.insert(1, "|" + " --- |" * width)
    words = plain_words(element.children)
    if words:
        yield ImportedBlock(BlockKind.OTHER, (words,), "\n".join(lines), element.span)


def is_layout(element: MarkupElement) -> bool:
    """Whether a table is one cell that frames its words, or rows of pictures beside their words."""
    cells = cells_of(element)
    if len(cells) == 1:
        return True
    has_header = any(cell.tag == "th" for cell in cells)
    return not has_header and any(
        not cell.words().strip() and next(cell.every("img"), None) is not None for cell in cells
    )


def cells_of(element: MarkupElement) -> list[MarkupElement]:
    """The cells of this table in order, and not those of a table in one of them."""
    return [cell for row in _rows(element) for cell in _cells(row)]


def _grid(element: MarkupElement) -> list[list[MarkupElement | None]]:
    """The cells by row and column; nothing where a joined cell reaches."""
    grid: list[list[MarkupElement | None]] = []
    reaching: dict[int, int] = {}
    for row in _rows(element):
        line: list[MarkupElement | None] = []
        for cell in _cells(row):
            while reaching.get(len(line), 0):
                reaching[len(line)] -= 1
                line.append(None)
            width, height = (_span(cell, name) for name in ("colspan", "rowspan"))
            for column in range(len(line), len(line) + width):
                reaching[column] = height - 1
            line += [cell, *[None] * (width - 1)]
        if line:
            grid.append(line[:MOST_COLUMNS])
    return grid


def _rows(element: MarkupElement) -> Iterator[MarkupElement]:
    """The rows of this table, not those of a table in one of its cells."""
    for child in element.children:
        if isinstance(child, MarkupElement) and child.tag == "tr":
            yield child
        elif isinstance(child, MarkupElement) and child.tag in ("thead", "tbody", "tfoot"):
            yield from _rows(child)


def _cells(row: MarkupElement) -> Iterator[MarkupElement]:
    return (child for child in row.children if isinstance(child, MarkupElement) and child.tag in ("td", "th"))


def _span(cell: MarkupElement, name: str) -> int:
    given = cell.attributes.get(name, "1")
    return min(max(int(given), 1), MOST_COLUMNS) if given.isdecimal() and len(given) < 9 else 1


def _row(cells: list[MarkupElement | None], blocks_of: BlocksOf) -> str:
    return "|" + "".join(f" {_cell(cell, blocks_of)} |" if cell is not None else "  |" for cell in cells)


def _cell(cell: MarkupElement, blocks_of: BlocksOf) -> str:
    """The words of a cell on one line; its paragraphs and items are separated by a space."""
    if next(cell.every("table"), None) is not None:
        # a table in a table is read in one go: cell by cell, each is read again for every table around it
        return inline_markdown(cell.children, breaks=False)
    parts = []
    for block in blocks_of(cell):
        if block.kind is BlockKind.TEXT:
            parts.append(block.markdown.replace("\\\n", " "))
        else:
            parts += [escaped(words) for words in block.words]
    return " ".join(filter(None, parts))
