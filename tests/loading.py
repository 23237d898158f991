"""A build that is watched while its threads load modules: which module asks for which, and who began it.

`watch_loading` runs this file itself as that process.
"""

from __future__ import annotations

import builtins
import importlib.util
import inspect
import json
import os
import subprocess
import sys
import threading
from collections import defaultdict
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

SIDES = "documents", "sound"
"""The main thread, while there is another, and all others."""


@dataclass(slots=True)
class Loading:
    """`asked` holds for a module those that it asks for while it is loaded; `begun` for a side of the build
    those that it asks for from outside any module."""

    asked: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    begun: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def doors(self, side: str, ring: set[str]) -> set[str]:
        """By which modules of a ring this side can come in."""
        reached = self._reached(self.begun[side])
        inner = {name for module in reached - ring for name in self.asked[module] & ring}
        return inner | (self.begun[side] & ring)

    def rings(self) -> list[set[str]]:
        """Modules that all need each other."""
        reached = {module: self._reached(self.asked[module]) for module in list(self.asked)}
        rings: list[set[str]] = []
        for module, others in reached.items():
            if module in others and not any(module in ring for ring in rings):
                rings.append({name for name in others if module in reached.get(name, ())})
        return [ring for ring in rings if len(ring) > 1]

    def _reached(self, modules: Iterable[str]) -> set[str]:
        reached: set[str] = set()
        left = list(modules)
        while left:
            module = left.pop()
            if module not in reached:
                reached.add(module)
                left += self.asked.get(module, ())
        return reached


def watch_loading(report: Path, output: Path, voice: str) -> Loading:
    """Make all formats of a report on two processors."""
    given = ["all", str(report), "-o", str(output), "-q", "--voice", voice, "--jobs", "2"]
    run = [sys.executable, __file__, *given]
    environment = {**os.environ, "HWRENDER_CACHE": os.devnull}
    done = subprocess.run(run, capture_output=True, text=True, timeout=120, check=False, env=environment)
    assert done.returncode == 0, done.stderr[-3000:]
    seen = json.loads(done.stdout)
    loading = Loading()
    for name, others in seen["asked"].items():
        loading.asked[name] = set(others)
    for name, others in seen["begun"].items():
        loading.begun[name] = set(others)
    return loading


class _Watch:
    """Notes each module that is asked for, by whom, and who holds a module meanwhile."""

    def __init__(self) -> None:
        self.seen = Loading()
        self._held: dict[int, list[str]] = defaultdict(list)
        self._has_threads = self._has_ended = False

    def end(self) -> None:
        """The second thread is no more: what has both sound and pages is made when nobody waits."""
        self._has_ended = True

    def ask(self, name: str) -> None:
        thread = threading.current_thread()
        self._has_threads = self._has_threads or thread is not threading.main_thread()
        held = self._held[threading.get_ident()]
        if held and held[-1] != name:
            self.seen.asked[held[-1]].add(name)
        elif not held and self._has_threads and not self._has_ended:
            self.seen.begun[SIDES[thread is not threading.main_thread()]].add(name)

    def hold(self, name: str) -> None:
        self._held[threading.get_ident()].append(name)

    def let_go(self, name: str) -> None:
        self._held[threading.get_ident()].remove(name)


def _begin(watch: _Watch) -> None:
    """Watch the locks of modules, what is asked for that is loaded already, and when the threads end."""
    locks: Any = importlib._bootstrap._ModuleLock  # type: ignore[attr-defined]  # private, and the only place where a module is waited for
    acquire, release, load = locks.acquire, locks.release, builtins.__import__
    signature = inspect.signature(importlib.__import__)

    def acquired(lock: Any) -> Any:
        watch.ask(lock.name)
        done = acquire(lock)
        watch.hold(lock.name)
        return done

    def released(lock: Any) -> None:
        watch.let_go(lock.name)
        release(lock)

    def asked(name: str, *given: Any, **named: Any) -> Any:
        call = signature.bind(name, *given, **named)
        call.apply_defaults()
        level, package = call.arguments["level"], (call.arguments["globals"] or {}).get("__package__") or ""
        whole = importlib.util.resolve_name("." * level + name, package) if level else name
        watch.ask(whole)
        module = load(name, *given, **named)
        for each in call.arguments["fromlist"] or ():
            if f"{whole}.{each}" in sys.modules:
                watch.ask(f"{whole}.{each}")
        return module

    shut_down = ThreadPoolExecutor.shutdown

    def ended(pool: ThreadPoolExecutor, *given: Any, **named: Any) -> None:
        shut_down(pool, *given, **named)
        watch.end()

    locks.acquire, locks.release, builtins.__import__ = acquired, released, asked
    ThreadPoolExecutor.shutdown = ended  # type: ignore[method-assign]  # this process only watches


def _main() -> None:
    import msgspec  # noqa: F401 # the first record loads it, before there is a second thread

    watch = _Watch()
    _begin(watch)
    from hwrender.cli import main

    try:
        main()
    finally:
        kinds = ("asked", "begun")
        tables = {
            kind: {name: sorted(of) for name, of in getattr(watch.seen, kind).items()} for kind in kinds
        }
        print(json.dumps(tables))


if __name__ == "__main__":
    _main()
