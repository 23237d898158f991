"""A world to be watched in which time is a number: what is saved when, and what becomes of each report."""

from __future__ import annotations

from collections.abc import Callable, Collection, Generator, Sequence
from contextlib import suppress
from datetime import time
from itertools import count
from pathlib import Path

from hwrender.watching.folders import FolderLook
from hwrender.watching.ledger import Verdict
from hwrender.watching.rounds import RoundEnd, WatchedWorld, WatchPlan, keep_watch

PAUSE = 2.0
PLAN = WatchPlan(PAUSE, sweep_seconds=60.0)

_states = count(1)


class OverError(Exception):
    """The time that was to be watched is over."""


class TimedWorld:
    """Reports that are saved at given times, and that take `making_seconds` each. Nobody sleeps.

    `made` is each report that was handed out, with the time. `verdicts` are those of reports that are not
    done, `incomplete` those that do not read whole, each until a time.
    """

    def __init__(self, *, making_seconds: float = 0.5) -> None:
        self.time = 0.0
        self.states: dict[Path, int] = {}
        self.saves: list[tuple[float, Callable[[], None]]] = []
        self.made: list[tuple[Path, float]] = []
        self.rounds: list[RoundEnd] = []
        self.verdicts: dict[Path, Verdict] = {}
        self.incomplete: dict[Path, float] = {}
        self.told: list[Path] = []
        self.starts_at_hour = 12.0
        self._making_seconds = making_seconds

    def save(self, at: float, *names: str) -> None:
        for name in names:
            self.saves.append((at, lambda name=name: self.states.update({Path(name): next(_states)})))  # type: ignore[misc]

    def delete(self, at: float, name: str) -> None:
        self.saves.append((at, lambda: self.states.pop(Path(name)) and None))

    def restore(self, at: float, name: str, state: int) -> None:
        self.saves.append((at, lambda: self.states.update({Path(name): state})))

    def watch(self, until: float, plan: WatchPlan = PLAN) -> list[tuple[str, float]]:
        """Each report that was handed out, by name, with the time."""
        self._until = until
        with suppress(OverError):
            keep_watch(self._world(), plan)
        return [(path.name, round(at, 3)) for path, at in self.made]

    def _world(self) -> WatchedWorld:
        return WatchedWorld(
            now=lambda: self.time,
            clock=self._clock,
            look=self._look,
            reads_whole=lambda path: self.time >= self.incomplete.get(path, 0.0),
            wait=self._wait,
            pass_time=lambda seconds: None,
            make=self._make,
            tell=self.rounds.append,
            tell_incomplete=self.told.append,
        )

    def _clock(self) -> time:
        seconds = int(self.starts_at_hour * 3600 + self.time) % 86_400
        return time(seconds // 3600, seconds // 60 % 60, seconds % 60)

    def _look(self, known: Collection[Path]) -> FolderLook:
        self._pass(0.0)
        return FolderLook(dict(self.states))

    def _wait(self, seconds: float) -> None:
        """News comes at the next save."""
        news = [at - self.time for at, _ in self.saves if at > self.time]
        self._pass(min([seconds, *news]))

    def _make(self, reports: Sequence[Path]) -> Generator[tuple[Path, Verdict], None, None]:
        for path in reports:
            self.made.append((path, self.time))
            self._pass(self._making_seconds)
            yield path, self.verdicts.get(path, Verdict.DONE)

    def _pass(self, seconds: float) -> None:
        self.time += seconds
        if self.time > self._until:
            raise OverError
        due = sorted((each for each in self.saves if each[0] <= self.time), key=lambda each: each[0])
        self.saves = [each for each in self.saves if each[0] > self.time]
        for _, happen in due:
            happen()
