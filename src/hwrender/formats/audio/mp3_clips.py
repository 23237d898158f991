"""The MP3 of a clip: the home of lameenc, which makes it with LAME.

Coding adds noise, and now and then a peak rises by several decibels with it. So what has been encoded is
decoded again, and where a peak is too high the sound around it is turned down a little and the clip is
encoded once more."""

from __future__ import annotations

from functools import cache
from importlib.metadata import version

import numpy as np

from hwrender.formats.audio.dips import ROUNDS, Dip, dipped, dips_for
from hwrender.formats.audio.mp3_frames import (
    BITS_PER_SECOND,
    DELAY,
    FRAME_SAMPLES,
    SAMPLE_RATE,
    SILENCE,
    first_frame,
    frame_count,
)
from hwrender.narration.audio.clip_encoder import ClipEncoder, EncodedClip
from hwrender.narration.audio.decoding import decoded_mp3
from hwrender.narration.audio.loudness import Samples, amplitude
from hwrender.narration.audio.resampling import resampled

QUALITY = 4
"""LAME's own scale, 2 slowest to 7 quickest. 4 takes no longer than 5. 7 takes half as long, but leaves noise
12 decibels higher below 1 kHz in the frames that need most."""

LEAD_SAMPLES = FRAME_SAMPLES
"""Silence before a clip, in its own frames: the first sound finds bits that silence has saved."""

HIGHEST_PEAK_DBTP = -3.6

MP3_VERSION = "3"
"""Part of the key of a clip's frames; changes when anything above does."""

_LAME_SCALE = 0.95
"""LAME turns everything down by this unless it is told not to, which lameenc cannot."""


def clip_samples(length: int, sample_rate: int) -> int:
    """How long a clip is at 44.1 kHz, in samples."""
    return -(-length * SAMPLE_RATE // sample_rate)


def clip_frames(length: int, sample_rate: int) -> int:
    """How many frames a clip of `length` samples takes, with the silence that codes its beginning and end."""
    return -(-(LEAD_SAMPLES + clip_samples(length, sample_rate) + DELAY) // FRAME_SAMPLES) + 1


def encode_clip(samples: Samples, sample_rate: int) -> EncodedClip:
    """Frames whose first sample that is heard is `LEAD_SAMPLES` before the clip, and whose decoded true peak
    is -3.6 dBTP at most. `samples` is mono, under -1 dBFS, and begins and ends in silence."""
    sound = resampled(samples, sample_rate, SAMPLE_RATE)[: clip_samples(len(samples), sample_rate)]
    sound = np.concatenate([np.zeros(LEAD_SAMPLES, np.float32), sound])
    dips: tuple[Dip, ...] = ()
    for round_number in range(ROUNDS):
        frames = _encoded(dipped(sound, dips, SAMPLE_RATE))
        decoded = decoded_mp3(frames)
        found = dips_for(decoded, SAMPLE_RATE, amplitude(HIGHEST_PEAK_DBTP), round_number)
        if not found:
            break
        dips = (*dips, *(Dip(dip.place - DELAY, dip.factor) for dip in found))
    missing = clip_frames(len(samples), sample_rate) - frame_count(frames)
    assert missing >= 0
    return EncodedClip(frames + missing * SILENCE, decoded[DELAY:])


def _encoded(sound: Samples) -> bytes:
    import lameenc  # type: ignore[import-not-found]  # a bare extension module

    encoder = lameenc.Encoder()
    encoder.silence()
    encoder.set_bit_rate(BITS_PER_SECOND // 1000)
    encoder.set_in_sample_rate(SAMPLE_RATE)
    encoder.set_channels(1)
    encoder.set_quality(QUALITY)
    louder = np.rint(sound * np.float32(32767 / _LAME_SCALE)).astype(np.int16)
    return bytes(encoder.encode(louder.tobytes()) + encoder.flush())


@cache
def mp3_clip_encoder() -> ClipEncoder:
    """The encoder of the clips of a narration."""
    return ClipEncoder(
        " ".join((MP3_VERSION, *map(version, ("lameenc", "miniaudio", "soxr")))),
        SAMPLE_RATE,
        FRAME_SAMPLES,
        LEAD_SAMPLES,
        DELAY,
        SILENCE,
        encode_clip,
        clip_frames,
        first_frame,
    )
