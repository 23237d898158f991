"""What a copy says of itself: what kind of copy it is, and whether it is a draft.

These are words of the edition like all others: every format shows them, says them and reads them back.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from hwrender.edition.kind import EditionKind
from hwrender.metadata import Metadata
from hwrender.style import Style

EASY_LABEL = "Easy read"
LARGE_LABEL = "Large print"

DRAFT_NOTICE = "This is a draft. Please do not share it."
"""The first words of a draft, on paper and spoken."""

_DRAFT = "Draft"


def label_of(kind: EditionKind, style: Style) -> str:
    """What the cover calls this copy. Wording as it was written is never called easy read."""
    match kind:
        case EditionKind.EASY:
            return EASY_LABEL
        case EditionKind.FULL:
            return style.label if style.label != EASY_LABEL else LARGE_LABEL
        case _:
            assert_never(kind)


def title_of(metadata: Metadata, kind: EditionKind) -> str:
    """The title in the words of this edition."""
    return metadata.easy_title or metadata.title if kind is EditionKind.EASY else metadata.title


def cover_lines(metadata: Metadata, kind: EditionKind, style: Style) -> Iterator[str]:
    """The lines under the title."""
    match kind:
        case EditionKind.EASY:
            yield "This is an easy read copy of our report."
        case EditionKind.FULL:
            yield f"This is our full report in {label_of(kind, style).lower()}."
        case _:
            assert_never(kind)
    if metadata.publication_date:
        yield metadata.publication_date.in_words()


def title_of_file(title: str, kind: EditionKind, style: Style, *, is_draft: bool) -> str:
    """The title in the properties of a file, in the tab of a page and on a player: it says so if this is no
    easy read, and if it is a draft."""
    named = title if kind is EditionKind.EASY else f"{title} ({label_of(kind, style).lower()})"
    return f"{_DRAFT}: {named}" if is_draft else named


def foot(short_title: str, *, is_draft: bool) -> str:
    """What runs at the foot of every page."""
    return f"{_DRAFT}: {short_title}" if is_draft else short_title


def description(organisation: str, kind: EditionKind, style: Style, *, is_draft: bool) -> str:
    """The copy in a few words, for the properties of a file."""
    parts = [f"{_DRAFT}."] if is_draft else []
    parts.append(f"{label_of(kind, style)}.")
    if organisation:
        parts.append(f"A report by {organisation}.")
    return " ".join(parts)
