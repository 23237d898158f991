"""The web page: one self-contained HTML file for a phone or a computer, which plays the narration.

It works without JavaScript and from a USB stick, and loads nothing but the audio file beside it. It meets
WCAG 2.2 AAA as far as a file can.
"""

from __future__ import annotations

from pathlib import Path

from hwrender.edition.outline import OutlineEntry
from hwrender.formats.contract import Artifact, Check, RenderInput


def write(given: RenderInput, destination: Path) -> None:
    """Make the page at `destination`.

    With the choice `inline_audio` the sound is put into the page, from the audio file that lies beside it;
    else the page plays that file. Without `inline_fonts` the words are in the reader's own fonts, and the
    file is smaller.
    """
    from hwrender.formats.html.page import page
    from hwrender.formats.html.player import audio_file

    file = audio_file(given.artifacts) if given.options.inline_audio else None
    sound = None if file is None else (destination.parent / file.file).read_bytes()
    text = page(given, inline_audio=sound, inline_fonts=given.options.inline_fonts)
    destination.write_bytes(text.encode("utf-8"))


def read_outline(path: Path) -> tuple[OutlineEntry, ...]:
    """The words of a finished page and their roles, furniture left out."""
    from hwrender.formats.html.reading_back import outline_of_page

    return outline_of_page(path.read_text(encoding="utf-8"))


def verify(path: Path, given: RenderInput) -> tuple[Check, ...]:
    """The claims made for a finished page, and whether they hold."""
    from hwrender.formats.html.verification import checks_of_page

    return checks_of_page(path.read_text(encoding="utf-8"), given)


def verify_published(path: Path, language: str, beside: tuple[Artifact, ...]) -> tuple[Check, ...]:
    """Open a published page and hold it against what it and the files beside it prove without the report."""
    from hwrender.formats.html.verification import checks_of_published_page

    return checks_of_published_page(path, language, beside)
