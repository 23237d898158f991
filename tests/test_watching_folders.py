"""What lies in a folder of reports: which files are reports, and what makes one of them another."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from hwrender.watching.folders import FolderLook, look_at, look_into
from hwrender.watching.ledger import WatchLedger
from hwrender.watching.whole import reads_whole
from trials import write_report

REPORT = "---\ntitle: Care\nlang: en-GB\n---\n\nWords.\n"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    for name in ("a.md", "2026/b.md", "2026/pictures/c.png", "2026/words.toml", "notes.md", "out/a/d.md"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("notes" if name == "notes.md" else REPORT, encoding="utf-8")
    return folder


def look(library: Path) -> FolderLook:
    return look_into(library, (), (library / "out",))


def test_reports_are_found_in_all_folders_but_those_left_out(library: Path) -> None:
    (library / ".hidden").mkdir()
    for name in (".hidden/x.md", ".y.md", "~z.md", "w.md~", "v.md.before-draft"):
        (library / name).write_text(REPORT, encoding="utf-8")
    assert list(look(library).reports) == [library / "2026" / "b.md", library / "a.md"]


def test_a_link_that_leads_outside_is_no_report(library: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.md").write_text(REPORT, encoding="utf-8")
    (library / "secret.md").symlink_to(outside / "secret.md")
    (library / "folder").symlink_to(outside)
    (library / "again.md").symlink_to(library / "a.md")
    assert [path.name for path in look(library).reports] == ["b.md", "a.md", "again.md"]


@pytest.mark.parametrize(
    ("name", "touched"),
    [
        ("a.md", {"a.md"}),
        ("2026/b.md", {"b.md"}),
        ("2026/pictures/c.png", {"a.md", "b.md"}),
        ("2026/words.toml", {"a.md", "b.md"}),
        ("2026/new.png", {"a.md", "b.md"}),
        ("beside.png", {"a.md"}),
        ("notes.md", set()),
        ("out/a/e.md", set()),
        ("out/a/picture.png", set()),
        ("2026/~lock.docx", set()),
    ],
)
def test_a_change_touches_what_may_be_made_from_it_and_nothing_else(
    library: Path, name: str, touched: set[str]
) -> None:
    before = look(library).reports
    (library / name).write_text("changed", encoding="utf-8")
    after = look_into(library, before, (library / "out",)).reports
    assert {path.name for path in after if after[path] != before[path]} == touched


def test_a_report_whose_beginning_is_gone_is_one_still(library: Path) -> None:
    before = look(library).reports
    (library / "a.md").write_text("words", encoding="utf-8")
    assert library / "a.md" in look_into(library, before, ()).reports
    assert library / "a.md" not in look(library).reports


def test_a_report_that_may_not_be_read_is_not_passed_over(
    library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path).name != "notes.md")
    assert library / "notes.md" in look(library).reports


def test_files_that_all_reports_are_made_from_touch_all(library: Path, tmp_path: Path) -> None:
    style, pictures = tmp_path / "ours.toml", tmp_path / "pictures"
    pictures.mkdir()
    states = []
    for change in (lambda: None, lambda: style.write_text("x"), lambda: (pictures / "p.svg").write_text("x")):
        change()
        states.append(look_into(library, (), (), (style, pictures)).reports[library / "a.md"])
    assert len(set(states)) == 3


def test_what_is_above_a_folder_touches_the_reports_in_it(library: Path) -> None:
    def states(changed: str) -> list[int]:
        above = {library: "ours", library / "2026": changed}
        found = (
            look_into(library, (), (library / "out",), (), lambda folder: above[folder]),
            look_at([library / "2026" / "b.md"], (), (), lambda folder: above[folder]),
        )
        return [each.reports[path] for each in found for path in sorted(each.reports)]

    before, after = states("ours"), states("theirs")
    assert [one == other for one, other in zip(before, after, strict=True)] == [False, True, False]


def test_named_reports_are_looked_at_with_the_pictures_beside_them(library: Path) -> None:
    named = [library / "2026" / "b.md", library / "lost.md"]
    before = look_at(named, ()).reports
    (library / "2026" / "pictures" / "c.png").write_text("x", encoding="utf-8")
    after = look_at(named, ()).reports
    assert list(before) == [library / "2026" / "b.md"]
    assert before != after


def test_a_report_that_was_named_is_one_whatever_its_name_and_wherever_it_is(
    library: Path, tmp_path: Path
) -> None:
    outside = write_report(tmp_path)
    named = [library / ".hidden.md", library / "report.text", library / "link.md"]
    for path in named[:2]:
        path.write_text(REPORT, encoding="utf-8")
    named[2].symlink_to(outside)
    assert set(look_at(named, ()).reports) == set(named)


def test_a_folder_that_cannot_be_reached_has_lost_no_report(library: Path) -> None:
    ledger = WatchLedger(1.0)
    ledger.see(look(library), 0.0)
    for path in list(ledger.known()):
        ledger.hand_out(path)
    library.rename(library.with_name("unplugged"))
    gone = look(library)
    assert gone.unreachable == (library,)
    ledger.see(gone, 10.0)
    ledger.see(gone, 20.0)
    assert ledger.take_gone(20.0) == ()
    library.with_name("unplugged").rename(library)
    ledger.see(look(library), 30.0)
    assert ledger.due(40.0) == ()


@pytest.mark.parametrize(
    ("content", "is_whole"),
    [
        (REPORT.encode(), True),
        (REPORT.encode("utf-16"), True),
        (b"", False),
        (REPORT.encode() + bytes(4_096), False),
    ],
)
def test_a_file_that_is_empty_or_ends_in_a_hole_is_not_whole(
    content: bytes, is_whole: bool, tmp_path: Path
) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(content)
    assert reads_whole(path) is is_whole


def make_nothing(path: Path) -> None:
    path.unlink()


def make_pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


@pytest.mark.parametrize("change", [make_nothing, make_pipe])
def test_what_is_not_there_or_no_file_is_not_whole(change: Callable[[Path], None], tmp_path: Path) -> None:
    path = write_report(tmp_path)
    change(path)
    assert not reads_whole(path)
