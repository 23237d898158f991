"""The voices, as a literal table. An engine is imported when it is first opened."""

from __future__ import annotations

from collections.abc import Callable

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
    EngineRow("system", "The voice of this computer", _system),
    EngineRow("british", "A slower British voice, to be installed separately", _british),
    EngineRow("silent", "A quiet tone, to try things out", _silent),
)

DEFAULT_ENGINE = "neural"
DEFAULT_VOICE = "auto"


def _neural_names() -> tuple[str, ...]:
    from hwrender.narration.voices.neural import neural_names

    return neural_names()


def auto_choice() -> str:
    """The voice that "auto" means on this computer: a British one where there is one, a quick one first."""
    from hwrender.narration.voices.british import is_here
    from hwrender.narration.voices.neural import BUNDLED, installed_british

    return installed_british() or ("british" if is_here() else BUNDLED)


def open_engine(name: str = DEFAULT_VOICE, lexicon: Lexicon = NO_LEXICON) -> Engine:
    """The voice of this name: an engine ("neural"), or an engine and one of its voices ("neural:emma"), or
    "auto".

    "auto" (see `auto_choice`). Raises `MissingError` with the remedy."""
    if name == DEFAULT_VOICE:
        name = auto_choice()
    engine_name, _, voice_name = name.partition(":")
    for row in ENGINES:
        if row.name == engine_name:
            return row.open(voice_name or None, lexicon)
    if name in _neural_names():
        return _neural(name, lexicon)
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
    "DEFAULT_ENGINE",
    "DEFAULT_VOICE",
    "ENGINES",
    "Engine",
    "EngineRow",
    "Voice",
    "auto_choice",
    "open_engine",
    "warm_up_engine",
]
