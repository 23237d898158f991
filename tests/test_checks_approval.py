"""A draft is reported until a person takes its mark out; approval ends when either side changes."""

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
OLD_SEAL = "d699db"
"""What was written for the first section when only its summary was sealed."""


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
        re.fullmatch(r':::+ easy-read reviewed="2026-11-22 Ann" of=2[.a-z2-7]{6,30}', line) for line in stamps
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


def told(text: str) -> list[tuple[str, int]]:
    """Each finding, all of them warnings of S32: its message up to who approved, and its line."""
    found = findings(text)
    assert all((each.code, each.severity) == ("S32", Severity.WARNING) for each in found)
    assert all(": 2026-11-22 Ann." in each.message and "--approve" in each.hint for each in found)
    return [(each.message.partition(":")[0], each.span.line) for each in found]


SUMMARY_CHANGED = "The summary was changed after it was approved"
EASY_CHANGED = "The easy wording was changed after it was approved"


def test_a_changed_summary_is_found_at_its_paragraph() -> None:
    changed = approved().replace("The council should pay.\n\n", "The council must pay.\n\n", 1)
    assert told(changed) == [(SUMMARY_CHANGED, 16)]


def test_changed_easy_wording_is_found_at_its_paragraph() -> None:
    changed = approved().replace("People were worried.", "People were not worried.")
    assert told(changed) == [(EASY_CHANGED, 11)]


def test_a_change_on_both_sides_is_told_of_each_side() -> None:
    changed = approved().replace("The council should pay.", "The council must pay.")
    assert told(changed) == [(SUMMARY_CHANGED, 16), (EASY_CHANGED, 19)]


def test_a_paragraph_that_was_taken_out_is_told_at_the_opening_line() -> None:
    changed = approved(REPORT.replace("People were worried.\n", "People were worried.\n\nThey were sad.\n"))
    assert told(changed.replace("\n\nThey were sad.", "")) == [(EASY_CHANGED, 10)]
    assert told(approved().replace("The council should pay.\n\n", "", 1)) == [(SUMMARY_CHANGED, 16)]


def test_a_summary_that_is_written_later_is_found() -> None:
    without = REPORT.replace("The council should pay.\n\n", "", 1)
    later = approved(without).replace("## The council\n", "## The council\n\nThe council must pay.\n")
    assert told(later) == [(SUMMARY_CHANGED, 16)]


def test_rows_in_another_order_are_a_change() -> None:
    rows = "![](worried)\nPeople were worried.\n\n![](police)\nThe police came.\n"
    moved = "![](police)\nThe police came.\n\n![](worried)\nPeople were worried.\n"
    sealed = approved(REPORT.replace("People were worried.\n", rows))
    assert told(sealed) == []
    assert told(sealed.replace(rows, moved)) == [(EASY_CHANGED, 12)]


def test_a_part_inside_the_easy_wording_belongs_to_it() -> None:
    inner = "People were worried.\n\n::: lang=tr\nPolis bilgilerinizi alabilir.\n:::\n"
    sealed = approved(REPORT.replace("::: easy-read\nPeople were worried.\n", f":::: easy-read\n{inner}", 1)
                      .replace(":::\n:::\n", ":::\n::::\n"))  # fmt: skip
    assert told(sealed) == []
    assert told(sealed.replace("alabilir", "alamaz")) == [(EASY_CHANGED, 14)]


def test_a_section_without_easy_wording_has_nothing_to_approve() -> None:
    alone = approved() + "\n## More\n\nWords of a summary.\n"
    assert told(alone) == []
    assert approve(alone, "Bob", DAY).text == alone
    assert told(alone.replace("Words of a summary", "Other words")) == []


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_seal_is_the_same_for_all_line_ends(end: str) -> None:
    text = approved().replace("\n", end)
    assert approve(REPORT.replace("\n", end), "Ann", DAY).text == text
    assert told(text) == []
    assert told(text.replace("were worried.", "were glad.")) == [(EASY_CHANGED, 11)]


# --- seals of the summary alone --------------------------------------------------------------------------


OLD = REPORT.replace("::: easy-read\n", f'::: easy-read reviewed="2026-11-22 Ann" of={OLD_SEAL}\n', 1)


def test_an_old_seal_gets_a_note_because_it_does_not_cover_the_easy_wording() -> None:
    for text in (OLD, OLD.replace("People were worried.", "People were not worried.")):
        (found,) = findings(text)
        assert (found.code, found.severity, found.span.line) == ("S32", Severity.NOTE, 10)
        assert "of the summary only" in found.message
        assert "hwrender check report.md --approve" in found.hint


def test_a_changed_summary_ends_the_approval_of_an_old_seal() -> None:
    assert told(OLD.replace("about the police", "about the nurses")) == [(SUMMARY_CHANGED, 10)]


def test_approving_again_replaces_an_old_seal() -> None:
    after = approve(OLD, "Bob", date(2027, 1, 5)).text
    assert after == approve(REPORT, "Bob", date(2027, 1, 5)).text
    assert findings(after) == []


# --- seals that somebody else wrote ----------------------------------------------------------------------


def test_a_seal_from_another_part_is_no_approval() -> None:
    first, second = re.findall(r"of=\S+", approved())
    copied = approved().replace(first, second)
    assert told(copied) == [(SUMMARY_CHANGED, 8), (EASY_CHANGED, 11)]


@pytest.mark.parametrize("text", [REPORT, OLD])
def test_a_seal_that_was_torn_at_either_end_is_an_error(text: str) -> None:
    seal = re.findall(r"of=(\S+)", approved(text))[0]
    for torn in (
        seal[:-1],
        seal[:-7],
        seal[1:],
        seal[2:],
        "2",
        "2.",
        seal + "a",
        seal.replace("2.", "3.", 1),
    ):
        read = read_text(approved(text).replace(seal, torn), "report.md")
        assert [(each.code, each.span.line) for each in read.findings] == [("D073", 10)], torn


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
