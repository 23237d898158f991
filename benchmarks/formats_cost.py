"""What more formats add to the cost of a report: `python -m benchmarks.formats_cost [GROUP ...]`.

Each group is made with what was there before it and without it, cold and turn about. The seconds are those
of the processor: other work on the machine lengthens the clock's, but hardly these.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.bounds import bound
from benchmarks.processes import Measure
from benchmarks.turns import REPORT, in_turn, make_all, show
from msgspec.structs import replace

BASE = ("pdf", "word", "audio", "html")
GROUPS = {"books": (("epub", "daisy"), 1.10), "braille": (("braille", "pef", "text", "message"), 1.05)}
"""What is added to the base, and how many times the cost may be then."""

TURNS = 5


def main(names: Sequence[str]) -> None:
    print(f"{'':42}{'seconds':>9}{'peak MB':>9}")
    for name in names or list(GROUPS):
        added, most = GROUPS[name]
        with tempfile.TemporaryDirectory() as folder:
            group, base = in_turn(
                lambda turn, made=(*BASE, *added): _made(Path(folder) / f"group{turn}", made),
                lambda turn: _made(Path(folder) / f"base{turn}", BASE),
                turns=TURNS,
            )
        show(", ".join(BASE), base)
        show(f"and {', '.join(added)}", group)
        bound("times as much", group.seconds / base.seconds, most)


def _made(home: Path, formats: Sequence[str]) -> Measure:
    """These formats of the first report with nothing in the cache, in seconds of the processor."""
    measured = make_all([REPORT], home, "--only", ",".join(formats))
    return replace(measured, seconds=measured.processor_seconds)


if __name__ == "__main__":
    main(sys.argv[1:])
