"""The neural voice: hibari-tts, whose American voice is inside its wheel. The home of hibari and orjson.

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
        self._phonemes: dict[str, list[str]] = {}
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

    def pronunciations(self, readings: Sequence[str]) -> tuple[str, ...]:
        return tuple(" ".join(self._pronounced(reading)) for reading in readings)

    def say(self, readings: Sequence[str], words_per_minute: float) -> Iterator[NDArray[np.float32]]:
        if not readings:
            return
        engine = load(self._name, self._model)
        speed = words_per_minute / NATURAL_WORDS_PER_MINUTE

        def say_one(reading: str) -> NDArray[np.float32]:
            import numpy as np

            chance = np.random.default_rng(SEED)
            parts = (engine.ids(part) for part in self._pronounced(reading))
            sounds = [engine.from_ids(part, speed, chance) for part in parts]
            return np.concatenate(sounds) if sounds else np.zeros(0, np.float32)

        yield from in_parallel(say_one, readings)

    def _pronounced(self, reading: str) -> list[str]:
        """The phonemes of a reading, in parts that are said one after the other."""
        if reading not in self._phonemes:
            self._phonemes[reading] = load(self._name, self._model).phonemize(reading)
        return self._phonemes[reading]

    def warm_up(self) -> None:
        """Loads the voice, so that the first sentence need not wait for it."""
        load(self._name, self._model)


def load(name: str, model: Path) -> Any:
    """The engine of a voice with its word lists, once in a process; a second thread waits for the first."""
    with _LOADING:
        return _loaded(name, model)


@lru_cache(maxsize=2)
def _loaded(name: str, model: Path) -> Any:
    """hibari would open its model with options of its own and read its word lists with a slow reader, and
    takes neither as an argument. So it is put together here, from its own parts."""
    from hibari import Hibari
    from hibari.voices import VOICES  # type: ignore[import-untyped]  # it has no types

    engine = Hibari.__new__(Hibari)
    engine.voice, engine.model_path, engine.sess = name, str(model), open_model(model)
    engine.vocab = _asset("vocab.json")
    engine._g2p = _pronouncer(british=bool(VOICES[name]["british"]))
    return engine


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


def installed_british() -> str | None:
    """The first British voice whose file is on this computer."""
    for name, entry in registry().items():
        if entry["british"] and model_path(name) is not None:
            return name
    return None


def model_path(name: str) -> Path | None:
    """Where the file of a voice lies, if it is on this computer. Nothing is fetched."""
    from hibari.voices import voice_path

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
