"""A whole report as pages of braille: a title page, contents, then the text.

The first line of each page but the title page has the number of the print page at the left, the title in the
middle and the number of the braille page at the right, as British transcribers set it; where a print page
begins, its number stands in the middle of a line after the sign for it. A heading in the middle stands apart
from the first line by an empty one. Pages before the text have a p in their numbers. `unlaying` reads all of
this as furniture.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from hwrender.edition.model import Edition
from hwrender.edition.pages import PageStart
from hwrender.formats.braille.cells import (
    NOTE_BEGINS,
    NOTE_ENDS,
    OTHER_CODE_ENDS,
    PRINT_PAGE,
    number,
    other_code_begins,
)
from hwrender.formats.braille.languages import other_code, primary
from hwrender.formats.braille.layout import lay_out
from hwrender.formats.braille.liblouis import Liblouis
from hwrender.formats.braille.lines import BrailleLine, LineShape, broken, centred
from hwrender.formats.braille.louis import CONTRACTED, UNCONTRACTED, Louis, running
from hwrender.formats.braille.pieces import BraillePiece, BraillePieces, PieceKind, wanted_words
from hwrender.formats.braille.statements import statements
from hwrender.formats.braille.transcriber import transcriber_words
from hwrender.formats.braille.translating import BrailleStretch, translate
from hwrender.language.languages import is_english

FEWEST_FOR_CONTENTS = 3
"""A text of fewer pages needs no contents."""

_HEADINGS = (PieceKind.CENTRED, PieceKind.SIDE)


class BrailleShape(Struct, frozen=True):
    """The cells of a line, the lines of a page, and the grade of UEB."""

    cells: int = 40
    lines: int = 25
    grade: int = 2


class BrailleBook(Struct, frozen=True):
    """The pages in order, each a tuple of lines. `spelt` counts the words that were not contracted, since
    they could not be read back; `words` counts all."""

    pages: tuple[tuple[str, ...], ...]
    words: int
    spelt: int


@lru_cache(maxsize=1)
def make_book(
    edition: Edition, shape: BrailleShape, pages: tuple[PageStart, ...], liblouis: Liblouis
) -> BrailleBook:
    """The pages of an edition. The last one made is kept: two files are made of it.

    Raises `FailedCheckError` where liblouis fails.
    """
    with running(liblouis) as louis:
        return book_of(edition, shape, pages, louis)


def book_of(edition: Edition, shape: BrailleShape, pages: tuple[PageStart, ...], louis: Louis) -> BrailleBook:
    """The same with a liblouis that runs already."""
    return _BookMaker(edition, shape, pages, louis).book()


class _BookMaker:
    def __init__(
        self, edition: Edition, shape: BrailleShape, pages: tuple[PageStart, ...], louis: Louis
    ) -> None:
        self._shape = shape
        self._is_contracted = shape.grade == 2 and is_english(edition.publication.language)
        self._starts = {page.sentence_id: page.label for page in pages}
        self._language = edition.publication.language
        language = self._language if other_code(self._language) else ""
        self._title = BrailleStretch(edition.publication.short_title, language=language)
        self._louis = louis
        pieces = BraillePieces(edition)
        self._cover, self._body = tuple(pieces.cover()), tuple(pieces.body())
        wanted = wanted_words((*self._cover, *self._body), self._title.language)
        self._words = transcriber_words(self._language, louis, wanted)

    def book(self) -> BrailleBook:
        """Everything is translated at once, and then laid out."""
        pieces = (*self._cover, *self._body)
        texts = [line for piece in pieces for line in (*piece.lines, piece.label)]
        told = self._words.statements()
        said = ((self._title,), *(() if told else statements(is_contracted=self._is_contracted)))
        tables = CONTRACTED if self._is_contracted else UNCONTRACTED
        done = translate([*texts, *said], tables, self._louis, self._words)
        cells = iter(each.cells for each in done)
        lines: dict[int, tuple[str, ...]] = {}
        for place, piece in enumerate(pieces):
            own, label = [next(cells) for _ in piece.lines], next(cells)
            lines[place] = (f"{label.strip()}3 {' '.join(own)}",) if piece.label else tuple(own)
        title, *about = cells
        if self._title.language:
            # the head of a page has no room for the marks of a code
            begins = other_code_begins(primary(self._title.language))
            title = title.removeprefix(begins).removesuffix(OTHER_CODE_ENDS)
        words = sum(len(each.cells.split()) for each in done)
        made = self._pages(lines, title, told or tuple(about))
        return BrailleBook(made, words, sum(each.spelt for each in done))

    def _pages(
        self, lines: dict[int, tuple[str, ...]], title: str, about: tuple[str, ...]
    ) -> tuple[tuple[str, ...], ...]:
        first = len(self._cover)
        body = {place - first: lines[place] for place in range(first, len(lines))}
        laid = tuple(lay_out(self._body, body, self._starts, self._shape.cells, self._words))
        pager = _Pager(self._shape, title)
        text = pager.pages(laid)
        contents = self._contents(body, pager.headings) if len(text) >= FEWEST_FOR_CONTENTS else ()
        cover = self._title_page([lines[place] for place in range(first)], laid, about)
        before = _Pager(self._shape, title, is_before=True)
        opening = before.pages(cover)
        return (*opening, *(before.pages(contents) if contents else ()), *text)

    def _title_page(
        self, lines: Sequence[tuple[str, ...]], laid: Sequence[BrailleLine], about: tuple[str, ...]
    ) -> tuple[BrailleLine, ...]:
        found: list[BrailleLine] = []
        width = self._shape.cells
        for each in lines:
            found += [
                BrailleLine(""),
                *(BrailleLine(cells) for cells in centred(" ".join(each).split(), width)),
            ]
        codes = sorted(set(re.findall(r"\"\(([A-Z]+)'", " ".join(line.cells for line in laid))))
        others = [code for code in codes if code.lower() != primary(self._title.language)]
        names = [f"{code}1 {self._words.language_name(code.lower())}" for code in others]
        note = f"{NOTE_BEGINS}{' '.join((*about, *names))}{NOTE_ENDS}"
        found += [BrailleLine(""), *broken(note.split(), LineShape(6, 4), width, {})]
        return tuple(found)

    def _contents(self, cells: dict[int, tuple[str, ...]], pages: dict[int, int]) -> tuple[BrailleLine, ...]:
        """The headings of the text and the pages on which they stand, after a line of dots 3 and 6."""
        width = self._shape.cells
        title = centred(self._words.contents().split(), width, margin=2)
        head = [BrailleLine(line, is_apart=not count) for count, line in enumerate(title)]
        found: list[BrailleLine] = []
        headings = [piece for piece in enumerate(self._body) if _is_heading(piece[1])]
        for count, (place, piece) in enumerate(headings, 1):
            if piece.kind not in _HEADINGS:
                continue
            indent = 0 if piece.kind is PieceKind.CENTRED else 2
            at = number(str(pages[count]))
            *before, last = broken(
                " ".join(cells[place]).split(), LineShape(indent, indent + 4), width - 8, {}
            )
            dots = "-" * max(0, width - len(last.cells) - len(at) - 2)
            found += [*before, BrailleLine(f"{last.cells} {dots} {at}")]
        return (*head, BrailleLine(""), *found) if len(found) > 1 else ()


def _is_heading(piece: BraillePiece) -> bool:
    return piece.kind in (*_HEADINGS, PieceKind.MINOR)


class _Pager:
    """Puts lines on pages, and remembers on which page each heading is."""

    def __init__(self, shape: BrailleShape, title: str, *, is_before: bool = False) -> None:
        self._shape = shape
        self._title = title
        self._is_before = is_before
        self._number = 0
        self._label = ""
        self.headings: dict[int, int] = {}

    def pages(self, lines: Sequence[BrailleLine]) -> tuple[tuple[str, ...], ...]:
        """Lines on as few pages as will hold them. What is kept with the next line is on its page."""
        made: list[tuple[str, ...]] = []
        page: list[str] = []
        for block in _kept_together(lines):
            needed = sum(1 + bool(line.page) for line in block)
            if page and len(page) + needed > self._shape.lines and needed < self._shape.lines:
                made.append(tuple(page))
                page = []
            for line in block:
                if len(page) + 1 + bool(line.page and len(page) > 1) > self._shape.lines:
                    made.append(tuple(page))
                    page = []
                if not page:
                    page = self._begun(line.page)
                    if page and line.is_apart and len(block) + 2 <= self._shape.lines:
                        page.append("")
                self._put(line, page)
        return (*made, tuple(page)) if page else tuple(made)

    def _begun(self, label: str) -> list[str]:
        self._number += 1
        self._label = label or self._label
        return [] if self._is_before and self._number == 1 else [self._head()]

    def _put(self, line: BrailleLine, page: list[str]) -> None:
        if line.page and line.page != self._label:
            self._label = line.page
            page.extend(centred([PRINT_PAGE + number(line.page)], self._shape.cells))
        if line.heading:
            self.headings[line.heading] = self._number
        page.append(line.cells)

    def _head(self) -> str:
        """The first line of a page."""
        width = self._shape.cells
        left = number(self._label) if self._label else ""
        right = ("P" if self._is_before else "") + number(str(self._number))
        room = width - 2 * max(len(left), len(right)) - 6
        words = self._title.split()
        while words and len(" ".join(words)) > room:
            words.pop()
        middle = " ".join(words).center(width - 2 * max(len(left), len(right)))
        line = left.ljust(max(len(left), len(right))) + middle
        return line[: width - len(right)].ljust(width - len(right)) + right


def _kept_together(lines: Sequence[BrailleLine]) -> Iterator[tuple[BrailleLine, ...]]:
    block: list[BrailleLine] = []
    for line in lines:
        block.append(line)
        if not line.is_kept:
            yield tuple(block)
            block = []
    if block:
        yield tuple(block)
