"""Notes that were typed: a raised figure or sign after a word, and a paragraph that begins with the same.

They become notes, so that nobody reads “12¹ minutes” as 121, and every mark leads to its note.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable

from msgspec.structs import replace

from hwrender.importing.shown.model import (
    Piece,
    ShownBlock,
    ShownCell,
    ShownParagraph,
    ShownRow,
    ShownTable,
    paragraphs_in,
)
from hwrender.importing.shown.noticed import Noticed
from hwrender.importing.shown.typed_lists import without_start

_MARK = re.compile(r"\s*[(\[]?(\d{1,3}|[a-z]|[*†‡§]{1,3})[)\]]?\s*", re.IGNORECASE)


class TypedNotes:
    """The notes that were typed in one text. `notes` gives the words of each by its name, which begins with
    `name`."""

    def __init__(self, blocks: list[ShownBlock], noticed: Noticed, name: str = "typed") -> None:
        self._noticed = noticed
        self.notes: dict[str, list[ShownBlock]] = {}
        starts = Counter(mark for block in blocks if (mark := _start(block)))
        marks = Counter(mark for block in paragraphs_in(blocks) for mark in _marks(block))
        self._names = {
            mark: f"{name}-{place}"
            for place, mark in enumerate((mark for mark in starts if starts[mark] == 1 and marks[mark]), 1)
        }
        self.blocks = [*self._kept(blocks)] if self._names else blocks

    def _kept(self, blocks: list[ShownBlock]) -> Iterable[ShownBlock]:
        for block in blocks:
            name = self._names.get(_start(block))
            if name is not None and isinstance(block, ShownParagraph):
                self._noticed.left_out.add(block.pieces[0].source)
                self.notes[name] = [replace(block, pieces=_without_mark(block.pieces))]
            else:
                yield _changed(block, self._with_notes)

    def _with_notes(self, paragraph: ShownParagraph) -> ShownParagraph:
        pieces = []
        for piece in paragraph.pieces:
            found = _MARK.fullmatch(piece.text) if piece.look.raised == "superscript" else None
            name = None if found is None else self._names.get(found[1])
            if name is None or found is None:
                pieces.append(piece)
                continue
            self._noticed.left_out.add(piece.source)
            pieces.append(Piece("", piece.look, note=name, source=piece.source))
            if piece.text[-1:].isspace():
                pieces.append(Piece(" "))
        return replace(paragraph, pieces=tuple(pieces))


def without_own_mark(blocks: list[ShownBlock], mark: str) -> list[ShownBlock]:
    """The blocks of a note without the mark that was typed before them in place of its number."""
    first = blocks[0] if blocks else None
    text = first.text.lstrip() if isinstance(first, ShownParagraph) else ""
    if not mark or not isinstance(first, ShownParagraph) or not text.startswith(mark):
        return blocks
    length = len(first.text) - len(text[len(mark) :].lstrip())
    return [replace(first, pieces=without_start(first.pieces, length)), *blocks[1:]]


def _start(block: ShownBlock) -> str:
    """The mark that a paragraph begins with, where words come after it; else nothing."""
    if not isinstance(block, ShownParagraph) or not block.is_plain:
        return ""
    first = next((piece for piece in block.pieces if piece.text.strip() or piece.note), None)
    if first is None or first.look.raised != "superscript":
        return ""
    found = _MARK.fullmatch(first.text)
    return found[1] if found and len(block.text.strip()) > len(first.text.strip()) else ""


def _without_mark(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    text = "".join(piece.text for piece in pieces)
    found = _MARK.match(text)
    return pieces if found is None else without_start(pieces, found.end())


def _marks(paragraph: ShownParagraph) -> list[str]:
    """The raised marks after the first words of a paragraph."""
    started, marks = False, []
    for piece in paragraph.pieces:
        found = _MARK.fullmatch(piece.text) if piece.look.raised == "superscript" else None
        if found is not None and started:
            marks.append(found[1])
        started = started or bool(piece.text.strip())
    return marks


def _changed(block: ShownBlock, change: Callable[[ShownParagraph], ShownParagraph]) -> ShownBlock:
    """The block with a change made to each paragraph in it."""
    if isinstance(block, ShownParagraph):
        return change(block)
    if not isinstance(block, ShownTable):
        return block
    rows = tuple(
        ShownRow(
            tuple(
                ShownCell(
                    cell.column,
                    cell.width,
                    tuple(_changed(each, change) for each in cell.blocks),
                    cell.goes_on,
                )
                for cell in row.cells
            ),
            row.is_header,
        )
        for row in block.rows
    )
    return replace(block, rows=rows)
