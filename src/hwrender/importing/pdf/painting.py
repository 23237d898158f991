"""A page painted as readers see it, to tell what can be seen and to keep what is no picture of its own."""

from __future__ import annotations

import ctypes
from typing import Any

import pypdfium2.raw as pdfium

from hwrender.importing.pdf.opening import PdfFile
from hwrender.importing.pdf.page import PageBox

_SCALE, _MOST_PIXELS = 1.5, 2_000_000
_ONE_COLOUR = 24
_WHITE = 0xFFFFFFFF


class PaintedPage:
    """The greys of one page, in rows from the top."""

    def __init__(self, file: PdfFile, number: int, width: float, height: float) -> None:
        self._height = height
        self._scale = min(_SCALE, (_MOST_PIXELS / max(width * height, 1)) ** 0.5)
        self._columns, self._rows = (max(int(side * self._scale), 1) for side in (width, height))
        page = pdfium.FPDF_LoadPage(file.handle, number - 1)
        bitmap = pdfium.FPDFBitmap_CreateEx(self._columns, self._rows, pdfium.FPDFBitmap_Gray, None, 0)
        try:
            pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, self._columns, self._rows, _WHITE)
            pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, self._columns, self._rows, 0, 0)
            self._stride: int = pdfium.FPDFBitmap_GetStride(bitmap)
            address: Any = pdfium.FPDFBitmap_GetBuffer(bitmap)
            self._greys = ctypes.string_at(address, self._stride * self._rows)
        finally:
            pdfium.FPDFBitmap_Destroy(bitmap)
            pdfium.FPDF_ClosePage(page)

    def is_one_colour(self, box: PageBox) -> bool:
        """Whether nothing can be told from what is around it inside this box."""
        left, right = self._within(box.left, self._columns), self._within(box.right, self._columns)
        top, bottom = (
            self._within(self._height - side, self._rows) for side in (box.top - 1, box.bottom + 1)
        )
        lightest, darkest = 0, 255
        for row in range(top, max(bottom, top + 1)):
            greys = self._greys[row * self._stride + left : row * self._stride + max(right, left + 1)]
            lightest, darkest = max(lightest, max(greys)), min(darkest, min(greys))
        return lightest - darkest < _ONE_COLOUR

    def _within(self, points: float, most: int) -> int:
        return min(max(int(points * self._scale), 0), most - 1)
