"""The talking book: DAISY 2.02 with full text and full sound, which the players of British listeners know.

* One zip holds the book. Unpacked into a folder, it is what a player wants to find on a stick or a CD:
  `ncc.html` with the navigation, one SMIL and one MP3 for each main heading, and one document with all words.
* The MP3s are the frames of the narration, cut between clips; nothing is encoded again.
* Every sentence is a phrase of its own, and no millisecond of sound is outside a phrase (see `phrases`).
* Headings and the pages of the PDF can be jumped to. Page numbers and described pictures can be skipped.
* What the voice says beside the words of the report stands in the text, as furniture.
* `rules/` is the specification as a table, rule by rule, which every finished book is held against.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hwrender.edition.outline import OutlineEntry
    from hwrender.formats.contract import Artifact, Check, RenderInput


def write(given: RenderInput, destination: Path) -> None:
    """Make the book at `destination`. The same input gives the same bytes. Without a narration it is a book
    without sound."""
    from hwrender.formats.daisy.package import write_book

    write_book(given, destination)


def read_outline(path: Path) -> tuple[OutlineEntry, ...]:
    """The words of a finished book and their roles: announcements and page numbers are furniture."""
    from hwrender.formats.daisy.opening import open_book
    from hwrender.formats.daisy.reading_back import outline_of

    return outline_of(open_book(path).text)


def verify(path: Path, given: RenderInput) -> tuple[Check, ...]:
    """Every rule of the specification, the words, the times and the frames of the narration."""
    from hwrender.formats.daisy.verification import checks_of_book

    return checks_of_book(path, given)


def verify_published(path: Path, language: str, beside: tuple[Artifact, ...]) -> tuple[Check, ...]:
    """Open a published book, play it through, and hold it against what it can prove without the report."""
    del beside
    from hwrender.formats.daisy.verification import checks_of_published_book

    return checks_of_published_book(path, language)
