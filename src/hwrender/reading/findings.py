"""Where reading writes down what it finds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from difflib import get_close_matches

from msgspec import Struct

from hwrender.diagnostics import Finding, Severity, in_line_order
from hwrender.span import Span

MOST_OF_A_CODE = 200
"""Findings of one code that are kept: more would take memory and be read by nobody."""

MOST_GUESSES = 500
"""Words of one file for which the nearest known word is looked up: that takes as long as reading a page."""

LONGEST_GUESSED = 120
LEAST_LIKENESS = 0.72
"""For a guess: characters of the word, and how much it must be like a known one, 0 to 1."""

LONGEST_SHOWN = 60


class Refusal(Struct, frozen=True):
    """Why some words cannot be used, what to do, and the words that are likely meant where there are some."""

    message: str
    hint: str
    suggestion: str | None = None


class Findings:
    """The findings of one file, kept until all of it has been read."""

    def __init__(self, file: str, most_of_a_code: int = MOST_OF_A_CODE) -> None:
        self._file, self._most = file, most_of_a_code
        self._found: list[Finding] = []
        self._counts: Counter[str] = Counter()
        self._guesses = 0

    def error(self, code: str, span: Span, message: str, hint: str, suggestion: str | None = None) -> None:
        """Something that stops a build."""
        self._add(code, span, Severity.ERROR, message, hint, suggestion)

    def warning(self, code: str, span: Span, message: str, hint: str, suggestion: str | None = None) -> None:
        """Something that stops a build only with `--strict`."""
        self._add(code, span, Severity.WARNING, message, hint, suggestion)

    def note(self, code: str, span: Span, message: str, hint: str, suggestion: str | None = None) -> None:
        """Something good to know."""
        self._add(code, span, Severity.NOTE, message, hint, suggestion)

    def _add(
        self, code: str, span: Span, severity: Severity, message: str, hint: str, suggestion: str | None
    ) -> None:
        self._counts[code] += 1
        if self._counts[code] == self._most:
            hint = "There may be more of these below. Fix those above first."
        if self._counts[code] <= self._most:
            self._found.append(Finding(self._file, span, code, severity, message, hint, suggestion))

    def guess(self, word: str, known: Iterable[str], least: float = LEAST_LIKENESS) -> str | None:
        """The known word that was probably meant (see `nearest`); None when many have been guessed."""
        self._guesses += 1
        return nearest(word, known, least) if self._guesses <= MOST_GUESSES else None

    def in_order(self) -> tuple[Finding, ...]:
        """All of them, by line and column."""
        return in_line_order(self._found)


def shown(words: str) -> str:
    """The words, cut where they would make a message hard to read."""
    return words if len(words) <= LONGEST_SHOWN else f"{words[: LONGEST_SHOWN - 3]}..."


def nearest(word: str, known: Iterable[str], least: float = LEAST_LIKENESS) -> str | None:
    """The known word most like `word`, whatever its capitals, or None if its likeness is under `least`."""
    if len(word) > LONGEST_GUESSED:
        return None
    by_lower = {each.lower(): each for each in known}
    found = get_close_matches(word.lower(), by_lower, n=1, cutoff=least)
    return by_lower[found[0]] if found else None
