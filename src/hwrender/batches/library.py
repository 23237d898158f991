"""A library of reports that is made round by round, and how each of its reports stands.

All that it knows is what became of reports since it was begun: a run that begins anew looks at all of them
again, and finds what has not changed in the cache and the output.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path

from msgspec.structs import replace

from hwrender.batches.judging import row_of, rows_of_gone
from hwrender.batches.model import Batch, BatchRow, batch_of
from hwrender.batches.words import ReportStanding
from hwrender.errors import HwrenderError
from hwrender.pipeline.memory import clear_away
from hwrender.pipeline.options import Outcome, Result
from hwrender.pipeline.pool import stopping_error
from hwrender.watching.ledger import Verdict
from hwrender.watching.rounds import RoundEnd

BuildMany = Callable[[Sequence[Path]], Generator[tuple[Path, Result], None, None]]
"""What makes several reports, results in their order."""


class Library:
    """The reports. `build` makes them, and `show` is given each result as it comes. With `strict`, warnings
    stop a build."""

    def __init__(
        self, build: BuildMany, show: Callable[[Path, Result], None], output: Path, *, strict: bool = False
    ) -> None:
        self._build = build
        self._show = show
        self._output = output
        self._strict = strict
        self._rows: dict[Path, BatchRow] = {}
        self._reports: set[Path] | None = None
        self._gone: tuple[BatchRow, ...] = ()
        self._seconds = 0.0
        self._is_over = True  # of reports that there are not, all are made

    def make(self, reports: Sequence[Path]) -> Generator[tuple[Path, Verdict], None, None]:
        """Make these, and tell what became of each. Nothing that goes wrong with one, or around all of them,
        is raised; what goes wrong around all is shown once."""
        self._begin_if_over()
        shown: Result | None = None
        with closing(self._results(reports)) as results:
            for path, result in results:
                if result is not shown:
                    self._show(path, result)
                shown = result
                yield path, self._take(path, result)
                clear_away()  # with a cluster, this process reads all of them

    def end_round(self, end: RoundEnd, now: datetime) -> Batch:
        """The batch so far. It is over when nothing waits any more; with the next round another begins."""
        self._begin_if_over()
        self._seconds += end.seconds
        for path in end.gone:
            self._rows.pop(path, None)
        reports = {*self._rows, *end.waiting}
        if reports != self._reports:
            self._gone = tuple(rows_of_gone(self._output, reports))
            self._reports = reports
        self._is_over = not end.waiting
        waiting = {path: BatchRow(str(path), ReportStanding.WAITING) for path in end.waiting}
        gone = (row for row in self._gone if Path(row.folder).is_dir())
        return batch_of((*(self._rows | waiting).values(), *gone), now, self._seconds)

    def is_all_made(self) -> bool:
        """Whether copies of every report are there, as it is now."""
        wrong = {ReportStanding.REFUSED, ReportStanding.FAILED}
        return self._is_over and not any(row.standing in wrong for row in self._rows.values())

    def folders_of(self, reports: Iterable[Path]) -> dict[Path, str]:
        """The folders with copies of these reports, of those that have any."""
        known = ((path, self._rows.get(path)) for path in reports)
        return {path: row.folder for path, row in known if row is not None and row.folder}

    def _results(self, reports: Sequence[Path]) -> Generator[tuple[Path, Result], None, None]:
        """The results in order, whatever happens."""
        left = deque(reports)
        while left:
            try:
                with closing(self._build(tuple(left))) as results:
                    for each in results:
                        left.popleft()
                        yield each
            except HwrenderError as error:
                while left:
                    yield left.popleft(), error
            except Exception:  # a fault of ours with one report must not stop the others
                if left:  # else it came after all of them
                    path = left.popleft()
                    yield path, stopping_error(path)

    def _begin_if_over(self) -> None:
        """What was made in a batch that is over is not new any more."""
        if not self._is_over:
            return
        self._is_over, self._seconds = False, 0.0
        for path, row in self._rows.items():
            if row.standing is ReportStanding.MADE:
                self._rows[path] = replace(row, standing=ReportStanding.UNCHANGED, seconds=None)

    def _take(self, path: Path, result: Result) -> Verdict:
        self._rows[path] = row_of(path, result, strict=self._strict)
        if isinstance(result, Outcome):
            return Verdict.REFUSED if result.folder is None else Verdict.DONE
        return Verdict.FAILED
