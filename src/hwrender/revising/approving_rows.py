"""Approving a part when a person has said OK to each of its rows."""

from __future__ import annotations

import re

from hwrender.drafting.approving import approve
from hwrender.revising.changes import ApproveRows, StaleChange
from hwrender.revising.refusals import RefusedChange, Why
from hwrender.revising.rows import rows_in, summary_seal
from hwrender.revising.source import ReadSource
from hwrender.revising.strips import container_of

_MARK = re.compile(r'("[^"]*")|[ \t]+drafted(?=[ \t:\r\n]|$)')


def approve_rows(source: ReadSource, change: ApproveRows) -> str:
    """The text with a part approved; the mark of a draft goes out. Only the first line of its easy wording
    changes.

    Raises `StaleChange` where the summary is another by now, and `RefusedChange` where a row has no OK, where
    a “To do” is left, and where the easy wording says something else than the summary.
    """
    count = len(source.document.sections) if source.document is not None else 0
    container = container_of(source, change.part) if 0 <= change.part < count else None
    if container is None:
        raise RefusedChange(Why.NO_SUCH_PART)
    if summary_seal(source, change.part) != change.summary_seal:
        raise StaleChange(None)
    if any(row.seal not in change.seals for row in rows_in(source, change.part)):
        raise RefusedChange(Why.NOT_ALL_OK)
    lines = list(source.lines)
    lines[container.first - 1] = _MARK.sub(lambda found: found[1] or "", lines[container.first - 1])
    try:
        approval = approve("".join(lines), change.name, change.day, change.unfaithful, (change.part,))
    except ValueError as error:
        raise RefusedChange(Why.BAD_NAME) from error
    if not approval.stamped:
        raise RefusedChange(Why.TO_DO_LEFT if approval.undone else Why.UNFAITHFUL)
    return approval.text
