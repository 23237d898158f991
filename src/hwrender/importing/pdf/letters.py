"""The letters of a page in stretches of one look, as PDFium reads them.

PDFium puts a blank or the end of a line where the letters stand apart, and says which letter is a hyphen at
the end of a line.
"""

from __future__ import annotations

import ctypes
from typing import Any

import pypdfium2.raw as pdfium

from hwrender.importing.model import too_much
from hwrender.importing.pdf.drawn import DrawnPage
from hwrender.importing.pdf.links import LinkPlaces
from hwrender.importing.pdf.looks import LetterLook, look_at
from hwrender.importing.pdf.page import PageBox, Stretch
from hwrender.importing.pdf.stretches import OpenStretch
from hwrender.importing.pdf.view import PageView

MOST_LETTERS, MOST_ON_PAGE = 500_000, 30_000
FREE_LETTERS, LETTERS_PER_BYTE = 100_000, 4
"""Of a whole file: a PDF of words has about one letter for each of its bytes."""

_ENDS = (10, 13)
_LATIN = 0x590
_BLANKS = frozenset([9, 32, 0xA0, *range(0x2000, 0x200B), 0x202F, 0x3000])
_LINE_HYPHEN = 2
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st",
              0xFB06: "st"}  # fmt: skip
_address_of = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)(
    ctypes.cast(pdfium.FPDFText_GetTextObject, ctypes.c_void_p).value or 0
)
"""Which operator draws a letter, as a number: it is asked for each letter, and a pointer takes far longer."""
_NO_LETTERS = frozenset({0, 0xFFFD, 0xFFFE, 0xFFFF})


class LetterBudget:
    """How many letters of a file are still read; `unknown` counts those that the file gives no name to."""

    def __init__(self, file: str, file_bytes: int) -> None:
        self._file = file
        self._left = min(MOST_LETTERS, FREE_LETTERS + LETTERS_PER_BYTE * file_bytes)
        self.met = self.unknown = 0

    def take(self, count: int) -> None:
        """Count the letters of a page. Raises `UnreadableError` where they are far too many."""
        self._left -= count
        self.met += count
        if self._left < 0 or count > MOST_ON_PAGE:
            raise too_much(self._file, "This PDF has far more words in it than a report.")


class LetterReader:
    """Reads the letters of one page."""

    def __init__(self, page: Any, view: PageView, drawn: DrawnPage, links: LinkPlaces) -> None:
        self._view, self._drawn, self._links = view, drawn, links
        self._text = pdfium.FPDFText_LoadPage(page)
        self._looks: dict[int, LetterLook] = {}
        self._box, self._x, self._y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
        self._box_reference = ctypes.byref(self._box)
        self._is_plain = not view.quarters and not links.links
        self._open: OpenStretch | None = None
        self._stretches: list[Stretch] = []

    def read(self, budget: LetterBudget) -> list[Stretch]:
        """All stretches in the order in which they are drawn."""
        count = pdfium.FPDFText_CountChars(self._text)
        budget.take(max(count, 0))
        last, look = 0, None
        for index in range(count):
            code = pdfium.FPDFText_GetUnicode(self._text, index)
            if code in _ENDS:
                self._end()
                continue
            address = _address_of(self._text, index)
            if not address:
                self._blank(is_drawn=False)
                continue
            if address != last or look is None:
                last, look = address, self._look_of(address, index)
            if code in _NO_LETTERS:
                budget.unknown += 1
            elif code in _BLANKS:
                self._blank(is_drawn=True)
            else:
                self._letter(code, look, index)
        self._end()
        pdfium.FPDFText_ClosePage(self._text)
        return self._stretches

    def _letter(self, code: int, look: LetterLook, index: int) -> None:
        box, corner = self._box, self._view.page
        pdfium.FPDFText_GetLooseCharBox(self._text, index, self._box_reference)
        current = self._open
        if self._is_plain and current is not None and current.look is look and 32 < code < _LATIN:
            left, bottom = box.left - corner.left, box.bottom - corner.bottom
            right, top = box.right - corner.left, box.top - corner.bottom
            if not look.turn and current.takes_plainly(chr(code), left, bottom, right, top):
                return
        self._any_letter(code, look, self._view.seen(box.left, box.bottom, box.right, box.top), index)

    def _any_letter(self, code: int, look: LetterLook, seen: PageBox, index: int) -> None:
        box = self._view.upright(seen, look.turn) if look.turn else seen
        target = self._links.target_at(seen)
        current = self._open
        if current is not None and not current.takes(look, box, target):
            self._end()
            current = None
        if current is None:
            current = self._open = OpenStretch(look, box, target, self._base(index, look, box), index)
        if code == _LINE_HYPHEN:
            current.add("-", box)
        elif code >= 32:
            current.add(_LIGATURES.get(code) or chr(code), box)

    def _blank(self, *, is_drawn: bool) -> None:
        if self._open is not None:
            self._open.add_blank(is_drawn=is_drawn)

    def _end(self) -> None:
        if self._open is not None:
            self._stretches.append(self._open.closed())
            self._open = None

    def _base(self, index: int, look: LetterLook, box: PageBox) -> float:
        """The height that a letter stands on, on the page turned until it is upright."""
        if not pdfium.FPDFText_GetCharOrigin(self._text, index, ctypes.byref(self._x), ctypes.byref(self._y)):
            return box.bottom
        at = self._view.seen(self._x.value, self._y.value, self._x.value, self._y.value)
        return self._view.upright(at, look.turn).bottom

    def _look_of(self, address: int, index: int) -> LetterLook:
        if address not in self._looks:
            pointer = pdfium.FPDFText_GetTextObject(self._text, index)
            about = self._drawn.about(address)
            self._looks[address] = look_at(self._text, pointer, index, self._view, about)
        return self._looks[address]
