"""The typefaces that the file names, and what a machine without them takes instead.

The typeface is named and not carried in the file. Word copies are made to be changed. Word for phones, Word
on the web and most other readers ignore carried typefaces; a carried subset cannot show a letter that is
typed later; and whole ones make the file ten times as big. Where Atkinson Hyperlegible Next is missing, the
description below makes Word take Arial: a plain sans serif that Windows and macOS have, and that Liberation
Sans matches width for width elsewhere.
"""

from __future__ import annotations

from msgspec import Struct

from hwrender.formats.word.elements import Element, make, valued

MAIN = "Atkinson Hyperlegible Next"


class Typeface(Struct, frozen=True):
    """A typeface as Word describes it: `panose` is its class (PANOSE 1), `pitch` "variable" or "fixed"."""

    name: str
    instead: str
    panose: str
    family: str
    pitch: str


TYPEFACES = (
    Typeface(MAIN, "Arial", "020B0604020202020204", "swiss", "variable"),
    Typeface("Consolas", "Courier New", "020B0609020204030204", "modern", "fixed"),
)


def font_table() -> Element:
    """The root of the font table part."""
    return make("w:fonts", None, *(_font(typeface) for typeface in TYPEFACES))


def _font(typeface: Typeface) -> Element:
    return make(
        "w:font",
        {"w:name": typeface.name},
        valued("w:altName", typeface.instead),
        valued("w:panose1", typeface.panose),
        valued("w:charset", "00"),
        valued("w:family", typeface.family),
        valued("w:pitch", typeface.pitch),
    )
