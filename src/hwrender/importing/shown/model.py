"""What a file shows, block by block: made by a reader, mended by what people mean, written as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import Enum

from msgspec import Struct

_ASIAN = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
BREAK, TAB = "\n", "\t"
USUAL_HALF_POINTS = 20
_TINY_HALF_POINTS = 4


class Look(Struct, frozen=True):
    """How words are shown. `raised` is "superscript", "subscript" or nothing; `language` is as Word
    has it, and `other_language` and `asian_language` those of words that run from right to left, and
    of words in the scripts of East Asia."""

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
    """What a paragraph is by its style."""

    TEXT = "text"
    TITLE = "title"
    HEADING = "heading"
    QUOTATION = "quotation"


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
        if self.look.runs_right_to_left:
            return self.look.other_language
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


class ShownPicture(Struct, frozen=True):
    """A picture that stands beside the report under this name."""

    name: str
    alt: str


class ShownMarkdown(Struct, frozen=True):
    """Words that came as another kind of file, and are Markdown already."""

    markdown: str
    is_list: bool = False


class ShownItem(Struct, frozen=True):
    """An item; the number of an item of a bulleted list is None."""

    number: int | None
    blocks: tuple[ShownBlock, ...]


class ShownList(Struct, frozen=True):
    """Items that follow one another, with numbers that do, or with none."""

    items: tuple[ShownItem, ...]


ShownBlock = ShownParagraph | ShownTable | ShownPicture | ShownMarkdown | ShownList


def paragraphs_in(blocks: Iterable[ShownBlock]) -> Iterator[ShownParagraph]:
    """All paragraphs among these blocks, and in their tables."""
    for block in blocks:
        if isinstance(block, ShownParagraph):
            yield block
        elif isinstance(block, ShownTable):
            for row in block.rows:
                for cell in row.cells:
                    yield from paragraphs_in(cell.blocks)
