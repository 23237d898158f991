"""A whole library through the real scheduler: `python -m benchmarks.library [REPORTS [FORMAT,...]]` (Linux).

A scheduler and two workers of Dask are started as docs/cluster.md says, with certificates. `hwrender watch
--once` makes so many short reports on them, with the silent voice. When half are made, the scheduler is
killed. It is started again, and so is the run. Printed are the rate, the memory of each process as the number
grows, and whether anything was made twice. 15,000 reports: `python -m benchmarks.library 15000`.
"""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.bounds import at_least, bound
from benchmarks.processes import HWRENDER
from benchmarks.short_reports import WORKER_VARIABLES, write_short_report
from msgspec import Struct

from hwrender.pipeline.cluster.certificates import make_certificates
from hwrender.publishing.manifest import MANIFEST_NAME

REPORTS = 1_500
FORMATS = "text,audio"
WHOLE_LIBRARY = 15_000
PER_FOLDER = 500
LOOKED_EVERY_SECONDS = 1.0
MOST_MEGABYTES = 300
"""No process may be larger, however many reports there are. Each grows for the first two thousand: so long it
takes to fill its caches of sentences."""

DASK = (sys.executable, "-m", "dask")
_SAID_MADE = re.compile(r": made, in ")


class Sample(Struct, frozen=True):
    """How many reports were made at a moment, the megabytes of the largest process of each kind, and the
    seconds of the processor that all of a kind have taken."""

    made: int
    seconds: float
    megabytes: dict[str, float]
    processor_seconds: dict[str, float]


class ClusterOnThisMachine:
    """A scheduler and its two workers, as separate processes with certificates."""

    def __init__(self, folder: Path) -> None:
        self.certificates = folder / "certificates"
        make_certificates(self.certificates, datetime.now(UTC))
        self._folder = folder
        self.processes: dict[str, subprocess.Popen[bytes]] = {}
        self.address = ""

    def start(self) -> None:
        shown = self._folder / "scheduler.txt"
        self._run("scheduler", "--host", "127.0.0.1", "--port", "0", "--protocol", "tls", shown=shown)
        while not (found := re.search(r"Scheduler at:\s*(tls://\S+)", shown.read_text("utf-8"))):
            time.sleep(0.1)
        self.address = found[1]
        self._run("worker", self.address, "--nworkers", "2", "--nthreads", "1", shown=self._folder / "w.txt")

    def kill_scheduler(self) -> None:
        self.processes["scheduler"].kill()
        self.stop()

    def stop(self) -> None:
        for process in self.processes.values():
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        self.processes = {}

    def _run(self, role: str, *given: str, shown: Path) -> None:
        own = self.certificates / f"{role}.pem"
        secured = ("--tls-ca-file", self.certificates / "authority.pem", "--tls-cert", own, "--tls-key", own)
        closed = ("--no-dashboard", "--dashboard-address", "127.0.0.1:0")
        with shown.open("wb") as stream:
            self.processes[role] = subprocess.Popen(
                (*DASK, role, *given, *secured, *closed),
                env=os.environ | WORKER_VARIABLES,
                cwd=self._folder,
                stdout=stream,
                stderr=stream,
                start_new_session=True,
            )


class LibraryRun:
    """One run of `hwrender watch --once` over the library."""

    def __init__(self, folder: Path, formats: str, cluster: ClusterOnThisMachine) -> None:
        self.output = folder / "out"
        self.said = folder / f"said-{time.monotonic_ns()}.txt"
        self._cluster = cluster
        options = ("-o", self.output, "--once", "--pause", "0.5", "--only", formats, "--voice", "silent")
        access = ("--cluster", cluster.address, "--certificates", cluster.certificates)
        self._stream = self.said.open("wb")
        self.process = subprocess.Popen(
            (*HWRENDER, "watch", folder / "library", *options, *access),
            env=os.environ | {"HWRENDER_CACHE": str(folder / "cache")},
            stderr=self._stream,
        )
        self.begun = time.monotonic()

    def samples(self) -> Iterator[Sample]:
        """What is seen of it until it ends."""
        while self.process.poll() is None:
            time.sleep(LOOKED_EVERY_SECONDS)
            roles = {role: family(each.pid) for role, each in self._cluster.processes.items()}
            roles["hwrender"] = (self.process.pid,)
            held = {role: max(map(megabytes, each)) for role, each in roles.items()}
            took = {role: sum(map(processor_seconds, each)) for role, each in roles.items()}
            if all(held.values()):  # none of them has ended meanwhile
                yield Sample(len(manifests(self.output)), time.monotonic() - self.begun, held, took)
        self._stream.close()

    def made(self) -> int:
        return len(_SAID_MADE.findall(self.said.read_text("utf-8")))

    def errors(self) -> set[str]:
        """What it said went wrong, without the names of reports."""
        return set(re.findall(r"^error: (?:\S+\.md: )?(.+)", self.said.read_text("utf-8"), re.MULTILINE))


