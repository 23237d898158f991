"""What a file shows, block by block: made by its reader, mended by what people mean, written as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import Enum
from typing import assert_never

from msgspec import Struct

from hwrender.span import START, Span

_INDIC = re.compile("[\u0900-\u109f\u1780-\u17ff]")
_USUAL_OTHERS = ("ar", "he")
"""What files of Word say of all words in other scripts where nobody has said anything."""

_ASIAN = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
BREAK, TAB = "\n", "\t"
USUAL_HALF_POINTS, _TINY_HALF_POINTS = 20, 4


class Look(Struct, frozen=True):
    """How words are shown. `raised` is "superscript", "subscript" or nothing; `language` is as Word
    has it, and `other_language` and `asian_language` those of words that run from right to left or have
    an Indic script, and of words in the scripts of East Asia."""

    is_bold: bool = False
    is_italic: bool = False
    is_hidden: bool = False
    is_struck: bool = False
    is_white: bool = False
    half_points: int = USUAL_HALF_POINTS
    language: str = ""
    other_language: str = ""
    asian_language: str = ""
    runs_right_to_left: bool = False
    raised: str = ""
    font: str = ""
    is_shaded: bool = False

    @property
    def is_tiny(self) -> bool:
        return self.half_points <= _TINY_HALF_POINTS


class ParagraphRole(Enum):
    """What a paragraph is by its style or its element. A `LABEL` names what comes after it, a `CAPTION` the
    table or picture beside it."""

    TEXT = "text"
    TITLE = "title"
    HEADING = "heading"
    LABEL = "label"
    QUOTATION = "quotation"
    CAPTION = "caption"


class Piece(Struct, frozen=True):
    """Words of one look, with `BREAK` and `TAB` in them. `note` is the name of a note whose mark stands here,
    without words; `source` tells which run it was."""

    text: str
    look: Look = Look()
    target: str = ""
    note: str = ""
    source: int = 0

    @property
    def language(self) -> str:
        """The language that the words are marked with, as Word has it."""
        other = self.look.other_language
        if self.look.runs_right_to_left:
            return other
        if other and not other.startswith(_USUAL_OTHERS) and _INDIC.search(self.text):
            return other
        return self.look.asian_language if _ASIAN.search(self.text) else self.look.language


class ItemMark(Struct, frozen=True):
    """What makes a paragraph an item. `words` are its number where `number` cannot hold it. `list_name` tells
    lists apart, `depth` is the level in it, and `left` the indent in twentieths of a point."""

    list_name: str
    depth: int
    left: int
    number: int | None = None
    words: str = ""


class ShownParagraph(Struct, frozen=True):
    """A paragraph. `level` is that of a heading, from 1; `left` its indent in twentieths of a point."""

    pieces: tuple[Piece, ...]
    role: ParagraphRole = ParagraphRole.TEXT
    level: int = 0
    mark: ItemMark | None = None
    left: int = 0
    span: Span = START

    @property
    def is_plain(self) -> bool:
        """Whether it is words and nothing else: no heading, no quotation, no item."""
        return self.role is ParagraphRole.TEXT and self.mark is None

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)


class ShownCell(Struct, frozen=True):
    """A cell at its column in the grid; one that `goes_on` belongs to the cell above it."""

    column: int
    width: int
    blocks: tuple[ShownBlock, ...]
    goes_on: bool = False


class ShownRow(Struct, frozen=True):
    cells: tuple[ShownCell, ...]
    is_header: bool = False


class ShownTable(Struct, frozen=True):
    """A table. `is_bare` where it has no lines around its cells."""

    rows: tuple[ShownRow, ...]
    is_bare: bool = False
    span: Span = START


class ShownPicture(Struct, frozen=True):
    """A picture that stands beside the report under this name."""

    name: str
    alt: str


class ShownQuotation(Struct, frozen=True):
    """What somebody said, as blocks."""

    blocks: tuple[ShownBlock, ...]


class ShownCode(Struct, frozen=True):
    """Words whose lines and blanks are to be kept."""

    text: str


class ShownPause(Struct, frozen=True):
    """A line between two parts of a text."""


class ShownItem(Struct, frozen=True):
    """An item; the number of an item of a bulleted list is None."""

    number: int | None
    blocks: tuple[ShownBlock, ...]


class ShownList(Struct, frozen=True):
    """Items that follow one another, with numbers that do, or with none."""

    items: tuple[ShownItem, ...]


ShownBlock = ShownParagraph | ShownTable | ShownPicture | ShownList | ShownQuotation | ShownCode | ShownPause


def paragraphs_in(blocks: Iterable[ShownBlock]) -> Iterator[ShownParagraph]:
    """All paragraphs among these blocks, and in their tables, lists and quotations."""
    for block in blocks:
        match block:
            case ShownParagraph():
                yield block
            case ShownTable(rows=rows):
                for row in rows:
                    for cell in row.cells:
                        yield from paragraphs_in(cell.blocks)
            case ShownList(items=items):
                for item in items:
                    yield from paragraphs_in(item.blocks)
            case ShownQuotation(blocks=inside):
                yield from paragraphs_in(inside)
            case ShownPicture() | ShownCode() | ShownPause():
                pass
            case _:
                assert_never(block)


def lines_of(block: ShownBlock) -> tuple[str, ...]:
    """The words of a block, line by line: a list has those of each item, a table those of each cell."""
    match block:
        case ShownParagraph():
            return tuple(line for part in block.text.split(BREAK) if (line := " ".join(part.split())))
        case ShownList(items=items):
            return tuple(line for item in items for each in item.blocks for line in lines_of(each))
        case ShownTable(rows=rows):
            cells = (cell for row in rows for cell in row.cells)
            return tuple(line for cell in cells for each in cell.blocks for line in lines_of(each))
        case ShownQuotation(blocks=blocks):
            return tuple(line for each in blocks for line in lines_of(each))
        case ShownCode(text=text):
            return tuple(line for part in text.split(BREAK) if (line := " ".join(part.split())))
        case ShownPicture() | ShownPause():
            return ()
        case _:
            assert_never(block)


def span_of(block: ShownBlock) -> Span:
    """Where the first words of a block stand in the file that was read."""
    if isinstance(block, ShownParagraph | ShownTable):
        return block.span
    return next((each.span for each in paragraphs_in([block])), START)
