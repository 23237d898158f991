"""How the tables of this room are written: words as running text, pairs a line each."""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """The words of a running text."""
    return frozenset(text.split())


def pairs(text: str) -> tuple[tuple[str, str], ...]:
    """The two sides of each line `left = right`; empty lines and lines that begin with # are left out."""
    found = []
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            left, _, right = line.partition(" = ")
            found.append((left.strip(), right.strip()))
    return tuple(found)
