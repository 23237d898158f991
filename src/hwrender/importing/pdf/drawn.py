"""What is drawn on a page besides letters: lines, boxes and pictures, and in which order.

A form is a drawing inside the drawing, with a page of its own (ISO 32000-1, 8.10): what is in it is measured
on that page, and moved by the matrix of the form.
"""

from __future__ import annotations

import ctypes
from typing import Any

import pypdfium2.raw as pdfium
from msgspec import Struct, field

from hwrender.importing.pdf.page import DrawnLine, Filled, PageBox, Placed
from hwrender.importing.pdf.view import PageView

MOST_DRAWN, MOST_DEEP = 20_000, 12
_THIN, _SHORTEST, _THICK, _LONG = 2.5, 3.0, 5.0, 12.0
_SEEN_THROUGH = 200
_NO_MARK = -1
_ARTIFACT = "Artifact"
_IDENTITY = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_Matrix = tuple[float, float, float, float, float, float]


class DrawnThing(Struct, frozen=True):
    """When something was drawn, and what the tags of the page call it."""

    layer: int = 0
    mark: int = _NO_MARK
    is_artifact: bool = False


class DrawnPage(Struct):
    """What was drawn, and about each piece of text by its address. `has_more` where it was too much."""

    things: dict[int, DrawnThing] = field(default_factory=dict)
    rules: list[DrawnLine] = field(default_factory=list)
    boxes: list[Filled] = field(default_factory=list)
    pictures: list[Placed] = field(default_factory=list)
    curves: list[PageBox] = field(default_factory=list)
    has_more: bool = False

    def about(self, address: int) -> DrawnThing:
        return self.things.get(address, DrawnThing())


def drawn_on(page: Any, view: PageView, *, is_tagged: bool) -> DrawnPage:
    """Everything that is drawn on a page, in order."""
    reader = _DrawnReader(view, is_tagged)
    reader.read(page, pdfium.FPDFPage_CountObjects(page), pdfium.FPDFPage_GetObject, _IDENTITY)
    return reader.found


class _DrawnReader:
    def __init__(self, view: PageView, is_tagged: bool) -> None:
        self._view, self._is_tagged = view, is_tagged
        self._layer = 0
        self._path: list[int] = []
        self.found = DrawnPage()

    def read(
        self, holder: Any, count: int, get: Any, matrix: _Matrix, around: DrawnThing | None = None
    ) -> None:
        for index in range(count):
            self._layer += 1
            if self._layer > MOST_DRAWN:
                self.found.has_more = True
                return
            thing = get(holder, index)
            if not thing:
                continue
            self._path.append(index)
            self._one(thing, matrix, around)
            self._path.pop()

    def _one(self, thing: Any, matrix: _Matrix, around: DrawnThing | None) -> None:
        about = self._about(thing, around)
        kind = pdfium.FPDFPageObj_GetType(thing)
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            self.found.things[ctypes.addressof(thing.contents)] = about
        elif kind == pdfium.FPDF_PAGEOBJ_FORM:
            if len(self._path) < MOST_DEEP:
                inner = _times(_matrix_of(thing), matrix)
                count = pdfium.FPDFFormObj_CountObjects(thing)
                self.read(thing, count, pdfium.FPDFFormObj_GetObject, inner, about)
        else:
            box = self._box(thing, matrix)
            if box is None:
                return
            if kind == pdfium.FPDF_PAGEOBJ_PATH:
                self._drawn_path(thing, box, about)
            elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
                placed = Placed(box, self._layer, tuple(self._path), about.mark, about.is_artifact)
                self.found.pictures.append(placed)
            elif kind == pdfium.FPDF_PAGEOBJ_SHADING:
                self.found.boxes.append(Filled(box, (128, 128, 128), self._layer))

    def _about(self, thing: Any, around: DrawnThing | None) -> DrawnThing:
        if not self._is_tagged:
            return DrawnThing(self._layer)
        mark = pdfium.FPDFPageObj_GetMarkedContentID(thing)
        is_artifact = mark < 0 and _is_artifact(thing)
        if around is not None and mark < 0 and not is_artifact:
            mark, is_artifact = around.mark, around.is_artifact
        return DrawnThing(self._layer, mark, is_artifact)

    def _box(self, thing: Any, matrix: _Matrix) -> PageBox | None:
        sides = [ctypes.c_float() for _ in range(4)]
        if not pdfium.FPDFPageObj_GetBounds(thing, *map(ctypes.byref, sides)):
            return None
        left, bottom, right, top = (side.value for side in sides)
        corners = [_moved(x, y, matrix) for x in (left, right) for y in (bottom, top)]
        across, up = [x for x, _ in corners], [y for _, y in corners]
        if not all(-1e6 < value < 1e6 for value in (*across, *up)):
            return None
        return self._view.seen(min(across), min(up), max(across), max(up))

    def _drawn_path(self, thing: Any, box: PageBox, about: DrawnThing) -> None:
        mode, is_stroked = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDFPath_GetDrawMode(thing, ctypes.byref(mode), ctypes.byref(is_stroked))
        is_filled = mode.value != pdfium.FPDF_FILLMODE_NONE
        if not (is_filled or is_stroked.value):
            return
        found, layer = self.found, self._layer
        colour = _painted(thing, pdfium.FPDFPageObj_GetFillColor) if is_filled else None
        segments = pdfium.FPDFPath_CountSegments(thing)
        if _is_thin(box):
            is_white = colour == (255, 255, 255) and not is_stroked.value
            if max(box.width, box.height) >= _SHORTEST and not is_white:
                found.rules.append(DrawnLine(box, box.width >= box.height, layer))
        elif segments <= 6 and _is_straight(thing, segments):
            found.boxes.append(Filled(box, colour, layer))
        else:
            if is_filled and colour is not None:
                found.boxes.append(Filled(box, colour, layer))
            if not about.is_artifact:
                found.curves.append(box)


