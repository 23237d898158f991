"""reportlab's object layer, with its quirks worked around: the one module that knows them.

Of reportlab we use what it does best and what is dull to do again: PDF objects, references and their
numbering. Its canvas and its platypus know no structure, so pages and the structure tree are made of those
objects directly. Nothing in reportlab is changed from outside; where it does what PDF/A or PDF/UA forbid, a
class of ours stands in.
"""

from __future__ import annotations

import hashlib
import struct
import zlib
from typing import Any

from reportlab.pdfbase.pdfdoc import (  # type: ignore[import-untyped]  # reportlab has no types
    DummyDoc,
    PDFArray,
    PDFDictionary,
    PDFName,
    PDFObject,
    PDFObjectReference,
    PDFString,
    PDFText,
)
from reportlab.pdfbase.pdfdoc import format as format_object

__all__ = ["Array", "Dictionary", "File", "Name", "Reference", "Stream", "TextString", "literal"]

_OBJECTS_IN_STREAM = 200


class Array(PDFArray):  # type: ignore[misc]  # reportlab has no types
    """An array on one line. reportlab puts each item on a line of its own, which makes structure trees
    long."""

    multiline = False


class Dictionary(PDFDictionary):  # type: ignore[misc]  # reportlab has no types
    """A dictionary on one line, its keys sorted."""

    multiline = False


Name = PDFName
Reference = PDFObjectReference


class TextString(PDFString):  # type: ignore[misc]  # reportlab has no types
    """A text string. reportlab escapes the octets of UTF-16 into a string that is read as Latin where the
    first of them looks like text; in hexadecimal there is nothing to escape."""

    def format(self, document: Any) -> bytes:
        text: str = self.s
        if text.isascii() and text.isprintable():
            escaped = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
            return b"(" + escaped.encode("ascii") + b")"
        return b"<feff" + text.encode("utf-16-be").hex().encode("ascii") + b">"


def literal(text: str) -> bytes:
    """A text string as it stands in a content stream."""
    written: bytes = TextString(text).format(None)
    return written


class Stream(PDFObject):  # type: ignore[misc]  # reportlab has no types
    """A stream, compressed. reportlab's puts no end of line before `endstream` (PDF/A-2 6.1.7.1), and its
    page streams are written in ASCII85, a quarter longer."""

    __RefOnly__ = 1

    def __init__(
        self, content: bytes, entries: dict[str, Any] | None = None, *, compressed: bool = True
    ) -> None:
        self.content = content
        self.entries = entries or {}
        self.compressed = compressed

    def format(self, document: Any) -> bytes:
        content, entries = self.content, dict(self.entries)
        if self.compressed:
            content = zlib.compress(content, 9)
            entries["Filter"] = Name("FlateDecode")
        entries["Length"] = len(content)
        head: bytes = Dictionary(entries).format(document)
        # both octets, or a carriage return that ends the content would be taken for a part of the end of line
        return head + b"\nstream\n" + content + b"\r\nendstream\n"


class File:
    """A PDF file being put together.

    reportlab's own document puts a Helvetica on every page that is not embedded (PDF/A-2 6.2.11.4.1), the
    name of its maker and the clock into the file, drops catalogue and page entries that it does not know
    (OutputIntents, StructParents, Tabs), and writes no object streams, which halve a file full of structure
    elements. So this takes its part towards the objects, which ask it for references and for nothing else.
    """

    encrypt = DummyDoc.encrypt
    defaultStreamFilters = None  # noqa: N815  # the name under which reportlab's objects style for it

    def __init__(self, version: tuple[int, int]) -> None:
        self.version = version
        self.idToObjectNumberAndVersion: dict[str, tuple[int, int]] = {}
        self._objects: list[PDFObject] = []

    def reserve(self) -> str:
        """The name of an object that is to come (`define`)."""
        number = len(self._objects) + 1
        name = f"R{number}"
        self._objects.append(None)
        self.idToObjectNumberAndVersion[name] = (number, 0)
        return name

    def define(self, name: str, thing: PDFObject) -> None:
        """The object that was reserved under this name."""
        self._objects[self.idToObjectNumberAndVersion[name][0] - 1] = thing

    def add(self, thing: PDFObject) -> PDFObjectReference:
        """A reference to this object, which becomes part of the file."""
        name = self.reserve()
        self.define(name, thing)
        return Reference(name)

    def Reference(self, thing: PDFObject) -> PDFObjectReference:  # noqa: N802  # reportlab's objects call it so
        """A reference to an object that may only be referred to."""
        name = getattr(thing, "reference_name", None)
        if name is None:
            name = thing.reference_name = self.reserve()
            self.define(name, thing)
        return Reference(name)

    def to_bytes(self, root: PDFObjectReference, info: PDFObjectReference | None) -> bytes:
        """The finished file: objects in compressed streams, a cross-reference stream at the end (ISO 32000-1
        7.5.7 and 7.5.8). Its ID is a digest of what is in it."""
        out = bytearray(b"%%PDF-%d.%d\n%%\xe2\xe3\xcf\xd3\n" % self.version)
        entries: dict[int, tuple[int, int, int]] = {0: (0, 0, 65535)}
        packed: list[tuple[int, bytes]] = []
        number = 0
        # objects that are only referred to may join while others are written
        while number < len(self._objects):
            thing = self._objects[number]
            number += 1
            written: bytes = format_object(thing, self, toplevel=1)
            if isinstance(thing, Stream):
                entries[number] = (1, len(out), 0)
                out += b"%d 0 obj\n" % number + written + b"endobj\n"
            else:
                packed.append((number, written))
        for start in range(0, len(packed), _OBJECTS_IN_STREAM):
            number += 1
            part = packed[start : start + _OBJECTS_IN_STREAM]
            for index, (inside, _) in enumerate(part):
                entries[inside] = (2, number, index)
            entries[number] = (1, len(out), 0)
            out += b"%d 0 obj\n" % number + _object_stream(part).format(self) + b"endobj\n"
        number += 1
        entries[number] = (1, len(out), 0)
        place = len(out)
        digest = hashlib.md5(bytes(out), usedforsecurity=False).digest()
        identifier = PDFText(digest, enc="raw").format(self)
        out += b"%d 0 obj\n" % number
        out += _cross_references(entries, root, info, identifier).format(self)
        out += b"endobj\nstartxref\n%d\n%%%%EOF\n" % place
        return bytes(out)


def _object_stream(part: list[tuple[int, bytes]]) -> Stream:
    places = []
    at = 0
    for number, written in part:
        places.append(b"%d %d" % (number, at))
        at += len(written) + 1
    head = b" ".join(places) + b"\n"
    body = b"\n".join(written for _, written in part)
    return Stream(head + body, {"Type": Name("ObjStm"), "N": len(part), "First": len(head)})


def _cross_references(
    entries: dict[int, tuple[int, int, int]],
    root: PDFObjectReference,
    info: PDFObjectReference | None,
    identifier: bytes,
) -> Stream:
    rows = b"".join(struct.pack(">BIH", *entries[number]) for number in range(len(entries)))
    trailer: dict[str, Any] = {
        "Type": Name("XRef"),
        "Size": len(entries),
        "W": Array([1, 4, 2]),
        "Root": root,
        "ID": Array([identifier, identifier]),
    }
    if info is not None:
        trailer["Info"] = info
    return Stream(rows, trailer)
