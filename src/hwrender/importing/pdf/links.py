"""Where words of a page lead to: its links, and what people have written on it afterwards."""

from __future__ import annotations

import ctypes
from typing import Any

import pypdfium2.raw as pdfium
from msgspec import Struct, field

from hwrender.importing.pdf.page import PageBox
from hwrender.importing.pdf.view import PageView

_MOST, _LONGEST = 2_000, 2_000
_STRUCK = pdfium.FPDF_ANNOT_STRIKEOUT
_SAID_KINDS = (pdfium.FPDF_ANNOT_TEXT, pdfium.FPDF_ANNOT_FREETEXT, pdfium.FPDF_ANNOT_POPUP)


class LinkPlaces(Struct):
    """The links of one page. `struck` are places that a person has struck out; `has_comments` and
    `has_fields` tell what is written on the page and is no part of it."""

    links: list[tuple[PageBox, str]] = field(default_factory=list)
    struck: list[PageBox] = field(default_factory=list)
    has_comments: bool = False
    has_fields: bool = False

    def target_at(self, letter: PageBox) -> str:
        """Where the letter in this box leads to; empty where nowhere."""
        if not self.links:
            return ""
        x, y = letter.middle
        for box, target in self.links:
            if box.left <= x <= box.right and box.bottom <= y <= box.top:
                return target
        return ""


def links_on(document: Any, page: Any, view: PageView) -> LinkPlaces:
    """The links of a page, and what else stands on it."""
    found = LinkPlaces()
    for index in range(min(pdfium.FPDFPage_GetAnnotCount(page), _MOST)):
        annotation = pdfium.FPDFPage_GetAnnot(page, index)
        if not annotation:
            continue
        kind = pdfium.FPDFAnnot_GetSubtype(annotation)
        box = _box(annotation, view)
        if kind == pdfium.FPDF_ANNOT_LINK and box is not None:
            target = _target(document, annotation)
            if target:
                found.links.append((box, target))
        elif kind == _STRUCK and box is not None:
            found.struck.append(box)
        elif kind in _SAID_KINDS:
            found.has_comments = True
        elif kind == pdfium.FPDF_ANNOT_WIDGET:
            found.has_fields = True
        pdfium.FPDFPage_CloseAnnot(annotation)
    return found


def _box(annotation: Any, view: PageView) -> PageBox | None:
    found = pdfium.FS_RECTF()
    if not pdfium.FPDFAnnot_GetRect(annotation, ctypes.byref(found)):
        return None
    across, up = sorted((found.left, found.right)), sorted((found.bottom, found.top))
    return view.seen(across[0], up[0], across[1], up[1])


def _target(document: Any, annotation: Any) -> str:
    link = pdfium.FPDFAnnot_GetLink(annotation)
    action = pdfium.FPDFLink_GetAction(link) if link else None
    if not action or pdfium.FPDFAction_GetType(action) != pdfium.PDFACTION_URI:
        return ""
    length = pdfium.FPDFAction_GetURIPath(document, action, None, 0)
    if not 1 < length <= _LONGEST:
        return ""
    buffer = ctypes.create_string_buffer(length)
    pdfium.FPDFAction_GetURIPath(document, action, buffer, length)
    return buffer.raw[: length - 1].decode("utf-8", "replace").strip()
