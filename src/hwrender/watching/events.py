"""News that a file has changed, from the system. The home of watchfiles.

News may be late, or may never come, as from most drives of a network: whoever waits for it looks for himself
from time to time.
"""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Generator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from watchfiles import awatch, watch

if TYPE_CHECKING:
    from asyncio import Event

DEBOUNCE_MILLISECONDS = 200
_STEP_MILLISECONDS = 50
_TURN_MILLISECONDS = 200
"""So long at most the system is waited for before the clock is looked at."""


async def changed_names(folder: Path, stop: Event) -> AsyncIterator[set[str]]:
    """The names of files that were changed in a folder, and not below it, until `stop` is set."""
    changes = awatch(folder, stop_event=stop, debounce=DEBOUNCE_MILLISECONDS, recursive=False)
    async for each in changes:
        yield {Path(name).name for _, name in each}


class FolderNews:
    """News of a folder and all below it, from now on. Where the system gives none, only time passes."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._changes: Generator[Any, None, None] | None = None
        self._begin()

    def wait(self, seconds: float) -> None:
        """Come back when something has changed there, or after so many seconds."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            if self._changes is None:
                time.sleep(left)
                self._begin()
            elif self._is_told():
                return

    def _begin(self) -> None:
        self._changes = watch(
            self._folder,
            watch_filter=None,
            debounce=DEBOUNCE_MILLISECONDS,
            step=_STEP_MILLISECONDS,
            rust_timeout=_TURN_MILLISECONDS,
            yield_on_timeout=True,
            ignore_permission_denied=True,
        )
        self._is_told()  # the system tells what has changed since it was first asked

    def _is_told(self) -> bool:
        try:
            return self._changes is not None and bool(next(self._changes))
        except (OSError, RuntimeError, StopIteration):  # the folder is gone, or its disk gives no news
            self._changes = None
            return False
