"""One step of turning written English into spoken words."""

from __future__ import annotations

import re
from collections.abc import Callable

from msgspec import Struct


class Rule(Struct, frozen=True):
    """Where `pattern` matches, `words` says what is spoken. Giving the match back unchanged leaves it
    alone."""

    pattern: re.Pattern[str]
    words: Callable[[re.Match[str]], str]

    def apply(self, text: str) -> str:
        return self.pattern.sub(self.words, text)


def alternatives(words: object) -> str:
    """A regular expression for any of these words, the longest first."""
    assert isinstance(words, dict | tuple | frozenset)
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
