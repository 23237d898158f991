"""The summary measures each part, easy and full, and says what would help first."""

from __future__ import annotations

import pytest

from hwrender.checks.summary import WHOLE, advice, summarise
from hwrender.cli.measuring import summary_lines
from hwrender.diagnostics import Finding, Severity
from hwrender.document import Document
from hwrender.edition.kind import EditionKind
from hwrender.plain.readability import Band
from hwrender.reading import read_report, read_text
from hwrender.span import Span
from hwrender.style import load_style
from reports import TOP

SAMPLE = TOP / "reports" / "hackney-sex-workers.md"
STYLE = load_style("easy-read")


HARD = (
    "Multidisciplinary rehabilitation practitioners unanimously recommended considerable reorganisation of "
    "community physiotherapy provision, notwithstanding substantial administrative complications."
)


def sample() -> Document:
    document = read_report(SAMPLE).document
    assert document is not None
    return document


def test_each_part_has_a_row_for_each_of_its_wordings_and_the_whole_comes_last() -> None:
    rows = summarise(sample(), EditionKind.EASY, STYLE).rows
    assert [(row.title, row.kind) for row in rows[:2]] == [
        ("Why we did this work", EditionKind.EASY),
        ("Why we did this work", EditionKind.FULL),
    ]
    assert [(row.title, row.kind) for row in rows[-2:]] == [
        (WHOLE, EditionKind.EASY),
        (WHOLE, EditionKind.FULL),
    ]


def test_the_easy_wording_of_the_sample_is_easy_and_its_summary_is_not() -> None:
    easy, full = summarise(sample(), EditionKind.EASY, STYLE).rows[-2:]
    assert (easy.band, full.band) == (Band.EASY, Band.NOT_EASY_READ)
    assert easy.measures.over_15_words == 0
    assert easy.hard_words == 0
    assert full.hard_words >= 5


def test_the_whole_is_the_sum_of_its_parts() -> None:
    rows = summarise(sample(), EditionKind.EASY, STYLE).rows
    for kind in EditionKind:
        *parts, whole = (row for row in rows if row.kind is kind)
        assert sum(part.measures.words for part in parts) == whole.measures.words
        assert sum(part.hard_words for part in parts) == whole.hard_words


def test_a_part_without_easy_words_has_one_row() -> None:
    document = read_text("---\ntitle: A\nlang: en-GB\n---\n\n## One\n\nWords.\n", "a.md").document
    assert document is not None
    rows = summarise(document, EditionKind.EASY, STYLE).rows
    assert [(row.title, row.kind) for row in rows[:-2]] == [("One", EditionKind.EASY)]


@pytest.mark.parametrize("width", [20, 40, 79, 80, 120])
def test_a_narrow_terminal_gets_short_lines_and_a_wide_one_a_table(width: int) -> None:
    summary = summarise(sample(), EditionKind.EASY, STYLE)
    lines = summary_lines(summary, width)
    is_table = any("Longest" in line for line in lines)
    assert is_table == (width >= 79)
    if is_table:
        assert max(map(len, lines)) <= width


def finding(code: str, severity: Severity, line: int) -> Finding:
    return Finding("a.md", Span(line, 1, line, 2), code, severity, "", "")


def test_errors_come_first_and_advice_is_short() -> None:
    summary = summarise(sample(), EditionKind.EASY, STYLE)
    found = [
        finding("S22", Severity.WARNING, 3),
        finding("S1", Severity.WARNING, 9),
        finding("S1", Severity.WARNING, 4),
        finding("S17", Severity.WARNING, 8),
        finding("P3", Severity.ERROR, 7),
    ]
    lines = advice(found, summary, EditionKind.EASY)
    assert len(lines) == 3
    assert lines[0].startswith("Fix the 1 error first.")
    assert lines[1] == "Split the long sentences. Start at line 4."


def test_a_report_that_is_hard_to_read_is_told_what_to_do_though_nothing_is_found() -> None:
    document = read_text(f"---\ntitle: A\nlang: en-GB\n---\n\n{HARD}\n", "a.md").document
    assert document is not None
    summary = summarise(document, EditionKind.FULL, STYLE)
    assert advice((), summary, EditionKind.FULL) == ("Use shorter sentences and more common words.",)


def test_only_the_whole_of_the_edition_asked_for_brings_the_advice_on_all_words() -> None:
    source = f"---\ntitle: A\nlang: en-GB\n---\n\n## One\n\n{HARD}\n\n## Two\n\n" + "We met people. " * 90
    document = read_text(source + "\n", "a.md").document
    assert document is not None
    summary = summarise(document, EditionKind.FULL, STYLE)
    assert [row.band is Band.EASY for row in summary.rows] == [False, True, True, True]
    assert advice((), summary, EditionKind.FULL) == ()


def test_notes_alone_bring_no_advice() -> None:
    summary = summarise(sample(), EditionKind.EASY, STYLE)
    assert advice([finding("S3", Severity.NOTE, 3)], summary, EditionKind.EASY) == ()
