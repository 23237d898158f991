"""A poster that leads to the narration: a page in giant print with a QR code, for doors and waiting rooms."""

from __future__ import annotations

from hwrender.edition.model import Edition
from hwrender.edition.single_pages import PageFacts, single_page
from hwrender.style import Style

POSTER = "Listen to this report"
LINES = ("Someone reads it to you.", "You do not have to pay.", "You do not need to tell us who you are.")
"""What people want to know before they point a camera at a door."""


def poster(facts: PageFacts, style: Style) -> Edition:
    """The poster, in this style."""
    return single_page(facts, "poster", POSTER, LINES, style)
