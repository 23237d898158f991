"""A narration: what is said, and the exact time at which it is heard."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from hwrender.narration.audio.measuring import Measurement

UtteranceRole = Literal["title", "heading", "sentence", "item", "cell", "picture", "code", "announcement"]
"""What an utterance is. An `announcement` is said but not shown: "This list has 3 points."."""

Announced = Literal[
    "length",
    "list",
    "item",
    "quotation",
    "table",
    "columns",
    "row",
    "cell",
    "passage",
    "notes",
    "note",
    "end",
]
"""What an announcement stands before; `length` tells how long and of what parts the whole is, `end` follows
what ends."""


class Utterance(Struct, frozen=True):
    """One thing said in one breath.

    `id` is the sentence's id in the edition ("s12"), or of its own for an announcement ("a3"); only the parts
    of a sentence too long for one breath share one. `shown` is the text as it stands in the other formats
    (empty for an announcement); `spoken` is what the voice is given. `language` is a BCP 47 tag.
    `pause_seconds` follows it. `anchor` is set on a heading that starts a chapter. `announces` is set on
    announcements, so that formats that show what is being said can mark what is announced. One that is
    `said_later` is silent, because what follows says its words: the headers of columns, said with each row.
    """

    id: str
    shown: str
    spoken: str
    language: str
    role: UtteranceRole
    pause_seconds: float
    anchor: str | None = None
    announces: Announced | None = None
    said_later: bool = False


class Script(Struct, frozen=True):
    """All that is said, in order. `title` is the neutral title for tags."""

    title: str
    organisation: str
    language: str
    words_per_minute: float
    lead_seconds: float
    utterances: tuple[Utterance, ...]


class Clip(Struct, frozen=True):
    """An utterance and when it sounds, in seconds from the start of the narration (pause not included).
    `by_person` says that a person has recorded it."""

    utterance: Utterance
    start_seconds: float
    end_seconds: float
    by_person: bool = False


class Chapter(Struct, frozen=True):
    """A part one can jump to; chapters follow each other without a gap."""

    title: str
    anchor: str
    start_seconds: float
    end_seconds: float


ReadBy = Literal["computer", "person", "both"]
"""Who reads a narration: a computer voice, a person, or now one and now the other."""

PERSON = "person"
"""The engine and the name of the voice where a person reads all of it: who that is, nothing says."""


class Voice(Struct, frozen=True):
    """A voice as listed and as recorded in the manifest. `engine` is "neural", "system", ... `read_by` says
    whether all of a narration is read by it: a person who reads is not named anywhere."""

    engine: str
    name: str
    language: str
    version: str
    read_by: ReadBy = "computer"


class SoundPart(Struct, frozen=True):
    """A part of a narration as a sound of its own, which begins at `start_seconds` of the whole.

    `open_frames` gives it as the encoder made it, in pieces, each time it is called; the first frame tells
    players how long the part is.
    """

    start_seconds: float
    duration_seconds: float
    open_frames: Callable[[], Iterator[bytes]]


def _not_cut(starts: Sequence[int]) -> tuple[SoundPart, ...]:
    del starts
    return ()


def _no_frames() -> Iterator[bytes]:
    return iter(())


def _not_measured() -> None:
    return None


class Narration(Struct, frozen=True):
    """A mastered recording of a script.

    `open_samples` gives the sound from the start, each time it is called, as mono float32 blocks in [-1, 1]
    at `sample_rate`; no array as long as the report is ever made. Times are those of this sound, which a
    player gives back as they are. `open_frames` gives the same sound as its encoder made it, in pieces; the
    first frame tells players of the encoder's delay. `measure_frames` gives what is heard in these very
    frames, which were decoded one clip at a time; `None` when they were not. `cut` gives the same frames in
    parts that begin with these clips: their places in `clips`, rising, the first 0. `pronunciations` are the
    words that were said in a way of their own, and that way: in letters, or in IPA between slashes.
    """

    script: Script
    voice: Voice
    clips: tuple[Clip, ...]
    chapters: tuple[Chapter, ...]
    duration_seconds: float
    sample_rate: int
    open_samples: Callable[[], Iterator[NDArray[np.float32]]]
    open_frames: Callable[[], Iterator[bytes]] = _no_frames
    measure_frames: Callable[[], Measurement | None] = _not_measured
    cut: Callable[[Sequence[int]], tuple[SoundPart, ...]] = _not_cut
    pronunciations: Mapping[str, str] = MappingProxyType({})
