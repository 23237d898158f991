"""What a command costs: seconds on the clock and of the processor, and the peak of memory, of a whole process
started cold."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median

from msgspec import Struct

HWRENDER = (sys.executable, "-m", "hwrender")

_UNSET = ("PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED")
"""What makes Python compile every module again in each process, which no installed program does."""


class Measure(Struct, frozen=True):
    """`peak_megabytes` is the greatest resident set, in millions of bytes. `processor_seconds` are those
    of all processors together, where they were measured."""

    seconds: float
    peak_megabytes: float
    processor_seconds: float = 0.0


def measure(command: Sequence[str | Path], environment: Mapping[str, str] | None = None) -> Measure:
    """Run one command to its end and measure it. Raises `CalledProcessError` when it fails."""
    variables = {name: value for name, value in os.environ.items() if name not in _UNSET}
    start = time.perf_counter()
    process = subprocess.Popen(
        command,
        env=variables | dict(environment or {}),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise subprocess.CalledProcessError(process.returncode, command)
    # macOS counts in bytes, Linux in kibibytes
    unit = 1 if sys.platform == "darwin" else 1024
    return Measure(seconds, usage.ru_maxrss * unit / 1_000_000, usage.ru_utime + usage.ru_stime)


def middle(measures: Sequence[Measure]) -> Measure:
    """The median of the seconds, and the greatest peak."""
    return Measure(median(each.seconds for each in measures), max(each.peak_megabytes for each in measures))


def in_a_row(measures: Sequence[Measure]) -> Measure:
    """Several processes, one after the other: their seconds together, and the peak of the largest."""
    return Measure(sum(each.seconds for each in measures), max(each.peak_megabytes for each in measures))
