"""Recordings of a person, made of hums: as files beside a report, good ones and bad ones."""

from __future__ import annotations

import wave
from collections.abc import Iterable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from hwrender.narration.audio.resampling import resampled
from narrations import hum

RATE = 44_100
SLOW_WORDS_PER_MINUTE = 140.0

Samples = NDArray[np.float32]


def spoken(text: str, seconds_around: float = 0.4) -> Samples:
    """As a person would say it, in a quiet room."""
    (said,) = hum().say([text], SLOW_WORDS_PER_MINUTE)
    around = np.zeros(round(seconds_around * RATE), np.float32)
    sound = np.concatenate([around, resampled(said, 24_000, RATE), around])
    noise = np.random.default_rng(0).normal(0, 0.0003, len(sound))
    return np.asarray(sound + noise, np.float32)


def write_wav(path: Path, channels: Iterable[Samples], rate: int = RATE) -> Path:
    """A WAV file of 16 bits with these channels."""
    sound = np.stack(list(channels), axis=1)
    path.parent.mkdir(exist_ok=True)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(sound.shape[1])
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(np.round(np.clip(sound, -1, 1) * 32767).astype("<i2").tobytes())
    return path
