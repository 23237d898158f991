"""`hwrender take` and `hwrender readers --review` as they are typed."""

from __future__ import annotations

import json
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from hwrender.cli.environment import this_environment
from hwrender.cli.program import program
from hwrender.edition.kind import EditionKind
from hwrender.errors import ExitCode, UnreadableError
from hwrender.pipeline.word_copies import MOST_KEPT, keep_source, sources_of_copies, word_copy
from takes import copy_of
from word_edits import REPORT, comment, edited, no_picture, note, other_picture, replaced

OTHER_WORDS = replaced("People worry about their teeth.", "People worry a lot about their teeth.")


@pytest.fixture
def report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HWRENDER_CACHE", str(tmp_path / "cache"))
    Path("report.md").write_bytes(REPORT.encode())
    keep_source(Path("report.md"), REPORT, "easy-read", this_environment())
    return Path("report.md")


def run(*words: str) -> Result:
    return CliRunner().invoke(program, words, standalone_mode=False)


def corrected(*edits: object) -> str:
    content = copy_of(REPORT)
    for each in edits:
        assert callable(each)
        content = edited(content, each)
    Path("corrected.docx").write_bytes(content)
    return "corrected.docx"


def test_corrections_are_written_after_a_yes_and_the_old_report_is_kept(report: Path) -> None:
    done = run("take", "--yes", corrected(comment, OTHER_WORDS), "report.md")
    assert done.return_value == ExitCode.DONE
    assert "People worry a lot about their teeth." in report.read_text(encoding="utf-8")
    assert Path("report.md.before-take").read_text(encoding="utf-8") == REPORT
    assert "hwrender check report.md" in done.stderr


def test_in_a_script_nothing_is_written_without_yes(report: Path) -> None:
    done = run("take", corrected(OTHER_WORDS), "report.md")
    assert report.read_text(encoding="utf-8") == REPORT
    assert "People worry about their teeth." in done.stdout
    assert "People worry a lot about their teeth." in done.stdout
    assert "hwrender take --yes corrected.docx report.md" in done.stderr


def test_a_copy_that_nobody_changed_leaves_the_report_alone(report: Path) -> None:
    done = run("take", "--yes", corrected(), "report.md")
    assert report.read_text(encoding="utf-8") == REPORT
    assert "nothing was changed in this copy" in done.stderr
    assert not Path("report.md.before-take").exists()


def test_a_new_picture_lies_beside_the_report(report: Path) -> None:
    Path("report-1.png").write_bytes(b"somebody's")
    run("take", "--yes", corrected(other_picture), "report.md")
    assert "![](report-2.png)" in report.read_text(encoding="utf-8")
    assert Path("report-2.png").read_bytes().startswith(b"\x89PNG")
    assert Path("report-1.png").read_bytes() == b"somebody's"


def test_programs_get_changes_and_what_is_not_taken(report: Path) -> None:
    edit = replaced("0123", "0999")
    found = json.loads(run("take", "--json", "--yes", corrected(no_picture, edit), "report.md").stdout)
    assert found["written"] is True
    assert [each["kind"] for each in found["changes"]] == ["pictured"]
    assert [each["words"] for each in found["not_taken"]] == ["Phone: 020 7946 0999"]
    assert "![](none)" in report.read_text(encoding="utf-8")


