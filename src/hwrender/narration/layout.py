"""When each utterance is heard.

Every clip begins on the grid of MP3 frames, 26 milliseconds wide, so that its frames are the same wherever it
stands. A pause is as long as it should be, and up to one frame longer.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from hwrender.narration.frames import DELAY, FRAME_SAMPLES, SAMPLE_RATE
from hwrender.narration.model import Chapter, Clip, Script, Utterance
from hwrender.narration.mp3 import LEAD_SAMPLES, clip_frames, clip_samples

SILENT_SECONDS = 0.2
"""How long an utterance lasts that no voice can say."""

CHAPTER_LEAD_SECONDS = 0.25
"""A chapter starts a little before its heading: players do not jump to the sample."""

START_TITLE = "Start"
START_ANCHOR = "start"


class Place(Struct, frozen=True):
    """Where an utterance stands: `start` and `end` in samples of 44.1 kHz, its frames by number.

    `take` names its sound; there is none for what no voice can say.
    """

    utterance: Utterance
    take: str | None
    start: int
    end: int
    first_frame: int
    frames: int

    def start_at(self, sample_rate: int) -> int:
        """The first sample at another rate."""
        return round(self.start * sample_rate / SAMPLE_RATE)


class Layout(Struct, frozen=True):
    """The places in order, and the length of the whole in samples of 44.1 kHz and in frames."""

    places: tuple[Place, ...]
    samples: int
    frames: int

    @property
    def seconds(self) -> float:
        return self.samples / SAMPLE_RATE


def lay_out(
    script: Script, takes: Sequence[str | None], lengths: Mapping[str, int], sample_rate: int
) -> Layout:
    """The layout of a script. `lengths` are those of the takes, in samples of `sample_rate`."""
    position, free = round(script.lead_seconds * SAMPLE_RATE), 0
    places = []
    for utterance, take in zip(script.utterances, takes, strict=True):
        if take is None:
            end = position + round(SILENT_SECONDS * SAMPLE_RATE)
            places.append(Place(utterance, None, position, end, free, 0))
        else:
            first = max(free, -(-(position - LEAD_SAMPLES) // FRAME_SAMPLES))
            count = clip_frames(lengths[take], sample_rate)
            start = first * FRAME_SAMPLES + LEAD_SAMPLES
            end = start + clip_samples(lengths[take], sample_rate)
            places.append(Place(utterance, take, start, end, first, count))
            free = first + count
        position = end + round(utterance.pause_seconds * SAMPLE_RATE)
    samples = max(position, free * FRAME_SAMPLES - DELAY)
    return Layout(tuple(places), samples, -(-(samples + DELAY) // FRAME_SAMPLES))


def clips_of(layout: Layout) -> tuple[Clip, ...]:
    return tuple(
        Clip(place.utterance, place.start / SAMPLE_RATE, place.end / SAMPLE_RATE) for place in layout.places
    )


def chapters_of(clips: tuple[Clip, ...], seconds: float) -> tuple[Chapter, ...]:
    """One from the start and one from each heading that carries an anchor."""
    starts = [(START_TITLE, START_ANCHOR, 0.0)]
    for clip in clips:
        if clip.utterance.anchor is not None:
            start = max(0.0, clip.start_seconds - CHAPTER_LEAD_SECONDS)
            starts.append((clip.utterance.shown, clip.utterance.anchor, start))
    ends = [start for _, _, start in starts[1:]] + [seconds]
    return tuple(
        Chapter(title, anchor, start, end) for (title, anchor, start), end in zip(starts, ends, strict=True)
    )
