"""Changes of rows: which rows a container has afterwards."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias, assert_never

from hwrender.revising.changes import (
    AddEntries,
    AddRow,
    ChoosePicture,
    DeleteRow,
    JoinRows,
    MoveRow,
    Reword,
    RewordEntries,
    SplitRow,
    StaleChange,
)
from hwrender.revising.entries import Entry, EntryKind, entries_of, typed_of
from hwrender.revising.joining import joined
from hwrender.revising.locating import FIRST, Located, locate
from hwrender.revising.model import RowKind
from hwrender.revising.picturing import check_target, with_picture, with_picture_line
from hwrender.revising.placed_rows import PlacedRow, PlacedRows, placed_rows
from hwrender.revising.refusals import RefusedChange, Why
from hwrender.revising.rewording import new_rows, reworded, rows_of_entries, with_entries
from hwrender.revising.rows import rows_in
from hwrender.revising.source import ReadSource
from hwrender.revising.strips import Container
from hwrender.revising.writing import written

ChangeOfRow: TypeAlias = Reword | RewordEntries | SplitRow | JoinRows | MoveRow | DeleteRow | ChoosePicture


def change_row(source: ReadSource, text: str, change: ChangeOfRow) -> str:
    """The text after a change of one row."""
    at = locate(source, change)
    if at.container is None or at.number == FIRST:
        raise StaleChange(None)
    before = placed_rows(source, at.container)
    if isinstance(change, Reword | SplitRow):
        return _reworded(source, text, at.container, before, at.number, change)
    if isinstance(change, RewordEntries):
        strip = at.container.strips[at.number]
        if strip.kind is not RowKind.WORDS:
            raise RefusedChange(Why.NOT_A_ROW)
        rows = with_entries(source, strip, change.rows, before.end)
        return written(source, at.section, before, before.with_rows(at.number, rows))
    after = _changed(source, at.container, before, at.number, change)
    return text if after is before else written(source, at.section, before, after)


def _reworded(
    source: ReadSource,
    text: str,
    container: Container,
    before: PlacedRows,
    at: int,
    change: Reword | SplitRow,
) -> str:
    """The text with other words in a row. Signs that make no list and no quotation as they were typed are
    words."""
    strip, section = container.strips[at], container.section
    words = change.words if isinstance(change, Reword) else _split(source, container, at, change.at)
    try:
        rows = reworded(source, strip, words, before.end)
        if rows is None:
            return text
        return written(source, section, before, before.with_rows(at, rows))
    except RefusedChange:
        rows = reworded(source, strip, words, before.end, has_signs=False) or ()
        return written(source, section, before, before.with_rows(at, rows))


def _changed(
    source: ReadSource,
    container: Container,
    before: PlacedRows,
    at: int,
    change: JoinRows | MoveRow | DeleteRow | ChoosePicture,
) -> PlacedRows:
    match change:
        case JoinRows(next_seal=seal):
            rows = rows_in(source, container.section)
            if at + 1 == len(rows):
                raise RefusedChange(Why.NOTHING_BELOW)
            if rows[at + 1].seal != seal:
                raise StaleChange(rows[at + 1])
            return joined(source, container, before, at)
        case MoveRow(to=to):
            if not 0 <= to < len(before.rows):
                raise RefusedChange(Why.NO_SUCH_PLACE)
            return before if to == at else before.moved(at, to)
        case DeleteRow():
            return before.without(at)
        case ChoosePicture(picture=picture, alt=alt):
            row = with_picture(container.strips[at], before.rows[at], picture, alt, before.end)
            return before if row is before.rows[at] else before.with_row(at, row)
        case _:
            assert_never(change)


def _split(source: ReadSource, container: Container, at: int, cursor: int) -> str:
    """The typed words of a row with a blank line at the cursor; bold words that it cuts stay bold."""
    strip = container.strips[at]
    if strip.kind is not RowKind.WORDS:
        raise RefusedChange(Why.NOT_A_ROW)
    entries = entries_of(strip.blocks, source)
    typed, start = typed_of(entries), 0
    for entry in entries:
        end = start + len(entry.typed())
        if start <= cursor <= end:
            return _split_in(typed, entry, start, cursor)
        start = end + 1
    raise RefusedChange(Why.NO_PLACE)


def _split_in(typed: str, entry: Entry, start: int, cursor: int) -> str:
    """The words split in this entry, which begins at `start`."""
    words = start + len(entry.prefix)
    if cursor <= words:
        cursor, prefix = start, ""
    else:
        prefix = entry.prefix if entry.kind is EntryKind.QUOTE else ""
    if typed[cursor - 1 : cursor + 1] == "**":
        cursor -= 1
    first, second = typed[:cursor].rstrip(), typed[cursor:].lstrip()
    is_cut = any(
        (found := typed.find(run.text, start)) < cursor < found + len(run.text)
        for run in entry.runs
        if run.is_kept
    )
    if is_cut or not first.strip(" \n*") or not second.strip(" \n*"):
        raise RefusedChange(Why.NO_PLACE)
    if typed[words:cursor].count("**") % 2:
        first, second = f"{first}**", f"**{second}"
    return f"{first}\n\n{prefix}{second}"


def add_row(source: ReadSource, change: AddRow | AddEntries) -> str:
    """The text with new rows; their part gets easy wording if it had none."""
    at = locate(source, change)
    check_target(change.picture, change.alt)
    before = placed_rows(source, at.container)
    if isinstance(change, AddEntries):
        first, *others = rows_of_entries(source, change.rows, before.end)
    else:
        first, *others = new_rows(source, change.words, before.end)
    if change.picture:
        first = with_picture_line(first, change.picture, before.end, change.alt)
    return with_rows(source, at, before, (first, *others))


def with_rows(
    source: ReadSource, at: Located, before: PlacedRows, rows: Iterable[PlacedRow], mark: str = ""
) -> str:
    """The text with new rows after this place."""
    after = before
    for number, row in enumerate(rows, at.number + 1):
        after = after.with_new(number, row)
    return written(source, at.section, before, after, mark)
