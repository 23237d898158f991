"""Pages to look at, made without a voice: an edition, a narration with made-up times, and files beside it."""

from __future__ import annotations

import wave
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from hwrender.edition.model import Edition
from hwrender.formats import html
from hwrender.formats.contract import FormatOptions, RenderInput
from hwrender.narration.model import Chapter, Clip, Narration, Voice
from hwrender.narration.script import write_script
from manifests import ready

SPEECH_SECONDS = 2.0
CHAPTER_LEAD_SECONDS = 0.25


def narration(edition: Edition) -> Narration:
    """The narration of the edition with made-up times: each utterance takes two seconds and its pause."""
    script = write_script(edition)
    clips, clock = [], script.lead_seconds
    for utterance in script.utterances:
        clips.append(Clip(utterance, clock, clock + SPEECH_SECONDS))
        clock += SPEECH_SECONDS + utterance.pause_seconds
    starts = [clip for clip in clips if clip.utterance.anchor is not None]
    times = [clip.start_seconds - CHAPTER_LEAD_SECONDS for clip in starts]
    chapters = tuple(
        Chapter(clip.utterance.shown, clip.utterance.anchor or "", start, end)
        for clip, start, end in zip(starts, times, [*times[1:], clock], strict=False)
    )
    voice = Voice("none", "made up", edition.publication.language, "0")
    return Narration(script, voice, tuple(clips), chapters, clock, 8000, _no_sound)


def given(edition: Edition) -> RenderInput:
    """The edition with its narration, a recording and two other copies."""
    told = narration(edition)
    name = edition.publication.name
    made = (
        ready("pdf", f"{name}.pdf", "application/pdf", 120_400, None),
        ready("word", f"{name}.docx", "application/msword", 64_100, None),
        ready("audio", f"{name}.wav", "audio/wav", 900_200, told.duration_seconds),
    )
    return RenderInput(edition, told, made)


def make_page(edition: Edition, folder: Path, *, inline_audio: bool = False) -> Path:
    """A finished page in `folder`, with a silent recording of the right length beside it or in it."""
    made = given(edition)
    assert made.narration is not None
    folder.mkdir(parents=True, exist_ok=True)
    _silence(folder / f"{edition.publication.name}.wav", made.narration.duration_seconds)
    path = folder / f"{edition.publication.name}.html"
    html.write(replace(made, options=FormatOptions(inline_audio=inline_audio)), path)
    return path


def _silence(path: Path, seconds: float) -> None:
    with wave.open(str(path), "wb") as sound:
        sound.setparams((1, 1, 8000, 0, "NONE", ""))
        sound.writeframes(b"\x80" * round(8000 * seconds))


def _no_sound() -> Iterator[Any]:
    yield from ()
