"""How the letters of one operator are drawn: their font, size and colour, and what tags call them."""

from __future__ import annotations

import ctypes
import math
from typing import Any

import pypdfium2.raw as pdfium
from msgspec import Struct

from hwrender.importing.pdf.drawn import DrawnThing
from hwrender.importing.pdf.page import Ink
from hwrender.importing.pdf.view import PageView

_UNPAINTED = 3
_BOLD_FLAG, _ITALIC_FLAG, _BOLD_WEIGHT = 1 << 18, 1 << 6, 600
_BOLD_NAMES, _ITALIC_NAMES = ("bold", "black", "heavy", "demi"), ("italic", "oblique")


class LetterLook(Struct, frozen=True):
    """What is the same for all letters that one operator draws."""

    ink: Ink
    turn: int
    mark: int
    is_artifact: bool
    layer: int
    is_unpainted: bool


def look_at(text_page: Any, text_object: Any, index: int, view: PageView, about: DrawnThing) -> LetterLook:
    """The look of the letter with this index, which the operator `text_object` draws."""
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text_page, index, ctypes.byref(matrix))
    size = pdfium.FPDFText_GetFontSize(text_page, index) * math.hypot(matrix.c, matrix.d)
    name, flags = _font(text_page, index)
    weight = pdfium.FPDFText_GetFontWeight(text_page, index)
    *colour, cover = _colour(text_page, index)
    is_bold = bool(flags & _BOLD_FLAG) or weight >= _BOLD_WEIGHT or _has(name, _BOLD_NAMES)
    is_italic = bool(flags & _ITALIC_FLAG) or _has(name, _ITALIC_NAMES)
    return LetterLook(
        Ink(round(size * 2) / 2, name, is_bold, is_italic, (colour[0], colour[1], colour[2])),
        view.turn_of(matrix.a, matrix.b),
        about.mark,
        about.is_artifact,
        about.layer,
        cover == 0 or pdfium.FPDFTextObj_GetTextRenderMode(text_object) == _UNPAINTED,
    )


def _has(name: str, parts: tuple[str, ...]) -> bool:
    return any(part in name.lower() for part in parts)


def _font(text_page: Any, index: int) -> tuple[str, int]:
    """The name of a font without the letters that mark a part of it, and its flags (ISO 32000-1, 9.8.2)."""
    buffer, flags = ctypes.create_string_buffer(128), ctypes.c_int()
    length = pdfium.FPDFText_GetFontInfo(text_page, index, buffer, 128, ctypes.byref(flags))
    name = buffer.raw[: max(min(length, 128) - 1, 0)].decode("utf-8", "replace")
    bare = name.split("+", 1)[-1] if name[6:7] == "+" else name
    return bare, flags.value


def _colour(text_page: Any, index: int) -> tuple[int, int, int, int]:
    """Red, green, blue, and how much of it covers what is below."""
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    references = (ctypes.byref(each) for each in (red, green, blue, alpha))
    if not pdfium.FPDFText_GetFillColor(text_page, index, *references):
        return (0, 0, 0, 255)
    return (red.value, green.value, blue.value, alpha.value)
