"""The British voices that come with hwrender: files for the network of hibari-tts, made by `tools/voices`.

A woman, Nora, and a man, Ned. How they were made, and how well they are understood, is in `made/CARD.md`."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError
from pathlib import Path

from msgspec import Struct

from hwrender.errors import MissingError
from hwrender.narration.lexicon import Lexicon
from hwrender.narration.voices.neural import NeuralEngine, NeuralVoice

FOLDER = Path(__file__).parent / "made"


LEVEL = 0.7
"""The networks go a little over full scale now and then: to 1.15 at most in 500 sentences."""


class BritishVoice(Struct, frozen=True):
    """One of our files. `words_per_minute` is how fast it speaks at its own pace, without the pauses around
    sentences; `usual_gain_db` is what whole reports needed."""

    sex: str
    sha256: str
    words_per_minute: float
    usual_gain_db: float


VOICES = {
    "nora": BritishVoice(
        "female", "e40245e510cc331f118e63f1818c0879bc48ea89ab8404871703e734b6ff59e6", 200.0, 8.3
    ),
    "ned": BritishVoice(
        "male", "798bf28491ad1f848441454d35ac65b0671646ed41a8642075f7e3c0c7180610", 158.0, 9.65
    ),
}
"""By name; the first is the default."""


def open_british(name: str | None, lexicon: Lexicon) -> NeuralEngine:
    """A British voice by name; none is the woman. Raises `MissingError` with the remedy."""
    chosen = name or next(iter(VOICES))
    if chosen not in VOICES:
        raise MissingError(
            f"There is no British voice called “{chosen}”.", f"Use one of these: {', '.join(VOICES)}."
        )
    row = VOICES[chosen]
    voice = NeuralVoice(
        "british",
        chosen,
        FOLDER / f"{chosen}.onnx",
        "en-GB",
        True,
        row.words_per_minute,
        row.usual_gain_db,
        row.sha256,
        LEVEL,
    )
    try:
        return NeuralEngine(voice, lexicon)
    except PackageNotFoundError as error:
        raise MissingError(
            "The British voices need hibari-tts.", "Install it: pip install hibari-tts"
        ) from error
