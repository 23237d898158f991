"""The clauses of a sentence while it is read: those that are open, the innermost last."""

from __future__ import annotations

from collections.abc import Sequence

from hwrender.language.clause_kinds import ClauseKind
from hwrender.language.clause_lookahead import verbs_ahead
from hwrender.language.verb_groups import VerbGroup
from hwrender.language.word_context import Tagged

_K = ClauseKind


class ClausePart:
    """A clause while it is read. Words are given by number; `end` is the first that no longer belongs to it.

    `opener` counts the words that open it. `is_closed` says that it needs no verb: a quotation.
    """

    def __init__(self, kind: ClauseKind, start: int, opener: int, parent: int | None) -> None:
        self.kind = kind
        self.start = start
        self.opener = opener
        self.parent = parent
        self.end: int | None = None
        self.verb: VerbGroup | None = None
        self.is_inverted = False
        self.is_closed = False

    def lacks_verb(self) -> bool:
        """Whether its verb is still to come."""
        return self.verb is None and not self.is_closed

    @property
    def first(self) -> int:
        """The first word after those that open it."""
        return self.start + self.opener


class SentenceReading:
    """A sentence, the clauses found so far, and those of them that may go on.

    Of the open clauses all but the last have no verb yet: one that has its verb ends where the next begins.
    """

    def __init__(self, words: Sequence[Tagged]) -> None:
        self.words = words
        self.ahead = verbs_ahead(words)
        self.parts: list[ClausePart] = []
        self.has_main = False
        self._open: list[int] = []

    @property
    def current(self) -> ClausePart | None:
        """The innermost open clause."""
        return self.parts[self._open[-1]] if self._open else None

    def is_waiting(self) -> bool:
        """Whether a clause further out has no verb yet."""
        return len(self._open) > 1

    def begin(self, kind: ClauseKind, start: int, opener: int = 0, parent: int | None = None) -> ClausePart:
        """Open a clause; what has its verb ends here. The first clause begins with the sentence."""
        if kind is _K.MAIN:
            self._close(len(self._open), start)
            for part in () if self.has_main else self.parts:  # "If you are ill, ..."
                part.parent = len(self.parts) if part.parent is None else part.parent
            self.has_main = True
        elif self._open:
            parent = self._open[-1] if parent is None else parent
            if not self.parts[self._open[-1]].lacks_verb():
                self._close(1, start)
            elif len(self._open) == _DEEPEST:
                self._close(_DEEPEST, start)
        if not self.parts:
            opener, start = opener + start, 0
        self.parts.append(ClausePart(kind, start, opener, parent))
        self._open.append(len(self.parts) - 1)
        return self.parts[-1]

    def leave_inner(self, at: int) -> None:
        """Back to the innermost clause that has no verb yet; what stands inside it ends here."""
        if self._open and not self.parts[self._open[-1]].lacks_verb():
            self._close(1, at)

    def _close(self, count: int, at: int) -> None:
        for _ in range(count):
            self.parts[self._open.pop()].end = at

    def finish(self) -> list[ClausePart]:
        """The clauses, in the order of their first words; where nothing is told, a fragment."""
        if not self.parts:
            self.begin(_K.FRAGMENT, 0)
        for part in self.parts:
            part.end = len(self.words) if part.end is None else part.end
            if part.verb is None and part.kind is _K.MAIN:
                part.kind = _K.FRAGMENT
        return self.parts

    def sibling_of(self, kind: ClauseKind) -> int | None:
        """The parent of the last clause of this kind, which another of the kind shares."""
        for part in reversed(self.parts[-_SIBLINGS:]):
            if part.kind is kind:
                return part.parent
        return None

    def gap_has(self, at: int, marks: str = ",;:–—") -> bool:
        """Whether one of these marks stands before a word."""
        gap = self.words[at].gap
        return bool(gap) and any(mark in gap for mark in marks)


_SIBLINGS = 6
_DEEPEST = 8
"""So many clauses inside one another no sentence has that somebody wrote."""
