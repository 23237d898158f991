"""The lines of a report, from its pieces: how British transcribers lay a text out.

Headings of the second level stand in the middle between empty lines, those of the third start at the fifth
cell after an empty line. Paragraphs start at the third cell and go on at the first, with no empty line
between them. Items start at the first cell and go on at the third, inner ones four cells further in. A
quotation starts at the fifth cell and goes on at the third. A table is a card for each row: the first cell at
the left margin, the others two cells in, each as "header: value". Its caption stands over it like a heading.

`unlaying` reads a page by these places alone, so each of them means one thing: what follows an empty line is
a list where it starts at the first cell or the fourth, and lines of a list start an item where a fourth of
their indent is whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from hwrender.formats.braille.cells import (
    BULLET,
    GRADE_1_WORD,
    NOTE_BEGINS,
    NOTE_ENDS,
    SEPARATOR,
    number,
)
from hwrender.formats.braille.lines import BrailleLine, LineShape, broken, centred
from hwrender.formats.braille.pieces import BraillePiece, PieceKind
from hwrender.formats.braille.stretches import SentenceMark
from hwrender.formats.braille.transcriber import TranscriberWords

ITEM_STEP = 4
DEEPEST = 4
"""How many levels of lists are shown; further ones are at the last."""

_SHAPES = {
    PieceKind.SIDE: LineShape(4, 4),
    PieceKind.MINOR: LineShape(6, 6),
    PieceKind.PARAGRAPH: LineShape(2, 0),
    PieceKind.QUOTED: LineShape(4, 2),
    PieceKind.ATTRIBUTION: LineShape(6, 4),
    PieceKind.BOX: LineShape(4, 2),
    PieceKind.PICTURE: LineShape(6, 4),
    PieceKind.CODE: LineShape(4, 6),
    PieceKind.CAPTION: LineShape(6, 4),
    PieceKind.TABLE: LineShape(6, 4),
    PieceKind.COLUMN: LineShape(2, 4),
    PieceKind.CARD: LineShape(0, 4),
    PieceKind.CELL: LineShape(2, 4),
    PieceKind.NOTE: LineShape(2, 0),
}

_IN_LIST = (PieceKind.ITEM, PieceKind.IN_ITEM)
_IN_TABLE = (PieceKind.COLUMN, PieceKind.CARD, PieceKind.CELL)
_TOGETHER = (PieceKind.PARAGRAPH, PieceKind.BOX, PieceKind.PICTURE, PieceKind.NOTE)
"""What follows one another without an empty line."""

_HEADINGS = (PieceKind.CENTRED, PieceKind.SIDE, PieceKind.MINOR)


def lay_out(
    pieces: Sequence[BraillePiece],
    cells: Mapping[int, tuple[str, ...]],
    starts: Mapping[str, str],
    width: int,
    words: TranscriberWords,
) -> Iterator[BrailleLine]:
    """The lines of these pieces; `cells` are the lines of each, by its place, `starts` the labels of the
    print pages by the sentence with which each begins, `words` what the transcriber adds."""
    before: BraillePiece | None = None
    base = 1
    headings = 0
    for place, piece in enumerate(pieces):
        if before is None or _has_empty_line(before, piece):
            if before is not None:
                yield BrailleLine("", is_kept=False)
            base = piece.level
        is_heading = piece.kind in _HEADINGS
        headings += is_heading
        pages = _pages(piece.marks, cells[place], starts)
        laid = _with_marker(piece, cells[place], words)
        added = len(" ".join(laid).split()) - len(" ".join(cells[place]).split())
        pages = {place + added if place else 0: label for place, label in pages.items()}
        lines = list(_lines_of(piece, laid, pages, width, max(1, piece.level - base + 1)))
        for count, line in enumerate(lines):
            is_kept = is_heading or piece.kind in (PieceKind.CAPTION, PieceKind.TABLE, PieceKind.COLUMN)
            number_of_heading = headings if is_heading and not count else 0
            is_apart = piece.kind is PieceKind.CENTRED and not count
            yield BrailleLine(line.cells, line.page, is_kept, number_of_heading, is_apart)
        before = piece


def _has_empty_line(before: BraillePiece, piece: BraillePiece) -> bool:
    if before.kind in _IN_LIST and piece.kind in _IN_LIST:
        return before.group != piece.group and piece.kind is PieceKind.ITEM
    if piece.kind in _IN_TABLE:
        return False
    if before.kind in (PieceKind.SIDE, PieceKind.MINOR):
        return piece.kind not in _TOGETHER
    if before.kind in _TOGETHER and piece.kind in _TOGETHER:
        return False
    same = {piece.kind, before.kind}
    return (len(same) > 1 and same != {PieceKind.QUOTED, PieceKind.ATTRIBUTION}) or piece.kind in _HEADINGS


def _lines_of(
    piece: BraillePiece, laid: Sequence[str], pages: Mapping[int, str], width: int, level: int
) -> Iterator[BrailleLine]:
    match piece.kind:
        case PieceKind.BREAK:
            yield BrailleLine(next(centred([SEPARATOR], width)))
            return
        case PieceKind.CENTRED:
            words = " ".join(laid).split()
            if words == [SEPARATOR]:
                words = [GRADE_1_WORD + SEPARATOR]
            page = next(iter(pages.values()), "")
            for line in centred(words, width):
                yield BrailleLine(line, page)
                page = ""
            return
        case PieceKind.ITEM | PieceKind.IN_ITEM:
            indent = ITEM_STEP * (min(level, DEEPEST) - 1)
            first = indent if piece.kind is PieceKind.ITEM else indent + 3
            shape = LineShape(first, indent + 2)
        case _:
            shape = _SHAPES[piece.kind]
    passed = 0
    for count, text in enumerate(laid):
        words = text.split()
        here = {place - passed: label for place, label in pages.items() if 0 <= place - passed < len(words)}
        yield from broken(words, shape if not count else LineShape(shape.others, shape.others), width, here)
        passed += len(words)


def _with_marker(piece: BraillePiece, cells: Sequence[str], words: TranscriberWords) -> Sequence[str]:
    """The lines of a text with what the transcriber puts before or around them."""
    match piece.kind:
        case PieceKind.ITEM:
            marker = f"{number(piece.marker)}4" if piece.marker else BULLET
            return (f"{marker} {cells[0]}", *cells[1:]) if cells else (marker,)
        case PieceKind.TABLE:
            columns, rows = map(int, piece.marker.split())
            return (words.table(columns, rows),)
        case PieceKind.NOTE:
            return (f"{words.note(int(piece.marker))} {' '.join(cells)}",)
        case _ if piece.marker == "picture":
            return (words.pictured(" ".join(cells)),)
        case _:
            return cells


def _pages(marks: Sequence[SentenceMark], cells: Sequence[str], starts: Mapping[str, str]) -> dict[int, str]:
    """With which words of the cells a print page begins. Blanks in a number join words of print, and what the
    transcriber says are no words of it."""
    wanted = {mark.words: starts[mark.id] for mark in marks if mark.id in starts}
    if not wanted:
        return {}
    found: dict[int, str] = {}
    words, is_note = 0, False
    for place, word in enumerate(" ".join(cells).split()):
        label = next((wanted.pop(count) for count in sorted(wanted) if count <= words), "")
        if label:
            found[place] = label
        was_note, is_note = (
            is_note,
            word.rfind(NOTE_BEGINS) > word.rfind(NOTE_ENDS) or (is_note and NOTE_ENDS not in word),
        )
        if not (was_note or is_note):
            words += 1 + (word.count('"') if word.startswith("#") else 0)
    return found
