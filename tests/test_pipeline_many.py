"""Many reports: results in order, one bad report stops no other, an interrupt stops all at once."""

from __future__ import annotations

import gc
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing.queues import SimpleQueue
from pathlib import Path

import pytest

from hwrender.errors import ExitCode, HwrenderError
from hwrender.formats import FORMATS
from hwrender.pipeline import many, pool
from hwrender.pipeline.many import build_all
from hwrender.pipeline.options import BuildOptions, Environment, Outcome, Result
from hwrender.publishing.manifest import sha256_of

REPORT = """---
title: What people told us about {topic}
lang: en-GB
---

People told us about {topic}.
"""

WORD = tuple(row for row in FORMATS if row.name == "word")


def reports(folder: Path, count: int) -> list[Path]:
    paths = [folder / f"r{number}.md" for number in range(count)]
    for number, path in enumerate(paths):
        path.write_text(REPORT.format(topic=f"place {number + 10}"), encoding="utf-8")
    return paths


def build(paths: list[Path], output: Path, jobs: int, cache: Path | None = None) -> list[Result]:
    options = BuildOptions(output, formats=WORD, voice="silent")
    results = list(build_all(paths, options, Environment(cache), jobs))
    assert [path for path, _ in results] == paths
    return [result for _, result in results]


def bytes_in(output: Path) -> dict[str, str]:
    return {str(path.relative_to(output)): sha256_of(path) for path in sorted(output.glob("*/*"))}


def test_two_at_a_time_give_the_bytes_of_one_at_a_time_in_order(tmp_path: Path) -> None:
    paths = reports(tmp_path, 5)
    one = build(paths, tmp_path / "one", 1)
    two = build(paths, tmp_path / "two", 2)
    assert [result.folder.name for result in two if isinstance(result, Outcome)] == [p.stem for p in paths]
    assert bytes_in(tmp_path / "one") == bytes_in(tmp_path / "two")
    assert all(isinstance(result, Outcome) and (result.seconds or 0) > 0 for result in (*one, *two))
    assert [r.findings for r in one if isinstance(r, Outcome)] == [
        r.findings for r in two if isinstance(r, Outcome)
    ]


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_report_that_cannot_be_read_stops_no_other(tmp_path: Path, jobs: int) -> None:
    paths = reports(tmp_path, 3)
    paths[1].unlink()
    first, second, third = build(paths, tmp_path / "out", jobs)
    assert isinstance(second, HwrenderError)
    assert second.exit_code is ExitCode.UNREADABLE
    assert all(isinstance(result, Outcome) and result.folder for result in (first, third))


def test_a_report_that_kills_its_process_stops_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = reports(tmp_path, 5)
    monkeypatch.setattr(many, "build_one", _die_at_the_third)
    results = build(paths, tmp_path / "out", 2)
    assert [isinstance(result, Outcome) for result in results] == [True, True, False, True, True]
    assert isinstance(results[2], HwrenderError)
    assert "r2.md: this report stopped hwrender" in results[2].what


def _die_at_the_third(report: Path, options: BuildOptions, environment: Environment) -> Result:
    if report.stem == "r2":
        os._exit(9)
    return Outcome(report, ())


def test_a_report_alone_that_is_made_apart_ends_nothing_but_its_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(many, "build_one", _die_at_the_third)
    report = tmp_path / "r2.md"
    ((_, result),) = build_all([report], BuildOptions(tmp_path), Environment(None), 1, apart=True)
    assert str(result) == f"{report}: this report stopped hwrender in the middle of its work."


def test_a_process_that_dies_while_others_wait_for_it_stops_no_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = reports(tmp_path, 4)
    monkeypatch.setattr(many, "build_one", _die_with_the_way_back)
    results = build(paths, tmp_path / "out", 2)
    assert [isinstance(result, Outcome) for result in results] == [False, True, True, True]


def _die_with_the_way_back(report: Path, options: BuildOptions, environment: Environment) -> Result:
    """Die holding the lock of the queue on which all processes give back what they made."""
    comes_next = report.with_name("next")
    if report.stem == "r0":
        way_back = next(each for each in gc.get_objects() if isinstance(each, SimpleQueue))
        way_back._wlock.acquire()  # type: ignore[attr-defined]  # it has no public name
        wait_for(comes_next.exists)
        time.sleep(0.2)  # until the other one waits for it
        os._exit(9)
    comes_next.touch()
    return Outcome(report, ())


