"""A Word file as a zip of XML: opened within bounds, and looked through for what Markdown cannot hold."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import MappingProxyType
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
from hwrender.errors import UnreadableError
from hwrender.importing.model import too_much

LARGEST_BYTES = 50_000_000
LARGEST_PART_BYTES, LARGEST_PICTURE_BYTES = 20_000_000, 64_000_000
MOST_TIMES_LARGER, FREE_BYTES = 150, 2_000_000
"""How much a part may grow when it is unpacked, and from which size on. Words and tables of people grow 10 to
60 times."""

MOST_MEMBERS, MOST_ELEMENTS, MOST_DEEP = 5_000, 250_000, 100

DOCUMENT = "word/document.xml"
NOTES = ("word/footnotes.xml", "word/endnotes.xml")
WORD_SPACE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_W = WORD_SPACE
_READ = re.compile(
    r"word/(?:document|footnotes|endnotes|comments|styles|numbering|header\d*|footer\d*)\.xml"
    r"|word/_rels/(?:document|footnotes|endnotes)\.xml\.rels|docProps/core\.xml"
)
"""The parts that are read. No other part, whatever it is, is ever unpacked, but for pictures in the text."""

_OOXML, _STRICT = "http://schemas.openxmlformats.org/", "http://purl.oclc.org/ooxml/"
_SPACES = {
    f"{_STRICT}wordprocessingml/main": f"{_OOXML}wordprocessingml/2006/main",
    f"{_STRICT}officeDocument/relationships": f"{_OOXML}officeDocument/2006/relationships",
    f"{_STRICT}officeDocument/math": f"{_OOXML}officeDocument/2006/math",
    f"{_STRICT}drawingml/wordprocessingDrawing": f"{_OOXML}drawingml/2006/wordprocessingDrawing",
    f"{_STRICT}drawingml/main": f"{_OOXML}drawingml/2006/main",
    f"{_STRICT}drawingml/picture": f"{_OOXML}drawingml/2006/picture",
}
"""The namespaces of strict files (ISO/IEC 29500-1), and those that Word usually writes for them."""

_ALTERNATIVES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_CHOICE, _FALLBACK = f"{_ALTERNATIVES}Choice", f"{_ALTERNATIVES}Fallback"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_SILENT = frozenset(f"{WORD_SPACE}{name}" for name in ("instrText", "delText", "del", "moveFrom"))
_MEMBER = b"PK\x01\x02"
_DAMAGED = (
    DamagedXmlError, EOFError, KeyError, MemoryError, NotImplementedError, RuntimeError, ValueError,
    zipfile.BadZipFile, zlib.error,
)  # fmt: skip
"""All that a zip may raise that is none, or locked, or in a way of packing that no Word file has."""

WORD = re.compile(r"[^\W_]+")
_CONTENTS_STYLE = re.compile(r"toc\s*\d|tocheading", re.IGNORECASE)
_PLACEHOLDER_TITLE = re.compile(r"(?:microsoft word|document\d*|untitled|word document)\b.*", re.IGNORECASE)


class WordParts(Struct, frozen=True):
    """The XML parts of a Word file that matter here, by name, and the file itself."""

    file: str
    content: bytes
    parts: dict[str, Element]
    members: frozenset[str]

    def picture(self, name: str) -> bytes | None:
        """The bytes of a picture in the file; nothing when it is not there, damaged, or unpacks to far too
        much."""
        try:
            with zipfile.ZipFile(io.BytesIO(self.content)) as opened:
                return _unpacked(opened, name, LARGEST_PICTURE_BYTES)
        except (*_DAMAGED, TooMuchXmlError):
            return None

    @property
    def title(self) -> str:
        """The title in the file's properties; empty where Word itself has made one up."""
        core = self.parts.get("docProps/core.xml")
        title = " ".join((core.findtext(_TITLE) or "").split()) if core is not None else ""
        return "" if _PLACEHOLDER_TITLE.fullmatch(title) else title

    def words(self) -> Counter[str]:
        """Every word that a reader of the file is shown, with how often; a table of contents left out."""
        texts = [text_of(self.parts[name]) for name in (DOCUMENT, *NOTES) if name in self.parts]
        return Counter(WORD.findall("\n".join(texts)))

    def has(self, *names: str) -> bool:
        """Whether an element of one of these names (without its namespace) is in the text."""
        return any(element.tag.rpartition("}")[2] in names for element in self.parts[DOCUMENT].iter())

    def has_comments(self) -> bool:
        comments = self.parts.get("word/comments.xml")
        return comments is not None and len(comments) > 0

    def has_words_in_margins(self) -> bool:
        """Whether a header or footer holds words; page numbers are none."""
        margins = (
            part for name, part in self.parts.items() if re.match(r"word/(?:header|footer)\d*\.xml", name)
        )
        return any(re.search(r"[^\W\d_]{3}", text_of(part)) for part in margins)

    def has_contents(self) -> bool:
        return any(_is_of_contents(paragraph) for paragraph in self.parts[DOCUMENT].iter(f"{_W}p"))


