"""Whatever is typed where, no name and no other word of a person gets into what readers said."""

from __future__ import annotations

from pathlib import Path

import pytest

import reader_reports
from hwrender.errors import UnreadableError
from hwrender.reader_tests.kept import add_test, answers_file, read_tests, read_tests_to_change
from hwrender.reader_tests.model import NOTHING_SAID, ReaderTest
from hwrender.readers.answer_table import (
    CLEAR,
    COLUMNS,
    IDEA,
    NAME,
    NOT_CLEAR,
    NOT_SURE,
    NOTES,
    PART_TITLE,
    WORDS,
    read_name,
    read_table,
    written_name,
)

PERSONAL = (
    "Ann Smith",
    "A. S.",
    "AS",
    "ann.smith@example.org",
    "020 7946 0123",
    "02079460123",
    "07700900123",
    "Ann, who lives at 4 High Street",
    "485 777 3456",
    "3 Ann",
    "Ünal",
)


def kept_of(folder: Path, content: str) -> str:
    """What is kept of a table, as the command keeps it."""
    report = reader_reports.write(folder)
    path = folder / "answers.csv"
    path.write_text(content, encoding="utf-8")
    try:
        brought = read_table(path)
    except UnreadableError as error:
        return "" if _names_nobody(error) else f"{error.what} {error.remedy}"
    add_test(report, ReaderTest("2026-11", "people", 8, brought.ideas))
    return answers_file(report).read_text(encoding="utf-8")


def _names_nobody(error: UnreadableError) -> bool:
    return not any(each in f"{error.what} {error.remedy}" for each in PERSONAL)


@pytest.mark.parametrize("typed", PERSONAL)
@pytest.mark.parametrize("column", COLUMNS)
def test_what_a_person_types_into_any_column_is_not_kept(tmp_path: Path, column: str, typed: str) -> None:
    kept = kept_of(tmp_path, reader_reports.table({(3, column): typed}))
    assert typed not in kept
    assert not any(word in kept for word in ("Ann", "Smith", "example", "7946", "High Street"))
    assert bool(kept) == (column in (IDEA, PART_TITLE, WORDS, NOTES))


@pytest.mark.parametrize("typed", PERSONAL)
def test_what_a_person_types_into_the_first_line_or_a_column_of_their_own_is_not_kept(
    tmp_path: Path, typed: str
) -> None:
    head, *lines = reader_reports.table().splitlines()
    cell = f'"{typed}"'
    kept = kept_of(tmp_path, "\n".join([f"{head},{cell}", *(f"{line},{cell}" for line in lines)]))
    assert kept
    assert typed not in kept


def test_without_names_the_numbers_are_kept(tmp_path: Path) -> None:
    kept = kept_of(tmp_path, reader_reports.table())
    assert kept.count("not_clear = 1") == 3


@pytest.mark.parametrize(
    "name", ["", "0207946012345678", "ae2895d3.0207946012345678.83523b", "Ann.Smith.1", "0123456789abcdef"]
)
def test_only_a_name_of_an_idea_that_we_have_written_is_taken_for_one(name: str) -> None:
    assert read_name(name) is None
    assert read_name(written_name("ae2895d3", "7559ee9af8ac403c-2")) == ("ae2895d3", "7559ee9af8ac403c-2")


def test_notes_are_shown_with_their_line_and_belong_to_no_idea(tmp_path: Path) -> None:
    path = tmp_path / "answers.csv"
    path.write_text(reader_reports.table({(3, NOTES): "Ann did not know “bus”."}), encoding="utf-8")
    assert read_table(path).notes == ((3, "Ann did not know “bus”."),)


BY_HAND = """
["Ann Smith"]
clear = 1

[[test]]
month = "2026-11"
who = "Ann Smith"
people = 3

[[test]]
month = "2026-11"
who = "people"
people = 8
by = "Ann Smith"
[test.ideas."Ann Smith"]
part = "ae2895d3"
clear = 1
[test.ideas."7559ee9af8ac403c"]
part = "Ann Smith"
clear = 1
"""


def test_what_somebody_writes_into_the_file_by_hand_is_not_read_and_goes_with_the_next_test(
    tmp_path: Path,
) -> None:
    report = reader_reports.write(tmp_path)
    answers_file(report).write_text(BY_HAND, encoding="utf-8")
    assert "Ann" not in repr(read_tests(report))
    (test,) = reader_reports.tried({}).tests
    assert add_test(report, test)
    assert "Ann" not in answers_file(report).read_text(encoding="utf-8")


def test_a_file_that_cannot_be_read_is_not_written_over(tmp_path: Path) -> None:
    report = reader_reports.write(tmp_path)
    answers_file(report).write_text("not toml [", encoding="utf-8")
    assert read_tests(report) == NOTHING_SAID
    with pytest.raises(UnreadableError):
        read_tests_to_change(report)
    assert answers_file(report).read_text(encoding="utf-8") == "not toml ["


def test_what_is_kept_reads_back_and_the_same_test_counts_once(tmp_path: Path) -> None:
    report = reader_reports.write(tmp_path)
    (test,) = reader_reports.tried({1: (5, 1, 2)}).tests
    assert add_test(report, test)
    before = answers_file(report).read_bytes()
    assert not add_test(report, test)
    assert answers_file(report).read_bytes() == before
    assert read_tests(report).tests == (test,)


@pytest.mark.parametrize("column", [CLEAR, NOT_SURE, NOT_CLEAR])
@pytest.mark.parametrize("typed", ["-1", "201", "1.5", "many", "１"])
def test_what_is_no_number_of_people_is_refused_with_its_line_and_column(
    tmp_path: Path, column: str, typed: str
) -> None:
    path = tmp_path / "answers.csv"
    path.write_text(reader_reports.table({(2, column): typed}), encoding="utf-8")
    with pytest.raises(UnreadableError, match=f"line 2, column “{column}”"):
        read_table(path)


def test_a_table_saved_by_a_spreadsheet_with_semicolons_in_the_old_code_page_is_read(tmp_path: Path) -> None:
    text = reader_reports.table({(2, NOTES): "café"}).replace(",", ";")
    path = tmp_path / "answers.csv"
    path.write_bytes(text.encode("cp1252"))
    assert len(read_table(path).ideas) == 3


@pytest.mark.parametrize(
    "content", ["", "a,b\n1,2\n", "clear,not sure\n", "\x00\x01", f"{NAME},{CLEAR}\n", "x" * 2_000_001]
)
def test_what_is_no_table_of_ours_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "answers.csv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(UnreadableError):
        read_table(path)


def test_an_idea_that_is_there_twice_is_refused(tmp_path: Path) -> None:
    text = reader_reports.table()
    path = tmp_path / "answers.csv"
    path.write_text(text + text.splitlines()[1] + "\n", encoding="utf-8")
    with pytest.raises(UnreadableError, match="line 5"):
        read_table(path)
