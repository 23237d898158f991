"""What is printed and put beside a talking book on a disc or a stick, in large print (UKAAF MS01)."""

from __future__ import annotations

from hwrender.edition.model import Edition
from hwrender.edition.single_pages import PageFacts, single_page
from hwrender.style import Style

LABEL = "DAISY 2.02 talking book"

HOW_TO_PLAY = (
    "Put the disc or the stick into a talking-book player. Then press Play.",
    "You can jump to the next heading, or to a page.",
    "On a computer or a phone, open it with an app for talking books.",
)


def disc_label(facts: PageFacts, length: str, style: Style) -> Edition:
    """The label of a book, in this style. `length` says how long it takes to hear, and is empty for a book
    without sound."""
    return single_page(facts, "label", LABEL, (length, *HOW_TO_PLAY), style)
