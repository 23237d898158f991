"""The paragraphs and tables of a Word file, in the order in which they are read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element

from msgspec import Struct

from hwrender.importing.shown.model import (
    Look,
    Piece,
    ShownBlock,
    ShownCell,
    ShownParagraph,
    ShownRow,
    ShownTable,
)
from hwrender.importing.shown.tables import MOST_COLUMNS
from hwrender.importing.word.account import Account, bare_words
from hwrender.importing.word.controls import control_words, is_left_out
from hwrender.importing.word.drawings import (
    Drawn,
    DrawnBox,
    DrawnOther,
    DrawnPicture,
    DrawnWords,
    shown_branch,
)
from hwrender.importing.word.inlines import InlineReader
from hwrender.importing.word.marks import MarkReader, Standing
from hwrender.importing.word.ooxml import MC, R, W, flag, inner, value, whole_number
from hwrender.importing.word.story import SILENT, Around, Story
from hwrender.importing.word.styles import WordStyles

_DROPPED = ("drop", "margin")


class Beside(Struct, frozen=True):
    """What reads what is no words: pictures, and files that are shown as text."""

    picture: Callable[[DrawnPicture, Story], list[ShownBlock]]
    other: Callable[[DrawnOther, Story], list[ShownBlock]]
    file: Callable[[str, Story], list[ShownBlock]]


class BodyReader:
    """Reads the body of a file, its notes, its cells and its boxes."""

    def __init__(
        self, inlines: InlineReader, marks: MarkReader, styles: WordStyles, account: Account, beside: Beside
    ) -> None:
        self._inlines, self._marks, self._styles = inlines, marks, styles
        self._account, self._beside = account, beside
        self._waiting: list[Piece] = []
        self._number_alone = ""

    def blocks(self, element: Element, story: Story, around: Around | None = None) -> list[ShownBlock]:
        """What is shown inside an element, block by block."""
        waiting, self._waiting = self._waiting, []
        blocks = [*self._inside(element, story, around or Around())]
        if self._waiting:
            blocks.append(ShownParagraph(tuple(self._waiting)))
        self._waiting = waiting
        return blocks

    def _inside(self, element: Element, story: Story, around: Around) -> Iterator[ShownBlock]:
        for child in element:
            yield from self._block(child, story, around)

    def _block(self, child: Element, story: Story, around: Around) -> Iterator[ShownBlock]:
        match child.tag.removeprefix(W):
            case "p":
                yield from self._paragraph(child, story, around)
            case "tbl":
                yield from self._table(child, story, around)
            case "sdt":
                yield from self._control(child, story, around)
            case "altChunk":
                yield from self._beside.file(child.get(f"{R}id", ""), story)
            case _ if child.tag == f"{MC}AlternateContent":
                branch = shown_branch(child, self._account)
                if branch is not None:
                    yield from self._inside(branch, story, around)
            case _ if child.tag not in SILENT:
                yield from self._inside(child, story, around)
            case _:
                pass

    def _control(self, control: Element, story: Story, around: Around) -> Iterator[ShownBlock]:
        content = inner(control, "sdtContent")
        words = control_words(control)
        if words is not None and content is not None:
            self._account.leave_out(content)
            yield ShownParagraph((Piece(words),))
        elif content is not None and not is_left_out(control, self._account):
            yield from self._inside(content, story, around)

    # --- paragraphs ----------------------------------------------------------------------------------------

    def _paragraph(self, element: Element, story: Story, around: Around) -> Iterator[ShownBlock]:
        properties = inner(element, "pPr")
        struck = len(self._account.struck)
        found = self._inlines.read(element, story, around)
        has_words = any(piece.text.strip() or piece.note for piece in found.pieces)
        is_shown = has_words or len(self._account.struck) > struck or not bare_words(element).strip()
        is_whole = inner(properties, "rPr", "del") is None
        standing = self._marks.read(properties, is_shown=is_shown and is_whole)
        if standing.is_contents:
            self._account.leave_out(element, "contents" if has_words else "")
            return
        pieces = [*self._waiting, *found.pieces]
        self._waiting = []
        if _goes_on(properties):
            self._account.joined.add(id(element))
            self._waiting = pieces
        elif any(piece.text.strip() or piece.note for piece in pieces):
            yield _shown(pieces, standing)
        elif not found.drawn:
            self._number_alone = standing.number
        for drawn in found.drawn:
            yield from self._drawn(drawn, story, around)

    def _drawn(self, drawn: Drawn, story: Story, around: Around) -> Iterator[ShownBlock]:
        match drawn:
            case DrawnBox(content=content):
                blocks = self.blocks(content, story, Around(around.table, is_shaded=True))
                if blocks:
                    self._account.told.add("boxes")
                yield from blocks
            case DrawnWords(text=text):
                if text.strip():
                    yield ShownParagraph((Piece(text),))
            case DrawnPicture():
                yield from self._beside.picture(drawn, story)
            case DrawnOther():
                yield from self._beside.other(drawn, story)

    # --- tables --------------------------------------------------------------------------------------------

    def _table(self, table: Element, story: Story, around: Around) -> Iterator[ShownBlock]:
        style = value(table, "tblPr", "tblStyle")
        inside = Around(style or around.table, is_shaded=True)
        rows = tuple(self._row(row, story, inside) for row in self._rows(table))
        rows = tuple(row for row in rows if row.cells)
        if rows:
            yield ShownTable(rows, is_bare=style is None and not _has_lines(table))

    def _rows(self, element: Element) -> Iterator[Element]:
        """The rows of a table, whatever stands around them."""
        for child in element:
            if child.tag == f"{W}tr":
                properties = inner(child, "trPr")
                if flag(properties, "hidden") is True:
                    self._account.hide(child, self._account.hidden)
                elif inner(properties, "del") is not None:
                    self._account.leave_out(child)
                else:
                    yield child
            elif child.tag == f"{W}sdt":
                if not is_left_out(child, self._account):
                    yield from self._rows(child)
            elif child.tag not in SILENT:
                yield from self._rows(child)

    def _row(self, row: Element, story: Story, around: Around) -> ShownRow:
        properties = inner(row, "trPr")
        column = _count(value(properties, "gridBefore"), 0)
        cells = []
        for cell in self._cells(row):
            about = inner(cell, "tcPr")
            width = max(1, _count(value(about, "gridSpan"), 1))
            merge = inner(about, "vMerge")
            goes_on = merge is not None and merge.get(f"{W}val", "continue") == "continue"
            goes_on_beside = value(about, "hMerge") == "continue" or (
                inner(about, "hMerge") is not None and value(about, "hMerge") is None
            )
            self._number_alone = ""
            blocks = tuple(self.blocks(cell, story, around))
            if not blocks and self._number_alone:
                blocks = (ShownParagraph((Piece(self._number_alone),)),)
            if column < MOST_COLUMNS:
                cells.append(ShownCell(column, width, blocks, goes_on or goes_on_beside))
            elif blocks:
                last = cells[-1]
                cells[-1] = ShownCell(last.column, last.width, (*last.blocks, *blocks), last.goes_on)
            column += width
        return ShownRow(tuple(cells), flag(properties, "tblHeader") is True)

    def _cells(self, element: Element) -> Iterator[Element]:
        for child in element:
            if child.tag == f"{W}tc":
                if inner(child, "tcPr", "cellDel") is not None:
                    self._account.leave_out(child)
                else:
                    yield child
            elif child.tag == f"{W}sdt":
                if control_words(child) is not None or not is_left_out(child, self._account):
                    yield from self._cells(child)
            elif child.tag not in SILENT:
                yield from self._cells(child)


def _shown(pieces: list[Piece], standing: Standing) -> ShownParagraph:
    if standing.label:
        pieces = [
            Piece(f"{standing.label} ", Look(is_bold=all(piece.look.is_bold for piece in pieces))),
            *pieces,
        ]
    return ShownParagraph(tuple(pieces), standing.role, standing.level, standing.mark, standing.left)


def _goes_on(properties: Element | None) -> bool:
    """Whether a paragraph is a large first letter, or its end was deleted while changes were tracked."""
    frame = inner(properties, "framePr")
    dropped = frame is not None and frame.get(f"{W}dropCap") in _DROPPED
    return dropped or inner(properties, "rPr", "del") is not None


def _count(written: str | None, usual: int) -> int:
    number = whole_number(written)
    return usual if number is None else min(max(number, 0), MOST_COLUMNS)


def _has_lines(table: Element) -> bool:
    """Whether a table says that it has lines around its cells."""
    borders = inner(table, "tblPr", "tblBorders")
    return borders is not None and any(each.get(f"{W}val") not in ("none", "nil") for each in borders)
