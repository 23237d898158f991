"""Why a picture cannot be used."""

from __future__ import annotations

from enum import Enum

from msgspec import Struct


class ProblemKind(Enum):
    UNKNOWN = "unknown"
    OUTSIDE = "outside"
    UNREADABLE = "unreadable"
    TOO_BIG = "too-big"


class Problem(Struct, frozen=True):
    """A picture that cannot be used: `message` says why, `hint` what to do, both in plain words."""

    kind: ProblemKind
    message: str
    hint: str
