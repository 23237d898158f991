"""The rows of a report at the desk: what a page shows, and what becomes of each change."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from desks import REPORT, Desk, said


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_a_row_shows_its_picture_its_words_and_the_summary_it_comes_from(desk: Desk) -> None:
    page = desk.get("").text
    row = page[page.index('id="row-0-0"') : page.index('id="row-0-1"')]
    assert "We asked 40 people about buses." in row
    assert "We asked 40 people about the buses in January 2026." in row
    assert '<svg viewBox="0 0 48 48"' in row
    assert "Row 1" in row


def test_no_page_shows_a_line_number_or_a_command(desk: Desk) -> None:
    for address in ("", "/privacy", "/fields", "/make", "/readers"):
        words = re.sub(r"<[^>]*>", " ", desk.get(address).text)
        assert not re.search(r"\bline \d|:\d+:\d+|hwrender |<!--|:::", words)


def test_saving_a_row_changes_its_words_and_no_other_line(desk: Desk) -> None:
    answer = desk.post("/change/reword", {**desk.row(0, 0), "words": "We asked 40 people about the bus."})
    assert desk.text == REPORT.replace("We asked 40 people about buses.", "We asked 40 people about the bus.")
    assert said(answer).startswith("Saved.")


def test_line_ends_and_a_byte_order_mark_stay(tmp_path: Path) -> None:
    text = "\ufeff" + REPORT.replace("\n", "\r\n")
    desk = Desk(tmp_path, text)
    desk.post("/change/reword", {**desk.row(0, 0), "words": "We asked 40 people about the bus."})
    assert desk.text == text.replace("We asked 40 people about buses.", "We asked 40 people about the bus.")


def test_only_the_part_that_has_changed_is_sent(desk: Desk) -> None:
    desk.get("")
    stamp = desk.report.stamp
    answer = desk.post("/change/reword", {**desk.row(0, 0), "words": "We spoke to 40 people."}, stamp=stamp)
    assert 'hx-target="#part-0"' in answer.text
    assert 'hx-target="#part-1"' not in answer.text
    assert 'hx-target="#parts"' not in answer.text


def test_a_page_that_shows_an_old_state_gets_all_that_differs(desk: Desk) -> None:
    desk.get("")
    stamp = desk.report.stamp
    desk.post("/change/reword", {**desk.row(0, 0), "words": "We spoke to 40 people."})
    headers = {"x-desk-stamp": str(stamp)}
    assert "We spoke to 40 people." in desk.client.get("/report/buses/since", headers=headers).text


def test_enter_makes_a_new_idea(desk: Desk) -> None:
    words = "We asked 40 people.\n\nWe asked about buses."
    desk.post("/change/reword", {**desk.row(0, 0), "words": words})
    rows = desk.report.judged().parts[0].rows
    assert [row.typed for row in rows] == [
        "We asked 40 people.",
        "We asked about buses.",
        "Most people use a bus every day.",
    ]


@pytest.mark.parametrize(
    ("verb", "number", "words"),
    [
        ("down", 0, ["Most people use a bus every day.", "We asked 40 people about buses."]),
        ("up", 1, ["Most people use a bus every day.", "We asked 40 people about buses."]),
        ("delete", 0, ["Most people use a bus every day."]),
        ("join", 0, ["We asked 40 people about buses.\nMost people use a bus every day."]),
    ],
)
def test_rows_are_moved_taken_out_and_joined(desk: Desk, verb: str, number: int, words: list[str]) -> None:
    following = desk.report.judged().row(0, number + 1)
    seal = "" if following is None else following.seal
    desk.post(f"/change/{verb}", {**desk.row(0, number), "next_seal": seal})
    assert [row.typed for row in desk.report.judged().parts[0].rows] == words


def test_a_row_is_added_below_another(desk: Desk) -> None:
    desk.post("/change/add", {**desk.row(0, 1), "words": "Thank you all."})
    assert [row.typed for row in desk.report.judged().parts[0].rows][2:] == ["Thank you all."]


def test_a_part_without_easy_words_gets_its_first_row(desk: Desk) -> None:
    desk.post("/change/add", {"part": 1, "number": -1, "seal": "", "words": "The buses are late."})
    assert [row.typed for row in desk.report.judged().parts[1].rows] == ["The buses are late."]


def test_a_row_that_has_changed_meanwhile_is_not_overwritten(desk: Desk) -> None:
    old = desk.row(0, 0)
    desk.post("/change/reword", {**old, "words": "We spoke to 40 people."})
    answer = desk.post("/change/reword", {**old, "words": "We met people."})
    assert "We spoke to 40 people." in desk.text
    assert "changed in the meantime" in said(answer)


def test_no_words_are_no_row(desk: Desk) -> None:
    answer = desk.post("/change/reword", {**desk.row(0, 0), "words": "  \n \n"})
    assert said(answer) == "There are no words left. Write some, or take the row out."
    assert desk.text == REPORT


def test_undo_and_redo_go_back_and_forth_without_end(desk: Desk) -> None:
    states = [desk.text]
    for number in range(4):
        desk.post("/change/reword", {**desk.row(0, 0), "words": f"We asked {number + 30} people."})
        states.append(desk.text)
    for state in reversed(states[:-1]):
        desk.post("/change/undo", {})
        assert desk.text == state
    for state in states[1:]:
        desk.post("/change/redo", {})
        assert desk.text == state


def test_findings_of_a_row_come_while_words_are_typed_and_nothing_is_written(desk: Desk) -> None:
    words = "The buses were utilised by 40 people who were interviewed with regard to their experience."
    answer = desk.post(
        "/try", {**desk.row(0, 0), "words": words, "before": "We asked 40 people about buses."}
    )
    assert '<li class="finding' in answer.text
    assert answer.text.count('<li class="finding') <= 3
    assert desk.text == REPORT


def test_words_that_were_typed_and_not_saved_are_there_again(desk: Desk) -> None:
    row = desk.row(0, 0)
    desk.post("/try", {**row, "words": "We asked some people.", "before": "We asked 40 people about buses."})
    page = desk.get("/edit?part=0&number=0").text
    assert "We asked some people.</textarea>" in page
    desk.post("/forget", row)
    assert "We asked 40 people about buses.</textarea>" in desk.get("/edit?part=0&number=0").text


def test_a_suggestion_is_put_in_the_place_of_its_words(tmp_path: Path) -> None:
    text = REPORT.replace("Most people use a bus every day.", "Most people utilise a bus every day.")
    desk = Desk(tmp_path, text)
    finding = next(each for each in desk.report.judged().placed.rows[0, 1] if each.suggestion == "use")
    desk.post("/change/use", {**desk.row(0, 1), "finding": finding.id})
    assert desk.text == REPORT


def test_ok_by_row_needs_the_name_of_a_person(tmp_path: Path) -> None:
    desk = Desk(tmp_path, approver="")
    assert said(desk.post("/change/ok", desk.row(0, 0))).startswith("Please give your name first.")


def test_a_row_that_is_changed_loses_its_ok(desk: Desk) -> None:
    desk.post("/change/ok", desk.row(0, 0))
    assert 'id="ok-0-0" class="main" aria-pressed="true"' in desk.get("").text
    desk.post("/change/reword", {**desk.row(0, 0), "words": "We asked people about buses."})
    assert 'id="ok-0-0" class="main" aria-pressed="false"' in desk.get("").text


def test_a_summary_that_is_changed_takes_the_ok_of_its_rows(desk: Desk) -> None:
    desk.post("/change/ok", desk.row(0, 0))
    desk.path.write_text(desk.text.replace("every day", "each day", 1), encoding="utf-8")
    assert 'id="ok-0-0" class="main" aria-pressed="false"' in desk.get("").text


def test_ok_is_taken_back_by_pressing_it_again(desk: Desk) -> None:
    desk.post("/change/ok", desk.row(0, 0))
    assert said(desk.post("/change/ok", desk.row(0, 0))) == "Row 1 is not OK any more."
