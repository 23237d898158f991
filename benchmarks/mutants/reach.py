"""Which tests reach which functions. What is found is kept under build/mutants for as long as it stays true:
for one file of tests that is until src, this file or what the tests share has changed."""

from __future__ import annotations

import functools
import gc
import hashlib
import json
import os
import shutil
import sys
import threading
import time
from collections.abc import Iterable
from pathlib import Path
from types import CodeType, FrameType

import pytest
from _pytest.runner import runtestprotocol

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "hwrender"
TESTS = ROOT / "tests"


class Reach:
    """The tests that pass: the processor seconds that each takes, and the functions that it reaches."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self.functions: dict[str, list[str]] = {}
        """By `file:function`, where a function inside another counts as the outer one."""

    def read(self, file: Path) -> None:
        stored = json.loads(file.read_text(encoding="utf-8"))
        self.seconds.update(stored["seconds"])
        tests = list(stored["seconds"])
        for function, numbers in stored["functions"].items():
            self.functions.setdefault(function, []).extend(tests[number] for number in numbers)


def find_reach(items: list[pytest.Item], processes: int) -> Reach:
    """The reach of all tests; what is not known is found by as many forks as `processes`."""
    folder = _folder()
    by_file: dict[Path, list[pytest.Item]] = {}
    for item in items:
        by_file.setdefault(item.path, []).append(item)
    stored = {folder / f"{_digest_of_tests(file, some)}.json": some for file, some in by_file.items()}
    unknown = [each for each in stored.items() if not each[0].exists()]
    children = []
    for number in range(processes):
        process = os.fork()
        if process == 0:
            quiet()
            for file, some in unknown[number::processes]:
                _write_reach(file, some)
            os._exit(0)
        children.append(process)
    for process in children:
        os.waitpid(process, 0)
    reach = Reach()
    for file in stored:
        reach.read(file)
    return reach


def _folder() -> Path:
    """Where the reach of this state of the sources is kept. That of any other state is deleted."""
    parent = ROOT / "build" / "mutants"
    shared = (file for file in TESTS.rglob("*.py") if not file.name.startswith("test_"))
    folder = parent / _digest([*SOURCE.rglob("*.*"), *shared])
    for other in parent.glob("*"):
        if other != folder:
            shutil.rmtree(other)
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _digest(files: Iterable[Path]) -> str:
    found = hashlib.sha256()
    for file in sorted(files):
        if file.is_file() and file.suffix != ".pyc":
            found.update(f"{file}\0".encode() + hashlib.sha256(file.read_bytes()).digest())
    return found.hexdigest()[:16]


def _digest_of_tests(file: Path, items: list[pytest.Item]) -> str:
    names = "\0".join(item.nodeid for item in items)
    return _digest([file]) + hashlib.sha256(names.encode()).hexdigest()[:16]


def _write_reach(file: Path, items: list[pytest.Item]) -> None:
    """A cache without a limit holds tables and patterns, which take long to make: it is emptied for each file
    of tests. One with a limit holds what was read in texts, and is emptied for each test."""
    seconds: dict[str, float] = {}
    functions: dict[str, list[int]] = {}
    of_texts = [each for each in find_caches() if each.cache_info().maxsize is not None]
    for each in find_caches():
        each.cache_clear()
    for item, following in zip(items, [*items[1:], None], strict=True):
        for each in of_texts:
            each.cache_clear()
        begun = time.process_time()
        passed, seen = _run(item, following)
        if passed:
            for function in seen:
                functions.setdefault(function, []).append(len(seconds))
            seconds[item.nodeid] = time.process_time() - begun
    for function, tests in functions.items():
        if len(tests) == 1:  # it may be what is kept for the whole run: all the tests use it
            functions[function] = [*tests, *(number for number in range(len(seconds)) if number != tests[0])]
    part = file.with_suffix(".part")
    part.write_text(json.dumps({"seconds": seconds, "functions": functions}), encoding="utf-8")
    part.rename(file)


def _run(item: pytest.Item, following: pytest.Item | None) -> tuple[bool, set[str]]:
    """Run a test: whether it passed, and the functions that it reached."""
    seen: set[CodeType] = set()

    def note(frame: FrameType, *_: object) -> None:
        seen.add(frame.f_code)

    threading.settrace(note)  # called once for each call: it gives back no tracer of the lines
    sys.settrace(note)
    try:
        reports = runtestprotocol(item, log=False, nextitem=following)
    finally:
        sys.settrace(None)
        threading.settrace(None)
    prefix = f"{SOURCE}{os.sep}"
    functions = {
        f"{code.co_filename}:{code.co_qualname.split('.<locals>')[0]}"
        for code in seen
        if code.co_filename.startswith(prefix)
    }
    return all(report.passed for report in reports), functions


def find_caches() -> list[functools._lru_cache_wrapper[object]]:
    """What an earlier test left in these would hide that a later one reaches their functions."""
    return [
        each
        for each in gc.get_objects()
        if isinstance(each, functools._lru_cache_wrapper) and _is_ours(each.__module__)
    ]


def _is_ours(module: str | None) -> bool:
    file = getattr(sys.modules.get(module or ""), "__file__", None)
    return bool(file) and Path(str(file)).is_relative_to(ROOT)


def quiet() -> None:
    sink = os.open(os.devnull, os.O_WRONLY)
    os.dup2(sink, 1)
    os.dup2(sink, 2)
