"""Changing a report's source row by row, as a person sees it: text in, text out, and no other line changed.

`rows_of` shows the parts of a report with the rows of their easy wording. `revise` makes one change and gives
back the whole source; `merge` joins changes that were made at the same time in two places. There are no files
here, no clock, and nothing is remembered but the last reading of a text.
"""

from __future__ import annotations

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
    RowChange,
    SetEntry,
    SetField,
    SplitRow,
    StaleChange,
    TakeDraft,
    WriteComment,
)
from hwrender.revising.drafts import proposals_of
from hwrender.revising.front_matter_tree import values_of
from hwrender.revising.merged import Conflict, ConflictSide, Keep, Merged
from hwrender.revising.merging import merge
from hwrender.revising.model import ProposedRow, ReportRow, RowKind, RowPart, SummarySentence
from hwrender.revising.refusals import RefusedChange
from hwrender.revising.revising import revise
from hwrender.revising.rows import rows_of

__all__ = [
    "AcceptElsewhere",
    "AcceptFinding",
    "AddEntries",
    "AddRow",
    "ApproveRows",
    "Change",
    "ChoosePicture",
    "Conflict",
    "ConflictSide",
    "DeleteRow",
    "DropComment",
    "JoinRows",
    "Keep",
    "Merged",
    "MoveRow",
    "ProposedRow",
    "RefusedChange",
    "ReportRow",
    "Reword",
    "RewordEntries",
    "RowChange",
    "RowKind",
    "RowPart",
    "SetEntry",
    "SetField",
    "SplitRow",
    "StaleChange",
    "SummarySentence",
    "TakeDraft",
    "WriteComment",
    "merge",
    "proposals_of",
    "revise",
    "rows_of",
    "values_of",
]