def main(given: list[str]) -> None:
    count, formats = int(given[0]) if given else REPORTS, given[1] if len(given) > 1 else FORMATS
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        write_library(folder / "library", count)
        cluster = ClusterOnThisMachine(folder)
        try:
            measure_library(folder, formats, cluster, count)
        finally:
            cluster.stop()


def measure_library(folder: Path, formats: str, cluster: ClusterOnThisMachine, count: int) -> None:
    cluster.start()
    first, before = run_until_half(folder, formats, cluster, count)
    cluster.start()
    second = LibraryRun(folder, formats, cluster)
    samples = list(second.samples())
    show_samples(samples, count)
    after = manifests(second.output)
    again = sum(after.get(name) != state for name, state in before.items())
    bound("reports that were made twice", again + first.made() + second.made() - count, 0)
    at_least("reports that were made", len(after), count)
    bound("exit code of the second run", second.process.returncode, 0)
    start, end = next(each for each in samples if each.made > samples[0].made), samples[-1]
    made = end.made - start.made
    print(f"{made / (end.seconds - start.seconds):.1f} reports a second", flush=True)
    for role, seconds in end.processor_seconds.items():
        each = (seconds - start.processor_seconds[role]) / made
        minutes = WHOLE_LIBRARY * each / 60
        print(
            f"{role}: {each:.3f} seconds of a processor for each; {minutes:.0f} minutes for {WHOLE_LIBRARY}"
        )
    third = LibraryRun(folder, formats, cluster)
    last = list(third.samples())[-1]
    print(f"with nothing to do it took {last.seconds:.0f} seconds, and {third.made()} were made", flush=True)


def run_until_half(
    folder: Path, formats: str, cluster: ClusterOnThisMachine, count: int
) -> tuple[LibraryRun, dict[str, tuple[int, int]]]:
    """A run whose scheduler is killed, and what was made by then."""
    run, before, killed = LibraryRun(folder, formats, cluster), {}, 0.0
    samples = []
    for sample in run.samples():
        samples.append(sample)
        if sample.made >= count // 2 and not before:
            before, killed = manifests(run.output), time.monotonic()
            cluster.kill_scheduler()
    show_samples(samples, count // 2)
    print(f"the scheduler was killed when {len(before)} of {count} were made", flush=True)
    later = time.monotonic() - killed
    print(f"{later:.0f} seconds later the run ended with {run.process.returncode}", flush=True)
    print(f"it said of the others: {'; '.join(sorted(run.errors()))}", flush=True)
    return run, before


def show_samples(samples: list[Sample], most: int) -> None:
    """The memory at five moments."""
    start = samples[0].made
    marks = [
        next((each for each in samples if each.made >= start + part * (most - start) / 5), samples[-1])
        for part in range(1, 6)
    ]
    for each in marks:
        memory = ", ".join(f"{role} {size:.0f} MB" for role, size in each.megabytes.items())
        print(f"{each.made:8} made after {each.seconds:5.0f} s: {memory}", flush=True)
    for role, size in marks[-1].megabytes.items():
        bound(f"megabytes of {role}", size, MOST_MEGABYTES)


def write_library(folder: Path, count: int) -> None:
    for number in range(count):
        path = folder / str(number // PER_FOLDER) / f"report-{number:05}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        write_short_report(path, number)


def manifests(output: Path) -> dict[str, tuple[int, int]]:
    """The manifest of each report with its inode and time: another one was made again."""
    states = {}
    for path in output.glob(f"*/{MANIFEST_NAME}"):
        found = path.stat()
        states[path.parent.name] = (found.st_ino, found.st_mtime_ns)
    return states


def family(process: int) -> tuple[int, ...]:
    """A process and all below it, whichever of its threads has started them."""
    below: list[int] = []
    with suppress(OSError):
        for children in Path(f"/proc/{process}/task").glob("*/children"):
            below += [each for child in children.read_text("ascii").split() for each in family(int(child))]
    return (process, *below)


def processor_seconds(process: int) -> float:
    """What a process has taken so far, for itself and the system; 0 for one that has ended."""
    try:
        state = Path(f"/proc/{process}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return 0.0
    after_name = state.rpartition(")")[2].split()
    return (int(after_name[11]) + int(after_name[12])) / os.sysconf("SC_CLK_TCK")


def megabytes(process: int) -> float:
    """The resident set of a process; 0 for one that has ended."""
    try:
        status = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    except OSError:
        return 0.0
    found = re.search(r"VmRSS:\s*(\d+) kB", status)
    return 0.0 if found is None else int(found[1]) * 1024 / 1_000_000


if __name__ == "__main__":
    main(sys.argv[1:])
