"""Charts of a book: a picture whose letters are as large as all others, whatever the size of the page."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from hwrender.edition.model import Words
from hwrender.edition.outline import text_of
from hwrender.formats.epub.elements import made
from hwrender.pictures.charts import ChartDrawing, shapes_of
from hwrender.pictures.vector import Vector, path_of

_UNITS_AN_EM = 15
"""A row is at most 16 em wide, and so has its number beside it on a page of any width."""


def chart(drawing: ChartDrawing, description: Words) -> Element:
    """A chart, named by its description; its letters are no words of the book, for the table has them."""
    named = {"id": description[0].id} if description else {}
    title = made("div", {"class": "chart-title"}, drawing.title)
    attributes = {"class": "chart", "role": "img", "aria-label": text_of(description), **named}
    return made("div", attributes, title, *_rows(drawing))


def _rows(drawing: ChartDrawing) -> Iterator[Element]:
    for row in drawing.rows:
        shapes = shapes_of(row, drawing)
        value = made("strong", {}, row.value)
        line = (value,) if shapes is None else (_drawn(shapes), value)
        words, beside = made("div", {}, row.label), made("span", {"class": "chart-line"}, *line)
        yield made("div", {"class": "chart-row"}, words, beside)


def _drawn(shapes: Vector) -> Element:
    paths = (made("path", {"d": path_of(shape)}) for shape in shapes.shapes)
    attributes = {
        "xmlns": "http://www.w3.org/2000/svg",
        "viewBox": f"0 0 {shapes.width:g} {shapes.height:g}",
        "class": "chart-shapes",
        "width": f"{shapes.width / _UNITS_AN_EM:.2f}em",
        "aria-hidden": "true",
        "focusable": "false",
    }
    return made("svg", attributes, *paths)
