"""A narration from its start, as often as it is asked for."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from msgspec import Struct

from hwrender.narration.audio.clip_store import ClipStore
from hwrender.narration.audio.layout import Layout
from hwrender.narration.audio.loudness import Measurement, Samples
from hwrender.narration.audio.mastering import Mastering
from hwrender.narration.audio.mixing import Mix
from hwrender.narration.audio.sounds import sound_from


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
        layout, encoder = self.layout, self.mix.encoder
        in_clips = sum(place.frames for place in layout.places)
        size = (layout.frames - in_clips) * len(encoder.silence)
        size += sum(self.mix.frames_size(place.clip) for place in layout.places if place.clip is not None)
        yield encoder.make_first_frame(layout.frames, size, layout.samples)
        position = 0
        for place in layout.places:
            if place.clip is not None:
                yield (place.first_frame - position) * encoder.silence
                yield self.mix.frames(place.clip)
                position = place.first_frame + place.frames
        yield (layout.frames - position) * encoder.silence
