"""Work on several cores, its results in order and never many of them at once."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

MOST_WORKERS = 4

_allowed = os.cpu_count() or 1

_Given = TypeVar("_Given")
_Made = TypeVar("_Made")


def use_processors(count: int) -> None:
    """Keep this process to so many processors from here on: others may be at work beside it."""
    global _allowed  # one bound for the whole process, whoever asks for the work
    _allowed = count


def in_parallel(work: Callable[[_Given], _Made], given: Iterable[_Given]) -> Iterator[_Made]:
    """What `work` makes of each thing given, in order.

    Things are taken as they are worked on, a few ahead of what has been fetched: neither what is given nor
    what is made is ever held as a whole. `work` lets go of Python's lock where its time is spent.
    """
    workers = min(MOST_WORKERS, _allowed)
    waiting: deque[Future[_Made]] = deque()
    with ThreadPoolExecutor(workers) as pool:
        try:
            for one in given:
                waiting.append(pool.submit(work, one))
                if len(waiting) > 2 * workers:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            for left in waiting:
                left.cancel()
