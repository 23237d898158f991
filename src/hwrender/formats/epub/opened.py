"""A finished book opened again: its members, its package, its documents and overlays as trees, its sounds.

It is read with other code than it was written with, and as what a stranger may have made: nothing in it can
swell, and what is not as it should be raises one of the errors that `BROKEN` names.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from xml.etree.ElementTree import Element

from msgspec import Struct

from hwrender.bounded_xml import XmlBounds, parse_bounded_xml
from hwrender.formats.epub.container import CONTAINER_FILE, FOLDER, PACKAGE_FILE
from hwrender.formats.epub.documents import DOCTYPE
from hwrender.formats.epub.elements import DECLARATION

BROKEN = (OSError, ValueError, KeyError, zipfile.BadZipFile, NotImplementedError, RuntimeError)

OPF, DC = "{http://www.idpf.org/2007/opf}", "{http://purl.org/dc/elements/1.1/}"
XHTML, SVG = "{http://www.w3.org/1999/xhtml}", "{http://www.w3.org/2000/svg}"
SMIL, OPS = "{http://www.w3.org/ns/SMIL}", "{http://www.idpf.org/2007/ops}"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"

MOST_BYTES, MOST_TEXT_BYTES = 2_000_000_000, 50_000_000
"""What a book and what one text in it may hold."""

_HEAD_BYTES = 58
"""The head of the first member of a zip, its name "mimetype" and its content (EPUB 3.3, 4.2.2)."""

_BOUNDS = XmlBounds(most_elements=2_000_000, most_deep=300)


class ReadItem(Struct, frozen=True):
    """A row of the manifest; `file` is beside the package document."""

    id: str
    file: str
    media_type: str
    properties: frozenset[str]
    overlay: str


class OpenedBook(Struct, frozen=True, dict=True):
    """All members of a book by name, in the order of the zip; `head` are the first bytes of its file."""

    members: Mapping[str, bytes]
    head: bytes = b""

    @cached_property
    def package(self) -> Element:
        return self._tree(PACKAGE_FILE)

    @cached_property
    def items(self) -> tuple[ReadItem, ...]:
        """The manifest."""
        return tuple(
            ReadItem(
                each.get("id", ""),
                each.get("href", ""),
                each.get("media-type", ""),
                frozenset(each.get("properties", "").split()),
                each.get("media-overlay", ""),
            )
            for each in self.package.iter(f"{OPF}item")
        )

    @cached_property
    def spine(self) -> tuple[str, ...]:
        """The files that are read, in order. Raises `KeyError` for one that the manifest lacks."""
        files = {item.id: item.file for item in self.items}
        return tuple(files[each.get("idref", "")] for each in self.package.iter(f"{OPF}itemref"))

    @cached_property
    def documents(self) -> Mapping[str, Element]:
        """The tree of each document, in the order of the manifest."""
        pages = [item.file for item in self.items if item.media_type == "application/xhtml+xml"]
        return {file: self._tree(FOLDER + file, DECLARATION + DOCTYPE) for file in pages}

    @cached_property
    def overlays(self) -> Mapping[str, Element]:
        """The tree of each overlay by its file."""
        files = [item.file for item in self.items if item.media_type == "application/smil+xml"]
        return {file: self._tree(FOLDER + file) for file in files}

    @cached_property
    def navigation(self) -> str:
        """The file of the contents. Raises `ValueError` unless there is one."""
        (found,) = (item.file for item in self.items if "nav" in item.properties)
        return found

    def metas(self, name: str) -> tuple[str, ...]:
        """The values of a property of the metadata."""
        found = (each for each in self.package.iter(f"{OPF}meta") if each.get("property") == name)
        return tuple(each.text or "" for each in found)

    def fields(self, name: str) -> tuple[str, ...]:
        """The values of a Dublin Core element."""
        return tuple(each.text or "" for each in self.package.iter(f"{DC}{name}"))

    def _tree(self, name: str, opening: str = "") -> Element:
        content = self.members[name]
        if opening:
            if not content.startswith(opening.encode()):
                raise ValueError(f"{name} does not begin as a page of a book")
            content = content[len(opening.encode()) :]
        return parse_bounded_xml(content, _BOUNDS)[0]


def open_book(path: Path) -> OpenedBook:
    """The book in this file. Raises one of `BROKEN` when it is none of ours."""
    with zipfile.ZipFile(path) as book:
        if sum(info.file_size for info in book.infolist()) > MOST_BYTES:
            raise ValueError("the book is too big")
        members = {}
        for info in book.infolist():
            if (
                info.filename.endswith((".xhtml", ".smil", ".opf", ".css"))
                and info.file_size > MOST_TEXT_BYTES
            ):
                raise ValueError(f"{info.filename} is too big")
            if info.filename in members:
                raise ValueError(f"{info.filename} is there twice")
            members[info.filename] = book.read(info)
    if CONTAINER_FILE not in members:
        raise ValueError("it has no container file")
    with path.open("rb") as file:
        return OpenedBook(members, file.read(_HEAD_BYTES))


def ids_in(tree: Element) -> list[str]:
    """The ids of a document in its order."""
    return [each.attrib["id"] for each in tree.iter() if "id" in each.attrib]


def clips_in(overlay: Element) -> Iterator[tuple[str, str, str, str]]:
    """For each element that an overlay names: where it stands, and the sound with its begin and end, or
    nothing."""
    for par in overlay.iter(f"{SMIL}par"):
        text, audio = par.find(f"{SMIL}text"), par.find(f"{SMIL}audio")
        place = "" if text is None else text.get("src", "")
        sound = ("", "", "")
        if audio is not None:
            sound = (audio.get("src", ""), audio.get("clipBegin", ""), audio.get("clipEnd", ""))
        yield (place, *sound)
