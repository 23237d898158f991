"""One utterance as it was said, cleaned, and as it is heard: mastered, measured and encoded."""

from __future__ import annotations

import struct

import numpy as np
from numpy.typing import NDArray

from hwrender.narration.loudness import Energies, Samples, energies
from hwrender.narration.mastering import Mastering
from hwrender.narration.mp3 import encode_clip
from hwrender.record import record

_HEAD = struct.Struct("<I")


@record
class Sound:
    """Trimmed 16-bit mono samples of one utterance."""

    samples: NDArray[np.int16]
    sample_rate: int

    def packed(self) -> bytes:
        return _HEAD.pack(self.sample_rate) + self.samples.astype("<i2").tobytes()

    def in_floats(self) -> Samples:
        """In [-1, 1]."""
        return self.samples.astype(np.float32) / np.float32(32768)


def sound_from(content: bytes) -> Sound:
    """The sound that was packed."""
    return Sound(np.frombuffer(content, "<i2", offset=_HEAD.size), *_HEAD.unpack_from(content))


@record
class Finished:
    """An utterance at the loudness of its narration: what it adds to it, and its MP3 frames."""

    energies: Energies
    frames: bytes

    def packed(self) -> bytes:
        return _HEAD.pack(len(self.energies)) + self.energies.astype("<f4").tobytes() + self.frames


def finished_from(content: bytes) -> Finished:
    """The finished utterance that was packed."""
    (cells,) = _HEAD.unpack_from(content)
    end = _HEAD.size + 4 * cells
    return Finished(np.frombuffer(content[_HEAD.size : end], "<f4"), content[end:])


def finish(sound: Sound, gain_db: float) -> Finished:
    """Masters, measures and encodes a sound."""
    mastered = Mastering(gain_db, sound.sample_rate).apply(sound.in_floats())
    return Finished(energies(mastered, sound.sample_rate), encode_clip(mastered, sound.sample_rate))
