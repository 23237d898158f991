"""What a comment covers: the block or row it stands in, else the next block."""

from __future__ import annotations

from collections.abc import Iterator

from hwrender.document import (
    Block,
    CodeBlock,
    Comment,
    Document,
    EasyWording,
    Heading,
    Paragraph,
    Picture,
    Table,
)
from hwrender.prose import Side
from hwrender.prose.walking import all_blocks
from hwrender.span import Span

NOWHERE = Span(0, 1, 0, 1)
"""What a comment covers when nothing follows it."""


def covered_by(comment: Comment, document: Document) -> Span:
    """The lines that this comment covers."""
    for unit in _units(document):
        if unit.line <= comment.span.end_line and comment.span.line <= unit.end_line:
            return unit
    following = [span for span in _starts(document) if _position(span) >= _end(comment.span)]
    # of those that start together, the outermost comes first
    return min(following, key=_position, default=NOWHERE)


def side_of(span: Span, document: Document) -> Side:
    """Which edition shows what stands at these lines."""
    for section in document.sections:
        if section.easy is None:
            continue
        if section.easy.span.line <= span.line <= section.easy.span.end_line:
            return Side.EASY
        if any(block.span.line <= span.line <= block.span.end_line for block in section.blocks):
            return Side.FULL
    return Side.BOTH


def _units(document: Document) -> Iterator[Span]:
    """The smallest parts that a comment can stand in: lines of words, rows of tables."""
    for block in all_blocks(document):
        match block:
            case Heading() | Paragraph() | CodeBlock():
                yield block.span
            case Table(header=header, rows=rows):
                for row in (header, *rows):
                    yield _from_to(row[0].span, row[-1].span)
            case _:
                pass


def _starts(document: Document) -> Iterator[Span]:
    """What may follow a comment: easy-read parts, rows of easy read, and every block."""
    for section in document.sections:
        if section.easy is not None:
            yield section.easy.span
            yield from _rows(section.easy)
    for block in all_blocks(document):
        yield block.span


def _rows(easy: EasyWording) -> Iterator[Span]:
    """From each picture to the block before the next one."""
    row: list[Block] = []
    for block in easy.blocks:
        if isinstance(block, Picture):
            if row:
                yield _from_to(row[0].span, row[-1].span)
            row = [block]
        elif row:
            row.append(block)
    if row:
        yield _from_to(row[0].span, row[-1].span)


def _from_to(first: Span, last: Span) -> Span:
    return Span(first.line, first.column, last.end_line, last.end_column)


def _position(span: Span) -> tuple[int, int]:
    return span.line, span.column


def _end(span: Span) -> tuple[int, int]:
    return span.end_line, span.end_column
