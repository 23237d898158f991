"""The letters of a page in stretches of one look, as PDFium reads them.

PDFium puts a blank or the end of a line where the letters stand apart, and says which letter is a hyphen at
the end of a line.
"""

from __future__ import annotations

import ctypes
import math
from typing import Any

import pypdfium2.raw as pdfium  # type: ignore[import-untyped]  # it has no types
from msgspec import Struct

from hwrender.importing.model import too_much
from hwrender.importing.pdf.drawn import DrawnPage
from hwrender.importing.pdf.lines import runs_left
from hwrender.importing.pdf.links import LinkPlaces
from hwrender.importing.pdf.page import Ink, PageBox, Stretch
from hwrender.importing.pdf.view import SLANTED, PageView

MOST_LETTERS = 500_000
FREE_LETTERS, LETTERS_PER_BYTE = 100_000, 4
"""Of a whole file: a PDF of words has about one letter for each of its bytes."""

_ENDS = (10, 13)
_BLANKS = frozenset([9, 32, 0xA0, *range(0x2000, 0x200B), 0x202F, 0x3000])
_LINE_HYPHEN = 2
_UNPAINTED = 3
_BOLD_FLAG, _ITALIC_FLAG, _BOLD_WEIGHT = 1 << 18, 1 << 6, 600
_BOLD_NAMES = ("bold", "black", "heavy", "semibold", "demi")
_LARGEST_GAP, _LARGEST_STEP, _FARTHEST_BACK = 0.9, 0.4, 0.6
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st",
              0xFB06: "st"}  # fmt: skip
_NO_LETTERS = frozenset({0, 0xFFFD, 0xFFFE, 0xFFFF})


class LetterBudget:
    """How many letters of a file are still read; `unknown` counts those that the file gives no name to."""

    def __init__(self, file: str, file_bytes: int) -> None:
        self._file = file
        self._left = min(MOST_LETTERS, FREE_LETTERS + LETTERS_PER_BYTE * file_bytes)
        self.met = self.unknown = 0

    def take(self, count: int) -> None:
        self._left -= count
        self.met += count
        if self._left < 0:
            raise too_much(self._file, "This PDF has far more words in it than a report.")


class _Look(Struct, frozen=True):
    """What is the same for all letters that one operator draws."""

    ink: Ink
    turn: int
    mark: int
    is_artifact: bool
    layer: int
    is_unpainted: bool


class LetterReader:
    """Reads the letters of one page."""

    def __init__(self, page: Any, view: PageView, drawn: DrawnPage, links: LinkPlaces) -> None:
        self._view, self._drawn, self._links = view, drawn, links
        self._text = pdfium.FPDFText_LoadPage(page)
        self._looks: dict[int, _Look] = {}
        self._box, self._x, self._y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
        self._open: _Open | None = None
        self._stretches: list[Stretch] = []

    def read(self, budget: LetterBudget) -> list[Stretch]:
        """All stretches in the order in which they are drawn."""
        count = pdfium.FPDFText_CountChars(self._text)
        budget.take(max(count, 0))
        box, box_reference = self._box, ctypes.byref(self._box)
        last, look = 0, None
        for index in range(count):
            code = pdfium.FPDFText_GetUnicode(self._text, index)
            if code in _ENDS:
                self._end()
                continue
            pointer = pdfium.FPDFText_GetTextObject(self._text, index)
            if not pointer:
                self._blank()
                continue
            address = ctypes.addressof(pointer.contents)
            if address != last or look is None:
                last, look = address, self._look_of(address, pointer, index)
            if code in _NO_LETTERS:
                budget.unknown += 1
                continue
            if code in _BLANKS:
                self._blank()
                continue
            pdfium.FPDFText_GetLooseCharBox(self._text, index, box_reference)
            self._letter(code, look, self._view.seen(box.left, box.bottom, box.right, box.top), index)
        self._end()
        pdfium.FPDFText_ClosePage(self._text)
        return self._stretches

    def _letter(self, code: int, look: _Look, seen: PageBox, index: int) -> None:
        box = self._view.upright(seen, look.turn) if look.turn else seen
        target = self._links.target_at(seen)
        current = self._open
        if current is not None and not current.takes(look, box, target):
            self._end()
            current = None
        if current is None:
            current = self._open = _Open(look, box, target, self._base(index, look, box), index)
        if code == _LINE_HYPHEN:
            current.add("-", box)
        elif code >= 32:
            current.add(_LIGATURES.get(code) or chr(code), box)

    def _blank(self) -> None:
        if self._open is not None:
            self._open.add_blank()

    def _end(self) -> None:
        if self._open is not None:
            self._stretches.append(self._open.closed())
            self._open = None

    def _base(self, index: int, look: _Look, box: PageBox) -> float:
        """The height that a letter stands on, on the page turned until it is upright."""
        if not pdfium.FPDFText_GetCharOrigin(self._text, index, ctypes.byref(self._x), ctypes.byref(self._y)):
            return box.bottom
        at = self._view.seen(self._x.value, self._y.value, self._x.value, self._y.value)
        return self._view.upright(at, look.turn).bottom

    def _look_of(self, address: int, pointer: Any, index: int) -> _Look:
        if address not in self._looks:
            self._looks[address] = self._new_look(address, pointer, index)
        return self._looks[address]

    def _new_look(self, address: int, pointer: Any, index: int) -> _Look:
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFText_GetMatrix(self._text, index, ctypes.byref(matrix))
        size = pdfium.FPDFText_GetFontSize(self._text, index) * math.hypot(matrix.c, matrix.d)
        name, flags = _font(self._text, index)
        weight = pdfium.FPDFText_GetFontWeight(self._text, index)
        colour = _colour(self._text, index)
        ink = Ink(
            round(size * 2) / 2,
            name,
            _is_bold(name, flags, weight),
            bool(flags & _ITALIC_FLAG) or "italic" in name.lower() or "oblique" in name.lower(),
            colour[:3],
        )
        about = self._drawn.about(address)
        return _Look(
            ink,
            self._view.turn_of(matrix.a, matrix.b),
            about.mark,
            about.is_artifact,
            about.layer,
            colour[3] == 0 or pdfium.FPDFTextObj_GetTextRenderMode(pointer) == _UNPAINTED,
        )


