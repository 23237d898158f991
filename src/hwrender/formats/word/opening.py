"""A finished Word file, opened again: its parts as elements, for reading and for checking."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

from docx.oxml.parser import parse_xml
from msgspec import Struct

from hwrender.formats.word.elements import Element, clark

DOCUMENT, FOOTNOTES, STYLES = "word/document.xml", "word/footnotes.xml", "word/styles.xml"
SETTINGS, CORE, NUMBERING = "word/settings.xml", "docProps/core.xml", "word/numbering.xml"

MOST_XML = 12_000_000
"""How many bytes of XML a file may hold. A report of 200 pages has a quarter of it."""
MOST_MEMBERS = 4_000
"""How many members a file may have: each picture of a report is one."""


class Opened(Struct, frozen=True):
    """The XML parts of a file by name, and the names of all its members."""

    parts: dict[str, Element]
    names: tuple[str, ...]

    def part(self, name: str) -> Element | None:
        """A part, or None if it is not there."""
        return self.parts.get(name)

    def property(self, name: str) -> str:
        """What the core properties say under this name; empty if nothing."""
        core = self.part(CORE)
        found = None if core is None else core.find(clark(name))
        return "" if found is None else (found.text or "").strip()

    def all(self, name: str, *, within: tuple[str, ...] = ()) -> Iterator[Element]:
        """Every element of this name, in the parts named or else in all that hold words."""
        for part in within or self.worded():
            root = self.parts.get(part)
            if root is not None:
                yield from root.iter(clark(name))

    def worded(self) -> tuple[str, ...]:
        """The parts that hold words: the document, its notes, its heads and feet."""
        return tuple(
            name
            for name in sorted(self.parts)
            if name.startswith(("word/document", "word/foot", "word/head", "word/endnotes"))
            and not name.endswith(".rels")
        )


def open_file(path: Path) -> Opened:
    """The XML parts of a Word file. Raises `zipfile.BadZipFile` if it is none, and `ValueError` if it
    unpacks to far more than a report."""
    with zipfile.ZipFile(path) as archive:
        members = archive.infolist()
        names = tuple(member.filename for member in members)
        sizes = [member.file_size for member in members if member.filename.endswith((".xml", ".rels"))]
        if sum(sizes) > MOST_XML or len(members) > MOST_MEMBERS:
            raise ValueError("it unpacks to far more than a report")
        parts = {name: parse_xml(archive.read(name)) for name in names if name.endswith((".xml", ".rels"))}
        return Opened(parts, names)


def value(element: Element | None, attribute: str = "w:val") -> str:
    """An attribute of an element that may be missing; empty if it is."""
    return "" if element is None else element.get(clark(attribute)) or ""


def is_on(element: Element | None) -> bool:
    """Whether a switch such as `w:b` is there and not turned off."""
    return element is not None and value(element) not in ("0", "false", "off")


def style_of(element: Element, properties: str = "w:pPr", style: str = "w:pStyle") -> str:
    """The id of the style of a paragraph, run or table; empty if it has none."""
    return value(element.find(f"{clark(properties)}/{clark(style)}"))


def words_in(element: Element) -> str:
    """The words of a paragraph as they are read. Fields and the marks of footnotes are not among them."""
    pieces: list[str] = []
    for node in element.iter(clark("w:t"), clark("w:br"), clark("w:tab")):
        run = node.getparent()
        if style_of(run, "w:rPr", "w:rStyle") in ("FootnoteReference", "EmptyCell"):
            continue
        pieces.append((node.text or "") if node.tag == clark("w:t") else "\n")
    return "".join(pieces)


class Fault(Struct, frozen=True):
    """`detail` says what is wrong. `words` are the words it is about, where it is about wording: if they are
    the report's own, the file is not at fault."""

    detail: str
    words: str = ""
