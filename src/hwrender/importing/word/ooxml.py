"""Names in Office Open XML (ISO/IEC 29500-1), and how the properties of its elements are read."""

from __future__ import annotations

import re
from types import MappingProxyType
from xml.etree.ElementTree import Element

_OOXML, _STRICT = "http://schemas.openxmlformats.org/", "http://purl.oclc.org/ooxml/"
_MICROSOFT = "http://schemas.microsoft.com/office/"

W = f"{{{_OOXML}wordprocessingml/2006/main}}"
R = f"{{{_OOXML}officeDocument/2006/relationships}}"
A = f"{{{_OOXML}drawingml/2006/main}}"
PIC = f"{{{_OOXML}drawingml/2006/picture}}"
DRAWN = f"{{{_OOXML}drawingml/2006/wordprocessingDrawing}}"
MATH = f"{{{_OOXML}officeDocument/2006/math}}"
MC = f"{{{_OOXML}markup-compatibility/2006}}"
PACKAGE = f"{{{_OOXML}package/2006/relationships}}"
W14 = f"{{{_MICROSOFT}word/2010/wordml}}"
V = "{urn:schemas-microsoft-com:vml}"
OFFICE = "{urn:schemas-microsoft-com:office:office}"

SPACES = MappingProxyType(
    {
        f"{_STRICT}wordprocessingml/main": f"{_OOXML}wordprocessingml/2006/main",
        f"{_STRICT}officeDocument/relationships": f"{_OOXML}officeDocument/2006/relationships",
        f"{_STRICT}officeDocument/math": f"{_OOXML}officeDocument/2006/math",
        f"{_STRICT}drawingml/wordprocessingDrawing": f"{_OOXML}drawingml/2006/wordprocessingDrawing",
        f"{_STRICT}drawingml/main": f"{_OOXML}drawingml/2006/main",
        f"{_STRICT}drawingml/picture": f"{_OOXML}drawingml/2006/picture",
        f"{_STRICT}drawingml/diagram": f"{_OOXML}drawingml/2006/diagram",
        f"{_STRICT}drawingml/chart": f"{_OOXML}drawingml/2006/chart",
    }
)
"""The namespaces of strict files, and those that Word usually writes for them."""

OFF = ("0", "false", "off", "none")
_WHOLE = re.compile(r"[+-]?\d{1,7}")


def names(space: str, local_names: str) -> frozenset[str]:
    """The full names of these elements of one namespace."""
    return frozenset(space + name for name in local_names.split())


def local_name(element: Element) -> str:
    return element.tag.rpartition("}")[2]


def inner(element: Element | None, *path: str) -> Element | None:
    """The first descendant along these names of WordprocessingML."""
    for name in path:
        if element is None:
            return None
        element = element.find(W + name)
    return element


def value(element: Element | None, *path: str) -> str | None:
    """What the property at the end of this path says in its `val`."""
    found = inner(element, *path)
    return None if found is None else found.get(f"{W}val")


def flag(properties: Element | None, name: str) -> bool | None:
    """Whether a property that is on or off is on; None where nothing is said (17.17.4)."""
    found = inner(properties, name)
    return None if found is None else found.get(f"{W}val", "1").lower() not in OFF


def whole_number(text: str | None) -> int | None:
    """A number that fits any page; None for anything else. Parts of a point are cut off."""
    found = None if text is None else _WHOLE.match(text)
    return None if found is None else int(found[0])
