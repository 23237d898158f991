"""The formats, as a literal table. Adding one is a row here and a module; nothing else changes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from hwrender.formats.contract import FormatWriter


def _pdf() -> FormatWriter:
    from hwrender.formats import pdf

    return pdf


def _word() -> FormatWriter:
    from hwrender.formats import word

    return word


def _audio() -> FormatWriter:
    from hwrender.formats import audio

    return audio


def _html() -> FormatWriter:
    from hwrender.formats import html

    return html


def _opus() -> FormatWriter:
    from hwrender.formats.audio import opus

    return opus


def _m4b() -> FormatWriter:
    from hwrender.formats.audio import m4b

    return m4b


def _webvtt() -> FormatWriter:
    from hwrender.formats.audio import webvtt

    return webvtt


def _wav() -> FormatWriter:
    from hwrender.formats.audio import wav

    return wav


class Format(Struct, frozen=True):
    """One row. `load` imports the writer when it is first needed.

    `is_sound` formats make a narration necessary; `needs_narration` ones wait for it if there is one.
    `options` names the fields of `FormatOptions` that change the file.
    """

    name: str
    suffix: str
    media_type: str
    summary: str
    is_sound: bool
    needs_narration: bool
    load: Callable[[], FormatWriter]
    options: tuple[str, ...] = ()


WORD_MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

_AUDIO = Format("audio", ".mp3", "audio/mpeg", "To listen to", True, True, _audio)

FORMATS: tuple[Format, ...] = (
    Format(
        "pdf",
        ".pdf",
        "application/pdf",
        "Large print to read or to hand out",
        False,
        False,
        _pdf,
        ("pdf_standard",),
    ),
    Format("word", ".docx", WORD_MEDIA_TYPE, "Word, to change to your own settings", False, False, _word),
    _AUDIO,
    # the page comes last: it links to the others and says how big they are
    Format(
        "html",
        ".html",
        "text/html",
        "A page for a phone or a computer",
        False,
        True,
        _html,
        ("inline_audio", "inline_fonts"),
    ),
)
"""What every report gets."""

SOUND_FILES: dict[str, Format] = {
    "mp3": _AUDIO,
    "opus": Format("opus", ".opus", "audio/ogg", "To send by messenger", True, True, _opus),
    "m4b": Format("m4b", ".m4b", "audio/mp4", "An audio book with chapters", True, True, _m4b),
    "vtt": Format("vtt", ".vtt", "text/vtt", "Captions with times", True, True, _webvtt),
    "wav": Format("wav", ".wav", "audio/wav", "To burn on a CD", True, True, _wav),
}
"""The files a narration can be put into, by the name that `--audio` takes. The first is the default."""


def all_formats() -> tuple[Format, ...]:
    """Every format there is, in the order in which they are made: the page after all it links to."""
    more = tuple(row for row in SOUND_FILES.values() if row is not _AUDIO)
    return (*FORMATS[:-1], *more, FORMATS[-1])
