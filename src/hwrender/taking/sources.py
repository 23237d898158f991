"""The texts of a report that a copy shows, in its order, each with its place in the source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import assert_never

from msgspec import Struct
from msgspec.structs import replace

from hwrender.copy_marks import CopyKind
from hwrender.document import (
    Block,
    Code,
    CodeBlock,
    Document,
    Foreign,
    Heading,
    Inline,
    LineBreak,
    Link,
    List,
    NoteReference,
    Paragraph,
    Passage,
    Quotation,
    Section,
    Strong,
    Table,
    Text,
)
from hwrender.revising.source import ReadSource
from hwrender.revising.strips import container_of
from hwrender.span import Span
from hwrender.taking.model import (
    NOTE_MARK,
    CopyKindOfParagraph,
    CopyParagraph,
    Holder,
    SourceText,
    TextKind,
    key_of,
    plain,
)


class _Found(Struct, frozen=True):
    kind: TextKind
    children: tuple[Inline, ...]
    span: Span
    cell: tuple[int, int] | None = None
    text: str | None = None


def source_texts(source: ReadSource, kind: CopyKind) -> tuple[SourceText, ...]:
    """The texts of a report as its easy-read copy or its full copy has them; footnotes come last."""
    document = source.document
    if document is None:
        return ()
    found: list[SourceText] = []
    for number, section in enumerate(document.sections):
        if section.heading is not None:
            found += _texts(_block(section.heading, TextKind.HEADING), number, None)
        found += _of_section(source, section, number, kind)
    found += _of_notes(document)
    return tuple(each for each in found if key_of(each.shown))


def _of_section(source: ReadSource, section: Section, number: int, kind: CopyKind) -> Iterator[SourceText]:
    container = container_of(source, number) if kind != "full" else None
    if container is not None:
        for place, strip in enumerate(container.strips):
            yield from _texts(_all(strip.blocks), number, Holder(number, place, is_easy=True))
        return
    for place, block in enumerate(section.blocks):
        yield from _texts(_block(block, TextKind.PARAGRAPH), number, Holder(number, place, is_easy=False))


def _of_notes(document: Document) -> Iterator[SourceText]:
    for note in document.notes:
        yield from _texts(_all(note.blocks), -1, None)


def _texts(found: Iterable[_Found], section: int, holder: Holder | None) -> Iterator[SourceText]:
    for entry, each in enumerate(found):
        shown = plain(shown_of(each.children) if each.text is None else each.text)
        yield SourceText(each.kind, section, holder, entry, each.children, shown, each.span, each.cell)


def _all(blocks: Iterable[Block], kind: TextKind = TextKind.PARAGRAPH) -> Iterator[_Found]:
    for block in blocks:
        yield from _block(block, kind)


def _block(block: Block, kind: TextKind) -> Iterator[_Found]:
    match block:
        case Heading(children=children):
            yield from _inlines(TextKind.HEADING, children)
        case Paragraph(children=children):
            yield from _inlines(kind, children)
        case List(items=items):
            for item in items:
                yield from _all(item.blocks, TextKind.ITEM)
        case Quotation(blocks=blocks, attribution=attribution):
            yield from _all(blocks, TextKind.QUOTE)
            yield from _inlines(TextKind.ATTRIBUTION, attribution)
        case Table():
            yield from _cells(block)
        case CodeBlock(text=text, span=span):
            yield _Found(TextKind.CODE, (), span, text=text)
        case Passage(blocks=blocks):
            yield from _all(blocks, kind)
        case _:
            pass


def _cells(table: Table) -> Iterator[_Found]:
    yield from _inlines(TextKind.CAPTION, table.caption)
    for row, cells in enumerate((table.header, *table.rows)):
        for column, cell in enumerate(cells):
            for each in _inlines(TextKind.CELL, cell.children):
                yield replace(each, cell=(row, column))


def _inlines(kind: TextKind, children: tuple[Inline, ...]) -> Iterator[_Found]:
    if children:
        first, last = children[0].span, children[-1].span
        yield _Found(kind, children, Span(first.line, first.column, last.end_line, last.end_column))


def shown_of(children: Sequence[Inline]) -> str:
    """The words of inlines as a copy shows them."""
    return "".join(map(_shown, children))


def _shown(inline: Inline) -> str:
    match inline:
        case Text(text=text) | Code(text=text):
            return text.replace("\n", " ")
        case Strong(children=children) | Link(children=children) | Foreign(children=children):
            return shown_of(children)
        case LineBreak():
            return "\n"
        case NoteReference():
            return NOTE_MARK
        case _:
            assert_never(inline)


def matched(paragraphs: Sequence[CopyParagraph], texts: Sequence[SourceText]) -> dict[int, int]:
    """Which text of the report each paragraph of its own copy is, by number. What has none is what a copy
    adds: its cover, meanings of words, the contact."""
    keys = [_key(each) for each in paragraphs]
    wanted = [key_of(each.shown) for each in texts]
    found: dict[int, int] = {}
    for block in SequenceMatcher(None, keys, wanted, autojunk=False).get_matching_blocks():
        found |= {block.a + step: block.b + step for step in range(block.size)}
    left = {key: number for number, key in enumerate(wanted) if number not in set(found.values())}
    for number, key in enumerate(keys):  # footnotes, which a copy has in an order of its own
        if number not in found and paragraphs[number].note and key in left:
            found[number] = left.pop(key)
    return found


def _key(paragraph: CopyParagraph) -> str:
    """The words of a paragraph, if it is none that a copy adds."""
    if paragraph.kind in (CopyKindOfParagraph.BOX, CopyKindOfParagraph.TITLE):
        return ""
    return key_of(paragraph.shown)