def _is_thin(box: PageBox) -> bool:
    """Whether a box is nothing but a line."""
    short, long = sorted((box.width, box.height))
    return short <= _THIN or (short <= _THICK and long >= _LONG * short)


def _is_artifact(thing: Any) -> bool:
    for index in range(min(pdfium.FPDFPageObj_CountMarks(thing), 9)):
        mark = pdfium.FPDFPageObj_GetMark(thing, index)
        buffer, length = ctypes.create_string_buffer(64), ctypes.c_ulong()
        if pdfium.FPDFPageObjMark_GetName(mark, _as_characters(buffer), 64, ctypes.byref(length)):
            name = buffer.raw[: max(length.value - 2, 0)].decode("utf-16-le", "replace")
            if name == _ARTIFACT:
                return True
    return False


def _as_characters(buffer: Any) -> Any:
    return ctypes.cast(buffer, ctypes.POINTER(pdfium.FPDF_WCHAR))


def _painted(thing: Any, get: Any) -> tuple[int, int, int] | None:
    """The colour of a fill; none where one can see through it."""
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not get(thing, *(ctypes.byref(each) for each in (red, green, blue, alpha))):
        return (128, 128, 128)
    return (red.value, green.value, blue.value) if alpha.value >= _SEEN_THROUGH else None


def _is_straight(thing: Any, segments: int) -> bool:
    """Whether a path is made of lines alone, from which a box is made."""
    kinds = (
        pdfium.FPDFPathSegment_GetType(pdfium.FPDFPath_GetPathSegment(thing, index))
        for index in range(segments)
    )
    return segments >= 3 and pdfium.FPDF_SEGMENT_BEZIERTO not in kinds


def _matrix_of(thing: Any) -> _Matrix:
    found = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(thing, ctypes.byref(found)):
        return _IDENTITY
    return (found.a, found.b, found.c, found.d, found.e, found.f)


def _times(first: _Matrix, second: _Matrix) -> _Matrix:
    """The matrix that does what the first does, and then what the second does."""
    a, b, c, d, e, f = first
    along = (a * second[0] + b * second[2], a * second[1] + b * second[3])
    across = (c * second[0] + d * second[2], c * second[1] + d * second[3])
    return (*along, *across, *_moved(e, f, second))


def _moved(x: float, y: float, matrix: _Matrix) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return (x * a + y * c + e, x * b + y * d + f)
