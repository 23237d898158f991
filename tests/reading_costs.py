"""What reading a text costs: process seconds and megabytes, checked against what is promised for its size.

Promised is at most two seconds and 500 MB for each megabyte. A quarter of the first is free, however small a
text is: a short text may be dense. Each text is read in a child of its own, forked when all is loaded: what
it takes at its peak is what the text takes.
"""

from __future__ import annotations

import gc
import json
import math
import os
import resource
import sys
import time
import traceback
from collections.abc import Callable

from msgspec import Struct

import hwrender.reading.fields
import hwrender.reading.front_matter
import hwrender.reading.markdown  # noqa: F401 # reading loads these when it first reads
from hwrender.cli import MADE_BETWEEN_COLLECTIONS
from hwrender.reading import read_text

MOST_SECONDS, MOST_MEGABYTES = 2.0, 500.0
"""Promised for a text of a megabyte."""

FREE_SHARE = 0.25
"""Of what is promised for a megabyte, what a text of any size may take."""

LONGEST_SECONDS = 60
"""A child that takes longer is ended."""

# what is made when it is first needed is made here, and not in every child
read_text(
    "---\ntitle: A report\nlang: en-GB\n---\n\n- *A* [link](https://example.org)\n\n|a|\n|-|\n", "report.md"
)


def promised_share(size_bytes: int) -> float:
    """How much a text of this size may take, where 1.0 is what is promised for a megabyte."""
    return FREE_SHARE + (1 - FREE_SHARE) * size_bytes / 1_000_000


class Cost(Struct, frozen=True):
    """Seconds and megabytes that a text of this size took, and the codes of what was found in it.

    `trouble` is the traceback of what was raised, which is nothing as long as reading keeps its promises.
    """

    size_bytes: int
    seconds: float
    megabytes: float
    codes: tuple[str, ...] = ()
    trouble: str = ""

    @property
    def share_of_seconds(self) -> float:
        """Of the seconds that are promised for this size."""
        return self.seconds / (MOST_SECONDS * promised_share(self.size_bytes))

    @property
    def share_of_megabytes(self) -> float:
        """Of the megabytes that are promised for this size."""
        return self.megabytes / (MOST_MEGABYTES * promised_share(self.size_bytes))

    @property
    def kept(self) -> bool:
        """Whether nothing was raised and the text costs no more than is promised."""
        return not self.trouble and max(self.share_of_seconds, self.share_of_megabytes) <= 1

    def __str__(self) -> str:
        size = f"{self.size_bytes / 1_000_000:.1f} MB"
        return f"{self.seconds:.2f} s and {self.megabytes:.0f} MB for {size}"


def seconds_of(text: str) -> float:
    """The process seconds in which this process reads the text. What else it holds is left out of account."""
    gc.freeze()
    try:
        start = time.process_time()
        read_text(text, "report.md")
        return time.process_time() - start
    finally:
        gc.unfreeze()


def nothing_more(text: str) -> None:
    """Hold nothing but its cost against a text."""


def cost_of(text: str, check: Callable[[str], None] = nothing_more) -> Cost:
    """Read the text in a child as the command would, then `check` it there, which may raise."""
    taken, given = os.pipe()
    child = os.fork()
    if child == 0:
        # whatever happens, the child must not go on as a second parent
        try:
            os.write(given, json.dumps(_measured(text, check)).encode())
        finally:
            os._exit(0)
    os.close(given)
    with os.fdopen(taken, "rb") as answer:
        content = answer.read()
    os.waitpid(child, 0)
    size_bytes = len(text.encode("utf-8", "surrogatepass"))
    if not content:
        return Cost(size_bytes, math.inf, math.inf, trouble="the child that read the text ended too early")
    seconds, megabytes, codes, trouble = json.loads(content)
    return Cost(size_bytes, seconds, megabytes, tuple(codes), trouble)


def least_cost_of(text: str, check: Callable[[str], None] = nothing_more, turns: int = 10) -> Cost:
    """The cost of the text, read again while it is too high: other work on the machine slows it."""
    cost = cost_of(text, check)
    while not cost.kept and not cost.trouble and turns > 1:
        again, turns = cost_of(text), turns - 1
        seconds, megabytes = min(cost.seconds, again.seconds), min(cost.megabytes, again.megabytes)
        cost = Cost(cost.size_bytes, seconds, megabytes, cost.codes)
    return cost


def _measured(text: str, check: Callable[[str], None]) -> tuple[float, float, list[str], str]:
    gc.set_threshold(MADE_BETWEEN_COLLECTIONS)
    resource.setrlimit(resource.RLIMIT_CPU, (LONGEST_SECONDS, LONGEST_SECONDS))
    before, start = _peak(), time.process_time()
    try:
        findings = read_text(text, "report.md").findings
        seconds, megabytes = time.process_time() - start, _peak() - before
        check(text)
    except Exception:
        return 0.0, 0.0, [], traceback.format_exc()
    return seconds, megabytes, sorted({finding.code for finding in findings}), ""


def _peak() -> float:
    """The largest resident set of this process, in megabytes; a new child begins with what it shares."""
    # macOS counts in bytes, Linux in kibibytes
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1_000_000
