"""S0: a section with no easy-read wording. Where its own words are easy, that is good to know and no more."""

from __future__ import annotations

from collections.abc import Iterator

from hwrender.diagnostics import Severity
from hwrender.edition.kind import EditionKind
from hwrender.plain.readability import measure
from hwrender.prose import Side
from hwrender.wording.copy import Copy
from hwrender.wording.marks import Mark


def check_no_easy_wording(copy: Copy) -> Iterator[Mark]:
    """Each section whose own words stand in the easy edition."""
    if copy.kind is not EditionKind.EASY:
        return
    for number, section in enumerate(copy.document.sections):
        if section.easy is not None or not section.blocks:
            continue
        own = [text.text for text in copy.running() if text.section == number and text.side is Side.BOTH]
        measures = measure(own, copy.names)
        if not measures.words:
            continue
        wording = copy.style.wording
        easy = measures.score() <= wording.easy_score and measures.longest_sentence <= wording.warning_words
        place = section.heading.span if section.heading is not None else section.blocks[0].span
        yield Mark(
            "This part has no easy-read wording.",
            "Write it between ::: easy-read and ::: under the summary.",
            span=place,
            severity=Severity.NOTE if easy else None,
        )
