"""What an editor is given, and whether it can read what hwrender says."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner

from hwrender.cli.program import program
from hwrender.errors import ExitCode
from hwrender.sources.editor_files import vscode_files

REPORT = "---\ntitle: A report\nlang: en-GB\n---\n\nCall Ann on 07700 900123. It was utilised.\n"


def typed(*arguments: str | Path) -> str:
    return CliRunner().invoke(program, [str(each) for each in arguments]).output


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.md"
    path.write_text(REPORT, encoding="utf-8")
    return path


def tasks() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(vscode_files()[".vscode/tasks.json"])["tasks"]
    return found


def pattern() -> re.Pattern[str]:
    (matcher, *_) = (task["problemMatcher"] for task in tasks())
    return re.compile(matcher["pattern"]["regexp"])


def test_the_problem_matcher_reads_every_finding(report: Path) -> None:
    lines = typed("check", "--lines", report).splitlines()
    wanted = json.loads(typed("check", "--json", report))
    found = [match.groups() for line in lines if (match := pattern().fullmatch(line))]
    assert len(lines) == len(found) == len(wanted) > 2
    assert [(row[1], row[2], row[4]) for row in found] == [
        (str(each["line"]), str(each["column"]), each["code"]) for each in wanted
    ]


def test_the_problem_matcher_reads_what_stops_a_build(report: Path) -> None:
    report.write_text(REPORT.replace("title: A report\n", ""), encoding="utf-8")
    said = typed("all", report, "-o", report.parent / "out").splitlines()
    assert any((match := pattern().fullmatch(line)) and match[5] == "M010" for line in said)


def test_an_editor_is_told_where_each_look_begins_and_ends(
    report: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def look_once(paths: tuple[Path, ...], check: Callable[[Path], ExitCode]) -> int:
        return max(map(check, paths))

    monkeypatch.setattr("hwrender.cli.checking.watch_checked", look_once)
    (task,) = [each for each in tasks() if each["isBackground"]]
    said = typed(*[report if each == "${file}" else each for each in task["args"]])
    background = task["problemMatcher"]["background"]
    first, *found, last = said.splitlines()
    assert re.search(background["beginsPattern"], first)
    assert re.search(background["endsPattern"], last)
    assert all(map(pattern().fullmatch, found))


def test_each_task_runs_a_command_that_there_is() -> None:
    for task in tasks():
        name, *options = task["args"]
        command = program.get_command(click.Context(program), name)
        assert command is not None
        known = {each for option in command.params for each in option.opts}
        assert {each for each in options if each.startswith("--")} <= known


def test_files_that_are_there_are_left_as_they_are(tmp_path: Path) -> None:
    (tmp_path / ".vscode").mkdir()
    (tmp_path / ".vscode" / "settings.json").write_text("{}", encoding="utf-8")
    said = typed("editors", "vscode", tmp_path)
    assert "Left as it is" in said
    assert (tmp_path / ".vscode" / "settings.json").read_text(encoding="utf-8") == "{}"
    assert {path.name for path in (tmp_path / ".vscode").iterdir()} == {
        "tasks.json", "settings.json", "hwrender.schema.json",
    }  # fmt: skip


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert CliRunner().invoke(program, ["editors", "vscode", str(tmp_path / "none")]).exit_code != 0
