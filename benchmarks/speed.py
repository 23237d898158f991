"""How long people wait: `python -m benchmarks.speed [PART ...]` prints ratios, each measured within one run.

Parts: start, cold, again, documents, batch, jobs, length, cluster. Whole processes, turn about, medians. What
a ratio is held against is measured in the same turns, because other work on the machine changes seconds but
hardly ratios.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from benchmarks.narration_speed import engine_alone
from benchmarks.peers import describe_pictures, easy_wording, pandoc, typst, write_source
from benchmarks.processes import HWRENDER, Measure, in_a_row, measure, middle

REPORT = Path(__file__).parents[1] / "reports" / "hackney-sex-workers.md"

TURNS = 7
BATCH = 200
FEWER = 50
"""Of so many reports to `BATCH`, the memory of a process must not grow."""

SHORT_BLOCKS, LONG_BLOCKS = 200, 2000

SHORT_REPORT = """---
title: What people told us about service {number}
lang: en-GB
---

## What people said

We talked to {number} people about this service. Most of them were happy with it.

People waited {number} days for an appointment. They told us that this was too long for them.

## What should happen next

The service should answer the phone on the same day. It should tell people how long they have to wait.
"""

SCHEDULER = """
import sys
from distributed import LocalCluster
if __name__ == "__main__":
    cluster = LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None)
    print(cluster.scheduler_address, flush=True)
    sys.stdin.read()
