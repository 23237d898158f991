"""One utterance as it was said, without the silence around it, and as it is heard: mastered and encoded."""

from __future__ import annotations

import struct

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from hwrender.narration.audio.clip_encoder import ClipEncoder
from hwrender.narration.audio.loudness import Energies, Samples, energies, true_peak
from hwrender.narration.audio.mastering import Mastering

HEARD = 0.002
"""What is quieter than this part of the loudest sample, before the first sound and after the last, is
silence."""
KEPT_BEFORE_SECONDS, KEPT_AFTER_SECONDS = 0.02, 0.06
FADE_IN_SECONDS, FADE_OUT_SECONDS = 0.005, 0.03

TRIMMING_VERSION = "1"
"""Part of the key of a sound; changes when trimming or fading does."""

_HEAD = struct.Struct("<I")
_FINISHED_HEAD = struct.Struct("<If")


def trimmed(samples: Samples, sample_rate: int) -> Samples:
    """The sound in `samples`, its edges faded so that no join clicks; nothing for silence."""
    magnitude = np.abs(samples)
    heard = np.flatnonzero(magnitude > HEARD * magnitude.max(initial=0.0))
    if not len(heard):
        return np.zeros(0, np.float32)
    start = max(0, heard[0] - round(KEPT_BEFORE_SECONDS * sample_rate))
    end = min(len(samples), heard[-1] + 1 + round(KEPT_AFTER_SECONDS * sample_rate))
    kept = samples[start:end].astype(np.float32)
    fade_in = min(len(kept), round(FADE_IN_SECONDS * sample_rate))
    fade_out = min(len(kept), round(FADE_OUT_SECONDS * sample_rate))
    kept[:fade_in] *= _rise(fade_in)
    kept[len(kept) - fade_out :] *= _rise(fade_out)[::-1]
    return kept


def _rise(length: int) -> Samples:
    return (0.5 - 0.5 * np.cos(np.pi * (np.arange(length) + 0.5) / max(1, length))).astype(np.float32)


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
    """An utterance at the loudness of its narration: its encoded frames, and what is heard when they are
    decoded, as energies from their first sample on and as a true peak in [0, 1]."""

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


def finish(sound: Sound, gain_db: float, encoder: ClipEncoder) -> Finished:
    """Masters a sound, encodes it, and measures what a decoder makes of it."""
    mastered = Mastering(gain_db, sound.sample_rate).apply(sound.in_floats())
    encoded = encoder.encode_clip(mastered, sound.sample_rate)
    rate = encoder.sample_rate
    return Finished(energies(encoded.decoded, rate), true_peak(encoded.decoded, rate), encoded.frames)
