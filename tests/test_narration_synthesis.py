"""Recording: each utterance once ever, in its place to the sample."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from hwrender.errors import FailedCheckError
from hwrender.formats.audio.mp3_clips import mp3_clip_encoder
from hwrender.formats.audio.mp3_frames import FRAME_SAMPLES, SAMPLE_RATE
from hwrender.narration.audio import mixing
from hwrender.narration.audio.clip_encoder import ClipEncoder
from hwrender.narration.audio.decoding import decode
from hwrender.narration.audio.mastering import TARGET_LUFS
from hwrender.narration.audio.measuring import measure
from hwrender.narration.audio.sounds import Finished, Sound, finish, trimmed
from hwrender.narration.model import Narration, Voice
from hwrender.narration.synthesis import synthesise
from narrations import THREE, hum, hummed, script, utterance

Samples = NDArray[np.float32]


class Counting:
    """A hum that remembers what it was asked to say."""

    voice = Voice("silent", "counting", "en-GB", "1")
    identity = "counting 1"
    sample_rate = 24_000
    usual_gain_db: float | None = None

    def __init__(self) -> None:
        self.asked: list[str] = []

    def reading(self, text: str) -> str:
        return text

    def pronunciations(self, readings: Sequence[str]) -> None:
        """It has no acoustic model."""

    def say(self, readings: Sequence[str], words_per_minute: float) -> Iterator[Samples]:
        self.asked += readings
        return hum().say(readings, words_per_minute)


class Broken(Counting):
    """A voice that gives this sound for everything."""

    def __init__(self, sound: Samples) -> None:
        super().__init__()
        self.sound = sound

    def say(self, readings: Sequence[str], words_per_minute: float) -> Iterator[Samples]:
        return iter([self.sound] * len(readings))


def heard(narration: Narration) -> Samples:
    return np.concatenate(list(narration.open_samples()))


def mp3_of(narration: Narration) -> bytes:
    return b"".join(narration.open_frames())


def test_times_are_those_of_the_sound_to_the_sample() -> None:
    narration = hummed(THREE)
    samples = heard(narration)
    assert len(samples) == round(narration.duration_seconds * narration.sample_rate)
    for clip in narration.clips:
        start, end = (
            round(seconds * narration.sample_rate) for seconds in (clip.start_seconds, clip.end_seconds)
        )
        assert not samples[start - 1000 : start].any()
        assert not samples[end : end + 1000].any()
        assert np.abs(samples[start : start + 3000]).max() > 0.01
        assert np.abs(samples[end - 3000 : end]).max() > 0.01


def test_pauses_are_as_long_as_asked_for_and_at_most_a_frame_longer() -> None:
    first, second, last = hummed(THREE).clips
    frame = FRAME_SAMPLES / SAMPLE_RATE
    assert 1.0 <= first.start_seconds <= 1.0 + frame
    assert 0.5 <= second.start_seconds - first.end_seconds <= 0.5 + frame
    assert 0.9 <= last.start_seconds - second.end_seconds <= 0.9 + frame


def test_without_pauses_clips_still_follow_each_other() -> None:
    spoken = [utterance(f"s{number}", f"Sentence number {number}.", 0.0) for number in range(5)]
    narration = hummed(script(*spoken))
    for one, next_one in pairwise(narration.clips):
        assert 0 < next_one.start_seconds - one.end_seconds < 0.15
    assert len(heard(narration)) == round(narration.duration_seconds * narration.sample_rate)


def test_chapters_follow_each_other_without_a_gap() -> None:
    narration = hummed(THREE)
    start, two = narration.chapters
    assert (start.title, start.anchor, start.start_seconds) == ("Start", "start", 0.0)
    assert (two.title, two.anchor) == ("Part two.", "two")
    assert start.end_seconds == two.start_seconds < narration.clips[1].start_seconds
    assert two.end_seconds == narration.duration_seconds


def test_the_same_script_gives_the_same_sound_with_and_without_a_cache(tmp_path: Path) -> None:
    plain, cold, warm = hummed(THREE), hummed(THREE, tmp_path), hummed(THREE, tmp_path)
    assert heard(plain).tobytes() == heard(cold).tobytes() == heard(warm).tobytes()
    assert mp3_of(plain) == mp3_of(cold) == mp3_of(warm)


def test_a_narration_can_be_heard_more_than_once() -> None:
    narration = hummed(THREE)
    assert heard(narration).tobytes() == heard(narration).tobytes()


def test_one_edited_sentence_is_one_sentence_said(tmp_path: Path) -> None:
    synthesise(THREE, Counting(), mp3_clip_encoder(), tmp_path)
    again = Counting()
    edited = script(THREE.utterances[0], utterance("s2", "Part three."), THREE.utterances[2])
    synthesise(edited, again, mp3_clip_encoder(), tmp_path)
    assert again.asked == ["Part three."]


def test_one_edited_sentence_is_one_sentence_encoded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synthesise(THREE, Counting(), mp3_clip_encoder(), tmp_path)
    encoded = []

    def counted(sound: Sound, gain_db: float, encoder: ClipEncoder) -> Finished:
        encoded.append(sound)
        return finish(sound, gain_db, encoder)

    monkeypatch.setattr(mixing, "finish", counted)
    synthesise(
        script(THREE.utterances[0], utterance("s2", "Part too."), THREE.utterances[2]),
        Counting(),
        mp3_clip_encoder(),
        tmp_path,
    )
    assert len(encoded) == 1


@pytest.mark.parametrize("usual_gain_db", [None, -20.0, 0.0, 30.0])
def test_any_first_gain_ends_at_the_one_loudness(usual_gain_db: float | None, tmp_path: Path) -> None:
    engine = Counting()
    engine.usual_gain_db = usual_gain_db
    narration = synthesise(THREE, engine, mp3_clip_encoder(), tmp_path)
    measured = measure(narration.open_samples(), narration.sample_rate)
    assert measured.loudness == pytest.approx(TARGET_LUFS, abs=0.35)
    path = tmp_path / "made.mp3"
    path.write_bytes(mp3_of(narration))
    assert measure([decode(path)[0]], SAMPLE_RATE).loudness == pytest.approx(measured.loudness, abs=0.1)


def test_a_usual_gain_that_is_right_is_kept() -> None:
    def gain_of(usual_gain_db: float | None) -> float:
        engine = Counting()
        engine.usual_gain_db = usual_gain_db
        gain_db: float = synthesise(THREE, engine, mp3_clip_encoder()).open_samples.__self__.mix.gain_db  # type: ignore[attr-defined]
        return gain_db

    found = gain_of(None)
    assert gain_of(found + 0.01) == found + 0.01
    assert gain_of(found + 1) != found + 1


def test_words_that_come_twice_are_said_once() -> None:
    engine = Counting()
    synthesise(
        script(utterance("s1", "Stop."), utterance("s2", "Go."), utterance("s3", "Stop.")),
        engine,
        mp3_clip_encoder(),
    )
    assert engine.asked == ["Stop.", "Go."]


def test_what_no_voice_can_say_is_a_short_silence_with_a_place_of_its_own() -> None:
    narration = hummed(script(utterance("s1", "One."), utterance("s2", ""), utterance("s3", "Two.")))
    silent = narration.clips[1]
    assert silent.end_seconds - silent.start_seconds == pytest.approx(0.2, abs=1e-4)
    assert narration.clips[2].start_seconds > silent.end_seconds


@pytest.mark.parametrize(
    ("sound", "what"),
    [
        (np.zeros(24_000, np.float32), "no sound"),
        (np.zeros(0, np.float32), "no sound"),
        (np.full(24_000, 1e-4, np.float32), "silent"),
        (np.full(24_000, 1.0, np.float32), "distorts"),
        (np.full(240, 0.2, np.float32), "too short"),
        (np.full(24_000 * 60, 0.2, np.float32), "too long"),
        (np.full(24_000, np.nan, np.float32), "no sound"),
    ],
)
def test_a_voice_that_fails_is_found_out(sound: Samples, what: str, tmp_path: Path) -> None:
    spoken = "This sentence is long enough to take some time."
    with pytest.raises(FailedCheckError, match=what) as failure:
        synthesise(script(utterance("s1", spoken)), Broken(sound), mp3_clip_encoder(), tmp_path)
    assert spoken in failure.value.what
    assert not list(tmp_path.rglob("*.clip"))


def test_progress_counts_what_is_ready(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    synthesise(THREE, hum(), mp3_clip_encoder(), tmp_path, lambda done, total: told.append((done, total)))
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]
    told.clear()
    synthesise(THREE, hum(), mp3_clip_encoder(), tmp_path, lambda done, total: told.append((done, total)))
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_silence_around_a_sentence_is_cut_and_its_edges_are_faded() -> None:
    sound = np.concatenate([np.zeros(9000), np.full(24_000, 0.5), np.zeros(12_000)]).astype(np.float32)
    kept = trimmed(sound, 24_000)
    assert 24_000 < len(kept) < 24_000 + 24_000 * 0.1
    assert abs(kept[0]) < 0.001
    assert abs(kept[-1]) < 0.001
    assert kept[len(kept) // 2] == 0.5


# --- the cache -------------------------------------------------------------------------------------------


def test_a_folder_that_cannot_be_written_does_not_stop_a_narration(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    assert hummed(THREE, blocked).duration_seconds > 1


def test_two_processes_may_fill_one_cache(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from narrations import THREE, hummed; import numpy, hashlib;"
        "sound = numpy.concatenate(list(hummed(THREE, Path(sys.argv[1])).open_samples()));"
        "print(hashlib.sha256(sound.tobytes()).hexdigest())"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(Path(__file__).parent), *sys.path])}
    command = [sys.executable, "-c", program, str(tmp_path)]
    processes = [subprocess.Popen(command, stdout=subprocess.PIPE, env=environment) for _ in range(2)]
    sounds = {process.communicate()[0] for process in processes}
    assert len(sounds) == 1
    assert len(sounds.pop().strip()) == 64
    assert not list(tmp_path.rglob("*.part"))


@pytest.mark.parametrize("starts", [(0,), (0, 1), (0, 2), (0, 1, 2)])
def test_parts_of_a_narration_hold_its_frames_and_sound_when_they_should(
    starts: tuple[int, ...], tmp_path: Path
) -> None:
    narration = hummed(THREE)
    whole = _decoded(tmp_path / "whole.mp3", mp3_of(narration))
    parts = narration.cut(starts)
    content = [b"".join(part.open_frames()) for part in parts]
    # a first frame of its own, then what is in the whole
    first = len(next(narration.open_frames()))
    assert b"".join(each[first:] for each in content) == mp3_of(narration)[first:]
    for number, (part, made) in enumerate(zip(parts, content, strict=True)):
        sound = _decoded(tmp_path / f"{number}.mp3", made)
        assert len(sound) == pytest.approx(part.duration_seconds * SAMPLE_RATE, abs=3)
        place = round(part.start_seconds * SAMPLE_RATE)
        assert np.allclose(sound, whole[place : place + len(sound)], atol=1e-4)
        clips = narration.clips[starts[number] : (*starts, len(narration.clips))[number + 1]]
        assert all(
            part.start_seconds <= clip.start_seconds
            and clip.end_seconds <= part.start_seconds + part.duration_seconds
            for clip in clips
        )


def _decoded(path: Path, content: bytes) -> Samples:
    path.write_bytes(content)
    return decode(path)[0]
