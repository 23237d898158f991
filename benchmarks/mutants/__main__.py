"""Tries mutants: `python -m benchmarks.mutants [--count 400] [--seed N] [--tests PATH ...] [ROOM ...]`.

Prints each mutant that no test noticed, at its place, and for each room how many were noticed. With `--tests`
only those tests are collected: the tests of a room are enough to see what it lacks, and take a minute.
"""

from __future__ import annotations

import argparse
import os
from collections import Counter
from pathlib import Path

import pytest
from benchmarks.mutants.reach import SOURCE, TESTS
from benchmarks.mutants.trial import Trial

ROOMS = ("language", "wording", "disclosure", "meaning", "consistency", "checks", "edition", "publishing",
         "formats/pdf/readback")  # fmt: skip
"""What must be right before anything is published, and what proves that it is."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rooms", nargs="*", default=[*ROOMS], metavar="ROOM")
    parser.add_argument("--count", type=int, default=400)
    parser.add_argument("--seed", type=int, default=20160906)
    parser.add_argument("--tests", nargs="+", default=[str(TESTS)], metavar="PATH")
    parser.add_argument("--seconds", type=float, default=float("inf"), help="begin no mutant after this time")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    given = parser.parse_args()
    trial = Trial(given.rooms, given.count, given.seed, given.seconds, given.processes)
    pytest.main(
        [*given.tests, "-o", "addopts=", "-p", "no:cacheprovider", "-p", "no:xdist", "-p", "no:terminal"],
        plugins=[trial],
    )
    _show(trial)


def _show(trial: Trial) -> None:
    killed, survived, unreached = (
        Counter(_room(each.file) for each in some) for some in (trial.killed, trial.survived, trial.unreached)
    )
    print(f"{'room':24}{'noticed':>8}{'not':>5}{'unreached':>11}")
    for room in sorted({*killed, *survived, *unreached}):
        _show_row(room, killed[room], survived[room], unreached[room])
    _show_row("all", len(trial.killed), len(trial.survived), len(trial.unreached))


def _show_row(room: str, killed: int, survived: int, unreached: int) -> None:
    total = max(1, killed + survived + unreached)
    print(f"{room:24}{killed:8}{survived:5}{unreached:11}{killed / total:7.0%}")


def _room(file: str) -> str:
    parts = Path(file).relative_to(SOURCE).parts
    return "/".join(parts[:-1]) or parts[0]


if __name__ == "__main__":
    main()
