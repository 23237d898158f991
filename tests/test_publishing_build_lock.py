"""Two builds of one report never overlap, whichever of them dies."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from hwrender.errors import OutputError
from hwrender.publishing.build_lock import build_lock
from hwrender.publishing.staging import staging

HOLD = """
import sys, time
from pathlib import Path
from hwrender.publishing.staging import staging
with staging(Path(sys.argv[1]), "report", 12345):
    print("mine", flush=True)
    time.sleep(float(sys.argv[2]))
"""


def holder(output: Path, seconds: float) -> subprocess.Popen[str]:
    """Another process that holds the lock, for so many seconds."""
    command = [sys.executable, "-c", HOLD, str(output), str(seconds)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "mine\n"
    return process


def test_a_second_build_waits_for_the_first_and_says_so(tmp_path: Path) -> None:
    told: list[str] = []
    with holder(tmp_path, 0.6) as first:
        with staging(tmp_path, "report", os.getpid(), lambda: told.append("waiting")):
            first.wait(1)  # the lock came free because the first has ended
        assert first.returncode == 0
    assert told == ["waiting"]
    assert list(tmp_path.iterdir()) == []


def test_the_lock_of_a_killed_process_is_free_at_once(tmp_path: Path) -> None:
    with holder(tmp_path, 60) as first:
        first.send_signal(signal.SIGKILL)
        first.wait()
        start = time.monotonic()
        with staging(tmp_path, "report", os.getpid()) as folder:
            assert time.monotonic() - start < 1
            assert [path.name for path in tmp_path.glob("*.staging")] == [folder.name]
            assert [path for path in tmp_path.iterdir() if path.suffix == ".staging"] == [folder]
    assert list(tmp_path.iterdir()) == []


def test_builds_of_other_reports_do_not_wait(tmp_path: Path) -> None:
    with holder(tmp_path, 60) as first:
        with staging(tmp_path, "other", os.getpid(), lambda: pytest.fail("it waited")):
            pass
        first.kill()


def test_a_build_that_never_finishes_is_not_waited_for_forever(tmp_path: Path) -> None:
    with holder(tmp_path, 60) as first:
        with (
            pytest.raises(OutputError, match="has not finished") as caught,
            build_lock(tmp_path, "report", lambda: None, seconds=0.2),
        ):
            pytest.fail("it had its turn")
        first.kill()
    assert caught.value.remedy == "Close the other hwrender. Then run this again."


def test_many_threads_get_the_lock_one_by_one(tmp_path: Path) -> None:
    inside: list[int] = []
    most: list[int] = []

    def build(number: int) -> None:
        for _ in range(5):
            with staging(tmp_path, "report", number):
                inside.append(number)
                most.append(len(inside))
                time.sleep(0.001)
                inside.remove(number)

    threads = [threading.Thread(target=build, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == [1] * 20
    assert list(tmp_path.iterdir()) == []


def test_where_no_open_file_can_be_removed_the_lock_goes_afterwards(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hwrender.publishing.build_lock.is_windows", lambda: True)
    with build_lock(tmp_path, "report", lambda: None):
        assert [path.name for path in tmp_path.iterdir()] == [".report.lock"]
    assert list(tmp_path.iterdir()) == []
