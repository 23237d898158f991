"""What players show beside a sound: captions (W3C WebVTT) and chapters (Podcasting 2.0, version 1.2).

They are read from the finished copies: the page knows when each sentence is heard, and the MP3 has the
chapters.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from msgspec import json

from hwrender.formats.audio.id3 import read_tag_of
from hwrender.formats.audio.webvtt import captions, cue
from hwrender.markup import MarkupElement, parse_page

CHAPTERS_TYPE = "application/json+chapters"
CAPTIONS_TYPE = "text/vtt"
_CHAPTERS_VERSION = "1.2.0"
_NOT_SHOWN = "-"


def chapters_of(mp3: Path) -> bytes:
    """The chapters of an MP3 of ours. Raises `ValueError` if its tag is damaged."""
    chapters = [
        {"startTime": mark.start_ms / 1000, "title": mark.title} for mark in read_tag_of(mp3).chapters
    ]
    return json.encode({"version": _CHAPTERS_VERSION, "chapters": chapters}) + b"\n"


def captions_of(page: str, language: str) -> bytes:
    """The captions of the sound that a page of ours plays: a cue for each sentence when it is heard, and what
    is only said in square brackets. Raises `ValueError` when the page is damaged."""
    return captions(language, _cues(parse_page(page))).encode()


def _cues(page: MarkupElement) -> Iterator[str]:
    words = {each.attributes["id"]: each.words() for each in page.every() if "id" in each.attributes}
    announced = iter(_announced(page))
    (sound,) = page.every("audio")
    for number, heard in enumerate(sound.attributes.get("data-spoken", "").split(", "), 1):
        name, starts, ends = heard.split(" ")
        shown = f"[{next(announced)}]" if name == _NOT_SHOWN else words[name]
        yield cue(f"{number}", float(starts), float(ends), shown)


def _announced(page: MarkupElement) -> Iterator[str]:
    """What the voice says and the page does not show, in order."""
    for details in page.every("details"):
        if "transcript" in details.attributes.get("class", ""):
            for item in details.every("li"):
                _, said = item.every("span")
                yield said.words()
