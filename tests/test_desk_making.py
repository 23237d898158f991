"""Making the copies at the desk: only when nothing stops it, in a process of its own, and step by step."""

from __future__ import annotations

import html
import time
from pathlib import Path

import pytest

from desks import REPORT, Desk, said
from hwrender.desk import make_pages
from hwrender.desk.make_pages import in_words
from hwrender.desk.making import STEPS, MakingState, StepState
from hwrender.desk.words import WORDS
from hwrender.errors import MissingError
from hwrender.publishing.manifest import Manifest
from manifests import ORIGIN

SILENT = REPORT.replace("lang: en-GB", "lang: en-GB\nvoice: silent")


def wait(desk: Desk, seconds: float = 60.0) -> MakingState:
    end = time.monotonic() + seconds
    while desk.report.making.state().is_running and time.monotonic() < end:
        time.sleep(0.05)
    return desk.report.making.state()


def test_an_error_stops_the_copies_and_the_button_says_why(tmp_path: Path) -> None:
    desk = Desk(tmp_path, SILENT.replace("![](bus)", "![](missing.png)"))
    page = desk.get("/make").text
    assert 'aria-disabled="true" aria-describedby="why-not"' in page
    desk.post("/make", {})
    assert not desk.report.making.state().is_running


def test_the_copies_are_made_step_by_step_and_can_be_opened(tmp_path: Path) -> None:
    desk = Desk(tmp_path, SILENT)
    desk.post("/make", {})
    state = wait(desk)
    assert state.is_done, (state.problem, state.remedy)
    assert set(STEPS) <= set(state.begun)
    page = desk.get("/making").text
    names = [f"buses.{each}" for each in ("pdf", "docx", "mp3", "epub", "daisy.zip", "txt", "html")]
    for name in names:
        assert name in page
        desk.post("/open", {"file": name})
    desk.post("/open", {"file": ""})
    folder = desk.folder.resolve() / "out" / "buses"
    assert desk.shown == [*(folder / name for name in names), folder]
    desk.workplace.close()


def test_where_no_braille_can_be_made_the_page_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words, desk = html.escape(WORDS.make_no_braille), Desk(tmp_path)
    for missing, is_said in (((), False), ((MissingError("It is not here.", "Get it."),), True)):
        monkeypatch.setattr(make_pages, "missing_tools", lambda rows, missing=missing: missing)
        assert (words in desk.get("/make").text) == is_said


def test_copies_in_a_language_that_no_voice_reads_say_why_they_have_no_sound(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words, desk = html.escape(WORDS.make_no_voice), Desk(tmp_path)
    for language, is_said in (("en-GB", False), ("so", True)):
        made = Manifest("buses", language, ORIGIN, (), ())
        monkeypatch.setattr(make_pages, "read_manifest", lambda folder, made=made: made)
        assert (words in desk.get("/make").text) == is_said


def test_only_a_copy_can_be_opened(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    for name in ("../../buses.md", "/etc/passwd", "buses.pdf", ""):
        assert said(desk.post("/open", {"file": name})).startswith("This computer could not open it.")
    assert desk.shown == []


def test_steps_are_done_in_order_and_one_is_now() -> None:
    state = MakingState(is_running=True, begun=("reading", "pdf"))
    assert dict(state.steps()) == {
        "reading": StepState.DONE,
        "pdf": StepState.NOW,
        **dict.fromkeys(("word", "audio", "epub", "text", "html", "publishing"), StepState.WAITING),
    }


@pytest.mark.parametrize(("size", "words"), [(10, "1 KB"), (54_000, "54 KB"), (1_250_000, "1.2 MB")])
def test_sizes_are_said_as_people_say_them(size: int, words: str) -> None:
    assert in_words(size) == words
