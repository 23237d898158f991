"""Plain text: for text messages, for screen readers, and to paste anywhere.

UTF-8, a sentence a line, an empty line between one text and the next. Nothing is drawn with signs. What a
text is stands before it as a word: "Part 2: ", "Picture: ", "Quote: ", "Note 1: ". Items of a list begin with
a hyphen or their number. A paragraph has nothing before it. `labels` lists all of these, and how a paragraph
that happens to begin like one of them is told apart.

`message` is the short message that goes with a link.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hwrender.edition.outline import OutlineEntry
    from hwrender.formats.contract import Artifact, Check, RenderInput


def write(given: RenderInput, destination: Path) -> None:
    """Make the text at `destination`. The same edition gives the same bytes."""
    from hwrender.formats.text.writing import text_of_edition

    with destination.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text_of_edition(given.edition))


def read_outline(path: Path) -> tuple[OutlineEntry, ...]:
    """The words and their roles, without marks of footnotes, addresses of links and sizes of tables."""
    from hwrender.formats.text.reading_back import read_text

    return read_text(path.read_text(encoding="utf-8"))


def verify(path: Path, given: RenderInput) -> tuple[Check, ...]:
    """One check for the words, and those of a published file."""
    from hwrender.edition.outline import first_difference, outline
    from hwrender.formats.contract import Check

    difference = first_difference(read_outline(path), outline(given.edition))
    words = Check("the words are the report's", not difference, difference)
    return (words, *verify_published(path, given.edition.publication.language, ()))


def verify_published(path: Path, language: str, beside: tuple[Artifact, ...]) -> tuple[Check, ...]:
    """It is text in UTF-8 with nothing but words in it, and has one title."""
    del language, beside
    from hwrender.formats.text.verification import check_text

    return check_text(path)
