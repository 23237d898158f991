"""A page, a Word file, a PDF or a text becomes the source of a report. None of its words is changed or lost.

Problems outside the file are raised; what a person should know about the file becomes findings, with a place.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from msgspec import Struct

from hwrender.diagnostics import Finding, Severity
from hwrender.errors import UnreadableError
from hwrender.importing.model import Imported, ImportedPicture
from hwrender.span import START

__all__ = [
    "KINDS",
    "NO_WORDS",
    "ImportKind",
    "ImportResult",
    "Imported",
    "ImportedPicture",
    "import_file",
    "kind_of",
]

_FIRST_BYTES, _FIRST_BYTES_OF_PDF = 4_000, 1_024
_E_MAIL = re.compile(
    rb"(?:[^\r\n]+\r?\n)*?content-type:\s*(?:multipart/(?:alternative|mixed)|text/plain)", re.IGNORECASE
)
NO_WORDS = "There are no words in this file."
_TITLE = re.compile(r"^title:[ \t]*\S", re.MULTILINE)
_WHOLE_PAGE = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype|html)", re.IGNORECASE)


class ImportResult(Struct, frozen=True):
    """`imported` is missing when nothing could be made; `findings` then say why."""

    imported: Imported | None
    findings: tuple[Finding, ...]


class ImportKind(Struct, frozen=True):
    """A kind of file that can be imported: `what` one is, in a sentence.

    `suits` tells whether a file is one, by its path and its first bytes, whatever it is called. `read` makes
    the report: it is given the path, and the name of the report without its ending, after which pictures are
    named. `is_text` for what people write by hand too, so that a report may look like it.
    """

    what: str
    suits: Callable[[Path, bytes], bool]
    read: Callable[[Path, str], ImportResult]
    is_text: bool = False


def _is_word_file(path: Path, start: bytes) -> bool:
    if not start.startswith(b"PK"):
        return False
    # only a packed file needs the readers of Word: they would take a tenth of the time of a `check`
    from hwrender.importing.word.package import is_word_file

    return is_word_file(path)


def _word_file(path: Path, name: str) -> ImportResult:
    from hwrender.importing.word import import_word_file

    return _result(import_word_file(path, name))


def _is_page(path: Path, start: bytes) -> bool:
    # Markdown may begin with a tag, and is a page only where it says so; an e-mail has its words as text too
    is_markdown = path.suffix.lower() in (".md", ".markdown") and _WHOLE_PAGE.match(start) is None
    if is_markdown or _E_MAIL.match(start) is not None:
        return False
    # the readers of pages would take a tenth of the time of a `check`
    from hwrender.importing.pages.opening import is_page

    return is_page(start)


def _page(path: Path, name: str) -> ImportResult:
    from hwrender.importing.pages import import_page

    return _result(import_page(path, name))


def _is_pdf(_: Path, start: bytes) -> bool:
    return b"%PDF-" in start[:_FIRST_BYTES_OF_PDF]  # others may stand before its sign (ISO 32000-1, 7.5.2)


def _pdf(path: Path, name: str) -> ImportResult:
    from hwrender.importing.pdf import import_pdf_file

    return _result(import_pdf_file(path, name))


def _is_text(path: Path, _: bytes) -> bool:
    from hwrender.importing.other_kinds import other_kind

    return other_kind(path) is None


def _text(path: Path, name: str) -> ImportResult:
    from hwrender.importing.library_page import import_library_page
    from hwrender.importing.text import import_text_file
    from hwrender.importing.text.decoding import load_any_text

    source = load_any_text(path)
    page = import_library_page(source)
    if page is not None:
        return _result(page)
    if source.text.strip():
        return _result(import_text_file(path, name))
    return ImportResult(None, (_no_words(path),))


KINDS: tuple[ImportKind, ...] = (
    ImportKind("This is a Word file.", _is_word_file, _word_file),
    ImportKind("This is a PDF.", _is_pdf, _pdf),
    ImportKind("This is a web page.", _is_page, _page, is_text=True),
    ImportKind("This is a text.", _is_text, _text, is_text=True),
)
"""Every kind, in the order in which a file is tried: the first that suits is the one."""


def import_file(path: Path, name: str) -> ImportResult:
    """Make a report of a file, whatever it is called.

    `name` is that of the report to be written, without its ending: pictures are named after it. Raises
    `UnreadableError` for what cannot be opened, is of no kind that can be imported, or is too big.
    """
    from hwrender.importing.other_kinds import other_kind

    kind = kind_of(path)
    if kind is not None:
        return _with_words(path, kind.read(path, name))
    other = other_kind(path)
    assert other is not None  # a file of no other kind is a text
    raise UnreadableError(f"{path}:1:1: error[D005]: {other.what}", other.to_do(path))


def kind_of(path: Path) -> ImportKind | None:
    """The kind of a file; None for one that cannot be imported. What cannot be opened counts as a text."""
    start = first_bytes(path)
    return next((kind for kind in KINDS if kind.suits(path, start)), None)


def first_bytes(path: Path) -> bytes:
    """The start of a file; nothing of what is none, cannot be opened, or would be waited for."""
    try:
        if not path.is_file():
            return b""
        with path.open("rb") as file:
            return file.read(_FIRST_BYTES)
    except OSError:
        return b""


def _with_words(path: Path, result: ImportResult) -> ImportResult:
    """What was made of a file; nothing where that has no title and no words, and none were left out."""
    made = result.imported
    if made is None or result.findings or _TITLE.search(made.text):
        return result
    if made.text.partition("\n---\n")[2].strip():
        return result
    return ImportResult(None, (_no_words(path),))


def _no_words(path: Path) -> Finding:
    hint = "Give the file that has the words in it."
    return Finding(str(path), START, "D129", Severity.ERROR, NO_WORDS, hint)


def _result(imported: Imported) -> ImportResult:
    return ImportResult(imported, imported.findings)
