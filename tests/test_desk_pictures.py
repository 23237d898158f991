"""Choosing a picture for a row: six that may fit, a search, none, or a file of one's own."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from PIL import Image

from desks import REPORT, Desk, said
from hwrender.desk.candidates import MOST_CANDIDATES, candidates_called, candidates_for
from hwrender.pictures.library import drawing


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def photograph(mode: str = "RGB") -> bytes:
    file = io.BytesIO()
    Image.new(mode, (64, 48), "green").save(file, "PNG")
    return file.getvalue()


@pytest.mark.parametrize(
    "idea", ["People use a bus every day.", "The doctor listens.", "Xyzzy qwerty.", "We were at home."]
)
def test_there_are_up_to_six_pictures_and_each_name_means_its_picture(idea: str) -> None:
    found = candidates_for(idea, None)
    assert len(found) <= MOST_CANDIDATES
    assert len({each.drawing for each in found}) == len(found)
    assert [drawing(each.target) for each in found] == [each.drawing for each in found]


def test_most_ideas_of_the_sample_have_six_pictures_to_choose_from() -> None:
    sample = (Path(__file__).parents[1] / "reports" / "hackney-sex-workers.md").read_text(encoding="utf-8")
    ideas = re.findall(r"!\[\]\([\w-]+\)\n([^\n]+)", sample)
    assert sum(len(candidates_for(idea, None)) == 6 for idea in ideas) > 0.8 * len(ideas)


def test_a_word_finds_more_pictures_and_a_strange_one_none() -> None:
    assert candidates_called("house")
    assert candidates_called("zzzzqqqq") == ()


def test_the_pictures_are_offered_as_one_choice_with_words(desk: Desk) -> None:
    page = desk.get("/pictures?part=0&number=0").text
    assert page.count('type="radio" name="picture"') >= 4
    assert page.count(" checked") == 1
    assert "No picture" in page


def test_a_picture_that_is_chosen_is_written_to_its_row_alone(desk: Desk) -> None:
    desk.post("/change/picture", {**desk.row(0, 0), "picture": "talking"})
    assert desk.text == REPORT.replace("![](bus)", "![](talking)")


def test_no_picture_at_all_is_a_choice(desk: Desk) -> None:
    desk.post("/change/picture", {**desk.row(0, 0), "picture": "none"})
    drawn = desk.report.judged().drawn
    assert drawn[0, 0].artwork is None
    assert drawn[0, 1].artwork is not None


def bring(desk: Desk, name: str, content: bytes, **values: object) -> str:
    answer = desk.client.post(
        "/bring/picture/buses", data={**desk.row(0, 0), **values}, files={"file": (name, content)}
    )
    return said(answer)


def test_a_picture_of_ours_is_copied_beside_the_report(desk: Desk) -> None:
    assert bring(desk, "C:\\pictures\\our bus.png", photograph(), alt="Our bus").startswith("Saved.")
    assert Image.open(desk.folder / "our-bus.png").size == (64, 48)
    assert "![Our bus](our-bus.png)" in desk.text
    assert desk.get("/picture?target=our-bus.png").headers["content-type"] == "image/png"


def test_a_picture_takes_the_place_of_no_file(desk: Desk) -> None:
    (desk.folder / "bus.png").write_bytes(b"mine")
    bring(desk, "bus.png", photograph(), alt="")
    assert (desk.folder / "bus.png").read_bytes() == b"mine"
    assert (desk.folder / "bus-2.png").exists()


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.txt", b"words"), ("a.png", b"no picture"), ("a.svg", b"<svg onload='x'/>"), ("a.png", b"")],
)
def test_what_is_no_picture_is_not_taken(desk: Desk, name: str, content: bytes) -> None:
    before = set(desk.folder.iterdir())
    assert bring(desk, name, content, alt="")
    assert set(desk.folder.iterdir()) == before
    assert desk.text == REPORT


def test_a_picture_for_a_row_that_has_changed_is_not_left_behind(desk: Desk) -> None:
    before = set(desk.folder.iterdir())
    values = {**desk.row(0, 0), "seal": "other"}
    desk.client.post("/bring/picture/buses", data=values, files={"file": ("a.png", photograph())})
    assert set(desk.folder.iterdir()) == before
