"""hwrender as other programs use it."""

from __future__ import annotations

from pathlib import Path

import pytest

import hwrender
from hwrender.diagnostics import Severity
from hwrender.errors import UnreadableError

REPORT = "---\ntitle: Waiting\nlang: en-GB\nsensitive: false\n---\n\n## What people said\n\nPeople waited.\n"


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.md"
    path.write_text(REPORT, encoding="utf-8")
    return path


def test_a_report_is_made_in_the_formats_that_are_named(report: Path) -> None:
    outcome = hwrender.render(report, ["html", "pdf"], output=report.parent / "out")
    assert outcome.folder == report.parent / "out" / "report"
    assert {path.name for path in outcome.folder.iterdir()} == {"report.html", "report.pdf", "manifest.json"}


def test_the_files_carry_the_time_that_is_given(report: Path) -> None:
    made = [
        hwrender.render(report, ["pdf"], output=report.parent / str(turn), source_epoch=turn).folder
        for turn in (0, 86_400)
    ]
    first, second = ((folder / "report.pdf").read_bytes() for folder in made if folder is not None)
    assert first != second
    assert b"1970" in first


def test_a_report_with_an_error_is_not_made_and_says_why(report: Path) -> None:
    report.write_text(REPORT.replace("title: Waiting\n", ""), encoding="utf-8")
    outcome = hwrender.render(report, ["html"], output=report.parent / "out")
    assert outcome.folder is None
    assert [(each.code, each.severity) for each in outcome.findings] == [("M010", Severity.ERROR)]
    assert not (report.parent / "out").exists()


def test_findings_stand_in_the_order_of_the_lines(report: Path) -> None:
    report.write_text(REPORT + "\nIt was utilised. Call 07700 900123.\n", encoding="utf-8")
    found = hwrender.check(report)
    assert {"P3"} <= {each.code for each in found}
    assert [each.span.line for each in found] == sorted(each.span.line for each in found)


@pytest.mark.parametrize("given", [{"formats": ["paper"]}, {"edition": "hard"}])
def test_what_there_is_not_is_refused(report: Path, given: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"paper|hard"):
        hwrender.render(report, **given)  # type: ignore[arg-type]  # wrong on purpose


def test_a_file_that_is_not_there_is_an_error_with_what_to_do(tmp_path: Path) -> None:
    for use in (hwrender.check, hwrender.render):
        with pytest.raises(UnreadableError) as caught:
            use(tmp_path / "none.md")
        assert caught.value.remedy


def test_nothing_else_is_offered() -> None:
    with pytest.raises(AttributeError, match="no attribute 'draft'"):
        _ = hwrender.draft  # type: ignore[attr-defined]  # wrong on purpose