"""


def start(folder: Path) -> None:
    """The program against the library that every command line needs."""
    ours, theirs = _in_turn(
        lambda turn: measure((*HWRENDER, "--version")),
        lambda turn: measure((sys.executable, "-c", "import click")),
        turns=3 * TURNS,
    )
    _print("hwrender --version", ours)
    _print("import click", theirs)
    _bound("times as long", ours.seconds / theirs.seconds, 1.6)


def cold(folder: Path) -> None:
    """Every format of the first report, nothing in the cache, against the voice alone and its MP3."""
    ours, theirs = _in_turn(
        lambda turn: _all(REPORT, folder / f"cold{turn}"),
        lambda turn: Measure(engine_alone(1).seconds, 0.0),
    )
    _print("hwrender all, cold", ours)
    _print("the engine and the MP3 alone", theirs)
    _bound("times as long", ours.seconds / theirs.seconds, 1.25)


def again(folder: Path) -> None:
    """The same report again, and with one sentence changed."""
    text = REPORT.read_text(encoding="utf-8")
    report = folder / REPORT.name
    colds, edits, sames, versions = [], [], [], []
    for turn in range(TURNS):
        home = folder / f"again{turn}"
        report.write_text(text, encoding="utf-8")
        colds.append(_all(report, home))
        sames.append(_all(report, home))
        versions.append(measure((*HWRENDER, "--version")))
        report.write_text(_one_sentence_changed(text), encoding="utf-8")
        edits.append(_all(report, home))
    _print("hwrender all, nothing changed", middle(sames))
    _bound("times --version", middle(sames).seconds / middle(versions).seconds, 2.5)
    _print("hwrender all, one sentence changed", middle(edits))
    _bound("of the cold time", middle(edits).seconds / middle(colds).seconds, 0.45)


def documents(folder: Path) -> None:
    """PDF, Word and page of one report against pandoc and typst, one after the other."""
    source = write_source(easy_wording(REPORT.read_text(encoding="utf-8")), folder / "peer")
    ours, theirs = _in_turn(
        lambda turn: _all(REPORT, folder / f"documents{turn}", "--only", "pdf,word,html"),
        lambda turn: in_a_row(list(_peers(source))),
    )
    _print("hwrender all --only pdf,word,html", ours)
    _print("pandoc and typst, pandoc, pandoc", theirs)
    _bound("times as long", ours.seconds / theirs.seconds, 4.0)


def batch(folder: Path) -> None:
    """PDF, Word and page of many reports, two at a time, against as many runs of pandoc and typst."""
    source = write_source(easy_wording(REPORT.read_text(encoding="utf-8")), folder / "peer-batch")
    copies = [_copy_of(source, folder / f"peer{number}") for number in (1, 2)]
    own = [folder / f"own{number}.md" for number in range(BATCH)]
    text = REPORT.read_text(encoding="utf-8")
    for number, path in enumerate(own):
        named = text.replace("name: hackney-health-and-care\n", f"name: own-{number}\n")
        path.write_text(f"{named}\n## Copy {number}\n\nThis is copy {number} of the report.\n", "utf-8")
    ours = _many(own, folder / "batch-out", "--only", "pdf,word,html", "--jobs", "2")
    # two at a time: half of the turns, each as long as the slower of two run side by side
    rounds = [_side_by_side(copies) for _ in range(TURNS)]
    each = median(rounds) / 2
    _print(f"hwrender, each of {len(own)} reports", Measure(ours.seconds / len(own), ours.peak_megabytes))
    _print("pandoc and typst, each, two at a time", Measure(each, 0.0))
    _bound("times as long", ours.seconds / len(own) / each, 1.0)


def jobs(folder: Path) -> None:
    """Many reports with their narration on two processors against one."""
    reports = _short_reports(folder / "jobs", BATCH)
    fewer = _many(reports[:FEWER], folder / "fewer", "--jobs", "2")
    one, two = _in_turn(
        lambda turn: _many(reports, folder / f"one{turn}", "--jobs", "1"),
        lambda turn: _many(reports, folder / f"two{turn}", "--jobs", "2"),
        warm_up=False,
    )
    _print(f"{BATCH} reports, --jobs 1", one)
    _print(f"{BATCH} reports, --jobs 2", two)
    _at_least("times the throughput", one.seconds / two.seconds, 1.8)
    _bound("megabytes in the largest process", two.peak_megabytes, 400)
    _print(f"{FEWER} reports, --jobs 2", fewer)
    _bound("times its memory", two.peak_megabytes / fewer.peak_megabytes, 1.05)


def length(folder: Path) -> None:
    """A long report against a short one, for each block of it."""
    paths = []
    for blocks in (SHORT_BLOCKS, LONG_BLOCKS):
        paths.append(folder / f"blocks{blocks}.md")
        body = "\n\n".join(f"People told us about ward {number} of it." for number in range(blocks))
        paths[-1].write_text(f"---\ntitle: A report\nlang: en-GB\n---\n\n{body}\n", encoding="utf-8")
    only = ("--only", "pdf,word,html")
    short, long = _in_turn(
        lambda turn: _all(paths[0], folder / f"short{turn}", *only),
        lambda turn: _all(paths[1], folder / f"long{turn}", *only),
        turns=3,
    )
    _print(f"{SHORT_BLOCKS} blocks", short)
    _print(f"{LONG_BLOCKS} blocks", long)
    a_block = (long.seconds / LONG_BLOCKS) / (short.seconds / SHORT_BLOCKS)
    _bound("times as long a block", a_block, 1.2)


def cluster(folder: Path) -> None:
    """The pool of this machine against a cluster of two workers on it."""
    reports = _short_reports(folder / "cluster", BATCH)
    with _scheduler(folder) as address:
        here, there = _in_turn(
            lambda turn: _many(reports, folder / f"here{turn}", "--jobs", "2"),
            lambda turn: _many(reports, folder / f"there{turn}", "--cluster", address),
            warm_up=False,
        )
    _print(f"{BATCH} reports, --jobs 2", here)
    _print(f"{BATCH} reports, --cluster", there)
    _bound("times as long", there.seconds / here.seconds, 1.15)


PARTS: dict[str, Callable[[Path], None]] = {
    part.__name__: part for part in (start, cold, again, documents, batch, jobs, length, cluster)
}


def main(names: list[str]) -> None:
    print(f"{'':42}{'seconds':>9}{'peak MB':>9}")
    for name in names or list(PARTS):
        with tempfile.TemporaryDirectory() as folder:
            PARTS[name](Path(folder))


def _in_turn(*ways: Callable[[int], Measure], turns: int = TURNS, warm_up: bool = True) -> list[Measure]:
    """The middle of each way, measured turn about; with `warm_up` after one turn that does not count."""
    runs = [[way(turn) for way in ways] for turn in range(turns + warm_up)]
    return [middle(each) for each in zip(*runs[warm_up:], strict=True)]


def _all(report: Path, home: Path, *options: str) -> Measure:
    """`all` with a cache and an output folder of its own in `home`."""
    command = (*HWRENDER, "all", "-q", report, "-o", home / "out", *options)
    return measure(command, {"HWRENDER_CACHE": str(home / "cache")})


def _many(reports: list[Path], home: Path, *options: str) -> Measure:
    command = (*HWRENDER, "all", "-q", *reports, "-o", home / "out", *options)
    return measure(command, {"HWRENDER_CACHE": str(home / "cache")})


def _peers(source: Path) -> Iterator[Measure]:
    """The same three files by pandoc and typst."""
    written = source.with_suffix(".typ")
    yield measure(pandoc(source, written))
    describe_pictures(written)
    yield measure(typst(written, source.with_suffix(".pdf")))
    yield measure(pandoc(source, source.with_suffix(".docx")))
    yield measure(pandoc(source, source.with_suffix(".html")))


def _side_by_side(sources: list[Path]) -> float:
    """The seconds of the slower of two peers that run at the same time."""
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(len(sources)) as pool:
        return max(pool.map(lambda source: in_a_row(list(_peers(source))).seconds, sources))


def _copy_of(source: Path, folder: Path) -> Path:
    import shutil

    shutil.copytree(source.parent, folder)
    return folder / source.name


def _short_reports(folder: Path, count: int) -> list[Path]:
    folder.mkdir()
    paths = [folder / f"report-{number}.md" for number in range(count)]
    for number, path in enumerate(paths):
        path.write_text(SHORT_REPORT.format(number=number + 11), encoding="utf-8")
    return paths


def _one_sentence_changed(text: str) -> str:
    changed = re.sub(r"People were worried about this\.", "People were very worried about this.", text)
    if changed == text:
        raise ValueError("the sentence to be changed is not in the report")
    return changed


@contextmanager
def _scheduler(folder: Path) -> Iterator[str]:
    script = folder / "scheduler.py"
    script.write_text(SCHEDULER, encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, str(script)],
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


def _print(what: str, measured: Measure) -> None:
    print(f"{what:42}{measured.seconds:9.3f}{measured.peak_megabytes:9.0f}", flush=True)


def _bound(what: str, found: float, most: float) -> None:
    kept = "" if found <= most else "  NOT KEPT"
    print(f"    {what:38}{found:9.2f}   (at most {most:g}){kept}", flush=True)


def _at_least(what: str, found: float, least: float) -> None:
    kept = "" if found >= least else "  NOT KEPT"
    print(f"    {what:38}{found:9.2f}   (at least {least:g}){kept}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
