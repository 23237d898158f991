"""The pages of a PDF, one after the other."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator

import pypdfium2.raw as pdfium
from msgspec import Struct

from hwrender.importing.pdf.drawn import drawn_on
from hwrender.importing.pdf.letters import LetterBudget, LetterReader
from hwrender.importing.pdf.links import LinkPlaces, links_on
from hwrender.importing.pdf.opening import PdfFile
from hwrender.importing.pdf.page import PageBox, SeenPage
from hwrender.importing.pdf.view import PageView

LARGEST_SIDE = 20_000.0


class PdfPage(Struct, frozen=True):
    """A page with all its letters, and the places on it. `is_missing` where the file has none at this
    number."""

    page: SeenPage
    places: LinkPlaces
    is_missing: bool = False


def read_pages(
    file: PdfFile, budget: LetterBudget, step: Callable[[], None], *, is_tagged: bool
) -> Iterator[PdfPage]:
    """Each page of a file; `step` is called before each, so that nobody waits for one page for ever."""
    for index in range(file.page_count):
        step()
        yield _read(file, index, budget, is_tagged=is_tagged)


def _read(file: PdfFile, index: int, budget: LetterBudget, *, is_tagged: bool) -> PdfPage:
    page = pdfium.FPDF_LoadPage(file.handle, index)
    if not page:
        return PdfPage(SeenPage(index + 1, 1, 1), LinkPlaces(), is_missing=True)
    try:
        found = pdfium.FS_RECTF()
        pdfium.FPDF_GetPageBoundingBox(page, ctypes.byref(found))
        box = PageBox(found.left, found.bottom, found.right, found.top)
        if not (0 < box.width <= LARGEST_SIDE and 0 < box.height <= LARGEST_SIDE):
            return PdfPage(SeenPage(index + 1, 1, 1), LinkPlaces(), is_missing=True)
        view = PageView(box, pdfium.FPDFPage_GetRotation(page) % 4)
        drawn = drawn_on(page, view, is_tagged=is_tagged)
        places = links_on(file.handle, page, view)
        stretches = LetterReader(page, view, drawn, places).read(budget)
    finally:
        pdfium.FPDF_ClosePage(page)
    seen = SeenPage(
        index + 1, view.width, view.height, stretches, drawn.rules, drawn.boxes, drawn.pictures, drawn.curves,
        drawn.has_more,
    )  # fmt: skip
    return PdfPage(seen, places)
