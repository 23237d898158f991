"""What counts as a word, and where it stands.

A word is a run of letters and figures with the apostrophes, hyphens, full stops and signs that belong to it:
"don't", "non-judgemental", "£3.5m", "62%", "A&E", "e.g.", "info@example.org". A slash or a dash parts words,
except between figures ("2015/16"). Every measure of the room counts these.
"""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

from hwrender.language.slices import Slice

_WORD = re.compile(
    r"""
    (?:https?://|www\.)[^\s<>"“”]*[\w/]             # a web address
    | [\w.+-]+@[\w-]+(?:\.[\w-]+)+                   # an e-mail address
    | (?:[^\W\d_]\.){2,}                             # letters with full stops: e.g., a.m., U.K.
    | [£$€#]?\d+(?:[.,:/]\d+)*(?:[-‑]\d+)*(?:[^\W\d_]+|%)?(?:[-‑][^\W_]+)*
      (?:\+(?!\w))?                                 # £3.5m, 2015/16, 62%, 80+
    | [^\W\d_]+(?:&[^\W\d_]+)                        # A&E
    | [^\W_](?:[^\W_]|[\u0300-\u036f\u0900-\u0963\u0970-\u0dff]|['’‑-](?=[^\W_]))*
      (?:(?<=[A-Z])\+(?!\w))?                       # words, and LGBTQ+
    """,
    re.VERBOSE,
)

_LETTERS = re.compile(r"[^\W\d_]+")


class Word(Struct, frozen=True):
    """A word as it is written, and its offsets in the text."""

    text: str
    start: int
    end: int

    def slice(self) -> Slice:
        return Slice(self.start, self.end)


@lru_cache(maxsize=1 << 13)
def words(text: str) -> tuple[Word, ...]:
    """The words of `text` in order."""
    return tuple(Word(found[0], found.start(), found.end()) for found in _WORD.finditer(text))


@lru_cache(maxsize=1 << 11)
def small_words(text: str) -> frozenset[str]:
    """The runs of letters in a text, in small letters: what tells in no time that a pattern cannot match."""
    return frozenset(_LETTERS.findall(text.lower()))


def plain_words(text: str) -> tuple[str, ...] | None:
    """The words of a text in plain form, if it is nothing but letters from A to Z and blanks; else None.

    Tables of phrases are made of such texts, and this takes a tenth of the time of reading them.
    """
    parts = text.split()
    if not all(part.isascii() and part.isalpha() for part in parts):
        return None
    return tuple(map(str.lower, parts))


@lru_cache(maxsize=1 << 14)
def table_form(word: str) -> str:
    """A word as tables hold it: lower case, straight apostrophe, plain hyphen; a possessive ending stays."""
    return word.replace("’", "'").replace("‑", "-").casefold()


@lru_cache(maxsize=1 << 14)
def plain_form(word: str) -> str:
    """The table form of a word without its possessive ending."""
    form = table_form(word)
    for ending in ("'s", "'"):
        if form.endswith(ending) and form not in {"it's", "that's", "he's", "she's", "what's", "there's"}:
            return form.removesuffix(ending)
    return form


@lru_cache(maxsize=1 << 13)
def table_forms(text: str) -> tuple[str, ...]:
    """The words of `text` in their table form, in order."""
    return tuple(table_form(word.text) for word in words(text))


def letters(words: str) -> str:
    """Letters and digits alone, small, so that "E8  1EA" and "e81ea" are the same."""
    return "".join(each for each in words if each.isalnum()).lower()


def is_number(word: str) -> bool:
    """Whether the word is written with figures."""
    return not word.isalpha() and any(character.isdigit() for character in word)
