"""The parts of a report and their states: has a person written, read and approved the easy wording?

Apart from what judges them (`hwrender.checks.readiness`), so that an unchanged build need not load that.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Enum

from msgspec import Struct

from hwrender.span import Span


class PartState(Enum):
    """Where the easy wording of a part comes from, and whether a person stands by it as it is."""

    APPROVED = "approved"
    WRITTEN = "written"
    DRAFTED = "drafted"
    NONE = "none"


class Unready(Enum):
    """Why a part may not go out: what is said of it where everything must be approved."""

    MISSING = "This part has no easy-read wording."
    UNREAD = "This easy wording is a draft."
    TO_DO = "A “To do” is left in this part."
    CHANGED = "Words were changed after they were approved."


class ReportPart(Struct, frozen=True):
    """One section of a report. `unready` says why it may not go out, if it may not."""

    title: str
    place: Span
    state: PartState
    unready: Unready | None = None


def is_draft(parts: Iterable[ReportPart]) -> bool:
    """Whether copies of these parts are drafts."""
    return any(each.unready is not None for each in parts)


def counts_of(parts: Iterable[ReportPart]) -> Mapping[str, int]:
    """How many parts are in each state, by its name; the states that there are."""
    states = [each.state for each in parts]
    return {state.value: states.count(state) for state in PartState if state in states}