def test_a_process_makes_so_many_reports_and_another_takes_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pool, "_MOST_PER_PROCESS", 1)
    monkeypatch.setattr(many, "build_one", _tell_process)
    results = build(reports(tmp_path, 5), tmp_path / "out", 2)
    assert len({result.report for result in results if isinstance(result, Outcome)}) >= 3


def _tell_process(report: Path, options: BuildOptions, environment: Environment) -> Result:
    return Outcome(Path(str(os.getpid())), ())


@pytest.mark.skipif(os.name == "nt", reason="Windows cannot hold an interrupt back")
def test_a_process_of_the_pool_is_never_told_of_an_interrupt(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(many, "build_one", _tell_held)
    results = build(reports(tmp_path, 2), tmp_path / "out", 2)
    assert {str(result.report) for result in results if isinstance(result, Outcome)} == {"held"}
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, [])


def _tell_held(report: Path, options: BuildOptions, environment: Environment) -> Result:
    held = signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, [])
    return Outcome(Path("held" if held else "open"), ())


def test_two_reports_of_one_name_do_not_replace_each_other(tmp_path: Path) -> None:
    first, second = reports(tmp_path, 2)
    (tmp_path / "other").mkdir()
    second = second.rename(tmp_path / "other" / "r0.md")
    one, two = build([first, second], tmp_path / "out", 1)
    assert isinstance(one, Outcome)
    assert one.folder is not None
    assert isinstance(two, HwrenderError)
    assert two.exit_code is ExitCode.OUTPUT
    assert str(first) in two.what


def test_a_name_in_the_front_matter_parts_them(tmp_path: Path) -> None:
    first, second = reports(tmp_path, 2)
    (tmp_path / "other").mkdir()
    second = second.rename(tmp_path / "other" / "r0.md")
    second.write_text(second.read_text("utf-8").replace("lang:", "name: other\nlang:"), encoding="utf-8")
    assert all(isinstance(each, Outcome) for each in build([first, second], tmp_path / "out", 1))


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGINT for one process")
def test_an_interrupt_stops_all_processes_within_two_seconds(tmp_path: Path) -> None:
    paths = reports(tmp_path, 400)
    command = [sys.executable, "-m", "hwrender", "all", *map(str, paths), "-j", "2", "--voice", "silent"]
    environment = os.environ | {"HWRENDER_CACHE": str(tmp_path / "cache")}
    output = ["-o", str(tmp_path / "out")]
    with heeding_interrupts(), started([*command, *output], environment) as process:
        wait_for(lambda: any((tmp_path / "out").glob("*/manifest.json")))
        os.killpg(process.pid, signal.SIGINT)
        start = time.monotonic()
        _, shown = process.communicate(timeout=30)
        assert time.monotonic() - start < 2
        assert process.returncode == ExitCode.INTERRUPTED
        assert "Stopped." in shown.decode()
        made = len(list((tmp_path / "out").glob("*/manifest.json")))
        time.sleep(0.5)
        assert len(list((tmp_path / "out").glob("*/manifest.json"))) == made


@pytest.mark.skipif(os.name == "nt", reason="Windows has no groups of processes to clear away afterwards")
def test_the_processes_of_a_killed_run_end_with_it_and_the_next_run_finishes(tmp_path: Path) -> None:
    paths = reports(tmp_path, 40)
    command = [sys.executable, "-m", "hwrender", "all", *map(str, paths), "-j", "2", "--only", "word"]
    environment = os.environ | {"HWRENDER_CACHE": str(tmp_path / "cache")}
    output = ["-o", str(tmp_path / "out")]
    with started([*command, *output], environment) as process:
        wait_for(lambda: any((tmp_path / "out").glob("*/manifest.json")))
        process.kill()
        process.communicate(timeout=20)  # all who could write there have ended
    assert subprocess.run([*command, *output], env=environment, check=False).returncode == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted(path.stem for path in paths)


@contextmanager
def started(command: list[str], environment: dict[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    """A command and its processes, all of which end with the test, however it ends."""
    process = subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, start_new_session=True)
    try:
        yield process
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)


@contextmanager
def heeding_interrupts() -> Iterator[None]:
    """Whatever runs in the background may be told to ignore interrupts, and so is all that it starts."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def wait_for(is_so: Callable[[], bool], seconds: float = 30.0) -> None:
    end = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < end
        time.sleep(0.05)
