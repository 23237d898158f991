"""Every saved state can be brought back, and nobody else on the computer can read it."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from desks import REPORT, Desk
from hwrender.desk import history as history_module
from hwrender.desk.history import History, Remembered, state_folder


@pytest.fixture
def history(tmp_path: Path) -> History:
    return History(tmp_path, tmp_path / "a.md")


def test_states_are_kept_in_order_and_each_once(history: History) -> None:
    for text in ("a", "b", "b", "c", "b"):
        history.keep(text, 1_780_000_000)
    assert [history.text_of(state.number) for state in history.states()] == ["b", "c", "b", "a"]


def test_two_reports_have_nothing_in_common(tmp_path: Path) -> None:
    first, second = History(tmp_path, tmp_path / "a.md"), History(tmp_path, tmp_path / "b.md")
    first.keep("a", 1_780_000_000)
    assert second.states() == ()


def test_only_the_owner_may_open_what_is_kept(history: History) -> None:
    history.keep("secret", 1_780_000_000)
    history.remember(Remembered(frozenset({"seal"})))
    for path in history.folder.iterdir():
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(history.folder.stat().st_mode) == 0o700


def test_the_oldest_states_go_first(history: History, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history_module, "MOST_STATES", 3)
    for number in range(6):
        history.keep(str(number), 1_780_000_000)
    assert [history.text_of(state.number) for state in history.states()] == ["5", "4", "3"]


def test_what_is_kept_has_a_bound_and_the_newest_state_always_stays(
    history: History, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history_module, "MOST_BYTES", 1)
    history.keep("a", 1_780_000_000)
    history.keep("b", 1_780_000_000)
    assert [history.text_of(state.number) for state in history.states()] == ["b"]


def test_a_state_that_is_damaged_is_not_there(history: History) -> None:
    history.keep("a", 1_780_000_000)
    (path,) = history.folder.glob("*.z")
    path.write_bytes(b"damaged")
    assert history.text_of(1) is None


def test_what_was_remembered_and_is_damaged_is_forgotten(history: History) -> None:
    (history.folder / "desk.json").write_bytes(b"{")
    assert history.remembered() == Remembered()


def test_the_folder_is_the_one_that_is_named(tmp_path: Path) -> None:
    assert state_folder({"HWRENDER_STATE": str(tmp_path)}) == tmp_path
    assert state_folder({}).name == "hwrender"


def test_a_state_is_brought_back_at_the_desk_and_that_can_be_undone(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.post("/change/reword", {**desk.row(0, 0), "words": "We spoke to people."})
    changed = desk.text
    assert desk.get("/history").text.count("Go back to this") == 2  # its words, and its name
    desk.post("/back", {"state": 1})
    assert desk.text == REPORT
    desk.post("/change/undo", {})
    assert desk.text == changed


def test_closing_the_desk_loses_nothing(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.post("/change/ok", desk.row(0, 0))
    desk.post("/try", {**desk.row(0, 1), "words": "Most people", "before": "x"})
    desk.workplace.close()
    again = desk.another(tmp_path)
    report = again.report("buses")
    assert not report.is_second
    assert report.source.typed(str(desk.row(0, 1)["seal"])) == "Most people"
    assert len(report.source.approved) == 1
