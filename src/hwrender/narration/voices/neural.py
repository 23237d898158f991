"""The neural voice: hibari-tts, whose American voice is inside its wheel. The home of hibari and onnxruntime.

The engine is loaded when it first speaks, so that a narration whose sentences are all in the cache costs
nothing. One thread a sentence and a fixed seed give the same samples however many sentences are said side by
side."""

from __future__ import annotations

import hashlib
import os
import re
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hwrender.errors import MissingError
from hwrender.narration.lexicon import Lexicon
from hwrender.narration.model import Voice
from hwrender.narration.spoken.rule import alternatives
from hwrender.narration.voices.british_words import BRITISH_WORDS
from hwrender.narration.voices.phonemes import letter_phonemes, phonemes

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

NATURAL_WORDS_PER_MINUTE = 200.0
"""How fast the voices speak at their own pace, measured on easy-read sentences without the pauses around
them."""

BUNDLED = "heart"
"""The voice inside the wheel."""

SEED = 0
MOST_WORKERS = 4

_INITIALS = re.compile(r"\b(?P<letters>[A-Z](?: [A-Z])+)(?P<ending>'?s|s')?(?!\w)")


class NeuralEngine:
    """One neural voice. See `hwrender.narration.voices.engine.Engine`."""

    sample_rate = 24_000

    def __init__(self, name: str, model: Path, lexicon: Lexicon, entry: dict[str, Any]) -> None:
        package = version("hibari-tts")
        self._name = name
        self._model = model
        self._british = bool(entry["british"])
        self._sounds = self._all_sounds(lexicon)
        self._words = re.compile(rf"(?<![\w'])(?:{alternatives(self._sounds)})(?![\w])")
        self.voice = Voice("neural", name, str(entry["language"]), package)

    @cached_property
    def identity(self) -> str:
        from hibari import dsp  # type: ignore[import-untyped]  # it has no types

        digest = hashlib.sha256(self._model.read_bytes()).hexdigest()
        return (
            f"hibari-tts {self.voice.version} onnxruntime {version('onnxruntime')} {dsp.FFT_BACKEND} {digest}"
        )

    def reading(self, text: str) -> str:
        """Words of the pronunciation lists and initials are given by their sounds: `[word](/sounds/)`."""
        text = self._words.sub(lambda match: self._marked(match[0], self._sounds[match[0]]), text)
        return _INITIALS.sub(self._spelled, text)

    def say(self, readings: Sequence[str], words_per_minute: float) -> Iterator[NDArray[np.float32]]:
        speed = words_per_minute / NATURAL_WORDS_PER_MINUTE
        workers = min(MOST_WORKERS, os.cpu_count() or 1, len(readings))
        if workers < 2:
            yield from (self._say_one(reading, speed) for reading in readings)
            return
        waiting: deque[Future[NDArray[np.float32]]] = deque()
        with ThreadPoolExecutor(workers) as pool:
            for reading in readings:
                waiting.append(pool.submit(self._say_one, reading, speed))
                if len(waiting) > 2 * workers:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()

    def _say_one(self, reading: str, speed: float) -> NDArray[np.float32]:
        sound: NDArray[np.float32] = self._loaded(reading, speed=speed, seed=SEED)
        return sound

    @cached_property
    def _loaded(self) -> Any:
        from hibari import Hibari

        engine = Hibari(voice=self._name, model=str(self._model), threads=1)
        engine.g2p  # noqa: B018  loads the word lists, before several threads ask for them
        return engine

    def _all_sounds(self, lexicon: Lexicon) -> dict[str, str]:
        own = {} if self._british else BRITISH_WORDS
        capitals = {word[0].upper() + word[1:]: ipa for word, ipa in own.items()}
        listed = {**capitals, **own, **lexicon.sounds()}
        return {word: phonemes(ipa, british=self._british) for word, ipa in listed.items()}

    def _spelled(self, match: re.Match[str]) -> str:
        letters = match["letters"].replace(" ", "")
        ending = match["ending"] or ""
        return self._marked(letters + ending, letter_phonemes(letters, ending, british=self._british))

    @staticmethod
    def _marked(word: str, sounds: str) -> str:
        return f"[{word}](/{sounds}/)"


def neural_names() -> tuple[str, ...]:
    """Every neural voice there is, on this computer or not; none where hibari is not installed."""
    return tuple(registry())


def installed_british() -> str | None:
    """The first British voice whose file is on this computer."""
    for name, entry in registry().items():
        if entry["british"] and model_path(name) is not None:
            return name
    return None


def model_path(name: str) -> Path | None:
    """Where the file of a voice lies, if it is on this computer. Nothing is fetched."""
    from hibari.voices import voice_path  # type: ignore[import-untyped]  # it has no types

    try:
        return Path(voice_path(name, download_missing=False))
    except FileNotFoundError:
        return None


def open_neural(name: str | None, lexicon: Lexicon) -> NeuralEngine:
    """A neural voice by name; none is the one inside the wheel. Raises `MissingError` with the remedy."""
    voices = registry()
    if not voices:
        raise MissingError("The neural voice is not on this computer.", "Install it: pip install hibari-tts")
    chosen = name or BUNDLED
    if chosen not in voices:
        raise MissingError(
            f"There is no neural voice called “{chosen}”.", f"Use one of these: {', '.join(voices)}."
        )
    path = model_path(chosen)
    if path is None:
        raise MissingError(
            f"The voice “{chosen}” is not on this computer yet.", f"Get it: hwrender voices install {chosen}"
        )
    return NeuralEngine(chosen, path, lexicon, voices[chosen])


def registry() -> dict[str, dict[str, Any]]:
    """What hibari knows of each of its voices: language, sex, file, checksum. Empty where it is not
    installed."""
    try:
        from hibari.voices import VOICES
    except ImportError:
        return {}
    return dict(VOICES)
