"""What a file shows, written as the Markdown of a report that reads back as the same. Every kind of file that
is imported is written here."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import Enum
from itertools import groupby
from typing import assert_never

from msgspec import Struct

from hwrender.importing.shown.captions import with_captions
from hwrender.importing.shown.lists import Bullets, follows, in_lists
from hwrender.importing.shown.model import (
    ParagraphRole,
    Piece,
    ShownBlock,
    ShownCode,
    ShownItem,
    ShownList,
    ShownParagraph,
    ShownPause,
    ShownPicture,
    ShownQuotation,
    ShownTable,
)
from hwrender.importing.shown.noticed import Noticed
from hwrender.importing.shown.phrases import Phrasing, runs_of, with_languages
from hwrender.importing.shown.runs import markdown_of_runs
from hwrender.importing.shown.signs import YES_OR_NO, meaning_of
from hwrender.importing.shown.tables import Line, apart, cell_pieces, grid_of, is_layout, opened

SHALLOWEST, DEEPEST = 2, 6


class _ListMark(Enum):
    """What keeps the lines of a block apart from those of the next of its kind."""

    BULLET = "- "
    NUMBER = "1. "
    NONE = ""


class _Written(Struct, frozen=True):
    markdown: str
    mark: _ListMark = _ListMark.NONE


class ReportWriter:
    """Writes the blocks of one report."""

    def __init__(self, wording: Phrasing, bullets: Bullets, noticed: Noticed) -> None:
        self._wording, self._bullets, self._noticed = wording, bullets, noticed
        self._level = SHALLOWEST - 1

    def markdown(self, blocks: Iterable[ShownBlock]) -> str:
        """The blocks with a blank line between them."""
        return _together(self._written(in_lists(with_captions(blocks), self._bullets)))

    def words(self, pieces: Iterable[Piece]) -> str:
        """The words alone, on one line."""
        text = "".join(run.text for run in runs_of(pieces, self._wording) if not run.raw)
        return " ".join(text.split())

    def note(self, name: str, blocks: Iterable[ShownBlock]) -> str:
        return f"[^{name}]: {_indented(self.markdown(blocks), 4)}"

    def _written(self, blocks: Iterable[ShownBlock]) -> Iterator[_Written]:
        for is_quoted, same in groupby(blocks, _is_quotation):
            written = (each for block in same for each in self._block(block))
            yield from _quoted(written) if is_quoted else written

    def _block(self, block: ShownBlock) -> Iterator[_Written]:
        match block:
            case ShownParagraph():
                yield from self._paragraph(block)
            case ShownList(items=items):
                yield from self._list(items)
            case ShownTable():
                yield from self._table(block)
            case ShownQuotation(blocks=blocks):
                yield from _quoted(self._written(in_lists(blocks, self._bullets)))
            case ShownPicture(name=name, alt=alt):
                yield _Written(f"![{_safe_alt(alt)}]({name})")
            case ShownCode(text=text):
                fence = "`" * max(3, 1 + max((len(run) for run in re.findall("`+", text)), default=0))
                yield _Written(f"{fence}\n{text}\n{fence}")
            case ShownPause():
                yield _Written("***")
            case _:
                assert_never(block)

    def _inline(self, pieces: Iterable[Piece], *, is_plain: bool = False, breaks: bool = True) -> str:
        runs = runs_of(pieces, self._wording, is_plain=is_plain)
        return markdown_of_runs(with_languages(runs, self._wording), breaks=breaks)

    def _paragraph(self, block: ShownParagraph) -> Iterator[_Written]:
        if block.role in (ParagraphRole.HEADING, ParagraphRole.TITLE):
            text = self._inline(block.pieces, is_plain=True, breaks=False)
            # a heading is at most one level below the one before it
            self._level = min(max(block.level + 1, SHALLOWEST), self._level + 1, DEEPEST)
            if text:
                yield _Written(f"{'#' * self._level} {text}")
        elif text := self._inline(block.pieces):
            yield _Written(text)

    def _list(self, items: tuple[ShownItem, ...]) -> Iterator[_Written]:
        """A list; several where its numbers do not follow one another, since Markdown only counts on."""
        written: list[str] = []
        before: ShownItem | None = None
        for item in items:
            mark = "- " if item.number is None else f"{item.number}. "
            inside = _item(self._written(in_lists(item.blocks, self._bullets)))
            if not inside:
                continue
            if before is not None and not follows(item.number, before.number):
                yield _Written("\n".join(written), _mark_of(before))
                written = []
            written.append(mark + _indented(inside, len(mark)))
            before = item
        if before is not None:
            yield _Written("\n".join(written), _mark_of(before))

    # --- tables --------------------------------------------------------------------------------------------

    def _table(self, table: ShownTable) -> Iterator[_Written]:
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
        yield _Written("\n".join(lines))
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


def _quoted(written: Iterable[_Written]) -> Iterator[_Written]:
    if inside := _together(written):
        yield _Written("\n".join(f"> {line}".rstrip() for line in inside.split("\n")))


def _mark_of(item: ShownItem) -> _ListMark:
    return _ListMark.BULLET if item.number is None else _ListMark.NUMBER


def _item(written: Iterable[_Written]) -> str:
    """The blocks of an item; a list right under its first line needs no blank line."""
    text = ""
    for block in _lists_apart(written):
        between = "\n" if block.mark is not _ListMark.NONE and text and "\n" not in text else "\n\n"
        text += (between if text else "") + block.markdown
    return text


def _together(blocks: Iterable[_Written]) -> str:
    """The blocks with a blank line between them."""
    return "\n\n".join(block.markdown for block in _lists_apart(blocks))


def _lists_apart(blocks: Iterable[_Written]) -> Iterator[_Written]:
    """The blocks. Of two lists in a row the second has other marks: that is what keeps them apart (CommonMark
    0.31.2, 5.3)."""
    mark, has_other_marks = _ListMark.NONE, False
    for block in blocks:
        has_other_marks = block.mark is mark and mark is not _ListMark.NONE and not has_other_marks
        mark = block.mark
        yield _Written(_with_other_marks(block), block.mark) if has_other_marks else block


def _with_other_marks(block: _Written) -> str:
    if block.mark is _ListMark.BULLET:
        return re.sub(r"^- ", "* ", block.markdown, flags=re.MULTILINE)
    return re.sub(r"^(\d+)\. ", r"\1) ", block.markdown, flags=re.MULTILINE)


def _indented(text: str, spaces: int) -> str:
    """All lines but the first moved to the right; empty lines stay empty."""
    return re.sub(r"\n(?!\n|\Z)", "\n" + " " * spaces, text)


def _safe_alt(alt: str) -> str:
    return re.sub(r"([\\\[\]])", r"\\\1", " ".join(alt.split()))
