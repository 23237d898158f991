"""The hours of each day in which nothing is made: people work at the computer, or it is not to be heard."""

from __future__ import annotations

import re
from datetime import time

from msgspec import Struct

_SPAN = re.compile(r"(\d{1,2}):(\d\d)-(\d{1,2}):(\d\d)")
_DAY_SECONDS = 86_400


class QuietHours(Struct, frozen=True):
    """From one time of the day to another, over midnight where the second is earlier."""

    start: time
    end: time

    def seconds_left(self, now: time) -> float:
        """How long they last from now on; 0 when they do not hold."""
        begun = (_seconds(now) - _seconds(self.start)) % _DAY_SECONDS
        lasting = (_seconds(self.end) - _seconds(self.start)) % _DAY_SECONDS
        return max(0.0, lasting - begun)


def read_quiet_hours(text: str) -> QuietHours | None:
    """Hours as people type them, like 22:00-06:00; None for what is none, and for a whole day."""
    found = _SPAN.fullmatch(text.strip().replace("\N{EN DASH}", "-"))
    if found is None:
        return None
    hour, minute, end_hour, end_minute = map(int, found.groups())
    try:
        hours = QuietHours(time(hour, minute), time(end_hour, end_minute))
    except ValueError:
        return None
    return None if hours.start == hours.end else hours


def _seconds(at: time) -> float:
    return at.hour * 3600 + at.minute * 60 + at.second + at.microsecond / 1_000_000
