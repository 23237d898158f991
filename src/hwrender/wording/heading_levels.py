"""S25: headings that skip a level, and a second title (WCAG 2.2 1.3.1)."""

from __future__ import annotations

from collections.abc import Iterator

from hwrender.document import Heading
from hwrender.prose.walking import words_of
from hwrender.wording.copy import Copy
from hwrender.wording.marks import Mark


def check_heading_levels(copy: Copy) -> Iterator[Mark]:
    """Each heading more than one level below the one before it, and each that only repeats the title."""
    level = 1
    metadata = copy.document.metadata
    titles = {_plain(title) for title in (metadata.title, metadata.easy_title) if title}
    for section in copy.document.sections:
        heading = section.heading
        if heading is None:
            continue
        if _plain(words_of(heading.children)) in titles:
            message, hint = (
                "This heading is the title again.",
                "The title is on the cover. Take this one out.",
            )
            yield Mark(message, hint, span=heading.span)
        elif heading.level > level + 1:
            yield _skipped(heading, level)
        level = heading.level


def _skipped(heading: Heading, before: int) -> Mark:
    signs = "#" * (before + 1)
    return Mark("This heading skips a level.", f"Start it with {signs} and a blank.", span=heading.span)


def _plain(words: str) -> str:
    return " ".join(words.split()).casefold().rstrip(".")
