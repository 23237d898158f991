"""The documents of a book as bytes: XML with the document types that players of DAISY 2.02 look for.

Reading back, nothing but these very document types is accepted, and no parser is given one: whatever a file
holds, it names no other and swells by nothing.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from hwrender.bounded_xml import XmlBounds, parse_bounded_xml

XHTML = "http://www.w3.org/1999/xhtml"

_DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n'
XHTML_HEAD = (
    _DECLARATION + '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" '
    '"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">\n'
)
SMIL_HEAD = (
    _DECLARATION + '<!DOCTYPE smil PUBLIC "-//W3C//DTD SMIL 1.0//EN" '
    '"http://www.w3.org/TR/REC-smil/SMIL10.dtd">\n'
)

BOUNDS = XmlBounds(most_elements=2_000_000, most_deep=200)
"""What a document may be: no report that can be read makes a longer one."""

Pairs = tuple[tuple[str, str], ...]
"""Names and contents of metadata, in order."""


class BrokenBookError(ValueError):
    """A book that cannot be opened, or a document of one that cannot be read."""


def xhtml_root(language: str) -> Element:
    """The root of an XHTML document in this language."""
    return Element("html", {"xmlns": XHTML, "lang": language, "xml:lang": language})


def xhtml_head(root: Element, title: str, metadata: Pairs) -> Element:
    """The head of an XHTML document, which says in which letters it is written."""
    head = SubElement(root, "head")
    SubElement(head, "meta", {"http-equiv": "Content-type", "content": "text/html; charset=utf-8"})
    SubElement(head, "title").text = title
    add_metadata(head, metadata)
    return head


def add_metadata(head: Element, metadata: Pairs) -> None:
    for name, content in metadata:
        SubElement(head, "meta", {"name": name, "content": content})


def xhtml_bytes(root: Element, *, is_indented: bool) -> bytes:
    """An XHTML document. White space counts where words stand between elements: that one is not indented."""
    return _written(XHTML_HEAD, root, is_indented=is_indented)


def smil_bytes(root: Element) -> bytes:
    """A SMIL document."""
    return _written(SMIL_HEAD, root, is_indented=True)


def _written(head: str, root: Element, *, is_indented: bool) -> bytes:
    if is_indented:
        indent(root)
    return f"{head}{tostring(root, encoding='unicode')}\n".encode()


def read_xhtml(content: bytes) -> Element:
    """The tree of an XHTML document, names without their namespace. Raises `BrokenBookError`."""
    return _read(content, XHTML_HEAD, f"{{{XHTML}}}")


def read_smil(content: bytes) -> Element:
    """The tree of a SMIL document. Raises `BrokenBookError`."""
    return _read(content, SMIL_HEAD, "")


def _read(content: bytes, head: str, space: str) -> Element:
    start = head.encode()
    if not content.startswith(start):
        raise BrokenBookError("it does not begin as its kind of document does")
    try:
        root, _ = parse_bounded_xml(content[len(start) :], BOUNDS)
    except ValueError as error:
        raise BrokenBookError(f"it cannot be read ({str(error) or type(error).__name__})") from error
    for element in root.iter():
        if not element.tag.startswith(space):
            raise BrokenBookError(f"it has an element of another kind: {element.tag[:60]}")
        element.tag = element.tag[len(space) :]
        for name in [name for name in element.attrib if name.startswith("{")]:
            element.attrib[f"xml:{name.rpartition('}')[2]}"] = element.attrib.pop(name)
    return root
