"""Charts as pictures: Word's own charts need a workbook inside the file, and are read out number by number.

Letters are as large as those of the text. A chart that is taller than a page becomes several pictures; the
first has the description of all, and the others are decorative. Their style is their own, so that whoever
reads the copy again knows them from pictures that the report names.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape

from msgspec import Struct

from hwrender.edition.model import Chart
from hwrender.fonts.faces import BODY_FAMILY, FACES
from hwrender.fonts.runs import runs_by_face
from hwrender.fonts.shaping import shape
from hwrender.formats.word.drafting import WordDraft, WordPlace
from hwrender.formats.word.elements import Element, paragraph
from hwrender.formats.word.measures import POINTS_IN_A_MILLIMETRE
from hwrender.formats.word.media import Box
from hwrender.formats.word.paragraphs import properties
from hwrender.pictures.artwork import Photograph
from hwrender.pictures.charts import FULL_WIDTH, ChartRow, shapes_of
from hwrender.pictures.raster import png_of_svg
from hwrender.pictures.vector import path_of
from hwrender.style import Colours

_PIXELS_A_POINT = 3.0
"""216 to the inch: as fine as a screen or an office printer shows letters of this size."""

_LEADING, _BASELINE, _PADDING, _GAP, _SPACE = 1.4, 1.05, 0.7, 0.7, 0.7
"""In sizes of the letters."""

_LINE_PART, _PAGE_PART = 0.6, 0.85
"""Of the width, for bars and people; and of the page, for one picture."""


class _Strip(Struct, frozen=True):
    """A part of a picture that is not cut: its SVG, with its origin at its left top corner; its height."""

    svg: str
    height: float


def chart_paragraphs(chart: Chart, draft: WordDraft, place: WordPlace) -> list[Element]:
    """A chart as paragraphs that each hold a picture."""
    lengths, style = draft.styles.lengths, draft.edition.style
    width = lengths.text_width - place.steps * lengths.step
    drawer = _ChartDrawer(chart, width, lengths.body, style.colours, draft.media.font_folders)
    made: list[Element] = []
    room = style.page.height_mm * POINTS_IN_A_MILLIMETRE - 2 * lengths.margin
    for number, picture in enumerate(drawer.pictures(room * _PAGE_PART)):
        box = Box(width / POINTS_IN_A_MILLIMETRE, picture.height / picture.width * width)
        said = () if number else chart.description
        shown = draft.media.inline(picture, said, box, place.part)
        made.append(paragraph(properties(draft.styles.deeper("Chart", place.steps), place), shown))
    return made


class _ChartDrawer:
    """Draws one chart; lengths are points."""

    def __init__(
        self, chart: Chart, width: float, size: float, colours: Colours, folders: tuple[Path, ...]
    ) -> None:
        self._drawing, self._colours, self._folders = chart.drawing, colours, folders
        self._width, self._size = width, size
        self._inner = width - 2 * size * _PADDING
        self._fonts: dict[Path, None] = dict.fromkeys(face.file for face in FACES)

    def pictures(self, most_height: float) -> Iterator[Photograph]:
        """The chart in pictures of at most this height."""
        strips = [
            self._words(self._drawing.title, self._inner, bold=True),
            *map(self._row, self._drawing.rows),
        ]
        padding = self._size * _PADDING
        held: list[_Strip] = []
        for strip in strips:
            if held and sum(each.height for each in (*held, strip)) + 2 * padding > most_height:
                yield self._picture(held)
                held = []
            held.append(strip)
        yield self._picture(held)

    def _picture(self, strips: list[_Strip]) -> Photograph:
        padding = self._size * _PADDING
        height = sum(each.height for each in strips) + 2 * padding
        parts, y = [], padding
        for strip in strips:
            parts.append(f'<g transform="translate({padding:.2f} {y:.2f})">{strip.svg}</g>')
            y += strip.height
        svg = (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self._width:.2f} {height:.2f}">'
            f'<rect x="1" y="1" width="{self._width - 2:.2f}" height="{height - 2:.2f}" rx="7" '
            f'fill="{self._colours.box}" stroke="{self._colours.accent}" stroke-width="1.4"/>'
            f"{''.join(parts)}</svg>"
        )
        across = round(self._width * _PIXELS_A_POINT)
        content = png_of_svg(svg, across, tuple(self._fonts))
        return Photograph("chart", "image/png", content, across, round(height * _PIXELS_A_POINT))

    def _row(self, row: ChartRow) -> _Strip:
        """The words, and under them what is drawn with its number at its middle."""
        space, shapes = self._size * _SPACE, shapes_of(row, self._drawing)
        label = self._words(row.label, self._inner)
        if shapes is None:
            value = self._words(row.value, self._inner, bold=True)
            return self._under(space, label, value)
        scale = self._inner * _LINE_PART / FULL_WIDTH
        width = shapes.width * scale
        gap = self._size * _GAP
        value = self._words(row.value, self._inner - width - gap, bold=True)
        height = max(shapes.height * scale, value.height)
        left, right = self._across(0, width), self._across(width + gap, self._inner - width - gap)
        down, beside = (height - shapes.height * scale) / 2, (height - value.height) / 2
        place = f"translate({left:.2f} {down:.2f}) scale({scale:.4f})"
        paths = "".join(f'<path d="{path_of(each)}"/>' for each in shapes.shapes)
        line = (
            f'<g transform="{place}" fill="{self._colours.accent}">{paths}</g>'
            f'<g transform="translate({right:.2f} {beside:.2f})">{value.svg}</g>'
        )
        return self._under(space, label, _Strip(line, height))

    def _under(self, space: float, label: _Strip, line: _Strip) -> _Strip:
        svg = (
            f'<g transform="translate(0 {space:.2f})">{label.svg}</g>'
            f'<g transform="translate(0 {space + label.height:.2f})">{line.svg}</g>'
        )
        return _Strip(svg, space + label.height + line.height)

    def _across(self, x: float, width: float) -> float:
        return self._inner - x - width if self._drawing.from_right else x

    def _words(self, text: str, width: float, *, bold: bool = False) -> _Strip:
        """Words in lines no longer than `width`, unless one word is."""
        self._add_fonts(text, bold=bold)
        lines: list[str] = []
        for word in text.split():
            if lines and self._length(f"{lines[-1]} {word}", bold=bold) <= width:
                lines[-1] += f" {word}"
            else:
                lines.append(word)
        anchor, x = ("end", width) if self._drawing.from_right else ("start", 0.0)
        weight = 700 if bold else 400
        shown = "".join(
            f'<text x="{x:.2f}" y="{(number * _LEADING + _BASELINE) * self._size:.2f}" '
            f'text-anchor="{anchor}" font-family="{BODY_FAMILY}" font-size="{self._size:g}" '
            f'font-weight="{weight}" fill="{self._colours.ink}">{escape(line)}</text>'
            for number, line in enumerate(lines)
        )
        return _Strip(shown, len(lines) * _LEADING * self._size)

    def _add_fonts(self, text: str, *, bold: bool) -> None:
        runs = runs_by_face(text, bold, self._folders)
        self._fonts.update(dict.fromkeys(face.file for face, _ in runs))

    def _length(self, text: str, *, bold: bool) -> float:
        runs = runs_by_face(text, bold, self._folders)
        return self._size * sum(shape(part, face, "").advance for face, part in runs)
