"""The model of a report as it was written: what reading makes and everything after it takes.

Every node is frozen and knows its place in the source, so that any later stage can complain about it.
The unions of inlines and of blocks are closed: a `match` over them ends in `assert_never`, so a node that a
format forgets to draw or speak fails in mypy and not in front of a reader.
"""

from __future__ import annotations

from typing import Literal, assert_never

from msgspec import Struct

from hwrender.metadata import Metadata
from hwrender.span import Span

ColumnSide = Literal["start", "centre", "end"]


class Text(Struct, frozen=True):
    """Words on one source line.

    Either the text equals its source character by character (so that the place of any word inside it can be
    counted from `span.column`), or it is a single escape, entity or soft line break and stands alone.
    """

    text: str
    span: Span


class Strong(Struct, frozen=True):
    """Strong or emphasised words. Emphasis is shown as strong: easy read has no italics (UKAAF G003)."""

    children: tuple[Inline, ...]
    span: Span


class Link(Struct, frozen=True):
    """Words that lead somewhere. `target` is http, https, mailto, tel or `#anchor`; nothing else gets
    here."""

    target: str
    children: tuple[Inline, ...]
    span: Span


class Code(Struct, frozen=True):
    """Words to be typed or read letter by letter."""

    text: str
    span: Span


class LineBreak(Struct, frozen=True):
    """A line break the writer asked for."""

    span: Span


class Foreign(Struct, frozen=True):
    """A passage in another language (`language` is a BCP 47 tag) inside a sentence (WCAG 2.2 3.1.2)."""

    language: str
    children: tuple[Inline, ...]
    span: Span


class NoteReference(Struct, frozen=True):
    """The mark of footnote `number`; notes are numbered from 1 in the order they are first named."""

    number: int
    span: Span


Inline = Text | Strong | Link | Code | LineBreak | Foreign | NoteReference


def text_of_inlines(inlines: tuple[Inline, ...], line_break: str = "\n") -> str:
    """The words of these inlines as plain text; `line_break` stands for a break that the writer asked for.

    The mark of a footnote is no word.
    """
    return "".join(_text_of_inline(inline, line_break) for inline in inlines)


def _text_of_inline(inline: Inline, line_break: str) -> str:
    match inline:
        case Text(text=text) | Code(text=text):
            return text
        case Strong(children=children) | Link(children=children) | Foreign(children=children):
            return text_of_inlines(children, line_break)
        case LineBreak():
            return line_break
        case NoteReference():
            return ""
        case _:
            assert_never(inline)


class Heading(Struct, frozen=True):
    """A heading of the body. `level` is 2 to 6: the title, from the metadata, is the one level 1."""

    level: int
    children: tuple[Inline, ...]
    span: Span


class Paragraph(Struct, frozen=True):
    children: tuple[Inline, ...]
    span: Span


class Item(Struct, frozen=True):
    """One item of a list."""

    blocks: tuple[Block, ...]
    span: Span


class List(Struct, frozen=True):
    """A list. `start` is the first number of an ordered list (1 for a bulleted one)."""

    ordered: bool
    start: int
    items: tuple[Item, ...]
    span: Span


class Quotation(Struct, frozen=True):
    """What somebody said. `attribution` holds the last line's words where it began with a dash, else
    empty."""

    blocks: tuple[Block, ...]
    attribution: tuple[Inline, ...]
    span: Span


class Cell(Struct, frozen=True):
    children: tuple[Inline, ...]
    span: Span


class Table(Struct, frozen=True):
    """A table with one header row; every row has as many cells. `alignments` are those of its columns.

    `caption` says what it is about, and is empty where nobody has. `span` covers its caption too. `is_chart`
    says that its numbers are to be drawn as well.
    """

    header: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    span: Span
    alignments: tuple[ColumnSide, ...] = ()
    caption: tuple[Inline, ...] = ()
    is_chart: bool = False


class Picture(Struct, frozen=True):
    """A picture standing by itself.

    `target` is a name in the picture library (`police`) or a file beside the report (`photo.jpg`). An empty
    `alt` says that it only repeats the words (decorative, WCAG 2.2 1.1.1). `size` is what `{large}` or
    `{small}` behind it says; `span` ends before that.
    """

    target: str
    alt: str
    span: Span
    size: Literal["", "large", "small"] = ""


class CodeBlock(Struct, frozen=True):
    text: str
    span: Span


class Break(Struct, frozen=True):
    """A thematic break: a pause."""

    span: Span


class Passage(Struct, frozen=True):
    """Blocks in another language (`::: lang=bn`)."""

    language: str
    blocks: tuple[Block, ...]
    span: Span


Block = Heading | Paragraph | List | Quotation | Table | Picture | CodeBlock | Break | Passage


class EasyWording(Struct, frozen=True):
    """A section's `::: easy-read` container. Its pictures stand before the blocks they go with.

    `drafted` is true while no person has approved it; `reviewed` is who did and when, and `of` the seal of
    the words they compared, on both sides.
    """

    blocks: tuple[Block, ...]
    drafted: bool
    reviewed: str | None
    of: str | None
    span: Span


class Section(Struct, frozen=True):
    """A heading and what follows it up to the next heading. Only the first section may have no heading."""

    heading: Heading | None
    blocks: tuple[Block, ...]
    easy: EasyWording | None


class Note(Struct, frozen=True):
    """A footnote, by number."""

    number: int
    blocks: tuple[Block, ...]
    span: Span


class Comment(Struct, frozen=True):
    """An HTML comment: never shown, kept for instructions to us (`<!-- hwrender: ignore S11 reason -->`)."""

    text: str
    span: Span


class Unread(Struct, frozen=True):
    """Words of the front matter that no field took: under a key that we do not know or that is given twice,
    or of the wrong kind. No copy shows them. `key` is what they stand under, by its path ("contact.fax")."""

    key: str
    text: str
    span: Span


class Document(Struct, frozen=True):
    """One report, its sections in reading order. `file` is the name used in messages; `digest` is the SHA-256
    of the source's bytes, in hexadecimal."""

    file: str
    digest: str
    metadata: Metadata
    sections: tuple[Section, ...]
    notes: tuple[Note, ...]
    comments: tuple[Comment, ...]
    unread: tuple[Unread, ...] = ()
