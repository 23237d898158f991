"""Text to braille and back, by liblouis in a process of its own.

liblouis is written in C and is given whatever stands in a report. Where it fails or does not come back, that
process ends and nothing else. One process does all reports of a run: starting it and reading its tables
takes most of the time. It ends with the program, for then there is nothing more to read.
"""

from __future__ import annotations

import atexit
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Lock, RLock, Timer

from msgspec import Struct

from hwrender.errors import FailedCheckError
from hwrender.formats.braille.cells import from_unicode, to_unicode
from hwrender.formats.braille.liblouis import Liblouis

LONGEST_SECONDS = 60.0

CONTRACTED, UNCONTRACTED = "en-ueb-g2.ctb", "en-ueb-g1.ctb"

DEFINITIONS = Path(__file__).with_name("definitions")
"""Tables of our own (`languages`)."""


class Forward(Struct, frozen=True):
    """A text to be written with these tables; `bold` are its places from and to."""

    text: str
    tables: str
    bold: tuple[tuple[int, int], ...] = ()


class Backward(Struct, frozen=True):
    """Cells to be read with these tables."""

    cells: str
    tables: str


class Louis:
    """A running process of liblouis. Raises `FailedCheckError` where it has failed."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def write(self, jobs: Sequence[Forward]) -> list[str | None]:
        """The cells of each text; nothing for one that liblouis does not take."""
        asked = [("to", job.tables, job.text, job.bold) for job in jobs]
        return [None if found is None else from_unicode(found) for found in self._ask(asked)]

    def read(self, jobs: Sequence[Backward]) -> list[str | None]:
        """The text of each of these cells; nothing where liblouis does not take them."""
        return self._ask([("from", job.tables, to_unicode(job.cells), ()) for job in jobs])

    def _ask(self, jobs: Sequence[tuple[str, str, str, tuple[tuple[int, int], ...]]]) -> list[str | None]:
        if not jobs:
            return []
        put, get = self._process.stdin, self._process.stdout
        assert put is not None
        assert get is not None
        watch = Timer(LONGEST_SECONDS, self._process.kill)
        watch.daemon = True
        watch.start()
        try:
            put.write(json.dumps(jobs) + "\n")
            put.flush()
            answer = get.readline()
        except BrokenPipeError:
            answer = ""
        finally:
            watch.cancel()
        if not answer:
            raise FailedCheckError(
                "liblouis could not put this report into braille.",
                "Make the other copies with --only. Please report this as a bug.",
            )
        found: list[str | None] = json.loads(answer)
        return found


class _Kept(Struct):
    """The process that was used last, and whose it is: a process that was forked has no part in it."""

    liblouis: Liblouis
    process: subprocess.Popen[str]
    owner: int
    lock: RLock

    def serves(self, liblouis: Liblouis) -> bool:
        return (self.liblouis, self.owner) == (liblouis, os.getpid()) and self.process.poll() is None

    def end(self) -> None:
        if self.owner == os.getpid():
            self.process.kill()
            self.process.communicate()


_kept: list[_Kept] = []
_KEEPING = Lock()


@contextmanager
def running(liblouis: Liblouis) -> Iterator[Louis]:
    """liblouis as long as it is needed, by one caller at a time. Its process is kept for the next one, unless
    something went wrong."""
    with _KEEPING:
        kept = _kept[0] if _kept and _kept[0].serves(liblouis) else None
        if kept is None:
            end_liblouis()
            kept = _Kept(liblouis, _started(liblouis), os.getpid(), RLock())
            _kept.append(kept)
    with kept.lock:
        try:
            yield Louis(kept.process)
        except BaseException:
            # what it was asked last may still be on its way
            kept.end()
            raise


def _started(liblouis: Liblouis) -> subprocess.Popen[str]:
    child = Path(__file__).with_name("louis_child.py")
    tables = f"{liblouis.tables},{DEFINITIONS}"
    arguments = [sys.executable, "-I", "-S", str(child), str(liblouis.library), tables]
    # no file of ours is handed on whatever is said here, and so this takes half as many handles
    pipe, is_closing = subprocess.PIPE, os.name == "nt"
    return subprocess.Popen(arguments, stdin=pipe, stdout=pipe, close_fds=is_closing, encoding="ascii")


@atexit.register
def end_liblouis() -> None:
    """End the process that was kept, if there is one."""
    while _kept:
        _kept.pop().end()
