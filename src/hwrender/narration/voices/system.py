"""The voice of the computer, through pyttsx3 in a child process: SAPI 5, NSSS or eSpeak NG.

Every line is checked against the time its words take, said again when it is not right, and given up with a
clear message after three attempts."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from hwrender.errors import FailedCheckError, MissingError
from hwrender.language.languages import is_english
from hwrender.narration.lexicon import Lexicon
from hwrender.narration.model import Voice
from hwrender.narration.pace import pace_of
from hwrender.narration.voices.system_child import VOLUME

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

ATTEMPTS = 3
BATCH = 40
SECONDS_FOR_START, SECONDS_FOR_LINE = 30, 15
PARAGRAPH_END = "\n\n"
"""eSpeak NG cuts the sound of some last letters off ("H I V."), but not before the end of a paragraph."""
PREFERRED = ("gmw/en-gb-x-rp",)
"""Of several British voices, those that are understood best."""

NO_VOICE = MissingError(
    "This computer has no voice of its own.",
    "Use the other voice: --voice neural. Or install one: pip install 'hwrender[system]'.",
)


class SystemVoice(Struct, frozen=True):
    """A voice that the computer offers. `sex` is empty where it is not known."""

    id: str
    name: str
    language: str
    sex: str


class SystemEngine:
    """See `hwrender.narration.voices.engine.Engine`."""

    usual_gain_db = None

    def __init__(self, chosen: SystemVoice) -> None:
        self._chosen = chosen
        self._sample_rate = 0
        self.voice = Voice("system", chosen.name, chosen.language or "en-GB", version("pyttsx3"))
        spoken = f"{_espeak_version()} {chosen.id} {VOLUME}"
        self.identity = f"pyttsx3 {self.voice.version} {sys.platform} {spoken}"

    @property
    def sample_rate(self) -> int:
        """Known once it has spoken: each voice has its own."""
        if not self._sample_rate:
            next(self.say(["Hello."], 170.0))
        return self._sample_rate

    def reading(self, text: str) -> str:
        return text

    def pronunciations(self, readings: Sequence[str]) -> None:
        """It has no acoustic model."""

    def say(self, readings: Sequence[str], words_per_minute: float) -> Iterator[NDArray[np.float32]]:
        for start in range(0, len(readings), BATCH):
            yield from self._say_batch(readings[start : start + BATCH], words_per_minute)

    def _say_batch(self, readings: Sequence[str], words_per_minute: float) -> list[NDArray[np.float32]]:
        sounds: dict[int, NDArray[np.float32]] = {}
        problems: dict[int, str | None] = {}
        for _ in range(ATTEMPTS):
            missing = [number for number in range(len(readings)) if number not in sounds]
            if not missing:
                break
            with tempfile.TemporaryDirectory(prefix="hwrender-") as folder:
                lines = [readings[number] + PARAGRAPH_END for number in missing]
                self._run(lines, words_per_minute, Path(folder))
                for place, number in enumerate(missing):
                    sound = self._read(Path(folder) / f"{place}.wav")
                    problems[number] = self._problem(sound, readings[number], words_per_minute)
                    if problems[number] is None:
                        sounds[number] = sound
        for number, reading in enumerate(readings):
            if number not in sounds:
                is_other = not is_english(self.voice.language)
                other = "let a person record this line" if is_other else "use --voice neural"
                raise FailedCheckError(
                    f"The voice of this computer cannot say “{reading}”: {problems.get(number)}.",
                    f"Try once more. If it fails again, {other}.",
                )
        return [sounds[number] for number in range(len(readings))]

    def _problem(self, sound: NDArray[np.float32], reading: str, words_per_minute: float) -> str | None:
        from hwrender.narration.audio.sounds import trimmed
        from hwrender.narration.verification.plausibility import problem

        rate = self._sample_rate
        return problem(trimmed(sound, rate), rate, reading, words_per_minute, pace_of(self.voice))

    def _run(self, lines: list[str], words_per_minute: float, folder: Path) -> None:
        job = {
            "voice": self._chosen.id,
            "rate": round(words_per_minute),
            "lines": lines,
            "folder": str(folder),
        }
        _child(job, SECONDS_FOR_START + SECONDS_FOR_LINE * len(lines))

    def _read(self, path: Path) -> NDArray[np.float32]:
        import numpy as np

        from hwrender.narration.audio.decoding import decode

        if not path.exists():
            return np.zeros(0, np.float32)
        samples, rate = decode(path)
        self._sample_rate = rate
        return samples


def open_system(name: str | None, lexicon: Lexicon) -> SystemEngine:
    """The computer's voice of this name or identifier; none is its best British one.

    `lexicon` is not needed: readings in letters are in the text already, and these voices take no sounds.
    Raises `MissingError` with the remedy."""
    voices = list_system_voices()
    if not voices:
        raise NO_VOICE
    if name is not None:
        for voice in voices:
            if name.lower() in (voice.id.lower(), voice.name.lower()):
                return SystemEngine(voice)
        raise MissingError(
            f"This computer has no voice called “{name}”.", "See what there is: hwrender voices."
        )
    english = sorted((voice for voice in voices if voice.language.lower().startswith("en")), key=_worse)
    if not english:
        raise MissingError(
            "No voice of this computer speaks English.", "Use the other voice: --voice neural."
        )
    return SystemEngine(english[0])


def list_system_voices() -> tuple[SystemVoice, ...]:
    """What the computer offers; nothing where there is no speech engine."""
    with tempfile.TemporaryDirectory(prefix="hwrender-") as folder:
        _child({"folder": folder}, SECONDS_FOR_START)
        path = Path(folder) / "voices.json"
        if not path.exists():
            return ()
        return tuple(SystemVoice(**voice) for voice in json.loads(path.read_text(encoding="utf-8")))


def _worse(voice: SystemVoice) -> tuple[bool, bool, str]:
    language = voice.language.lower().replace("_", "-")
    return (voice.id not in PREFERRED, not language.startswith("en-gb"), voice.id)


def _child(job: dict[str, object], seconds: float) -> None:
    """Runs the child to its end. That it fails or hangs shows in the files it did not write."""
    try:
        subprocess.run(
            [sys.executable, "-m", "hwrender.narration.voices.system_child"],
            input=json.dumps(job).encode(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return


def _espeak_version() -> str:
    try:
        return version("espeakng-loader")
    except ImportError:
        return ""
