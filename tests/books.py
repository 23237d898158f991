"""Finished EPUBs for the tests: made of the rich edition and of small ones, heard by the hum."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from editions import rich_edition
from hwrender.edition.model import Edition
from hwrender.edition.outline import texts
from hwrender.edition.pages import PageStart
from hwrender.formats import format_named
from hwrender.formats.contract import Check, FormatOptions, RenderInput
from hwrender.formats.epub.opened import OpenedBook, open_book
from narrations import narrated

EPUB = format_named("epub").load()


def some_pages(edition: Edition) -> tuple[PageStart, ...]:
    """A page that begins with every seventh sentence."""
    ids = [sentence.id for text in texts(edition) for sentence in text.words]
    return tuple(PageStart(str(number), name) for number, name in enumerate(ids[::7], 1))


@cache
def rich_input(*, overlay: bool = True) -> RenderInput:
    """What the rich edition's book is made of."""
    edition = rich_edition()
    narration = narrated(edition) if overlay else None
    return RenderInput(edition, narration, (), FormatOptions(overlay=overlay), (), some_pages(edition))


def made_book(given: RenderInput) -> Path:
    """The file of a book."""
    path = Path(mkdtemp()) / "made.epub"
    EPUB.write(given, path)
    return path


@cache
def rich_book() -> Path:
    """The file of the rich edition's book, which no test changes."""
    return made_book(rich_input())


def opened(given: RenderInput) -> OpenedBook:
    """A book, made and opened again."""
    return open_book(made_book(given))


def page_of(book: OpenedBook, file: str) -> str:
    """A document as it stands in the book."""
    return book.members[f"EPUB/{file}"].decode()


def spoiled(changes: Mapping[str, Callable[[bytes], bytes]]) -> Path:
    """The rich edition's book with some members changed."""
    path = Path(mkdtemp()) / "spoiled.epub"
    with zipfile.ZipFile(rich_book()) as book, zipfile.ZipFile(path, "w") as made:
        for info in book.infolist():
            change = changes.get(info.filename)
            content = book.read(info)
            made.writestr(info, content if change is None else change(content))
    return path


def failed(checks: tuple[Check, ...]) -> dict[str, str]:
    """What is wrong, by the name of the claim."""
    return {check.name: check.detail for check in checks if not check.passed}
