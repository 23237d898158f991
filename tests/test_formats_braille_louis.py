"""The process that liblouis runs in: whatever becomes of it, the next text is written.

What runs here is no liblouis but a few lines of Python.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from hwrender.errors import FailedCheckError
from hwrender.formats.braille import louis
from hwrender.formats.braille.liblouis import Liblouis
from hwrender.formats.braille.louis import CONTRACTED, Forward, end_liblouis, running

HERE = Liblouis(Path("library"), Path("tables"))
ANSWERS = "import sys\nfor line in sys.stdin: print('[\"\\\\u2801\"]', flush=True)"
JOBS = [Forward("a", CONTRACTED)]


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The programs to be started in turn, the last of them again and again. Those that were are gone."""
    programs = [ANSWERS]

    def start(liblouis: Liblouis) -> subprocess.Popen[str]:
        del liblouis
        program = programs.pop(0) if len(programs) > 1 else programs[0]
        pipe = subprocess.PIPE
        return subprocess.Popen([sys.executable, "-ISc", program], stdin=pipe, stdout=pipe, encoding="ascii")

    end_liblouis()
    monkeypatch.setattr(louis, "_started", start)
    yield programs
    end_liblouis()


def test_one_process_serves_whoever_comes_next(started: list[str]) -> None:
    started[:] = [ANSWERS, "raise SystemExit"]
    for _ in range(3):
        with running(HERE) as found:
            assert found.write(JOBS) == ["A"]


@pytest.mark.parametrize("program", ["raise SystemExit", "import os; os.abort()"])
def test_a_process_that_ends_is_one_error_and_the_next_text_is_written(
    program: str, started: list[str]
) -> None:
    started[:] = [program, ANSWERS]
    with pytest.raises(FailedCheckError, match="liblouis could not"), running(HERE) as found:
        found.write(JOBS)
    with running(HERE) as found:
        assert found.write(JOBS) == ["A"]


def test_a_process_that_does_not_come_back_is_ended(
    started: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(louis, "LONGEST_SECONDS", 0.1)
    started[:] = ["import sys; sys.stdin.read()", ANSWERS]
    with pytest.raises(FailedCheckError, match="liblouis could not"), running(HERE) as found:
        found.write(JOBS)


def test_after_an_error_of_the_caller_no_old_answer_is_read(started: list[str]) -> None:
    started[:] = [ANSWERS.replace("2801", "2803"), ANSWERS]
    with suppress(KeyboardInterrupt), running(HERE) as found:
        assert found.write(JOBS) == ["B"]
        raise KeyboardInterrupt
    with running(HERE) as found:
        assert found.write(JOBS) == ["A"]


def test_another_liblouis_has_a_process_of_its_own(started: list[str]) -> None:
    started[:] = [ANSWERS, ANSWERS.replace("2801", "2803")]
    with running(HERE) as found:
        assert found.write(JOBS) == ["A"]
    with running(Liblouis(Path("other"), Path("tables"))) as found:
        assert found.write(JOBS) == ["B"]


@pytest.mark.skipif(sys.platform != "linux", reason="no other system holds a process to so much memory")
def test_the_process_has_a_bound_on_its_memory_and_leaves_no_dump() -> None:
    child = Path(louis.__file__).with_name("louis_child.py")
    program = (
        f"import runpy, resource; runpy.run_path({str(child)!r})['set_bounds']();"
        "print(resource.getrlimit(resource.RLIMIT_AS)[0], resource.getrlimit(resource.RLIMIT_CORE)[0])"
    )
    done = subprocess.run([sys.executable, "-ISc", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["1000000000", "0"]
