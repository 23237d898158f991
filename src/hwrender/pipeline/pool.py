"""A pool of processes, each of which makes one report after the other.

Not even a report that kills its process stops the rest.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import islice
from multiprocessing import get_context, parent_process
from multiprocessing.process import BaseProcess
from pathlib import Path
from threading import Thread

from hwrender.errors import HwrenderError
from hwrender.pipeline.memory import clear_away
from hwrender.pipeline.options import Outcome, Result

STOPPING_SECONDS = 1.0
"""How long processes that are told to stop may tidy up: nobody waits two seconds for an interrupt."""

_WAITING_PER_JOB = 4
"""How many reports are handed out ahead: enough to keep all busy, few enough to keep memory flat."""

_MOST_PER_PROCESS = 50
"""How many reports a process makes before another takes its place: libraries keep a little of each one."""

Build = Callable[[Path], Result]
"""What makes one report. It is pickled: a function of a module, or a `partial` of one."""


def build_in_processes(
    build: Build, load: Callable[[Path], Outcome | None], reports: Sequence[Path], jobs: int
) -> Iterator[Result]:
    """What `build` makes of each report, in order, where `load` does not know it already.

    A pool that breaks is made anew, and the reports that were in work are tried alone.
    """
    left = deque(reports)
    while left:
        try:
            with _pool(jobs) as pool:
                yield from _build_in(pool, build, load, left, jobs)
        except BrokenProcessPool:
            for _ in range(min(jobs, len(left))):
                yield _build_alone(build, left.popleft())


def _build_in(
    pool: ProcessPoolExecutor,
    build: Build,
    load: Callable[[Path], Outcome | None],
    left: deque[Path],
    jobs: int,
) -> Iterator[Result]:
    """As many results as one pool gives. A report is taken from those left once its result is there."""
    waiting: deque[Future[Result] | Outcome] = deque()
    for more in range(min(len(left), jobs * _MOST_PER_PROCESS), 0, -1):
        for report in islice(left, len(waiting), min(more, jobs * _WAITING_PER_JOB)):
            waiting.append(load(report) or _submit(pool, build, report))
        first = waiting[0]
        result = first if isinstance(first, Outcome) else first.result()
        waiting.popleft()
        left.popleft()
        yield result


def _submit(pool: ProcessPoolExecutor, build: Build, report: Path) -> Future[Result]:
    """Hand out a report. A process that is started for it never sees an interrupt, not even as it loads."""
    with _interrupts_held():
        return pool.submit(_build_next, build, report)


def _build_next(build: Build, report: Path) -> Result:
    """One of the reports that a process of the pool makes."""
    try:
        return build(report)
    finally:
        clear_away()


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """An interrupt comes when this is over; processes that are started meanwhile are never told of one."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _build_alone(build: Build, report: Path) -> Result:
    """A report in a process that may end with it."""
    try:
        with _pool(1) as pool:
            return _submit(pool, build, report).result()
    except BrokenProcessPool:
        return stopping_error(report)


def stopping_error(report: Path) -> HwrenderError:
    """What is said of a report for which hwrender has a fault, where others go on."""
    return HwrenderError(
        f"{report}: this report stopped hwrender in the middle of its work.",
        "The other reports go on. Please report this as a bug, with the report if it is not private.",
    )


@contextmanager
def _pool(jobs: int) -> Iterator[ProcessPoolExecutor]:
    """A pool whose processes load what they need once.

    It is gone at once when it is interrupted, and when it breaks: a process may have died with a lock that
    the others wait for.
    """
    pool = ProcessPoolExecutor(jobs, get_context("spawn"), _start)
    try:
        yield pool
    except BaseException:
        _stop(pool)
        raise
    pool.shutdown(cancel_futures=True)


def _start() -> None:
    """In each process of the pool: an interrupt is for the parent to see, who then tells the children. With a
    parent that was killed they end too: they would wait for work for ever."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _end)
    Thread(target=_end_with, args=(parent_process(),), name="parent", daemon=True).start()


def _end(*_: object) -> None:
    """Tidy up and end. Whoever has not ended by then is cut off: a pool takes what it is told for the end of
    one report, and goes on to the next."""
    Thread(target=_cut_off, name="end", daemon=True).start()
    sys.exit(1)


def _cut_off() -> None:
    time.sleep(STOPPING_SECONDS)
    os._exit(1)


def _end_with(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)


def _stop(pool: ProcessPoolExecutor) -> None:
    processes = list((getattr(pool, "_processes", None) or {}).values())  # no public name before Python 3.14
    for process in processes:
        process.terminate()
    end = time.monotonic() + STOPPING_SECONDS
    for process in processes:
        process.join(max(0.0, end - time.monotonic()))
        if process.is_alive():
            process.kill()
    pool.shutdown(wait=False, cancel_futures=True)
