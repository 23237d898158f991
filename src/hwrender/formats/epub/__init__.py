"""The EPUB: a book that reads itself aloud, sentence by sentence, in the reader's own size and colours.

EPUB 3.3 with media overlays, which every document has, and EPUB Accessibility 1.1.
"""

from __future__ import annotations

from pathlib import Path

from hwrender.edition.outline import OutlineEntry
from hwrender.formats.contract import Artifact, Check, RenderInput


def write(given: RenderInput, destination: Path) -> None:
    """Make the book at `destination`. It is heard if there is a narration and the choice `overlay` is made;
    the pages of the PDF are marked if they are known."""
    from hwrender.formats.epub.book import write_book

    write_book(given, destination)


def read_outline(path: Path) -> tuple[OutlineEntry, ...]:
    """The words of a finished book and their roles, furniture and contents left out."""
    from hwrender.formats.epub.opened import open_book
    from hwrender.formats.epub.reading_back import outline_of_book

    return outline_of_book(open_book(path))


def verify(path: Path, given: RenderInput) -> tuple[Check, ...]:
    """The claims made for a finished book, and whether they hold."""
    from hwrender.formats.epub.verification import checks_of_book

    return checks_of_book(path, given)


def verify_published(path: Path, language: str, beside: tuple[Artifact, ...]) -> tuple[Check, ...]:
    """Open a published book and hold it against what it proves without the report."""
    from hwrender.formats.epub.verification import checks_of_published_book

    return checks_of_published_book(path, language, beside)