def test_words_are_asked_for_and_only_those_with_a_yes_are_written(
    report: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hwrender.cli.taking.is_answered", lambda: True)
    word = corrected(OTHER_WORDS, replaced("Nobody can find a dentist.", "Nobody finds a dentist."))
    done = CliRunner().invoke(program, ["take", word, "report.md"], input="n\ny\n", standalone_mode=False)
    text = report.read_text(encoding="utf-8")
    assert ("Nobody finds a dentist." in text, "People worry a lot" in text) == (False, True)
    assert "You said no to this change." in done.stderr


def test_a_file_that_is_no_copy_of_the_report_is_refused(report: Path) -> None:
    other = REPORT.split("## The health centre")[0] + "## Else\n\n" + "A bus. A tram. A ferry.\n\nOn time.\n"
    Path("other.docx").write_bytes(
        copy_of(other.replace("Care in Anytown", "Trains").replace("Healthwatch", "Rail"))
    )
    done = run("take", "--yes", "other.docx", "report.md")
    assert isinstance(done.exception, UnreadableError)
    assert "is not a Word copy of report.md" in str(done.exception)
    assert report.read_text(encoding="utf-8") == REPORT


def test_what_is_no_word_file_is_refused(report: Path) -> None:
    Path("corrected.docx").write_bytes(b"no zip")
    assert isinstance(run("take", "corrected.docx", "report.md").exception, UnreadableError)
    assert isinstance(run("take", "missing.docx", "report.md").exception, UnreadableError)
    assert report.read_text(encoding="utf-8") == REPORT


def test_a_copy_of_an_older_state_is_found_in_the_cache_and_merged(report: Path) -> None:
    assert run("word", "report.md").return_value == ExitCode.DONE
    (made,) = Path("out/report").glob("*.docx")
    Path("corrected.docx").write_bytes(edited(made.read_bytes(), OTHER_WORDS))
    newer = REPORT.replace("Nobody can find a dentist.", "Almost nobody finds a dentist.")
    report.write_text(newer, encoding="utf-8")
    done = run("take", "--yes", "corrected.docx", "report.md")
    text = report.read_text(encoding="utf-8")
    assert text == newer.replace("People worry about", "People worry a lot about")
    assert "changed after this copy was made" in done.stderr


def test_a_copy_of_another_computer_needs_a_person(report: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HWRENDER_CACHE", "elsewhere")
    word = corrected(OTHER_WORDS)
    done = run("take", "--yes", word, "report.md")
    assert report.read_text(encoding="utf-8") == REPORT
    assert "This copy was not made on this computer." in done.stderr
    assert "hwrender take corrected.docx report.md" in done.stderr
    monkeypatch.setattr("hwrender.cli.taking.is_answered", lambda: True)
    CliRunner().invoke(program, ["take", word, "report.md"], input="y\n", standalone_mode=False)
    assert "People worry a lot" in report.read_text(encoding="utf-8")


def test_another_report_of_the_same_name_is_no_state_of_this_one(
    report: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HWRENDER_CACHE", "elsewhere")
    other = REPORT.replace("dentist", "bus").replace("doctor", "tram").replace("health", "travel")
    keep_source(report, other, "easy-read", this_environment())
    assert (
        "This copy was not made on this computer." in run("take", corrected(OTHER_WORDS), "report.md").stderr
    )


def test_a_change_that_does_not_tell_its_place_is_shown_with_the_words_beside_it(report: Path) -> None:
    edits = (comment, other_picture, replaced("14", "41"), note)
    shown = run("take", corrected(*edits), "report.md").stdout
    for beside in ("People worry about their teeth.", "Nobody can find a dentist.", "Dentist"):
        assert f"Beside these words:\n  {beside}\n" in shown
    assert "Other words, in a footnote" in shown


def test_the_newest_sources_of_a_report_are_kept(report: Path) -> None:
    for number in range(2 * MOST_KEPT):
        keep_source(report, f"text {number}", "easy-read", this_environment())
    keep_source(report, f"text {2 * MOST_KEPT - 3}", "easy-read", this_environment())
    kept = [each.text for each in sources_of_copies(report, this_environment())]
    assert len(kept) == MOST_KEPT
    assert kept[:2] == [f"text {2 * MOST_KEPT - 3}", f"text {2 * MOST_KEPT - 1}"]


def with_more_rows(count: int) -> str:
    """The report after somebody has added so many rows, one at a time."""
    rows = "".join(f"![](tooth)\nPerson {number} has toothache.\n\n" for number in range(count))
    return REPORT.replace("![](worried)", f"{rows}![](worried)", 1)


@pytest.mark.parametrize("state", [0, 7, 20])
def test_of_many_states_that_of_the_copy_is_found(state: int, report: Path) -> None:
    for number in range(1, 21):
        keep_source(report, with_more_rows(number), "easy-read", this_environment())
    report.write_text(with_more_rows(20), encoding="utf-8")
    made = word_copy(report, with_more_rows(state), EditionKind.EASY, "easy-read")
    assert made is not None
    Path("corrected.docx").write_bytes(edited(made.content, OTHER_WORDS))
    done = run("take", "--yes", "corrected.docx", "report.md")
    assert done.return_value == ExitCode.DONE
    after = report.read_text(encoding="utf-8")
    assert "People worry a lot about their teeth." in after
    # nobody took these out of the copy: they came later
    assert after.count("has toothache.") == 20


def test_where_older_states_may_be_gone_nothing_is_written_unseen(report: Path) -> None:
    for number in range(MOST_KEPT):
        keep_source(report, with_more_rows(number + 1), "easy-read", this_environment())
    report.write_text(with_more_rows(MOST_KEPT), encoding="utf-8")
    run("take", "--yes", corrected(OTHER_WORDS), "report.md")
    assert report.read_text(encoding="utf-8") == with_more_rows(MOST_KEPT)


def test_a_review_sheet_is_written_once_and_comes_back(report: Path) -> None:
    sheet = Path("out/report-review.docx")
    done = run("readers", "report.md", "--review")
    assert done.return_value == ExitCode.DONE
    assert f"hwrender take {sheet} report.md" in done.stderr
    sheet.write_bytes(edited(sheet.read_bytes(), OTHER_WORDS))
    run("take", "--yes", str(sheet), "report.md")
    assert "People worry a lot about their teeth." in report.read_text(encoding="utf-8")
    assert run("readers", "report.md", "--review").exception is not None


def test_a_report_without_easy_words_has_no_review_sheet(report: Path) -> None:
    Path("plain.md").write_text("---\ntitle: A\nlang: en-GB\n---\n\n## B\n\nWords.\n", encoding="utf-8")
    assert run("readers", "plain.md", "--review").return_value == ExitCode.DOCUMENT
    assert not Path("out/plain-review.docx").exists()


def test_a_review_sheet_takes_no_answers(report: Path) -> None:
    done = run("readers", "report.md", "--review", "--answers", "answers.csv")
    assert isinstance(done.exception, click.UsageError)
    assert not Path("out").exists()


def test_importing_a_copy_of_ours_names_take(report: Path) -> None:
    done = run("import", corrected(), "-o", "again.md")
    assert "hwrender take corrected.docx REPORT.md" in done.stderr
