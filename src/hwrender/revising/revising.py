"""Making one change of a report's source."""

from __future__ import annotations

from hwrender.revising.changes import (
    AddRow,
    Change,
    ChoosePicture,
    DeleteRow,
    JoinRows,
    MoveRow,
    Reword,
    SplitRow,
)
from hwrender.revising.row_changes import add_row, change_row
from hwrender.revising.source import read_source


def revise(text: str, change: Change) -> str:
    """The source after a change. No other line is touched: line ends, comments and blank lines stay.

    Raises `StaleChange` where the row is another by now, and `RefusedChange` (a `ValueError`), whose message
    says in plain words what to do, where the change cannot be made.
    """
    source = read_source(text)
    match change:
        case Reword() | SplitRow() | JoinRows() | MoveRow() | DeleteRow() | ChoosePicture():
            return change_row(source, text, change)
        case AddRow():
            return add_row(source, change)
        case _:
            raise NotImplementedError
