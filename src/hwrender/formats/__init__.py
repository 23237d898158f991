"""The formats, as a literal table. Adding one is a row here and a module; nothing else changes.

The rows decide the help, the order in which files are made, the links between them, and how the web page
describes each download.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from hwrender.formats.contract import FitnessAt, FormatOptions, OutsideTool, SameAt
from hwrender.formats.row import Format as Format
from hwrender.formats.row import WriterAt, sound_row

if TYPE_CHECKING:
    from pathlib import Path

    from hwrender.errors import HwrenderError
    from hwrender.formats.daisy.facts import TalkingBookFacts
    from hwrender.narration.audio.clip_encoder import ClipEncoder


_LIBLOUIS = OutsideTool("braille.liblouis")
_IS_READ_IN_BRAILLE = FitnessAt("braille.fitness", "why_unfit")
_FFMPEG = OutsideTool("audio.ffmpeg")
_BRAILLE = ("braille_cells", "braille_lines", "braille_grade")


ALL_FORMATS: tuple[Format, ...] = (
    Format(
        name="pdf",
        suffix=".pdf",
        media_type="application/pdf",
        summary="Large print to read or to hand out",
        load=WriterAt("pdf"),
        makes="the PDF",
        download="Read it or print it",
        options=("pdf_standard",),
        is_bilingual=True,
    ),
    Format(
        name="word",
        suffix=".docx",
        media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        summary="Word, to change to your own settings",
        load=WriterAt("word"),
        makes="the Word file",
        download="Change it to suit you",
        kind="Word",
        is_bilingual=True,
    ),
    Format(
        name="audio",
        suffix=".mp3",
        media_type="audio/mpeg",
        summary="To listen to",
        load=WriterAt("audio.mp3"),
        makes="the narration",
        download="Listen to it",
        is_sound=True,
        needs_narration=True,
    ),
    sound_row("opus", "audio/ogg", "To send by messenger", WriterAt("audio.tagged", "OPUS"), tool=_FFMPEG),
    sound_row(
        "m4b", "audio/mp4", "An audio book with chapters", WriterAt("audio.tagged", "M4B"), tool=_FFMPEG
    ),
    sound_row("vtt", "text/vtt", "Captions with times", WriterAt("audio.webvtt"), "alone"),
    sound_row("wav", "audio/wav", "To burn on a CD", WriterAt("audio.compact_disc"), "none"),
    Format(
        name="epub",
        suffix=".epub",
        media_type="application/epub+zip",
        summary="A book that reads itself aloud",
        load=WriterAt("epub"),
        makes="the EPUB",
        download="Read and hear it in a book app",
        needs_narration=True,
        silent_without="overlay",
        silent_summary="A book for book apps",
        needs_pages=True,
        options=("overlay", "checked_by"),
        is_bilingual=True,
    ),
    Format(
        name="daisy",
        suffix=".daisy.zip",
        media_type="application/zip",
        summary="A talking book for players",
        load=WriterAt("daisy"),
        makes="the talking book",
        download="Listen on a talking-book player",
        kind="DAISY talking book",
        needs_narration=True,
        needs_pages=True,
    ),
    Format(
        name="braille",
        suffix=".brf",
        media_type="application/x-brf",
        summary="Braille to print or to read on a display",
        load=WriterAt("braille.brf", "BRF"),
        makes="the braille",
        download="Read it in braille",
        kind="Braille (BRF)",
        needs_pages=True,
        options=_BRAILLE,
        words="alone",
        same=SameAt("braille.sameness", "same_in_braille"),
        tool=_LIBLOUIS,
        why_unfit=_IS_READ_IN_BRAILLE,
    ),
    Format(
        name="pef",
        suffix=".pef",
        media_type="application/x-pef+xml",
        summary="The same braille for embossers",
        load=WriterAt("braille.pef", "PEF"),
        makes="the braille for embossers",
        needs_pages=True,
        options=_BRAILLE,
        words="alone",
        same=SameAt("braille.sameness", "same_in_braille"),
        is_for_readers=False,
        tool=_LIBLOUIS,
        why_unfit=_IS_READ_IN_BRAILLE,
    ),
    Format(
        name="text",
        suffix=".txt",
        media_type="text/plain",
        summary="Words alone, to paste or for a screen reader",
        load=WriterAt("text"),
        makes="the plain text",
        download="Read the words alone",
        kind="Plain text",
        is_bilingual=True,
    ),
    Format(
        name="message",
        suffix=".message.txt",
        media_type="text/plain",
        summary="A short message to send with it",
        load=WriterAt("text.message"),
        makes="the short message",
        options=("spoken",),
        words="none",
        is_for_readers=False,
    ),
    Format(
        name="html",
        suffix=".html",
        media_type="text/html",
        summary="A page for a phone or a computer",
        load=WriterAt("html"),
        makes="the web page",
        needs_narration=True,
        links_to_others=True,
        options=("inline_audio", "inline_fonts"),
        is_bilingual=True,
    ),
)
"""Every format there is, in the order in which they are made: those that link to others come last."""

FORMATS = tuple(row for row in ALL_FORMATS if row.is_usual)
"""What every report gets."""

COMMANDED = tuple(row for row in ALL_FORMATS if row.is_usual or not row.is_sound)
"""What has a command of its own: other sound files are asked for with `--audio`."""

SOUND_FILES = {row.suffix[1:]: row for row in ALL_FORMATS if row.is_sound}
"""The files a narration can be put into, by the name that `--audio` takes. The first is the default."""


def format_named(name: str) -> Format:
    """The row of this name. Raises `KeyError` if there is none."""
    return _BY_NAME[name]


_BY_NAME = {row.name: row for row in ALL_FORMATS}


def can_be_made(rows: tuple[Format, ...]) -> tuple[Format, ...]:
    """Those of these rows whose tools are on this computer."""
    return tuple(row for row in rows if row.tool is None or row.tool.why_missing() is None)


def missing_tools(rows: tuple[Format, ...]) -> tuple[HwrenderError, ...]:
    """What to say of the tools of these rows that are not on this computer, once of each."""
    tools = dict.fromkeys(row.tool for row in rows if row.tool is not None)
    return tuple(missing for tool in tools if (missing := tool.why_missing()) is not None)


def without_sound(rows: tuple[Format, ...], options: FormatOptions) -> tuple[Format, ...]:
    """Those of these rows that can be made where nobody reads the report aloud. A page links to the sound
    where there is one, and does without."""
    return tuple(row for row in rows if row.links_to_others or not row.is_heard(options))


def clip_encoder() -> ClipEncoder:
    """What encodes a narration clip by clip while the voice speaks: the MP3, which every report gets."""
    from hwrender.formats.audio.mp3_clips import mp3_clip_encoder

    return mp3_clip_encoder()


PAGED = "pdf"
"""The name of the format that has pages."""


def letters_before_pages(path: Path) -> tuple[int, ...]:
    """For each page of the finished PDF how many letters of the words stand on pages before it (see
    `hwrender.edition.pages`). Those of the last file are kept: several formats of a build ask."""
    known = path.stat()
    return _letters_before_pages(path, known.st_mtime_ns, known.st_size)


@lru_cache(maxsize=1)
def _letters_before_pages(path: Path, changed_ns: int, size_bytes: int) -> tuple[int, ...]:
    del changed_ns, size_bytes
    from hwrender.formats.pdf.readback import pagination

    return pagination.letters_before_pages(path)


TALKING_BOOK = "daisy"
"""The name of the format that goes onto discs and sticks."""


def talking_book_facts(path: Path) -> TalkingBookFacts:
    """What a finished talking book says of itself, for its label."""
    from hwrender.formats.daisy.facts import facts_of

    return facts_of(path)
