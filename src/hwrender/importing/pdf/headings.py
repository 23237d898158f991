"""Headings by their looks, in a PDF that does not say which they are: by size, weight, colour and number."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from hwrender.importing.pdf.flow import FlowItem
from hwrender.importing.pdf.lines import PdfLine
from hwrender.importing.pdf.page import Ink
from hwrender.importing.shown.model import ParagraphRole, ShownParagraph

_MOST_WORDS, _MOST_LINES, _MOST_COLOURED_WORDS = 16, 3, 10
_FEWEST_WORDS = 4
_LARGER, _AS_LARGE, _NEARLY = 1.12, 0.95, 1.08
_ENDS_SENTENCE = (".", ",", ";", "…")
_COLOURFUL = 60
_LONG_RUN = 4
_CAPTION = re.compile(
    r"(?:figure|fig|table|chart|graph|photo|image|source|note)s?\.?\s*\d*\s*[:.–-]", re.IGNORECASE
)
_QUOTED = re.compile(r"[“‘\"'«]")
_NUMBERED = re.compile(
    r"(?:(?:chapter|part|section|appendix)\s+)?(\d{1,2}(?:\.\d{1,2}){0,3})[.):]?\s+\S", re.IGNORECASE
)

_Rank = tuple[float, bool]
"""The size of a heading and whether it is bold: larger ones stand higher."""


def has_headings(items: Sequence[FlowItem]) -> bool:
    return any(
        isinstance(item.block, ShownParagraph) and item.block.role is ParagraphRole.HEADING for item in items
    )


def mark_headings(items: Sequence[FlowItem], body: Ink) -> list[FlowItem]:
    """Make headings of the short lines that stand out, and give back those. Lines on the first page before
    any text belong to its cover and are no headings, but for the one right above that text."""
    standing = [stands_out(item, body) for item in items]
    _leave_out_runs(items, standing)
    texts = (place for place, item in enumerate(items) if _is_text(item, body, is_heading=standing[place]))
    for place in range(next(texts, 0) - 1):
        if items[place].page == 1:
            standing[place] = False
    found = [item for item, is_heading in zip(items, standing, strict=True) if is_heading]
    levels = _levels([rank_of(item) for item in found])
    chapters = [levels[rank_of(item)] for item in found if _dots_in_number(item.text) == 0]
    for item in found:
        block = item.block
        assert isinstance(block, ShownParagraph)
        # the number of a heading says how far it is below the chapters: “2.1” by one
        dots = _dots_in_number(item.text)
        level = min(chapters, default=1) + dots if dots > 0 else levels[rank_of(item)]
        item.block = replace(block, role=ParagraphRole.HEADING, level=level)
    return found


def from_the_highest(items: Sequence[FlowItem]) -> None:
    """Give the highest headings that are left beside the title the highest level."""
    found = [
        (item, item.block)
        for item in items
        if isinstance(item.block, ShownParagraph) and item.block.role is ParagraphRole.HEADING
    ]
    too_low = min((block.level for _, block in found), default=1) - 1
    for item, block in found:
        item.block = replace(block, level=block.level - too_low)


def usual_ink(lines: Iterable[PdfLine]) -> Ink:
    """How most words are drawn."""
    inks: Counter[Ink] = Counter()
    for line in lines:
        inks[line.ink] += len(line.text)
    return inks.most_common(1)[0][0] if inks else Ink(0)


def stands_out(item: FlowItem, body: Ink) -> bool:
    """Whether a paragraph is a short line that looks like a heading, among words like `body`."""
    paragraph, ink = item.paragraph, item.ink
    if (
        paragraph is None
        or ink is None
        or item.lines > _MOST_LINES
        or not _reads_as_heading(item.text.strip())
    ):
        return False
    if any(piece.target for piece in paragraph.pieces):
        return False
    if ink.size >= _LARGER * body.size:
        return True
    if ink.size < _AS_LARGE * body.size or item.text.rstrip().endswith(":"):
        return False
    is_bold = all(piece.look.is_bold for piece in paragraph.pieces if piece.text.strip())
    if is_bold and not body.is_bold:
        return True
    is_coloured = _differs(ink.colour, body.colour) and max(ink.colour) - min(ink.colour) >= _COLOURFUL
    return is_coloured and len(item.text.split()) <= _MOST_COLOURED_WORDS


def rank_of(item: FlowItem) -> _Rank:
    return (item.ink.size if item.ink else 0.0, item.ink is not None and item.ink.is_bold)


def _reads_as_heading(text: str) -> bool:
    if not text or len(text.split()) > _MOST_WORDS or text.endswith(_ENDS_SENTENCE):
        return False
    letters = sum(map(str.isalpha, text))
    if letters < 3 or 2 * letters < len(text.replace(" ", "")) or _CAPTION.match(text):
        return False
    return _QUOTED.match(text) is None and not text[0].islower()


def _differs(one: tuple[int, int, int], other: tuple[int, int, int]) -> bool:
    return max(abs(first - second) for first, second in zip(one, other, strict=True)) >= _COLOURFUL


def _is_text(item: FlowItem, body: Ink, *, is_heading: bool) -> bool:
    """Whether an item is text that a heading can stand above."""
    if is_heading:
        return False
    is_usual = item.ink is not None and item.ink.size <= body.size and not item.ink.is_bold
    return item.page > 1 or not item.text or (is_usual and len(item.text.split()) >= _FEWEST_WORDS)


def _leave_out_runs(items: Sequence[FlowItem], standing: list[bool]) -> None:
    """Where many lines of one look follow one another, none of them stands out."""
    start = 0
    for place in range(len(items) + 1):
        goes_on = place < len(items) and standing[place] and rank_of(items[place]) == rank_of(items[start])
        if goes_on:
            continue
        if place - start >= _LONG_RUN and standing[start]:
            standing[start:place] = [False] * (place - start)
        start = place


def _levels(ranks: Sequence[_Rank]) -> dict[_Rank, int]:
    """The level of each look. Sizes that nearly are the same are one level."""
    levels: dict[_Rank, int] = {}
    level, before = 0, (0.0, False)
    for rank in sorted({*ranks}, reverse=True):
        if not level or rank[0] * _NEARLY < before[0] or rank[1] != before[1]:
            level += 1
            before = rank
        levels[rank] = min(level, 5)
    return levels


def _dots_in_number(text: str) -> int:
    """How many dots are inside the number before a heading; -1 where there is none."""
    found = _NUMBERED.match(text.strip())
    return found[1].count(".") if found is not None else -1
