"""Ctrl-C: whatever a run is at, it has ended two seconds later, without a word too many."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from hwrender.errors import ExitCode
from hwrender.publishing.staging import staging_folders
from test_pipeline_many import heeding_interrupts, started, wait_for
from trials import hwrender, write_report

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGINT for one process")

RUN = """
import gc, sys, threading, time
from hwrender.cli import main, program

def ready():
    print("ready", flush=True)

{body}

program.run = run
main()
"""

STOPPED = "Stopped. The last good copies are untouched.\n"

WAYS = {
    "heard at once": """
def run():
    ready()
    time.sleep(60)
""",
    "swallowed by a library": """
def run():
    ready()
    while True:
        try:
            time.sleep(60)
        except BaseException:
            pass
""",
    "raised where an object is taken apart": """
class Slow:
    def __del__(self):
        ready()
        time.sleep(60)

def run():
    Slow()
    time.sleep(60)
""",
    "come out as another error": """
class Name:
    def __set_name__(self, owner, name):
        ready()
        time.sleep(60)

def run():
    type("Owner", (), {"name": Name()})
""",
    "in the middle of tidying up": """
def run():
    try:
        ready()
        time.sleep(60)
    finally:
        time.sleep(60)
""",
    "while a thread is at work": """
def run():
    threading.Thread(target=time.sleep, args=(60,)).start()
    ready()
    time.sleep(60)
""",
    "while a thread is waited for": """
def run():
    thread = threading.Thread(target=time.sleep, args=(60,))
    thread.start()
    ready()
    try:
        thread.join()
    finally:
        thread.join()
""",
    "while a lock is never released": """
def run():
    lock = threading.Lock()
    lock.acquire()
    ready()
    with lock:
        pass
""",
    "while a library in C makes its own classes": """
import enum

def run():
    make = enum.EnumMeta.__call__

    def make_slowly(cls, *names, **options):
        if options:
            enum.EnumMeta.__call__ = make
            ready()
            time.sleep(0.5)
        return make(cls, *names, **options)

    enum.EnumMeta.__call__ = make_slowly
    import pikepdf._core
    time.sleep(60)
""",
    "with the lock of a module that a thread needs": """
import importlib._bootstrap as loading

def run():
    lock = loading._get_module_lock("colorsys")
    lock.acquire()
    def load():
        import colorsys
    thread = threading.Thread(target=load)
    thread.start()
    ready()
    try:
        time.sleep(60)
    finally:
        thread.join()
""",
}


@pytest.mark.parametrize("presses", [1, 3])
@pytest.mark.parametrize("way", WAYS)
def test_an_interrupt_ends_a_run_within_two_seconds(way: str, presses: int) -> None:
    program = [sys.executable, "-c", RUN.replace("{body}", WAYS[way])]
    with (
        heeding_interrupts(),
        subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process,
    ):
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        start = time.monotonic()
        for _ in range(presses):
            process.send_signal(signal.SIGINT)
            time.sleep(0.1)
        try:
            _, shown = process.communicate(timeout=20)
        finally:
            process.kill()
        assert time.monotonic() - start < 2.5  # half a second is for a busy machine
        assert shown == STOPPED
        assert process.returncode == ExitCode.INTERRUPTED


def test_a_system_that_tells_a_run_to_end_is_heeded_as_ctrl_c_is() -> None:
    program = [sys.executable, "-c", RUN.replace("{body}", WAYS["swallowed by a library"])]
    with (
        heeding_interrupts(),
        subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process,
    ):
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        start = time.monotonic()
        process.terminate()
        _, shown = process.communicate(timeout=20)
        assert time.monotonic() - start < 2.5
        assert (process.returncode, shown) == (ExitCode.INTERRUPTED, STOPPED)


def test_a_run_that_nobody_interrupts_ends_with_its_own_code() -> None:
    body = "def run():\n    return 7\n"
    ended = subprocess.run(
        [sys.executable, "-c", RUN.replace("{body}", body)], check=False, capture_output=True, text=True
    )
    assert (ended.returncode, ended.stderr) == (7, "")


def test_a_bug_keeps_its_traceback() -> None:
    body = "def run():\n    raise ZeroDivisionError\n"
    ended = subprocess.run(
        [sys.executable, "-c", RUN.replace("{body}", body)], check=False, capture_output=True, text=True
    )
    assert ended.returncode == ExitCode.BUG
    assert ended.stderr.endswith("ZeroDivisionError\n")


def test_whoever_was_told_to_ignore_interrupts_ignores_them() -> None:
    body = "def run():\n    ready()\n    time.sleep(1.5)\n    return 0\n"
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        process = subprocess.Popen(
            [sys.executable, "-c", RUN.replace("{body}", body)], stdout=subprocess.PIPE
        )
    finally:
        signal.signal(signal.SIGINT, before)
    with process:
        assert process.stdout is not None
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == 0


SAYS_FOR_EVER = """
import time
from hwrender.narration.voices.neural import NeuralEngine
def say(self, readings, words_per_minute):
    open({mark!r}, "w").close()
    time.sleep(60)
    yield
NeuralEngine.say = say
from hwrender.cli import main
main()
"""


def test_an_interrupt_while_the_voice_speaks_leaves_nothing_behind(tmp_path: Path) -> None:
    report, output, mark = write_report(tmp_path), tmp_path / "out", tmp_path / "speaks"
    command = [sys.executable, "-c", SAYS_FOR_EVER.format(mark=str(mark))]
    command += ["all", str(report), "-o", str(output), "--voice", "heart"]
    with (
        heeding_interrupts(),
        started(command, os.environ | {"HWRENDER_CACHE": str(tmp_path / "cache")}) as process,
    ):
        wait_for(mark.exists)
        start = time.monotonic()
        process.send_signal(signal.SIGINT)
        _, shown = process.communicate(timeout=20)
        assert time.monotonic() - start < 2.5
        assert (process.returncode, shown.decode().lstrip()) == (ExitCode.INTERRUPTED, STOPPED)
    assert staging_folders(output, report.stem) == ()
    assert list(output.iterdir()) == []


AT_WORK = """
import atexit, threading, time
class Library:
    def __del__(self):
        print("taken apart", flush=True)
atexit.register(print, "tidied up", flush=True)
library = Library()
threading.Thread(target=time.sleep, args=(60,), daemon=True).start()
"""


@pytest.mark.parametrize(("arguments", "code"), [(("--version",), 0), (("check", "no-such-file.md"), 4)])
def test_a_run_ends_with_its_code_while_a_thread_is_in_a_library(
    arguments: tuple[str, ...], code: int
) -> None:
    ended = hwrender(*arguments, setup=AT_WORK)
    assert ended.returncode == code
    assert "tidied up" in ended.stdout
    assert "taken apart" not in ended.stdout
