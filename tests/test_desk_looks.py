"""How a row looks: its page of the real PDF and the real web page, drawn once for each state."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from desks import REPORT, Desk
from hwrender.desk.looks import Looks


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_a_row_is_shown_on_its_page_and_on_a_phone(desk: Desk) -> None:
    page = desk.get("/looks?part=0&number=1").text
    assert "/report/buses/printed?page=" in page
    assert '<iframe class="phone seen" title="On a phone" sandbox src="/report/buses/phone?of=1#s' in page
    picture = Image.open(io.BytesIO(desk.get("/printed?page=1").content))
    assert picture.width > 800
    assert "Most people use a bus every day." in desk.get("/phone").text.replace("\u00a0", " ")


def test_every_row_of_the_sample_is_found_on_a_page_in_order(tmp_path: Path) -> None:
    sample = Path(__file__).parents[1] / "reports" / "hackney-sex-workers.md"
    desk = Desk(tmp_path, sample.read_text(encoding="utf-8"))
    judged = desk.report.judged()
    look = desk.report.looks.wait_for(1, 10.0)
    assert look is not None
    assert list(look.pages) == list(judged.drawn)
    assert list(look.pages.values()) == sorted(look.pages.values())


def test_rows_with_the_same_words_are_found_one_after_the_other(tmp_path: Path) -> None:
    part = REPORT[REPORT.index("## What we did") :]
    desk = Desk(tmp_path, REPORT + f"\n{part}" * 5)
    desk.report.judged()
    look = desk.report.looks.wait_for(1, 10.0)
    assert look is not None
    assert look.pages[0, 0] < look.pages[10, 0]
    assert list(look.pages.values()) == sorted(look.pages.values())


def test_one_save_makes_one_drawing(desk: Desk) -> None:
    desk.get("")
    desk.report.looks.wait_for(1, 10.0)
    desk.post("/change/reword", {**desk.row(0, 0), "words": "We spoke to people."})
    desk.get("/looks?part=0&number=0")
    desk.get("/looks?part=0&number=1")
    assert desk.report.looks.drawn == 2


def test_a_newer_state_ends_the_drawing_of_older_ones(desk: Desk) -> None:
    judged = desk.report.judged()
    looks = Looks(desk.workplace.environment, lambda: None)
    for revision in range(1, 30):
        looks.draw(revision, judged)
    look = looks.wait_for(29, 20.0)
    assert look is not None
    assert look.revision == 29
    assert looks.drawn < 10
    looks.close()


def test_a_report_whose_picture_is_missing_has_no_look_and_that_is_said(tmp_path: Path) -> None:
    desk = Desk(tmp_path, REPORT.replace("![](bus)", "![](missing.png)"))
    assert "The page cannot be drawn now." in desk.get("/looks?part=0&number=0").text


@pytest.mark.parametrize("page", ["999", "x", "-1"])
def test_a_page_that_is_not_there_is_not_shown(desk: Desk, page: str) -> None:
    desk.get("/looks?part=0&number=0")
    assert desk.get(f"/printed?page={page}").status_code in (400, 404)
