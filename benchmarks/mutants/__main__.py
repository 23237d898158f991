"""Tries mutants: `python -m benchmarks.mutants [--count 400] [--seed N] [ROOM ...]` (`make mutants`).

Prints for each room how many were noticed, and each that was not, at its place.
"""

from __future__ import annotations

import argparse
import os
from collections import Counter
from pathlib import Path

import pytest
from benchmarks.mutants.trial import SOURCE, Trial

ROOMS = ("language", "wording", "disclosure", "meaning", "consistency", "checks", "edition", "publishing",
         "formats/pdf/readback")  # fmt: skip
"""What must be right before anything is published, and what proves that it is."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rooms", nargs="*", default=[*ROOMS])
    parser.add_argument("--count", type=int, default=400)
    parser.add_argument("--seed", type=int, default=20160906)
    given = parser.parse_args()
    trial = Trial(given.rooms, given.count, given.seed, os.cpu_count() or 1)
    tests = str(SOURCE.parents[1] / "tests")
    pytest.main(
        [tests, "-o", "addopts=", "-p", "no:cacheprovider", "-p", "no:xdist", "-p", "no:terminal"],
        plugins=[trial],
    )
    _show(trial)


def _show(trial: Trial) -> None:
    killed, missed = (
        Counter(_room(each.file) for each in some)
        for some in (trial.killed, trial.survived + trial.unreached)
    )
    for room in sorted({*killed, *missed}):
        total = killed[room] + missed[room]
        print(f"{room:24}{killed[room]:5} of {total:<5}{killed[room] / total:7.0%}")
    total = len(trial.killed) + len(trial.survived) + len(trial.unreached)
    print(f"{'all':24}{len(trial.killed):5} of {total:<5}{len(trial.killed) / max(1, total):7.0%}")
    for head, some in (("not noticed", trial.survived), ("reached by no test", trial.unreached)):
        for each in sorted(some, key=lambda mutant: (mutant.file, mutant.line)):
            print(f"{head}: {str(each).replace(f'{SOURCE.parents[1]}/', '')}")


def _room(file: str) -> str:
    parts = Path(file).relative_to(SOURCE).parts
    return "/".join(parts[:-1]) or parts[0]


if __name__ == "__main__":
    main()
