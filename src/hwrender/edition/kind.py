"""The kinds of edition. Apart from the model, so that asking for help need not load it."""

from __future__ import annotations

from enum import Enum


class EditionKind(Enum):
    """For whom an edition is: readers of easy read, or readers of the summary as it was written."""

    EASY = "easy"
    FULL = "full"

    @property
    def has_slashed_zero(self) -> bool:
        """A slash tells those who see little 0 from O. Readers of easy words may take it for another sign."""
        return self is EditionKind.FULL
