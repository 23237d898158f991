"""A laid-out page as a content stream: grounds first, then all text and pictures in the order of reading.

The order of drawing is the order of the structure tree, and what is there for the eye only (the label of a
card, a header that is repeated) stands where the eye meets it: whoever copies a page, or reads it with a
program that knows no tags, gets the words in the order in which they are meant.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import assert_never

from hwrender.formats.pdf.fonts import FontBook
from hwrender.formats.pdf.images import ImageBook
from hwrender.formats.pdf.layout.book import Book, LaidPage
from hwrender.formats.pdf.layout.diagrams import Diagram
from hwrender.formats.pdf.layout.marks import Image, Leader, Mark, Panel, PlacedText, QrCode, Strip, TextLine
from hwrender.formats.pdf.operators import (
    diagram_operators,
    leader_operators,
    number,
    numbers,
    panel_operators,
    qr_code_operators,
    text_operators,
)
from hwrender.formats.pdf.tree import Box, Content, Marking

_LINK_ABOVE = 0.95
_LINK_BELOW = 0.3
_WHITE = "#ffffff"

ReadMark = PlacedText | Image | Diagram
"""What can stand in an element."""

Placed = tuple[float, float, Mark]
"""A mark with the place of its origin: x from the left of the sheet, y from its bottom."""


class PageDrawing:
    """Draws the pages of one book, and keeps for the structure tree what it marked."""

    def __init__(self, book: Book, paper: str, marking: Marking, fonts: FontBook, images: ImageBook) -> None:
        self._book = book
        self._paper = paper
        self._marking = marking
        self._fonts = fonts
        self._images = images

    def page_content(self, number: int) -> bytes:
        """The content stream of page `number`, counted from 0."""
        page = self._book.pages[number]
        placed = list(self._placed(page))
        found = ["/Artifact <</Type /Layout>> BDC", *self._ground()]
        for x, y, mark in placed:
            found.extend(self._ground_operators(x, y, mark))
        found.append("EMC")
        found.extend(self._read_operators(placed, number))
        found.append("/Artifact <</Type /Pagination /Subtype /Footer>> BDC")
        left, top = self._book.measures.margin, self._book.measures.page_height
        for mark in page.footer:
            found.extend(self._ground_operators(left, top, mark))
        for _, x, y, piece in _in_order([(left, top, mark) for mark in page.footer]):
            found.extend(self._operators(x, y, piece))
        found.append("EMC")
        return "\n".join(found).encode("latin-1") + b"\n"

    def _ground(self) -> list[str]:
        if self._paper.lower() == _WHITE:
            return []
        sheet = Panel(0, 0, self._book.measures.page_width, self._book.measures.page_height, self._paper)
        return [panel_operators(sheet, 0, self._book.measures.page_height)]

    def _placed(self, page: LaidPage) -> Iterator[Placed]:
        left, top = self._book.measures.margin, self._book.measures.page_height
        for panel in page.body.panels:
            yield left, top, panel
        for each in page.body.strips:
            yield from _marks_of(each.strip, left, top - each.y)

    def _ground_operators(self, x: float, y: float, mark: Mark) -> Iterator[str]:
        """What lies under the words, or beside them, and is an artifact."""
        match mark:
            case Panel():
                yield panel_operators(mark, x, y)
            case Leader():
                yield leader_operators(mark, x, y)
            case QrCode():
                yield qr_code_operators(mark, x, y)
            case Image(content=None):
                yield self._image_operators(mark, x, y)
            case Diagram(content=None):
                yield diagram_operators(mark, x, y)
            case Image() | Diagram() | TextLine():
                pass
            case _:
                assert_never(mark)

    def _image_operators(self, image: Image, x: float, y: float) -> str:
        name = self._images.resource_name(image.artwork, image.colour)
        return (
            f"q {number(image.width)} 0 0 {number(image.height)} "
            f"{numbers(x + image.x, y - image.y - image.height)} cm /{name} Do Q"
        )

    def _read_operators(self, placed: list[Placed], page: int) -> Iterator[str]:
        """What is read, in order. Pieces of one element that follow each other are one piece of marked
        content; between them stands, as an artifact, what is for the eye only."""
        for content, pieces in groupby(_in_order(placed), key=lambda read: read[0]):
            yield "/Artifact BMC" if content is None else self._marking.begin(content, page)
            for _, x, y, mark in pieces:
                yield from self._operators(x, y, mark)
                self._note(content, x, y, mark, page)
            yield "EMC"

    def _operators(self, x: float, y: float, mark: ReadMark) -> Iterator[str]:
        match mark:
            case Image():
                yield self._image_operators(mark, x, y)
            case Diagram():
                yield diagram_operators(mark, x, y)
            case PlacedText():
                yield f"BT {text_operators(mark, x, y, self._fonts)} ET"
            case _:
                assert_never(mark)

    def _note(self, content: Content | None, x: float, y: float, mark: ReadMark, page: int) -> None:
        """Keep for the structure tree where a picture or a link is."""
        box = _box_of(mark, x, y)
        if isinstance(mark, PlacedText) and mark.link is not None:
            self._marking.add_link(mark.link, page, box)
        if content is not None:
            self._marking.add_to_picture(content, box)


def _marks_of(strip: Strip, left: float, top: float) -> Iterator[Placed]:
    for mark in strip.marks:
        yield left + strip.x, top, mark
    for down, part in strip.parts:
        yield from _marks_of(part, left + strip.x, top - down)


def _box_of(mark: ReadMark, x: float, y: float) -> Box:
    """Where a piece of text stands, with its first glyph at (x, y), or a picture with its origin there."""
    if isinstance(mark, PlacedText):
        width = mark.shaped.advance * mark.size
        return x, y - mark.size * _LINK_BELOW, x + width, y + mark.size * _LINK_ABOVE
    left, bottom = x + mark.x, y - mark.y - mark.height
    return left, bottom, left + mark.width, bottom + mark.height


def _in_order(placed: list[Placed]) -> Iterator[tuple[Content | None, float, float, ReadMark]]:
    """What is read on a page, and text for the eye only: pieces of text with the place of their first glyph,
    pictures with their origin."""
    for x, y, mark in placed:
        match mark:
            case Image(content=Content() as content) | Diagram(content=Content() as content):
                yield content, x, y, mark
            case TextLine(pieces=pieces):
                for piece in pieces:
                    yield piece.content, x + mark.x + piece.x, y - mark.baseline, piece
            case _:
                pass
