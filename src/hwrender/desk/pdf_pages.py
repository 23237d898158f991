"""The pages of a finished PDF: which of them holds which words, and what one looks like.

PDFium is not made for threads: one uses it at a time, and an import of a PDF waits too.
"""

from __future__ import annotations

from collections.abc import Mapping
from threading import Lock

import pypdfium2

from hwrender.pictures.photographs import png_of_pixels
from hwrender.readers.ideas import RowPlace

PIXELS_PER_POINT = 1.5
"""A page of A4 is about 900 pixels wide: sharp beside the rows, and quickly drawn."""
PDFIUM = Lock()
"""Held by whoever uses PDFium in this process."""


def page_count(pdf: bytes) -> int:
    with PDFIUM, pypdfium2.PdfDocument(pdf) as document:
        return len(document)


def find_pages(pdf: bytes, words: Mapping[RowPlace, str]) -> dict[RowPlace, int]:
    """The page of each of these texts, which come in the order of the pages. A text that is on none is left
    out; one that comes again is looked for after the text before it."""
    with PDFIUM, pypdfium2.PdfDocument(pdf) as document:
        pages = [_letters(page.get_textpage().get_text_bounded()) for page in document]
    found: dict[RowPlace, int] = {}
    at, offset = 0, 0
    for place, text in words.items():
        wanted = _letters(text)
        for number in range(at, len(pages)):
            where = pages[number].find(wanted, offset if number == at else 0)
            if wanted and where >= 0:
                found[place] = number
                at, offset = number, where + len(wanted)
                break
    return found


def page_picture(pdf: bytes, number: int) -> bytes:
    """A page, from 0, as a PNG. Raises `IndexError` where there is no such page."""
    with PDFIUM, pypdfium2.PdfDocument(pdf) as document:
        if not 0 <= number < len(document):
            raise IndexError(number)
        bitmap = document[number].render(scale=PIXELS_PER_POINT, rev_byteorder=True, prefer_bgrx=False)
        width, height, row_bytes = bitmap.width, bitmap.height, bitmap.stride
        pixels = bytes(bitmap.buffer)
    return png_of_pixels(pixels, width, height, row_bytes, "RGB")


def _letters(text: str) -> str:
    """The letters and digits of a text: line breaks, blanks and marks are set differently on a page."""
    return "".join(each for each in text.casefold() if each.isalnum())
