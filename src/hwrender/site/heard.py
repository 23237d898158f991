"""What players show beside a sound: captions (W3C WebVTT) and chapters (Podcasting 2.0, version 1.2).

They are read from the finished copies: the page knows when each sentence is heard, and the MP3 has the
chapters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from msgspec import json

from hwrender.formats.audio.id3 import read_tag_of
from hwrender.formats.audio.webvtt import captions, cue
from hwrender.markup import MarkupElement, parse_markup

CHAPTERS_TYPE = "application/json+chapters"
CAPTIONS_TYPE = "text/vtt"
_CHAPTERS_VERSION = "1.2.0"
_NOT_SHOWN = "-"
_HEARD = re.compile(r"([\w-]+) (\d+(?:\.\d+)?) (\d+(?:\.\d+)?)")


def chapters_of(mp3: Path) -> bytes:
    """The chapters of an MP3; none where it has no tag of ours."""
    try:
        marks = read_tag_of(mp3).chapters
    except ValueError:
        marks = ()
    chapters = [{"startTime": mark.start_ms / 1000, "title": mark.title} for mark in marks]
    return json.encode({"version": _CHAPTERS_VERSION, "chapters": chapters}) + b"\n"


def captions_of(page: Path, language: str) -> bytes:
    """The captions of the sound that a page plays: a cue for each sentence when it is heard, and what is only
    said in square brackets. None where it plays no sound, as it was made before there was any."""
    tree = parse_markup(page.read_text(encoding="utf-8", errors="replace"))
    return captions(language, _cues(tree)).encode()


def _cues(page: MarkupElement) -> Iterator[str]:
    words = {each.attributes["id"]: each.words() for each in page.every() if "id" in each.attributes}
    announced = iter(_announced(page))
    spoken = [each.attributes.get("data-spoken", "") for each in page.every("audio")]
    heard = _HEARD.finditer(", ".join(spoken))
    for number, (name, starts, ends) in enumerate((each.groups() for each in heard), 1):
        shown = f"[{next(announced, '')}]" if name == _NOT_SHOWN else words.get(name, "")
        yield cue(f"{number}", float(starts), float(ends), shown)


def _announced(page: MarkupElement) -> Iterator[str]:
    """What the voice says and the page does not show, in order."""
    for details in page.every("details"):
        if "transcript" in details.attributes.get("class", ""):
            for item in details.every("li"):
                _, said = item.every("span")
                yield said.words()
