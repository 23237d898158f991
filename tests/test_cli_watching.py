"""`hwrender watch` and `--watch` as people and systems run them: saved, renamed, deleted, killed, full."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from subprocess import Popen

import pytest
from click.testing import CliRunner, Result

from hwrender.cli import watching as cli_watching
from hwrender.cli.program import program
from hwrender.errors import ExitCode
from hwrender.publishing.manifest import MANIFEST_NAME
from test_pipeline_many import heeding_interrupts, started, wait_for
from trials import NOT_COUNTED, assert_untouched, everything, hwrender, no_file_larger_than

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGINT for one process")

REPORT = "---\ntitle: Care in {town}\nlang: en-GB\n---\n\n## What people said\n\n{words}\n"
QUICK = ("--only", "text", "--pause", "0.2", "-j", "1")


def write(folder: Path, town: str, words: str = "People told us about care.") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{town}.md"
    path.write_text(REPORT.format(town=town, words=words), encoding="utf-8")
    return path


def watch_once(folder: Path, *given: str) -> Result:
    """In this process, with a cache beside the folder."""
    output = folder.parent / "out"
    environment = {"HWRENDER_CACHE": str(folder.parent / "cache")}
    arguments = ["watch", str(folder), "--once", "-o", str(output), *QUICK, *given]
    return CliRunner().invoke(program, arguments, env=environment, standalone_mode=False)


def words_of(copies: Path) -> str:
    """What the text copy says; nothing while there is none."""
    try:
        return next(copies.glob("*.txt")).read_text(encoding="utf-8")
    except (StopIteration, OSError):
        return ""


@contextmanager
def watching(*given: str | Path, cache: Path) -> Iterator[tuple[Popen[bytes], Callable[[], str]]]:
    """A run that goes on, and what it has said so far."""
    command = [sys.executable, "-m", "hwrender", *map(str, given)]
    with heeding_interrupts(), started(command, os.environ | {"HWRENDER_CACHE": str(cache)}) as process:
        assert process.stderr is not None
        os.set_blocking(process.stderr.fileno(), False)
        said: list[str] = []

        def hear() -> str:
            assert process.stderr is not None
            said.append((process.stderr.read() or b"").decode())
            return "".join(said)

        yield process, hear


def seconds_until_ended(process: Popen[bytes], number: int) -> float:
    begun = time.monotonic()
    process.send_signal(number)
    assert process.wait(timeout=20) == ExitCode.INTERRUPTED
    return time.monotonic() - begun


def test_once_makes_what_has_changed_and_tells_what_it_could_not_make(tmp_path: Path) -> None:
    library = tmp_path / "library"
    good, bad = write(library, "leeds"), write(library, "hull", "Ring me on 07700 900461.")
    assert watch_once(library).return_value == ExitCode.SOME_FAILED
    before = everything(tmp_path / "out")
    page = (tmp_path / "out-batch" / "batch.html").read_text(encoding="utf-8")
    assert page.index(str(bad)) < page.index(str(good))
    write(library, "hull")
    assert watch_once(library).return_value == ExitCode.DONE
    after = everything(tmp_path / "out")
    assert after.items() > before.items()
    assert {Path(name).parts[0] for name in after.keys() - before.keys()} == {"hull"}


@pytest.mark.parametrize("place", ["hwrender.toml", "library/hwrender.toml"])
def test_an_organisation_file_above_a_report_is_a_change_of_it(tmp_path: Path, place: str) -> None:
    (tmp_path / ".git").mkdir()
    report = write(tmp_path / "library" / "2026", "leeds")
    (tmp_path / place).write_text('name = "Healthwatch Leeds"\n', encoding="utf-8")
    copies = tmp_path / "out" / "leeds"
    with watching("all", report, "--watch", "-o", copies.parent, "--only", "text", cache=tmp_path / "cache"):
        wait_for(lambda: "Healthwatch Leeds" in words_of(copies))
        (tmp_path / place).write_text('name = "Healthwatch Hull"\n', encoding="utf-8")
        wait_for(lambda: "Healthwatch Hull" in words_of(copies))


def test_a_folder_without_reports_is_told_and_has_a_page(tmp_path: Path) -> None:
    library = tmp_path / "library"
    library.mkdir()
    (library / "notes.md").write_text("notes", encoding="utf-8")
    ended = watch_once(library)
    assert ended.return_value == ExitCode.DONE
    assert "There are no reports." in ended.stderr
    assert "There are no reports." in (tmp_path / "out-batch" / "batch.html").read_text(encoding="utf-8")


def test_once_in_quiet_hours_makes_nothing_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cli_watching, "this_moment", lambda: datetime(2026, 11, 30, 12, tzinfo=UTC))
    write(tmp_path / "library", "leeds")
    ended = watch_once(tmp_path / "library", "--quiet-hours", "09:00-17:30")
    assert "These are quiet hours. Nothing was made." in ended.stderr
    assert not (tmp_path / "out").exists()


def test_saves_renames_and_deletions_are_followed_until_the_system_ends_it(tmp_path: Path) -> None:
    library, output, cache = tmp_path / "library", tmp_path / "library" / "out", tmp_path / "cache"
    report, other = write(library, "leeds"), write(library, "hull")
    with watching("watch", library, "-o", output, *QUICK, cache=cache) as (process, hear):
        wait_for(lambda: hear().count(": made, in ") == 2)
        for number in range(10):  # a burst of saves
            write(library, "leeds", f"This is save {number}.")
        wait_for(lambda: "This is save 9." in words_of(output / "leeds"))
        beside = library / ".leeds.md.swp"
        beside.write_text(REPORT.format(town="leeds", words="This was renamed."), encoding="utf-8")
        beside.replace(report)
        wait_for(lambda: "This was renamed." in words_of(output / "leeds"))
        other.unlink()
        wait_for(lambda: f"{other}: this report is not there any more." in hear())
        wait_for(lambda: "1 folder has copies without a report." in hear())
        assert f"Its copies are still in {output / 'hull'}." in hear()
        assert seconds_until_ended(process, signal.SIGTERM) < 2.5
        # a busy machine may stretch the burst over two pauses
        assert hear().count(f"{report}: made, in {output / 'leeds'}") in (3, 4)
        assert hear().endswith("Stopped. The last good copies are untouched.\n")
    assert (output / "hull" / MANIFEST_NAME).exists()


def published(output: Path) -> list[Path]:
    """The manifests of what is published; what is still being made lies in folders with a dot."""
    return [path for path in output.glob(f"*/{MANIFEST_NAME}") if not path.parent.name.startswith(".")]


def test_a_run_that_was_killed_is_gone_on_with_and_nothing_is_made_twice(tmp_path: Path) -> None:
    library, output, cache = tmp_path / "library", tmp_path / "out", tmp_path / "cache"
    towns = [f"town-{number:02}" for number in range(12)]
    for town in towns:
        write(library, town)
    with watching("watch", library, "-o", output, *QUICK, cache=cache) as (process, _):
        wait_for(lambda: len(published(output)) >= 3)
        process.kill()
        process.wait()
    times = {path: path.stat().st_mtime_ns for path in published(output)}
    known = {path.name for path in (cache / "builds").glob("*/*")}
    assert watch_once(library).return_value == ExitCode.DONE
    assert {path.name for path in output.iterdir()} == set(towns)
    made_again = [path for path, at in times.items() if path.stat().st_mtime_ns != at]
    assert len(made_again) <= len(times) - len(known)


def test_a_full_disk_is_told_the_last_copies_stay_and_all_is_made_when_there_is_room(tmp_path: Path) -> None:
    library, output = tmp_path / "library", tmp_path / "out"
    write(library, "leeds")
    write(library, "hull")
    assert watch_once(library).return_value == ExitCode.DONE
    before = everything(output)
    write(library, "leeds", "More words.")
    write(library, "hull", "More words.")
    once = ("watch", library, "--once", "-o", output, *QUICK)
    shown = hwrender(*once, before=no_file_larger_than(100), environment=NOT_COUNTED)
    assert shown.returncode == ExitCode.SOME_FAILED
    for name in ("leeds.txt", "hull.txt"):
        assert f"error: {name}: this file could not be written (File too large)." in shown.stderr
    assert "the page about the reports cannot be written (File too large)." in shown.stderr
    assert "Traceback" not in shown.stderr
    assert_untouched(output, before)
    assert watch_once(library).return_value == ExitCode.DONE
    assert "More words." in words_of(output / "leeds")


def test_all_goes_on_with_named_reports_until_ctrl_c(tmp_path: Path) -> None:
    report, output = write(tmp_path / "library", "leeds"), tmp_path / "out"
    given = ("all", report, "--watch", "-o", output, "--only", "text", "-j", "1")
    with watching(*given, cache=tmp_path / "cache") as (process, hear):
        wait_for(lambda: "Your files are in" in hear())
        write(report.parent, "leeds", "These are new words.")
        wait_for(lambda: "These are new words." in words_of(output / "leeds"))
        assert seconds_until_ended(process, signal.SIGINT) < 2.5


def test_check_goes_on_with_named_reports_until_ctrl_c(tmp_path: Path) -> None:
    report = write(tmp_path / "library", "leeds")
    with watching("check", report, "--watch", cache=tmp_path / "cache") as (process, hear):
        wait_for(lambda: "Next:" in hear() or "easy-read" in hear())
        write(report.parent, "leeds", "Ring me on 07700 900461.")
        wait_for(lambda: "when you have fixed the errors" in hear())
        assert seconds_until_ended(process, signal.SIGINT) < 2.5


def test_a_run_over_many_reports_writes_the_page_where_it_is_told_to(tmp_path: Path) -> None:
    library = tmp_path / "library"
    reports = [write(library, town) for town in ("leeds", "hull")]
    given = ["all", *map(str, reports), "-o", str(tmp_path / "out"), "--only", "text", "-j", "1"]
    ended = CliRunner().invoke(
        program, [*given, "--report", str(tmp_path / "told")], env={"HWRENDER_CACHE": os.devnull}
    )
    assert f"The page about these reports is {tmp_path / 'told' / 'batch.html'}." in ended.stderr
    table = (tmp_path / "told" / "batch.csv").read_text(encoding="utf-8")
    assert [line.split(",")[0] for line in table.splitlines()[1:]] == sorted(map(str, reports))


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("watch", "lost"), "there is no such folder"),
        (("watch", "a.md"), "a.md: this is a file."),
        (("watch", ".", "--report", "out/told"), "--report is for staff, and the copies go out."),
        (("all", "a.md", "--report", "out"), "--report is for staff, and the copies go out."),
        (("watch", ".", "--quiet-hours", "night"), "--quiet-hours takes two times"),
        (("all", "a.md", "--watch", "--json"), "Leave out --json and --force."),
        (("check", "a.md", "--watch", "--json"), "Leave out --json and --sarif."),
        (("all", "lost.md", "--watch"), "lost.md: there is no such report to watch."),
        (("watch", ".", "--cluster", "tcp://10.0.0.1:8786"), "An address with tcp:// is not protected."),
    ],
)
def test_what_cannot_be_watched_is_said_before_anything_is_made(
    given: tuple[str, ...], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path, "a")
    ended = CliRunner().invoke(program, list(given), standalone_mode=False)
    assert said in str(getattr(ended.exception, "what", ended.exception))
    assert not (tmp_path / "out").exists()
