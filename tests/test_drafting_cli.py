"""`draft` shows its words and writes only after a yes; `check --approve` stamps."""

from __future__ import annotations

import stat
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from hwrender.cli.approving import approve_reports
from hwrender.cli.checking import check
from hwrender.cli.drafting import draft
from hwrender.errors import ExitCode, OutputError, UnreadableError
from hwrender.files import keep_beside, replace_text
from hwrender.pipeline.options import Environment
from hwrender.reading.source import load_text

REPORT = "---\ntitle: Views\nlang: en-GB\n---\n\n## Part\n\nTwenty two people came.\r\n"
EASY = REPORT + "\n::: easy-read\n22 people came.\n:::\n"


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.md"
    path.write_bytes(REPORT.encode())
    return path


def run(*arguments: str | Path, typed: str | None = None) -> Result:
    return CliRunner().invoke(draft, [*map(str, arguments)], input=typed, standalone_mode=False)


def test_without_a_yes_the_parts_are_shown_as_words_and_not_written(report: Path) -> None:
    result = run(report)
    assert result.return_value == ExitCode.DONE
    assert result.stdout.splitlines() == [
        "",
        "Part 1 of 1: Part (line 8)",
        "",
        "The summary:",
        "  Twenty two people came.",
        "",
        "The draft:",
        "  Picture: people",
        "  22 people came.",
    ]
    assert "hwrender draft --yes" in result.stderr
    assert report.read_bytes() == REPORT.encode()
    assert [path.name for path in report.parent.iterdir()] == ["report.md"]


def test_with_a_yes_only_new_lines_are_written(report: Path) -> None:
    report.chmod(0o640)
    assert run(report, "--yes").return_value == ExitCode.DONE
    written = report.read_bytes().decode()
    assert written.startswith(REPORT)
    assert "22 people came." in written
    assert stat.S_IMODE(report.stat().st_mode) == 0o640


def test_what_the_file_was_is_kept_beside_it_once(report: Path) -> None:
    report.chmod(0o600)
    result = run(report, "--yes")
    kept = report.with_name("report.md.before-draft")
    assert str(kept) in result.stderr
    assert kept.read_bytes() == REPORT.encode()
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    report.write_bytes(report.read_bytes() + b"\n## More\n\nTwenty two women came.\n")
    run(report, "--yes")
    assert "22 women came." in report.read_text(encoding="utf-8")
    assert kept.read_bytes() == REPORT.encode()
    assert {path.name for path in report.parent.iterdir()} == {report.name, kept.name}


def test_a_draft_that_cannot_be_saved_leaves_nothing(report: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OutputError("It cannot be written.", "Look.")

    monkeypatch.setattr("hwrender.files.replace_text", refuse)
    for earlier in ([], ["report.md.before-draft"]):
        for name in earlier:
            report.with_name(name).write_bytes(b"before")
        assert isinstance(run(report, "--yes").exception, OutputError)
        assert sorted(path.name for path in report.parent.iterdir()) == ["report.md", *earlier]
        assert report.read_bytes() == REPORT.encode()


def test_a_second_draft_finds_nothing_to_do(report: Path) -> None:
    run(report, "--yes")
    once = report.read_bytes()
    result = run(report, "--yes")
    assert "nothing to draft" in result.stderr
    assert report.read_bytes() == once


def test_a_part_that_only_a_person_can_word_is_named(report: Path) -> None:
    report.write_text(REPORT + "\n## Voices\n\n> We waited.\n", encoding="utf-8")
    result = run(report, "--yes")
    assert "“Voices” has no draft" in result.stderr


def test_a_report_with_errors_is_not_drafted(report: Path) -> None:
    report.write_text("---\ntitle: Views\n---\n\nWords.\n", encoding="utf-8")
    result = run(report, "--yes")
    assert result.return_value == ExitCode.DOCUMENT
    assert "M011" in result.stderr


def test_a_link_to_a_report_stays_a_link(report: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.md"
    link.symlink_to(report)
    run(link, "--yes")
    assert link.is_symlink()
    assert "drafted" in report.read_text(encoding="utf-8")


def test_a_file_that_appears_while_an_earlier_state_is_kept_stays(
    report: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = report.with_name("report.md.old")
    monkeypatch.setattr("hwrender.files.shutil.copymode", lambda *_: kept.write_bytes(b"another"))
    assert keep_beside(report, ".old", REPORT) is None
    assert kept.read_bytes() == b"another"


def test_a_file_that_has_changed_meanwhile_is_not_written(report: Path) -> None:
    with pytest.raises(OutputError, match="changed"):
        replace_text(report, "something else", "new")
    assert report.read_bytes() == REPORT.encode()


def test_a_file_that_is_no_text_is_said_so(report: Path) -> None:
    report.write_bytes(b"\xff")
    with pytest.raises(UnreadableError):
        load_text(report)


# --- approval --------------------------------------------------------------------------------------------


def approve(path: Path, name: str = "Ann") -> int:
    return approve_reports((path,), name, date(2026, 11, 22), Environment(None))


def test_approval_writes_who_and_when(report: Path) -> None:
    report.write_bytes(EASY.encode())
    assert approve(report) == ExitCode.DONE
    stamped = report.read_bytes().decode()
    assert '::: easy-read reviewed="2026-11-22 Ann" of=' in stamped
    assert len(stamped.split("\n")) == len(EASY.split("\n"))


@pytest.mark.parametrize(
    ("text", "severity", "strict"),
    [
        ("of=2.g.6.giynf7.6bdakt\n22 people", "", ExitCode.DONE),
        ("of=2.g.6.giynf7.6bdakt\n22 nice people", "warning", ExitCode.DOCUMENT),
        ("of=000000\n22 people", "warning", ExitCode.DOCUMENT),
        ("of=3230d2\n22 people", "note", ExitCode.DONE),
    ],
)
def test_only_a_change_stops_a_strict_check(report: Path, text: str, severity: str, strict: ExitCode) -> None:
    contact = "contact:\n  phone: 020 7946 0000\nother_formats: Ask us.\n---\n\n"
    sealed = EASY.replace("easy-read\n22 people", f"easy-read reviewed=Ann {text}")
    report.write_bytes(sealed.replace("---\n\n", contact, 1).encode())
    for options, ending in (((), ExitCode.DONE), (("--strict",), strict)):
        result = CliRunner().invoke(check, [str(report), *options], standalone_mode=False)
        assert result.return_value == ending
        assert ("S32" in result.stdout) == bool(severity)
        assert f"{severity}[S32]" in result.stdout or not severity


def test_a_draft_is_not_approved(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(report, "--yes")
    drafted = report.read_bytes()
    assert approve(report) == ExitCode.DOCUMENT
    assert report.read_bytes() == drafted
    assert "it is a draft" in capsys.readouterr().err


def test_nothing_is_approved_in_a_report_with_errors(report: Path) -> None:
    report.write_bytes(EASY.replace("lang: en-GB\n", "").encode())
    before = report.read_bytes()
    assert approve(report) == ExitCode.DOCUMENT
    assert report.read_bytes() == before
