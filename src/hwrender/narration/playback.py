"""A recorded narration from its start, as often as it is asked for."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from msgspec import Struct

from hwrender.narration.frames import SAMPLE_RATE, SILENCE, first_frame
from hwrender.narration.layout import Layout
from hwrender.narration.loudness import Measurement, Samples
from hwrender.narration.mastering import Mastering
from hwrender.narration.mix import Mix
from hwrender.narration.sound import sound_from
from hwrender.narration.takes import Takes


class Playback(Struct, frozen=True):
    """The sounds of a narration in their places."""

    layout: Layout
    takes: Takes
    mix: Mix
    sample_rate: int

    def samples(self) -> Iterator[Samples]:
        """Mono blocks in [-1, 1]: silence and clips in turn."""
        mastering = Mastering(self.mix.gain_db, self.sample_rate)
        position = 0
        for place in self.layout.places:
            if place.take is not None:
                start = place.start_at(self.sample_rate)
                yield np.zeros(start - position, np.float32)
                sound = mastering.apply(sound_from(self.takes.get(place.take)).in_floats())
                yield sound
                position = start + len(sound)
        whole = round(self.layout.samples * self.sample_rate / SAMPLE_RATE)
        yield np.zeros(whole - position, np.float32)

    def measured_mp3(self) -> Measurement:
        """What is heard when that MP3 is decoded."""
        return self.mix.measured(self.layout)

    def mp3(self) -> Iterator[bytes]:
        """The first frame, then silence and the frames of clips in turn."""
        layout = self.layout
        spoken = sum(place.frames for place in layout.places)
        size = (layout.frames - spoken) * len(SILENCE)
        size += sum(self.mix.frames_size(place.take) for place in layout.places if place.take is not None)
        yield first_frame(layout.frames, size, layout.samples)
        position = 0
        for place in layout.places:
            if place.take is not None:
                yield (place.first_frame - position) * SILENCE
                yield self.mix.frames(place.take)
                position = place.first_frame + place.frames
        yield (layout.frames - position) * SILENCE
