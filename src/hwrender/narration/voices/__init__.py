"""The voices, as a literal table. An engine is imported when it is first opened."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msgspec import Struct

from hwrender.errors import MissingError
from hwrender.narration.lexicon import NO_LEXICON, Lexicon
from hwrender.narration.model import Voice
from hwrender.narration.voices.engine import Engine


def _neural(name: str | None, lexicon: Lexicon) -> Engine:
    from hwrender.narration.voices.neural import open_neural

    return open_neural(name, lexicon)


def _system(name: str | None, lexicon: Lexicon) -> Engine:
    from hwrender.narration.voices.system import open_system

    return open_system(name, lexicon)


def _british(name: str | None, lexicon: Lexicon) -> Engine:
    from hwrender.narration.voices.british import open_british

    return open_british(name, lexicon)


def _silent(name: str | None, lexicon: Lexicon) -> Engine:
    from hwrender.narration.voices.silent import open_silent

    return open_silent(name, lexicon)


class EngineRow(Struct, frozen=True):
    """One engine. `open` takes the name of a voice of it (none: its default) and a pronunciation list."""

    name: str
    summary: str
    open: Callable[[str | None, Lexicon], Engine]


ENGINES: tuple[EngineRow, ...] = (
    EngineRow("neural", "A clear voice that comes with hwrender", _neural),
    EngineRow("british", "Two British voices that come with hwrender", _british),
    EngineRow("system", "The voice of this computer", _system),
    EngineRow("silent", "A quiet tone, to try things out", _silent),
)

DEFAULT_VOICE = "auto"


def _names() -> Mapping[str, Callable[[str | None, Lexicon], Engine]]:
    """The voices that go by their own name, and what opens each."""
    from hwrender.narration.voices.british import VOICES
    from hwrender.narration.voices.neural import neural_names

    return dict.fromkeys(neural_names(), _neural) | dict.fromkeys(VOICES, _british)


def auto_choice() -> str:
    """The voice that "auto" means: the one that is understood best (see `made/CARD.md`)."""
    return "heart"


def open_engine(name: str = DEFAULT_VOICE, lexicon: Lexicon = NO_LEXICON) -> Engine:
    """The voice of this name: a voice ("nora"), an engine ("system"), or an engine and one of its voices
    ("neural:emma").

    "auto" (see `auto_choice`). Raises `MissingError` with the remedy."""
    if name == DEFAULT_VOICE:
        name = auto_choice()
    engine_name, _, voice_name = name.partition(":")
    for row in ENGINES:
        if row.name == engine_name:
            return row.open(voice_name or None, lexicon)
    open_named = _names().get(name)
    if open_named is not None:
        return open_named(name, lexicon)
    raise MissingError(
        f"There is no voice called “{name}”.", f"Use one of these: {', '.join(row.name for row in ENGINES)}."
    )


def warm_up_engine(name: str) -> None:
    """Loads the neural voice of this name; no other takes time to load. Raises `MissingError`."""
    from hwrender.narration.voices.neural import NeuralEngine

    if name.partition(":")[0] in ("system", "silent"):
        return
    engine = open_engine(name)
    if isinstance(engine, NeuralEngine):
        engine.warm_up()


__all__ = [
    "DEFAULT_VOICE",
    "ENGINES",
    "Engine",
    "EngineRow",
    "Voice",
    "auto_choice",
    "open_engine",
    "warm_up_engine",
]
