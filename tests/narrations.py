"""Narrations for the tests of sound: made of hums, in no time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np

from hwrender.edition.model import Edition
from hwrender.formats import clip_encoder
from hwrender.formats.audio.mp3_frames import DELAY, FRAME_SAMPLES, SAMPLE_RATE, SILENCE, first_frame
from hwrender.narration import narrate
from hwrender.narration.audio.layout import chapters_of
from hwrender.narration.lexicon import NO_LEXICON
from hwrender.narration.model import Clip, Narration, Script, SoundPart, Utterance, UtteranceRole
from hwrender.narration.script import write_script
from hwrender.narration.synthesis import synthesise
from hwrender.narration.voices import Engine, open_engine


def utterance(
    id: str,  # noqa: A002  it is one
    spoken: str,
    pause_seconds: float = 0.5,
    anchor: str | None = None,
    role: UtteranceRole = "sentence",
) -> Utterance:
    return Utterance(id, spoken, spoken, "en-GB", role, pause_seconds, anchor)


def script(*utterances: Utterance) -> Script:
    return Script("A title", "Healthwatch Hackney", "en-GB", 176.4, 1.0, utterances)


def hum() -> Engine:
    return open_engine("silent", NO_LEXICON)


def hummed(made: Script, cache: Path | None = None) -> Narration:
    return synthesise(made, hum(), clip_encoder(), cache)


def narrated(edition: Edition, voice: str = "silent") -> Narration:
    """An edition as sound, by the hum unless another voice is named."""
    return narrate(edition, voice, encoder=clip_encoder())


THREE = script(
    utterance("s1", "Good morning to everybody."),
    utterance("s2", "Part two.", 0.9, "two", "heading"),
    utterance("s3", "Good night."),
)


def in_a_minute(edition: Edition) -> Narration:
    """The script of an edition with a minute of silence for its sound: for what is written beside sound."""
    script = write_script(edition)
    step = 60 / len(script.utterances)
    clips = tuple(
        Clip(utterance, number * step, (number + 1) * step)
        for number, utterance in enumerate(script.utterances)
    )
    voice = hummed(THREE).voice
    silence = np.zeros(60 * 24_000, np.float32)
    return Narration(
        script, voice, clips, chapters_of(clips, 60.0), 60.0, 24_000, lambda: iter([silence]),
        lambda: iter([SILENCE] * 100),
    )  # fmt: skip


CLIP_FRAMES = 38
"""About a second."""


def in_silence(edition: Edition) -> Narration:
    """The script of an edition with a second of silence for each utterance, as frames that can be cut: for
    what is written beside sound that nobody listens to."""
    script = write_script(edition)
    step = CLIP_FRAMES * FRAME_SAMPLES / SAMPLE_RATE
    clips = tuple(
        Clip(utterance, number * step + 0.05, number * step + 0.75)
        for number, utterance in enumerate(script.utterances)
    )

    def part(first: int, last: int) -> SoundPart:
        count = (last - first) * CLIP_FRAMES
        samples = count * FRAME_SAMPLES - DELAY

        def frames() -> Iterator[bytes]:
            return iter((first_frame(count, count * len(SILENCE), samples), SILENCE * count))

        return SoundPart(first * step, samples / SAMPLE_RATE, frames)

    def cut(starts: Sequence[int]) -> tuple[SoundPart, ...]:
        return tuple(part(first, last) for first, last in pairwise((*starts, len(clips))))

    whole, voice = part(0, len(clips)), hum().voice
    seconds = whole.duration_seconds
    chapters = chapters_of(clips, seconds)
    return Narration(
        script, voice, clips, chapters, seconds, SAMPLE_RATE, lambda: iter(()), whole.open_frames, cut=cut
    )
