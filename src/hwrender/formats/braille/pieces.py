"""An edition as pieces: one for each text that starts on a line of its own, with how it is laid out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from typing import assert_never

from msgspec import Struct

from hwrender.edition import model
from hwrender.edition.outline import text_of
from hwrender.edition.walking import in_row
from hwrender.formats.braille.languages import other_code, primary
from hwrender.formats.braille.stretches import SentenceMark, stretches_of
from hwrender.formats.braille.transcriber import WantedWords
from hwrender.formats.braille.translating import BrailleStretch, BrailleText


class PieceKind(Enum):
    """What a piece is; `layout` knows where each starts."""

    COVER = "a line of the title page"
    CENTRED = "a heading in the middle"
    SIDE = "a heading at the fifth cell"
    MINOR = "a heading at the seventh cell"
    PARAGRAPH = "a paragraph"
    ITEM = "the first text of a list item"
    IN_ITEM = "a further text of a list item"
    QUOTED = "what somebody said"
    ATTRIBUTION = "who said it"
    BOX = "the meaning of a hard word"
    PICTURE = "the description of a picture"
    CODE = "a line of code"
    CAPTION = "what a table is about"
    TABLE = "what the transcriber says of a table"
    COLUMN = "the header of a column"
    CARD = "the first cell of a row"
    CELL = "another cell of a row"
    NOTE = "a footnote"
    BREAK = "a pause"


class BraillePiece(Struct, frozen=True):
    """`lines` are the text, cut where the writer asked for a new one. `marker` is the number of an item,
    `label` the header of a cell, `level` counts from 1. Items of one list have the same `group`."""

    kind: PieceKind
    lines: tuple[BrailleText, ...] = ()
    marks: tuple[SentenceMark, ...] = ()
    level: int = 1
    marker: str = ""
    label: BrailleText = ()
    group: int = 0


def wanted_words(pieces: Sequence[BraillePiece], language: str) -> WantedWords:
    """What the transcriber has to say of these pieces in a book that is in the code of this language."""
    stretches = [each for piece in pieces for line in (*piece.lines, piece.label) for each in line]
    tables = [piece.marker.split() for piece in pieces if piece.kind is PieceKind.TABLE]
    notes = {int(piece.marker) for piece in pieces if piece.kind is PieceKind.NOTE}
    codes = {primary(each.language) for each in stretches if other_code(each.language)}
    return WantedWords(
        frozenset((int(columns), int(rows)) for columns, rows in tables),
        frozenset(notes | {each.note for each in stretches if each.note}),
        frozenset(codes - {primary(language)}),
    )


class _PiecePlace(Struct, frozen=True):
    """Where a block stands: in how many lists, in a quotation, in a note, in which language."""

    depth: int = 0
    is_quoted: bool = False
    note: int = 0
    language: str = ""


class BraillePieces:
    """Makes the pieces of one edition. One in another language is in the braille code of that language, where
    there is one."""

    def __init__(self, edition: model.Edition) -> None:
        self._edition = edition
        language = edition.publication.language
        self._place = _PiecePlace(language=language if other_code(language) else "")
        self._groups = 0

    def cover(self) -> Iterator[BraillePiece]:
        """The title page."""
        cover = self._edition.cover
        for words in (cover.notice, cover.organisation, cover.label, cover.title):
            if words:
                yield self._piece(PieceKind.COVER, words, self._place)
        for line in cover.lines:
            yield self._piece(PieceKind.COVER, line.words, self._place)
        if cover.logo is not None:
            yield self._piece(PieceKind.COVER, cover.logo.description, self._place)

    def body(self) -> Iterator[BraillePiece]:
        """Everything after it."""
        for section in self._edition.sections:
            blocks = section.blocks if section.heading is None else (section.heading, *section.blocks)
            yield from self._blocks(blocks, self._place)
        for note in self._edition.notes:
            yield from self._blocks(note.blocks, _moved(self._place, note=note.number))

    def _blocks(self, blocks: Iterable[model.Block], place: _PiecePlace) -> Iterator[BraillePiece]:
        for block in blocks:
            yield from self._block(block, place)

    def _block(self, block: model.Block, place: _PiecePlace) -> Iterator[BraillePiece]:  # noqa: C901  # one case a kind of block
        match block:
            case model.Heading(level=level, words=words):
                kinds = {2: PieceKind.CENTRED, 3: PieceKind.SIDE}
                yield self._piece(kinds.get(level, PieceKind.MINOR), words, place, level=level)
            case model.Paragraph(words=words):
                yield self._piece(_kind_of_paragraph(place), words, place)
            case model.WordBox(words=words):
                yield self._box(words, place)
            case model.List():
                yield from self._list(block, place)
            case model.Quotation(blocks=inner, attribution=attribution):
                yield from self._blocks(inner, _moved(place, is_quoted=True))
                yield from self._attribution(attribution, place)
            case model.Table():
                yield from self._table(block, place)
            case model.Figure(description=description) | model.Chart(description=description):
                yield from self._picture(description, place)
            case model.CodeBlock(id=name, text=text):
                yield from _code(name, text, place)
            case model.Break():
                yield BraillePiece(PieceKind.BREAK)
            case model.Choices(choices=choices):
                for choice in choices:
                    yield self._piece(_kind_of_paragraph(place), choice.words, place)
            case model.Space():
                pass  # nobody draws on braille
            case model.Passage(language=language, blocks=inner):
                yield from self._blocks(inner, _moved(place, language=language))
            case model.Row(description=description):
                yield from self._picture(description, place)
                yield from self._blocks(in_row(block), place)
            case _:
                assert_never(block)

    def _box(self, words: model.Words, place: _PiecePlace) -> BraillePiece:
        return self._piece(PieceKind.IN_ITEM if place.depth else PieceKind.BOX, words, place, is_plain=True)

    def _attribution(self, attribution: model.Words, place: _PiecePlace) -> Iterator[BraillePiece]:
        if attribution:
            kind = PieceKind.IN_ITEM if place.depth else PieceKind.ATTRIBUTION
            yield self._piece(kind, attribution, place)

    def _list(self, block: model.List, place: _PiecePlace) -> Iterator[BraillePiece]:
        if not place.depth:
            self._groups += 1
        inside = _moved(place, depth=place.depth + 1)
        for number, item in enumerate(block.items, block.start):
            marker = str(number) if block.ordered else ""
            pieces = list(self._blocks(item.blocks, inside))
            first = pieces[0] if pieces else None
            if first is not None and first.kind is PieceKind.IN_ITEM and not first.marker:
                yield BraillePiece(
                    PieceKind.ITEM, first.lines, first.marks, inside.depth, marker, group=self._groups
                )
                pieces = pieces[1:]
            else:
                yield BraillePiece(PieceKind.ITEM, (), (), inside.depth, marker, group=self._groups)
            yield from pieces

    def _table(self, table: model.Table, place: _PiecePlace) -> Iterator[BraillePiece]:
        if table.caption:
            yield self._piece(PieceKind.CAPTION, table.caption, place, is_plain=True)
        yield BraillePiece(PieceKind.TABLE, marker=f"{len(table.header)} {len(table.rows)}")
        for cell in table.header:
            yield self._piece(PieceKind.COLUMN, cell.words, place, is_plain=True)
        headers = [stretches_of(cell.words, place.language, is_plain=True)[0] for cell in table.header]
        labels = [_in_one_line(lines) for lines in headers]
        for row in table.rows:
            for number, cell in enumerate(row):
                kind = PieceKind.CELL if number else PieceKind.CARD
                yield self._piece(kind, cell.words, place, label=labels[number])

    def _picture(self, description: model.Words, place: _PiecePlace) -> Iterator[BraillePiece]:
        if text_of(description).strip():
            kind = PieceKind.IN_ITEM if place.depth else PieceKind.PICTURE
            yield self._piece(kind, description, place, marker="picture")

    def _piece(
        self,
        kind: PieceKind,
        words: model.Words,
        place: _PiecePlace,
        *,
        level: int = 0,
        marker: str = "",
        label: BrailleText = (),
        is_plain: bool = False,
    ) -> BraillePiece:
        """`is_plain`: no word is marked as bold, for it is bold in print only to be found."""
        plain = is_plain or kind in _PLAIN
        lines, marks = stretches_of(words, place.language, is_plain=plain)
        if kind is PieceKind.NOTE:
            marker = str(place.note)
        group = self._groups if place.depth else 0
        return BraillePiece(kind, lines, marks, level or place.depth or 1, marker, label, group)


_PLAIN = frozenset(
    (PieceKind.COVER, PieceKind.CENTRED, PieceKind.SIDE, PieceKind.MINOR, PieceKind.ATTRIBUTION)
)


def _moved(
    place: _PiecePlace, *, depth: int = 0, is_quoted: bool = False, note: int = 0, language: str = ""
) -> _PiecePlace:
    return _PiecePlace(
        depth or place.depth, is_quoted or place.is_quoted, note or place.note, language or place.language
    )


def _in_one_line(lines: tuple[BrailleText, ...]) -> BrailleText:
    """The header of a column before each of its cells."""
    return tuple(each for line in lines for each in (BrailleStretch(" "), *line))


def _kind_of_paragraph(place: _PiecePlace) -> PieceKind:
    if place.depth:
        return PieceKind.IN_ITEM
    if place.is_quoted:
        return PieceKind.QUOTED
    return PieceKind.NOTE if place.note else PieceKind.PARAGRAPH


def _code(name: str, text: str, place: _PiecePlace) -> Iterator[BraillePiece]:
    kind = PieceKind.IN_ITEM if place.depth else PieceKind.CODE
    for number, line in enumerate(filter(str.strip, text.splitlines())):
        marks = () if number else (SentenceMark(name, 0),)
        yield BraillePiece(kind, ((BrailleStretch(line.strip(), is_code=True),),), marks, place.depth or 1)
