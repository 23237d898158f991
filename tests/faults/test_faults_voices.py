"""Voices that hang, die, are silent or give rubbish: a clear message, and the last good copies stay."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from hwrender.errors import FailedCheckError
from hwrender.formats import FORMATS
from hwrender.narration import voices
from hwrender.narration.model import Voice
from hwrender.narration.voices import system
from hwrender.pipeline.options import BuildOptions, Environment
from hwrender.pipeline.report import build_report
from trials import assert_untouched, everything, hwrender, write_report

SOUND = tuple(row for row in FORMATS if row.name == "audio")
RATE = 24_000


def speak(tmp_path: Path, voice: str) -> None:
    build_report(
        tmp_path / "report.md", BuildOptions(tmp_path / "out", formats=SOUND, voice=voice), Environment(None)
    )


@pytest.fixture
def before(tmp_path: Path) -> dict[str, str]:
    """The good copies of a report that has been changed since."""
    write_report(tmp_path)
    speak(tmp_path, "silent")
    write_report(tmp_path, 2)
    return everything(tmp_path / "out")


class Trial:
    """A voice that does one thing for every sentence."""

    voice = Voice("trial", "trial", "en-GB", "1")
    identity = "trial 1"
    sample_rate = RATE
    usual_gain_db = None

    def __init__(self, sound: Callable[[str], NDArray[np.float32]]) -> None:
        self._sound = sound

    def reading(self, text: str) -> str:
        return text

    def pronunciations(self, readings: Sequence[str]) -> None:
        """It has no acoustic model."""

    def say(self, readings: Sequence[str], words_per_minute: float) -> Iterator[NDArray[np.float32]]:
        del words_per_minute
        return map(self._sound, readings)


def with_voice(sound: Callable[[str], NDArray[np.float32]], patched: pytest.MonkeyPatch) -> None:
    row = voices.EngineRow("trial", "A voice on trial", lambda name, lexicon: Trial(sound))
    patched.setattr(voices, "ENGINES", (*voices.ENGINES, row))


def noise(seconds: float, loudness: float = 0.2) -> NDArray[np.float32]:
    return (np.random.default_rng(1).standard_normal(round(seconds * RATE)) * loudness).astype(np.float32)


def tone(seconds: float, *more: float) -> NDArray[np.float32]:
    """A hum that swells and dies away, silence, and a hum again."""
    parts = []
    for number, length in enumerate((seconds, *more)):
        time = np.arange(round(length * RATE)) / RATE
        swell = np.sin(np.pi * time / max(length, 1 / RATE)) ** 2 if number % 2 == 0 else 0
        parts.append(0.2 * swell * np.sin(2 * np.pi * 150 * time))
    return np.concatenate([*parts, np.zeros(RATE // 10)]).astype(np.float32)


FAILING_VOICES: dict[str, tuple[Callable[[str], NDArray[np.float32]], str]] = {
    "it is silent": (lambda _: np.zeros(RATE, np.float32), "there is no sound|it is silent"),
    "it gives nothing": (lambda _: np.zeros(0, np.float32), "there is no sound"),
    "it gives no numbers": (lambda _: np.full(RATE, np.nan, np.float32), "silent|no sound|distorts"),
    "it is too loud": (lambda _: noise(1, 9.0), "it is too loud and distorts"),
    "it never ends": (lambda _: noise(60, 0.05), "seconds is too long"),
    "it breaks off": (lambda words: tone(0.01 if len(words) > 20 else 0.6), "seconds is too short"),
    "it is noise": (lambda words: noise(0.3 * len(words.split()) + 0.3, 0.05), "it is noise"),
    "it is cut off": (
        lambda words: tone(0.3 * len(words.split()) + 0.6)[: -RATE // 2],
        "it is cut off at its end",
    ),
    "it stops in the middle": (
        lambda words: tone(0.5, 2.0, 0.5) if len(words) > 40 else tone(0.3 * len(words.split()) + 0.3),
        "it is silent for 2.0 seconds in the middle",
    ),
}


@pytest.mark.parametrize("name", FAILING_VOICES)
def test_a_voice_that_gives_no_good_sound_publishes_nothing(
    tmp_path: Path, before: dict[str, str], name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    sound, message = FAILING_VOICES[name]
    with_voice(sound, monkeypatch)
    with pytest.raises(FailedCheckError, match=message) as caught:
        speak(tmp_path, "trial")
    assert caught.value.what.startswith("The voice cannot say “")
    assert caught.value.remedy == "Use another voice, or change the words."
    assert_untouched(tmp_path / "out", before)


@pytest.mark.parametrize("error", [OSError("it is gone"), RuntimeError("it fell over"), ValueError("no")])
def test_a_voice_that_dies_publishes_nothing(
    tmp_path: Path, before: dict[str, str], error: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:

    def die(_: str) -> NDArray[np.float32]:
        raise error

    with_voice(die, monkeypatch)
    with pytest.raises(FailedCheckError, match="The voice stopped before it had said everything") as caught:
        speak(tmp_path, "trial")
    assert caught.value.remedy == "Run this again. Or use another voice, like --voice system."
    assert_untouched(tmp_path / "out", before)


def test_a_voice_of_this_computer_that_hangs_is_given_up_and_ended(
    tmp_path: Path, before: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    hanging = tmp_path / "hanging"
    hanging.write_text(f"#!/bin/sh\necho $$ >> {tmp_path}/numbers\nexec sleep 600\n", encoding="utf-8")
    hanging.chmod(stat.S_IRWXU)
    here = system.SystemVoice("voice", "A voice", "en-GB", "")
    with monkeypatch.context() as patched:
        patched.setattr(system, "list_system_voices", lambda: (here,))
        patched.setattr(system, "SECONDS_FOR_START", 0.2)
        patched.setattr(system, "SECONDS_FOR_LINE", 0)
        patched.setattr(sys, "executable", str(hanging))
        with pytest.raises(FailedCheckError) as caught:
            speak(tmp_path, "system")
    assert caught.value.what.startswith("The voice of this computer cannot say “")
    assert caught.value.remedy == "Try once more. If it fails again, use --voice neural."
    assert_untouched(tmp_path / "out", before)
    numbers = (tmp_path / "numbers").read_text(encoding="utf-8").split()
    assert len(numbers) == system.ATTEMPTS
    for number in numbers:
        with pytest.raises(ProcessLookupError):
            os.kill(int(number), 0)


HANGING = """
import time
from hwrender.narration import parallel, voices
from hwrender.narration.voices.silent import SilentEngine

class Hanging(SilentEngine):
    def say(self, readings, words_per_minute):
        return parallel.in_parallel(lambda reading: time.sleep(600), readings)

parallel.LONGEST_SECONDS = 1.0
voices.ENGINES += (voices.EngineRow("trial", "", lambda name, lexicon: Hanging(lexicon)),)
"""


def test_a_voice_of_ours_that_hangs_is_given_up_and_the_command_ends(
    tmp_path: Path, before: dict[str, str]
) -> None:
    report = tmp_path / "report.md"
    shown = hwrender("audio", report, "-o", tmp_path / "out", "--voice", "trial", setup=HANGING, seconds=30)
    assert shown.returncode == 7
    assert shown.stderr == (
        "error: The voice stopped before it had said everything (there was no answer in 1 seconds).\n"
        "  hint: Run this again. Or use another voice, like --voice system.\n"
    )
    assert_untouched(tmp_path / "out", before)
