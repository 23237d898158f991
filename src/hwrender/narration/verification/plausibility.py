"""Whether a sound can be what a voice makes of some words, whichever they are: its length, its level, pauses,
noise, and how it ends. Engines fail in silence; listeners must not find out."""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

from hwrender.narration.pace import (
    MEASURED_WORDS_PER_MINUTE,
    PERSONS_PACE,
    Pace,
    count_words,
    expected_seconds,
)

LEAST_PEAK = 0.01
FULL_SCALE = 0.9999

LONGEST_PAUSE_SECONDS = 1.5
"""Inside one utterance. The longest that was measured in a good one is a second."""
PAUSE_DB = 45.0
"""What is this much quieter than the loud parts is a pause."""

FLATTEST = 0.2
"""Spectral flatness, 1 for white noise: at most 0.02 in all that good voices said, at least 0.5 in noise."""
FEWEST_SECONDS_OF_NOISE = 0.1
EVERY = 3
"""One window in so many is looked at: noise is noise all along."""

END_SECONDS = 0.06, 0.03
"""Where the end of an utterance is looked at, from its last sample: its last sound has died away there, and
what comes after that is faded out."""
LOUDEST_END_DB = -30.0
"""Against the whole. Good utterances end 40 decibels below it and more."""


def problem(
    samples: NDArray[np.float32], sample_rate: int, said: str, words_per_minute: float, pace: Pace
) -> str | None:
    """What is wrong with a trimmed sound of `said`, in a few words; `None` when nothing is."""
    found = _wrong_as_whole(samples, sample_rate, said, words_per_minute, pace)
    return _wrong_inside(samples, sample_rate) if found is None else found


def problem_of_person(samples: NDArray[np.float32], sample_rate: int, said: str) -> str | None:
    """The same of what a person has read: how loud and how long it is, and no more."""
    return _wrong_as_whole(samples, sample_rate, said, MEASURED_WORDS_PER_MINUTE, PERSONS_PACE)


def _wrong_as_whole(
    samples: NDArray[np.float32], sample_rate: int, said: str, words_per_minute: float, pace: Pace
) -> str | None:
    if not len(samples):
        return "there is no sound"
    peak = max(float(samples.max()), -float(samples.min()))
    if not peak >= LEAST_PEAK:
        return "it is silent"
    if peak > FULL_SCALE:
        return "it is too loud and distorts"
    seconds = len(samples) / sample_rate
    expected = expected_seconds(said, words_per_minute, pace)
    if not pace.shortest * expected <= seconds <= pace.longest * expected:
        wrong = "short" if seconds < expected else "long"
        return f"{count_words(said)} words in {seconds:.1f} seconds is too {wrong}"
    return None


def _wrong_inside(samples: NDArray[np.float32], sample_rate: int) -> str | None:
    pause = longest_pause(samples, sample_rate)
    if pause > LONGEST_PAUSE_SECONDS:
        return f"it is silent for {pause:.1f} seconds in the middle"
    if len(samples) > FEWEST_SECONDS_OF_NOISE * sample_rate and flatness(samples, sample_rate) > FLATTEST:
        return "it is noise"
    if end_level(samples, sample_rate) > LOUDEST_END_DB:
        return "it is cut off at its end"
    return None


def longest_pause(samples: NDArray[np.float32], sample_rate: int) -> float:
    """In seconds, to a hundredth."""
    cell = sample_rate // 100
    cells = samples[: len(samples) // cell * cell].reshape(-1, cell)
    if not len(cells):
        return 0.0
    powers = np.einsum("ij,ij->i", cells, cells)
    heard = np.flatnonzero(powers > np.percentile(powers, 95) * 10 ** (-PAUSE_DB / 10))
    return float(np.diff(heard).max(initial=1) - 1) / 100


@cache
def _hanning(window: int) -> NDArray[np.float32]:
    return np.hanning(window).astype(np.float32)


def flatness(samples: NDArray[np.float32], sample_rate: int) -> float:
    """How evenly the power of the loud parts lies over the frequencies of speech: 1 for white noise."""
    window = sample_rate // 24
    frames = samples[: len(samples) // window * window].reshape(-1, window)[::EVERY] * _hanning(window)
    spectra = np.fft.rfft(frames)
    lowest, highest = (round(hertz * window / sample_rate) for hertz in (200, 6000))
    powers = (spectra.real**2 + spectra.imag**2)[:, lowest:highest] + 1e-12
    of_frames = powers.sum(axis=1)
    flat = np.exp(np.log(powers).mean(axis=1)) / powers.mean(axis=1)
    return float((flat * of_frames).sum() / of_frames.sum())


def end_level(samples: NDArray[np.float32], sample_rate: int) -> float:
    """The level of the end against that of the whole, in decibels."""
    start, end = (len(samples) - round(seconds * sample_rate) for seconds in END_SECONDS)
    last = samples[max(0, start) : max(1, end)]
    levels = [10 * np.log10(float(np.dot(part, part)) / len(part) + 1e-12) for part in (last, samples)]
    return float(levels[0] - levels[1])
