"""What `--accept` lets through is said, it is for one report, and what it cannot mean is refused."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from hwrender.cli.program import program
from hwrender.errors import ExitCode, HwrenderError

REPORT = "---\ntitle: What people said\nlang: en-GB\n---\n\n## Part\n\nRing her on 07700 900461.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in with two reports that give somebody away."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HWRENDER_CACHE", str(tmp_path / "cache"))
    for name in ("one.md", "two.md"):
        (tmp_path / name).write_text(REPORT, encoding="utf-8")
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(program, list(arguments), standalone_mode=False)


def shown_id(report: str = "one.md") -> str:
    """The name of the finding as `check` shows it."""
    (found,) = re.findall(r"If it may stay: --accept (\S+)", run("check", report).stdout)
    return str(found)


@pytest.mark.parametrize("name", ["P3:8:13", "P3:8", "one.md:P3:8:13", ""])
def test_what_was_let_through_is_said_each_time(folder: Path, name: str) -> None:
    for _ in range(2):
        done = run("word", "one.md", "--accept", name or shown_id())
        assert done.return_value == ExitCode.DONE
        assert "one.md:8:13: let through[P3]: " in done.stderr
    assert (folder / "out" / "one" / "one.docx").exists()


def test_it_is_in_the_results_for_programs(folder: Path) -> None:
    (result,) = json.loads(run("word", "one.md", "--accept", "P3:8", "--json").stdout)
    assert [each["id"] for each in result["let_through"]] == [shown_id()]


@pytest.mark.parametrize("name", ["P3:8:14", "P3:7", "P4:8", "P3-000000", "one.md:P3:9"])
def test_what_names_nothing_is_a_mistake_in_the_command(folder: Path, name: str) -> None:
    done = run("word", "one.md", "--accept", name)
    assert done.return_value == ExitCode.USAGE
    assert "names nothing here. Nothing was made." in done.stderr
    assert not (folder / "out" / "one").exists()


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("P3:8:13", "Say which report each --accept is for, like this: --accept one.md:P3:8:13"),
        ("three.md:P3:8:13", "--accept three.md:P3:8:13 is for “three.md”. You did not give it."),
        ("P3", "--accept takes the name or the place of a finding"),
        ("P3:8:13:1:1:", "--accept takes the name or the place of a finding"),
        ("", "--accept takes the name or the place of a finding"),
    ],
)
def test_of_several_reports_it_says_which_one_it_is_for(folder: Path, name: str, said: str) -> None:
    done = run("word", "one.md", "two.md", "--accept", name)
    assert said in str(done.exception)
    assert not (folder / "out").exists()


def test_it_lets_nothing_through_in_the_other_report(folder: Path) -> None:
    done = run("word", "one.md", "two.md", "--jobs", "1", "--accept", f"one.md:{shown_id()}")
    assert done.return_value == ExitCode.SOME_FAILED
    assert (folder / "out" / "one" / "one.docx").exists()
    assert not (folder / "out" / "two").exists()


def test_two_reports_of_one_name_are_told_apart_by_their_folders(folder: Path) -> None:
    (folder / "a").mkdir()
    (folder / "a" / "one.md").write_text(REPORT.replace("title", "name: other\ntitle"), encoding="utf-8")
    done = run("word", "one.md", "a/one.md", "--accept", "one.md:P3:8")
    assert done.return_value == ExitCode.SOME_FAILED
    assert [path.name for path in (folder / "out").iterdir()] == ["one"]


def test_check_lists_what_a_comment_lets_through(folder: Path) -> None:
    text = REPORT.replace("Ring", "<!-- hwrender: ignore P3 It is nobody's number. -->\n\nRing")
    (folder / "one.md").write_text(text, encoding="utf-8")
    for command in ("check", "word"):
        done = run(command, "one.md")
        assert not isinstance(done.exception, HwrenderError)
        said = done.stdout if command == "check" else done.stderr
        assert "one.md:10:13: let through[P3]: " in said
        assert "reason: It is nobody's number." in said
        assert "let through" not in run(command, "one.md", "-q").output
