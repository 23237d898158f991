"""Sentences as strips: whole where they can be, else split so that no line stands alone."""

from __future__ import annotations

from msgspec.structs import replace

from hwrender.edition.model import Words
from hwrender.formats.pdf.layout.inlines import Segment, segments_of
from hwrender.formats.pdf.layout.lines import SetLine, break_lines, set_line
from hwrender.formats.pdf.layout.marks import RELUCTANT, Strip, Strips
from hwrender.formats.pdf.layout.setting import Setting, TextStyle
from hwrender.formats.pdf.layout.words import words_of
from hwrender.formats.pdf.tree.elements import Node

# a paragraph with more lines than this may be split over pages, with so many lines at least on each side
_WHOLE_LINES = 7
_LEAST_LINES = 3
# the cost of splitting a paragraph, next to that of leaving a part of a page empty
_SPLIT_COST = 0.6
# no paragraph is kept whole that fills more than this part of a page
_LARGEST_PART = 0.45


def paragraph_strips(
    words: Words, style: TextStyle, setting: Setting, *, after: float
) -> tuple[Strips, tuple[Node, ...]]:
    """The lines of a paragraph as strips, and the nodes of its element. `after` is the clear space below
    it."""
    segments, nodes = segments_of(words, style, setting)
    return segment_strips(segments, setting, setting.measures.leading, after=after), nodes


def segment_strips(
    segments: tuple[Segment, ...],
    setting: Setting,
    leading: float,
    *,
    after: float = 0,
    balanced: bool = False,
) -> Strips:
    """The lines of these segments as strips."""
    words, from_right = words_of(segments, setting)
    lines = [
        set_line(line, leading, setting.width, from_right=from_right)
        for line in break_lines(words, setting.width, balanced=balanced)
    ]
    return line_strips(lines, setting, after)


def line_strips(lines: list[SetLine], setting: Setting, after: float) -> Strips:
    """Lines as strips that may be split where that is allowed."""
    if not lines:
        return ()
    limit = (setting.measures.bottom - setting.measures.top) * _LARGEST_PART
    whole = len(lines) <= _WHOLE_LINES or setting.keeps_paragraphs
    if whole and sum(line.height for line in lines) <= limit:
        groups = [lines]
    elif len(lines) < 2 * _LEAST_LINES:
        groups = [lines[: len(lines) // 2], lines[len(lines) // 2 :]]
    else:
        middle = lines[_LEAST_LINES:-_LEAST_LINES]
        groups = [lines[:_LEAST_LINES], *([line] for line in middle), lines[-_LEAST_LINES:]]
    strips = [_strip(group, _SPLIT_COST if number else 0) for number, group in enumerate(groups) if group]
    strips[-1] = replace(strips[-1], after=after)
    return tuple(strips)


def _strip(lines: list[SetLine], break_cost: float) -> Strip:
    y = 0.0
    parts = []
    baseline = last_baseline = 0.0
    for line in lines:
        parts.append((y, Strip(line.height, line.marks)))
        baseline = baseline or line.baseline
        last_baseline = y + line.baseline
        y += line.height
    return Strip(y, break_cost=break_cost, baseline=baseline, last_baseline=last_baseline, parts=tuple(parts))


def kept_together(strips: Strips) -> Strips:
    """The same strips, tied: a page starts with none of them but the first, unless nothing else fits."""
    return strips[:1] + tuple(replace(strip, break_cost=RELUCTANT) for strip in strips[1:])
