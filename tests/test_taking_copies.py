"""Copies that nobody changed, copies of older states, and what is refused."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest
from msgspec.structs import replace

from hwrender.copy_marks import ParagraphMark, StateMark, digest_of, paragraph_mark, read_mark, state_mark
from hwrender.edition.kind import EditionKind
from hwrender.importing.word.package import read_word_file
from hwrender.taking import Tracked, WhyNot, settle, state_of
from reports import SOURCES
from takes import copy_of, made_copy, proposed, settled
from word_edits import (
    REPORT,
    comment,
    delete_row,
    delete_tracked,
    edited,
    insert_tracked,
    replaced,
)

OLD = REPORT
NEW = REPORT.replace("Nobody can find a dentist.", "Almost nobody finds a dentist.").replace(
    "It is hard to get through on the phone.", "Nobody answers the phone."
)
SAME_ROW = replaced("Nobody can find a dentist.", "Nobody can find any dentist.")
OTHER_ROW = replaced("People worry about their teeth.", "People worry a lot about their teeth.")


@pytest.mark.parametrize(("source", "kind"), list(product(SOURCES, EditionKind)), ids=str)
def test_a_copy_that_nobody_changed_changes_nothing(source: Path, kind: EditionKind) -> None:
    text = source.read_text(encoding="utf-8")
    proposal = proposed(copy_of(text, kind, source.parent), text, None, kind, folder=source.parent)
    assert (proposal.changes, proposal.not_taken, proposal.is_exact) == ((), (), True)


def test_a_copy_of_an_older_state_is_merged_with_what_came_since() -> None:
    found = settled(proposed(edited(copy_of(OLD), OTHER_ROW), NEW, OLD), NEW)
    assert "People worry a lot about their teeth." in found.text
    assert "Almost nobody finds a dentist." in found.text
    assert "Nobody answers the phone." in found.text
    assert found.not_taken == ()


def test_what_both_sides_changed_is_shown_and_not_overwritten() -> None:
    found = settled(proposed(edited(copy_of(OLD), SAME_ROW), NEW, OLD), NEW)
    (conflict,) = found.not_taken
    assert conflict.why is WhyNot.CONFLICT
    assert "Nobody can find any dentist." in conflict.words
    assert "Almost nobody finds a dentist." in conflict.report
    assert found.text == NEW


def test_without_the_older_state_the_marks_tell_what_was_changed_in_word() -> None:
    found = settled(proposed(edited(copy_of(OLD), OTHER_ROW), NEW), NEW)
    assert found.text == NEW.replace("People worry about", "People worry a lot about")
    assert found.not_taken == ()


def test_without_the_older_state_what_both_changed_is_a_conflict() -> None:
    found = settled(proposed(edited(copy_of(OLD), SAME_ROW), NEW), NEW)
    assert [each.why for each in found.not_taken] == [WhyNot.CONFLICT]
    assert found.text == NEW


def test_without_the_older_state_a_row_that_is_missing_stays() -> None:
    found = settled(proposed(edited(copy_of(OLD), delete_row), NEW), NEW)
    assert [(each.why, each.report) for each in found.not_taken] == [
        (WhyNot.UNSURE, "People worry about their teeth.")
    ]
    assert found.text == NEW


def test_a_row_that_the_report_has_new_stays_where_a_copy_is_older() -> None:
    newer = OLD.replace("![](worried)", "![](tooth)\nSome have toothache.\n\n![](worried)")
    found = settled(proposed(edited(copy_of(OLD), OTHER_ROW), newer, OLD), newer)
    assert "Some have toothache." in found.text
    assert "People worry a lot" in found.text


def test_rejected_changes_are_not_taken() -> None:
    for edit in (insert_tracked, delete_tracked):
        proposal = proposed(edited(copy_of(REPORT), edit), REPORT, tracked=Tracked.REJECT)
        assert (proposal.changes, proposal.not_taken) == ((), ())


def test_a_tracked_change_is_told_from_others() -> None:
    (change,) = proposed(edited(copy_of(REPORT), insert_tracked), REPORT).changes
    assert change.is_tracked


def test_who_made_a_comment_or_a_change_is_nowhere_in_the_report() -> None:
    for edit in (comment, insert_tracked):
        assert "Bea" not in settled(proposed(edited(copy_of(REPORT), edit), REPORT), REPORT).text


def test_a_change_without_a_yes_is_not_written_and_named() -> None:
    proposal = proposed(edited(copy_of(REPORT), OTHER_ROW), REPORT)
    found = settle(proposal, REPORT, (), lambda _: "", made_copy)
    assert found.text == REPORT
    assert [(each.why, each.words) for each in found.not_taken] == [
        (WhyNot.REFUSED, "People worry a lot about their teeth.")
    ]


def test_the_approval_of_a_part_whose_words_changed_has_ended() -> None:
    from datetime import date

    from hwrender.drafting.approving import approve

    text = approve(REPORT, "Ann", date(2026, 11, 22)).text
    found = settled(proposed(edited(copy_of(text), OTHER_ROW), text), text)
    assert found.unapproved == ("The dentist",)


def test_the_same_comment_is_not_written_twice() -> None:
    corrected = edited(copy_of(REPORT), comment)
    once = settled(proposed(corrected, REPORT), REPORT).text
    assert settled(proposed(corrected, once), once).text == once


# --- marks ---


def test_a_mark_is_read_back_and_is_a_name_that_word_takes() -> None:
    for name in (paragraph_mark(123456, "words"), state_mark("review", "0" * 24)):
        assert len(name) <= 40
        assert name.startswith("_")
        assert name.replace("_", "a").isalnum()
    assert read_mark(paragraph_mark(7, "some words")) == ParagraphMark(7, digest_of("some words"))
    assert read_mark(state_mark("full", "0" * 24)) == StateMark("full", "0" * 24)
    assert read_mark("_Toc123") is None


def test_a_mark_holds_nothing_but_a_number_and_digests() -> None:
    made = made_copy(REPORT).copy
    assert made.state is not None
    for each in made.paragraphs:
        (mark,) = each.marks
        label = f"{each.label}{each.words}"
        assert mark.digest == digest_of(label)
    private = REPORT.replace("<!-- Ask the practice manager about this. -->", "<!-- Ask Bea. -->")
    assert copy_of(private) == copy_of(REPORT)


def test_the_state_of_a_copy_is_that_of_its_words() -> None:
    def state(text: str) -> StateMark | None:
        return state_of(read_word_file("copy.docx", copy_of(text)))

    assert state(OLD) != state(NEW)
    assert state(OLD) == state(OLD.replace("![](dentist)", "![](tooth)"))
    assert replace(state(OLD) or StateMark("full", ""), kind="full") != state(OLD)
