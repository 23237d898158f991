"""How tables of words are written: as running text."""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """The words of a running text."""
    return frozenset(text.split())
