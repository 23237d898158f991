"""Mono sound as a WAV file of 16 bits: what every program can play."""

from __future__ import annotations

import io
import wave
from collections.abc import Iterable

import numpy as np

from hwrender.narration.audio.loudness import Samples

_FULL_SCALE = 32767


def wav_bytes(blocks: Iterable[Samples], sample_rate: int) -> bytes:
    """The file, with nothing in it but the sound."""
    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(sample_rate)
        for samples in blocks:
            whole = np.round(np.clip(samples, -1.0, 1.0) * _FULL_SCALE).astype("<i2")
            sound.writeframes(whole.tobytes())
    return file.getvalue()
