"""The source of one opened report: what is on the disk, written in one step, undone and brought back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from hwrender.desk.history import History
from hwrender.errors import OutputError
from hwrender.files import replace_text
from hwrender.reading.source import load_text
from hwrender.revising import Conflict, merge

MOST_TRIES = 3


class ChangedOutsideError(Exception):
    """Somebody else has changed the same row: both are shown, and a person chooses."""

    def __init__(self, conflicts: tuple[Conflict, ...]) -> None:
        super().__init__("changed on both sides")
        self.conflicts = conflicts


class SourceFile:
    """The text of the file at `path` as this desk knows it. `revision` grows with each change of it.

    Every change is on the disk when it has returned: the file is always what it was, or all that is new.
    """

    def __init__(self, path: Path, history: History, now: Callable[[], float]) -> None:
        self.path = path
        self.history = history
        self._now = now
        self.text = load_text(path)
        self.revision = 1
        self._undone_to: list[str] = []
        self._redone_to: list[str] = []
        self._remembered = history.remembered()
        self._keep()

    def change(self, make: Callable[[str], str]) -> bool:
        """Write what `make` makes of the text; whether anything has changed.

        What has been changed outside meanwhile is taken in first. Raises `ChangedOutsideError` where both
        changed one row, and whatever `make` raises; then nothing has changed.
        """
        self.follow()
        before = self.text
        after = make(before)
        if after == before:
            return False
        self._write(before, after)
        self._undone_to.append(before)
        self._redone_to.clear()
        return True

    def _write(self, base: str, ours: str) -> None:
        """Write `ours`, which was made from `base`, with what others have written in the last moment."""
        theirs, wanted = base, ours
        for turn in range(MOST_TRIES):
            try:
                replace_text(self.path, theirs, wanted)
            except OutputError:
                found = load_text(self.path)
                if turn == MOST_TRIES - 1 or found == theirs:
                    raise
                merged = merge(base, ours, found)
                if merged.conflicts:
                    raise ChangedOutsideError(merged.conflicts) from None
                theirs, wanted = found, merged.text
            else:
                self._take(wanted)
                return

    def follow(self) -> bool:
        """Take what somebody else has written to the file; whether that was anything new."""
        found = load_text(self.path)
        if found == self.text:
            return False
        self._undone_to.append(self.text)
        self._redone_to.clear()
        self._take(found)
        return True

    def _take(self, text: str) -> None:
        self.text = text
        self.revision += 1
        self._keep()

    def _keep(self) -> None:
        self.history.keep(self.text, int(self._now()))

    def undo(self) -> bool:
        return self._go_to(self._undone_to, self._redone_to)

    def redo(self) -> bool:
        return self._go_to(self._redone_to, self._undone_to)

    def can_undo(self) -> bool:
        return bool(self._undone_to)

    def can_redo(self) -> bool:
        return bool(self._redone_to)

    def _go_to(self, there: list[str], back: list[str]) -> bool:
        self.follow()
        if not there:
            return False
        before, after = self.text, there[-1]
        self._write(before, after)
        there.pop()
        back.append(before)
        return True

    def bring_back(self, number: int) -> bool:
        """Write a state of the history again; whether there is one, and it is another."""
        text = self.history.text_of(number)
        return text is not None and self.change(lambda _: text)

    # --- what is not in the source -----------------------------------------------------------------------

    @property
    def approved(self) -> frozenset[str]:
        """The seals of the rows that somebody said OK to."""
        return self._remembered.approved

    def approve(self, seal: str, *, is_approved: bool = True) -> None:
        there = self.approved - {seal}
        self._remember(replace(self._remembered, approved=there | {seal} if is_approved else there))

    def typed(self, seal: str) -> str | None:
        """Words that somebody typed for the row with this seal, and has not saved."""
        return self._remembered.typed.get(seal)

    def keep_typed(self, seal: str, words: str | None) -> None:
        """Keep words as they are typed, or forget them."""
        others = {each: said for each, said in self._remembered.typed.items() if each != seal}
        self._remember(replace(self._remembered, typed=others if words is None else {**others, seal: words}))

    def _remember(self, remembered: Struct) -> None:
        assert isinstance(remembered, type(self._remembered))
        if remembered != self._remembered:
            self._remembered = remembered
            self.history.remember(remembered)
