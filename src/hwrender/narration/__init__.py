"""The narration: an edition as a script, spoken by a voice, with exact times and one loudness."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hwrender.edition.model import Edition
    from hwrender.narration.audio.clip_encoder import ClipEncoder
    from hwrender.narration.lexicon import Lexicon
    from hwrender.narration.model import Narration
    from hwrender.narration.person.model import PersonRecordings

_warming: list[Thread] = []


def narrate(
    edition: Edition,
    voice: str | None = None,
    cache: Path | None = None,
    *,
    encoder: ClipEncoder,
    rate: float = 1.0,
    lexicon: Lexicon | None = None,
    progress: Callable[[int, int], None] | None = None,
    recordings: PersonRecordings | None = None,
) -> Narration:
    """The narration of an edition by the voice of this name (see `voices.open_engine`; none is the default).

    `encoder` encodes it clip by clip. `cache` is the folder of the cache, where utterances are kept between
    builds, `rate` 0.8 to 1.2 times the style's speed, `lexicon` how names are said. `progress` is told how
    many of how many utterances are ready. `recordings` are heard in the place of the voice where they have
    the words. Raises `MissingError` when there is no such voice, or none that is fit for the language, and
    `FailedCheckError` when it gives no good sound."""
    # two threads at once must not load modules that need each other: each may wait for the other, and Python
    # then raises in one of them
    while _warming:
        _warming.pop().join()
    from msgspec.structs import replace

    from hwrender.narration.lexicon import NO_LEXICON
    from hwrender.narration.person.model import NO_RECORDINGS
    from hwrender.narration.reader import reader_of
    from hwrender.narration.script import write_script
    from hwrender.narration.synthesis import synthesise
    from hwrender.narration.voices import open_engine

    words, recorded = lexicon or NO_LEXICON, recordings or NO_RECORDINGS
    script = write_script(edition, rate=rate, lexicon=words)
    engine = open_engine(reader_of(script, voice, recorded), words)
    made = synthesise(script, engine, encoder, cache, progress, recorded)
    return replace(made, pronunciations=words.said())


def warm_up(voice: str | None = None) -> None:
    """Load what a narration by this voice will need, in a thread of its own while a report is being read.

    It promises nothing and raises nothing: what is missing is said by `narrate`, which waits for it."""
    thread = Thread(target=_load, args=(voice,), name="voice", daemon=True)
    thread.start()
    _warming.append(thread)


def _load(voice: str | None) -> None:
    with suppress(Exception):  # whatever it is: libraries raise what they like where no file can be opened
        from hwrender.narration import synthesis  # noqa: F401  numpy and all that sound needs
        from hwrender.narration.voices import DEFAULT_VOICE, warm_up_engine

        warm_up_engine(voice or DEFAULT_VOICE)
