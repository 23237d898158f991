"""A poster that leads to the narration: a page in giant print with a QR code, for doors and waiting rooms."""

from __future__ import annotations

from hwrender.edition.model import Edition
from hwrender.edition.single_pages import PageFacts, single_page
from hwrender.fixed_words.table import words_of
from hwrender.style import Style

_LINES = ("cards.poster_read", "cards.poster_free", "cards.poster_private")
"""What people want to know before they point a camera at a door."""


def poster(facts: PageFacts, style: Style) -> Edition:
    """The poster, in this style."""
    words = words_of(facts.language)
    return single_page(facts, "poster", words.say("cards.poster"), map(words.say, _LINES), style)
