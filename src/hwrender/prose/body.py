"""The texts of the body: what stands in sections and footnotes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from msgspec import Struct
from msgspec.structs import replace

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
from hwrender.language.slices import Slice
from hwrender.prose.model import Prose, ProseKind, Side, SourcePiece, piece_of
from hwrender.span import Span


def body_prose(document: Document) -> Iterator[Prose]:
    """Every text of the body in the order of the source, then those of the footnotes."""
    file, language = document.file, document.metadata.lang
    for number, section in enumerate(document.sections):
        yield from _of_section(section, _Where(file, language, Side.BOTH, number))
    for note in document.notes:
        yield from _of_blocks(note.blocks, _Where(file, language, Side.BOTH, None, ProseKind.NOTE))


class _Where(Struct, frozen=True):
    """What a text takes from the blocks it stands in."""

    file: str
    language: str
    side: Side
    section: int | None
    kind: ProseKind = ProseKind.PARAGRAPH
    heads: tuple[str, ...] = ()

    def inside(self, kind: ProseKind) -> _Where:
        """The same in a container; what stands in a quotation or a footnote stays there."""
        kept = self.kind in (ProseKind.QUOTATION, ProseKind.NOTE)
        return self if kept else replace(self, kind=kind)


def _of_section(section: Section, where: _Where) -> Iterator[Prose]:
    if section.heading is not None:
        yield from _of_blocks((section.heading,), where)
    own = Side.FULL if section.easy is not None else Side.BOTH
    yield from _of_blocks(section.blocks, replace(where, side=own))
    if section.easy is not None:
        yield from _of_blocks(section.easy.blocks, replace(where, side=Side.EASY))


def _of_blocks(blocks: tuple[Block, ...], where: _Where) -> Iterator[Prose]:
    for block in blocks:
        match block:
            case Heading(children=children, span=span):
                yield from _of_inlines(children, span, where.inside(ProseKind.HEADING))
            case Paragraph(children=children, span=span):
                yield from _of_inlines(children, span, where)
            case List(items=items):
                for item in items:
                    yield from _of_blocks(item.blocks, where.inside(ProseKind.ITEM))
            case Quotation(blocks=inner, attribution=attribution, span=span):
                yield from _of_blocks(inner, where.inside(ProseKind.QUOTATION))
                yield from _of_inlines(attribution, span, where.inside(ProseKind.ATTRIBUTION))
            case Table():
                yield from _of_table(block, where)
            case Picture(alt=alt, span=span):
                yield _in_one_place(alt, span, where, ProseKind.CAPTION)
            case CodeBlock(text=text, span=span):
                yield _in_one_place(text, span, where, ProseKind.CODE)
            case Passage(language=language, blocks=inner):
                yield from _of_blocks(inner, replace(where, language=language))
            case Break():
                pass
            case _:
                assert_never(block)


def _of_table(table: Table, where: _Where) -> Iterator[Prose]:
    if table.caption:
        first, last = table.caption[0].span, table.caption[-1].span
        place = Span(first.line, first.column, last.end_line, last.end_column)
        yield from _of_inlines(table.caption, place, where.inside(ProseKind.TABLE_CAPTION))
    at_the_top = replace(where, kind=ProseKind.CELL)
    for cell in table.header:
        yield from _of_inlines(cell.children, cell.span, at_the_top)
    heads = [text_of_inlines(cell.children) for cell in table.header]
    for row in table.rows:
        for head, cell in zip(heads, row, strict=True):
            beside = replace(at_the_top, heads=(head, text_of_inlines(row[0].children), heads[0]))
            yield from _of_inlines(cell.children, cell.span, beside)


def _in_one_place(text: str, span: Span, where: _Where, kind: ProseKind) -> Prose:
    piece = SourcePiece(0, span, exact=False)
    return Prose(where.file, text, kind, where.language, where.side, where.section, span, (piece,))


def _of_inlines(inlines: tuple[Inline, ...], span: Span, where: _Where) -> Iterator[Prose]:
    """The text of these inlines, and then the target of each link in them."""
    flow = _Flow()
    flow.add(inlines)
    text = "".join(flow.parts)
    yield Prose(
        where.file,
        text,
        where.kind,
        where.language,
        where.side,
        where.section,
        span,
        tuple(flow.pieces),
        tuple(flow.foreign),
        heads=where.heads,
        code=tuple(flow.code),
    )
    for link in flow.links:
        yield _in_one_place(link.target, link.span, where, ProseKind.ADDRESS)


class _Flow:
    """Inlines as they are read one after the other."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.pieces: list[SourcePiece] = []
        self.foreign: list[Slice] = []
        self.code: list[Slice] = []
        self.links: list[Link] = []
        self._length = 0

    def add(self, inlines: tuple[Inline, ...]) -> None:
        for inline in inlines:
            match inline:
                case Text(text=text, span=span):
                    self._put(text, span)
                case Code(text=text, span=span):
                    self.code.append(Slice(self._length, self._length + len(text)))
                    self._put(text, span)
                case LineBreak(span=span):
                    self._put("\n", span)
                case Strong(children=children):
                    self.add(children)
                case Link(children=children):
                    self.add(children)
                    self.links.append(inline)
                case Foreign(children=children):
                    start = self._length
                    self.add(children)
                    self.foreign.append(Slice(start, self._length))
                case NoteReference():
                    pass
                case _:
                    assert_never(inline)

    def _put(self, text: str, span: Span) -> None:
        self.pieces.append(piece_of(self._length, text, span))
        self.parts.append(text)
        self._length += len(text)
