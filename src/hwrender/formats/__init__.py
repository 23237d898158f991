"""The formats, as a literal table. Adding one is a row here and a module; nothing else changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from hwrender.formats.making import Writer


def _pdf() -> Writer:
    from hwrender.formats import pdf

    return pdf


def _word() -> Writer:
    from hwrender.formats import word

    return word


def _audio() -> Writer:
    from hwrender.formats import audio

    return audio


def _html() -> Writer:
    from hwrender.formats import html

    return html


@dataclass(frozen=True, slots=True)
class Format:
    """One row. `load` imports the writer when it is first needed.

    `is_sound` formats make a narration necessary; `needs_narration` ones wait for it if there is one.
    """

    name: str
    suffix: str
    media_type: str
    summary: str
    is_sound: bool
    needs_narration: bool
    load: Callable[[], Writer]


WORD_MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

FORMATS: tuple[Format, ...] = (
    Format("pdf", ".pdf", "application/pdf", "Large print to read or to hand out", False, False, _pdf),
    Format("word", ".docx", WORD_MEDIA_TYPE, "Word, to change to your own settings", False, False, _word),
    Format("audio", ".mp3", "audio/mpeg", "To listen to", True, True, _audio),
    # the page comes last: it links to the others and says how big they are
    Format("html", ".html", "text/html", "A page for a phone or a computer", False, True, _html),
)
