"""Times as SMIL 1.0 writes them, always to the millisecond: players add them up, and the sums must agree."""

from __future__ import annotations

import re

_CLOCK = re.compile(r"(\d\d+):([0-5]\d):([0-5]\d)\.(\d{3})")
_SECONDS = re.compile(r"(\d+)\.(\d{3})s")


def clock(milliseconds: int) -> str:
    """ "00:03:12.482", as metadata has it."""
    seconds, rest = divmod(milliseconds, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{seconds:02}.{rest:03}"


def seconds_of(milliseconds: int) -> str:
    """ "192.482s", as a `dur` has it."""
    return f"{milliseconds // 1000}.{milliseconds % 1000:03}s"


def normal_play_time(milliseconds: int) -> str:
    """ "npt=192.482s", as the bounds of a clip have it."""
    return f"npt={seconds_of(milliseconds)}"


def read_clock(text: str) -> int | None:
    """The milliseconds of "00:03:12.482"; none for anything else."""
    found = _CLOCK.fullmatch(text)
    if found is None:
        return None
    hours, minutes, seconds, rest = map(int, found.groups())
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + rest


def read_seconds(text: str) -> int | None:
    """The milliseconds of "192.482s"; none for anything else."""
    found = _SECONDS.fullmatch(text)
    return None if found is None else int(found[1]) * 1000 + int(found[2])


def read_normal_play_time(text: str) -> int | None:
    """The milliseconds of "npt=192.482s"; none for anything else."""
    return read_seconds(text.removeprefix("npt=")) if text.startswith("npt=") else None
