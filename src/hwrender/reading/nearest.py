"""The known word nearest to a mistyped one."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

LONGEST_CHARACTERS = 120
LEAST_LIKENESS = 0.72


def nearest(word: str, known: Iterable[str], least: float = LEAST_LIKENESS) -> str | None:
    """The known word most like `word`, whatever its capitals, or None if its likeness is under `least`."""
    if len(word) > LONGEST_CHARACTERS:
        return None
    by_lower = {each.lower(): each for each in known}
    found = get_close_matches(word.lower(), by_lower, n=1, cutoff=least)
    return by_lower[found[0]] if found else None
