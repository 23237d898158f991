"""Finding the row that a change is about, as the person saw it."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from hwrender.revising.changes import RowChange, StaleChange
from hwrender.revising.model import ReportRow
from hwrender.revising.refusals import RefusedChange, Why
from hwrender.revising.rows import rows_in
from hwrender.revising.source import ReadSource
from hwrender.revising.strips import Container, container_of

FIRST = -1
"""The number of the place before the first row."""


class Located(Struct, frozen=True):
    """The container of a row and its number there; `container` is None in a part without easy wording."""

    section: int
    container: Container | None
    number: int


def locate(source: ReadSource, change: RowChange) -> Located:
    """Where the row of a change is now: at its place, or where else in the report its seal is found once.

    Raises `StaleChange` where it is another by now, and `RefusedChange` where its part is gone.
    """
    count = len(source.document.sections) if source.document is not None else 0
    if not 0 <= change.part < count:
        raise RefusedChange(Why.NO_SUCH_PART)
    if change.number == FIRST and not change.seal:
        return Located(change.part, container_of(source, change.part), FIRST)
    rows = rows_in(source, change.part)
    here = rows[change.number] if 0 <= change.number < len(rows) else None
    if here is not None and here.seal == change.seal:
        return Located(change.part, container_of(source, change.part), change.number)
    found = _with_seal(rows, change.seal) or _with_seal(
        [row for part in range(count) for row in rows_in(source, part)], change.seal
    )
    if found is None:
        raise StaleChange(here)
    return Located(found.part, container_of(source, found.part), found.number)


def _with_seal(rows: Sequence[ReportRow], seal: str) -> ReportRow | None:
    """The one row that has this seal, or None where there is none, or more than one."""
    found = [row for row in rows if row.seal == seal]
    return found[0] if len(found) == 1 else None
