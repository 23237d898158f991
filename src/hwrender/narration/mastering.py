"""One loudness for every narration: a single gain and a soft look-ahead limiter.

Phones and podcast players expect speech at about -18 LUFS in mono. What is measured is the encoded file, so
the aims leave room for what encoding does to them: MP3 at 64 kbit/s lifts single peaks by three decibels."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hwrender.narration.loudness import Meter, Samples, amplitude, energies, true_peaks

TARGET_LUFS = -18.0
CEILING_DBTP = -7.0
SMALL_STEP_LU = 0.15
ROUNDS = 6
LOOK_AHEAD_SECONDS = 0.004


@dataclass(frozen=True, slots=True)
class Piece:
    """A clip and the number of its first sample in the narration."""

    start: int
    samples: Callable[[], Samples]


@dataclass(frozen=True, slots=True)
class Mastering:
    """How the sound of a narration is made: multiplied by `gain`, then kept under `ceiling` (amplitudes)."""

    gain: float
    ceiling: float
    sample_rate: int

    def apply(self, samples: Samples) -> Samples:
        return limited(samples * np.float32(self.gain), self.ceiling, self.sample_rate)


def master(pieces: Iterable[Piece], sample_rate: int) -> Mastering:
    """The gain that brings these pieces, limited, to the target. Reads every piece once, and the loud ones
    again."""
    pieces = tuple(pieces)
    hop = sample_rate // 10
    ceiling = amplitude(CEILING_DBTP)
    plain = []
    peaks = []
    for piece in pieces:
        samples = piece.samples()
        plain.append(energies(samples, sample_rate, piece.start % hop))
        peaks.append(float(np.abs(samples).max(initial=0.0)))
    gain = 1.0
    for round_number in range(ROUNDS):
        meter = Meter(sample_rate)
        for piece, hops, peak in zip(pieces, plain, peaks, strict=True):
            # the first round tells the gain without the limiter; the wave between samples can be half as
            # high again as they are
            if round_number and peak * gain * 1.5 > ceiling:
                made = Mastering(gain, ceiling, sample_rate).apply(piece.samples())
                hops = energies(made, sample_rate, piece.start % hop)
            else:
                hops = hops * gain**2
            meter.add_energies(piece.start // hop, hops)
        missing = TARGET_LUFS - meter.integrated()
        if not np.isfinite(missing):
            break
        gain *= amplitude(missing)
        # what the limiter takes changes little with so small a step: it need not be measured again
        if round_number and abs(missing) < SMALL_STEP_LU:
            break
    return Mastering(gain, ceiling, sample_rate)


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
