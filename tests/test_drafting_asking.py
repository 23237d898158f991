"""On a terminal each part of a draft is asked about; what got a yes is saved in one step."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from hwrender.cli.drafting import draft
from hwrender.errors import ExitCode
from test_checks_own_words import warnings_about

FRONT = "---\ntitle: Views\nlang: en-GB\n---\n"
PARTS = ("Twenty two people came.", "Twenty two women rang.", "Twenty two men wrote.")
REPORT = FRONT + "".join(f"\n## Part {number}\n\n{part}\n" for number, part in enumerate(PARTS, 1))
DRAFTS = ("22 people came.", "22 women rang.", "22 men wrote.")


@pytest.fixture
def report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("hwrender.cli.drafting.is_answered", lambda: True)
    monkeypatch.setattr("hwrender.cli.offering.is_answered", lambda: False)
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.delenv("EDITOR", raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    path = tmp_path / "report.md"
    path.write_text(REPORT, encoding="utf-8")
    return path


def run(report: Path, typed: str) -> Result:
    return CliRunner().invoke(draft, [str(report)], input=typed, standalone_mode=False)


def drafted(report: Path) -> list[str]:
    """The words of the containers in a report."""
    return re.findall(
        r"^::: easy-read drafted\n(?:!.*\n)?([^:]*)\n:::$", report.read_text("utf-8"), re.MULTILINE
    )


@pytest.mark.parametrize(
    ("typed", "saved"),
    [
        ("y\ny\ny\n", DRAFTS),
        ("n\ny\nn\n", DRAFTS[1:2]),
        ("N\nY\nn\n", DRAFTS[1:2]),
        ("n\na\n", DRAFTS[1:]),
        ("y\nq\n", DRAFTS[:1]),
        ("maybe\ny\nq\n", DRAFTS[:1]),
        ("n\nn\nn\n", ()),
        ("q\n", ()),
    ],
)
def test_the_parts_that_got_a_yes_are_saved(typed: str, saved: tuple[str, ...], report: Path) -> None:
    result = run(report, typed)
    assert result.return_value == ExitCode.DONE
    assert tuple(drafted(report)) == saved
    assert ("Nothing was changed." in result.stderr) is not bool(saved)
    assert report.with_name("report.md.before-draft").exists() is bool(saved)


def test_leaving_in_the_middle_changes_nothing(report: Path) -> None:
    result = run(report, "y\n")
    assert isinstance(result.exception, click.Abort)
    assert report.read_text(encoding="utf-8") == REPORT
    assert [path.name for path in report.parent.iterdir()] == ["report.md"]


def test_each_part_is_shown_before_and_after(report: Path) -> None:
    shown = run(report, "n\nn\nn\n").stdout
    for number, (before, after) in enumerate(zip(PARTS, DRAFTS, strict=True), 1):
        assert re.search(rf"Part {number} of 3: Part {number} \(line \d+\)", shown)
        assert shown.index(before) < shown.index(after)
    assert "+" not in shown


def test_what_a_person_is_asked_passes_our_rules(report: Path) -> None:
    said = run(report, "e\n-\ny\ne\n22 came.\nn\na\n").stderr + run(report, "q\n").stderr
    told = [re.sub(r"^(?:  \w  |\S+\.md: )", "", line) for line in said.splitlines()]
    helped = [" ".join(each.split()) for each in (draft.help or "").split("\n\n")]
    sentences = {line for line in (*told, *helped) if line.endswith((".", "?"))}
    assert len(sentences) > 10
    assert warnings_about(sorted(sentences)) == []


# --- editing ---------------------------------------------------------------------------------------------


def test_without_an_editor_each_line_is_asked_for(report: Path) -> None:
    result = run(report, "e\n22 people were there.\ny\nq\n")
    assert drafted(report) == ["22 people were there."]
    assert "The draft now:\n  Picture: people\n  22 people were there.\n" in result.stdout


def test_enter_keeps_a_line_and_a_hyphen_takes_it_out(report: Path) -> None:
    report.write_text(f"{FRONT}\nTwenty two people came. We utilise the room.\n", encoding="utf-8")
    run(report, "e\n\n-\ny\n")
    assert drafted(report) == ["22 people came."]


@pytest.mark.parametrize(("typed", "is_done"), [("We met them.", True), ("", False)])
def test_a_sentence_that_is_typed_again_is_no_longer_to_do(typed: str, is_done: bool, report: Path) -> None:
    long = "Those who are digitally excluded told us that " + "they could not use the form and " * 4 + "left."
    report.write_text(f"{FRONT}\n{long}\n", encoding="utf-8")
    assert "To do: " in run(report, f"e\n{typed}\ny\n").stdout
    saved = report.read_text(encoding="utf-8")
    assert ("To do: " not in saved) is is_done


def test_an_edited_part_can_still_be_refused(report: Path) -> None:
    run(report, "e\n22 people were there.\nn\nq\n")
    assert report.read_text(encoding="utf-8") == REPORT


def with_editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, name: str = "VISUAL") -> None:
    editor = tmp_path / "an editor"
    editor.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    editor.chmod(0o755)
    monkeypatch.setenv(name, f"'{editor}'")


@pytest.mark.parametrize("name", ["VISUAL", "EDITOR"])
def test_an_editor_that_somebody_chose_is_opened(
    name: str, report: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_editor(tmp_path_factory.mktemp("bin"), monkeypatch, "sed -i 's/22/Many/' \"$1\"", name)
    run(report, "e\ny\nq\n")
    assert drafted(report) == ["Many people came."]


@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("true", ""),
        ("printf '' > \"$1\"", "There are no words left."),
        ("printf 'One.\\n:::\\nTwo.\\n' > \"$1\"", "D071"),
        ("exit 1", "The editor did not open"),
    ],
)
def test_what_no_report_can_hold_is_not_taken_from_an_editor(
    script: str,
    said: str,
    report: Path,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with_editor(tmp_path_factory.mktemp("bin"), monkeypatch, script)
    result = run(report, "e\ny\nq\n")
    assert said in result.stderr
    assert drafted(report) == [DRAFTS[0]]


def test_on_windows_there_is_always_an_editor(report: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "win32")
    monkeypatch.setattr("click.edit", lambda text, extension: text.replace("22", "Some"))
    run(report, "e\ny\nq\n")
    assert drafted(report) == ["Some people came."]


# --- a real terminal -------------------------------------------------------------------------------------


def test_a_person_at_a_terminal_is_asked(tmp_path: Path) -> None:
    pty = pytest.importorskip("pty", reason="Windows has no such terminals")
    path = tmp_path / "report.md"
    path.write_text(REPORT, encoding="utf-8")
    ours, theirs = pty.openpty()
    words = [sys.executable, "-m", "hwrender", "draft", str(path)]
    with subprocess.Popen(words, stdin=theirs, stdout=theirs, stderr=theirs) as running:
        os.close(theirs)
        os.write(ours, b"n\ny\nq\n")
        assert running.wait(timeout=30) == ExitCode.DONE
    os.close(ours)
    assert drafted(path) == [DRAFTS[1]]
