"""Copies that nobody changed, copies of older states, and what is refused."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest

from hwrender.copy_marks import KindMark, ParagraphMark, kind_mark, paragraph_mark, read_mark
from hwrender.edition.kind import EditionKind
from hwrender.importing.word.package import read_word_file
from hwrender.taking import Proposal, Tracked, WhyNot, distance, read_copy, settle
from reports import SOURCES
from takes import copy_of, made_copy, proposed, settled
from word_edits import (
    REPORT,
    Edit,
    comment,
    delete_row,
    delete_tracked,
    edited,
    insert_tracked,
    move_row,
    new_row,
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


def unknown(edit: Edit, ours: str) -> Proposal:
    """A copy of an older state, on a computer that does not have that state."""
    return proposed(edited(copy_of(OLD), edit), ours, is_known=False)


def test_without_the_older_state_both_words_are_shown() -> None:
    proposal = unknown(SAME_ROW, NEW)
    shown = {(each.before, each.after) for each in proposal.changes}
    assert ("Almost nobody finds a dentist.", "Nobody can find any dentist.") in shown
    assert not proposal.is_exact


def test_without_the_older_state_a_row_that_is_missing_stays() -> None:
    found = settled(unknown(delete_row, OLD), OLD)
    assert found.text == OLD
    assert [(each.why, each.report) for each in found.not_taken] == [
        (WhyNot.UNSURE, "People worry about their teeth.")
    ]


def test_without_the_older_state_a_row_that_the_report_has_no_more_does_not_come_back() -> None:
    newer = OLD.replace("![](worried)\nPeople worry about their teeth.\n\n", "")
    found = settled(unknown(lambda _: None, newer), newer)
    assert found.text == newer
    assert [(each.why, each.words) for each in found.not_taken] == [
        (WhyNot.GONE, "People worry about their teeth.")
    ]


def test_without_the_older_state_the_order_stays() -> None:
    found = settled(unknown(move_row, OLD), OLD)
    assert found.text == OLD
    assert [(each.why, each.words) for each in found.not_taken] == [
        (WhyNot.ORDER, "They asked for a list of dentists.")
    ]


def test_without_the_older_state_a_new_row_and_a_comment_come_back() -> None:
    text = settled(unknown(comment, OLD), OLD).text
    assert "<!-- Is this true for children too? -->\n![](worried)" in text
    assert "Some people pull out their own teeth." in settled(unknown(new_row, OLD), OLD).text


@pytest.mark.parametrize("edit", [SAME_ROW, OTHER_ROW, delete_row, move_row, new_row, lambda _: None])
def test_a_copy_is_nearest_to_the_state_that_it_was_made_from(edit: Edit) -> None:
    moved = OLD.replace("![](dentist)\nNobody can find a dentist.\n\n", "").replace(
        "They asked for a list of dentists.",
        "They asked for a list of dentists.\n\n![](dentist)\nNobody can.",
    )
    corrected = read_copy(read_word_file("copy.docx", edited(copy_of(OLD), edit)))
    distances = [distance(made_copy(state).copy, corrected) for state in (OLD, NEW, moved)]
    assert min(distances) == distances[0]
    assert distances.count(distances[0]) == 1


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
    for name in (paragraph_mark(123456), kind_mark("review")):
        assert len(name) <= 40
        assert name.startswith("_")
        assert name.replace("_", "a").isalnum()
    assert read_mark(paragraph_mark(7)) == ParagraphMark(7)
    assert read_mark(kind_mark("full")) == KindMark("full")
    assert read_mark("_Toc123") is None
