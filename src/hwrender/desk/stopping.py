"""When the desk ends by itself: some minutes after the last page of it was closed."""

from __future__ import annotations

from collections.abc import Callable

IDLE_SECONDS = 600.0
"""So long after the last page was closed; a page that was never opened counts as closed."""


class Presence:
    """Which pages of the desk are open, by the streams of events that they hold open. `now` is a clock in
    seconds that never goes back."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._open = 0
        self._last_seen = now()

    def enter(self) -> None:
        self._open += 1

    def leave(self) -> None:
        self._open -= 1
        self._last_seen = self._now()

    def is_over(self) -> bool:
        """Whether nobody has had a page open for so long."""
        return self._open <= 0 and self._now() - self._last_seen >= IDLE_SECONDS
