"""Private details are a list of their own: each gets an answer, which stands in the source."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from desks import REPORT, Desk, said

SUMMARY = "Most of them use a bus every day."
PRIVATE = REPORT.replace(SUMMARY, f"{SUMMARY} Call Jane Smith on 07700 900123.")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path, PRIVATE.replace("People said that", "Email jane@example.org. People said that"))


def finding_ids(desk: Desk) -> list[str]:
    return re.findall(r'name="finding" value="(P[^"]+)"', desk.get("/privacy").text)


def test_each_private_detail_is_shown_with_its_words(desk: Desk) -> None:
    page = desk.get("/privacy").text
    assert "<mark>07700 900123</mark>" in page
    assert "0 of" in page


def test_an_answer_needs_a_reason(desk: Desk) -> None:
    before = desk.text
    answer = desk.post("/change/stays", {"finding": finding_ids(desk)[0], "reason": " "})
    assert said(answer) == "Please say why it is all right."
    assert desk.text == before


def test_every_detail_can_be_answered_one_after_the_other(desk: Desk) -> None:
    count = len(finding_ids(desk))
    assert count >= 2
    for _ in range(count):
        answer = desk.post("/change/stays", {"finding": finding_ids(desk)[0], "reason": "It is our own."})
        assert said(answer).startswith("Saved.")
    assert finding_ids(desk) == []
    assert f"{count} of {count} answered" in desk.get("/privacy").text
    assert "It is our own." in desk.get("/privacy").text


def test_the_shelf_counts_what_is_not_answered(desk: Desk) -> None:
    assert "to look at" in desk.client.get("/").text


def test_a_detail_in_a_row_is_answered_at_the_row(tmp_path: Path) -> None:
    desk = Desk(tmp_path, REPORT.replace("Most people use a bus", "Call 07700 900123. Most people use a bus"))
    (finding,) = (each for each in desk.report.judged().placed.rows[0, 1] if each.code == "P3")
    answer = desk.post(
        "/change/accept", {**desk.row(0, 1), "finding": finding.id, "reason": "It is a made-up number."}
    )
    assert said(answer).startswith("Saved.")
    assert not [each for each in desk.report.judged().checked.findings if each.code == "P3"]
    assert "It is a made-up number." in desk.text


def test_a_detail_in_a_row_has_a_way_to_its_words(tmp_path: Path) -> None:
    desk = Desk(tmp_path, REPORT.replace("Most people use a bus", "Call 07700 900123. Most people use a bus"))
    assert 'href="/report/buses#row-0-1"' in desk.get("/privacy").text
