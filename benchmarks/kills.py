"""Real runs killed over a folder with good copies: `python -m benchmarks.kills [COUNT [VOICE [SEED]]]`.

Each run is `hwrender all` of all files there are, sound files included, in a process of its own that is ended
with SIGKILL. A quarter are killed at any moment, a quarter while the files are made, a quarter while they are
put on the disk, each by the clock. The last quarter kill themselves before one of the moves into place: these
are over so soon that no clock could meet them. In every second round the cache is empty, so that the voice
has all to say.

After the kill the folder is looked at as `verify` looks at it, and held byte by byte against copies that
nobody disturbed. It must be the old copies or the new ones, each whole; if it is mixed, `verify` must say so.
Then the same command runs again: the new copies must lie there, byte by byte, and nothing else.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from statistics import median

from msgspec.structs import replace

from hwrender.formats import ALL_FORMATS, SOUND_FILES, can_be_made
from hwrender.inspection import LocalIdentifiers
from hwrender.narration.voices import DEFAULT_VOICE
from hwrender.publishing.manifest import sha256_of
from hwrender.publishing.staging import staging_folders
from hwrender.verifying import FolderVerdict, verify_folder

COUNT = 500
SEED = 20160906
REPORT = """---
title: What people told us
lang: en-GB
name: report
---

## What people told us about the police

The police may get your **personal information**. {said}

| Place | What people said |
|---|---|
| Hackney | They were kind. |
"""

VERSIONS = (
    REPORT.format(said="People said they would be scared."),
    REPORT.format(said="People did not know whom to ask."),
)

MOMENTS = ("at any moment", "in the making", "in the publishing", "between two moves")

LAST_MADE = "report.html"

MADE = can_be_made(tuple(row for row in ALL_FORMATS if row.is_usual or row.is_sound))
"""What each run makes: what every report gets, and every kind of sound."""

MOVES = len(MADE) + 2
"""The manifest is moved inside the staging folder, then each file and the manifest out of it."""

KILLED_BEFORE_MOVE = """
import os, signal, sys
left = [{move}]
def hear(event, arguments):
    if event == "os.rename" and ".staging" in str(arguments[0]):
        left[0] -= 1
        if left[0] < 0:
            os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(hear)
