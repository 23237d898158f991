"""Every node of a document, in the order of the source, for rules that look at one kind of node."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from hwrender.document import (
    Block,
    Break,
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
    Picture,
    Quotation,
    Section,
    Strong,
    Table,
    Text,
    text_of_inlines,
)
from hwrender.span import Span


def all_blocks(document: Document) -> Iterator[Block]:
    """Every block, each container before what is inside it; both wordings of a section; then the notes."""
    for section in document.sections:
        if section.heading is not None:
            yield section.heading
        yield from blocks_in(section.blocks)
        if section.easy is not None:
            yield from blocks_in(section.easy.blocks)
    for note in document.notes:
        yield from blocks_in(note.blocks)


def blocks_in(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """These blocks and all inside them, each container before what is inside it."""
    for block in blocks:
        yield block
        match block:
            case List(items=items):
                for item in items:
                    yield from blocks_in(item.blocks)
            case Quotation(blocks=inner) | Passage(blocks=inner):
                yield from blocks_in(inner)
            case Heading() | Paragraph() | Table() | Picture() | CodeBlock() | Break():
                pass
            case _:
                assert_never(block)


def inlines_in(block: Block) -> Iterator[tuple[Inline, ...]]:
    """The running texts of a block, those of blocks inside it left out."""
    match block:
        case Heading(children=children) | Paragraph(children=children):
            yield children
        case Quotation(attribution=attribution):
            yield attribution
        case Table(header=header, rows=rows, caption=caption):
            yield caption
            yield from (cell.children for row in (header, *rows) for cell in row)
        case List() | Picture() | CodeBlock() | Break() | Passage():
            pass
        case _:
            assert_never(block)


def leaves(block: Block) -> Iterator[Text | Code | CodeBlock]:
    """The nodes of a block that hold words, those of blocks inside it left out."""
    if isinstance(block, CodeBlock):
        yield block
    for inlines in inlines_in(block):
        yield from (node for node in all_inlines(inlines) if isinstance(node, Text | Code))


def links_of(block: Block) -> Iterator[Link]:
    """The links in the words of a block, those of blocks inside it left out."""
    for inlines in inlines_in(block):
        yield from (node for node in all_inlines(inlines) if isinstance(node, Link))


def all_inlines(inlines: tuple[Inline, ...]) -> Iterator[Inline]:
    """These inlines and all inside them, each container before what is inside it."""
    for inline in inlines:
        yield inline
        match inline:
            case Strong(children=children) | Link(children=children) | Foreign(children=children):
                yield from all_inlines(children)
            case Text() | Code() | LineBreak() | NoteReference():
                pass
            case _:
                assert_never(inline)


def words_of(inlines: tuple[Inline, ...]) -> str:
    """The words of these inlines as one text; a line break is a blank."""
    return text_of_inlines(inlines, line_break=" ")


def picture_targets(document: Document) -> Iterator[tuple[str, Span]]:
    """Every picture that a report names, with its place: on the cover, for words, and in the body."""
    metadata = document.metadata
    if metadata.cover_picture:
        yield metadata.cover_picture, metadata.place("cover_picture")
    for word, target in metadata.pictures.items():
        yield target, metadata.place(f"pictures.{word}")
    for block in all_blocks(document):
        if isinstance(block, Picture):
            yield block.target, block.span


def place_of(section: Section) -> Span:
    """Where a section begins: its heading, or what stands there without one."""
    parts = (section.heading, *section.blocks, section.easy)
    return min((each.span for each in parts if each is not None), key=lambda span: span.line)
