"""Charts: each row is its words, and under them a bar or people with the number beside it, in a box.

All of a chart is one Figure, its letters too: they are the table's, which follows it. What does not fit on
the page goes to the next one as an artifact, for the description has said it.
"""

from __future__ import annotations

from msgspec.structs import replace

from hwrender.edition.model import Chart
from hwrender.edition.outline import text_of
from hwrender.formats.pdf.layout.diagrams import Diagram
from hwrender.formats.pdf.layout.inlines import plain_segment
from hwrender.formats.pdf.layout.marks import (
    Strip,
    Strips,
    as_artifact,
    framed,
    height_of,
    kept,
    shifted,
    spaced,
    stacked,
)
from hwrender.formats.pdf.layout.paragraphs import box_around, segment_strips
from hwrender.formats.pdf.layout.setting import Composed, Setting, TextStyle
from hwrender.formats.pdf.tree import Content, StructureElement
from hwrender.pictures.charts import FULL_WIDTH, ChartDrawing, ChartRow, shapes_of

_PADDING, _GAP, _SPACE = 0.8, 0.7, 0.7
_LINE_PART = 0.6
"""The part of the column that bars and people may fill, the rest being for the number beside them."""


def compose_chart(block: Chart, setting: Setting) -> Composed:
    """A chart in its box."""
    description = text_of(block.description)
    content = Content() if description else None
    body = setting.measures.body
    column = setting.narrower(2 * body * _PADDING)
    drawing = block.drawing
    rows = [_words(drawing.title, column, content, bold=True)]
    rows += [_row(row, drawing, column, content) for row in drawing.rows]
    first, *others = _pages_of(rows, setting)
    parts = [first, *(tuple(map(as_artifact, part)) for part in others)]
    boxes = [_boxed(part, setting) for part in parts]
    nodes = (StructureElement("Figure", (content,), description=description),) if content else ()
    return Composed(tuple(strip for box in boxes for strip in box), nodes)


def _pages_of(rows: list[Strips], setting: Setting) -> list[Strips]:
    """The rows in parts that each fit on a page."""
    room = setting.measures.bottom - setting.measures.top - 3 * setting.measures.body
    parts: list[Strips] = [()]
    for row in rows:
        if parts[-1] and height_of((*parts[-1], *row)) > room:
            parts.append(())
        parts[-1] = (*parts[-1], *row)
    return parts


def _boxed(strips: Strips, setting: Setting) -> Strips:
    body = setting.measures.body
    frame = box_around(setting, body * _PADDING * 0.8)
    return spaced(kept(framed(shifted(strips, body * _PADDING), frame)), body, body)


def _words(text: str, setting: Setting, content: Content | None, *, bold: bool = False) -> Strips:
    style = TextStyle(setting.measures.body, setting.colours.ink, bold=bold)
    segment = plain_segment(text, style, setting, content)
    return segment_strips((segment,), setting, setting.measures.leading)


def _row(row: ChartRow, drawing: ChartDrawing, setting: Setting, content: Content | None) -> Strips:
    """The words, and under them what is drawn with its number at its middle."""
    body = setting.measures.body
    shapes = shapes_of(row, drawing)
    above = spaced(_words(row.label, setting, content), body * _SPACE, 0)
    if shapes is None:
        return (*above, *_words(row.value, setting, content, bold=True))
    width = setting.width * _LINE_PART * shapes.width / FULL_WIDTH
    diagram = Diagram(setting.across(0, width), 0, width, shapes, setting.colours.accent, content)
    room = setting.width - width - body * _GAP
    beside = _words(row.value, replace(setting, width=room), content, bold=True)
    if not beside:
        return (*above, Strip(diagram.height, (diagram,)))
    value = stacked(beside)
    height = max(diagram.height, value.height)
    marks = (replace(diagram, y=(height - diagram.height) / 2),)
    placed = replace(value, x=setting.across(width + body * _GAP, room))
    return (*above, Strip(height, marks, parts=(((height - value.height) / 2, placed),)))
