"""What a file shows, written as Markdown that reads back as the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import assert_never

from hwrender.importing.blocks import indented, markdown_of, safe_alt
from hwrender.importing.inlines import markdown_of_runs
from hwrender.importing.model import BlockKind, ImportedBlock
from hwrender.importing.shown.lists import Bullets, in_lists
from hwrender.importing.shown.model import (
    ParagraphRole,
    Piece,
    ShownBlock,
    ShownItem,
    ShownList,
    ShownMarkdown,
    ShownParagraph,
    ShownPicture,
    ShownTable,
)
from hwrender.importing.shown.noticed import Noticed
from hwrender.importing.shown.phrases import Phrasing, runs_of, with_languages
from hwrender.importing.shown.signs import YES_OR_NO, meaning_of
from hwrender.importing.shown.tables import Line, apart, cell_pieces, grid_of, is_layout, opened
from hwrender.span import START

SHALLOWEST, DEEPEST = 2, 6


class ReportWriter:
    """Writes the blocks of one report."""

    def __init__(self, wording: Phrasing, bullets: Bullets, noticed: Noticed) -> None:
        self._wording, self._bullets, self._noticed = wording, bullets, noticed
        self._level = SHALLOWEST - 1

    def markdown(self, blocks: Iterable[ShownBlock]) -> str:
        """The blocks with a blank line between them."""
        return markdown_of(tuple(self._written(in_lists(blocks, self._bullets))))

    def words(self, pieces: Iterable[Piece]) -> str:
        """The words alone, on one line."""
        text = "".join(run.text for run in runs_of(pieces, self._wording) if not run.raw)
        return " ".join(text.split())

    def note(self, name: str, blocks: list[ShownBlock]) -> str:
        return f"[^{name}]: {indented(self.markdown(blocks), 4)}"

    def _written(self, blocks: Iterable[ShownBlock]) -> Iterator[ImportedBlock]:
        for is_quoted, same in groupby(blocks, _is_quotation):
            written = [each for block in same for each in self._block(block)]
            if is_quoted and written:
                inside = markdown_of(tuple(written))
                quoted = "\n".join(f"> {line}".rstrip() for line in inside.split("\n"))
                yield _block(quoted)
            else:
                yield from written

    def _block(self, block: ShownBlock) -> Iterator[ImportedBlock]:
        match block:
            case ShownParagraph():
                yield from self._paragraph(block)
            case ShownList(items=items):
                yield from self._list(items)
            case ShownTable():
                yield from self._table(block)
            case ShownPicture(name=name, alt=alt):
                yield _block(f"![{safe_alt(alt)}]({name})")
            case ShownMarkdown(markdown=markdown, is_list=is_list):
                yield _block(markdown, BlockKind.LIST if is_list else BlockKind.OTHER)
            case _:
                assert_never(block)

    def _inline(self, pieces: Iterable[Piece], *, is_plain: bool = False, breaks: bool = True) -> str:
        runs = runs_of(pieces, self._wording, is_plain=is_plain)
        return markdown_of_runs(with_languages(runs, self._wording), breaks=breaks)

    def _paragraph(self, block: ShownParagraph) -> Iterator[ImportedBlock]:
        if block.role in (ParagraphRole.HEADING, ParagraphRole.TITLE):
            text = self._inline(block.pieces, is_plain=True, breaks=False)
            # a heading is at most one level below the one before it
            self._level = min(max(block.level + 1, SHALLOWEST), self._level + 1, DEEPEST)
            if text:
                yield _block(f"{'#' * self._level} {text}", BlockKind.HEADING)
        elif text := self._inline(block.pieces):
            yield _block(text, BlockKind.TEXT)

    def _list(self, items: tuple[ShownItem, ...]) -> Iterator[ImportedBlock]:
        written = []
        for item in items:
            mark = "- " if item.number is None else f"{item.number}. "
            inside = _item(tuple(self._written(item.blocks)))
            if inside:
                written.append(mark + indented(inside, len(mark)))
        if written:
            yield _block("\n".join(written), BlockKind.LIST)

    # --- tables --------------------------------------------------------------------------------------------

    def _table(self, table: ShownTable) -> Iterator[ImportedBlock]:
        if is_layout(table):
            for blocks in opened(table):
                yield from self._written(in_lists(blocks, self._bullets))
            return
        grid = grid_of(table, self._noticed)
        if not grid.header:
            return
        yield from self._written(in_lists(grid.title, self._bullets))
        lines = [self._row(grid.header, is_plain=True), *map(self._row, grid.rows)]
        lines.insert(1, "|" + " --- |" * len(grid.header))
        yield _block("\n".join(lines))
        cells = (cell for line in (grid.header, *grid.rows) for cell in line)
        yield from self._written([block for cell in cells for block in apart(cell)])

    def _row(self, line: Line, *, is_plain: bool = False) -> str:
        texts = (self._cell(cell, is_plain=is_plain) for cell in line)
        return "|" + "".join(f" {text} |" if text else "  |" for text in texts)

    def _cell(self, blocks: tuple[ShownBlock, ...], *, is_plain: bool) -> str:
        pieces = cell_pieces(tuple(in_lists(blocks, self._bullets)))
        sign = YES_OR_NO.get(meaning_of("".join(piece.text for piece in pieces)))
        return sign if sign is not None else self._inline(pieces, is_plain=is_plain, breaks=False)


def _is_quotation(block: ShownBlock) -> bool:
    return isinstance(block, ShownParagraph) and block.role is ParagraphRole.QUOTATION


def _item(blocks: tuple[ImportedBlock, ...]) -> str:
    """The blocks of an item; a list right under its first line needs no blank line."""
    text = ""
    for block in blocks:
        between = "\n" if block.kind is BlockKind.LIST and text and "\n" not in text else "\n\n"
        text += (between if text else "") + block.markdown
    return text


def _block(markdown: str, kind: BlockKind = BlockKind.OTHER) -> ImportedBlock:
    return ImportedBlock(kind, (), markdown, START)
