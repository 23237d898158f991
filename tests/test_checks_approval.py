"""A draft is reported until a person takes its mark out; approval ends when the summary changes."""

from __future__ import annotations

import re
from datetime import date

import pytest

from hwrender.checks.approval import check_approval
from hwrender.diagnostics import Finding, Severity
from hwrender.drafting.approving import approve
from hwrender.reading import read_text

DAY = date(2026, 11, 22)
REPORT = """---
title: What people said
lang: en-GB
---

## The police

People were *worried* about the police.

::: easy-read
People were worried.
:::

## The council

The council should pay.

::::  easy-read  ::::
The council should pay.
::::
"""


def findings(text: str) -> list[Finding]:
    read = read_text(text, "report.md")
    assert read.document is not None
    assert not read.findings
    return list(check_approval(read.document))


def approved(text: str = REPORT) -> str:
    return approve(text, "Ann", DAY).text


def test_wording_that_nobody_has_approved_yet_is_no_finding() -> None:
    assert findings(REPORT) == []


def test_approved_wording_carries_who_when_and_of_what() -> None:
    lines = approved().split("\n")
    stamps = [line for line in lines if "reviewed" in line]
    assert len(stamps) == 2
    assert all(
        re.fullmatch(r':::+ easy-read reviewed="2026-11-22 Ann" of=[0-9a-f]{6}', line) for line in stamps
    )
    assert findings(approved()) == []


def test_only_the_first_lines_of_containers_change() -> None:
    before, after = REPORT.split("\n"), approved().split("\n")
    changed = [number for number, pair in enumerate(zip(before, after, strict=True), 1) if len({*pair}) > 1]
    assert changed == [10, 18]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_and_the_byte_order_mark_stay(end: str) -> None:
    text = "\ufeff" + REPORT.replace("\n", end)
    after = approve(text, "Ann", DAY)
    assert after.stamped == (10, 18)
    assert after.text.startswith("\ufeff---" + end)
    assert after.text.count(end) == text.count(end)


def test_a_changed_summary_is_found_at_its_container() -> None:
    changed = approved().replace("The council should pay.\n\n", "The council must pay.\n\n", 1)
    (found,) = findings(changed)
    assert (found.code, found.severity, found.span.line) == ("S32", Severity.WARNING, 18)
    assert "2026-11-22 Ann" in found.message


def test_a_new_line_break_or_a_bold_word_is_no_change() -> None:
    moved = approved().replace("People were *worried* about", "People were\nworried about")
    assert findings(moved) == []


def test_approving_again_changes_only_what_is_no_longer_approved() -> None:
    changed = approved().replace("The council should pay.\n\n", "The council must pay.\n\n", 1)
    after = approve(changed, "Bob", date(2027, 1, 5)).text
    assert after.count("2026-11-22 Ann") == after.count("2027-01-05 Bob") == 1
    assert findings(after) == []
    assert approve(after, "Bob", date(2027, 1, 6)).text == after


def test_a_draft_is_found_and_is_not_approved() -> None:
    drafted = REPORT.replace("::: easy-read\n", "::: easy-read drafted\n", 1)
    (found,) = findings(drafted)
    assert (found.code, found.span.line) == ("S32", 10)
    after = approve(drafted, "Ann", DAY)
    assert (after.stamped, after.drafts) == ((18,), (10,))
    assert "::: easy-read drafted\n" in after.text


def test_wording_that_says_something_else_is_not_approved() -> None:
    after = approve(REPORT, "Ann", DAY, unfaithful=[11])
    assert (after.stamped, after.unfaithful) == ((18,), (10,))


def test_a_stamp_without_a_digest_is_found() -> None:
    (found,) = findings(REPORT.replace("::: easy-read\n", "::: easy-read reviewed=Ann\n", 1))
    assert found.code == "S32"


@pytest.mark.parametrize("name", ["", "  ", 'Ann "the boss"', "x" * 61, "A\x07nn"])
def test_a_name_that_cannot_be_written_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match=re.escape(name) or "^$"):
        approve(REPORT, name, DAY)


def test_a_name_may_be_in_any_script() -> None:
    assert 'reviewed="2026-11-22 Zoë Ågren আনা"' in approve(REPORT, "Zoë Ågren আনা", DAY).text
