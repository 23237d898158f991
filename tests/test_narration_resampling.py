"""A sound at another rate: where it was, as it was, and without what the rate cannot hold."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from hwrender.narration.audio.resampling import resampled, resampled_blocks

Samples = NDArray[np.float32]

RATES = [(24_000, 44_100), (44_100, 24_000), (22_050, 44_100), (48_000, 24_000), (47_999, 24_000)]


def tone(rate: int, seconds: float, hertz: float) -> Samples:
    return (0.5 * np.sin(2 * np.pi * hertz * np.arange(round(rate * seconds)) / rate)).astype(np.float32)


@pytest.mark.parametrize(("from_rate", "to_rate"), RATES)
@pytest.mark.parametrize("hertz", [100.0, 997.0, 6_000.0])
def test_a_tone_is_the_same_at_another_rate(from_rate: int, to_rate: int, hertz: float) -> None:
    found, wanted = resampled(tone(from_rate, 2, hertz), from_rate, to_rate), tone(to_rate, 2, hertz)
    assert len(found) == len(wanted)
    middle = slice(to_rate // 4, -to_rate // 4)
    # what 16 bits can tell apart
    assert np.abs(found[middle] - wanted[middle]).max() < 2**-16


@pytest.mark.parametrize(("from_rate", "to_rate"), [pair for pair in RATES if pair[0] > pair[1]])
def test_a_tone_that_the_rate_cannot_hold_is_gone(from_rate: int, to_rate: int) -> None:
    found = resampled(tone(from_rate, 2, to_rate * 0.53), from_rate, to_rate)
    assert np.abs(found[to_rate // 4 : -to_rate // 4]).max() < 2**-15


@pytest.mark.parametrize("length", [1, 100, 4_001])
def test_a_sound_in_blocks_is_the_sound_as_a_whole(length: int) -> None:
    sound = np.random.default_rng(1).standard_normal(24_000).astype(np.float32) * np.float32(0.1)
    blocks = (sound[start : start + length] for start in range(0, len(sound), length))
    together = np.concatenate([*resampled_blocks(blocks, 24_000, 44_100)])
    assert together == pytest.approx(resampled(sound, 24_000, 44_100), abs=2**-16)


def test_no_sound_stays_none() -> None:
    assert len(resampled(np.zeros(0, np.float32), 24_000, 44_100)) == 0
    assert len(np.concatenate([*resampled_blocks([], 24_000, 44_100)])) == 0
