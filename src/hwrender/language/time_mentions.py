"""A time of the day as a text gives it, and a range from one to another."""

from __future__ import annotations

from enum import Enum

from msgspec import Struct
from msgspec.structs import replace

from hwrender.language.slices import Slice


class Half(Enum):
    """The half of the day."""

    AM = "am"
    PM = "pm"


class TimeMention(Struct, frozen=True):
    """A time of the day in a text, or a range from one to another.

    `hour` is 1 to 12 with a half of the day, else 0 to 24 as it is written. `end` is the last time of a range
    and `joint` what stands between the two, None for "24/7"; `place` is that of both.
    """

    place: Slice
    hour: int
    minute: int = 0
    half: Half | None = None
    is_24_hour_clock: bool = False
    end: TimeMention | None = None
    joint: Slice | None = None

    @property
    def is_sure(self) -> bool:
        """Whether the half of the day is known: not so for "half past nine"."""
        known = self.half is not None or self.is_24_hour_clock or not 1 <= self.hour <= 12
        return known and (self.end is None or self.end.is_sure)

    def minutes_from_midnight(self) -> int:
        """0 to 1440; a time without its half of the day is taken for one of the morning."""
        hour = self.hour if self.half is None else self.hour % 12 + (12 if self.half is Half.PM else 0)
        return hour * 60 + self.minute

    def parts(self) -> tuple[TimeMention, ...]:
        """The first and the last time of a range, each in its own place; else the time itself."""
        if self.end is None or self.joint is None:
            return (self,)
        return replace(self, place=Slice(self.place.start, self.joint.start), end=None, joint=None), self.end

    def is_within(self, other: TimeMention) -> bool:
        """Whether `other` is this time, or may be it as far as the half of the day is known."""
        if self.end is not None and (other.end is None or not self.end.is_within(other.end)):
            return False
        apart = self.minutes_from_midnight() - other.minutes_from_midnight()
        alone = replace(self, end=None), replace(other, end=None)
        return apart == 0 or (apart % 720 == 0 and not all(each.is_sure for each in alone))

    def in_words(self) -> str:
        """The NHS style: "9.30am", "midday", "9am to 5pm"; a time of the clock of 24 hours is "21:30"."""
        minutes = f".{self.minute:02d}" if self.minute else ""
        if self.end is not None and self.joint is None:
            return "24 hours a day"
        if (self.hour % 12, self.minute) == (0, 0) and (self.half is not None or self.hour in {0, 24}):
            words = "midday" if self.half is Half.PM else "midnight"
        elif self.half is not None:
            words = f"{self.hour}{minutes}{self.half.value}"
        else:
            is_24 = self.is_24_hour_clock or not 1 <= self.hour <= 12
            hour = f"{self.hour}{minutes}" if self.end or minutes else f"{self.hour} o'clock"
            words = f"{self.hour:02d}:{self.minute:02d}" if is_24 else hour
        return f"{words} to {self.end.in_words()}" if self.end else words
