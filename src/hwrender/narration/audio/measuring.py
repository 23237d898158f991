"""What is heard in a whole file, measured while it is decoded: a few seconds are held at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from hwrender.narration.audio.k_weighting import k_weighted, ringing
from hwrender.narration.audio.loudness import (
    TAPS,
    Energies,
    Meter,
    Samples,
    cell_samples,
    decibels,
    in_cells,
    true_peaks,
)
from hwrender.narration.parallel import in_parallel

CELLS_PER_CHUNK = 768
"""What is measured at a time: a megabyte, so that threads seldom wait for Python's lock."""


class Measurement(Struct, frozen=True):
    """What was heard in a file: loudness in LUFS, true peak in dBTP, and the K-weighted power of each tenth
    of a second in LUFS."""

    loudness: float
    true_peak: float
    seconds: float
    levels: NDArray[np.float64]


class MeteredSound:
    """One sound that is measured on its way through."""

    def __init__(self, sample_rate: int) -> None:
        self._rate = sample_rate
        self._meter = Meter(sample_rate)
        self._peak, self._position = 0.0, 0

    def passed_on(self, blocks: Iterable[Samples]) -> Iterator[Samples]:
        """The same sound, which comes in blocks of any length."""
        chunks = _rechunked(blocks, CELLS_PER_CHUNK * cell_samples(self._rate))
        for piece in in_parallel(self._measure, _with_context(chunks, ringing(self._rate))):
            self._meter.add(self._position, piece.cells)
            self._peak = max(self._peak, piece.height)
            self._position += len(piece.samples)
            yield piece.samples

    def measured(self) -> Measurement:
        """What was heard, once all is through."""
        seconds = self._position / self._rate
        return Measurement(self._meter.integrated(), decibels(self._peak), seconds, self._meter.levels())

    def _measure(self, samples: Samples) -> _MeteredPiece:
        """A chunk without what comes before it. Its height is that of its highest peak, or of the highest
        before, if that is higher: only what is higher is looked for."""
        weighted = k_weighted(samples, self._rate)
        top = max(self._peak, float(samples.max(initial=0.0)), -float(samples.min(initial=0.0)))
        places, heights = true_peaks(samples, self._rate, top)
        # where the chunk is cut, the wave is not known; the next chunk has that place in its middle
        known = heights[(places >= TAPS) & (places < len(samples) - TAPS)]
        own = samples[len(samples) - len(weighted) :]
        return _MeteredPiece(own, in_cells(weighted, self._rate), max(top, float(known.max(initial=0.0))))


class _MeteredPiece(Struct, frozen=True):
    """A piece of the sound, with its energies and the height of its highest peak."""

    samples: Samples
    cells: Energies
    height: float


def measure(blocks: Iterable[Samples], sample_rate: int) -> Measurement:
    """Loudness and true peak of sound that comes in blocks of any length."""
    sound = MeteredSound(sample_rate)
    for _ in sound.passed_on(blocks):
        pass
    return sound.measured()


def _with_context(chunks: Iterable[Samples], before: int) -> Iterator[Samples]:
    """Each chunk after so many samples of what was before it."""
    context = np.zeros(before, np.float32)
    for samples in chunks:
        joined = np.concatenate([context, samples])
        yield joined
        context = joined[-before:]


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
