"""The words of a finished page and their roles, told by its elements as a screen reader would."""

from __future__ import annotations

from collections.abc import Iterator

from hwrender.edition.markup_roles import ROLES_BY_SCOPE, ROLES_BY_TAG
from hwrender.edition.outline import OutlineEntry, Role, entry
from hwrender.markup import MarkupElement, MarkupText, parse_page

FURNITURE = "data-furniture"

_UNSEEN = frozenset(("head", "script", "style", "symbol"))


def outline_of_page(page: str) -> tuple[OutlineEntry, ...]:
    """The same list as `hwrender.edition.outline.outline` gives for the edition, from the page alone."""
    return outline_of_tree(parse_page(page))


def outline_of_tree(page: MarkupElement) -> tuple[OutlineEntry, ...]:
    """The same from a page that was parsed."""
    found = _entries(page, "paragraph")
    return tuple(each for each in found if each.text)


def is_furniture(element: MarkupElement) -> bool:
    """Whether the element holds no words of the report."""
    return FURNITURE in element.attributes or element.tag in _UNSEEN


def _entries(element: MarkupElement, role: Role) -> Iterator[OutlineEntry]:
    """`role` is that of a paragraph at this place."""
    if is_furniture(element):
        return
    own = _role_of_text(element, role)
    if own is not None:
        yield entry(own, _words(element))
        return
    if element.tag in ("svg", "img") or element.attributes.get("role") == "img":
        yield entry("picture", element.attributes.get("aria-label", element.attributes.get("alt", "")))
        return
    inner = _role_inside(element, role)
    for child in element.children:
        if isinstance(child, MarkupElement):
            yield from _entries(child, inner)
        else:
            # words that stand in no paragraph, heading or cell are a fault, and the comparison shows it
            yield entry(inner, child.text)


def _role_of_text(element: MarkupElement, role: Role) -> Role | None:
    """What an element that holds running text is, or None when it holds other blocks."""
    if element.tag == "p":
        return role
    if element.tag == "th":
        return ROLES_BY_SCOPE.get(element.attributes.get("scope", ""), "cell")
    return ROLES_BY_TAG.get(element.tag)


def _role_inside(element: MarkupElement, role: Role) -> Role:
    if element.tag == "blockquote":
        return "quotation"
    if element.tag == "li":
        return "note" if "data-note" in element.attributes else "item"
    return role


def _words(element: MarkupElement) -> str:
    words = ""
    for child in element.children:
        if isinstance(child, MarkupText):
            words += child.text
        elif child.tag == "br":
            words += "\n"
        elif not is_furniture(child):
            words += _words(child)
    return words
