"""What reading one PDF may take. A process that takes more is ended by the system, whatever it is doing.

Time is that of the processor, so that a busy computer is no reason to end. Where the system has no such
bounds, each part of the work has some seconds on the clock.
"""

from __future__ import annotations

import faulthandler
import os
from collections.abc import Callable
from pathlib import Path
from typing import TextIO

MOST_MEMORY_BYTES = 230_000_000
"""Of its own: the libraries that it shares with others come on top."""

STEP_SECONDS, FREE_SECONDS, SECONDS_PER_MEGABYTE = 2, 10, 2
_ON_THE_CLOCK = 30


def bounded(file_bytes: int) -> Callable[[], None]:
    """Bound this process, and give what is to be called before each part of the work."""
    nowhere = Path(os.devnull).open("w")  # noqa: SIM115  # it is open as long as this process is
    most_seconds = FREE_SECONDS + SECONDS_PER_MEGABYTE * file_bytes // 1_000_000
    try:
        import resource
    except ImportError:
        return lambda: _on_the_clock(nowhere)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_DATA, (MOST_MEMORY_BYTES, MOST_MEMORY_BYTES))
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)

    def step() -> None:
        used = resource.getrusage(resource.RUSAGE_SELF)
        spent = int(used.ru_utime + used.ru_stime)
        resource.setrlimit(resource.RLIMIT_CPU, (min(spent + STEP_SECONDS + 1, most_seconds), hard))
        _on_the_clock(nowhere)

    return step


def _on_the_clock(nowhere: TextIO) -> None:
    faulthandler.dump_traceback_later(_ON_THE_CLOCK, exit=True, file=nowhere)