class _Open:
    """A stretch that is being read."""

    def __init__(self, look: _Look, box: PageBox, target: str, base: float, order: int) -> None:
        self.look, self.target, self.base, self.order = look, target, base, order
        self.text: list[str] = []
        self._rights: list[float] = []
        self._runs_left = False
        self._left, self._right, self._bottom, self._top = box.left, box.left, box.bottom, box.top

    def takes(self, look: _Look, box: PageBox, target: str) -> bool:
        """Whether a letter goes on where this stretch ends."""
        if (look is not self.look and look != self.look) or target != self.target:
            return False
        if look.turn == SLANTED:
            return True
        size = max(self.look.ink.size, 1)
        gap = box.left - self._right
        if self._runs_left and box.right < self._right:
            gap = self._left - box.right
        # the letters of a ligature all stand where it does
        is_near = -_FARTHEST_BACK * size <= gap <= _LARGEST_GAP * size or box.right == self._right
        return is_near and abs(box.bottom - self._bottom) <= _LARGEST_STEP * size

    def add_blank(self) -> None:
        self.text.append(" ")
        self._rights.append(self._right)

    def add(self, text: str, box: PageBox) -> None:
        self._runs_left = self._runs_left or runs_left(text[0])
        self.text.append(text)
        self._rights += [box.right] * len(text)
        self._right, self._left = max(self._right, box.right), min(self._left, box.left)
        self._bottom, self._top = min(self._bottom, box.bottom), max(self._top, box.top)

    def closed(self) -> Stretch:
        look = self.look
        text, rights = "".join(self.text), self._rights
        if any("\ud800" <= each <= "\udfff" for each in text):
            text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")
            rights = [self._right] * len(text)
        return Stretch(
            text,
            PageBox(self._left, self._bottom, self._right, self._top),
            self.base,
            look.ink,
            look.turn,
            look.mark,
            look.is_artifact,
            self.target,
            self.order,
            look.layer,
            look.is_unpainted,
            rights,
        )


def _font(text_page: Any, index: int) -> tuple[str, int]:
    """The name of a font without the letters that mark a part of it, and its flags (ISO 32000-1, 9.8.2)."""
    buffer, flags = ctypes.create_string_buffer(128), ctypes.c_int()
    length = pdfium.FPDFText_GetFontInfo(text_page, index, buffer, 128, ctypes.byref(flags))
    name = buffer.raw[: max(min(length, 128) - 1, 0)].decode("utf-8", "replace")
    bare = name.split("+", 1)[-1] if name[6:7] == "+" else name
    return bare, flags.value


def _is_bold(name: str, flags: int, weight: int) -> bool:
    lower = name.lower()
    return bool(flags & _BOLD_FLAG) or weight >= _BOLD_WEIGHT or any(each in lower for each in _BOLD_NAMES)


def _colour(text_page: Any, index: int) -> tuple[int, int, int, int]:
    """Red, green, blue, and how much of it covers what is below."""
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    references = (ctypes.byref(each) for each in (red, green, blue, alpha))
    if not pdfium.FPDFText_GetFillColor(text_page, index, *references):
        return (0, 0, 0, 255)
    return (red.value, green.value, blue.value, alpha.value)
