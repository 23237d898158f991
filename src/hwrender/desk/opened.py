"""One report that is open at the desk: its source, what is judged of it, and the pages that look at it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from threading import RLock

from hwrender.desk.events import Announcements
from hwrender.desk.history import History
from hwrender.desk.judging import Judged, judge
from hwrender.desk.looks import Looks
from hwrender.desk.making import Making
from hwrender.desk.source_file import SourceFile
from hwrender.errors import HwrenderError
from hwrender.files import remove_abandoned
from hwrender.organisation.stamps import Stamp, organisation_stamp
from hwrender.pipeline.options import Environment
from hwrender.publishing.build_lock import build_lock
from hwrender.publishing.manifest import MANIFEST_NAME
from hwrender.revising import ReportRow, RowPart

_LOCK = "desk"
ABANDONED_SECONDS = 600.0
"""No write takes as long: whoever began it is gone."""


class OpenedReport:
    """One report. `is_second` says that another desk has it open: then nothing is changed here.

    A thread that changes something holds `lock`. What is judged is kept for the state that it is of, and that
    of its organisation file. `stamp`
    grows whenever a page would show something else.
    """

    def __init__(self, name: str, source: SourceFile, environment: Environment) -> None:
        self.name = name
        self.source = source
        self.environment = environment
        self.announcements = Announcements()
        self.looks = Looks(environment, lambda: self.announcements.tell("look"))
        self.making = Making(lambda: self.announcements.tell("making"))
        self.lock = RLock()
        self.is_second = False
        self.stamp = 1
        self._holding = ExitStack()
        self._judged: tuple[int, Stamp, Judged] | None = None

    def hold(self) -> bool:
        """Tell other desks that this one has the report, if no other has it; whether this one has it now."""
        try:
            self._holding.enter_context(build_lock(self.source.history.folder, _LOCK, lambda: None, 0.0))
            self.is_second = False
        except (HwrenderError, OSError):
            self.is_second = True
        return not self.is_second

    def judged(self) -> Judged:
        """What is judged of the report as it is now. Looks of that state are drawn from here on."""
        with self.lock:
            stamp = organisation_stamp(self.source.path.parent, self.environment.home)
            if self._judged is None or self._judged[:2] != (self.source.revision, stamp):
                judged = judge(self.source.text, self.source.path, self.environment)
                self._judged = self.source.revision, stamp, judged
                self.looks.draw(self.source.revision, judged)
            return self._judged[2]

    def has_changed(self) -> None:
        """Tell the open pages that there is something else to show."""
        with self.lock:
            self.stamp += 1
        self.announcements.tell("changed", str(self.stamp))

    def follow(self) -> None:
        """Take in what another program has written."""
        with self.lock:
            try:
                is_new = self.source.follow()
            except HwrenderError:  # it is being written, or has gone: the next look will tell
                return
        if is_new:
            self.has_changed()

    def try_words(self, make: Callable[[str], str]) -> Judged:
        """What would be judged of the report after a change that is not written."""
        return judge(make(self.source.text), self.source.path, self.environment)

    def is_newer_than(self, copies: Path) -> bool:
        """Whether the report was changed after these copies were made."""
        try:
            return self.source.path.stat().st_mtime > (copies / MANIFEST_NAME).stat().st_mtime
        except OSError:
            return False

    def close(self) -> None:
        self.looks.close()
        self.making.stop()
        self._holding.close()


def open_report(
    name: str, path: Path, environment: Environment, state: Path, now: Callable[[], float]
) -> OpenedReport:
    """Open the report at `path`. Raises `UnreadableError` where it is no text."""
    remove_abandoned(path.parent, now() - ABANDONED_SECONDS)
    report = OpenedReport(name, SourceFile(path, History(state, path), now), environment)
    report.hold()
    return report


def is_approved(source: SourceFile, part: RowPart, row: ReportRow) -> bool:
    """Whether somebody said OK to this row beside the summary as it is."""
    return approval_of(part, row) in source.approved


def approval_of(part: RowPart, row: ReportRow) -> str:
    """What an OK is for: the row and the summary, as they are."""
    return f"{row.seal} {part.summary_seal}"
