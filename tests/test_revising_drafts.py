"""A draft is taken row by row, and a part is approved when each of its rows has an OK."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from hwrender.checks.parts import PartState
from hwrender.drafting.proposing import draft
from hwrender.revising import (
    ApproveRows,
    ProposedRow,
    RefusedChange,
    Reword,
    StaleChange,
    TakeDraft,
    proposals_of,
    revise,
    rows_of,
)
from hwrender.revising.refusals import Why

HEAD = "---\ntitle: A report\nlang: en-GB\n---\n\n"
SUMMARY = (
    "## Police\n\nApproximately 22 individuals utilised the service. Details are not shared with the police. "
    "The nurse was regarded as kind.\n"
)
DOCTORS = "\n## Doctors\n\nDoctors know.\n"
TEXT = f"{HEAD}{SUMMARY}{DOCTORS}"
DAY = date(2026, 11, 22)


def taken(text: str, rows: tuple[ProposedRow, ...], number: int = -1, part: int = 0) -> str:
    found = rows_of(text)[part].rows
    return revise(text, TakeDraft(part, number, found[number].seal if number >= 0 else "", rows))


def test_all_the_rows_of_a_draft_are_what_drafting_writes() -> None:
    assert taken(TEXT, proposals_of(TEXT, 0)) == draft(TEXT, sections=(0,)).text


def test_a_row_that_is_taken_is_no_more_proposed_and_the_others_keep_their_order() -> None:
    proposals = proposals_of(TEXT, 0)
    text = taken(TEXT, (proposals[1],))
    left = proposals_of(text, 0)
    assert [row.words for row in left] == [row.words for row in proposals if row != proposals[1]]
    for row in left:
        text = taken(text, (row,), proposals_of(text, 0)[0].after)
    assert [row.words for row in rows_of(text)[0].rows] == [row.words for row in proposals]
    assert proposals_of(text, 0) == ()


def test_a_part_that_takes_rows_of_a_draft_is_one() -> None:
    text = taken(TEXT, proposals_of(TEXT, 0)[:1])
    assert rows_of(text)[0].state is PartState.DRAFTED
    assert text.startswith(f"{HEAD}{SUMMARY}\n::: easy-read drafted\n")
    assert text.endswith(f"\n:::\n{DOCTORS}")


def test_other_words_and_another_picture_can_be_taken() -> None:
    (first, *_) = proposals_of(TEXT, 0)
    text = taken(TEXT, (replace(first, typed="1. About **22 people** came.", picture="people"),))
    assert "\n![](people)\n1\\. About **22 people** came.\n" in text


def test_what_is_left_to_a_person_is_taken_too() -> None:
    text = taken(TEXT, (ProposedRow("One.", "One.", "police", "Say it in words.", -1),))
    assert "\n![](police)\n<!-- To do: Say it in words. -->\nOne.\n" in text


def test_a_table_of_a_draft_is_taken_as_it_stands() -> None:
    table = "| a | b |\n| --- | --- |\n| c | d |"
    assert f"drafted\n{table}\n:::" in taken(TEXT, (ProposedRow(table, table, "", "", -1),))
    with pytest.raises(RefusedChange):
        taken(TEXT, (ProposedRow(table, "Other.", "", "", -1),))


def test_links_of_a_draft_stay_links() -> None:
    words = "Ring [us](tel:02079460000)."
    text = taken(TEXT, (ProposedRow(words, "Please ring [us](tel:02079460000).", "", "", -1),))
    assert "\nPlease ring [us](tel:02079460000).\n" in text


def test_nothing_is_proposed_where_nothing_can_be() -> None:
    assert proposals_of(TEXT, 7) == ()
    assert proposals_of(TEXT.replace("en-GB", "cy"), 0) == ()
    assert proposals_of("Words.", 0) == ()


def test_nothing_to_take_is_refused() -> None:
    with pytest.raises(RefusedChange):
        taken(TEXT, ())


# --- approval --------------------------------------------------------------------------------------------

EASY = f"{HEAD}{SUMMARY}\n::: easy-read drafted\nThe nurse was kind.\n\nPeople came.\n:::\n{DOCTORS}"


def approval(text: str, **changes: object) -> ApproveRows:
    part = rows_of(text)[0]
    seals = tuple(row.seal for row in part.rows)
    return replace(ApproveRows(0, seals, part.summary_seal, "Ann", DAY), **changes)


def test_a_part_with_an_ok_on_each_row_is_approved_and_no_draft() -> None:
    text = revise(EASY, approval(EASY))
    (part, _) = rows_of(text)
    assert (part.state, part.reviewed) == (PartState.APPROVED, "2026-11-22 Ann")
    opening = next(line for line in text.split("\n") if line.startswith(":::"))
    assert text == EASY.replace("::: easy-read drafted", opening)
    assert "drafted" not in text


def test_a_word_drafted_in_a_name_is_no_mark() -> None:
    text = EASY.replace(" drafted\n", ' drafted reviewed="2026 Ann drafted it"\n')
    assert rows_of(revise(text, approval(text)))[0].state is PartState.APPROVED


def test_only_this_part_is_approved() -> None:
    text = EASY.replace(DOCTORS, f"{DOCTORS}\n::: easy-read\nDoctors know.\n:::\n")
    assert rows_of(revise(text, approval(text)))[1].state is PartState.WRITTEN


def test_a_row_without_an_ok_keeps_a_part_from_approval() -> None:
    with pytest.raises(RefusedChange, match="OK") as caught:
        revise(EASY, approval(EASY, seals=approval(EASY).seals[:1]))
    assert caught.value.why is Why.NOT_ALL_OK


def test_a_row_that_was_changed_has_no_ok() -> None:
    text = revise(EASY, Reword(0, 0, rows_of(EASY)[0].rows[0].seal, "The nurse was not kind."))
    with pytest.raises(RefusedChange):
        revise(text, approval(EASY))


def test_a_summary_that_was_changed_has_no_ok() -> None:
    with pytest.raises(StaleChange):
        revise(EASY.replace("not shared", "shared"), approval(EASY))


@pytest.mark.parametrize(
    ("old", "new", "changes", "why"),
    [
        ("People", "<!-- To do: More. -->\nPeople", {}, Why.TO_DO_LEFT),
        ("", "", {"unfaithful": (11,)}, Why.UNFAITHFUL),
        ("", "", {"name": 'A"'}, Why.BAD_NAME),
        ("", "", {"part": 1}, Why.NO_SUCH_PART),
        ("", "", {"part": 9}, Why.NO_SUCH_PART),
    ],
)
def test_what_keeps_a_part_from_approval_is_said(
    old: str, new: str, changes: dict[str, object], why: Why
) -> None:
    text = EASY.replace(old, new)
    with pytest.raises(RefusedChange) as caught:
        revise(text, approval(text, **changes))
    assert caught.value.why is why
