"""Times of day and lengths of time as a British voice says them; `language` reads each of them again."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.language.durations import Duration
from hwrender.language.slices import Slice
from hwrender.language.time_mentions import Half, TimeMention
from hwrender.language.times import read_times
from hwrender.narration.text_normalisation.figures import cardinal, number
from hwrender.narration.text_normalisation.rule import Reading, Rule

_OF_A_CLOCK = frozenset(["", "am", "pm", "h", "hr", "hrs", "hours"])
_PARTS = {0.25: "a quarter", 0.5: "a half", 0.75: "three quarters"}


def say_time(time: TimeMention, *, is_bare: bool = False, is_24: bool = False) -> str:
    """ "nine o'clock", "nine thirty A M", "midnight"; the hour alone where `is_bare`.

    "14:05", and each time that `is_24`, is said by the clock of twelve hours: "two oh five P M"."""
    if time.half is None and time.hour % 24 == time.minute == 0:
        return "midnight"
    half, hour = time.half, time.hour
    if half is None and (is_24 or time.is_24_hour_clock or not 1 <= hour <= 12):
        half, hour = Half.AM if hour < 12 else Half.PM, (hour - 1) % 12 + 1
    words = cardinal(hour)
    if time.minute:
        words += f" {'oh ' if time.minute < 10 else ''}{cardinal(time.minute)}"
    elif half is None and not is_bare:
        return f"{words} o'clock"
    return f"{words} {half.value[0].upper()} M" if half else words


def say_duration(duration: Duration) -> str:
    """ "twenty minutes", "two and a half hours", "half an hour", "six to eight weeks"."""
    whole, part = divmod(duration.value, 1)
    unit = duration.unit.value
    if duration.most is None and part in _PARTS:
        if whole:
            return f"{cardinal(int(whole))} and {_PARTS[part]} {unit}s"
        article = "an" if unit == "hour" else "a"
        return f"{'half' if part == 0.5 else f'{_PARTS[part]} of'} {article} {unit}"
    most = "" if duration.most is None else f" to {number(f'{duration.most:.10g}')}"
    plural = "" if duration.value == 1 and not most else "s"
    return f"{number(f'{duration.value:.10g}')}{most} {unit}{plural}"


def _said(text: str) -> Iterator[tuple[Slice, str]]:
    """Every time in figures of a clock, and the dash between two."""
    for time in read_times(text):
        if time.end is not None and time.joint is None:
            yield (
                time.place,
                "twenty-four seven" if time.place.of(text).startswith("24/7") else time.place.of(text),
            )
            continue
        is_24 = any(part.half is None and part.is_sure for part in time.parts())
        is_open = time.half is None and time.end is not None and time.end.half is not None
        for part in time.parts():
            words = part.place.of(text)
            if words[0].isdigit() and "".join(filter(str.isalpha, words.lower())) in _OF_A_CLOCK:
                yield part.place, say_time(part, is_bare=is_open, is_24=is_24)
            if time.joint is not None and part.place.end == time.joint.start:
                joint = time.joint.of(text)
                yield time.joint, joint if any(map(str.isalpha, joint)) else " to "


RULES = (
    Rule(re.compile(r"\b24hrs\b(?! [a-z])"), lambda match: "twenty-four hours"),
    Rule(re.compile(r"\b24-?(?:hrs?|hours?)\b(?!\s?[ap]m)", re.IGNORECASE), lambda match: "twenty-four hour"),
    Reading(_said),
)
