"""Work on several cores, its results in order and never many of them at once."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from queue import SimpleQueue
from threading import Thread
from typing import TypeVar

MOST_WORKERS = 4

LONGEST_SECONDS = 600.0
"""Nothing that is done here takes as long; what is not done by then has come to a stand."""

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
    what is made is ever held as a whole. `work` lets go of Python's lock where its time is spent. Raises
    `TimeoutError` when one thing takes too long; who hangs then does not keep the program from ending.
    """
    tasks: SimpleQueue[tuple[Future[_Made], _Given] | None] = SimpleQueue()
    # no pool of the standard library: a program waits for its threads for ever
    count = max(1, min(MOST_WORKERS, _allowed))
    workers = [Thread(target=_serve, args=(work, tasks), daemon=True) for _ in range(count)]
    # with one processor nobody works beside anybody: who waits for a result does nothing meanwhile
    ahead = 2 * count if count > 1 else 0
    waiting: deque[Future[_Made]] = deque()
    for worker in workers:
        worker.start()
    try:
        for one in given:
            waiting.append(Future())
            tasks.put((waiting[-1], one))
            if len(waiting) > ahead:
                yield _result(waiting.popleft())
        while waiting:
            yield _result(waiting.popleft())
    except (TimeoutError, KeyboardInterrupt):
        workers.clear()  # who hangs is not waited for, and whoever is told to stop waits for nobody
        raise
    finally:
        for left in waiting:
            left.cancel()
        for _ in range(count):
            tasks.put(None)
        for worker in workers:
            worker.join()


def _serve(work: Callable[[_Given], _Made], tasks: SimpleQueue[tuple[Future[_Made], _Given] | None]) -> None:
    """Does one task after the other."""
    while (task := tasks.get()) is not None:
        future, one = task
        if future.set_running_or_notify_cancel():
            try:
                future.set_result(work(one))
            except BaseException as error:  # whoever waits for the result is told
                future.set_exception(error)


def _result(future: Future[_Made]) -> _Made:
    try:
        return future.result(LONGEST_SECONDS)
    except TimeoutError:
        if future.done():  # it is an error of the work itself
            raise
        raise TimeoutError(f"there was no answer in {LONGEST_SECONDS:.0f} seconds") from None
