"""The neural voice: hibari-tts, whose American voice is inside its wheel. The home of hibari, onnxruntime and
orjson.

The engine is loaded when it first speaks, so that a narration whose sentences are all in the cache costs
nothing. One thread a sentence and a fixed seed give the same samples however many sentences are said side by
side."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property, lru_cache
from importlib.metadata import version
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from hwrender.errors import MissingError
from hwrender.narration.lexicon import Lexicon
from hwrender.narration.model import Voice
from hwrender.narration.parallel import in_parallel
from hwrender.narration.voices.phonemes import Marker

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

NATURAL_WORDS_PER_MINUTE = 200.0
"""How fast the voices speak at their own pace, measured on easy-read sentences without the pauses around
them."""

BUNDLED = "heart"
"""The voice inside the wheel."""

USUAL_GAINS_DB = {BUNDLED: 9.9}
"""What whole reports needed: 9.8 to 10.0 decibels. Voices that are not here are measured first."""

SEED = 0

_LOADING = Lock()


class NeuralEngine:
    """One neural voice. See `hwrender.narration.voices.engine.Engine`."""

    sample_rate = 24_000

    def __init__(self, name: str, model: Path, lexicon: Lexicon, entry: dict[str, Any]) -> None:
        package = version("hibari-tts")
        self._name = name
        self._model = model
        self.usual_gain_db = USUAL_GAINS_DB.get(name)
        self._marker = Marker(lexicon, british=bool(entry["british"]))
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
        return self._marker.marked(text)

    def say(self, readings: Sequence[str], words_per_minute: float) -> Iterator[NDArray[np.float32]]:
        if not readings:
            return
        engine = load(self._name, self._model)
        speed = words_per_minute / NATURAL_WORDS_PER_MINUTE

        def say_one(reading: str) -> NDArray[np.float32]:
            sound: NDArray[np.float32] = engine(reading, speed=speed, seed=SEED)
            return sound

        yield from in_parallel(say_one, readings)

    def warm_up(self) -> None:
        """Loads the voice, so that the first sentence need not wait for it."""
        load(self._name, self._model)


def load(name: str, model: Path) -> Any:
    """The engine of a voice with its word lists, once in a process; a second thread waits for the first."""
    with _LOADING:
        return _loaded(name, model)


@lru_cache(maxsize=2)
def _loaded(name: str, model: Path) -> Any:
    import onnxruntime  # type: ignore[import-untyped]  # it has no types
    from hibari import Hibari

    onnxruntime.disable_telemetry_events()  # for Windows, which does not look at the environment
    with _frugal_sessions():
        engine = Hibari(voice=name, model=str(model), threads=1)
    with _quick_word_lists():
        engine.g2p  # noqa: B018  loads the word lists, before several threads ask for them
    return engine


@contextmanager
def _quick_word_lists() -> Iterator[None]:
    """The word lists, ten megabytes of JSON, are read in half the time: who makes the documents beside waits
    for Python's lock meanwhile. hibari has no way of its own to read them."""
    import gzip

    import orjson
    from hibari import g2p

    def load(name: str) -> Any:
        content = Path(g2p.ASSETS, name).read_bytes()
        return orjson.loads(gzip.decompress(content) if name.endswith(".gz") else content)

    usual, g2p._load_json = g2p._load_json, load
    try:
        yield
    finally:
        g2p._load_json = usual


@contextmanager
def _frugal_sessions() -> Iterator[None]:
    """Models keep no plan of their memory for each length of a sentence: these plans grow for ever, and save
    no time. hibari makes its options itself."""
    import onnxruntime

    usual = onnxruntime.SessionOptions

    def frugal() -> Any:
        options = usual()
        options.enable_mem_pattern = False
        return options

    onnxruntime.SessionOptions = frugal
    try:
        yield
    finally:
        onnxruntime.SessionOptions = usual


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
