"""A tone as long as the words would take: everything but a voice, in no time, for trials and tests."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from hwrender.narration.lexicon import Lexicon
from hwrender.narration.model import Voice
from hwrender.narration.pace import count_words

SAMPLE_RATE = 24_000


class SilentEngine:
    """Each word is a short hum with a gap after it; the pitch comes from the words, so that edits are
    heard."""

    voice = Voice("silent", "hum", "zxx", "1")
    identity = "silent 1"
    sample_rate = SAMPLE_RATE
    usual_gain_db = None

    def __init__(self, lexicon: Lexicon) -> None:
        self._readings = lexicon.readings()

    def reading(self, text: str) -> str:
        return text

    def pronunciations(self, readings: Sequence[str]) -> None:
        """It has no acoustic model."""

    def say(self, readings: Sequence[str], words_per_minute: float) -> Iterator[NDArray[np.float32]]:
        for reading in readings:
            yield _hum(reading, words_per_minute)


def open_silent(name: str | None, lexicon: Lexicon) -> SilentEngine:
    """The hum; it has one voice, whatever the name."""
    return SilentEngine(lexicon)


def _hum(reading: str, words_per_minute: float) -> NDArray[np.float32]:
    words = max(1, count_words(reading))
    pitch = 160 + hashlib.sha256(reading.encode()).digest()[0] / 4
    length = round(60 / words_per_minute * SAMPLE_RATE)
    seconds = np.arange(length, dtype=np.float32) / SAMPLE_RATE
    swell = np.sin(np.pi * np.clip(seconds * words_per_minute / 60 / 0.8, 0, 1))
    hum = 0.2 * swell * (np.sin(2 * np.pi * pitch * seconds) + 0.3 * np.sin(6 * np.pi * pitch * seconds))
    return np.tile(hum.astype(np.float32), words)
