"""The neural voices: hibari-tts, whose American voice is inside its wheel, and other files for its network.
The home of hibari and orjson.

The engine is loaded when it first speaks, so that a narration whose sentences are all in the cache costs
nothing. One thread a sentence and a fixed seed give the same samples however many sentences are said side by
side."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from functools import cache, cached_property, lru_cache
from importlib.metadata import version
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from hwrender.errors import MissingError
from hwrender.narration.lexicon import Lexicon
from hwrender.narration.model import Voice
from hwrender.narration.parallel import in_parallel
from hwrender.narration.voices.onnx_models import open_model
from hwrender.narration.voices.phonemes import Marker

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

NATURAL_WORDS_PER_MINUTE = 200.0
"""How fast the voices of hibari speak at their own pace, measured on easy-read sentences without the pauses
around them."""

BUNDLED = "heart"
"""The voice inside its wheel."""

USUAL_GAINS_DB = {BUNDLED: 9.9}
"""What whole reports needed: 9.8 to 10.0 decibels. Voices that are not here are measured first."""

SEED = 0

_FLAPPED, _PLAIN = "T", "t"
"""An American says "water" with the first of these signs; our readers are British."""

_LOADING = Lock()


class NeuralVoice(Struct, frozen=True):
    """A file for the network. `engine` and `name` are those of the voice as people choose it.

    `sha256` is what the file must be, where that is known here. `words_per_minute` is its own pace. Its waves
    are multiplied by `level`, so that none goes over full scale."""

    engine: str
    name: str
    model: Path
    language: str
    british: bool
    words_per_minute: float
    usual_gain_db: float | None
    sha256: str | None = None
    level: float = 1.0


class NeuralEngine:
    """One neural voice. See `hwrender.narration.voices.engine.Engine`."""

    sample_rate = 24_000

    def __init__(self, chosen: NeuralVoice, lexicon: Lexicon) -> None:
        self._chosen = chosen
        self._phonemes: dict[str, list[str]] = {}
        self.usual_gain_db = chosen.usual_gain_db
        self._marker = Marker(lexicon, british=chosen.british)
        self.voice = Voice(chosen.engine, chosen.name, chosen.language, version("hibari-tts"))

    @cached_property
    def identity(self) -> str:
        from hibari import dsp  # type: ignore[import-untyped]  # it has no types

        digest = hashlib.sha256(self._chosen.model.read_bytes()).hexdigest()
        if self._chosen.sha256 not in (None, digest):
            raise MissingError(
                f"The voice “{self._chosen.name}” is damaged.",
                "Install hwrender again: pip install --force-reinstall --no-deps hwrender",
            )
        habits = "no flaps" if self._chosen.level == 1 else f"no flaps, level {self._chosen.level}"
        parts = ("hibari-tts", self.voice.version, "onnxruntime", version("onnxruntime"), dsp.FFT_BACKEND)
        return " ".join((*parts, habits, digest))

    def reading(self, text: str) -> str:
        """Words of the pronunciation lists and initials are given by their sounds: `[word](/sounds/)`."""
        return self._marker.marked(text)

    def pronunciations(self, readings: Sequence[str]) -> tuple[str, ...]:
        return tuple(" ".join(self._pronounced(reading)) for reading in readings)

    def say(self, readings: Sequence[str], words_per_minute: float) -> Iterator[NDArray[np.float32]]:
        if not readings:
            return
        engine = load(self._chosen.model, british=self._chosen.british)
        speed = words_per_minute / self._chosen.words_per_minute

        def say_one(reading: str) -> NDArray[np.float32]:
            import numpy as np

            chance = np.random.default_rng(SEED)
            parts = (engine.ids(part) for part in self._pronounced(reading))
            sounds = [engine.from_ids(part, speed, chance) for part in parts]
            together = np.concatenate(sounds) if sounds else np.zeros(0, np.float32)
            return together * np.float32(self._chosen.level)

        yield from in_parallel(say_one, readings)

    def _pronounced(self, reading: str) -> list[str]:
        """The phonemes of a reading, in parts that are said one after the other."""
        if reading not in self._phonemes:
            engine = load(self._chosen.model, british=self._chosen.british)
            parts = engine.phonemize(reading)
            self._phonemes[reading] = [part.replace(_FLAPPED, _PLAIN) for part in parts]
        return self._phonemes[reading]

    def warm_up(self) -> None:
        """Loads the voice, so that the first sentence need not wait for it."""
        load(self._chosen.model, british=self._chosen.british)


def load(model: Path, *, british: bool) -> Any:
    """The engine of a voice with its word lists, once in a process; a second thread waits for the first."""
    with _LOADING:
        return _loaded(model, british)


@lru_cache(maxsize=2)
def _loaded(model: Path, british: bool) -> Any:
    """hibari would open its model with options of its own and read its word lists with a slow reader, and
    takes neither as an argument. So it is put together here, from its own parts."""
    from hibari import Hibari

    engine = Hibari.__new__(Hibari)
    engine.model_path, engine.sess = str(model), open_model(model)
    engine.vocab = _asset("vocab.json")
    engine._g2p = _pronouncer(british=british)
    return engine


@cache
def _pronouncer(*, british: bool) -> Any:
    """What makes sounds of words. Its word lists, ten megabytes of JSON, are there in half the time: who
    makes the documents beside waits for Python's lock meanwhile."""
    from hibari import g2p

    accent = "gb" if british else "us"
    gold, silver = (_asset(f"lexicon_{accent}_{kind}.json.gz") for kind in ("gold", "silver"))
    pronouncer = g2p.G2P.__new__(g2p.G2P)
    pronouncer.british, pronouncer.unk = british, ""
    pronouncer._oov = lambda word: _unknown_words(british)(word)
    pronouncer.lexicon = g2p.Lexicon(gold, silver, british)
    pronouncer.tokenizer = g2p.Tokenizer(_asset("tokenizer_exceptions.json"))
    pronouncer.tagger = g2p.Tagger(_asset("tagger.json.gz"))
    return pronouncer


@cache
def _unknown_words(british: bool) -> Any:
    """What makes sounds of a word that is in no list; few reports need it."""
    from hibari.g2p.oov import OOV  # type: ignore[import-untyped]  # it has no types

    path = _assets() / ("oov_gb.onnx" if british else "oov.onnx")
    return OOV(str(path), open_model(path))


def _asset(name: str) -> Any:
    import gzip

    import orjson

    content = (_assets() / name).read_bytes()
    return orjson.loads(gzip.decompress(content) if name.endswith(".gz") else content)


def _assets() -> Path:
    from hibari.tts import ASSETS  # type: ignore[import-untyped]  # it has no types

    return Path(ASSETS)


def neural_names() -> tuple[str, ...]:
    """Every neural voice there is, on this computer or not; none where hibari is not installed."""
    return tuple(registry())


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
    entry = voices[chosen]
    voice = NeuralVoice(
        "neural",
        chosen,
        path,
        str(entry["language"]),
        bool(entry["british"]),
        NATURAL_WORDS_PER_MINUTE,
        USUAL_GAINS_DB.get(chosen),
    )
    return NeuralEngine(voice, lexicon)


def registry() -> dict[str, dict[str, Any]]:
    """What hibari knows of each of its voices: language, sex, file, checksum. Empty where it is not
    installed."""
    try:
        from hibari.voices import VOICES
    except ImportError:
        return {}
    return dict(VOICES)
