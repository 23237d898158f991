"""Why a picture cannot be used."""

from __future__ import annotations

from enum import Enum

from hwrender.record import record


class ProblemKind(Enum):
    UNKNOWN = "unknown"
    OUTSIDE = "outside"
    UNREADABLE = "unreadable"
    TOO_BIG = "too-big"


@record
class Problem:
    """A picture that cannot be used: `message` says why, `hint` what to do, both in plain words."""

    kind: ProblemKind
    message: str
    hint: str
