"""The words of a finished text and their roles, told by its elements and their classes."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from hwrender.edition.outline import OutlineEntry, Role, entry
from hwrender.formats.daisy.runs import FURNITURE

_HEADINGS: dict[str, Role] = {
    "h1": "heading 2",
    "h2": "heading 3",
    "h3": "heading 4",
    "h4": "heading 5",
    "h5": "heading 6",
}
"""The chapters of a book stand beside its title, one level higher than in the other copies."""

_CLASSES: dict[str, Role] = {
    "title": "title",
    "attribution": "attribution",
    "caption": "caption",
    "optional-prodnote": "picture",
}
_INSIDE: dict[str, Role] = {"blockquote": "quotation", "li": "item"}
_HEADERS: dict[str, Role] = {"col": "column header", "row": "row header"}


def outline_of(text: Element) -> tuple[OutlineEntry, ...]:
    """The same list as `hwrender.edition.outline.outline` gives for the edition, from the text alone."""
    found = (each for body in text.findall("body") for each in _entries(body, "paragraph"))
    return tuple(each for each in found if each.text)


def is_furniture(element: Element) -> bool:
    """Whether the element holds no words of the report."""
    return element.get("class", "") in FURNITURE


def words_in(element: Element) -> str:
    """The words of the report in this element, a line break as a newline."""
    words = element.text or ""
    for child in element:
        if child.tag == "br":
            words += "\n"
        elif not is_furniture(child):
            words += words_in(child)
        words += child.tail or ""
    return words


def _entries(element: Element, role: Role) -> Iterator[OutlineEntry]:
    """`role` is that of a paragraph here. Words that stand between blocks are a fault, and give an entry."""
    if is_furniture(element):
        return
    own = _role_of_text(element, role)
    if own is not None:
        yield entry(own, words_in(element))
        return
    inner = "note" if element.get("class") == "note" else _INSIDE.get(element.tag, role)
    yield entry(inner, element.text or "")
    for child in element:
        yield from _entries(child, inner)
        yield entry(inner, child.tail or "")


def _role_of_text(element: Element, role: Role) -> Role | None:
    """What an element that holds running text is, or none when it holds other blocks."""
    match element.tag:
        case "h1" | "h2" | "h3" | "h4" | "h5":
            return _CLASSES.get(element.get("class", ""), _HEADINGS[element.tag])
        case "p":
            return _CLASSES.get(element.get("class", ""), role)
        case "th":
            return _HEADERS.get(element.get("scope", ""), "cell")
        case "td":
            return "cell"
        case "pre":
            return "code"
        case _:
            return None
