"""`readers` makes the sheets, takes numbers from a table or from a person, and says how it ends."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

import reader_reports
from hwrender.cli import answers
from hwrender.cli.answers import GivenTest, bring_answers
from hwrender.cli.readers import readers
from hwrender.errors import ExitCode, UnreadableError
from hwrender.reader_tests.kept import answers_file, read_tests
from hwrender.reader_tests.model import AnswerCounts
from hwrender.readers.answer_table import NOTES

TODAY = date(2026, 11, 30)


@pytest.fixture
def report(tmp_path: Path) -> Path:
    return reader_reports.write(tmp_path)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "answers.csv"
    path.write_bytes(reader_reports.table({(3, NOTES): "Say “often”."}).encode())
    return path


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(readers, [*map(str, arguments)], standalone_mode=False)


def test_the_kit_is_made_and_the_next_command_is_named(report: Path) -> None:
    result = run(report, "-o", report.parent / "out")
    assert result.return_value == ExitCode.DONE
    assert "They ask about 3 ideas, with 2 questions." in result.stderr
    assert "--answers" in result.stderr
    assert "buses-answers.csv" in result.stderr
    assert result.stdout == ""


def test_as_json_the_files_are_listed_and_nothing_else_is_said(report: Path) -> None:
    result = run(report, "-o", report.parent / "out", "--json")
    said = json.loads(result.stdout)
    assert len(said["files"]) == 13
    assert (said["ideas"], said["questions"], result.stderr) == (3, 2, "")


def test_a_report_without_easy_words_ends_with_the_code_of_documents(tmp_path: Path) -> None:
    report = reader_reports.write(tmp_path, "---\ntitle: A\nlang: en-GB\n---\n\nWords.\n")
    result = run(report, "-o", tmp_path / "out")
    assert result.return_value == ExitCode.DOCUMENT
    assert "no easy words" in result.stderr


def test_numbers_from_a_table_are_kept_and_notes_are_shown_and_not_kept(report: Path, table: Path) -> None:
    result = run(report, "--answers", table, "--who", "autism", "--month", "2025-03")
    assert result.return_value == ExitCode.DONE
    assert "Line 3: Say “often”." in result.stderr
    assert "often" not in answers_file(report).read_text(encoding="utf-8")
    (test,) = read_tests(report).tests
    assert (test.who, test.month, test.people, len(test.ideas)) == ("autism", "2025-03", 8, 3)


def test_the_same_table_is_taken_once(report: Path, table: Path) -> None:
    arguments = (report, "--answers", table, "--who", "people", "--month", "2025-03")
    run(*arguments)
    result = run(*arguments)
    assert result.return_value == ExitCode.DONE
    assert "in already" in result.stderr
    assert len(read_tests(report).tests) == 1


def test_answers_as_json_hold_counts_alone(report: Path, table: Path) -> None:
    result = run(report, "--answers", table, "--who", "people", "--month", "2025-03", "--json", "-q")
    said = json.loads(result.stdout)
    assert set(said) == {"report", "file", "is_new", "month", "who", "people", "ideas"}
    assert all(each == {"clear": 6, "not_sure": 1, "not_clear": 1} for each in said["ideas"].values())
    assert "often" not in result.stdout + result.stderr


def test_answers_for_words_that_have_changed_since_are_told(report: Path, table: Path) -> None:
    reader_reports.write(report.parent, reader_reports.REPORT.replace("every day.\n:::", "each day.\n:::"))
    result = run(report, "--answers", table, "--who", "people", "--month", "2025-03")
    assert "1 idea has other words in the report now." in result.stderr
    assert len(read_tests(report).tests[0].ideas) == 3


@pytest.mark.parametrize(
    "arguments",
    [
        ("--who", "people"),
        ("--people", "8"),
        ("--month", "2025-03"),
        ("--answers",),
        ("--answers", "answers.csv"),
        ("--answers", "answers.csv", "--who", "people", "--month", "2999-01"),
        ("--answers", "answers.csv", "--who", "people", "--month", "March"),
        ("--answers", "answers.csv", "--who", "people", "--people", "7"),
        ("--answers", "answers.csv", "--who", "Ann"),
    ],
)
def test_what_does_not_go_together_is_refused_and_nothing_is_kept(
    report: Path, table: Path, arguments: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(report.parent)
    assert isinstance(run(report, *arguments).exception, click.UsageError)
    assert not answers_file(report).exists()


def test_a_table_without_numbers_is_refused(report: Path) -> None:
    run(report, "-o", report.parent / "out")
    empty = report.parent / "out" / "buses-readers" / "buses-answers.csv"
    result = run(report, "--answers", empty, "--who", "people")
    assert isinstance(result.exception, UnreadableError)
    assert not answers_file(report).exists()


def test_numbers_are_typed_idea_by_idea_and_asked_again_where_they_are_none(
    report: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(answers, "is_answered", lambda: True)

    @click.command()
    def typing() -> None:
        bring_answers(report, None, GivenTest(None, None, None, TODAY), as_json=False, quiet=False)

    result = CliRunner().invoke(typing, [], input="6 1 1\nAnn\n8, 0, 0\n\n1\n", standalone_mode=False)
    assert result.exception is None
    assert "Type 3 whole numbers" in result.stderr
    (test,) = read_tests(report).tests
    first, second, third = reader_reports.ideas()
    assert test.ideas[first.id].counts == AnswerCounts(6, 1, 1)
    assert test.ideas[second.id].counts == AnswerCounts(8, 0, 0)
    assert third.id not in test.ideas
    assert (test.month, test.who, test.people) == ("2026-11", "learning-disability", 8)
