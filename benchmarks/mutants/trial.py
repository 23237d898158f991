"""A plugin of pytest: which tests notice a fault.

All tests are collected once. Each fault is then put into a fork of that process, which runs the tests that
reach it, the quickest first, until one fails: nothing is loaded again. What a test starts as a process of its
own has no fault in it, so such a test notices nothing here; that makes the figure lower, never higher.
"""

from __future__ import annotations

import gc
import os
import random
import resource
import sys
import time
from importlib import import_module
from types import FunctionType, ModuleType

import pytest
from _pytest.runner import runtestprotocol
from benchmarks.mutants.mutations import Mutant, code_of, is_constant, mutants_of, value_of
from benchmarks.mutants.reach import SOURCE, Reach, find_caches, find_reach, quiet

LONGEST_TEST_SECONDS = 5.0
LONGEST_TRIAL_SECONDS = 20
"""Of the processor: the tests of one mutant take no longer than this without it; with it they end after twice
the time. After `LONGEST_WAIT_SECONDS` by the clock they wait for something that does not come."""
LONGEST_WAIT_SECONDS = 600.0
NOT_PUT_IN = 77
"""How a fork ends that finds nothing to put the fault in."""


class Trial:
    """The trial of `count` mutants of the files of `rooms`; none is begun later than after `seconds`."""

    def __init__(self, rooms: list[str], count: int, seed: int, seconds: float, processes: int) -> None:
        self.rooms, self.count, self.seed, self.processes = rooms, count, seed, processes
        self.end = time.monotonic() + seconds
        self.killed: list[Mutant] = []
        self.survived: list[Mutant] = []
        self.unreached: list[Mutant] = []

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        print(f"{len(session.items)} tests; which functions each reaches", flush=True)
        reach = find_reach(session.items, self.processes)
        for each in find_caches():
            each.cache_clear()
        gc.freeze()
        running: dict[int, tuple[Mutant, float]] = {}
        for mutant in _sample(self.rooms, self.count, self.seed):
            items = _selected(session.items, reach, mutant)
            if not items:
                self.unreached.append(mutant)
                print(f"reached by no test: {_shown(mutant)}", flush=True)
                continue
            while len(running) >= self.processes:
                self._wait(running)
            if time.monotonic() > self.end:
                break
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
            for each, (_, begun) in running.items():
                if time.monotonic() - begun > LONGEST_WAIT_SECONDS:
                    os.kill(each, 9)
            if process:
                mutant, _ = running.pop(process)
                self._note(mutant, status)
                return
            time.sleep(0.005)

    def _note(self, mutant: Mutant, status: int) -> None:
        if os.waitstatus_to_exitcode(status) == NOT_PUT_IN:
            raise LookupError(f"no function for {_shown(mutant)}")
        (self.killed if status else self.survived).append(mutant)
        if not status:
            print(f"not noticed: {_shown(mutant)}", flush=True)


def _shown(mutant: Mutant) -> str:
    return str(mutant).replace(f"{SOURCE.parents[1]}/", "")


def _sample(rooms: list[str], count: int, seed: int) -> list[Mutant]:
    places = [SOURCE / room for room in rooms]
    files = [
        file for place in places for file in ([place] if place.is_file() else sorted(place.rglob("*.py")))
    ]
    for file in files:
        parts = file.relative_to(SOURCE.parent).with_suffix("").parts
        import_module(".".join(parts).removesuffix(".__init__"))
    found = [mutant for file in files for mutant in mutants_of(file)]
    print(f"{len(found)} mutants in {len(files)} files; {min(count, len(found))} are tried", flush=True)
    return random.Random(seed).sample(found, min(count, len(found)))


def _selected(items: list[pytest.Item], reach: Reach, mutant: Mutant) -> list[pytest.Item]:
    """The tests that reach the function of a mutant, the quickest first; of a constant, of its readers."""
    if is_constant(mutant):
        files = {str(module.__file__) for module in _holders(mutant)}
        reached = {
            test
            for function, tests in reach.functions.items()
            if function.rpartition(":")[0] in files
            for test in tests
        }
    else:
        reached = set(reach.functions.get(f"{mutant.file}:{mutant.function}", ()))
    chosen, total = [], 0.0
    for item in sorted(
        (item for item in items if item.nodeid in reached), key=lambda item: reach.seconds[item.nodeid]
    ):
        seconds = reach.seconds[item.nodeid]
        if seconds <= LONGEST_TEST_SECONDS and total + seconds <= LONGEST_TRIAL_SECONDS:
            chosen.append(item)
            total += seconds
    places = {id(item): number for number, item in enumerate(items)}
    return sorted(chosen, key=lambda item: (reach.seconds[item.nodeid] > 0.5, places[id(item)]))


def _try(mutant: Mutant, items: list[pytest.Item]) -> None:
    """In the fork: put the fault in, run the tests, and end with 1 as soon as one of them fails."""
    quiet()
    resource.setrlimit(resource.RLIMIT_CPU, (2 * LONGEST_TRIAL_SECONDS, 2 * LONGEST_TRIAL_SECONDS))
    try:
        _put_in(mutant)
        for item, following in zip(items, [*items[1:], None], strict=True):
            if any(report.failed for report in runtestprotocol(item, log=False, nextitem=following)):
                os._exit(1)
    except BaseException:
        os._exit(1)
    os._exit(0)


def _put_in(mutant: Mutant) -> None:
    """Put the fault where it is used. What `gc.freeze` has set aside is found only after `gc.unfreeze`."""
    if is_constant(mutant):
        value = value_of(mutant)
        for module in _holders(mutant):
            setattr(module, mutant.function, value)
        return
    code = code_of(mutant)
    gc.unfreeze()
    functions = [
        each
        for each in gc.get_objects()
        if isinstance(each, FunctionType)
        and each.__code__.co_filename == mutant.file
        and each.__code__.co_qualname == code.co_qualname
        and each.__code__.co_firstlineno == code.co_firstlineno
    ]
    if not functions:
        os._exit(NOT_PUT_IN)
    for each in functions:
        each.__code__ = code


def _holders(mutant: Mutant) -> list[ModuleType]:
    """The modules that hold a constant: the one that defines it, and those that import it by its name."""
    modules = [module for name, module in list(sys.modules.items()) if name.startswith("hwrender") and module]
    homes = [getattr(module, mutant.function) for module in modules if module.__file__ == mutant.file]
    return [module for module in modules if homes and getattr(module, mutant.function, None) is homes[0]]
