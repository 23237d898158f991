"""Elements of WordprocessingML (ISO/IEC 29500-1), made in one call each.

Children stand in the order that the schema asks for: callers give them so, and the tests hold every part of a
finished file against the schema.
"""

from __future__ import annotations

from typing import TypeAlias

from docx.oxml.ns import nsmap
from docx.oxml.parser import oxml_parser
from docx.oxml.xmlchemy import BaseOxmlElement

Element: TypeAlias = BaseOxmlElement

NAMESPACES = {**nsmap, "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative"}
"""The prefixes used in this room."""

IN_TEXT = ("w", "r", "wp", "a", "pic", "adec")
"""The prefixes of a part that holds words and pictures."""

IN_PROPERTIES = ("cp", "dc", "dcterms", "xsi")
"""The prefixes of the core properties."""

_CLARK: dict[str, str] = {}


def clark(name: str) -> str:
    """ "w:val" as "{http://...}val"; a name without a prefix stays as it is."""
    found = _CLARK.get(name)
    if found is None:
        prefix, colon, local = name.partition(":")
        found = _CLARK[name] = f"{{{NAMESPACES[prefix]}}}{local}" if colon else name
    return found


def make(name: str, *content: dict[str, str | int] | Element | None) -> Element:
    """An element with its attributes and children; a child that is None is left out."""
    prefix = name.partition(":")[0]
    element: Element = oxml_parser.makeelement(clark(name), nsmap={prefix: NAMESPACES[prefix]})
    for part in content:
        if isinstance(part, dict):
            for key, value in part.items():
                element.set(clark(key), str(value))
        elif part is not None:
            element.append(part)
    return element


def make_root(name: str, *children: Element | None, prefixes: tuple[str, ...] = IN_TEXT) -> Element:
    """The root of a part. It declares these prefixes, so that nothing inside has to."""
    root: Element = oxml_parser.makeelement(clark(name), nsmap={key: NAMESPACES[key] for key in prefixes})
    root.extend([child for child in children if child is not None])
    return root


def valued(name: str, value: str | int) -> Element:
    """An element whose whole content is its `w:val`."""
    return make(name, {"w:val": value})


def with_text(name: str, text: str) -> Element:
    """An element that holds text, its blanks kept."""
    element = make(name, {"xml:space": "preserve"} if text != text.strip() else None)
    element.text = text
    return element


def paragraph(properties: Element, *content: Element) -> Element:
    """A `w:p`."""
    return make("w:p", properties, *content)


def run(content: Element, properties: Element | None = None) -> Element:
    """A `w:r`."""
    return make("w:r", properties, content)


def colour(value: str) -> str:
    """#rrggbb as Word writes it."""
    return value.removeprefix("#").upper()
