"""A Word copy as it stands, and the texts of a report that it shows."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import Enum

from msgspec import Struct
from msgspec.structs import replace

from hwrender.copy_marks import CopyKind, ParagraphMark
from hwrender.document import Inline
from hwrender.span import Span

NOTE_MARK = "\ue000"
"""Stands for the mark of a footnote among words: a character that nobody types."""

_BLANKS = re.compile(r"[^\S\n]+")
_AROUND_BREAKS = re.compile(r" *\n *")
_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]")
_QUOTES = str.maketrans(dict.fromkeys("‘’‚‛", "'") | dict.fromkeys("“”„‟", '"'))


class CopyKindOfParagraph(Enum):
    """What a paragraph of a copy is."""

    TEXT = "text"
    TITLE = "title"
    HEADING = "heading"
    ITEM = "item"
    QUOTATION = "quotation"
    ATTRIBUTION = "attribution"
    CELL = "cell"
    CODE = "code"
    BOX = "box"
    NOTE = "note"


class CopyRun(Struct, frozen=True):
    """Words of one look. `is_bold` is None for a hard word, which every copy shows bold by itself. `target`
    is where a link leads, `language` as Word has it."""

    text: str
    is_bold: bool | None = False
    target: str = ""
    language: str = ""


def merged(runs: Iterable[CopyRun]) -> tuple[CopyRun, ...]:
    """Runs of one look as one."""
    found: list[CopyRun] = []
    for run in runs:
        last = found[-1] if found else None
        if last is not None and replace(last, text=run.text) == run:
            found[-1] = replace(last, text=last.text + run.text)
        else:
            found.append(run)
    return tuple(found)


class CopyPicture(Struct, frozen=True):
    """A picture as it lies in the file, by its digest, and its description."""

    digest: str
    content: bytes
    alt: str


class CopyParagraph(Struct, frozen=True):
    """A paragraph with words. `row` tells rows of layout tables apart, `table` and `cell` (row and column)
    say where it stands in a table of facts, where an item is a cell too. `label` is the name of a column
    before a card's value. `picture` is the one beside or above it."""

    runs: tuple[CopyRun, ...]
    kind: CopyKindOfParagraph = CopyKindOfParagraph.TEXT
    is_item: bool = False
    is_numbered: bool = False
    depth: int = 0
    row: int | None = None
    table: int | None = None
    cell: tuple[int, int] | None = None
    label: str = ""
    note: str = ""
    marks: tuple[ParagraphMark, ...] = ()
    picture: CopyPicture | None = None
    comments: tuple[str, ...] = ()
    is_tracked: bool = False

    @property
    def shown(self) -> str:
        """The words, with the marks of footnotes and with line breaks."""
        return plain("".join(run.text for run in self.runs))

    @property
    def words(self) -> str:
        """The words alone, on one line."""
        return " ".join(self.shown.replace(NOTE_MARK, "").split())

    @property
    def said(self) -> tuple[CopyRun, ...]:
        """The runs as they are compared: programs exchange blanks and quotes, and mark words with
        the language of a keyboard, as people type or save."""
        return merged(replace(run, text=as_said(run.text), language="") for run in self.runs)


class WordCopy(Struct, frozen=True):
    """A Word file read: its paragraphs, its kind if it says so, and the words that stand in no
    paragraph that could be one of the report. `loose` are the pictures that are at none.
    `has_own_styles` says that it has any paragraph in a style of our own."""

    paragraphs: tuple[CopyParagraph, ...]
    kind: CopyKind | None
    apart: tuple[str, ...] = ()
    has_tracked: bool = False
    loose: tuple[CopyPicture, ...] = ()
    has_own_styles: bool = False


class TextKind(Enum):
    """What a text of a report is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    QUOTE = "quote"
    ATTRIBUTION = "attribution"
    CAPTION = "caption"
    CELL = "cell"
    CODE = "code"


class Holder(Struct, frozen=True):
    """A row of easy wording, or a block of a section's own words, by number; a note has no section."""

    section: int
    number: int
    is_easy: bool


class SourceText(Struct, frozen=True):
    """Words of a report that are one paragraph of its copies. `shown` are they as a copy shows them, `entry`
    is the number of the text in its holder, and `place` is that of its inlines."""

    kind: TextKind
    section: int
    holder: Holder | None
    entry: int
    children: tuple[Inline, ...]
    shown: str
    place: Span
    cell: tuple[int, int] | None = None


def plain(text: str) -> str:
    """Words with single blanks, without signs that nobody sees; line breaks stay."""
    single = _BLANKS.sub(" ", _UNSEEN.sub("", text))
    return _AROUND_BREAKS.sub("\n", single).strip()


def as_said(text: str) -> str:
    """Words with plain blanks and straight quotes, as they are compared."""
    return _BLANKS.sub(" ", text.translate(_QUOTES))


def key_of(shown: str) -> str:
    """Words as they are compared: without blanks, and without the marks of footnotes, which a copy may put
    after a hard word that they stand in."""
    return "".join(shown.replace(NOTE_MARK, "").split())
