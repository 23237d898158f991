"""How long many reports take: `python -m benchmarks.many [PART ...]` prints ratios, each of one run.

Parts: batch, jobs, memory, cluster. Whole processes, turn about, medians, as in `benchmarks.speed`.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from benchmarks.bounds import at_least, bound
from benchmarks.peers import easy_wording, write_source
from benchmarks.processes import Measure, in_a_row
from benchmarks.short_reports import WORKER_VARIABLES, write_short_report
from benchmarks.turns import REPORT, TURNS, in_turn, make_all, peers, show

BATCH = 200
FEWER = 50
"""Of so many reports to `BATCH`, the memory of a process must not grow."""

SCHEDULER = """
import sys
from distributed import LocalCluster
if __name__ == "__main__":
    cluster = LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None)
    print(cluster.scheduler_address, flush=True)
    sys.stdin.read()
"""


def batch(folder: Path) -> None:
    """PDF, Word and page of many reports, two at a time, against as many runs of pandoc and typst."""
    source = write_source(easy_wording(REPORT.read_text(encoding="utf-8")), folder / "peer-batch")
    copies = [_copy_of(source, folder / f"peer{number}") for number in (1, 2)]
    own = [folder / f"own{number}.md" for number in range(BATCH)]
    text = REPORT.read_text(encoding="utf-8")
    for number, path in enumerate(own):
        named = text.replace("name: hackney-health-and-care\n", f"name: own-{number}\n")
        path.write_text(f"{named}\n## Copy {number}\n\nThis is copy {number} of the report.\n", "utf-8")
    ours, theirs = in_turn(
        lambda turn: make_all(own, folder / f"batch{turn}", "--only", "pdf,word,html", "--jobs", "2"),
        lambda turn: Measure(median(_side_by_side(copies) for _ in range(TURNS)), 0.0),
        warm_up=False,
    )
    # two at a time: each takes half as long as the slower of two that run side by side
    each, peer = ours.seconds / len(own), theirs.seconds / 2
    show(f"hwrender, each of {len(own)} reports", Measure(each, ours.peak_megabytes))
    show("pandoc and typst, each, two at a time", Measure(peer, 0.0))
    bound("times as long", each / peer, 1.0)


def jobs(folder: Path) -> None:
    """Many reports with their narration on two processors against one."""
    reports = _short_reports(folder / "jobs", BATCH)
    one, two = in_turn(
        lambda turn: make_all(reports, folder / f"one{turn}", "--jobs", "1"),
        lambda turn: make_all(reports, folder / f"two{turn}", "--jobs", "2"),
        warm_up=False,
    )
    show(f"{BATCH} reports, --jobs 1", one)
    show(f"{BATCH} reports, --jobs 2", two)
    at_least("times the throughput", one.seconds / two.seconds, 1.8)
    bound("megabytes in the largest process", max(one.peak_megabytes, two.peak_megabytes), 400)


def memory(folder: Path) -> None:
    """The largest process after many reports against that after fewer."""
    reports = _short_reports(folder / "memory", BATCH)
    peaks: dict[int, list[float]] = {FEWER: [], BATCH: []}
    for turn in range(TURNS):
        for count, found in peaks.items():
            measured = make_all(reports[:count], folder / f"memory{turn}-{count}", "--jobs", "2")
            found.append(measured.peak_megabytes)
    fewer, many = median(peaks[FEWER]), median(peaks[BATCH])
    print(f"largest process after {FEWER} and {BATCH} reports: {fewer:.0f} and {many:.0f} MB", flush=True)
    bound("times as large", many / fewer, 1.05)


def cluster(folder: Path) -> None:
    """The pool of this machine against a cluster of two workers on it, new ones each time: they keep what
    they have said."""
    reports = _short_reports(folder / "cluster", BATCH)

    def on_cluster(turn: int) -> Measure:
        with _scheduler(folder) as address:
            return make_all(reports, folder / f"there{turn}", "--cluster", address, "--trust-network")

    here, there = in_turn(
        lambda turn: make_all(reports, folder / f"here{turn}", "--jobs", "2"), on_cluster, warm_up=False
    )
    show(f"{BATCH} reports, --jobs 2", here)
    show(f"{BATCH} reports, --cluster", there)
    bound("times as long", there.seconds / here.seconds, 1.15)


PARTS: dict[str, Callable[[Path], None]] = {part.__name__: part for part in (batch, jobs, memory, cluster)}


def main(names: list[str]) -> None:
    print(f"{'':42}{'seconds':>9}{'peak MB':>9}")
    for name in names or list(PARTS):
        with tempfile.TemporaryDirectory() as folder:
            PARTS[name](Path(folder))


def _side_by_side(sources: list[Path]) -> float:
    """The seconds of the slower of two peers that run at the same time."""
    with ThreadPoolExecutor(len(sources)) as pool:
        return max(pool.map(lambda source: in_a_row(list(peers(source))).seconds, sources))


def _copy_of(source: Path, folder: Path) -> Path:
    shutil.copytree(source.parent, folder)
    return folder / source.name


def _short_reports(folder: Path, count: int) -> list[Path]:
    folder.mkdir()
    paths = [folder / f"report-{number}.md" for number in range(count)]
    for number, path in enumerate(paths):
        write_short_report(path, number)
    return paths


@contextmanager
def _scheduler(folder: Path) -> Iterator[str]:
    script = folder / "scheduler.py"
    script.write_text(SCHEDULER, encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, str(script)],
        env=os.environ | WORKER_VARIABLES,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
    )
    if process.stdin is None or process.stdout is None:
        raise OSError("the scheduler cannot be spoken to")
    try:
        yield process.stdout.readline().strip()
    finally:
        process.stdin.close()
        process.wait()


if __name__ == "__main__":
    main(sys.argv[1:])
