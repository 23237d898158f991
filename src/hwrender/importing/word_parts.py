"""A Word file as a zip of XML: opened within bounds, and looked through for what Markdown cannot hold."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError, fromstring

from msgspec import Struct

from hwrender.errors import UnreadableError

LARGEST_BYTES = 50_000_000
LARGEST_UNPACKED_BYTES = 300_000_000

DOCUMENT = "word/document.xml"
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CHOICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Choice"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
WORD = re.compile(r"[^\W_]+")
_CONTENTS_STYLE = re.compile(r"toc\s*\d|tocheading", re.IGNORECASE)
_PLACEHOLDER_TITLE = re.compile(r"(?:microsoft word|document\d*|untitled|word document)\b.*", re.IGNORECASE)


class WordParts(Struct, frozen=True):
    """The XML parts of a Word file that matter here, by name, and the file itself."""

    content: bytes
    parts: dict[str, Element]

    @property
    def title(self) -> str:
        """The title in the file's properties; empty where Word itself has made one up."""
        core = self.parts.get("docProps/core.xml")
        title = " ".join((core.findtext(_TITLE) or "").split()) if core is not None else ""
        return "" if _PLACEHOLDER_TITLE.fullmatch(title) else title

    def words(self) -> Counter[str]:
        """Every word that a reader of the file is shown, with how often; a table of contents left out."""
        texts = [_text(self.parts[name]) for name in (DOCUMENT, *_NOTES) if name in self.parts]
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
        return any(re.search(r"[^\W\d_]{3}", _text(part)) for part in margins)

    def has_contents(self) -> bool:
        return any(_is_of_contents(paragraph) for paragraph in self.parts[DOCUMENT].iter(f"{_W}p"))


def is_word_file(path: Path) -> bool:
    """Whether a file is a zip with a Word document in it. One that cannot be opened is not."""
    try:
        with zipfile.ZipFile(path) as opened:
            return DOCUMENT in opened.namelist()
    except (OSError, zipfile.BadZipFile, ValueError):
        return False


def open_word_parts(path: Path) -> WordParts:
    """The parts of the Word file at `path`. Raises `UnreadableError` for one that is damaged, too big, or
    that declares entities: no Word file needs those, and they can fill any memory."""
    try:
        if path.stat().st_size > LARGEST_BYTES:
            raise _unreadable(path, "The file is too big to be a summary.", "Make its pictures smaller.")
        content = path.read_bytes()
        with zipfile.ZipFile(io.BytesIO(content)) as opened:
            if sum(member.file_size for member in opened.infolist()) > LARGEST_UNPACKED_BYTES:
                raise _unreadable(
                    path, "The file is too big when it is unpacked.", "Make its pictures smaller."
                )
            parts = {
                name: _part(opened.read(name), path) for name in opened.namelist() if name.endswith(".xml")
            }
    except (zipfile.BadZipFile, zlib.error, ParseError, RuntimeError, NotImplementedError, EOFError) as error:
        remedy = "Open it in Word and save it again. Take off its password if it has one."
        raise _unreadable(path, "This Word file is damaged or locked.", remedy) from error
    except OSError as error:
        raise _unreadable(path, "This file cannot be opened.", "Close it in Word. Then try again.") from error
    return WordParts(content, parts)


def _part(content: bytes, path: Path) -> Element:
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise _unreadable(path, "This Word file holds something unsafe.", "Save it again from Word.")
    return fromstring(content)


def _unreadable(path: Path, what: str, remedy: str) -> UnreadableError:
    return UnreadableError(f"{path}:1:1: error[D003]: {what}", remedy)


def _text(element: Element) -> str:
    return "".join(_texts(element))


def _texts(element: Element) -> Iterator[str]:
    """The words in an element, with a line break between paragraphs."""
    if element.tag in (_CHOICE, f"{_W}instrText", f"{_W}delText") or _is_of_contents(element):
        return
    if element.tag in (f"{_W}t", _MATH):
        yield element.text or ""
    if element.tag in (f"{_W}tab", f"{_W}br", f"{_W}cr"):
        yield " "
    for child in element:
        yield from _texts(child)
    if element.tag == f"{_W}p":
        yield "\n"


def _is_of_contents(element: Element) -> bool:
    """Whether this is a paragraph of a table of contents."""
    if element.tag != f"{_W}p":
        return False
    style = element.find(f"{_W}pPr/{_W}pStyle")
    return style is not None and _CONTENTS_STYLE.match(style.get(f"{_W}val", "")) is not None
