"""How long words take: counted from their spelling, and measured for each kind of voice."""

from __future__ import annotations

import re
import sys

from msgspec import Struct

from hwrender.language.syllables import syllables
from hwrender.narration.model import Voice

SPEECH_OVER_WHOLE = 1.2
"""A style's words a minute are those of the whole recording, as in Pujadas-Farreras and Machuca 2025. Its
pauses take a sixth of the time, so that the sentences themselves are this much faster."""

MEASURED_WORDS_PER_MINUTE = 176.4
"""The pace at which the voices were measured: 147 words a minute in all."""

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_STOP = re.compile(r"[.!?…]+[”\"’)]*\s|[.!?]{2,}")
_COMMA = re.compile(r"[,;:–—(]\s?|\s-\s")
_CLOSING = '.!?:;,…”"’) '
_LETTERS_OF_A_SYLLABLE = 4
"""At most: the spelling of a strange word hides syllables."""


class Pace(Struct, frozen=True):
    """How one kind of voice spends its time, in seconds at the measured pace: once for each utterance, for
    each word and syllable, and for each pause inside at a comma or a full stop.

    `shortest` and `longest` are how far a good sound may be from that, as a part of it."""

    utterance: float
    word: float
    syllable: float
    comma: float
    stop: float
    shortest: float
    longest: float


PACES = {
    "neural": Pace(0.31, 0.0, 0.183, 0.285, 0.63, 0.45, 1.7),
    "british": Pace(0.4, 0.0, 0.19, 0.18, 0.95, 0.45, 1.95),
    "system": Pace(0.195, 0.0, 0.181, 0.322, 0.34, 0.66, 1.6),
    "silent": Pace(0.0, 60 / MEASURED_WORDS_PER_MINUTE, 0.0, 0.0, 0.0, 0.8, 1.2),
}
"""By the name of the engine. Least squares over the sentences of `benchmarks/sentences.py`, silence around
them cut off: see `benchmarks/spoken_lengths.py`."""

PERSONS_PACE = Pace(0.3, 0.05, 0.19, 0.25, 0.6, 0.45, 2.4)
"""For a person who reads aloud, from slow to quick. At the measured pace."""

UNKNOWN_PACE = Pace(0.3, 0.34, 0.0, 0.1, 0.3, 0.35, 2.8)
"""For a voice that was not measured."""


def pace_of(voice: Voice) -> Pace:
    """How this voice spends its time. The computer's own was measured where it is eSpeak NG alone."""
    is_measured = voice.engine != "system" or sys.platform.startswith("linux")
    return PACES.get(voice.engine, UNKNOWN_PACE) if is_measured else UNKNOWN_PACE


def count_words(said: str) -> int:
    """Words as a listener hears them: "twenty-two" is two."""
    return len(_WORD.findall(said))


def speech_seconds(said: str, words_per_minute: float) -> float:
    """About how long this takes to say."""
    return count_words(said) / words_per_minute * 60


def expected_seconds(said: str, words_per_minute: float, pace: Pace) -> float:
    """How long a voice of this pace says this, the silence around it left out."""
    words = _WORD.findall(said)
    inside = said.rstrip(_CLOSING)
    seconds = (
        pace.utterance
        + pace.word * len(words)
        + pace.syllable * sum(_syllables(word) for word in words)
        + pace.comma * len(_COMMA.findall(inside))
        + pace.stop * len(_STOP.findall(inside))
    )
    return seconds * MEASURED_WORDS_PER_MINUTE / words_per_minute


def _syllables(word: str) -> float:
    """A letter by itself is one, and "W" three."""
    if len(word) == 1:
        return 3 if word in "Ww" else 1
    return max(syllables(word), len(word) / _LETTERS_OF_A_SYLLABLE)
