"""Proposed words are taken, changed or left, row by row; and a part is approved when all its rows are OK."""

from __future__ import annotations

from pathlib import Path

import pytest

from desks import REPORT, Desk, said
from hwrender.revising import proposals_of

SAID = (
    "The majority of participants utilised the bus on a daily basis. "
    "In addition, it was reported that drivers were not always helpful."
)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path, REPORT.replace("People said that the buses are late.", SAID))


def rows_of(desk: Desk, part: int) -> list[str]:
    return [row.typed for row in desk.report.judged().parts[part].rows]


def test_words_are_proposed_beside_the_summary_and_nothing_is_written(desk: Desk) -> None:
    before = desk.text
    page = desk.get("/propose?part=1").text
    assert page.count('name="take"') >= 2
    assert "The majority of participants utilised" in page
    assert desk.text == before


def test_only_the_ticked_rows_are_taken_and_with_the_words_as_changed(desk: Desk) -> None:
    desk.post(
        "/propose", {"part": 1, "take": ["1"], "words-0": "Left.", "words-1": "Some drivers did not help."}
    )
    assert rows_of(desk, 1) == ["Some drivers did not help."]
    assert "::: easy-read drafted" in desk.text


def test_nothing_ticked_is_nothing_taken(desk: Desk) -> None:
    before = desk.text
    assert said(desk.post("/propose", {"part": 1, "words-0": "Words."})) == "Please tick a row first."
    assert desk.text == before


def test_a_part_is_approved_when_all_its_rows_are_ok_and_only_its_first_line_changes(desk: Desk) -> None:
    before = desk.text
    desk.post("/change/ok", desk.row(0, 0))
    assert desk.text == before
    answer = desk.post("/change/ok", desk.row(0, 1))
    assert said(answer) == "All rows of “What we did” are OK. The part is approved."
    changed = [
        (old, new) for old, new in zip(before.split("\n"), desk.text.split("\n"), strict=True) if old != new
    ]
    assert [old for old, _ in changed] == ["::: easy-read"]
    assert changed[0][1].startswith('::: easy-read reviewed="')
    assert "Ann Lee" in changed[0][1]


def test_words_that_differ_from_the_summary_are_not_approved_and_it_is_said_why(tmp_path: Path) -> None:
    desk = Desk(
        tmp_path, REPORT.replace("We asked 40 people about buses.", "We asked 50 people about buses.")
    )
    before = desk.text
    desk.post("/change/ok", desk.row(0, 0))
    answer = desk.post("/change/ok", desk.row(0, 1))
    assert "The easy words differ from the summary here." in said(answer)
    assert desk.text == before


def test_a_part_that_was_a_draft_is_none_after_its_approval(desk: Desk) -> None:
    proposals = proposals_of(desk.text, 1)
    words = {f"words-{number}": each.typed for number, each in enumerate(proposals)}
    desk.post("/propose", {"part": 1, "take": [str(number) for number in range(len(proposals))], **words})
    assert rows_of(desk, 1) == [each.typed for each in proposals]
    for number in range(len(rows_of(desk, 1))):
        answer = desk.post("/change/ok", desk.row(1, number))
    assert said(answer).endswith("The part is approved."), desk.text
    assert "drafted" not in desk.text


def test_a_summary_that_has_no_easy_words_yet_is_not_to_be_mended(desk: Desk) -> None:
    assert {finding.code for finding in desk.report.judged().placed.parts[1]} == {"S0"}
