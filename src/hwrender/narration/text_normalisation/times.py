"""Times of day and lengths of time."""

from __future__ import annotations

import re

from hwrender.narration.text_normalisation.figures import cardinal
from hwrender.narration.text_normalisation.rule import Rule

_HALF = r"(?P<half>[ap])\.?\s?m\b\.?(?!\w)"
_TO = r"\s?(?:-|–|—|to|until|till)\s?"


def _clock(hour: int, minute: int, half: str | None) -> str:
    """ "nine o'clock", "nine thirty A M", "fourteen oh five"; midnight is said as a word."""
    if half is None and hour == 0 and minute == 0:
        return "midnight"
    words = cardinal(hour)
    if minute:
        words += f" {'oh ' if minute < 10 else ''}{cardinal(minute)}"
    elif half is None:
        return f"{words} o'clock" if 0 < hour <= 12 else f"{words} hundred hours"
    return f"{words} {half.upper()} M" if half else words


def _time(match: re.Match[str]) -> str:
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    half = match["half"]
    if hour > 24 or minute > 59 or (half and hour > 12):
        return match[0]
    return _clock(hour, minute, half)


def _span(match: re.Match[str]) -> str:
    """8am-8pm, 9-5pm, 9.30-11am: the first time takes its half of the day only where it is written."""
    parts = [match["hour"], match["minute"], match["half1"], match["hour2"], match["minute2"], match["half"]]
    first_hour, last_hour = int(parts[0]), int(parts[3])
    if max(first_hour, last_hour) > 24 or int(parts[1] or 0) > 59 or int(parts[4] or 0) > 59:
        return match[0]
    if parts[2] is None and parts[5] is not None:
        minute = int(parts[1] or 0)
        first = cardinal(first_hour) + (
            f" {'oh ' if minute < 10 else ''}{cardinal(minute)}" if minute else ""
        )
    else:
        first = _clock(first_hour, int(parts[1] or 0), parts[2])
    return f"{first} to {_clock(last_hour, int(parts[4] or 0), parts[5])}"


ROUND_THE_CLOCK = (Rule(re.compile(r"\b24/7(?:/365)?\b"), lambda match: "twenty-four seven"),)
"""Before it is taken for a date or a fraction."""

RULES = (
    Rule(re.compile(r"\b24-?(?:hrs?|hours?)\b(?!\s?[ap]m)", re.I), lambda match: "twenty-four hour"),
    Rule(
        re.compile(r"\b12\s?(?P<word>noon|midnight|midday)\b", re.I), lambda match: f"twelve {match['word']}"
    ),
    Rule(
        re.compile(
            r"(?<![\w£$€.,:])(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?\s?(?:(?P<half1>[ap])\.?m\.?)?"
            rf"{_TO}(?P<hour2>\d{{1,2}})(?:[:.](?P<minute2>\d\d))?\s?{_HALF}",
            re.I,
        ),
        _span,
    ),
    Rule(
        re.compile(
            r"(?<![\w£$€.,:])(?P<hour>\d{1,2}):(?P<minute>\d\d)(?P<half1>(?!))?"
            rf"{_TO}(?P<hour2>\d{{1,2}}):(?P<minute2>\d\d)(?P<half>(?!))?(?![\w:]|\s?[ap]\.?m)",
            re.I,
        ),
        _span,
    ),
    Rule(
        re.compile(rf"(?<![\w£$€.,:])(?P<hour>\d{{1,2}})(?:[:.](?P<minute>\d\d))?\s?{_HALF}", re.I),
        _time,
    ),
    Rule(
        re.compile(
            r"(?<![\w£$€.,:])(?P<hour>\d{1,2}):(?P<minute>\d\d)(?P<half>(?!))?(?::\d\d)?(?![\w:])(?:\s?hrs?\b)?"
        ),
        _time,
    ),
)
