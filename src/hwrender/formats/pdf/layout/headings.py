"""Headings, each level unlike the others.

Those of level 2 have a bar of the accent colour where their lines start; those of level 3 are in that colour
and larger than the words; the lower ones are as large and as dark as the words.
"""

from __future__ import annotations

from typing import cast

from msgspec.structs import replace

from hwrender.edition.model import Heading
from hwrender.formats.pdf.layout.costs import Tie
from hwrender.formats.pdf.layout.inlines import Segment, segments_of
from hwrender.formats.pdf.layout.marks import Panel, Strips, shifted, spaced
from hwrender.formats.pdf.layout.paragraphs import segment_strips
from hwrender.formats.pdf.layout.setting import Composed, Setting, TextStyle
from hwrender.formats.pdf.tree import StructureElement, StructureType

_BAR_WIDTH = 0.26
_BAR_GAP = 0.52
# the bar reaches as far above the capitals as below the baseline, in sizes of the type
_ABOVE = 0.84
_BELOW = 0.16


def compose_heading(heading: Heading, setting: Setting) -> Composed:
    """A heading, tied to what follows it."""
    level = heading.level
    size = setting.measures.heading_size(level)
    style = TextStyle(size, setting.colours.accent if level == 3 else setting.colours.ink, bold=True)
    segments, nodes = segments_of(heading.words, style, setting)
    if not segments:
        return Composed((), ())
    strips = (
        barred_heading(segments, size, setting) if level == 2 else heading_strips(segments, size, setting)
    )
    element = StructureElement(cast(StructureType, f"H{level}"), nodes, identifier=heading.anchor)
    return Composed(_tied(strips, heading, setting), (element,))


def heading_strips(segments: tuple[Segment, ...], size: float, setting: Setting) -> Strips:
    """A heading's words in lines of one length; one strip, unless they would fill half a page."""
    leading = size * setting.measures.heading_leading
    return segment_strips(segments, setting, leading, balanced=True)


def barred_heading(segments: tuple[Segment, ...], size: float, setting: Setting) -> Strips:
    """A heading's words beside a bar as high as they are."""
    indent = size * (_BAR_WIDTH + _BAR_GAP)
    barred = []
    start, width = setting.start(indent), size * _BAR_WIDTH
    for strip in shifted(heading_strips(segments, size, setting.narrower(indent)), start):
        top, bottom = strip.baseline - _ABOVE * size, strip.last_baseline + _BELOW * size
        bar = Panel(setting.across(0, width) - start, top, width, bottom - top, setting.colours.accent)
        barred.append(replace(strip, marks=(bar, *strip.marks)))
    return tuple(barred)


def _tied(strips: Strips, heading: Heading, setting: Setting) -> Strips:
    """The strips of a heading, tied to each other and to what follows."""
    body = setting.measures.body
    above, below = (1.7, 0.75) if heading.level == 2 else (1.2, 0.45)
    first = replace(
        strips[0],
        tie=Tie.PART if heading.level == 2 else Tie.SUBPART,
        anchors=((heading.anchor, 0.0),),
    )
    tied = tuple(replace(strip, keeps_next=True) for strip in (first, *strips[1:]))
    return spaced(tied, body * above, body * below)
