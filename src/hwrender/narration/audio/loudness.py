"""Loudness and true peak after ITU-R BS.1770-4, in numpy, of pieces on a time line.

A narration is clips with silence between them. K-weighting rings for less than the shortest pause, so each
clip is weighted by itself and its energy is put down at its place on the time line."""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

from hwrender.narration.audio.k_weighting import k_weighted, ringing

Samples = NDArray[np.float32]

CELLS_PER_SECOND = 100
"""Energy is kept by hundredths of a second: wherever a clip begins, its cells are put down beside it."""
CELLS_PER_STEP, CELLS_PER_BLOCK = 10, 40
"""BS.1770-4 looks at 0.4 seconds at a time, every tenth of a second."""

ABSOLUTE_GATE_LUFS = -70.0
RELATIVE_GATE_LU = -10.0
OFFSET_LUFS = -0.691

TRUE_PEAK_RATE = 192_000
"""BS.1770-4 annex 2 asks for four times 48 kHz; a lower rate is raised to the same one."""

NEAR_PEAK = 0.7
"""Up to a quarter of the sample rate, a wave has a sample at least this high beside each of its peaks."""

TAPS = 12
"""On either side of a place between samples: so many decide how high the wave is there."""

_PLACES_AT_ONCE = 1 << 15
"""How many high samples are looked at together: each is copied with all around it."""


Energies = NDArray[np.float32]
"""The K-weighted energy of each hundredth of a second."""


class Meter:
    """Integrated loudness of pieces put on a time line. All pieces have the one sample rate, in hertz."""

    def __init__(self, sample_rate: int) -> None:
        self._cell = cell_samples(sample_rate)
        self._energies = np.zeros(64)
        self._end = 0

    def add(self, start: int, cells: Energies) -> None:
        """Puts down the energies of a piece whose first sample has this number."""
        first = round(start / self._cell)
        end = first + len(cells)
        self._go_on_to(end)
        self._energies[first:end] += cells

    def go_on(self, end: int) -> None:
        """In silence up to the sample with this number, unless there is sound already."""
        self._go_on_to(end // self._cell)

    def _go_on_to(self, end: int) -> None:
        if end > len(self._energies):
            self._energies = np.concatenate([self._energies, np.zeros(max(end, len(self._energies)))])
        self._end = max(self._end, end)

    def levels(self) -> NDArray[np.float64]:
        """The level of each tenth of a second, in LUFS."""
        steps = self._sums(CELLS_PER_STEP)[::CELLS_PER_STEP] / (CELLS_PER_STEP * self._cell)
        return np.asarray(OFFSET_LUFS + 10 * np.log10(np.maximum(steps, 1e-12)))

    def integrated(self) -> float:
        """Gated loudness in LUFS; minus infinity for silence."""
        blocks = self._sums(CELLS_PER_BLOCK)[::CELLS_PER_STEP] / (CELLS_PER_BLOCK * self._cell)
        gated = blocks[blocks > _power(ABSOLUTE_GATE_LUFS)]
        if not len(gated):
            return -np.inf
        relative = gated.mean() * 10 ** (RELATIVE_GATE_LU / 10)
        return _lufs(float(gated[gated > relative].mean()))

    def _sums(self, cells: int) -> NDArray[np.float64]:
        """The energy of each run of so many cells."""
        sums = np.concatenate([[0.0], np.cumsum(self._energies[: self._end])])
        return np.asarray(sums[cells:] - sums[:-cells])


def energies(samples: Samples, sample_rate: int) -> Energies:
    """The energies of a piece by itself, the silence included in which it rings out."""
    return in_cells(k_weighted(np.pad(samples, ringing(sample_rate)), sample_rate), sample_rate)


def in_cells(weighted: Samples, sample_rate: int) -> Energies:
    """The energies of a wave that is K-weighted already."""
    cell = cell_samples(sample_rate)
    padded = np.zeros(-(-len(weighted) // cell) * cell, np.float32)
    padded[: len(weighted)] = weighted
    cells = padded.reshape(-1, cell)
    return np.asarray(np.einsum("ij,ij->i", cells, cells))


def cell_samples(sample_rate: int) -> int:
    """How long a cell is."""
    return sample_rate // CELLS_PER_SECOND


def true_peak(samples: Samples, sample_rate: int) -> float:
    """The height of the highest peak of the wave, between samples too."""
    top = float(np.abs(samples).max(initial=0.0))
    return max(top, float(true_peaks(samples, sample_rate, top)[1].max(initial=0.0)))


def peaks_over(samples: Samples, sample_rate: int, least: float) -> list[tuple[int, float]]:
    """The highest place of each rise above `least`: its sample and its height. Rises within 5 ms are one."""
    found: list[tuple[int, float]] = []
    apart = sample_rate // 200
    for place, height in zip(*true_peaks(samples, sample_rate, least), strict=True):
        if found and place - found[-1][0] < apart:
            found[-1] = max(found[-1], (int(place), float(height)), key=lambda peak: peak[1])
        else:
            found.append((int(place), float(height)))
    return found


def true_peaks(samples: Samples, sample_rate: int, least: float) -> tuple[NDArray[np.intp], Samples]:
    """Where and how high the wave between samples rises above `least`: places (of the sample before) and
    heights.

    Only the surroundings of high samples are looked at."""
    near = np.abs(samples) > NEAR_PEAK * least
    near[:-1] |= near[1:]
    places = np.flatnonzero(near)
    if not len(places):
        return places, np.zeros(0, np.float32)
    padded = np.pad(samples, TAPS)
    around = np.lib.stride_tricks.sliding_window_view(padded, 2 * TAPS)
    between = _interpolator(max(1, round(TRUE_PEAK_RATE / sample_rate)))
    heights = np.concatenate(
        [
            np.abs(around[places[first : first + _PLACES_AT_ONCE] + 1] @ between).max(axis=1)
            for first in range(0, len(places), _PLACES_AT_ONCE)
        ]
    )
    over = heights > least
    return places[over], heights[over].astype(np.float32)


def decibels(amplitude: float) -> float:
    """An amplitude in decibels of full scale."""
    return 20 * float(np.log10(max(amplitude, 1e-9)))


def amplitude(level: float) -> float:
    """Decibels of full scale as an amplitude."""
    return float(10 ** (level / 20))


def _power(lufs: float) -> float:
    return float(10 ** ((lufs - OFFSET_LUFS) / 10))


def _lufs(power: float) -> float:
    return OFFSET_LUFS + 10 * float(np.log10(power))


@cache
def _interpolator(factor: int) -> Samples:
    """Windowed sinc, one column for each place between a sample and the next."""
    taps = np.arange(2 * TAPS)[:, None] - (TAPS - 1) - np.arange(factor)[None, :] / factor
    window = np.cos(np.pi * taps / (2 * TAPS)) ** 2
    return np.asarray(np.sinc(taps) * window, np.float32)
