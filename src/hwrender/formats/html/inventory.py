"""What is in an edition: headings and word boxes for links to point at, tables for the style sheet."""

from __future__ import annotations

from collections.abc import Iterator

from hwrender.edition.model import (
    Block,
    Edition,
    Heading,
    List,
    Paragraph,
    Passage,
    Quotation,
    Row,
    Table,
    WordBox,
    Words,
)


def anchors(edition: Edition) -> frozenset[str]:
    """The anchor of every heading."""
    return frozenset(block.anchor for block in _every_block(edition) if isinstance(block, Heading))


def explained_words(edition: Edition) -> frozenset[str]:
    """The key of every word box."""
    return frozenset(block.key for block in _every_block(edition) if isinstance(block, WordBox))


def table_widths(edition: Edition) -> frozenset[int]:
    """The number of columns of every table that has rows."""
    tables = (block for block in _every_block(edition) if isinstance(block, Table))
    return frozenset(len(table.header) for table in tables if table.rows)


def contents(edition: Edition) -> tuple[Heading, ...]:
    """The headings of level 2, which the table of contents lists."""
    headings = (section.heading for section in edition.sections)
    return tuple(heading for heading in headings if heading is not None and heading.level == 2)


def every_words(edition: Edition) -> Iterator[Words]:
    """All words that stand in blocks, those of the cover first."""
    yield from (line.words for line in edition.cover.lines)
    for block in _every_block(edition):
        match block:
            case Heading(words=words) | Paragraph(words=words) | WordBox(words=words):
                yield words
            case Quotation(attribution=attribution):
                yield attribution
            case Table(header=header, rows=rows):
                yield from (cell.words for row in (header, *rows) for cell in row)
            case _:
                # the words of every other block stand in blocks of its own
                pass


def _every_block(edition: Edition) -> Iterator[Block]:
    for section in edition.sections:
        if section.heading is not None:
            yield section.heading
        yield from _with_inner(section.blocks)
    for note in edition.notes:
        yield from _with_inner(note.blocks)


def _with_inner(blocks: tuple[Block, ...]) -> Iterator[Block]:
    for block in blocks:
        yield block
        match block:
            case List(items=items):
                for item in items:
                    yield from _with_inner(item.blocks)
            case Quotation(blocks=inner) | Passage(blocks=inner):
                yield from _with_inner(inner)
            case Row(blocks=inner, boxes=boxes):
                yield from _with_inner(inner)
                yield from boxes
            case _:
                # every other block holds words only
                pass
