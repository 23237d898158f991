"""What a paragraph of a Word copy is, by its style and its place."""

from __future__ import annotations

from hwrender.importing.shown.model import ParagraphRole
from hwrender.importing.word.marks import Standing
from hwrender.importing.word.styles import ParagraphLook
from hwrender.taking.copy_tables import CopyPlace
from hwrender.taking.model import CopyKindOfParagraph as Kind

_BY_NAME = (
    ("nextattribution", Kind.ATTRIBUTION),
    ("attribution", Kind.ATTRIBUTION),
    ("nextquote", Kind.QUOTATION),
    ("quote", Kind.QUOTATION),
    ("codeblock", Kind.CODE),
    ("nextcodeblock", Kind.CODE),
    ("wordbox", Kind.BOX),
    ("card", Kind.CELL),
    ("listcontinue", Kind.TEXT),
)
"""The beginnings of the names of our own styles."""


_OWN = ("easyread", "wordbox", "card", "coverpicture", "next", "attribution", "codeblock", "tabletext")
"""The beginnings of the names of styles that other programs do not have."""


def is_own(look: ParagraphLook) -> bool:
    """Whether a paragraph is in a style that only our copies have."""
    return look.names[0].startswith(_OWN) if look.names else False


def is_chart(look: ParagraphLook) -> bool:
    """Whether a paragraph holds a chart, which is drawn of the table below it and is no picture of a row."""
    return any(name.startswith("chart") for name in look.names[:1])


def kind_of(look: ParagraphLook, standing: Standing, place: CopyPlace) -> Kind:
    """What a paragraph is. One of our own styles says more than a number before it."""
    name = look.names[0] if look.names else ""
    if standing.role is ParagraphRole.TITLE:
        return Kind.TITLE
    if standing.role is ParagraphRole.HEADING:
        return Kind.HEADING
    if place.cell is not None:
        return Kind.CELL
    if standing.mark is not None:
        return Kind.ITEM
    found = next((kind for start, kind in _BY_NAME if name.startswith(start)), None)
    if found is not None:
        return found
    if standing.role is ParagraphRole.QUOTATION:
        return Kind.QUOTATION
    return Kind.NOTE if place.note else Kind.TEXT


def level_of(standing: Standing) -> int:
    """How deep an item or a heading stands."""
    if standing.mark is not None:
        return standing.mark.depth
    return standing.level
