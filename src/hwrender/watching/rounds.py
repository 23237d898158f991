"""Watching until somebody stops it, or once: look, wait for rest, hand out a round of reports, begin again.

What is done with a report is not known here, and neither is the time: both are given.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Generator, Sequence
from contextlib import closing
from datetime import time
from pathlib import Path

from msgspec import Struct

from hwrender.watching.folders import FolderLook
from hwrender.watching.ledger import Verdict, WatchLedger
from hwrender.watching.quiet_hours import QuietHours

ROUND_REPORTS = 100
"""How many reports are handed out before the folders are looked at again: one that is saved while a whole
library is made does not wait for the end of it."""

_LOOKING_SHARE = 10
"""Looking takes at most one part in so many of the time, however slow a disk is."""


class WatchPlan(Struct, frozen=True):
    """How to watch. Nothing is handed out in the `quiet` hours. Every `sweep_seconds` the folders are looked
    at, even if there is no news of them. `is_once` ends when nothing is waiting."""

    pause_seconds: float
    sweep_seconds: float
    quiet: QuietHours | None = None
    is_once: bool = False


class RoundEnd(Struct, frozen=True):
    """What there is to say after a round: how many seconds it took, which reports are not there any more, and
    which are still waiting."""

    seconds: float
    gone: tuple[Path, ...]
    waiting: tuple[Path, ...]


class WatchedWorld(Struct, frozen=True):
    """What there is around: `now` is a clock in seconds that never goes back, `clock` tells the time of the
    day. `look` is given the reports that are known. `reads_whole` says whether one may be handed out, `wait`
    comes back after so many seconds at most, and `pass_time` after so many.

    `make` is given a round, and tells what became of each; it raises nothing that a report or the world is
    to blame for. `tell` is given the end of each round, `tell_incomplete` a report that does not read whole.
    """

    now: Callable[[], float]
    clock: Callable[[], time]
    look: Callable[[Collection[Path]], FolderLook]
    reads_whole: Callable[[Path], bool]
    wait: Callable[[float], None]
    pass_time: Callable[[float], None]
    make: Callable[[Sequence[Path]], Generator[tuple[Path, Verdict], None, None]]
    tell: Callable[[RoundEnd], None]
    tell_incomplete: Callable[[Path], None]


def keep_watch(world: WatchedWorld, plan: WatchPlan) -> None:
    """Hand out what is due, as long as this is wanted."""
    ledger = WatchLedger(plan.pause_seconds)
    while True:
        begun = world.now()
        ledger.see(world.look(ledger.known()), begun)
        looked = world.now() - begun
        quiet = 0.0 if plan.quiet is None else plan.quiet.seconds_left(world.clock())
        gone = ledger.take_gone(world.now())
        due = () if quiet else _whole(ledger, world)
        if due or gone:
            _make_round(due, gone, ledger, world, plan)
        if plan.is_once and (quiet or not ledger.waiting()):
            if not ledger.known():
                world.tell(RoundEnd(0.0, gone, ()))
            return
        if due:
            continue
        world.pass_time(looked * _LOOKING_SHARE)
        until = ledger.seconds_to_wait(world.now()) or plan.sweep_seconds
        world.wait(min(plan.sweep_seconds, quiet or plan.sweep_seconds, until))


def _whole(ledger: WatchLedger, world: WatchedWorld) -> tuple[Path, ...]:
    """As many of the reports that are due as make a round, all of them whole."""
    found: list[Path] = []
    for path in ledger.due(world.now()):
        if not world.reads_whole(path) and ledger.try_put_off(path, world.now()):
            world.tell_incomplete(path)
        else:
            found.append(path)
        if len(found) == ROUND_REPORTS:
            break
    return tuple(found)


def _make_round(
    due: tuple[Path, ...], gone: tuple[Path, ...], ledger: WatchLedger, world: WatchedWorld, plan: WatchPlan
) -> None:
    """One round, cut off where the quiet hours begin."""
    begun = world.now()
    for path in due:
        ledger.hand_out(path)
    left = dict.fromkeys(due)
    with closing(world.make(due)) as results:
        for path, verdict in results:
            ledger.end(path, verdict, world.now())
            del left[path]
            if left and plan.quiet is not None and plan.quiet.seconds_left(world.clock()):
                break
    ledger.end_round(left, world.now())
    world.tell(RoundEnd(world.now() - begun, gone, ledger.waiting()))
