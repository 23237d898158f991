"""Two people at one report: nothing that anybody wrote is lost, and nobody finds marks in the file."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

import pytest

from desks import REPORT, Desk, said
from hwrender.desk.watching import watch_reports

THEIRS = REPORT.replace("We asked 40 people about buses.", "We asked 40 people about trains.")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_both_wordings_of_a_row_are_shown_and_nothing_is_written(desk: Desk) -> None:
    row = desk.row(0, 0)
    desk.path.write_text(THEIRS, encoding="utf-8")
    answer = desk.post(
        "/change/reword", {**row, "words": "We asked 40 people about the bus.", "panel": "0-0"}
    )
    assert desk.text == THEIRS
    assert "2 people have changed this row" in answer.text
    assert "We asked 40 people about the bus.</textarea>" in answer.text
    assert "We asked 40 people about trains." in answer.text


def test_ones_own_words_can_be_used_after_all(desk: Desk) -> None:
    row = desk.row(0, 0)
    desk.path.write_text(THEIRS, encoding="utf-8")
    shown = desk.post("/change/reword", {**row, "words": "We asked about the bus.", "panel": "0-0"}).text
    part = shown[shown.index("conflict-0-0") :]
    seals = re.findall(r'name="seal" value="([^"]+)"', part)
    desk.post("/change/reword", {**row, "seal": seals[0], "words": "We asked about the bus."})
    assert desk.text == REPORT.replace("We asked 40 people about buses.", "We asked about the bus.")


def test_words_for_a_row_that_is_gone_can_become_a_new_one(desk: Desk) -> None:
    row = desk.row(0, 1)
    desk.path.write_text(
        REPORT.replace("![](people)\nMost people use a bus every day.\n", ""), encoding="utf-8"
    )
    shown = desk.post("/change/reword", {**row, "words": "Most people use it.", "panel": "0-1"}).text
    assert "/report/buses/change/add" in shown[shown.index("conflict-0-1") :]


def test_changes_of_different_rows_are_both_there(desk: Desk) -> None:
    row = desk.row(0, 1)
    desk.path.write_text(THEIRS, encoding="utf-8")
    desk.post("/change/reword", {**row, "words": "Most people use a bus each day."})
    assert desk.text == THEIRS.replace("use a bus every day.\n:::", "use a bus each day.\n:::")


def test_the_page_says_that_another_program_has_changed_the_report(desk: Desk) -> None:
    desk.get("")
    stamp = desk.report.stamp
    desk.path.write_text(THEIRS, encoding="utf-8")
    desk.report.follow()
    assert desk.report.stamp > stamp
    answer = desk.client.get("/report/buses/since?said=1", headers={"x-desk-stamp": str(stamp)})
    assert "about trains" in answer.text
    assert said(answer) == "Another program has changed this report. The page shows the new words."


def test_a_change_by_another_program_is_seen_within_a_second(desk: Desk) -> None:
    report = desk.report

    async def watch() -> bool:
        stop = asyncio.Event()
        watching = asyncio.create_task(watch_reports(desk.workplace, stop))
        await asyncio.sleep(0.3)
        desk.path.write_text(THEIRS, encoding="utf-8")
        for _ in range(20):
            await asyncio.sleep(0.05)
            if report.source.text == THEIRS:
                break
        stop.set()
        await watching
        return report.source.text == THEIRS

    assert asyncio.run(watch())


def test_a_report_that_is_gone_for_a_moment_loses_nothing(desk: Desk) -> None:
    report = desk.report
    desk.path.unlink()
    report.follow()
    assert report.source.text == REPORT
