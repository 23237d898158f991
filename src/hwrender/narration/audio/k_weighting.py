"""K-weighting after ITU-R BS.1770-4 annex 1: a wave as the ear weighs it, at any sample rate."""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

RINGING_SECONDS = 0.1
"""How long the filters ring after a sound has ended: by then less than a ten-thousand-millionth is left."""

_ROWS_AT_ONCE = 8
"""Rows that are transformed together: a long utterance is many, and its spectra are four times its size."""


def ringing(sample_rate: int) -> int:
    """In samples, how long the filters ring."""
    return round(RINGING_SECONDS * sample_rate)


def k_weighted(samples: NDArray[np.float32], sample_rate: int) -> NDArray[np.float32]:
    """The wave as K-weighting hears it, but for its first tenth of a second, which only rings into the rest.

    It is transformed in rows that fit into the fast memory of a core. Each begins with what rings into it,
    and keeps what comes after that."""
    before = ringing(sample_rate)
    length = _row_length(sample_rate)
    step = length - before
    count = max(1, -(-(len(samples) - before) // step))
    padded = np.zeros(before + count * step, np.float32)
    padded[: len(samples)] = samples
    rows = np.lib.stride_tricks.sliding_window_view(padded, length)[::step]
    weighted = np.empty((count, step), np.float32)
    for first in range(0, count, _ROWS_AT_ONCE):
        spectra = np.fft.rfft(rows[first : first + _ROWS_AT_ONCE])
        spectra *= _k_response(length, sample_rate)
        weighted[first : first + _ROWS_AT_ONCE] = np.fft.irfft(spectra, length)[:, before:]
    return weighted.reshape(-1)[: len(samples) - before]


def _row_length(sample_rate: int) -> int:
    """The power of two that is nearest to seven tenths of a second."""
    return 1 << round(math.log2(0.7 * sample_rate))


@lru_cache(maxsize=64)
def _k_response(length: int, sample_rate: int) -> NDArray[np.complex64]:
    """The two filters of BS.1770-4 annex 1 for any rate: a shelf for the head, and the revised low-frequency
    B."""
    z = np.exp(-2j * np.pi * np.arange(length // 2 + 1) / length)
    response = np.ones_like(z)
    for b, a in (_shelf(sample_rate), _high_pass(sample_rate)):
        response *= (b[0] + b[1] * z + b[2] * z**2) / (a[0] + a[1] * z + a[2] * z**2)
    return np.asarray(response, np.complex64)


def _shelf(sample_rate: int) -> tuple[tuple[float, ...], tuple[float, ...]]:
    gain, q, corner = 3.999843853973347, 0.7071752369554196, 1681.974450955533
    k = np.tan(np.pi * corner / sample_rate)
    high = 10 ** (gain / 20)
    middle = high**0.4996667741545416
    a0 = 1 + k / q + k * k
    b = ((high + middle * k / q + k * k) / a0, 2 * (k * k - high) / a0, (high - middle * k / q + k * k) / a0)
    return b, (1.0, 2 * (k * k - 1) / a0, (1 - k / q + k * k) / a0)


def _high_pass(sample_rate: int) -> tuple[tuple[float, ...], tuple[float, ...]]:
    q, corner = 0.5003270373238773, 38.13547087602444
    k = np.tan(np.pi * corner / sample_rate)
    a0 = 1 + k / q + k * k
    return (1.0, -2.0, 1.0), (1.0, 2 * (k * k - 1) / a0, (1 - k / q + k * k) / a0)
