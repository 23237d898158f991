"""What is printed and put beside a talking book on a disc or a stick, in large print (UKAAF MS01)."""

from __future__ import annotations

from hwrender.edition.model import Edition
from hwrender.edition.single_pages import PageFacts, single_page
from hwrender.fixed_words.table import words_of
from hwrender.style import Style

_HOW_TO_PLAY = ("cards.disc_play", "cards.disc_jump", "cards.disc_app")


def disc_label(facts: PageFacts, length: str, style: Style) -> Edition:
    """The label of a book, in this style. `length` says how long it takes to hear, and is empty for a book
    without sound."""
    words = words_of(facts.language)
    lines = (length, *map(words.say, _HOW_TO_PLAY))
    return single_page(facts, "label", words.say("cards.disc_label"), lines, style)
