"""Files that are no page, text, Word file or PDF: what each is, and how staff get from it to one.

They are known by their first bytes and by the names in a zip, whatever they are called.
"""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from msgspec import Struct

from hwrender.commands import command

LARGEST_BYTES, _FIRST_BYTES = 50_000_000, 4_000
_COMPOUND, _ZIP = b"\xd0\xcf\x11\xe0", b"PK\x03\x04"


class OtherKind(Struct, frozen=True):
    """`what` a file is, in a sentence, and what is to be done `first`."""

    what: str
    first: str

    def to_do(self, path: Path) -> str:
        """How the words of the file at `path` get into a report."""
        return f"{self.first} Then run: {command('import', path.with_suffix('.docx'))}"


_SAVE_IT = "Open it in Word and save it as “.docx”."
_PASSWORD = OtherKind(
    "This Word file has a password.", "Open it in Word, take its password off, and save it."
)
_OLD = OtherKind("This is an old Word file.", _SAVE_IT)
_FLAT = OtherKind("This is a Word file in one piece of XML.", _SAVE_IT)
_ZIPPED = OtherKind("This is neither a page nor a Word file.", _SAVE_IT)
_DAMAGED = OtherKind("This Word file is damaged.", "Open it in Word and save it again.")
_WORD_ENDINGS = frozenset({".docx", ".docm", ".dotx", ".dotm"})
_PAGES = OtherKind("This is a file of Pages.", "In Pages, choose File, Export To, Word.")
_SPREADSHEET = OtherKind("This is a spreadsheet.", "Copy what readers need into a Word file.")
_SLIDES = OtherKind("These are slides.", "Copy their words into a Word file.")
_PICTURE = OtherKind("This is a picture.", "Type its words into a Word file.")
_STARTS = (
    (b"{\\rtf", OtherKind("This is an RTF file.", _SAVE_IT)),
    (b"\x89PNG", _PICTURE),
    (b"\xff\xd8\xff", _PICTURE),
    (b"GIF8", _PICTURE),
    (b"II*\0", _PICTURE),
    (b"MM\0*", _PICTURE),
)
_HELD = (
    ("__properties_version1.0", OtherKind("This is an e-mail.", "Copy its words into a Word file.")),
    ("EncryptedPackage", _PASSWORD),
    ("WordDocument", _OLD),
    ("Workbook", _SPREADSHEET),
    ("PowerPoint Document", _SLIDES),
)
"""A name in the old container of Office ([MS-CFB] 2.6.1), and what has it. The first counts: a text may
hold a sheet, and a mail any file."""

_MEMBERS = (
    ("content.xml", OtherKind("This is a file of LibreOffice.", "Open it there and save it as “.docx”.")),
    ("Index/Document.iwa", _PAGES),
    ("Index.zip", _PAGES),
    ("index.xml.gz", _PAGES),
    ("index.xml", _PAGES),
    ("xl/workbook.xml", _SPREADSHEET),
    ("xl/workbook.bin", _SPREADSHEET),
    ("ppt/presentation.xml", _SLIDES),
    (
        "META-INF/container.xml",
        OtherKind("This is a book for e-readers.", "Copy its words into a Word file."),
    ),
)
"""A name in a zip, and what it is a part of."""

_WORD_XML = (
    b"http://schemas.microsoft.com/office/word/2003/wordml",
    b"http://schemas.microsoft.com/office/2006/xmlPackage",
)


def other_kind(path: Path) -> OtherKind | None:
    """The kind of file that people give by mistake; None for all others, and for what cannot be opened or
    would be waited for."""
    start = _bytes_of(path, _FIRST_BYTES)
    if start.startswith(_COMPOUND):
        content = _bytes_of(path, LARGEST_BYTES)
        return next((kind for name, kind in _HELD if _entry(name) in content), _OLD)
    if start.startswith(_ZIP):
        names = _names_in(_bytes_of(path, LARGEST_BYTES))
        unknown = _DAMAGED if not names and path.suffix.lower() in _WORD_ENDINGS else _ZIPPED
        return next((kind for name, kind in _MEMBERS if name in names), unknown)
    if any(sign in start for sign in _WORD_XML):
        return _FLAT
    return next((kind for sign, kind in _STARTS if start.startswith(sign)), None)


def _entry(name: str) -> bytes:
    """A name as the old container has it: closed by a zero, so that a longer name is another."""
    return f"{name}\0".encode("utf-16-le")


def _bytes_of(path: Path, most: int) -> bytes:
    try:
        if not path.is_file():
            return b""
        with path.open("rb") as file:
            return file.read(most)
    except OSError:
        return b""


def _names_in(content: bytes) -> frozenset[str]:
    """What is in a zip; nothing where it is damaged, or cut off."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as opened:
            return frozenset(opened.namelist())
    except (ValueError, NotImplementedError, zipfile.BadZipFile):
        return frozenset()
