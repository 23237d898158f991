"""Names that people in Britain are given, and what else those words are.

The table beside this module is made by `tools/given_names.py`, from free lists; it is read when first needed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from enum import Enum
from functools import cache, lru_cache
from pathlib import Path

from msgspec import Struct

from hwrender.language.slices import Slice
from hwrender.language.tokens import plain_form, table_form

_FIRM = re.compile(
    r"(?P<names>(?:[A-Z][\w'’-]+, )+[A-Z][\w'’-]+ (?:and|&) [A-Z][\w'’-]+)"
    r"|[A-Z][\w'’-]+ (?:and|&) (?:Sons?|Daughters?|Co|Company|Partners|Associates|Bros|Brothers)\b"
)
_CONTRACTED = re.compile(r"'(?:s|t|d|m|ll|re|ve)$")


class GivenName(Enum):
    """How surely a word written with a capital is a given name: the headings of the table."""

    SURE = "given"
    WORD = "words"
    RATHER_WORD = "rather words"
    PLACE = "places"


class _SortedWords(Struct, frozen=True):
    """Words in order with a blank after each, searched where they lie: most are never asked for."""

    text: str

    def __contains__(self, word: str) -> bool:
        text, low, high = self.text, 0, len(self.text)
        while low < high:
            middle = (low + high) // 2
            start = text.rfind(" ", low, middle) + 1 or low
            end = text.index(" ", middle)
            found = text[start:end]
            if found == word:
                return True
            if found < word:
                low = end + 1
            else:
                high = start
        return False


class _Table(Struct, frozen=True):
    sure: _SortedWords
    others: dict[str, GivenName]
    places_too: frozenset[str]
    places_of_several_words: frozenset[str]
    family: _SortedWords

    def given(self, name: str) -> GivenName | None:
        return self.others.get(name) or (GivenName.SURE if name in self.sure else None)


@cache
def _table() -> _Table:
    text = Path(__file__).with_name("names.txt").read_text(encoding="ascii").replace("\n", " ")
    parts = {
        head: names.lstrip() for head, _, names in (part.partition("]") for part in text.split(" [")[1:])
    }
    others = {
        name: kind
        for kind in (GivenName.WORD, GivenName.RATHER_WORD, GivenName.PLACE)
        for name in parts[kind.value].split()
    }
    sure, family = (_SortedWords(parts[head].rstrip() + " ") for head in (GivenName.SURE.value, "family"))
    too, of_several = (frozenset(parts[head].split()) for head in ("places too", "places of several words"))
    return _Table(sure, others, too, of_several, family)


@lru_cache(maxsize=1 << 12)
def given_name(word: str) -> GivenName | None:
    """What is known of a word as a given name; of "Anna-Maria" its first half counts, of "Clayton-Taylor"
    nothing."""
    form, known = _letters(word), _table().given
    if kind := known(form):
        return kind
    if "'" in form and not _CONTRACTED.search(form):
        return known(form.replace("'", ""))
    if "-" in form and not is_family_name(form):
        kind = known(form.partition("-")[0])
        return kind if kind in {GivenName.SURE, GivenName.WORD} else None  # "Non-binary"
    return None


def is_place_too(word: str) -> bool:
    """Whether a town or a village in Britain has this name as well as many people ("Stanley", "Clare")."""
    return _letters(word) in _table().places_too


def place_of_several_words(keys: tuple[str, ...]) -> int:
    """How many of these words, from the first, are the name of a place in Britain ("burton", "latimer")."""
    known = _table().places_of_several_words
    lengths = (length for length in (4, 3, 2) if "_".join(keys[:length]) in known)
    return next((length for length in lengths if length <= len(keys)), 0)


@lru_cache(maxsize=1 << 12)
def is_family_name(word: str) -> bool:
    """Whether a word is one of the commoner family names, or is built like one ("O'Brien", "Smith-Jones")."""
    form = _letters(word)
    if form.startswith(("o'", "mc", "mac", "fitz")) and len(form) > 5:
        return True
    return all(part in _table().family for part in form.split("-"))


def _letters(word: str) -> str:
    """The word as the table holds it: small, without a possessive ending and without accents."""
    return folded(plain_form(word))


@cache
def _folding() -> dict[int, str]:
    """Letters that are no other letter with a mark, as people write them who do not have them."""
    return str.maketrans(
        {
            **dict(zip("łøıđðħəŋɓɗƙɛɔŧʻʼ`", "loiddhenbdkeot'''", strict=True)),
            "þ": "th",
            "æ": "ae",
            "œ": "oe",
            "ß": "ss",
        }
    )


def folded(name: str) -> str:
    """A name in small letters and without marks: "Şerife" is "serife", and "Łukasz" "lukasz"."""
    parts = unicodedata.normalize("NFD", table_form(name))
    return "".join(each for each in parts if not unicodedata.combining(each)).translate(_folding())


def firms(text: str) -> Iterator[Slice]:
    """The names of companies that are made of family names ("Smith, Evans and Marshall", "Brooks & Sons")."""
    for found in _FIRM.finditer(text):
        names = re.split(r", | and | & ", found["names"] or "")
        of_families = sum(is_family_name(name) for name in names) > 1
        if not found["names"] or (of_families and any(given_name(name) is None for name in names)):
            yield Slice(found.start(), found.end())
