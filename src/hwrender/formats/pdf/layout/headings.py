"""Headings: the level-2 ones with a bar of the accent colour at their left."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from hwrender.edition.model import Heading
from hwrender.formats.pdf.layout.composed import Composed
from hwrender.formats.pdf.layout.inlines import segments_of
from hwrender.formats.pdf.layout.marks import Panel, Slab, shifted, stacked
from hwrender.formats.pdf.layout.paragraphs import segment_slabs
from hwrender.formats.pdf.layout.setting import Look, Setting
from hwrender.formats.pdf.tree.elements import Element, StructureType

# a part would rather start a page than stand at the end of one
_SECTION_START = -0.35

_BAR_WIDTH = 0.26
_BAR_GAP = 0.52


def compose_heading(heading: Heading, setting: Setting) -> Composed:
    """A heading, tied to what follows it."""
    measures, level = setting.measures, heading.level
    size = measures.heading_size(level)
    colour = setting.colours.ink if level <= 2 else setting.colours.accent
    barred = level == 2
    indent = size * (_BAR_WIDTH + _BAR_GAP) if barred else 0
    column = setting.narrower(indent)
    segments, nodes = segments_of(heading.words, Look(size, colour, bold=True), column)
    element = Element(cast(StructureType, f"H{level}"), nodes, identifier=heading.anchor)
    lines = segment_slabs(segments, column, size * measures.heading_leading, balanced=True)
    if not lines:
        return Composed((), ())
    whole = stacked(shifted(lines, indent))
    if barred:
        top, bottom = _capital_top(whole, size), whole.last_baseline + 0.16 * size
        bar = Panel(0, top, size * _BAR_WIDTH, bottom - top, setting.colours.accent)
        whole = replace(whole, marks=(bar, *whole.marks))
    return Composed((_spaced(whole, heading, setting),), (element,))


def _capital_top(whole: Slab, size: float) -> float:
    """Where the bar starts: as far above the capitals as it ends below the baseline."""
    return whole.baseline - 0.84 * size


def _spaced(whole: Slab, heading: Heading, setting: Setting) -> Slab:
    body = setting.measures.body
    barred = heading.level == 2
    return replace(
        whole,
        before=body * (1.7 if barred else 1.2),
        after=body * (0.75 if barred else 0.45),
        keeps_next=True,
        break_cost=_SECTION_START if barred else -0.1,
        anchors=((heading.anchor, 0.0),),
    )
