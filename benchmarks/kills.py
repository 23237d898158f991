"""Builds killed at random moments over a folder with good copies: `python -m benchmarks.kills [COUNT]`.

Half of the builds are killed at a moment of their whole time, half while they publish. After each kill the
folder is looked at as `verify` looks at it, then the next run comes, and it is looked at again. A folder must
be the old copies or the new ones, each whole; if it is mixed, `verify` must say so and the next run mend it.
Two processes take part: a build is a child that is told nothing and killed with SIGKILL.
"""

from __future__ import annotations

import os
import random
import select
import signal
import sys
import tempfile
import time
from collections import Counter
from dataclasses import replace
from pathlib import Path
from statistics import median
from typing import Any
from unittest.mock import patch

from hwrender.build.order import Machine, Order
from hwrender.build.report import build_report
from hwrender.formats import FORMATS
from hwrender.leaks import Secrets
from hwrender.publishing import staging
from hwrender.publishing.manifest import is_whole, read_manifest
from hwrender.verifying import FolderVerdict, verify_folder

COUNT = 500
SEED = 20160906
REPORT = """---
title: What people told us
lang: en-GB
name: report
---

## What people told us about the police

The police may get your **personal information**. This is build {number}.

- People said they would be scared.
- People said they did not know whom to ask.

| Place | What people said |
|---|---|
| Hackney | They were kind. |
| Newham | I had to wait. |
"""

WHOLE = ("old copies, whole", "new copies, whole")
"""What a folder must be after a kill, and after the next run."""


def main(count: int) -> int:
    chance = random.Random(SEED)
    with tempfile.TemporaryDirectory() as name:
        bench = Bench(Path(name))
        seen, healed = Counter[str](), Counter[str]()
        for number in range(1, count + 1):
            before = bench.build_whole(number)
            publishes = number % 2 == 0
            moment = chance.uniform(0, bench.publishing_seconds if publishes else bench.seconds)
            bench.kill_build(number, moment, after_publishing_began=publishes)
            seen[bench.state(before)] += 1
            bench.run_with_nothing_to_make()
            healed[bench.state(before)] += 1
        _print(count, bench, seen, healed)
    bad = (set(seen) - {*WHOLE, "mixed, and named as such"}) | (set(healed) - set(WHOLE))
    return 1 if bad else 0


def _print(count: int, bench: Bench, seen: Counter[str], healed: Counter[str]) -> None:
    print(
        f"{count} kills; a build takes {bench.seconds:.2f} s, its publishing {bench.publishing_seconds:.4f} s"
    )
    for title, states in (("as verify sees it after the kill", seen), ("after the next run", healed)):
        print(f"{title}:")
        for state, number in sorted(states.items()):
            print(f"  {number:4} {state}")


class Bench:
    """A report that changes, its folder, and builds of it in processes of their own."""

    def __init__(self, top: Path) -> None:
        self._report = top / "report.md"
        self._output = top / "out"
        self._folder = self._output / "report"
        rows = tuple(row for row in FORMATS if row.name in ("pdf", "word", "html"))
        self._order = Order(self._output, formats=rows, voice="silent", force=True)
        self._machine = Machine(None)
        self._write(0)
        build_report(self._report, self._order, self._machine)  # loads what each child then has
        self.seconds, self.publishing_seconds = self._measure()

    def _write(self, number: int) -> None:
        self._report.write_text(REPORT.format(number=number), encoding="utf-8")

    def _measure(self) -> tuple[float, float]:
        times = []
        for number in range(5):
            self._write(-number)
            child, began = self._start()
            start = time.perf_counter()
            os.read(began, 1)
            publishing = time.perf_counter()
            os.waitpid(child, 0)
            os.close(began)
            times.append((time.perf_counter() - start, time.perf_counter() - publishing))
        return median(whole for whole, _ in times), median(part for _, part in times)

    def build_whole(self, number: int) -> str:
        """Good copies of another version of the report; gives the digest of their sources."""
        self._write(-1000 - number)
        outcome = build_report(self._report, self._order, self._machine)
        assert outcome.manifest is not None
        return outcome.manifest.origin.sources

    def kill_build(self, number: int, seconds: float, *, after_publishing_began: bool) -> None:
        """Begin to build the next version and kill it at this moment, if it is not done by then."""
        self._write(number)
        child, began = self._start()
        if after_publishing_began:
            os.read(began, 1)
        select.select([], [], [], seconds)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(began)

    def _start(self) -> tuple[int, int]:
        """A build in a child: its process, and where a byte is to be read when it begins to publish."""
        reading, writing = os.pipe()
        child = os.fork()
        if child:
            os.close(writing)
            return child, reading
        status = 1
        try:
            _tell_when_publishing(writing)
            build_report(self._report, self._order, self._machine)
            status = 0
        finally:
            os._exit(status)

    def run_with_nothing_to_make(self) -> None:
        """The least a next run does: it reaches the folder, and then has nothing to put there."""
        with staging.staging(self._output, "report", os.getpid()):
            pass

    def state(self, before: str) -> str:
        """What lies in the folder, held against its manifest."""
        verdict = verify_folder(self._folder, Secrets())
        manifest = read_manifest(self._folder)
        if manifest is None:
            return "no manifest"
        if all(is_whole(self._folder, file) for file in manifest.files) and _is_one(verdict):
            return WHOLE[0] if manifest.origin.sources == before else WHOLE[1]
        is_named = any("The folder is mixed" in check.detail for check in verdict.checks)
        return "mixed, and named as such" if is_named else "mixed or partial, and not named"


def _is_one(verdict: FolderVerdict) -> bool:
    """Whether all that verify holds against the files holds; leftovers beside the folder are no fault of
    theirs."""
    left = replace(verdict, checks=tuple(c for c in verdict.checks if c.name != "no build was cut off here"))
    return left.passed()


def _tell_when_publishing(writing: int) -> None:
    check = staging._check_kept

    def told(*arguments: Any) -> None:
        os.write(writing, b"p")
        check(*arguments)

    patch.object(staging, "_check_kept", told).start()  # the child ends with it


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else COUNT))
