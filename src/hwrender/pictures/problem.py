"""Why a picture cannot be used."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class ProblemKind(Enum):
    UNKNOWN = "unknown"
    OUTSIDE = "outside"
    UNREADABLE = "unreadable"
    TOO_BIG = "too-big"


@dataclass(frozen=True, slots=True)
class Problem:
    """A picture that cannot be used: `message` says why, `hint` what to do, both in plain words."""

    kind: ProblemKind
    message: str
    hint: str
