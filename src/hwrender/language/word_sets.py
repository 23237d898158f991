"""How tables of words are written: as running text."""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """The words of a running text."""
    return frozenset(text.split())


def phrase_set(text: str) -> frozenset[str]:
    """The words and phrases of a running text with commas between them."""
    return frozenset(" ".join(phrase.split()) for phrase in text.split(","))
