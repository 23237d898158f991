"""A Word file as a zip of XML: opened within bounds, its parts found by relationships (ISO/IEC 29500-2).

No other part, whatever it is, is ever unpacked, but for what the text itself shows: pictures, the words of
diagrams, and files that are shown as text.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from msgspec import Struct

from hwrender.bounded_xml import (
    DamagedXmlError,
    TooDeepXmlError,
    TooMuchXmlError,
    UnsafeXmlError,
    XmlBounds,
    parse_bounded_xml,
)
from hwrender.importing.model import too_much
from hwrender.importing.word.ooxml import PACKAGE, SPACES, W
from hwrender.importing.word.unpacking import (
    DAMAGED,
    FREE_BYTES,
    LARGEST_BYTES,
    LARGEST_PART_BYTES,
    LARGEST_PICTURE_BYTES,
    MEMBER,
    MOST_DEEP,
    MOST_ELEMENTS,
    MOST_MEMBERS,
    damaged,
    unpacked,
    unreadable,
)

_TYPES = "[Content_Types].xml"
_WORD_TYPES = (b"wordprocessingml.", b"vnd.ms-word.")
"""What the type of the text of a Word file holds, without macros and with them."""

READ_KINDS = ("styles", "numbering", "footnotes", "endnotes", "comments", "header", "footer")
_WITH_RELATIONS = ("footnotes", "endnotes")


class Relation(Struct, frozen=True):
    """What an id of a part stands for: an address outside, or the name of a part. `kind` is its last word."""

    kind: str
    target: str
    is_outside: bool


class WordFile(Struct, frozen=True):
    """A Word file, with the XML parts that are read, by name. `kinds` gives the names of parts of one kind,
    whether they are there or not; the text itself is the kind "document"."""

    file: str
    content: bytes
    members: Mapping[str, str]
    parts: Mapping[str, Element]
    kinds: Mapping[str, tuple[str, ...]]
    relations: Mapping[str, Mapping[str, Relation]]

    def roots(self, kind: str) -> Iterator[tuple[str, Element]]:
        """The parts of this kind that are there, with their names."""
        return ((name, self.parts[name]) for name in self.kinds.get(kind, ()) if name in self.parts)

    def root(self, kind: str) -> Element | None:
        return next((root for _, root in self.roots(kind)), None)

    def relation(self, part: str, identifier: str | None) -> Relation | None:
        return self.relations.get(part, {}).get(identifier or "")

    def member(self, name: str) -> bytes | None:
        """The bytes of a picture or another part; nothing when it is not there, damaged, or unpacks to far
        too much."""
        try:
            with zipfile.ZipFile(io.BytesIO(self.content)) as opened:
                return unpacked(opened, self.members.get(name.lower(), name), LARGEST_PICTURE_BYTES)
        except (*DAMAGED, TooMuchXmlError):
            return None

    def xml(self, name: str) -> Element | None:
        """Another part as a tree; nothing where it cannot be had, or is unsafe or far too big."""
        content = self.member(name)
        if content is None or len(content) > LARGEST_PART_BYTES:
            return None
        try:
            bounds = XmlBounds(MOST_ELEMENTS // 10, MOST_DEEP, allows_instructions=True, namespaces=SPACES)
            return parse_bounded_xml(content, bounds)[0]
        except (DamagedXmlError, TooMuchXmlError, UnsafeXmlError):
            return None

    def has_member(self, name: str) -> bool:
        return name.lower() in self.members

    def missing_kinds(self) -> tuple[str, ...]:
        """The kinds of parts that a relationship names and that are not there."""
        return tuple(
            kind for kind, named in self.kinds.items() if any(name not in self.parts for name in named)
        )


def is_word_file(path: Path) -> bool:
    """Whether a file is a zip with a Word document in it. One that cannot be opened is not, nor is a pipe."""
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            content = file.read(LARGEST_BYTES + 1)
        if not content.startswith(b"PK") or content.count(MEMBER) > MOST_MEMBERS:
            return content.startswith(b"PK")
        if len(content) > LARGEST_BYTES:
            return b"word/" in content
        with zipfile.ZipFile(io.BytesIO(content)) as opened:
            names = opened.namelist()
            return any(name.lower().startswith("word/") for name in names) or (
                _TYPES in names
                and any(type_ in unpacked(opened, _TYPES, FREE_BYTES) for type_ in _WORD_TYPES)
            )
    except (OSError, TooMuchXmlError, *DAMAGED):
        return False


def open_word_file(path: Path) -> WordFile:
    """The Word file at `path`. Raises `UnreadableError` for one that is damaged or too big when it is
    unpacked, or that has a document type: no Word file needs one, and its entities can fill any memory."""
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_BYTES + 1)
    except OSError as error:
        raise unreadable(path, "This file cannot be opened.", "Close it in Word. Then try again.") from error
    return read_word_file(str(path), content)


def read_word_file(name: str, content: bytes) -> WordFile:
    """The Word file in these bytes; `name` is its name in messages."""
    if len(content) > LARGEST_BYTES or content.count(MEMBER) > MOST_MEMBERS:
        raise too_much(name, "The file is too big to be a summary.", "Make its pictures smaller.")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as opened:
            return _Opener(opened).read(name, content)
    except TooDeepXmlError as error:
        what = "This Word file has too many parts inside one another."
        raise too_much(name, what, "Copy its words into a new Word file.") from error
    except TooMuchXmlError as error:
        remedy = "Copy the summary alone into a new Word file."
        raise too_much(name, "The file is too big when it is unpacked.", remedy) from error
    except UnsafeXmlError as error:
        what = "This Word file holds something unsafe."
        raise unreadable(name, what, "Open it in Word and save it again.") from error
    except DAMAGED as error:
        raise damaged(name) from error


class _Opener:
    """Reads the parts of one file; all of them together may be only so big."""

    def __init__(self, opened: zipfile.ZipFile) -> None:
        self._opened = opened
        self._members = {name.lower().replace("\\", "/").lstrip("/"): name for name in opened.namelist()}
        self._left, self._left_bytes = MOST_ELEMENTS, 2 * LARGEST_PART_BYTES

    def read(self, file: str, content: bytes) -> WordFile:
        main = self._main()
        relations = {main: self._relations(main)}
        kinds = {"document": (main,), **self._kinds(main, relations[main])}
        parts = {}
        for name in dict.fromkeys(name for named in kinds.values() for name in named):
            if name.lower() in self._members:
                parts[name] = self._parsed(name)
        for kind in _WITH_RELATIONS:
            for name in kinds.get(kind, ()):
                relations[name] = self._relations(name)
        if not parts[main].tag.startswith(W):
            raise ValueError("no text of Word")
        return WordFile(file, content, self._members, parts, kinds, relations)

    def _main(self) -> str:
        """The part that is the text, whatever it is called."""
        named = [each.target for each in self._relations("").values() if each.kind == "officeDocument"]
        usual = [name for name in self._members if re.fullmatch(r"word/document\d*\.xml", name)]
        return next(name for name in (*named, *usual, "") if name.lower() in self._members or not name)

    def _kinds(self, main: str, relations: Mapping[str, Relation]) -> dict[str, tuple[str, ...]]:
        """The parts of each kind: those that are named, or else those with the usual name."""
        folder = posixpath.dirname(main)
        found = {}
        for kind in READ_KINDS:
            named = [each.target for each in relations.values() if each.kind == kind and not each.is_outside]
            usual = re.compile(re.escape(f"{folder}/{kind}".lower()) + r"\d*\.xml")
            found[kind] = tuple(dict.fromkeys(named or filter(usual.fullmatch, self._members)))
        return found

    def _relations(self, part: str) -> dict[str, Relation]:
        folder, name = posixpath.split(part)
        source = posixpath.join(folder, "_rels", f"{name}.rels")
        if source.lower() not in self._members:
            return {}
        return {
            each.get("Id", ""): _relation(each, folder)
            for each in self._parsed(source).iter(f"{PACKAGE}Relationship")
        }

    def _parsed(self, name: str) -> Element:
        most = min(LARGEST_PART_BYTES, self._left_bytes)
        content = unpacked(self._opened, self._members[name.lower()], most)
        self._left_bytes -= len(content)
        bounds = XmlBounds(self._left, MOST_DEEP, allows_instructions=True, namespaces=SPACES)
        root, count = parse_bounded_xml(content, bounds)
        self._left -= count
        return root


def _relation(element: Element, folder: str) -> Relation:
    kind = element.get("Type", "").rpartition("/")[2]
    target = element.get("Target", "").strip()
    if element.get("TargetMode") == "External":
        return Relation(kind, target, is_outside=True)
    target = posixpath.normpath(posixpath.join(f"/{folder}", unquote(target.replace("\\", "/"))))
    return Relation(kind, target.lstrip("/"), is_outside=False)
