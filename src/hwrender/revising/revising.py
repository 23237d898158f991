"""Making one change of a report's source."""

from __future__ import annotations

from typing import assert_never

from hwrender.revising.approving_rows import approve_rows
from hwrender.revising.changes import (
    AcceptElsewhere,
    AcceptFinding,
    AddEntries,
    AddRow,
    ApproveRows,
    Change,
    ChoosePicture,
    DeleteRow,
    DropComment,
    JoinRows,
    MoveRow,
    Reword,
    RewordEntries,
    SetEntry,
    SetField,
    SplitRow,
    TakeDraft,
    WriteComment,
)
from hwrender.revising.commenting import accept_elsewhere, accept_finding, drop_comment, write_comment
from hwrender.revising.drafts import take_draft
from hwrender.revising.fields import set_field
from hwrender.revising.keyed_fields import set_entry
from hwrender.revising.row_changes import add_row, change_row
from hwrender.revising.source import read_source


def revise(text: str, change: Change) -> str:
    """The source after a change. No other line is touched: line ends, comments and blank lines stay.

    Raises `StaleChange` where the row is another by now, and `RefusedChange` (a `ValueError`), whose message
    says in plain words what to do, where the change cannot be made.
    """
    source = read_source(text)
    match change:
        case Reword() | RewordEntries() | SplitRow() | JoinRows() | MoveRow() | DeleteRow() | ChoosePicture():
            return change_row(source, text, change)
        case AddRow() | AddEntries():
            return add_row(source, change)
        case WriteComment():
            return write_comment(source, change)
        case DropComment():
            return drop_comment(source, change)
        case AcceptFinding():
            return accept_finding(source, change)
        case AcceptElsewhere():
            return accept_elsewhere(source, text, change)
        case SetField():
            return set_field(source, text, change)
        case SetEntry():
            return set_entry(source, text, change)
        case TakeDraft():
            return take_draft(source, change)
        case ApproveRows():
            return approve_rows(source, change)
        case _:
            assert_never(change)
