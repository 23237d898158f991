"""What readers said stays with their words, comes first, and says how many of whom."""

from __future__ import annotations

import pytest

import reader_reports
from hwrender.diagnostics import Finding, Severity
from hwrender.reader_tests.model import NOTHING_SAID, AnswerCounts, ReaderTests
from hwrender.readers.findings import check_readers
from hwrender.reading import read_text
from hwrender.triage import first_things
from hwrender.triage.model import Matter
from reader_reports import REPORT, tried


def findings(tests: ReaderTests, text: str = REPORT) -> list[Finding]:
    read = read_text(text, "buses.md")
    assert read.document is not None
    return list(check_readers(read.document, text, tests))


@pytest.mark.parametrize(
    ("counts", "severity", "message"),
    [
        ((5, 1, 2), Severity.WARNING, "This was not clear to 2 of 8 people with a learning disability."
         " 1 more was not sure."),
        ((5, 2, 1), Severity.WARNING, "This was not clear to 1 of 8 people with a learning disability."
         " 2 more were not sure."),
        ((7, 0, 1), Severity.NOTE, "This was not clear to 1 of 8 people with a learning disability."),
        ((7, 1, 0), Severity.NOTE, "1 of 8 people with a learning disability was not sure what this means."),
        ((6, 2, 0), Severity.WARNING, "2 of 8 people with a learning disability were not sure what this"
         " means."),
    ],
)  # fmt: skip
def test_an_idea_that_was_not_clear_says_to_how_many_of_whom(
    counts: tuple[int, int, int], severity: Severity, message: str
) -> None:
    (found,) = findings(tried({2: counts}))
    assert (found.code, found.severity, found.message) == ("S60", severity, message)
    assert REPORT.splitlines()[found.span.line - 1] == "Most people use a bus every day."


def test_what_was_clear_to_everyone_has_no_finding() -> None:
    assert findings(tried({})) == []


def test_answers_stay_with_their_words_while_other_ideas_come_go_and_move() -> None:
    first = "![](bus)\nWe asked 40 people about buses in January 2026.\n\n"
    second = "![](people)\nMost people use a bus every day.\n"
    tests = tried({2: (4, 0, 4)})
    assert first in REPORT
    assert second in REPORT
    moved = REPORT.replace(first, "").replace(second, f"{second}\n![](talking)\nThank you all.\n\n{first}")
    found = findings(tests, moved)
    assert [(each.code, moved.splitlines()[each.span.line - 1]) for each in found] == [
        ("S60", "Most people use a bus every day."),
        ("S61", "title: Buses in Anytown"),
    ]


def test_answers_end_with_their_own_words_and_with_another_picture() -> None:
    tests = tried({2: (4, 0, 4)})
    for old, new in (("every day", "each day"), ("![](people)", "![](bus)")):
        (found,) = findings(tests, REPORT.replace(old, new, 2))
        assert (found.code, found.message) == ("S61", "Readers have not tried 1 of 3 ideas as they are now.")


def test_a_report_that_nobody_has_tried_gets_a_note() -> None:
    (found,) = findings(NOTHING_SAID)
    assert (found.code, found.severity) == ("S61", Severity.NOTE)
    assert "hwrender readers buses.md" in found.hint


def test_a_report_whose_author_says_who_tried_it_gets_no_note() -> None:
    assert findings(NOTHING_SAID, REPORT.replace("lang:", "tested_by: [six women]\nlang:")) == []


def test_a_report_without_easy_words_gets_no_note() -> None:
    assert findings(NOTHING_SAID, "---\ntitle: A\nlang: en-GB\n---\n\nWords.\n") == []


def test_what_readers_said_comes_before_what_rules_say_of_the_same_words() -> None:
    read = read_text(REPORT, "buses.md")
    said = findings(tried({2: (7, 1, 0)}))
    (place,) = {each.span for each in said}
    rule = Finding("buses.md", place, "S31", Severity.WARNING, "The summary does not say “40”.", "Say it.")
    triage = first_things([rule, *said], read.document, REPORT)
    assert [group.matter for group in triage.groups] == [Matter.READERS, Matter.MEANING]


def test_answers_of_the_desk_count_too() -> None:
    name = reader_reports.ideas()[0].id
    (found, new) = findings(ReaderTests((), {name: AnswerCounts(1, 0, 1)}))
    assert found.message == "This was not clear to 1 of 2 readers."
    assert new.code == "S61"


def test_two_ideas_with_the_same_words_keep_their_own_answers() -> None:
    twice = REPORT.replace(
        "Anytown Council should put up **shelters**.",
        "Anytown Council should put up **shelters**.\n\n![](people)\nMost people use a bus every day.",
    )
    names = [idea.id for idea in reader_reports.ideas(twice)]
    assert len(set(names)) == 4
    (found,) = findings(tried({4: (0, 0, 8)}, twice), twice)
    assert found.span.line > twice[: twice.index("What should happen")].count("\n")
