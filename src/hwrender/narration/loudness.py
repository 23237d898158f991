"""Loudness and true peak after ITU-R BS.1770-4, in numpy and in pieces: nothing as long as the report is
held.

A narration is clips with silence between them. K-weighting rings for less than the shortest pause, so each
clip is weighted by itself and its energy is put down at its place on the time line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[np.float32]

HOPS_PER_SECOND = 10
HOPS_PER_BLOCK = 4
ABSOLUTE_GATE_LUFS = -70.0
RELATIVE_GATE_LU = -10.0
OFFSET_LUFS = -0.691
RINGING_SECONDS = 0.3

TRUE_PEAK_RATE = 192_000
"""BS.1770-4 annex 2 asks for four times 48 kHz; a lower rate is raised to the same one."""

NEAR_PEAK = 0.7
"""Up to a quarter of the sample rate, a wave has a sample at least this high beside each of its peaks."""

_TAPS = 12


class Meter:
    """Integrated loudness of pieces put on a time line. All pieces have the one sample rate, in hertz."""

    def __init__(self, sample_rate: int) -> None:
        self._hop = sample_rate // HOPS_PER_SECOND
        self._energies = np.zeros(64)
        self._end = 0

    def add_energies(self, first_hop: int, hops: NDArray[np.float64]) -> None:
        """Puts down the energies of a piece, as `energies` gives them."""
        end = first_hop + len(hops)
        if end > len(self._energies):
            self._energies = np.concatenate([self._energies, np.zeros(max(end, len(self._energies)))])
        self._energies[first_hop:end] += hops
        self._end = max(self._end, end)

    def levels(self) -> NDArray[np.float64]:
        """The level of each tenth of a second, in LUFS."""
        return OFFSET_LUFS + 10 * np.log10(np.maximum(self._energies[: self._end] / self._hop, 1e-12))

    def integrated(self) -> float:
        """Gated loudness in LUFS; minus infinity for silence."""
        if self._end < HOPS_PER_BLOCK:
            return -np.inf
        sums = np.convolve(self._energies[: self._end], np.ones(HOPS_PER_BLOCK), "valid") / (
            HOPS_PER_BLOCK * self._hop
        )
        gated = sums[sums > _power(ABSOLUTE_GATE_LUFS)]
        if not len(gated):
            return -np.inf
        relative = gated.mean() * 10 ** (RELATIVE_GATE_LU / 10)
        return _lufs(float(gated[gated > relative].mean()))


def energies(samples: Samples, sample_rate: int, offset: int) -> NDArray[np.float64]:
    """The K-weighted energy of each tenth of a second, the first beginning `offset` samples before the
    piece."""
    weighted = k_weighted(samples, sample_rate)
    hop = sample_rate // HOPS_PER_SECOND
    hops = -(-(offset + len(weighted)) // hop)
    padded = np.zeros(hops * hop, np.float64)
    padded[offset : offset + len(weighted)] = weighted
    return np.asarray(np.einsum("ij,ij->i", padded.reshape(hops, hop), padded.reshape(hops, hop)))


def k_weighted(samples: Samples, sample_rate: int) -> Samples:
    """The wave as K-weighting hears it, with 0.3 seconds of ringing after it."""
    whole = len(samples) + round(RINGING_SECONDS * sample_rate)
    length = _fast_length(whole)
    spectrum = np.fft.rfft(samples, length) * _k_response(length, sample_rate)
    return np.asarray(np.fft.irfft(spectrum, length)[:whole], np.float32)


@dataclass(frozen=True, slots=True)
class Measurement:
    """What was heard in a file: loudness in LUFS, true peak in dBTP, and the K-weighted power of each tenth
    of a second in LUFS."""

    loudness: float
    true_peak: float
    seconds: float
    levels: NDArray[np.float64]


def measure(blocks: Iterable[Samples], sample_rate: int) -> Measurement:
    """Loudness and true peak of sound that comes in blocks of any length; ten seconds are held at a time."""
    meter = Meter(sample_rate)
    chunk = 10 * sample_rate
    before = round(RINGING_SECONDS * sample_rate)
    context = np.zeros(before, np.float32)
    peak, position = 0.0, 0
    for samples in _rechunked(blocks, chunk):
        joined = np.concatenate([context, samples])
        weighted = k_weighted(joined, sample_rate)[before : before + len(samples)].astype(np.float64)
        hop = sample_rate // HOPS_PER_SECOND
        hops = np.add.reduceat(weighted**2, np.arange(0, len(weighted), hop))
        meter.add_energies(position // hop, hops)
        least = max(peak, 0.1)
        peak = max(peak, float(true_peaks(joined, sample_rate, least)[1].max(initial=0.0)))
        position += len(samples)
        context = joined[-before:]
    return Measurement(meter.integrated(), decibels(peak), position / sample_rate, meter.levels())


def peaks_over(blocks: Iterable[Samples], sample_rate: int, least: float) -> list[tuple[int, float]]:
    """The highest place of each rise above `least`: its sample and its height. Rises within 5 ms are one."""
    found: list[tuple[int, float]] = []
    apart = sample_rate // 200
    context = np.zeros(2 * _TAPS, np.float32)
    position = -len(context)
    for samples in _rechunked(blocks, 10 * sample_rate):
        joined = np.concatenate([context, samples])
        if np.abs(joined).max() > NEAR_PEAK * least:
            for place, height in zip(*true_peaks(joined, sample_rate, least), strict=True):
                where = position + int(place)
                if found and where - found[-1][0] < apart:
                    found[-1] = max(found[-1], (where, float(height)), key=lambda peak: peak[1])
                else:
                    found.append((where, float(height)))
        context = joined[-len(context) :]
        position += len(samples)
    return found


def _rechunked(blocks: Iterable[Samples], length: int) -> Iterator[Samples]:
    """The same samples in blocks of one length, the last one shorter."""
    waiting: list[Samples] = []
    count = 0
    for block in blocks:
        waiting.append(block)
        count += len(block)
        if count >= length:
            joined = np.concatenate(waiting)
            whole = count - count % length
            yield from (joined[start : start + length] for start in range(0, whole, length))
            waiting, count = [joined[whole:]], count - whole
    if count:
        yield np.concatenate(waiting)


def true_peaks(samples: Samples, sample_rate: int, least: float) -> tuple[NDArray[np.intp], Samples]:
    """Where and how high the wave between samples rises above `least`: places (of the sample before) and
    heights.

    Only the surroundings of high samples are looked at."""
    near = np.abs(samples) > NEAR_PEAK * least
    near[:-1] |= near[1:]
    places = np.flatnonzero(near)
    if not len(places):
        return places, np.zeros(0, np.float32)
    padded = np.pad(samples, _TAPS)
    around = np.lib.stride_tricks.sliding_window_view(padded, 2 * _TAPS)[places + 1]
    heights = np.abs(around @ _interpolator(max(1, round(TRUE_PEAK_RATE / sample_rate)))).max(axis=1)
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


@cache
def _interpolator(factor: int) -> Samples:
    """Windowed sinc, one column for each place between a sample and the next."""
    taps = np.arange(2 * _TAPS)[:, None] - (_TAPS - 1) - np.arange(factor)[None, :] / factor
    window = np.cos(np.pi * taps / (2 * _TAPS)) ** 2
    return np.asarray(np.sinc(taps) * window, np.float32)


@cache
def _fast_length(least: int) -> int:
    """The next length whose only factors are 2, 3 and 5, which transforms are quick for."""
    length = least + least % 2
    while True:
        rest = length
        for factor in (2, 3, 5):
            while rest % factor == 0:
                rest //= factor
        if rest == 1:
            return length
        length += 2
