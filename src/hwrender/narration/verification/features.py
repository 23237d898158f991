"""What a sound is like, frame by frame: mel-frequency cepstral coefficients and how they change.

As in Davis and Mermelstein 1980. The frames follow each other as the voice's pace says, so that a sound of
speech takes as many of them whether it is said slowly or quickly."""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[np.float32]
Features = NDArray[np.float32]
"""One row for each frame."""

SAMPLE_RATE = 24_000
"""Sounds of any other rate are brought to this one first."""

WINDOW = 512
USUAL_STEP = 384
USUAL_WORDS_PER_MINUTE = 176.4
"""At this pace, a frame begins every 16 milliseconds."""

CEPSTRA = 13
SIZE = 2 * CEPSTRA
_BANDS = 20
_LOWEST_HZ, _HIGHEST_HZ = 100.0, 6800.0
"""What every codec keeps."""

_FLOOR = 0.1
"""Added to each band of a sound whose mean power is one: silence is not minus infinity."""


def features(samples: Samples, words_per_minute: float) -> Features:
    """The frames of a sound at 24 kHz; at least one. How loud the sound is does not matter."""
    step = frame_step(words_per_minute)
    power = float(np.dot(samples, samples)) / max(1, len(samples))
    padded = np.zeros(len(samples) + WINDOW + step, np.float32)
    padded[WINDOW // 2 : WINDOW // 2 + len(samples)] = samples
    frames = np.lib.stride_tricks.sliding_window_view(padded, WINDOW)[::step] * _window()
    spectra = np.fft.rfft(frames)
    bands = (spectra.real**2 + spectra.imag**2).astype(np.float32) @ _mel_bands()
    cepstra = np.log(bands / np.float32(power + 1e-12) + np.float32(_FLOOR)) @ _cosines()
    slopes = np.zeros_like(cepstra)
    slopes[1:-1] = cepstra[2:] - cepstra[:-2]
    if len(cepstra) > 2:
        slopes[0], slopes[-1] = slopes[1], slopes[-2]
    return np.concatenate([cepstra, slopes], axis=1)


def frame_step(words_per_minute: float) -> int:
    """In samples, from one frame to the next."""
    return round(USUAL_STEP * USUAL_WORDS_PER_MINUTE / words_per_minute)


@cache
def _window() -> NDArray[np.float32]:
    return np.hanning(WINDOW).astype(np.float32)


@cache
def _mel_bands() -> NDArray[np.float32]:
    """Triangles of equal width on the mel scale, one column each."""
    lowest, highest = (2595 * np.log10(1 + hertz / 700) for hertz in (_LOWEST_HZ, _HIGHEST_HZ))
    edges = 700 * (10 ** (np.linspace(lowest, highest, _BANDS + 2) / 2595) - 1)
    hertz = (np.arange(WINDOW // 2 + 1) * SAMPLE_RATE / WINDOW)[:, None]
    rising = (hertz - edges[:-2]) / (edges[1:-1] - edges[:-2])
    falling = (edges[2:] - hertz) / (edges[2:] - edges[1:-1])
    return np.asarray(np.maximum(0, np.minimum(rising, falling)), np.float32)


@cache
def _cosines() -> NDArray[np.float32]:
    """The discrete cosine transform from bands to cepstra."""
    bands = (np.arange(_BANDS) + 0.5)[:, None]
    cosines = np.cos(np.pi * bands * np.arange(CEPSTRA) / _BANDS) * np.sqrt(2 / _BANDS)
    return np.asarray(cosines, np.float32)
