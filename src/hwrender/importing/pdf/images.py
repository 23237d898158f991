"""The pictures of a PDF as files of their own."""

from __future__ import annotations

import ctypes
from typing import Any

import pypdfium2.raw as pdfium

from hwrender.importing.pdf.opening import PdfFile
from hwrender.importing.pdf.page import Placed
from hwrender.pictures.photographs import png_of_pixels

MOST_PIXELS = 8_000_000
_JPEG = b"DCTDecode"
_LARGEST_BYTES = 50_000_000


def picture_content(file: PdfFile, page_number: int, placed: Placed) -> bytes | None:
    """A picture as JPEG or PNG; nothing where it is far too big or cannot be read."""
    page = pdfium.FPDF_LoadPage(file.handle, page_number - 1)
    if not page:
        return None
    try:
        thing = _found(page, placed.index)
        return None if thing is None else _content(file, page, thing)
    finally:
        pdfium.FPDF_ClosePage(page)


def _found(page: Any, index: tuple[int, ...]) -> Any | None:
    thing = pdfium.FPDFPage_GetObject(page, index[0])
    for place in index[1:]:
        thing = pdfium.FPDFFormObj_GetObject(thing, place) if thing else None
    return thing or None


def _content(file: PdfFile, page: Any, thing: Any) -> bytes | None:
    width, height = ctypes.c_uint(), ctypes.c_uint()
    pdfium.FPDFImageObj_GetImagePixelSize(thing, ctypes.byref(width), ctypes.byref(height))
    if not 0 < width.value * height.value <= MOST_PIXELS:
        return None
    if _is_plain_jpeg(thing):
        return _raw(thing)
    # painted at its own size and not at that on the page, with what makes parts of it clear
    matrix = pdfium.FS_MATRIX(width.value, 0, 0, height.value, 0, 0)
    pdfium.FPDFPageObj_SetMatrix(thing, ctypes.byref(matrix))
    bitmap = pdfium.FPDFImageObj_GetRenderedBitmap(file.handle, page, thing)
    if not bitmap:
        return None
    try:
        return _png(bitmap)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)


def _is_plain_jpeg(thing: Any) -> bool:
    if pdfium.FPDFImageObj_GetImageFilterCount(thing) != 1 or pdfium.FPDFPageObj_HasTransparency(thing):
        return False
    buffer = ctypes.create_string_buffer(32)
    pdfium.FPDFImageObj_GetImageFilter(thing, 0, buffer, 32)
    return buffer.value == _JPEG


def _raw(thing: Any) -> bytes | None:
    length = pdfium.FPDFImageObj_GetImageDataRaw(thing, None, 0)
    if not 0 < length <= _LARGEST_BYTES:
        return None
    buffer = ctypes.create_string_buffer(length)
    pdfium.FPDFImageObj_GetImageDataRaw(thing, buffer, length)
    return buffer.raw


def _png(bitmap: Any) -> bytes | None:
    width, height = pdfium.FPDFBitmap_GetWidth(bitmap), pdfium.FPDFBitmap_GetHeight(bitmap)
    stride = pdfium.FPDFBitmap_GetStride(bitmap)
    order = {
        pdfium.FPDFBitmap_Gray: "L",
        pdfium.FPDFBitmap_BGR: "BGR",
        pdfium.FPDFBitmap_BGRx: "BGRX",
        pdfium.FPDFBitmap_BGRA: "BGRA",
    }.get(pdfium.FPDFBitmap_GetFormat(bitmap))
    if order is None:
        return None
    pixels = ctypes.string_at(pdfium.FPDFBitmap_GetBuffer(bitmap), stride * height)
    return png_of_pixels(pixels, width, height, stride, order)
