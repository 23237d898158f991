"""One loudness for every narration: a single gain and a soft look-ahead limiter.

Phones and podcast players expect speech at about -18 LUFS in mono. The gain goes by steps: an edited sentence
leaves it as it was, and so all other sentences. What is measured in the end is the encoded file, so the
ceiling leaves room for what encoding does: MP3 at 64 kbit/s lifts single peaks by three decibels."""

from __future__ import annotations

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from hwrender.narration.audio.loudness import Samples, amplitude, true_peaks

TARGET_LUFS = -18.0
CEILING_DBTP = -7.0
STEP_DB = 0.25
ENOUGH_LU = 0.3
"""A gain is right when it brings the whole this near to the target; encoding moves it by less than 0.1."""
LOOK_AHEAD_SECONDS = 0.004

MASTERING_VERSION = "2"
"""Part of the key of a mastered clip; changes when the limiter or its measure does."""


class Mastering(Struct, frozen=True):
    """How the sound of a narration is made: raised by `gain_db` decibels, then kept under the ceiling."""

    gain_db: float
    sample_rate: int

    def apply(self, samples: Samples) -> Samples:
        louder = samples * np.float32(amplitude(self.gain_db))
        return limited(louder, amplitude(CEILING_DBTP), self.sample_rate)


def first_gain_db(loudness: float) -> float:
    """The gain for sound of this loudness as long as nothing is limited; none for silence."""
    return STEP_DB * round((TARGET_LUFS - loudness) / STEP_DB) if np.isfinite(loudness) else 0.0


def next_gain_db(gain_db: float, loudness: float) -> float:
    """The gain to try after this one brought the whole to `loudness`; the same one if that is right."""
    missing = TARGET_LUFS - loudness
    if not np.isfinite(missing) or abs(missing) <= ENOUGH_LU:
        return gain_db
    steps = round(missing / STEP_DB)
    return gain_db + STEP_DB * steps


def limited(samples: Samples, ceiling: float, sample_rate: int) -> Samples:
    """The wave with its peaks held under `ceiling`, the gain moving smoothly ahead of and after each of
    them."""
    places, heights = true_peaks(samples, sample_rate, ceiling)
    if not len(places):
        return samples
    width = max(2, round(LOOK_AHEAD_SECONDS * sample_rate))
    wanted = np.ones(len(samples) + 4 * width, np.float32)
    np.minimum.at(wanted, places + 2 * width, np.float32(ceiling) / heights)
    np.minimum.at(wanted, places + 2 * width + 1, np.float32(ceiling) / heights)
    held = _least_around(wanted, width)
    smooth = _mean_around(_mean_around(held, width // 2), width // 2)
    return samples * smooth[2 * width : 2 * width + len(samples)]


def _least_around(values: Samples, reach: int) -> Samples:
    """The least value within `reach` on either side, in steps that double."""
    least = values
    covered = 0
    while covered < reach:
        step = min(covered + 1, reach - covered)
        padded = np.pad(least, step, mode="edge")
        least = np.minimum(np.minimum(padded[: len(values)], least), padded[2 * step :])
        covered += step
    return least


def _mean_around(values: Samples, reach: int) -> Samples:
    """The mean within `reach` on either side."""
    window = 2 * reach + 1
    sums: NDArray[np.float64] = np.cumsum(np.pad(values, (reach + 1, reach), mode="edge"), dtype=np.float64)
    return ((sums[window:] - sums[:-window]) / window).astype(np.float32)
