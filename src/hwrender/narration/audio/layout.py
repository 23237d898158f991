"""When each utterance is heard.

Every clip begins on the grid of the encoder's frames, 26 milliseconds wide for MP3, so that its frames are
the same wherever it stands. A pause is as long as it should be, and up to one frame longer.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from hwrender.narration.audio.clip_encoder import ClipEncoder
from hwrender.narration.model import Chapter, Clip, Script, Utterance

SILENT_SECONDS = 0.2
"""How long an utterance lasts that no voice can say."""

CHAPTER_LEAD_SECONDS = 0.25
"""A chapter starts a little before its heading: players do not jump to the sample."""

START_TITLE = "Start"
START_ANCHOR = "start"


class Place(Struct, frozen=True):
    """Where an utterance stands: `start` and `end` in samples of the layout's rate, its frames by number.

    `clip` names its sound; there is none for what no voice can say.
    """

    utterance: Utterance
    clip: str | None
    start: int
    end: int
    first_frame: int
    frames: int


class Layout(Struct, frozen=True):
    """The places in order, and the length of the whole in samples of `sample_rate` and in frames, which have
    `frame_samples` each."""

    places: tuple[Place, ...]
    samples: int
    frames: int
    sample_rate: int
    frame_samples: int

    @property
    def seconds(self) -> float:
        return self.samples / self.sample_rate

    def cut_before(self, number: int) -> int:
        """The frame at which a part begins whose first clip is this one, counted from 0: a little before it,
        and after the frames of the clip before. The first part begins with the first frame."""
        if number == 0:
            return 0
        before, place = self.places[number - 1 : number + 1]
        lead = round(CHAPTER_LEAD_SECONDS * self.sample_rate / self.frame_samples)
        return max(before.first_frame + before.frames, place.first_frame - lead)

    def at_rate(self, samples: int, sample_rate: int) -> int:
        """The sample of another rate that is heard at the same time."""
        return round(samples * sample_rate / self.sample_rate)


def lay_out(
    script: Script,
    clips: Sequence[str | None],
    lengths: Mapping[str, int],
    sample_rate: int,
    encoder: ClipEncoder,
) -> Layout:
    """The layout of a script. `lengths` are those of the clips, in samples of `sample_rate`."""
    rate, grid, lead = encoder.sample_rate, encoder.frame_samples, encoder.lead_samples
    position, free = round(script.lead_seconds * rate), 0
    places = []
    for utterance, clip in zip(script.utterances, clips, strict=True):
        if clip is None:
            end = position + round(SILENT_SECONDS * rate)
            places.append(Place(utterance, None, position, end, free, 0))
        else:
            first = max(free, -(-(position - lead) // grid))
            count = encoder.count_frames(lengths[clip], sample_rate)
            start = first * grid + lead
            end = start + encoder.length_at_rate(lengths[clip], sample_rate)
            places.append(Place(utterance, clip, start, end, first, count))
            free = first + count
        position = end + round(utterance.pause_seconds * rate)
    samples = max(position, free * grid - encoder.delay_samples)
    return Layout(tuple(places), samples, -(-(samples + encoder.delay_samples) // grid), rate, grid)


def clips_of(layout: Layout, by_person: Sequence[bool]) -> tuple[Clip, ...]:
    """The clips of a layout; `by_person` says of each whether a person is heard."""
    rate = layout.sample_rate
    return tuple(
        Clip(place.utterance, place.start / rate, place.end / rate, person)
        for place, person in zip(layout.places, by_person, strict=True)
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
