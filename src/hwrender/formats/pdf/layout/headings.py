"""Headings: the level-2 ones with a bar of the accent colour at their left."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from hwrender.edition.model import Heading
from hwrender.formats.pdf.layout.composed import Composed
from hwrender.formats.pdf.layout.inlines import Segment, segments_of
from hwrender.formats.pdf.layout.marks import Panel, Slab, shifted, stacked
from hwrender.formats.pdf.layout.paragraphs import segment_slabs
from hwrender.formats.pdf.layout.setting import Look, Setting
from hwrender.formats.pdf.tree.elements import Element, StructureType

# a part would rather start a page than stand at the end of one
_SECTION_START = -0.35

_BAR_WIDTH = 0.26
_BAR_GAP = 0.52
# the bar reaches as far above the capitals as below the baseline, in sizes of the type
_ABOVE = 0.84
_BELOW = 0.16


def compose_heading(heading: Heading, setting: Setting) -> Composed:
    """A heading, tied to what follows it."""
    level = heading.level
    size = setting.measures.heading_size(level)
    look = Look(size, setting.colours.ink if level <= 2 else setting.colours.accent, bold=True)
    segments, nodes = segments_of(heading.words, look, setting)
    if not segments:
        return Composed((), ())
    whole = barred_heading(segments, size, setting) if level == 2 else heading_lines(segments, size, setting)
    element = Element(cast(StructureType, f"H{level}"), nodes, identifier=heading.anchor)
    return Composed((_spaced(whole, heading, setting),), (element,))


def heading_lines(segments: tuple[Segment, ...], size: float, setting: Setting) -> Slab:
    """A heading's words in lines of one length."""
    leading = size * setting.measures.heading_leading
    return stacked(segment_slabs(segments, setting, leading, balanced=True))


def barred_heading(segments: tuple[Segment, ...], size: float, setting: Setting) -> Slab:
    """A heading's words beside a bar as high as they are."""
    indent = size * (_BAR_WIDTH + _BAR_GAP)
    words = heading_lines(segments, size, setting.narrower(indent))
    top, bottom = words.baseline - _ABOVE * size, words.last_baseline + _BELOW * size
    bar = Panel(0, top, size * _BAR_WIDTH, bottom - top, setting.colours.accent)
    return replace(stacked(shifted((words,), indent)), marks=(bar,))


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
