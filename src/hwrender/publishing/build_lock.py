"""One build of a report at a time: a second one waits for the lock.

The lock is the operating system's (`flock`, `LockFile`), so it is gone with the process that held it, however
that ended: there is no stale lock to be found out. The file itself is only a name to lock, and is removed.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from hwrender.errors import OutputError

LONGEST_WAIT_SECONDS = 600.0
"""No build takes as long; whoever still holds the lock then has come to a stand."""

_SUFFIX = ".lock"


@contextmanager
def build_lock(
    output: Path, name: str, notify_waiting: Callable[[], None], seconds: float = LONGEST_WAIT_SECONDS
) -> Iterator[None]:
    """The lock of `name` in the folder `output`, for one build. `notify_waiting` is called if it waits.

    Raises `OutputError` when the lock is not free in `seconds`, and `OSError` when the folder cannot
    be written.
    """
    from filelock import FileLock, Timeout  # only where something is written

    path = lock_path(output, name)
    lock = FileLock(path)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        notify_waiting()
        try:
            lock.acquire(timeout=seconds)
        except Timeout as error:
            raise _stuck(name) from error
    try:
        yield
    finally:
        # others may wait at this file: on POSIX whoever gets a removed one tries again, so it goes while it
        # is still locked; Windows removes no open file, so there it goes afterwards, if nobody waits
        if not is_windows():
            _remove(path)
        lock.release()
        if is_windows():
            _remove(path)


def lock_path(output: Path, name: str) -> Path:
    """The file that is locked while `name` is being built in `output`."""
    return output / f".{name}{_SUFFIX}"


def is_windows() -> bool:
    """Whether files that are open can be neither replaced nor removed."""
    return sys.platform == "win32"


def _stuck(name: str) -> OutputError:
    return OutputError(
        f"{name}: another hwrender is making this report and has not finished.",
        "Close the other hwrender. Then run this again.",
    )


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink()
