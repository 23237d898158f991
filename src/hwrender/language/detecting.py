"""The language of a sentence, by its letters and its small words.

Where one language alone of `language_words.toml` has a script, the letters say it. Else each small word of a
language speaks for it, less if other languages have it too, and so do letters that others do not have. Two
libraries were measured on the 416 labelled sentences and are not used. py3langid 0.4.0 knew 91%, and 99% if
its names for Yiddish and Sorani are forgiven, but took longer than a whole check. lingua 2.1.1 knew 84%,
lacks 4 of the languages, and weighs 96 MB. Both took sentences of other languages for English. The model of
fastText has to be fetched from the web. This module knows 99%.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache
from pathlib import Path

from msgspec import Struct

from hwrender.tables import read_toml

_WORD = re.compile(r"[^\W\d_]+(?:['’\u200c-][^\W\d_]+)*[\u0300-\u036f]*")
_SCRIPTS = {
    "LATIN": "Latn", "ARABIC": "Arab", "CYRILLIC": "Cyrl", "HEBREW": "Hebr", "ETHIOPIC": "Ethi",
    "BENGALI": "Beng", "GUJARATI": "Gujr", "GURMUKHI": "Guru", "DEVANAGARI": "Deva", "TAMIL": "Taml",
    "GREEK": "Grek", "CJK": "Hans",
}  # fmt: skip
"""Scripts (ISO 15924) by the first word of the name of each of their letters."""
_LETTER_WEIGHT = 0.5
_LEAST_SHARE = 3
_LEAST_WORDS = 4
_LEAST_SCORE, _LEAST_LEAD = 1.5, 2.0


class KnownLanguage(Struct, frozen=True):
    """What tells a language."""

    name: str
    script: str
    words: frozenset[str]
    letters: frozenset[str]


class DetectedLanguage(Struct, frozen=True):
    """The likeliest language of a text. It is `sure` where much speaks for it and little for another."""

    name: str
    is_sure: bool


@cache
def known_languages() -> tuple[KnownLanguage, ...]:
    """All languages of the table."""
    table = read_toml(Path(__file__).with_name("language_words.toml").read_text(encoding="utf-8"))
    return tuple(
        KnownLanguage(name, row["script"], frozenset(row["words"].split()), frozenset(row.get("letters", "")))
        for name, row in table.items()
    )


@cache
def _weights() -> dict[str, float]:
    """What a word counts: less, the more languages have it."""
    counts = Counter(word for each in known_languages() for word in each.words)
    return {word: 1 / count for word, count in counts.items()}


def detect_language(text: str) -> DetectedLanguage | None:
    """The language of a text; None where nothing speaks for any."""
    script = _script_of(text)
    candidates = [each for each in known_languages() if each.script == script]
    if len(candidates) <= 1:
        return DetectedLanguage(candidates[0].name, is_sure=True) if candidates else None
    found = _WORD.findall(text.lower().replace("’", "'"))
    scores = sorted(((_score(each, found), each.name) for each in candidates), reverse=True)
    (best, name), (second, _) = scores[:2]
    if not best:
        return None
    is_long = len(found) >= _LEAST_WORDS
    return DetectedLanguage(name, is_long and best >= _LEAST_SCORE and best >= second * _LEAST_LEAD)


def _score(language: KnownLanguage, words: list[str]) -> float:
    weights = _weights()
    said = sum(weights[word] for word in words if word in language.words)
    # letters that tell a language are none of ASCII
    marked = sum(any(map(language.letters.__contains__, word)) for word in words if not word.isascii())
    return said + _LETTER_WEIGHT * marked


def _script_of(text: str) -> str:
    """The script of most letters; empty for one that the table does not have. Names in Latin letters stand in
    texts of all scripts, so that a third of other letters is enough."""
    if text.isascii():
        return "Latn"
    names = (unicodedata.name(letter, "").partition(" ")[0] for letter in text if letter.isalpha())
    counts = Counter(_SCRIPTS.get(name, "") for name in names)
    others = [each for each in counts if each != "Latn"]
    most = max(others, key=lambda script: counts[script], default="Latn")
    return most if counts[most] * _LEAST_SHARE >= counts.total() else "Latn"


def other_language(text: str, language: str) -> str:
    """The language that a text is surely in, where it is another one than `language` (a BCP 47 tag); else "".
    Of a language that is not in the table nothing is said."""
    primary = language.lower().partition("-")[0]
    if primary not in {each.name for each in known_languages()}:
        return ""
    found = detect_language(text)
    return found.name if found is not None and found.is_sure and found.name != primary else ""
