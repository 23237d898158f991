"""The MP3 stream: its times are those of the narration, its peaks are held, its bytes stay the same."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from hwrender.narration.encoding import decode
from hwrender.narration.loudness import amplitude, measure
from hwrender.narration.mp3 import SAMPLE_RATE, Dip, _dipped, _encode, _too_high, write_mp3
from narrations import hummed, script, utterance

Samples = NDArray[np.float32]


def clicks(rate: int, seconds: float, places: tuple[float, ...]) -> Samples:
    """Short bursts of a tone at these seconds."""
    sound = np.zeros(round(rate * seconds), np.float32)
    burst = (0.4 * np.sin(2 * np.pi * 1500 * np.arange(rate // 50) / rate)).astype(np.float32)
    for place in places:
        start = round(place * rate)
        sound[start : start + len(burst)] = burst
    return sound


def encoded(path: Path, sound: Samples, rate: int) -> Samples:
    with path.open("x+b") as file:
        write_mp3(file, lambda: iter([sound]), rate)
    samples, decoded_rate = decode(path)
    assert decoded_rate == SAMPLE_RATE
    return samples


def onset(samples: Samples, around_seconds: float) -> float:
    """When the sound rises above a tenth of its peak, within a second around a place."""
    first = round((around_seconds - 0.5) * SAMPLE_RATE)
    window = np.abs(samples[max(0, first) : first + SAMPLE_RATE])
    return (max(0, first) + int(np.argmax(window > 0.1 * window.max()))) / SAMPLE_RATE


@pytest.mark.parametrize("rate", [22_050, 24_000, 44_100])
def test_a_sound_is_heard_in_the_mp3_when_it_should_be(rate: int, tmp_path: Path) -> None:
    places = (0.6, 7.25, 31.0, 58.5)
    samples = encoded(tmp_path / "a.mp3", clicks(rate, 60, places), rate)
    assert len(samples) == pytest.approx(60 * SAMPLE_RATE, abs=3)
    for place in places:
        assert onset(samples, place) == pytest.approx(place, abs=0.004)


def test_every_sentence_is_heard_in_the_mp3_within_50_ms_of_its_time(tmp_path: Path) -> None:
    spoken = [utterance(f"s{n}", f"Sentence number {n} of many.", 0.45 + n % 3 / 4) for n in range(40)]
    narration = hummed(script(*spoken))
    path = tmp_path / "a.mp3"
    with path.open("x+b") as file:
        write_mp3(file, narration.open_samples, narration.sample_rate)
    samples, _ = decode(path)
    for clip in narration.clips:
        assert onset(samples, clip.start_seconds) == pytest.approx(clip.start_seconds, abs=0.05)
    assert len(samples) / SAMPLE_RATE == pytest.approx(narration.duration_seconds, abs=0.001)


def test_the_level_is_kept_although_the_encoder_turns_it_down(tmp_path: Path) -> None:
    tone = (0.2 * np.sin(2 * np.pi * 997 * np.arange(5 * 24_000) / 24_000)).astype(np.float32)
    samples = encoded(tmp_path / "a.mp3", tone, 24_000)
    assert measure([samples], SAMPLE_RATE).loudness == pytest.approx(
        measure([tone], 24_000).loudness, abs=0.1
    )


def test_a_peak_that_coding_lifts_too_high_is_turned_down(tmp_path: Path) -> None:
    random = np.random.default_rng(3)
    noise = (random.standard_normal(6 * 24_000) * 0.15).astype(np.float32).clip(-0.55, 0.55)
    noise[24_000 * 3 :] *= 0.1
    first = io.BytesIO()
    _encode(first, 0, iter([noise]), 24_000)
    assert len(_too_high(first, 0, 0.0)) > 0
    samples = encoded(tmp_path / "a.mp3", noise, 24_000)
    assert measure([samples], SAMPLE_RATE).true_peak <= -3.5


def test_a_dip_is_smooth_and_where_it_should_be() -> None:
    flat = np.ones(24_000, np.float32)
    dipped = np.concatenate(list(_dipped([flat[:10_000], flat[10_000:]], 24_000, (Dip(0.416, 0.5),))))
    assert dipped.argmin() == pytest.approx(0.416 * 24_000, abs=1)
    assert dipped.min() == pytest.approx(0.5, abs=0.001)
    assert np.abs(np.diff(dipped)).max() < 0.005
    assert (dipped == 1).sum() > 23_000


def test_the_same_sound_gives_the_same_bytes_however_it_is_cut() -> None:
    sound = clicks(24_000, 8, (1.0, 3.0))
    whole, cut = io.BytesIO(), io.BytesIO()
    write_mp3(whole, lambda: iter([sound]), 24_000)
    write_mp3(cut, lambda: (sound[start : start + 999] for start in range(0, len(sound), 999)), 24_000)
    assert whole.getvalue() == cut.getvalue()


def test_a_minute_takes_less_than_500_kibibytes() -> None:
    file = io.BytesIO()
    write_mp3(file, lambda: iter([clicks(24_000, 60, (1.0,)) + np.float32(amplitude(-60))]), 24_000)
    assert len(file.getvalue()) < 500 * 1024
