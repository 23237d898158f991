"""A recording of a person is cut to its words, made as loud as the voice, and refused in plain words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from hwrender.cache import SPEECH, Cache
from hwrender.errors import FailedCheckError
from hwrender.narration.person.levels import at_loudness, loudness_of, voice_loudness, without_rumble
from hwrender.narration.person.model import PersonRecording, PersonRecordings
from hwrender.narration.person.sounds import (
    MOST_BYTES,
    UnusableRecordingError,
    file_digest,
    problem_with,
    read_sound,
)
from hwrender.narration.person.speaking import PersonSpeaker
from narrations import hum
from recordings import RATE, Samples, spoken, write_wav

TEXT = "People were worried about the police."


def cut_at_its_end(sound: Samples) -> Samples:
    return sound[: round(1.02 * RATE)]


def in_noise(sound: Samples) -> Samples:
    noise = np.random.default_rng(1).normal(0, 0.08, len(sound))
    return np.asarray(sound + noise, np.float32)


BAD: list[tuple[str, Callable[[Samples], list[Samples]], str]] = [
    ("silent", lambda sound: [sound * 0], "It is silent."),
    ("empty", lambda sound: [sound[:0]], "There is no sound in it that we can read."),
    ("clipped", lambda sound: [sound * 20], "It is too loud and distorts."),
    ("noisy", lambda sound: [in_noise(sound)], "There is too much noise behind the voice."),
    ("cut off", lambda sound: [cut_at_its_end(sound)], "It is cut off at its end."),
    ("with a pause", lambda sound: [np.concatenate([sound, sound[: 3 * RATE] * 0, sound * 0, sound * 0,
        sound])], "There is a long pause in it."),
    ("with 3 channels", lambda sound: [sound, sound, sound], "It has 3 channels."),
    ("with channels out of phase", lambda sound: [sound, -sound], "Its two channels cancel each other out."),
]  # fmt: skip


@pytest.mark.parametrize(("made", "what"), [each[1:] for each in BAD], ids=[each[0] for each in BAD])
def test_a_recording_that_cannot_be_used_says_why(
    made: Callable[[Samples], list[Samples]], what: str, tmp_path: Path
) -> None:
    path = write_wav(tmp_path / "s1.wav", made(spoken(TEXT)))
    with pytest.raises(UnusableRecordingError) as told:
        read_sound(path)
    assert str(told.value) == what
    assert told.value.to_do


def test_a_recording_of_a_telephone_line_is_refused(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "s1.wav", [spoken(TEXT)], rate=8_000)
    with pytest.raises(UnusableRecordingError, match="8,000 samples"):
        read_sound(path)


def test_a_file_that_is_no_sound_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "s1.mp3"
    path.write_bytes(b"Not a sound at all.")
    with pytest.raises(UnusableRecordingError, match="no sound in it"):
        read_sound(path)


def test_a_recording_of_many_minutes_is_refused(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "s1.wav", [np.zeros(16_000 * 121, np.float32)], rate=16_000)
    with pytest.raises(UnusableRecordingError, match="longer than 120 seconds"):
        read_sound(path)


def test_a_file_that_is_far_too_big_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "s1.wav"
    with path.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    with pytest.raises(UnusableRecordingError, match="far too big"):
        file_digest(path)


def test_the_silence_around_the_words_is_cut_and_the_room_fades(tmp_path: Path) -> None:
    sound = read_sound(write_wav(tmp_path / "s1.wav", [spoken(TEXT, 2.0)]))
    seconds = 6 / 140 * 60 + 0.24
    assert len(sound.samples) / RATE == pytest.approx(seconds, abs=0.15)
    assert np.abs(sound.samples[:20]).max() < 1e-4
    assert np.abs(sound.samples[-20:]).max() < 1e-4
    assert problem_with(sound, TEXT) is None


def test_two_channels_are_one(tmp_path: Path) -> None:
    one = read_sound(write_wav(tmp_path / "one.wav", [spoken(TEXT)]))
    two = read_sound(write_wav(tmp_path / "two.wav", [spoken(TEXT), spoken(TEXT)]))
    assert np.allclose(one.samples, two.samples, atol=1e-3)


@pytest.mark.parametrize(
    ("words", "what"),
    [("Yes.", "too long"), (" ".join(["one"] * 60), "too short")],
)
def test_a_recording_of_other_words_is_too_long_or_too_short(words: str, what: str, tmp_path: Path) -> None:
    problem = problem_with(read_sound(write_wav(tmp_path / "s1.wav", [spoken(TEXT)])), words)
    assert problem is not None
    assert what in problem


def test_the_hum_of_mains_is_taken_out_and_a_voice_is_not() -> None:
    times = np.arange(RATE, dtype=np.float32) / RATE
    low, voice = np.sin(2 * np.pi * 50 * times), np.sin(2 * np.pi * 150 * times)
    assert np.abs(without_rumble(low, RATE)[1000:-1000]).max() < 0.01
    assert np.allclose(without_rumble(voice, RATE), voice, atol=0.02)


@pytest.mark.parametrize("gain", [0.05, 1.0, 3.0])
def test_a_recording_gets_the_loudness_of_the_voice(gain: float) -> None:
    lufs = voice_loudness(hum(), 176.4, Cache(None, SPEECH))
    loud = at_loudness(spoken(TEXT, 0.0) * np.float32(gain), RATE, lufs)
    assert loudness_of(loud, RATE) == pytest.approx(lufs, abs=0.1)
    assert np.abs(loud).max() < 1


def test_a_voice_is_asked_for_its_loudness_once(tmp_path: Path) -> None:
    kept = Cache(tmp_path, SPEECH)
    first = voice_loudness(hum(), 176.4, kept)
    dumb = hum()
    dumb.say = lambda readings, words_per_minute: iter(())  # type: ignore[method-assign]
    assert voice_loudness(dumb, 176.4, kept) == first


def test_a_recording_that_changes_while_it_is_used_stops_the_narration(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "s1.wav", [spoken(TEXT)])
    recording = PersonRecording(path, file_digest(path))
    speaker = PersonSpeaker(PersonRecordings({}), 24_000, -25.0)
    assert len(speaker.sound_of(recording).samples) > 24_000
    write_wav(path, [spoken("Something else.")])
    with pytest.raises(FailedCheckError, match="changed while it was read"):
        speaker.sound_of(recording)
