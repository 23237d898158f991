"""One thing that was looked at on this computer."""

from __future__ import annotations

from enum import Enum
from pathlib import Path

from msgspec import Struct


class MachineState(Enum):
    """How it stands: all is well, something can be done without, or no report can be made."""

    GOOD = "good"
    LESS = "missing"
    BAD = "problem"


class MachineCheck(Struct, frozen=True):
    """What was found. `said` names no person and no folder, so that it can be passed on; `remedy` may name a
    folder, and is empty where all is well."""

    name: str
    state: MachineState
    said: str
    remedy: str = ""


class World(Struct, frozen=True):
    """Where to look: the kind of system (`sys.platform`), the folder in which reports are made, that of the
    cache, those of fonts, and the time in seconds since 1970."""

    platform: str
    folder: Path
    cache: Path
    font_folders: tuple[Path, ...]
    now: float
