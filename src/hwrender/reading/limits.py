"""How much may be in a report: what takes far more work than any summary is refused."""

from __future__ import annotations

LARGEST_BYTES = 5_000_000
"""More than a thousand pages: anything bigger is not a summary."""

MOST_LINES = 20_000
MOST_BARS = 20_000
"""Each line and each cell of a table costs about as much time as a page of words. No summary has as many."""

TOO_MUCH_HINT = "Give the summary of the report, not all of its data."

FREE_STEPS, STEPS_PER_CHARACTER = 250_000, 0.5
"""Of work: for every report, and for each of its characters."""


def excess(text: str) -> str | None:
    """What there is too much of in this text for a summary, as a sentence; nothing when there is not."""
    if len(text) > LARGEST_BYTES:
        return f"The report is longer than {LARGEST_BYTES:,} characters."
    if text.count("\n") > MOST_LINES:
        return f"The report has more than {MOST_LINES:,} lines."
    if text.count("|") > MOST_BARS:
        return f"The tables have more than {MOST_BARS:,} cells."
    return None


class WorkBudgetSpentError(Exception):
    """A report holds more lines and signs than its length allows."""


class WorkBudget:
    """The work that a report of this many characters may still cost, in steps.

    A step is about as much work wherever it is spent: a microsecond or two. Half a second's worth is free, so
    that no short report is refused, whatever is in it: 10,000 cells with a letter each take less. Beyond it,
    the first real report takes two for every five of its characters.
    """

    def __init__(self, characters: int) -> None:
        self._left = FREE_STEPS + int(STEPS_PER_CHARACTER * characters)

    def spend(self, count: int) -> None:
        """Spend so many steps. Raises `WorkBudgetSpentError` when fewer are left."""
        self._left -= count
        if self._left < 0:
            raise WorkBudgetSpentError
