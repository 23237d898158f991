"""S30: reports that are too long for anybody to finish. The number of pages is an estimate."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from hwrender.edition.kind import EditionKind
from hwrender.prose import ProseKind
from hwrender.wording.copy import Copy
from hwrender.wording.marks import Mark

_MM_PER_POINT = 25.4 / 72
_CHARACTER_WIDTH = 0.52
"""The mean width of a character in sizes of type, blanks included, in the faces we use."""
_FULLNESS = 0.75
"""How much of a page rows fill: what does not fit goes to the next page whole."""

_OTHER_PAGES = 5
"""The cover, hard words, what is known about the report, contact and credits."""


def check_report_length(copy: Copy) -> Iterator[Mark]:
    """The report, when it has more pages than people read."""
    pages = estimated_pages(copy)
    if pages > copy.style.wording.most_pages:
        hint = f"Keep to {copy.style.wording.most_pages} pages. Readers ask for 5."
        yield Mark(f"This report will have about {pages} pages.", hint, span=copy.whole())


def estimated_pages(copy: Copy) -> int:
    """About how many pages the body will have in print, with all that stands before and after it."""
    page, type_, pictures = copy.style.page, copy.style.type, copy.style.pictures
    line_mm = type_.body_points * type_.leading * _MM_PER_POINT
    width_mm = page.width_mm - 2 * page.margin_mm
    in_rows = copy.kind is EditionKind.EASY
    if in_rows:
        width_mm -= pictures.tile_mm + pictures.gap_mm
    characters = width_mm / (_CHARACTER_WIDTH * type_.body_points * _MM_PER_POINT)
    height_mm = 0.0
    for text in copy.texts:
        if text.kind is ProseKind.FIELD:
            continue
        lines_mm = ceil(len(text.text) / characters) * line_mm + line_mm * type_.paragraph_space
        is_row = in_rows and text.kind is ProseKind.PARAGRAPH
        height_mm += max(lines_mm, pictures.tile_mm + pictures.gap_mm) if is_row else lines_mm
    return _OTHER_PAGES + ceil(height_mm / (_FULLNESS * (page.height_mm - 2 * page.margin_mm)))
