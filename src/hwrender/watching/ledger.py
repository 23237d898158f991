"""Which reports are due: those that have changed and come to rest, and those that failed a while ago.

Nothing is kept on the disk: a run that begins holds all reports for changed, and what was made before is
known by what lies there. Time is told in seconds by a clock that never goes back.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from enum import Enum
from pathlib import Path

from msgspec import Struct

from hwrender.watching.folders import FolderLook

FIRST_RETRY_SECONDS = 60.0
MOST_RETRY_SECONDS = 6 * 3600.0
LONGEST_PAUSES = 10
"""So many pauses at most a report that is at rest waits for others that are still being saved. After as many,
one that never reads whole is handed out too: whoever is given it can say what is wrong."""


class Verdict(Enum):
    """What became of a report that was handed out."""

    DONE = "done"
    REFUSED = "refused"
    """Something is wrong in it: there is no use in trying before it changes."""
    FAILED = "failed"
    """Something is wrong around it, which may pass: it is tried again, after ever longer pauses."""


class WatchedReport(Struct):
    """What is known of a report. `state` is None while its file is not there; it has been so `since`. It has
    been waiting `from_time` on. `done` is the state that was handed out last."""

    state: int | None
    since: float
    from_time: float
    done: int | None = None
    is_handed_out: bool = False
    unread: int = 0
    failures: int = 0
    retry_at: float | None = None

    def is_waiting(self) -> bool:
        return self.state is not None and (not self.is_handed_out or self.state != self.done)

    def is_to_retry(self, now: float) -> bool:
        is_there = self.state is not None and not self.is_waiting()
        return is_there and self.retry_at is not None and now >= self.retry_at


def retry_pause(failures: int) -> float:
    """How long nothing is done about a report that has failed so often without having changed."""
    return float(min(FIRST_RETRY_SECONDS * 2 ** min(failures - 1, 20), MOST_RETRY_SECONDS))


class WatchLedger:
    """The reports that are watched. Something is at rest when it has not changed for `pause_seconds`."""

    def __init__(self, pause_seconds: float) -> None:
        self._pause = pause_seconds
        self._reports: dict[Path, WatchedReport] = {}

    def known(self) -> Collection[Path]:
        return self._reports.keys()

    def see(self, look: FolderLook, now: float) -> None:
        """Take in what lies there now. What cannot be looked at counts as unchanged."""
        for path, state in look.reports.items():
            report = self._reports.get(path)
            if report is None:
                self._reports[path] = WatchedReport(state, now, now)
            elif report.state != state:
                self._change(report, state, now)
        hidden = set(look.unreachable)
        for path, report in self._reports.items():
            is_gone = path not in look.reports and not hidden.intersection(path.parents)
            if is_gone and report.state is not None:
                self._change(report, None, now)

    def due(self, now: float) -> tuple[Path, ...]:
        """The reports that are to be handed out now: nothing, until all that was changed is at rest. Some
        that never come to rest do not hold up the others for ever. What was changed last comes first."""
        waiting = {path: each for path, each in self._reports.items() if each.is_waiting()}
        still = [path for path, each in waiting.items() if now - each.since >= self._pause]
        longest = max((now - waiting[path].from_time for path in still), default=0.0)
        is_time = len(still) == len(waiting) or longest >= LONGEST_PAUSES * self._pause
        retried = [path for path, each in self._reports.items() if each.is_to_retry(now)]
        still.sort(key=lambda path: -waiting[path].since)
        return (*(still if is_time else ()), *retried)

    def hand_out(self, path: Path) -> None:
        report = self._reports[path]
        report.done, report.is_handed_out, report.unread, report.retry_at = report.state, True, 0, None

    def end(self, path: Path, verdict: Verdict, now: float) -> None:
        """What became of one that was handed out."""
        report = self._reports[path]
        report.failures = report.failures + 1 if verdict is Verdict.FAILED else 0
        report.retry_at = now + retry_pause(report.failures) if verdict is Verdict.FAILED else None

    def end_round(self, untouched: Iterable[Path], now: float) -> None:
        """Nothing became of these reports, which were handed out: they are due as before. All that wait do so
        from now on: what was changed during the round may come to rest, and comes first."""
        for path in untouched:
            self._reports[path].is_handed_out = False
        for path in self.waiting():
            self._reports[path].from_time = now

    def try_put_off(self, path: Path, now: float) -> bool:
        """Let a report that does not read whole wait for another pause, unless it has done so too often."""
        report = self._reports[path]
        report.since = now
        report.unread += 1
        return report.unread <= LONGEST_PAUSES

    def take_gone(self, now: float) -> tuple[Path, ...]:
        """The reports that have not been there for a pause. They are watched no more."""
        gone = tuple(
            path
            for path, each in self._reports.items()
            if each.state is None and now - each.since >= self._pause
        )
        for path in gone:
            del self._reports[path]
        return gone

    def waiting(self) -> tuple[Path, ...]:
        """The reports that are changed and not handed out yet."""
        return tuple(path for path, each in self._reports.items() if each.is_waiting())

    def seconds_to_wait(self, now: float) -> float | None:
        """When something may be due next if nothing happens meanwhile; None when nothing is waited for."""
        ends = [
            each.since + self._pause
            for each in self._reports.values()
            if each.is_waiting() or each.state is None
        ]
        ends += [each.retry_at for each in self._reports.values() if each.retry_at is not None]
        return min((end - now for end in ends if end > now), default=None)

    def _change(self, report: WatchedReport, state: int | None, now: float) -> None:
        if not report.is_waiting():
            report.from_time = now
        report.state, report.since = state, now
        if state not in (None, report.done):  # a file that is moved away and back is the one that failed
            report.failures, report.retry_at, report.unread = 0, None, 0