def is_word_file(path: Path) -> bool:
    """Whether a file is a zip with a Word document in it. One that cannot be opened is not, nor is a pipe."""
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            content = file.read(LARGEST_BYTES + 1)
        if not content.startswith(b"PK") or content.count(_MEMBER) > MOST_MEMBERS:
            return content.startswith(b"PK")
        if len(content) > LARGEST_BYTES:
            return DOCUMENT.encode() in content
        with zipfile.ZipFile(io.BytesIO(content)) as opened:
            return DOCUMENT in opened.namelist()
    except (OSError, *_DAMAGED):
        return False


def open_word_parts(path: Path) -> WordParts:
    """The parts of the Word file at `path`. Raises `UnreadableError` for one that is damaged or too big when
    it is unpacked, or that has a document type: no Word file needs one, and its entities can fill any memory.
    """
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_BYTES + 1)
        if len(content) > LARGEST_BYTES or content.count(_MEMBER) > MOST_MEMBERS:
            raise too_much(path, "The file is too big to be a summary.", "Make its pictures smaller.")
        with zipfile.ZipFile(io.BytesIO(content)) as opened:
            return WordParts(str(path), content, _parts(opened), frozenset(opened.namelist()))
    except TooDeepXmlError as error:
        what = "This Word file has too many parts inside one another."
        raise too_much(path, what, "Copy its words into a new Word file.") from error
    except TooMuchXmlError as error:
        remedy = "Copy the summary alone into a new Word file."
        raise too_much(path, "The file is too big when it is unpacked.", remedy) from error
    except UnsafeXmlError as error:
        what = "This Word file holds something unsafe."
        raise unreadable(path, what, "Open it in Word and save it again.") from error
    except OSError as error:
        raise unreadable(path, "This file cannot be opened.", "Close it in Word. Then try again.") from error
    except _DAMAGED as error:
        raise damaged(path) from error


def _parts(opened: zipfile.ZipFile) -> dict[str, Element]:
    parts = {}
    left, left_bytes = MOST_ELEMENTS, 2 * LARGEST_PART_BYTES
    for name in filter(_READ.fullmatch, dict.fromkeys(opened.namelist())):
        content = _unpacked(opened, name, min(LARGEST_PART_BYTES, left_bytes))
        left_bytes -= len(content)
        bounds = XmlBounds(left, MOST_DEEP, allows_instructions=True, namespaces=MappingProxyType(_SPACES))
        parts[name], count = parse_bounded_xml(content, bounds)
        left -= count
    return parts


def _unpacked(opened: zipfile.ZipFile, name: str, most_bytes: int) -> bytes:
    """A member, read no further than it may be long, whatever the zip says of its length."""
    member = opened.getinfo(name)
    if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise NotImplementedError
    larger = member.file_size > max(FREE_BYTES, MOST_TIMES_LARGER * member.compress_size)
    if member.file_size > most_bytes or larger:
        raise TooMuchXmlError
    with opened.open(member) as file:
        content = file.read(most_bytes + 1)
    if len(content) > most_bytes:
        raise TooMuchXmlError
    return content


def damaged(path: Path | str) -> UnreadableError:
    """What to raise for a Word file that Word itself would have to mend."""
    remedy = "Open it in Word and save it again. Take off its password if it has one."
    return unreadable(path, "This Word file is damaged or locked.", remedy)


def unreadable(path: Path | str, what: str, remedy: str) -> UnreadableError:
    """What to raise for a file that cannot be opened."""
    return UnreadableError(f"{path}:1:1: error[D003]: {what}", remedy)


def text_of(element: Element) -> str:
    """The words that an element shows when changes are accepted, with a line break after each paragraph."""
    return "".join(_texts(element))


def _texts(element: Element) -> Iterator[str]:
    if element.tag in _SILENT or _is_of_contents(element):
        return
    if element.tag in (f"{_W}t", _MATH):
        yield element.text or ""
    if element.tag in (f"{_W}tab", f"{_W}br", f"{_W}cr"):
        yield " "
    children: Iterable[Element] = element
    if element.tag == f"{_ALTERNATIVES}AlternateContent":
        # a reader shows one of them, and what converts the file reads the last
        children = element.findall(_FALLBACK) or element.findall(_CHOICE)
    for child in children:
        yield from _texts(child)
    if element.tag == f"{_W}p":
        yield "\n"


def _is_of_contents(element: Element) -> bool:
    """Whether this is a paragraph of a table of contents."""
    if element.tag != f"{_W}p":
        return False
    style = element.find(f"{_W}pPr/{_W}pStyle")
    return style is not None and _CONTENTS_STYLE.match(style.get(f"{_W}val", "")) is not None
