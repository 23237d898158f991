"""How long words take: counted from their spelling, and measured for each kind of voice."""

from __future__ import annotations

import re
import sys
from unicodedata import category, east_asian_width

from msgspec import Struct

from hwrender.language.languages import is_english
from hwrender.language.syllables import syllables
from hwrender.narration.model import Voice

SPEECH_OVER_WHOLE = 1.2
"""A style's words a minute are those of the whole recording, as in Pujadas-Farreras and Machuca 2025. Its
pauses take a sixth of the time, so that the sentences themselves are this much faster."""

MEASURED_WORDS_PER_MINUTE = 176.4
"""The pace at which the voices were measured: 147 words a minute in all."""

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_STOP = re.compile(r"[.!?…؟۔।።]+[”\"’»)]*\s|[.!?]{2,}|[。？！]")
_COMMA = re.compile(r"[,;:–—(،؛፣፤]\s?|\s-\s|[，、：；]")
_CLOSING = '.!?:;,…”"’»)。？！，：؟۔،।። '
_SIGNS_OF_A_WORD, _LETTERS_OF_A_SIGN = 2, 3.2
"""Of Chinese: how many signs make a word, and as how many letters one sign counts."""
_LETTERS_OF_A_FIGURE = 4
"""Of other languages: a figure is a word of about so many letters; in numbers, more are said than shown."""
_LETTERS_OF_A_SYLLABLE = 4
"""At most: the spelling of a strange word hides syllables."""


class Pace(Struct, frozen=True):
    """How one kind of voice spends its time, in seconds at the measured pace: once for each utterance, for
    each word, syllable and letter, and for each pause inside at a comma or a full stop.

    `shortest` and `longest` are how far a good sound may be from that, as a part of it."""

    utterance: float
    word: float
    syllable: float
    comma: float
    stop: float
    shortest: float
    longest: float
    letter: float = 0.0


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

OTHER_LANGUAGES_PACE = Pace(0.157, 0.0, 0.0, 0.333, 0.465, 0.45, 2.2, letter=0.0656)
"""For eSpeak NG in other languages, by letters: what a syllable is, each language spells in another way. Over
our own words in nine of them, good sounds were between 0.6 and 1.6 of it."""

OTHER_LANGUAGES_UNKNOWN_PACE = Pace(0.157, 0.0, 0.0, 0.333, 0.465, 0.3, 3.5, letter=0.0656)
"""For other voices of a computer that speak another language: nobody has measured them."""

UNKNOWN_PACE = Pace(0.3, 0.34, 0.0, 0.1, 0.3, 0.35, 2.8)
"""For a voice that was not measured."""


def pace_of(voice: Voice) -> Pace:
    """How this voice spends its time. The computer's own was measured where it is eSpeak NG alone."""
    is_measured = voice.engine != "system" or sys.platform.startswith("linux")
    if voice.engine == "system" and voice.language and not is_english(voice.language):
        return OTHER_LANGUAGES_PACE if is_measured else OTHER_LANGUAGES_UNKNOWN_PACE
    return PACES.get(voice.engine, UNKNOWN_PACE) if is_measured else UNKNOWN_PACE


def count_words(said: str) -> int:
    """Words as a listener hears them: "twenty-two" is two. Chinese has no spaces: two signs are a word."""
    return sum(max(1, round(_wide(word) / _SIGNS_OF_A_WORD)) for word in _WORD.findall(_unmarked(said)))


def speech_seconds(said: str, words_per_minute: float) -> float:
    """About how long this takes to say."""
    return count_words(said) / words_per_minute * 60


def expected_seconds(said: str, words_per_minute: float, pace: Pace) -> float:
    """How long a voice of this pace says this, the silence around it left out."""
    words = _WORD.findall(_unmarked(said))
    inside = said.rstrip(_CLOSING)
    letters = sum(map(_letters, words)) if pace.letter else 0
    seconds = (
        pace.utterance
        + pace.word * len(words)
        + (pace.syllable * sum(_syllables(word) for word in words) if pace.syllable else 0)
        + pace.letter * letters
        + pace.comma * len(_COMMA.findall(inside))
        + pace.stop * len(_STOP.findall(inside))
    )
    return seconds * MEASURED_WORDS_PER_MINUTE / words_per_minute


def _unmarked(said: str) -> str:
    """The same without marks on letters, which would cut words in two."""
    if said.isascii():
        return said
    return "".join(letter for letter in said if not category(letter).startswith("M"))


def _letters(word: str) -> float:
    """How many letters a word is as long as, in languages other than English."""
    figures = sum(map(str.isdecimal, word))
    return len(word) + (_LETTERS_OF_A_FIGURE - 1) * figures + (_LETTERS_OF_A_SIGN - 1) * _wide(word)


def _wide(word: str) -> int:
    """How many of its signs are as wide as they are high, as those of Chinese are."""
    return 0 if word.isascii() else sum(east_asian_width(letter) == "W" for letter in word)


def _syllables(word: str) -> float:
    """A letter by itself is one, and "W" three."""
    if len(word) == 1:
        return 3 if word in "Ww" else 1
    return max(syllables(word), len(word) / _LETTERS_OF_A_SYLLABLE)
