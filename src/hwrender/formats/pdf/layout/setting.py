"""What a block is set in (the column, the language, the colours, the fonts), and what it becomes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from msgspec import Struct
from msgspec.structs import replace

from hwrender.edition.model import Block
from hwrender.fonts.bidi import runs_right_to_left
from hwrender.formats.pdf.layout.marks import Strips
from hwrender.formats.pdf.layout.measures import PdfMeasures
from hwrender.formats.pdf.tree import Node
from hwrender.style import Colours

LEAST_COLUMN = 5.0
"""The narrowest column for words, in body sizes."""


class Setting(Struct, frozen=True):
    """`width` is that of the column in points. `font_folders` are searched for scripts that the shipped
    fonts lack. `is_easy`: no paragraph is split over pages, and lines end where one pauses. The addresses
    of the narration (`audio_url`) and of the full report get a QR code. `initials` are those that the report
    spells out, with their names."""

    measures: PdfMeasures
    colours: Colours
    width: float
    language: str
    font_folders: tuple[Path, ...] = ()
    is_easy: bool = True
    slashed_zero: bool = False
    audio_url: str | None = None
    full_report: str | None = None
    initials: Mapping[str, str] = MappingProxyType({})

    def narrower(self, points: float) -> Setting:
        """The same with a column narrower by so much."""
        return replace(self, width=self.width - points)

    def with_small_rows(self, scale: float) -> Setting:
        """The same with pictures and spaces between rows so much smaller, for many rows on a page."""
        measures = self.measures
        small = replace(
            measures,
            tile=measures.tile * scale,
            code_tile=measures.code_tile * scale,
            row_space=measures.row_space * scale,
        )
        return replace(self, measures=small)

    def without_codes(self) -> Setting:
        """The same without a QR code."""
        return replace(self, audio_url=None, full_report=None)

    def indent(self, points: float) -> float:
        """So far may a block inside this column be indented: nothing, once the column would be too narrow."""
        return points if self.width - points >= self.measures.body * LEAST_COLUMN else 0

    def from_right(self) -> bool:
        """Whether the language runs from right to left: the page is then mirrored."""
        return runs_right_to_left("", self.language)

    def start(self, points: float) -> float:
        """The x of words that leave so much of the column clear where its lines start."""
        return 0 if self.from_right() else points

    def across(self, x: float, width: float) -> float:
        """The x of something as wide as this that stands `x` from where lines start."""
        return self.width - x - width if self.from_right() else x

    def in_language(self, language: str) -> Setting:
        """The same for words in another language."""
        return replace(self, language=language)


class TextStyle(Struct, frozen=True):
    """How words look. `underlined` marks links and nothing else."""

    size: float
    colour: str
    bold: bool = False
    underlined: bool = False
    ground: str = ""


class Composed(Struct, frozen=True):
    """The strips of page and the structure elements of a block."""

    strips: Strips
    nodes: tuple[Node, ...]


ComposeBlocks = Callable[[tuple[Block, ...], Setting], Composed]
"""How blocks inside a block are composed."""
