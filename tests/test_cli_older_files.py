"""The first line of a build says which copies are out of date, with the command that makes them again."""

from __future__ import annotations

import json
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from hwrender.cli.program import program
from hwrender.errors import ExitCode

REPORT = "---\ntitle: What people said\nlang: en-GB\n---\n\n## Part\n\n{}\n"


@pytest.fixture
def report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A report whose name has a blank and an apostrophe, made in two formats."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HWRENDER_CACHE", str(tmp_path / "cache"))
    path = Path("Ann's report.md")
    path.write_text(REPORT.format("A woman told us how she is."), encoding="utf-8")
    run("all", str(path), "--only", "pdf,word")
    return path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(program, list(arguments), standalone_mode=False)


def change(report: Path, words: str) -> None:
    report.write_text(REPORT.format(words), encoding="utf-8")


def first_line(done: Result) -> str:
    return done.stderr.splitlines()[0]


@pytest.mark.parametrize("quiet", [(), ("-q",)])
def test_older_copies_are_named_first_each_time(report: Path, quiet: tuple[str, ...]) -> None:
    change(report, "A woman told us where she is.")
    for _ in range(2):
        done = run("pdf", str(report), *quiet)
        assert done.return_value == ExitCode.DONE
        assert first_line(done).startswith("Out of date in out/Ann's report: Ann's report.docx. ")


def test_the_command_that_is_shown_heals_the_folder(report: Path) -> None:
    change(report, "A woman told us where she is.")
    done = run("pdf", str(report), "-o", "out")
    command = shlex.split(first_line(done).partition("run: ")[2])
    assert command == ["hwrender", "all", str(report)]
    healed = run(*command[1:], "--only", "pdf,word")
    assert "Out of date" not in healed.stderr
    assert run("verify", "out/Ann's report").return_value == ExitCode.DONE


def test_the_command_keeps_the_choices_that_were_made(report: Path) -> None:
    run("all", str(report), "--only", "pdf,word", "-o", "my out", "--edition", "full")
    change(report, "A woman told us where she is.")
    done = run("pdf", str(report), "-o", "my out", "--edition", "full", "--style", "giant-print")
    command = shlex.split(first_line(done).partition("run: ")[2])
    assert command[2:] == [
        str(report), "--output", "my out", "--edition", "full", "--style", "giant-print",
    ]  # fmt: skip


def test_a_folder_with_older_copies_is_not_verified(report: Path) -> None:
    change(report, "A woman told us where she is.")
    run("pdf", str(report))
    done = run("verify", "out/Ann's report")
    assert done.return_value == ExitCode.CHECK
    assert "Out of date: Ann's report.docx (another version of the report)" in done.stderr


def test_what_was_removed_is_said_with_the_reason(report: Path) -> None:
    change(report, "Kathleen Moss told us how she is.")
    run("all", str(report), "--only", "pdf,word")
    change(report, "A woman told us how she is.")
    done = run("pdf", str(report))
    assert first_line(done) == (
        "Removed from out/Ann's report: Ann's report.docx. "
        "Private details were taken out of the report after these were made."
    )


def test_what_was_moved_is_said(report: Path) -> None:
    change(report, "A woman told us where she is.")
    done = run("pdf", str(report), "--keep-superseded")
    assert first_line(done) == "Moved to out/superseded/Ann's report: Ann's report.docx."
    assert run("verify", "out").return_value == ExitCode.DONE


def test_what_is_taken_away_from_what_was_moved_is_said(report: Path) -> None:
    change(report, "Kathleen Moss told us how she is.")
    run("all", str(report), "--only", "pdf,word")
    change(report, "Kathleen Moss told us where she is.")
    run("pdf", str(report), "--keep-superseded")
    change(report, "A woman told us where she is.")
    assert first_line(run("pdf", str(report))) == (
        "Removed from out/superseded/Ann's report: Ann's report.docx. "
        "Private details were taken out of the report after these were made."
    )


def test_the_folder_of_an_earlier_name_is_said_first(report: Path) -> None:
    words = report.read_text(encoding="utf-8")
    report.write_text(words.replace("lang:", "name: how-people-are\nlang:"), encoding="utf-8")
    done = run("pdf", str(report))
    assert first_line(done).startswith("Older copies of this report are in out/Ann's report. ")


def test_a_pack_with_older_copies_is_said(report: Path) -> None:
    run("pack", "out/Ann's report")
    assert "older copies" not in run("pdf", str(report)).stderr
    change(report, "A woman told us where she is.")
    done = run("all", str(report), "--only", "pdf,word")
    assert shlex.split(first_line(done).partition("Make it again: ")[2].partition(". Or")[0]) == [
        "hwrender", "pack", "out/Ann's report",
    ]  # fmt: skip


def test_what_somebody_has_changed_is_named(report: Path) -> None:
    Path("out/Ann's report/Ann's report.docx").write_bytes(b"their own work")
    done = run("pdf", str(report))
    assert first_line(done).startswith("Changed by somebody in out/Ann's report: Ann's report.docx.")


def test_all_of_it_is_in_the_results_for_programs(report: Path) -> None:
    change(report, "A woman told us where she is.")
    (result,) = json.loads(run("pdf", str(report), "--json").stdout)
    assert result["out_of_date"] == ["Ann's report.docx"]
    assert (result["removed"], result["moved"], result["unknown"]) == ([], [], [])


@pytest.mark.parametrize("at_once", [True, False])
def test_two_reports_of_one_name_do_not_share_a_folder(report: Path, at_once: bool) -> None:
    change(report, "Words of the first.")
    other = Path("b") / report
    other.parent.mkdir()
    change(other, "Words of the second.")
    if at_once:
        done = run("word", str(report), str(other), "--jobs", "1")
        assert done.return_value == ExitCode.SOME_FAILED
    else:
        run("word", str(report))
        done = run("word", str(other))
        assert done.return_value == ExitCode.OUTPUT
    assert "“name:”" in done.stderr
    assert "--output" in done.stderr
    assert [path.name for path in Path("out").iterdir()] == ["Ann's report"]
    assert run("word", str(other), "-o", "elsewhere").return_value == ExitCode.DONE
