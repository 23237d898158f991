"""One utterance as it was said, cleaned, and as it is heard: mastered, measured and encoded."""

from __future__ import annotations

import struct

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from hwrender.narration.frames import SAMPLE_RATE
from hwrender.narration.loudness import Energies, Samples, energies, true_peak
from hwrender.narration.mastering import Mastering
from hwrender.narration.mp3 import encode_clip

_HEAD = struct.Struct("<I")
_FINISHED_HEAD = struct.Struct("<If")


class Sound(Struct, frozen=True):
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


class Finished(Struct, frozen=True):
    """An utterance at the loudness of its narration: its MP3 frames, and what is heard when they are decoded,
    as energies of 44.1 kHz from their first sample on and as a true peak in [0, 1]."""

    energies: Energies
    true_peak: float
    frames: bytes

    def packed(self) -> bytes:
        head = _FINISHED_HEAD.pack(len(self.energies), self.true_peak)
        return head + self.energies.astype("<f4").tobytes() + self.frames


def finished_from(content: bytes) -> Finished:
    """The finished utterance that was packed."""
    cells, peak = _FINISHED_HEAD.unpack_from(content)
    end = _FINISHED_HEAD.size + 4 * cells
    return Finished(np.frombuffer(content[_FINISHED_HEAD.size : end], "<f4"), peak, content[end:])


def finish(sound: Sound, gain_db: float) -> Finished:
    """Masters a sound, encodes it, and measures what a decoder makes of it."""
    mastered = Mastering(gain_db, sound.sample_rate).apply(sound.in_floats())
    encoded = encode_clip(mastered, sound.sample_rate)
    heard = energies(encoded.decoded, SAMPLE_RATE), true_peak(encoded.decoded, SAMPLE_RATE)
    return Finished(*heard, encoded.frames)
