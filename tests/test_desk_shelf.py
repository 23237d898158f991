"""The shelf: reports as cards, each with its state in words; bringing one in, and starting one."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from desks import REPORT, Desk
from hwrender.desk.bringing import free_name
from hwrender.desk.shelf import reports_in
from word_imports import paragraph, with_body

PAGE = Path(__file__).parent / "pages"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_the_desk_asks_once_who_sits_at_it(tmp_path: Path) -> None:
    desk = Desk(tmp_path, approver=None)
    assert "Who are you?" in desk.client.get("/").text
    desk.client.post("/who", data={"name": "Ann Lee"})
    assert "Who are you?" not in desk.client.get("/").text
    assert "You are Ann Lee." in desk.client.get("/").text


@pytest.mark.parametrize("name", ["", 'Ann "Lee"', "a" * 61, "<b>"])
def test_what_is_no_name_is_asked_for_again(tmp_path: Path, name: str) -> None:
    desk = Desk(tmp_path, approver=None)
    assert "Please write a name" in desk.client.post("/who", data={"name": name}).text
    assert desk.workplace.approver is None


def test_who_only_looks_gives_no_name(tmp_path: Path) -> None:
    desk = Desk(tmp_path, approver=None)
    desk.client.post("/who", data={"looks_only": "1"})
    assert desk.workplace.approver == ""


def test_a_desk_for_one_report_opens_on_it_once(tmp_path: Path) -> None:
    desk = Desk(tmp_path, approver=None)
    desk.workplace.opens_on = "/report/buses"
    addresses = [desk.client.post("/who", data={"name": "Ann"}).headers["hx-redirect"] for _ in range(2)]
    assert addresses == ["/report/buses", "/"]


def test_a_report_is_a_card_with_its_easy_title_and_state(desk: Desk) -> None:
    page = desk.client.get("/").text
    assert '<a href="/report/buses">Your buses</a>' in page
    assert "Ready to make" in page


@pytest.mark.parametrize(
    ("change", "state"),
    [
        (("Most people use a bus every day.", "Call Ann Smith on 07700 900123."), "2 things to look at"),
        (("::: easy-read", "::: easy-read drafted"), "1 part to read"),
    ],
)
def test_the_state_of_a_report_is_in_words(tmp_path: Path, change: tuple[str, str], state: str) -> None:
    desk = Desk(tmp_path, REPORT.replace(*change))
    assert state in desk.client.get("/").text


def test_a_file_that_is_no_report_is_no_card(desk: Desk) -> None:
    (desk.folder / "notes.md").write_text("# Notes\n", encoding="utf-8")
    (desk.folder / ".hidden.md").write_text(REPORT, encoding="utf-8")
    (desk.folder / "pipe.md").unlink(missing_ok=True)
    os.mkfifo(desk.folder / "pipe.md")
    assert list(reports_in(desk.folder)) == ["buses"]


def test_a_report_that_is_no_text_is_named_and_cannot_be_opened(desk: Desk) -> None:
    (desk.folder / "broken.md").write_bytes(b"---\ntitle: \xff\xfe\n---\n")
    assert "This file cannot be read." in desk.client.get("/").text
    assert desk.client.get("/report/broken").status_code == 404


# --- bringing in -----------------------------------------------------------------------------------------


def bring(desk: Desk, name: str, content: bytes) -> str:
    return str(desk.client.post("/bring", files={"file": (name, content)}).text)


def test_a_word_file_becomes_a_report_beside_the_others(desk: Desk, tmp_path: Path) -> None:
    path = with_body(tmp_path / "a.docx", paragraph("The buses are late."))
    bring(desk, "Care at home.docx", path.read_bytes())
    assert "The buses are late." in (desk.folder / "Care at home.md").read_text(encoding="utf-8")


def test_a_library_page_becomes_a_report(desk: Desk) -> None:
    page = next(path for path in sorted(PAGE.iterdir()) if path.suffix in (".txt", ".html"))
    bring(desk, f"page{page.suffix}", page.read_bytes())
    assert (desk.folder / "page.md").exists()


def test_a_pdf_becomes_a_report(desk: Desk) -> None:
    desk.workplace.report("buses").judged()
    look = desk.workplace.report("buses").looks.wait_for(1, 20.0)
    assert look is not None
    bring(desk, "printed.pdf", look.pdf)
    assert "We asked 40 people about buses." in (desk.folder / "printed.md").read_text(encoding="utf-8")


def test_a_report_that_is_brought_in_takes_no_place_of_another(desk: Desk) -> None:
    answer = desk.client.post("/bring", files={"file": ("buses.md", REPORT.encode())})
    assert answer.headers["hx-redirect"] == "/report/buses-2"
    assert desk.text == REPORT


def test_markdown_of_another_program_is_imported(desk: Desk) -> None:
    bring(desk, "notes.md", "# Buses\n\nThe bus is ==late==.\n".encode("utf-16"))
    written = (desk.folder / "notes.md").read_text(encoding="utf-8")
    assert "title: Buses" in written
    assert written.endswith("The bus is **late**.\n")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.pdf", b"%PDF-1.7 nothing"),
        ("a.md", b"\xff\xfe"),
        ("a.md", b"\0\1"),
        ("a.docx", b"PK\x03\x04"),
        ("a.xyz", b"\0\1"),
    ],
)
def test_what_cannot_be_brought_in_is_said_in_plain_words(desk: Desk, name: str, content: bytes) -> None:
    before = set(desk.folder.iterdir())
    page = bring(desk, name, content)
    assert 'class="problem" id="brought"' in page
    assert "hwrender " not in page.replace("hwrender-", "")
    assert set(desk.folder.iterdir()) == before


def test_no_file_at_all_is_asked_for(desk: Desk) -> None:
    assert "Please choose a file first." in desk.client.post("/bring", data={}).text


@pytest.mark.parametrize(
    "name", ["../../etc/passwd.md", "..\\..\\boot.md", "/etc/cron.d/a.md", ".md", "con.md", "a\0b.md"]
)
def test_the_name_of_a_file_leads_nowhere(desk: Desk, name: str) -> None:
    before = set(desk.folder.parent.iterdir())
    bring(desk, name, REPORT.encode())
    assert set(desk.folder.parent.iterdir()) == before
    assert len(reports_in(desk.folder)) == 2


# --- starting --------------------------------------------------------------------------------------------

ANSWERS = {
    "title": "Care: at home",
    "easy_title": "Your care",
    "organisation": "Healthwatch Anytown",
    "sensitive": "Yes",
    "words": "## What we did\n\nWe asked 12 people.",
}


def test_five_answers_make_a_report_that_can_be_read(desk: Desk) -> None:
    answer = desk.client.post("/start", data=ANSWERS)
    assert answer.headers["hx-redirect"] == "/report/Care%20%20at%20home"
    document = desk.workplace.report("Care  at home").judged().checked.document
    assert document is not None
    assert document.metadata.title == "Care: at home"
    assert document.metadata.sensitive
    assert len(document.sections) == 1


def test_a_report_without_a_title_is_not_started(desk: Desk) -> None:
    page = desk.client.post("/start", data={**ANSWERS, "title": " "}).text
    assert "Please write a title first." in page
    assert "Healthwatch Anytown" in page
    assert list(reports_in(desk.folder)) == ["buses"]


def test_words_without_a_heading_get_one(desk: Desk) -> None:
    desk.client.post("/start", data={**ANSWERS, "title": "Care", "words": "We asked 12 people."})
    assert "## Care\n\nWe asked 12 people.\n" in (desk.folder / "Care.md").read_text(encoding="utf-8")


def test_a_name_that_is_taken_gets_a_number(tmp_path: Path) -> None:
    (tmp_path / "Care.md").touch()
    assert free_name("care", tmp_path) == "care-2"
