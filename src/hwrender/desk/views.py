"""What open pages show of a report, and what is sent when that has changed: only what looks otherwise.

The last few views are kept. A page says which one it shows, and gets the parts that differ from it.
"""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock
from weakref import WeakKeyDictionary

from markupsafe import Markup
from msgspec import Struct
from starlette.responses import HTMLResponse

from hwrender.desk.opened import OpenedReport
from hwrender.desk.pages import page
from hwrender.desk.rows import ReportView, shown_report
from hwrender.desk.shelf import report_address

MOST_VIEWS = 16

_views: WeakKeyDictionary[OpenedReport, OrderedDict[int, ReportView]] = WeakKeyDictionary()
_lock = Lock()


def view_of(report: OpenedReport) -> ReportView:
    """The report as a page shows it now."""
    with report.lock:
        stamp = report.stamp
        known = _known(report, stamp)
        if known is not None:
            return known
        shown = shown_report(report)
    with _lock:
        views = _views.setdefault(report, OrderedDict())
        views[stamp] = shown
        while len(views) > MOST_VIEWS:
            views.popitem(last=False)
    return shown


def _known(report: OpenedReport, stamp: int) -> ReportView | None:
    with _lock:
        return _views.get(report, OrderedDict()).get(stamp)


class RowConflict(Struct, frozen=True):
    """A row that two have changed: the words of both, and the place and seal of the row as it is now. The
    seal is empty where the row is gone; then one's own words become a new row after the row `number`."""

    key: str
    part: int
    number: int
    seal: str
    ours: str
    theirs: Markup


def changes_answer(
    report: OpenedReport,
    stamp: int,
    said: str = "",
    focus: str = "",
    panel: str = "",
    conflict: RowConflict | None = None,
) -> HTMLResponse:
    """What a page that shows the view of `stamp` is to show otherwise, and what it says.

    `focus` is the id of what gets the focus, `panel` the key of a row whose panel is closed, and `conflict`
    is shown in the panel of its row.
    """
    before, now = _known(report, stamp), view_of(report)
    is_same_shape = before is not None and _shape(before) == _shape(now)
    changed = () if before is None else tuple(part for part in now.parts if part not in before.parts)
    return page(
        "changes.html.jinja",
        report=now,
        address=report_address,
        changed=changed if is_same_shape else None,
        said=said,
        focus=focus,
        panel=panel,
        conflict=conflict,
    )


def _shape(shown: ReportView) -> tuple[int, ...]:
    return tuple(part.number for part in shown.parts)
