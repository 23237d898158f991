"""A standard as types: its clauses, and how each is answered."""

from __future__ import annotations

from enum import Enum

from msgspec import Struct


class ClauseAnswer(Enum):
    """How a clause is answered."""

    RULE = "rule"
    """`check` has a finding for what breaks it."""
    BUILT_IN = "built in"
    """It is true of every copy, and a test holds it."""
    ASKED = "asked"
    """A person is asked, and the answer is kept."""
    NOT_OURS = "not ours"
    """It speaks of what no copy has, or of what only a person can do."""


class StandardClause(Struct, frozen=True):
    """One demand. `number` is the clause's own where it has one, else the part it stands in and a count;
    `asks` is what it asks, in our own words.

    One of the others says what answers it: `codes` of findings, `tests` (`tests/FILE.py::NAME`), or, in plain
    words, what was `said`: where the answer is kept, or why it is not ours.
    """

    number: str
    asks: str
    answer: ClauseAnswer
    codes: tuple[str, ...] = ()
    tests: tuple[str, ...] = ()
    said: str = ""


class DocumentStandard(Struct, frozen=True):
    """A standard by its `name`. `read` says how much of its own text was read: "whole", "most of it",
    "in part", "contents alone" or "second hand", with more after a colon."""

    name: str
    title: str
    read: str
    clauses: tuple[StandardClause, ...]

    def count(self, answer: ClauseAnswer) -> int:
        """How many clauses are answered in this way."""
        return sum(clause.answer is answer for clause in self.clauses)
