"""The reader's view: answers are counted beside the report, row by row, and name nobody."""

from __future__ import annotations

from pathlib import Path

import pytest

from desks import REPORT, Desk
from hwrender.reader_tests.kept import add_answer, read_answers
from hwrender.reader_tests.model import Answer, AnswerCounts


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_a_reader_sees_one_row_and_three_faces_and_nothing_else(desk: Desk) -> None:
    page = desk.get("/readers").text
    assert "We asked 40 people about buses." in page
    assert "Most people use a bus" not in page
    assert page.count('name="answer"') == 3
    assert "1 of 2" in page
    assert "Edit" not in page.partition('id="main"')[2].partition("</main>")[0]
    assert "Ann Lee" not in page


def answer(desk: Desk, place: int, face: str) -> str:
    seal = desk.row(0, place)["seal"]
    return str(desk.post("/readers", {"row": place, "seal": seal, "answer": face}).text)


def test_answers_are_counted_and_the_next_row_comes(desk: Desk) -> None:
    assert "Most people use a bus every day." in answer(desk, 0, "clear")
    assert "That was all." in answer(desk, 1, "not_clear")
    answer(desk, 0, "clear")
    seals = [str(desk.row(0, place)["seal"]) for place in (0, 1)]
    assert read_answers(desk.path) == {
        seals[0]: AnswerCounts(clear=2),
        seals[1]: AnswerCounts(not_clear=1),
    }
    assert desk.text == REPORT


def test_the_file_of_answers_names_nobody_and_no_time(desk: Desk) -> None:
    answer(desk, 0, "not_sure")
    kept = (desk.folder / "buses.readers.toml").read_text(encoding="utf-8")
    assert kept == (
        "# What readers said of each row of the report. Nobody is named here.\n"
        f'["{desk.row(0, 0)["seal"]}"]\nclear = 0\nnot_sure = 1\nnot_clear = 0\n'
    )


def test_writers_see_what_readers_said_and_an_answer_ends_with_its_words(desk: Desk) -> None:
    answer(desk, 0, "not_clear")
    assert "Readers said: 0 clear. 0 not sure. 1 not clear." in desk.get("").text
    desk.post("/change/reword", {**desk.row(0, 0), "words": "We asked people about buses."})
    assert "Readers said" not in desk.get("").text


def test_an_answer_on_words_that_are_gone_is_not_counted(desk: Desk) -> None:
    desk.post("/readers", {"row": 0, "seal": "gone", "answer": "clear"})
    assert read_answers(desk.path) == {}


@pytest.mark.parametrize("face", ["", "happy", "__init__"])
def test_what_is_no_face_is_refused(desk: Desk, face: str) -> None:
    assert desk.post("/readers", {**desk.row(0, 0), "row": 0, "answer": face}).status_code == 400


@pytest.mark.parametrize(
    "content",
    [
        "not toml [",
        '["a"]\nclear = 1\n',
        '["fedcba9876543210"]\nclear = "many"\n',
        "a = 1\n",
        '["fedcba9876543210"]\nclear = -3\n',
    ],
)
def test_a_file_of_answers_that_is_spoilt_counts_for_nothing(tmp_path: Path, content: str) -> None:
    report = tmp_path / "a.md"
    (tmp_path / "a.readers.toml").write_text(content, encoding="utf-8")
    assert all(counts.all() == 0 for counts in read_answers(report).values())
    add_answer(report, "0123456789abcdef", Answer.CLEAR)
    assert {name: each for name, each in read_answers(report).items() if each.all()} == {
        "0123456789abcdef": AnswerCounts(clear=1)
    }


def test_a_row_can_be_heard(desk: Desk) -> None:
    desk.path.write_text(REPORT.replace("lang: en-GB", "lang: en-GB\nvoice: silent"), encoding="utf-8")
    heard = desk.get("/sound?part=0&number=0").content
    assert heard.startswith(b"RIFF")
    assert len(desk.get("/sound?part=0&number=0&on=1").content) > len(heard)


def test_what_is_no_row_cannot_be_heard(desk: Desk) -> None:
    assert desk.get("/sound?part=9&number=0").status_code == 404
