"""How tables of words are written, as running text, and the pattern of such a table."""

from __future__ import annotations

from collections.abc import Iterable


def word_set(text: str) -> frozenset[str]:
    """The words of a running text."""
    return frozenset(text.split())


def phrase_set(text: str) -> frozenset[str]:
    """The words and phrases of a running text with commas between them."""
    return frozenset(" ".join(phrase.split()) for phrase in text.split(","))


def one_of(words: Iterable[str]) -> str:
    """A pattern for any of these words, the longest first."""
    return "(?:" + "|".join(sorted(words, key=lambda word: (-len(word), word))) + ")"
