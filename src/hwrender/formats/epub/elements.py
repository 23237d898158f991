"""Elements of the documents of an EPUB, made in code and written as XML that HTML parsers read alike.

Names are written as they are to stand in the file ("p", "epub:type"): each document declares the namespaces
once, on its first element.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element
from xml.sax.saxutils import escape

Content = Element | str

FURNITURE = "data-furniture"
"""Marks an element that holds no words of the report."""

DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n'

_EMPTY = frozenset({"br", "hr", "img", "meta", "link", "path", "image", "wbr"})
"""All others get an end tag on pages, because some readers parse them as HTML."""

_IN_ATTRIBUTES = {'"': "&quot;", "\n": "&#10;", "\t": "&#9;"}


def made(tag: str, attributes: dict[str, str] | None = None, *content: Content) -> Element:
    """An element; attributes without a value are left out."""
    element = Element(tag, {name: value for name, value in (attributes or {}).items() if value})
    append(element, *content)
    return element


def append(element: Element, *content: Content) -> None:
    """Put more behind what is in an element."""
    for each in content:
        if isinstance(each, Element):
            element.append(each)
        elif len(element):
            element[-1].tail = (element[-1].tail or "") + each
        else:
            element.text = (element.text or "") + each


def written(element: Element, *, breaks: frozenset[str] = frozenset(), is_page: bool = False) -> str:
    """The element as XML; elements named in `breaks` begin on lines of their own. One that `is_page` is such
    that a parser of HTML reads the same."""
    return "".join(_pieces(element, breaks, is_page))


def document(
    element: Element, doctype: str = "", *, breaks: frozenset[str] = frozenset(), is_page: bool = False
) -> bytes:
    """A whole file with this root."""
    return f"{DECLARATION}{doctype}{written(element, breaks=breaks, is_page=is_page).lstrip()}\n".encode()


def _pieces(element: Element, breaks: frozenset[str], is_page: bool) -> Iterator[str]:
    tag = element.tag
    attributes = "".join(f' {name}="{escape(value, _IN_ATTRIBUTES)}"' for name, value in element.items())
    start = f"\n<{tag}{attributes}" if tag in breaks else f"<{tag}{attributes}"
    if not len(element) and not element.text and (tag in _EMPTY or not is_page):
        yield f"{start}/>"
        return
    yield f"{start}>{escape(element.text or '')}"
    for child in element:
        yield from _pieces(child, breaks, is_page)
        yield escape(child.tail or "")
    yield f"</{tag}>"
