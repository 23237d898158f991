"""A narration from its start, as often as it is asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import pairwise

import numpy as np
from msgspec import Struct

from hwrender.narration.audio.clip_store import ClipStore
from hwrender.narration.audio.layout import Layout
from hwrender.narration.audio.loudness import Samples
from hwrender.narration.audio.mastering import Mastering
from hwrender.narration.audio.measuring import Measurement
from hwrender.narration.audio.mixing import Mix
from hwrender.narration.audio.sounds import sound_from
from hwrender.narration.model import SoundPart


class Playback(Struct, frozen=True):
    """The clips of a narration in their places."""

    layout: Layout
    clips: ClipStore
    mix: Mix
    sample_rate: int

    def samples(self) -> Iterator[Samples]:
        """Mono blocks in [-1, 1]: silence and clips in turn."""
        mastering = Mastering(self.mix.gain_db, self.sample_rate)
        position = 0
        for place in self.layout.places:
            if place.clip is not None:
                start = self.layout.at_rate(place.start, self.sample_rate)
                yield np.zeros(start - position, np.float32)
                sound = mastering.apply(sound_from(self.clips.get(place.clip)).in_floats())
                yield sound
                position = start + len(sound)
        whole = self.layout.at_rate(self.layout.samples, self.sample_rate)
        yield np.zeros(whole - position, np.float32)

    def measured_frames(self) -> Measurement:
        """What is heard when the encoded frames are decoded."""
        return self.mix.measured(self.layout)

    def frames(self) -> Iterator[bytes]:
        """The first frame, then silence and the frames of clips in turn."""
        return self._frames(0, self.layout.frames, self.layout.samples)

    def cut(self, starts: Sequence[int]) -> tuple[SoundPart, ...]:
        """The same frames in parts that begin with the clips at these places, rising, the first 0.

        Parts begin where nothing sounds, so that no frame is encoded again; what a decoder gives out late at
        the end of a part is silence, and left out."""
        layout, delay = self.layout, self.mix.encoder.delay_samples
        firsts = [layout.cut_before(start) for start in starts]
        assert firsts[:1] == [0]
        assert all(before < after for before, after in pairwise(firsts))
        parts, rate = [], layout.sample_rate
        for first, last in zip(firsts, (*firsts[1:], layout.frames), strict=True):
            start = first * layout.frame_samples
            end = layout.samples if last == layout.frames else last * layout.frame_samples - delay
            open_frames = partial(self._frames, first, last, end - start)
            parts.append(SoundPart(start / rate, (end - start) / rate, open_frames))
        return tuple(parts)

    def _frames(self, first: int, last: int, samples: int) -> Iterator[bytes]:
        """The frames from `first` up to `last`, none of a clip cut in two; `samples` of them are heard."""
        encoder = self.mix.encoder
        within = [
            (place, place.clip)
            for place in self.layout.places
            if place.clip is not None and first <= place.first_frame < last
        ]
        silent = last - first - sum(place.frames for place, _ in within)
        size = silent * len(encoder.silence) + sum(self.mix.frames_size(clip) for _, clip in within)
        yield encoder.make_first_frame(last - first, size, samples)
        position = first
        for place, clip in within:
            yield (place.first_frame - position) * encoder.silence
            yield self.mix.frames(clip)
            position = place.first_frame + place.frames
        yield (last - position) * encoder.silence
