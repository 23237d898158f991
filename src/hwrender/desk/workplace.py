"""All that one run of the desk holds: its folder, who sits at it, and the reports that are open."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import RLock

from hwrender.desk.events import Announcements
from hwrender.desk.opened import OpenedReport, open_report
from hwrender.desk.safety import DeskKeys
from hwrender.desk.shelf import Shelf, reports_in
from hwrender.desk.stopping import Presence
from hwrender.drafting.approving import is_name
from hwrender.pipeline.options import Environment


class Workplace:
    """One run. `state` is where the history lies, `now` the time in seconds since 1970, `show` opens a file
    or a folder with the program that the computer has for it, and tells whether it could. `opens_on` is the
    page that comes first.
    """

    def __init__(
        self,
        folder: Path,
        environment: Environment,
        keys: DeskKeys,
        state: Path,
        now: Callable[[], float],
        tick: Callable[[], float],
        show: Callable[[Path], bool],
    ) -> None:
        self.folder = folder
        self.environment = environment
        self.keys = keys
        self.state = state
        self.now = now
        self.show = show
        self.presence = Presence(tick)
        self.announcements = Announcements()
        self.shelf = Shelf(folder, environment)
        self.approver: str | None = None
        self.opens_on = "/"
        self._opened: dict[str, OpenedReport] = {}
        self._lock = RLock()

    def set_approver(self, name: str) -> bool:
        """Take the name of who sits here; whether it can be written into a report. Empty: nobody approves."""
        if name and not is_name(name):
            return False
        self.approver = " ".join(name.split())
        return True

    def report(self, name: str) -> OpenedReport:
        """The report of this name, opened when it is first asked for. Raises `KeyError` where there is none,
        and `UnreadableError` where its file is no text."""
        with self._lock:
            path = reports_in(self.folder)[name]
            if name not in self._opened:
                self._opened[name] = open_report(name, path, self.environment, self.state, self.now)
            report = self._opened[name]
            if report.is_second and report.hold():
                report.follow()
                report.has_changed()
            return report

    def opened(self) -> tuple[OpenedReport, ...]:
        with self._lock:
            return tuple(self._opened.values())

    def close(self) -> None:
        """Let go of all reports."""
        for report in self.opened():
            report.close()
