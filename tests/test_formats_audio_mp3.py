"""The MP3 stream: its times are those of the narration, its peaks are held, its bytes stay the same."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from hwrender.formats.audio.dips import Dip, dipped, dipped_blocks, dips_for
from hwrender.formats.audio.mp3_clips import (
    HIGHEST_PEAK_DBTP,
    LEAD_SAMPLES,
    _encoded,
    clip_frames,
    encode_clip,
)
from hwrender.formats.audio.mp3_frames import FRAME_SAMPLES, SAMPLE_RATE, SILENCE, first_frame, frame_count
from hwrender.narration.audio.decoding import decode, decoded_mp3
from hwrender.narration.audio.loudness import amplitude
from hwrender.narration.audio.measuring import measure
from hwrender.narration.audio.resampling import resampled
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
    """What a player hears of a clip, from its beginning."""
    frames = encode_clip(sound, rate).frames
    length = LEAD_SAMPLES + -(-len(sound) * SAMPLE_RATE // rate)
    path.write_bytes(first_frame(frame_count(frames), len(frames), length) + frames)
    samples, decoded_rate = decode(path)
    assert decoded_rate == SAMPLE_RATE
    assert len(samples) == pytest.approx(length, abs=3)
    return samples[LEAD_SAMPLES:]


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
    path.write_bytes(b"".join(narration.open_frames()))
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
    once = decoded_mp3(_encoded(resampled(noise, 24_000, SAMPLE_RATE)))
    assert len(dips_for(once, SAMPLE_RATE, amplitude(HIGHEST_PEAK_DBTP), 0)) > 0
    samples = encoded(tmp_path / "a.mp3", noise, 24_000)
    assert measure([samples], SAMPLE_RATE).true_peak <= -3.5


def test_a_dip_is_smooth_and_where_it_should_be() -> None:
    flat = np.ones(44_100, np.float32)
    made = dipped(flat, (Dip(18_345, 0.5),), SAMPLE_RATE)
    assert made.argmin() == pytest.approx(18_345, abs=1)
    assert made.min() == pytest.approx(0.5, abs=0.001)
    assert np.abs(np.diff(made)).max() < 0.005
    assert (made == 1).sum() > 42_000
    assert (flat == 1).all()


def test_a_dip_is_the_same_where_the_sound_comes_in_blocks() -> None:
    flat = np.ones(44_100, np.float32)
    dips = (Dip(9_990, 0.5), Dip(30_000, 0.7))
    blocks = dipped_blocks((flat[:10_000], flat[10_000:]), dips, SAMPLE_RATE)
    assert (np.concatenate(list(blocks)) == dipped(flat, dips, SAMPLE_RATE)).all()


@pytest.mark.parametrize("length", [1, 500, 24_000, 24_001, 91_234])
def test_a_clip_takes_the_frames_that_its_length_says(length: int) -> None:
    random = np.random.default_rng(length)
    sound = (0.1 * random.standard_normal(length)).astype(np.float32)
    assert frame_count(encode_clip(sound, 24_000).frames) == clip_frames(length, 24_000)


def test_clips_put_together_sound_like_clips_alone(tmp_path: Path) -> None:
    narration = hummed(script(*(utterance(f"s{n}", f"Number {n} of many.", 0.45) for n in range(6))))
    path = tmp_path / "a.mp3"
    path.write_bytes(b"".join(narration.open_frames()))
    heard, _ = decode(path)
    played = resampled(np.concatenate(list(narration.open_samples())), narration.sample_rate, SAMPLE_RATE)
    assert len(heard) == round(narration.duration_seconds * SAMPLE_RATE)
    played = played[: len(heard)]
    noise = float(((heard - played) ** 2).sum() / (played**2).sum())
    assert noise < 0.01


def test_what_was_measured_clip_by_clip_is_what_a_decoder_makes_of_the_whole(tmp_path: Path) -> None:
    narration = hummed(script(*(utterance(f"s{n}", f"Number {n} of many.", 0.45) for n in range(9))))
    path = tmp_path / "a.mp3"
    path.write_bytes(b"".join(narration.open_frames()))
    known, found = narration.measure_frames(), measure([decode(path)[0]], SAMPLE_RATE)
    assert known is not None
    assert known.loudness == pytest.approx(found.loudness, abs=0.05)
    assert known.true_peak == pytest.approx(found.true_peak, abs=0.01)
    assert known.seconds == pytest.approx(found.seconds, abs=1e-4)
    # clips stand on a grid of 10 milliseconds here, and so do not begin at the very sample
    heard = (known.levels > -45)[: len(found.levels)]
    assert np.abs(known.levels[: len(heard)] - found.levels[: len(known.levels)])[heard].mean() < 0.5
    assert len(known.levels) == pytest.approx(len(found.levels), abs=1)


def test_the_pauses_between_clips_are_silent(tmp_path: Path) -> None:
    narration = hummed(script(*(utterance(f"s{n}", f"Number {n} of many.", 0.6) for n in range(4))))
    path = tmp_path / "a.mp3"
    path.write_bytes(b"".join(narration.open_frames()))
    heard, _ = decode(path)
    for one, next_one in pairwise(narration.clips):
        first = round((one.end_seconds + 0.06) * SAMPLE_RATE)
        last = round((next_one.start_seconds - 0.06) * SAMPLE_RATE)
        # the noise floor is to be under -60 dB
        assert np.abs(heard[first:last]).max() < 0.001


def test_frames_are_counted_and_anything_else_is_refused() -> None:
    assert frame_count(3 * SILENCE) == 3
    for broken in (SILENCE[:-1], b"x" + SILENCE, SILENCE + b"ID3"):
        with pytest.raises(ValueError, match="frame"):
            frame_count(broken)


def test_a_frame_of_silence_is_silent(tmp_path: Path) -> None:
    path = tmp_path / "a.mp3"
    path.write_bytes(first_frame(50, 50 * len(SILENCE), 49 * FRAME_SAMPLES) + 50 * SILENCE)
    samples, _ = decode(path)
    assert len(samples) == 49 * FRAME_SAMPLES
    assert not samples.any()


def test_a_minute_takes_less_than_500_kibibytes() -> None:
    assert (
        len(encode_clip(clicks(24_000, 60, (1.0,)) + np.float32(amplitude(-60)), 24_000).frames) < 500 * 1024
    )
