"""The words of a finished book and their roles, told by the elements of its documents."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from hwrender.edition.markup_roles import ROLES_BY_SCOPE, ROLES_BY_TAG
from hwrender.edition.outline import OutlineEntry, Role, entry
from hwrender.formats.epub.opened import OPS, SVG, XHTML, OpenedBook

FURNITURE = "data-furniture"


def outline_of_book(book: OpenedBook) -> tuple[OutlineEntry, ...]:
    """The same list as `hwrender.edition.outline.outline` gives for the edition, from the book alone: the
    documents in the order in which they are read. The contents are furniture."""
    found: list[OutlineEntry] = []
    for file in book.spine:
        if file != book.navigation:
            found += _entries(_body(book.documents[file]), "paragraph")
    return tuple(each for each in found if each.text)


def visible_texts(tree: Element) -> Iterator[tuple[Element, tuple[Element, ...]]]:
    """Each element of a document that shows words of its own or is a picture with a description, with all
    elements around it, the nearest first. What is hidden from everybody is left out."""
    waiting: list[tuple[Element, tuple[Element, ...]]] = [(_body(tree), ())]
    while waiting:
        element, around = waiting.pop()
        if "hidden" in element.attrib or element.tag.startswith(SVG):
            continue
        own = [element.text, *(child.tail for child in element)]
        if any(text and text.strip() for text in own) or _description(element):
            yield element, around
        if element.get("role") == "img":
            continue  # its letters are a picture's
        waiting += [(child, (element, *around)) for child in reversed(element)]


def name_of_tag(element: Element) -> str:
    """The name of an element of a page; others keep their namespace."""
    return element.tag.removeprefix(XHTML)


def _body(tree: Element) -> Element:
    body = tree.find(f"{XHTML}body")
    if body is None:
        raise ValueError("a document has no body")
    return body


def _description(element: Element) -> str:
    if element.tag == f"{XHTML}img":
        return element.get("alt", "")
    return element.get("aria-label", "") if element.get("role") == "img" else ""


def _entries(element: Element, role: Role) -> Iterator[OutlineEntry]:
    """`role` is that of a paragraph at this place."""
    if FURNITURE in element.attrib or element.tag.startswith(SVG):
        return
    tag = name_of_tag(element)
    own = _role_of_text(element, tag, role)
    if own is not None:
        yield entry(own, _words(element))
        return
    if tag == "img" or element.get("role") == "img":
        yield entry("picture", _description(element))
        return
    inner = _role_inside(element, tag, role)
    # words that stand in no paragraph, heading or cell are a fault, and the comparison shows it
    yield entry(inner, element.text or "")
    for child in element:
        yield from _entries(child, inner)
        yield entry(inner, child.tail or "")


def _role_of_text(element: Element, tag: str, role: Role) -> Role | None:
    """What an element that holds running text is, or None when it holds other blocks."""
    if tag == "p":
        return role
    if tag == "th":
        return ROLES_BY_SCOPE.get(element.get("scope", ""), "cell")
    return ROLES_BY_TAG.get(tag)


def _role_inside(element: Element, tag: str, role: Role) -> Role:
    if tag == "blockquote":
        return "quotation"
    if tag == "li":
        return "item"
    return "note" if element.get(f"{OPS}type") == "footnote" else role


def _words(element: Element) -> str:
    words = element.text or ""
    for child in element:
        if name_of_tag(child) == "br":
            words += "\n"
        elif FURNITURE not in child.attrib:
            words += _words(child)
        words += child.tail or ""
    return words
