"""Times of the clock of 24 hours, noon, and "9:00am": "14:00" is "2pm" (NHS digital service manual)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.language.time_mentions import Half, TimeMention
from hwrender.language.times import read_times
from hwrender.plain.rewordings import Rewording

_NOON = frozenset(["noon", "12 noon", "twelve noon", "12noon"])
_FULL_HOUR = re.compile(r"[:.]00")
_TWELVE = {Half.PM: "midday", Half.AM: "midnight"}


def find_clock_times(text: str) -> tuple[Rewording, ...]:
    """Each time that is written on the clock of 24 hours, each "noon", "12pm", "12am" and "9:00am", as it is
    said.

    "9:30" alone is left: nobody knows which half of the day it means. Beside "17:30" it is in the morning.
    """
    return tuple(
        Rewording(part.place, (said,), safe=True)
        for time in read_times(text)
        if time.end is None or time.joint is not None
        for part, said in _parts_as_said(text, time)
    )


def _parts_as_said(text: str, time: TimeMention) -> Iterator[tuple[TimeMention, str]]:
    parts = time.parts()
    has_24 = any(_is_on_24_hours(part) for part in parts)
    for part in parts:
        if part.half is None:
            if has_24 and any(map(str.isdigit, part.place.of(text))):
                yield part, _as_said(part)
        elif _is_twelve(text, part):
            yield part, _TWELVE[part.half]
        elif _has_needless_noughts(part.place.of(text)):
            yield part, _as_said(part)


def _has_needless_noughts(written: str) -> bool:
    """Whether a time tells minutes that are none: "9:00am"."""
    return _FULL_HOUR.search(written) is not None


def _is_on_24_hours(time: TimeMention) -> bool:
    return time.half is None and time.is_sure


def _is_twelve(text: str, time: TimeMention) -> bool:
    written = time.place.of(text).casefold()
    in_figures = written[-1:] == "m" and written[:2] == "12"
    return (time.hour, time.minute) == (12, 0) and (in_figures or written in _NOON)


def _as_said(time: TimeMention) -> str:
    """ "2pm", "6:30pm", "midday"."""
    minutes = time.minutes_from_midnight() % 1440
    if minutes % 720 == 0:
        return "midday" if minutes else "midnight"
    hour, minute = divmod(minutes, 60)
    half = Half.PM if hour >= 12 else Half.AM
    shown = f":{minute:02d}" if minute else ""
    return f"{(hour - 1) % 12 + 1}{shown}{half.value}"
