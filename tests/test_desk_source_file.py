"""The source stays the source: written in one step, with what others wrote meanwhile, and never half."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from desks import NOW, REPORT, Desk
from hwrender.desk.history import History
from hwrender.desk.source_file import ChangedOutsideError, SourceFile


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "a.md"
    made.write_bytes(REPORT.encode())
    return made


def opened(path: Path) -> SourceFile:
    return SourceFile(path, History(path.parent / "state", path), lambda: NOW)


def test_a_change_is_on_the_disk_when_it_returns(path: Path) -> None:
    source = opened(path)
    assert source.change(lambda text: text.replace("40", "41"))
    assert path.read_text(encoding="utf-8") == REPORT.replace("40", "41")


def test_a_change_that_changes_nothing_writes_nothing(path: Path) -> None:
    source, before = opened(path), path.stat().st_mtime_ns
    assert not source.change(lambda text: text)
    assert path.stat().st_mtime_ns == before
    assert source.revision == 1


def test_what_was_changed_outside_before_is_taken_in_first(path: Path) -> None:
    source = opened(path)
    path.write_bytes(REPORT.replace("late", "full").encode())
    source.change(lambda text: text.replace("40", "41"))
    assert path.read_text(encoding="utf-8") == REPORT.replace("late", "full").replace("40", "41")


def test_what_is_changed_outside_in_the_last_moment_is_merged(path: Path) -> None:
    source = opened(path)

    def late(text: str) -> str:
        path.write_bytes(REPORT.replace("are late", "are full").encode())
        return text.replace("about buses", "about the bus")

    source.change(late)
    wanted = REPORT.replace("are late", "are full").replace("about buses", "about the bus")
    assert path.read_text(encoding="utf-8") == wanted


def test_the_same_row_changed_by_two_is_shown_side_by_side_and_nothing_is_written(path: Path) -> None:
    source = opened(path)
    theirs = REPORT.replace("about buses", "about trains")

    def late(text: str) -> str:
        path.write_bytes(theirs.encode())
        return text.replace("about buses", "about the bus")

    with pytest.raises(ChangedOutsideError) as raised:
        source.change(late)
    assert path.read_text(encoding="utf-8") == theirs
    assert len(raised.value.conflicts) == 1


def test_a_change_by_another_program_can_be_undone(path: Path) -> None:
    source = opened(path)
    path.write_bytes(REPORT.replace("40", "41").encode())
    assert source.follow()
    assert source.undo()
    assert path.read_text(encoding="utf-8") == REPORT


KILLED = """
import sys
from pathlib import Path
from hwrender.desk.history import History
from hwrender.desk.source_file import SourceFile
path = Path(sys.argv[1])
source = SourceFile(path, History(path.parent / "state", path), lambda: 1_780_000_000.0)
old, new = sys.argv[2] * 200_000, sys.argv[3] * 200_000
print("ready", flush=True)
while True:
    source.change(lambda text: text.replace(old, new) if old in text else text.replace(new, old))
"""


def test_a_desk_that_is_killed_while_it_saves_leaves_the_old_or_the_new_state(path: Path) -> None:
    old, new = REPORT + "a" * 200_000, REPORT + "b" * 200_000
    path.write_bytes(old.encode())
    for turn in range(5):
        command = [sys.executable, "-c", KILLED, str(path), "a", "b"]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(0.01 * turn)
            process.kill()
        assert path.read_bytes().decode() in (old, new)


def test_what_a_desk_left_that_was_killed_is_cleared_away_and_nothing_else(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    old, new = desk.folder / ".hwrender.1.0.part", desk.folder / ".hwrender.2.0.part"
    for path in (old, new):
        path.write_bytes(b"half")
    os.utime(old, (NOW - 3600, NOW - 3600))
    os.utime(new, (NOW, NOW))
    desk.get("")
    assert not old.exists()
    assert new.exists()
    assert desk.text == REPORT