"""

OLD, NEW, MIXED = "the old copies, whole", "the new copies, whole", "mixed, and named as such"
"""What a folder may be after a kill. After the next run it must be the new copies."""


def main(count: int = COUNT, voice: str = DEFAULT_VOICE, seed: int = SEED) -> int:
    chance = random.Random(seed)
    seen: dict[str, Counter[str]] = {moment: Counter() for moment in MOMENTS}
    healed = Counter[str]()
    with tempfile.TemporaryDirectory() as name:
        bench = Bench(Path(name), voice)
        for number in range(count):
            moment = MOMENTS[number // 2 % len(MOMENTS)]
            bench.begin_round(number)
            bench.run_killed(moment, chance)
            seen[moment][bench.state()] += 1
            code = bench.run()
            healed[bench.state_healed() if code == 0 else f"the run ended with {code}"] += 1
            if (number + 1) % 50 == 0:
                print(f"{number + 1} of {count}", file=sys.stderr, flush=True)
        _print(count, bench, seen, healed)
    states = Counter[str]()
    for counted in seen.values():
        states.update(counted)
    return 1 if set(states) - {OLD, NEW, MIXED} or set(healed) - {NEW} else 0


def _print(count: int, bench: Bench, seen: dict[str, Counter[str]], healed: Counter[str]) -> None:
    times = ", ".join(f"{seconds:.3f} s {moment}" for moment, seconds in bench.seconds.items())
    print(f"{count} kills of runs with the voice “{bench.voice}” and {len(MADE)} files: {times}")
    for moment, states in seen.items():
        print(f"killed {moment}:")
        _print_states(states)
    print("after the next run:")
    _print_states(healed)


def _print_states(states: Counter[str]) -> None:
    for state, number in sorted(states.items()):
        print(f"  {number:4} {state}")


class Bench:
    """A report in two versions that take turns, its folder, and runs of the command over it."""

    def __init__(self, top: Path, voice: str) -> None:
        self.voice = voice
        self._top = top
        self._report = top / "report.md"
        self._output = top / "out"
        self._good = [self._undisturbed(number) for number in range(len(VERSIONS))]

    def _undisturbed(self, number: int) -> dict[str, str]:
        """The files of a version and their digests, from a run that nobody disturbs."""
        self.begin_round(number)
        shutil.rmtree(self._output, ignore_errors=True)
        assert self.run() == 0
        found = _files_in(self._output / "report")
        assert len(found) == len(MADE) + 1
        return found

    @cached_property
    def seconds(self) -> dict[str, float]:
        """How long a run takes, and its parts that are aimed at."""
        times: dict[str, list[float]] = {moment: [] for moment in MOMENTS[:-1]}
        for number in range(6):
            self.begin_round(number)
            process, start = self.start(), time.monotonic()
            began = self._wait(process, self._has_staging)
            published = self._wait(process, self._has_page)
            process.wait()
            end = time.monotonic()
            parts = (end - start, published - began, end - published)
            for moment, seconds in zip(times, parts, strict=True):
                times[moment].append(seconds)
        return {moment: median(found) for moment, found in times.items()}

    def begin_round(self, number: int) -> None:
        """From here on the report is the other version; in every second round the cache is empty."""
        self._new = number % len(VERSIONS)
        self._report.write_text(VERSIONS[self._new], encoding="utf-8")
        if number // len(VERSIONS) % 2 == 0:
            shutil.rmtree(self._top / "cache", ignore_errors=True)

    def run(self) -> int:
        """The command, to its end."""
        return self.start().wait()

    def start(
        self, before: str = "", *options: str, stdout: int | None = None, stderr: int | None = None
    ) -> subprocess.Popen[bytes]:
        """The command, at its beginning. `before` is Python to be run first in its process."""
        program = f"{before}\nfrom hwrender.cli import main\nmain()"
        command = [sys.executable, "-c", program, "all", str(self._report), "-o", str(self._output), "-q"]
        command += ["--voice", self.voice, "--audio", ",".join(SOUND_FILES), *options]
        where = os.environ | {"HWRENDER_CACHE": str(self._top / "cache")}
        return subprocess.Popen(command, env=where, start_new_session=True, stdout=stdout, stderr=stderr)

    def run_killed(self, moment: str, chance: random.Random) -> None:
        """The command, killed at such a moment; if it has ended by then, it was too quick for us."""
        if moment not in self.seconds:
            code = self.start(KILLED_BEFORE_MOVE.format(move=chance.randrange(MOVES))).wait()
            assert code == -signal.SIGKILL
            return
        process = self.start()
        if moment != "at any moment":
            self._wait(process, self._has_staging if moment == "in the making" else self._has_page)
        time.sleep(chance.uniform(0, self.seconds[moment]))
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()

    def _wait(self, process: subprocess.Popen[bytes], holds: Callable[[], bool]) -> float:
        """The moment at which this is seen, or the process has ended."""
        while not holds() and process.poll() is None:
            time.sleep(0.001)
        return time.monotonic()

    def _has_staging(self) -> bool:
        return bool(staging_folders(self._output, "report"))

    def _has_page(self) -> bool:
        """Whether the last of the files lies in the staging folder: what remains is publishing."""
        return any((folder / LAST_MADE).exists() for folder in staging_folders(self._output, "report"))

    def state(self) -> str:
        """What is in the folder, by its bytes and by what `verify` says of it."""
        folder = self._output / "report"
        verdict, found = verify_folder(folder, LocalIdentifiers()), _files_in(folder)
        if found in self._good:
            state = NEW if found == self._good[self._new] else OLD
            return state if _is_one(verdict) else f"{state}, but verify says otherwise"
        is_named = any("The folder is mixed" in check.detail for check in verdict.checks)
        return MIXED if is_named and not verdict.passed() else "mixed or partial, and not named"

    def state_healed(self) -> str:
        """The same, and what lies about beside it."""
        others = sorted(path.name for path in self._output.iterdir() if path.name != "report")
        return f"{self.state()}, but beside it lies {', '.join(others)}" if others else self.state()


def _files_in(folder: Path) -> dict[str, str]:
    """Each file of a folder and its digest; nothing when there is no folder."""
    return {path.name: sha256_of(path) for path in folder.iterdir()} if folder.is_dir() else {}


def _is_one(verdict: FolderVerdict) -> bool:
    """Whether all that verify holds against the files holds; leftovers beside the folder are no fault of
    theirs."""
    left = replace(verdict, checks=tuple(c for c in verdict.checks if c.name != "no build was cut off here"))
    return left.passed()


if __name__ == "__main__":
    given = sys.argv[1:]
    sys.exit(main(*(int(each) if each.isdecimal() else each for each in given)))
