"""How much may be in a report of its length: what takes far more work than any summary is refused."""

from __future__ import annotations

FREE, PER_CHARACTER = 250_000, 0.5


class TooMuchError(Exception):
    """A report holds more lines and signs than its length allows."""


class Steps:
    """The steps that may still be taken for a report of this many characters.

    Each is about as much work, wherever it is taken: a microsecond or two. Half a second's worth is free, so
    that no short report is refused, whatever is in it: 10,000 cells with a letter each take less. Beyond it,
    the first real report takes two for every five of its characters.
    """

    def __init__(self, characters: int) -> None:
        self._left = FREE + int(PER_CHARACTER * characters)

    def take(self, count: int) -> None:
        """Take so many steps. Raises `TooMuchError` when fewer are left."""
        self._left -= count
        if self._left < 0:
            raise TooMuchError
