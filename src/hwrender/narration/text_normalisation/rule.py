"""One step of turning written English into spoken words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from msgspec import Struct

from hwrender.language.slices import Slice


class Rule(Struct, frozen=True):
    """Where `pattern` matches, `words` says what is spoken. Giving the match back unchanged leaves it
    alone."""

    pattern: re.Pattern[str]
    words: Callable[[re.Match[str]], str]

    def apply(self, text: str) -> str:
        return self.pattern.sub(self.words, text)


class Reading(Struct, frozen=True):
    """What a reader of English finds in a text, in order: the places, and what is spoken there."""

    said: Callable[[str], Iterable[tuple[Slice, str]]]

    def apply(self, text: str) -> str:
        parts, at = [], 0
        for place, words in self.said(text):
            parts += [text[at : place.start], words]
            at = place.end
        return "".join((*parts, text[at:]))


def alternatives(words: object) -> str:
    """A regular expression for any of these words, the longest first."""
    assert isinstance(words, dict | tuple | frozenset)
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
