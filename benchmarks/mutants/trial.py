"""A plugin of pytest: which tests reach which functions, and which of them notice a fault.

All tests are collected once. Each fault is then put into a fork of that process, which runs the tests that
reach it, the quickest first, until one fails: nothing is loaded again. What a test starts as a process of its
own has no fault in it, so such a test notices nothing here; that makes the figure lower, never higher.
"""

from __future__ import annotations

import functools
import gc
import json
import os
import random
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from types import CodeType, FrameType, FunctionType, ModuleType

import pytest
from _pytest.runner import runtestprotocol
from benchmarks.mutants.mutations import Mutant, code_of, is_constant, mutants_of, value_of

SOURCE = Path(__file__).parents[2] / "src" / "hwrender"
LONGEST_TEST_SECONDS = 8.0
LONGEST_TRIAL_SECONDS = 40.0
"""The tests of one mutant take no longer than this without it; with it they end after twice the time."""


class Trial:
    def __init__(self, rooms: list[str], count: int, seed: int, processes: int) -> None:
        self.rooms, self.count, self.seed, self.processes = rooms, count, seed, processes
        self.killed: list[Mutant] = []
        self.survived: list[Mutant] = []
        self.unreached: list[Mutant] = []

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        print(f"{len(session.items)} tests; which functions each reaches", flush=True)
        reach = _reach(session.items, self.processes)
        _clear_caches()
        gc.freeze()
        running: dict[int, tuple[Mutant, float]] = {}
        for mutant in _sample(self.rooms, self.count, self.seed):
            items = _selected(session.items, reach, mutant)
            if not items:
                self.unreached.append(mutant)
                continue
            while len(running) >= self.processes:
                self._wait(running)
            process = os.fork()
            if process == 0:
                _try(mutant, items)
            running[process] = mutant, time.monotonic()
        while running:
            self._wait(running)
        return True

    def _wait(self, running: dict[int, tuple[Mutant, float]]) -> None:
        """Until one of the forks has ended, or has taken too long: a fault that hangs is noticed."""
        while True:
            process, status = os.waitpid(-1, os.WNOHANG)
            late = [
                each
                for each, (_, begun) in running.items()
                if time.monotonic() - begun > 2 * LONGEST_TRIAL_SECONDS
            ]
            for each in late:
                os.kill(each, 9)
            if process:
                mutant, _ = running.pop(process)
                (self.survived if status == 0 else self.killed).append(mutant)
                return
            time.sleep(0.005)


def _reach(items: list[pytest.Item], processes: int) -> dict[str, tuple[float, set[str]]]:
    """For each test its seconds and the functions it reaches, found by as many forks as `processes`."""
    folder = SOURCE.parents[1] / "build" / "mutants"
    folder.mkdir(parents=True, exist_ok=True)
    files = sorted({str(item.path) for item in items})
    children = []
    for number in range(processes):
        mine = [item for item in items if files.index(str(item.path)) % processes == number]
        process = os.fork()
        if process == 0:
            _quiet()
            (folder / f"reach-{number}.json").write_text(
                json.dumps(dict(_each_reach(mine))), encoding="utf-8"
            )
            os._exit(0)
        children.append(process)
    for process in children:
        os.waitpid(process, 0)
    found: dict[str, tuple[float, set[str]]] = {}
    for number in range(processes):
        for name, (seconds, functions) in json.loads((folder / f"reach-{number}.json").read_text()).items():
            found[name] = seconds, set(functions)
    return found


def _each_reach(items: list[pytest.Item]) -> Iterator[tuple[str, tuple[float, list[str]]]]:
    prefix = f"{SOURCE}{os.sep}"
    for item, following in zip(items, [*items[1:], None], strict=True):
        seen: set[CodeType] = set()

        def note(frame: FrameType, event: str, _: object, seen: set[CodeType] = seen) -> None:
            if event == "call":
                seen.add(frame.f_code)

        _clear_caches()
        threading.setprofile(note)
        sys.setprofile(note)
        begun = time.perf_counter()
        try:
            runtestprotocol(item, log=False, nextitem=following)
        finally:
            sys.setprofile(None)
            threading.setprofile(None)
        seconds = time.perf_counter() - begun
        yield (
            item.nodeid,
            (
                seconds,
                [
                    f"{code.co_filename}:{code.co_qualname}"
                    for code in seen
                    if code.co_filename.startswith(prefix)
                ],
            ),
        )


def _clear_caches() -> None:
    """What an earlier test left in the caches of functions would hide that a later one reaches them."""
    for each in gc.get_objects():
        if isinstance(each, functools._lru_cache_wrapper) and each.__module__.startswith("hwrender"):
            each.cache_clear()


def _sample(rooms: list[str], count: int, seed: int) -> list[Mutant]:
    files = [file for room in rooms for file in sorted((SOURCE / room).rglob("*.py"))]
    found = [mutant for file in files for mutant in mutants_of(file)]
    print(f"{len(found)} mutants in {len(files)} files; {min(count, len(found))} are tried", flush=True)
    return random.Random(seed).sample(found, min(count, len(found)))


def _selected(
    items: list[pytest.Item], reach: dict[str, tuple[float, set[str]]], mutant: Mutant
) -> list[pytest.Item]:
    """The tests that reach the function of a mutant, the quickest first; of a constant, those of its file."""
    whole = is_constant(mutant)
    key = f"{mutant.file}:" if whole else f"{mutant.file}:{mutant.function}"
    found = [
        (reach[item.nodeid][0], number, item)
        for number, item in enumerate(items)
        if item.nodeid in reach
        and any(
            each.startswith(key) if whole else (each == key or each.startswith(f"{key}."))
            for each in reach[item.nodeid][1]
        )
    ]
    chosen, total = [], 0.0
    for seconds, number, item in sorted(found, key=lambda each: each[:2]):
        if seconds <= LONGEST_TEST_SECONDS and total + seconds <= LONGEST_TRIAL_SECONDS:
            chosen.append((number, item))
            total += seconds
    return [item for _, item in chosen]


def _try(mutant: Mutant, items: list[pytest.Item]) -> None:
    """In the fork: put the fault in, run the tests, and end with 1 as soon as one of them fails."""
    _quiet()
    try:
        _put_in(mutant)
        for item, following in zip(items, [*items[1:], None], strict=True):
            if any(report.failed for report in runtestprotocol(item, log=False, nextitem=following)):
                os._exit(1)
    except BaseException:
        os._exit(1)
    os._exit(0)


def _put_in(mutant: Mutant) -> None:
    if is_constant(mutant):
        _put_in_constant(mutant)
        return
    code = code_of(mutant)
    for each in gc.get_objects():
        if isinstance(each, FunctionType) and each.__code__.co_filename == mutant.file:
            old = each.__code__
            if old.co_qualname == code.co_qualname and old.co_firstlineno == code.co_firstlineno:
                each.__code__ = code


def _put_in_constant(mutant: Mutant) -> None:
    """A constant is in the module that defines it and, under its name, in those that import it."""
    value = value_of(mutant)
    home = next(each for each in _modules() if each.__file__ == mutant.file)
    old = getattr(home, mutant.function)
    for module in _modules():
        if getattr(module, mutant.function, None) is old:
            setattr(module, mutant.function, value)


def _modules() -> list[ModuleType]:
    return [module for name, module in list(sys.modules.items()) if name.startswith("hwrender") and module]


def _quiet() -> None:
    sink = os.open(os.devnull, os.O_WRONLY)
    os.dup2(sink, 1)
    os.dup2(sink, 2)
