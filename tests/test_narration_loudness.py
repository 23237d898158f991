"""Loudness, true peak and the limiter, against the figures that the standards give."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from hwrender.narration.audio.loudness import (
    Meter,
    amplitude,
    decibels,
    energies,
    peaks_over,
    true_peaks,
)
from hwrender.narration.audio.mastering import (
    CEILING_DBTP,
    ENOUGH_LU,
    TARGET_LUFS,
    Mastering,
    first_gain_db,
    limited,
    next_gain_db,
)
from hwrender.narration.audio.measuring import measure

Samples = NDArray[np.float32]

RATES = (22_050, 24_000, 44_100, 48_000)


def tone(rate: int, seconds: float, level: float, hertz: float = 997.0) -> Samples:
    return (amplitude(level) * np.sin(2 * np.pi * hertz * np.arange(round(rate * seconds)) / rate)).astype(
        np.float32
    )


def speechlike(rate: int, seconds: float, level: float, seed: int) -> Samples:
    """Noise that swells and fades like syllables, with a few sharp peaks."""
    random = np.random.default_rng(seed)
    count = round(rate * seconds)
    swell = np.abs(np.sin(np.pi * 4 * np.arange(count) / rate))
    noise = np.convolve(random.standard_normal(count), np.ones(8) / 8, "same") * swell
    noise[:: rate // 3] *= 4
    return (noise / np.abs(noise).max() * amplitude(level)).astype(np.float32)


@pytest.mark.parametrize("rate", RATES)
@pytest.mark.parametrize("level", [-3.0, -18.0, -33.0])
def test_a_tone_of_one_kilohertz_has_the_loudness_of_its_level(rate: int, level: float) -> None:
    # EBU Tech 3341: a 997 Hz tone in one channel at 0 dBFS is -3.01 LUFS
    assert measure([tone(rate, 5, level)], rate).loudness == pytest.approx(level - 3.01, abs=0.1)


def test_what_is_far_quieter_than_the_rest_does_not_count() -> None:
    rate = 48_000
    # EBU Tech 3341, case 3, in one channel
    parts = [tone(rate, 10, -36), tone(rate, 60, -23), tone(rate, 10, -36)]
    assert measure(parts, rate).loudness == pytest.approx(-23 - 3.01, abs=0.1)


def test_silence_is_infinitely_quiet() -> None:
    assert measure([np.zeros(96_000, np.float32)], 48_000).loudness == -np.inf


def test_loudness_does_not_depend_on_how_the_sound_is_cut() -> None:
    sound = speechlike(24_000, 25, -6, 1)
    whole = measure([sound], 24_000)
    pieces = measure([sound[start : start + 777] for start in range(0, len(sound), 777)], 24_000)
    assert pieces.loudness == pytest.approx(whole.loudness, abs=1e-6)
    assert pieces.true_peak == pytest.approx(whole.true_peak, abs=1e-6)
    assert pieces.seconds == whole.seconds == 25


@pytest.mark.parametrize("rate", RATES)
def test_a_peak_between_two_samples_is_found(rate: int) -> None:
    # a quarter of the rate, started between samples: every sample is 3 dB under the wave
    wave = np.sin(np.pi / 2 * np.arange(rate) + np.pi / 4).astype(np.float32) * np.float32(0.5)
    assert decibels(float(np.abs(wave).max())) == pytest.approx(-9.03, abs=0.01)
    assert measure([wave * np.hanning(rate).astype(np.float32)], rate).true_peak == pytest.approx(
        -6.02, abs=0.1
    )


def test_rises_close_together_are_one_peak() -> None:
    sound = np.zeros(48_000, np.float32)
    sound[[10_000, 10_020, 30_000]] = [0.7, 0.9, 0.8]
    found = peaks_over(sound, 48_000, 0.6)
    assert [place for place, _ in found] == [10_020, 30_000]
    assert [height for _, height in found] == pytest.approx([0.9, 0.8], abs=0.01)


def test_the_limiter_holds_every_peak_and_leaves_the_quiet_alone() -> None:
    sound = speechlike(24_000, 6, 0, 2)
    sound[: 24_000 * 2] *= 0.05
    ceiling = amplitude(-6.0)
    held = limited(sound, ceiling, 24_000)
    assert len(true_peaks(sound, 24_000, ceiling)[0]) > 10
    assert measure([held], 24_000).true_peak <= -5.7
    assert (held[: 24_000 * 2 - 500] == sound[: 24_000 * 2 - 500]).all()


def test_the_limiter_moves_smoothly() -> None:
    sound = tone(24_000, 1, -12.0, 200)
    sound[12_000] = 1.0
    held = limited(sound, amplitude(-6.0), 24_000)
    gain = held[np.abs(sound) > 0.05] / sound[np.abs(sound) > 0.05]
    assert np.abs(np.diff(gain)).max() < 0.05
    assert gain.max() <= 1.0 + 1e-6


@pytest.mark.parametrize("rate", [22_050, 24_000])
@pytest.mark.parametrize("level", [-40.0, -20.0, -1.0])
def test_any_voice_is_brought_to_the_one_loudness(rate: int, level: float) -> None:
    sound = np.concatenate(
        [speechlike(rate, seconds, level, seed) for seed, seconds in enumerate((0.6, 2.0, 5.0))]
    )
    gain_db = first_gain_db(measure([sound], rate).loudness)
    for _ in range(6):
        measured = measure([Mastering(gain_db, rate).apply(sound)], rate)
        gain_db, before = next_gain_db(gain_db, measured.loudness), gain_db
    assert gain_db == before
    assert measured.loudness == pytest.approx(TARGET_LUFS, abs=ENOUGH_LU)
    assert measured.true_peak <= CEILING_DBTP + 0.5


def test_silence_is_not_amplified() -> None:
    assert first_gain_db(-np.inf) == 0.0
    assert next_gain_db(0.0, -np.inf) == 0.0


@pytest.mark.parametrize("rate", RATES)
def test_clips_measured_one_by_one_are_as_loud_as_the_whole(rate: int) -> None:
    clips = [speechlike(rate, seconds, -9, seed) for seed, seconds in enumerate((0.6, 2.0, 5.0, 1.1))]
    meter, position, parts = Meter(rate), rate + 77, [np.zeros(rate + 77, np.float32)]
    for clip in clips:
        meter.add(position, energies(clip, rate))
        pause = np.zeros(rate // 2 + 123, np.float32)
        parts += [clip, pause]
        position += len(clip) + len(pause)
    meter.go_on(position)
    assert meter.integrated() == pytest.approx(measure(parts, rate).loudness, abs=0.01)
