"""The one reader of times of the day: "9.30am", "21:30", "half past nine", "9 to 5pm", "nine thirty A M"."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec.structs import replace

from hwrender.language.date_words import (
    BLANK,
    ONES,
    TEENS,
    TO,
    counts_something,
    is_after,
    is_before,
    pattern,
)
from hwrender.language.number_words import TENS, UNITS
from hwrender.language.slices import Slice
from hwrender.language.time_mentions import Half, TimeMention

_HOUR = rf"(?:{ONES}|ten|eleven|twelve)"
_MINUTE_WORDS = UNITS | TENS | {"zero": 0}
_MINUTES = rf"(?:oh[- ]{ONES}|(?:twen|thir|for|fif)ty(?:[- ]{ONES})?|{TEENS})"
_HOURS = rf"(?:twenty(?:[- ](?:one|two|three|four))?|{TEENS}|{ONES}|zero)"
_HALF = r"[ \u00a0]?(?P<half>[ap])(?:\.[ ]?m\b\.?|[ ]?m\b)"
_FIGURES = r"(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d))?"
_WORDS = rf"(?P<hour>{_HOURS})(?:[ ](?P<minute>{_MINUTES}))?(?![\w-])"
_PART_OF_DAY = rf"(?:{BLANK}in the (?P<part>morning|afternoon|evening)|{BLANK}at (?P<night>night))\b"
_TIME_ASKED = r"\b(?:at|until|till|by|before|after|from|between|about|around) (?:about |around )?"
_MOMENT_ASKED = r"\b(?:at|until|till|by|before|after|about|around) "
_PAST = (
    rf"(?:(?P<amount>half|a quarter|quarter|{_MINUTES}|{ONES})(?: minutes)?{BLANK}(?P<way>past|to){BLANK}"
    rf"|(?P<figures>\d{{1,2}})(?: minutes)?{BLANK}past{BLANK}|half{BLANK})"
    rf"(?P<hour>{_HOUR}|1[0-2]|[1-9])(?![\w%:/]|[.,]\d)"
)
_ALONE = rf"(?:(?P<twelve>12|twelve){BLANK}?)?(?P<word>noon|midday|midnight)\b"
_ROUND_THE_CLOCK = r"24/7(?:/365)?(?![\w/])|(?:24|twenty-four) hours a day\b|round the clock\b"
_FIRST_WORDS = frozenset(
    ["noon", "midday", "midnight", "half", "quarter", "a quarter", "round", *_MINUTE_WORDS]
)
_WORD = re.compile("[a-z]+")
_START = re.compile(r"(?i)(?<![\w£$€.,:/#+&@])(?:\d{1,4}|a quarter\b|[a-z]+)")
_EARLY = frozenset(f"0{hour}" for hour in range(10))
_NOT_A_TIME = r"%|[ ]?(?:million|m\b|bn|billion|per\b|out\b|points?|stars?)"


@lru_cache(maxsize=1 << 11)
def read_times(text: str) -> tuple[TimeMention, ...]:
    """The times of the day in a text, in order; none overlaps another."""
    if _FIRST_WORDS.isdisjoint(_WORD.findall(text.lower())) and not any(map(str.isdigit, text)):
        return ()
    found: list[TimeMention] = []
    for start in _START.finditer(text):
        end = found[-1].place.end if found else 0
        at = start.start()
        if not start[0][0].isdigit() and start[0].lower() not in _FIRST_WORDS:
            continue
        if at < end or (text[at - 1 : at] in {"-", "–"} and at - 1 > end and text[at - 2 : at - 1].isalnum()):
            continue
        time = _read_open_range(text, at) or _read_time(text, at)
        if time is not None:
            joined = _range_of(text, found[-1], time) if found else None
            found[-1:] = [joined] if joined else [*found[-1:], time]
    return tuple(found)


def _read_time(text: str, at: int) -> TimeMention | None:
    read = _read_figures if text[at : at + 1].isdigit() else _read_words
    return read(text, at) or _read_past(text, at) or _read_named(text, at)


def _read_figures(text: str, at: int) -> TimeMention | None:
    """ "9am", "9.30 p.m.", "21:30", "0900 hours", "9 o'clock", "until 6.30"."""
    if found := pattern(rf"{_FIGURES}{_HALF}(?!\w)").match(text, at):
        return _time(found, Half(f"{found['half'].lower()}m"))
    if found := pattern(
        r"(?P<hour>\d{1,2}):(?P<minute>[0-5]\d)(?::\d\d)?(?P<hours>\s?(?:hrs?|hours)\b)?(?![\w:])"
    ).match(text, at):
        is_ratio = is_before(r"\bratio (?:of |was |is )?", text, at)
        return None if is_ratio else _time(found, None, is_24=bool(found["hours"]))
    if found := pattern(
        r"(?P<hour>[01]?\d|2[0-3])(?:\.(?P<minute>[0-5]\d) ?hrs?|h(?P<late>[0-5]\d))\b"
    ).match(text, at):
        return _time(found, None, is_24=True, minute=found["minute"] or found["late"])
    if found := pattern(
        r"(?P<hour>0\d|1\d|2[0-4])(?P<minute>[0-5]\d)(?P<hours>[ ]?(?:hours|hrs|h)\b)?(?!\w)"
    ).match(text, at):
        return _time(found, None, is_24=True) if _is_four_figure_time(text, found) else None
    if found := pattern(r"(?P<hour>1[0-2]|[1-9])(?P<minute>)[ ]?o['’]clock\b").match(text, at):
        return _with_part_of_day(text, found)
    asked = is_before(_TIME_ASKED, text, at)
    found = pattern(r"(?P<hour>0\d|1?\d|2[0-3])(?:\.(?P<minute>[0-5]\d))?(?![\w%:/]|[.,]\d)").match(text, at)
    if found and asked and is_after(_PART_OF_DAY, text, found.end()) and 1 <= int(found["hour"]) <= 12:
        return _with_part_of_day(text, found, _minute(found["minute"]))
    if found and found["minute"] and not is_after(_NOT_A_TIME, text, found.end()):
        asked = is_before(rf"\b(?:at|until|till) (?:about |around )?|\b0\d\.[0-5]\d{TO}", text, at)
        return _time(found, None) if asked or found["hour"] in _EARLY else None
    return None


def _is_four_figure_time(text: str, found: re.Match[str]) -> bool:
    """Whether "1400" is a time: "0900 hours", "at 1400 hours", "1000-1600 hrs", "0800-1800"."""
    at, end = found.span()
    is_last = is_before(rf"(?<!\d)\d{{4}}{TO}", text, at)
    if found["hours"]:
        return found["hour"][0] == "0" or is_last or is_before(_TIME_ASKED, text, at)
    if is_after(rf"{TO}(?:[01]\d|2[0-4])[0-5]\d ?(?:hours|hrs|h)\b", text, end):
        return True
    quarters = r"(?:00|15|30|45)(?!\d)"
    if is_last:
        return is_before(rf"(?<!\d)0\d{quarters}[-–]", text, at) and is_after(quarters, text, end - 2)
    return found["hour"][0] == "0" and is_after(rf"{quarters}[-–](?:1\d|2[0-4]){quarters}", text, end - 2)


def _read_words(text: str, at: int) -> TimeMention | None:
    """ "nine thirty A M", "nine o'clock", "fourteen hundred hours"; "nine thirty" where one is asked for."""
    if found := pattern(rf"(?P<hour>{_HOURS}) hundred (?P<minute>)hours\b").match(text, at):
        return _time(found, None, is_24=True)
    if found := pattern(rf"(?P<hour>{_HOUR})(?P<minute>) o['’]clock\b").match(text, at):
        return _with_part_of_day(text, found)
    found = pattern(_WORDS).match(text, at)
    if found is None:
        return None
    if half := pattern(_HALF + r"(?!\w)").match(text, found.end()):
        return _time(found, Half(f"{half['half'].lower()}m"), end=half.end())
    asked = is_before(_TIME_ASKED, text, at)
    if asked and is_after(_PART_OF_DAY, text, found.end()):
        return _with_part_of_day(text, found)
    alone = at == 0 and found.end() == len(text)
    if found["minute"] and (asked or alone) and not counts_something(text, found.end()):
        return _time(found, None)
    return None


def _read_past(text: str, at: int) -> TimeMention | None:
    """ "half past nine", "quarter to 10", "at half nine"; "five to ten" only where a time is asked for."""
    found = pattern(_PAST).match(text, at)
    if found is None:
        return None
    amount, is_past = (found["amount"] or "").lower(), (found["way"] or "past").lower() == "past"
    plain = amount.endswith(("half", "quarter")) or (is_past and (found["way"] or found["figures"]))
    asked = is_before(_TIME_ASKED if is_past else _MOMENT_ASKED, text, at)
    if not plain and (not asked or counts_something(text, found.end())):
        return None
    minute = 30
    if found["figures"]:
        minute = int(found["figures"])
    elif amount.endswith("quarter"):
        minute = 15
    elif amount not in {"", "half"}:
        minute = sum(_MINUTE_WORDS.get(word, 0) for word in re.split("[- ]", amount))
    hour = _hour(found["hour"])
    if not is_past:
        hour, minute = (hour - 2) % 12 + 1, 60 - minute
    if minute > 59:
        return None
    return replace(_with_part_of_day(text, found, minute), hour=hour, minute=minute)


def _read_named(text: str, at: int) -> TimeMention | None:
    """ "12 noon", "midnight", "24/7"."""
    if found := pattern(_ALONE).match(text, at):
        place = Slice(*found.span())
        if found["word"].lower() == "midnight":
            return TimeMention(place, 0)
        return TimeMention(place, 12, half=Half.PM)
    if found := pattern(_ROUND_THE_CLOCK).match(text, at):
        place = Slice(*found.span())
        return TimeMention(place, 0, end=TimeMention(place, 24))
    return None


def _time(
    found: re.Match[str],
    half: Half | None,
    *,
    is_24: bool = False,
    end: int | None = None,
    minute: str | None = None,
) -> TimeMention | None:
    hour, past = _hour(found["hour"]), _minute(minute or found["minute"])
    if hour > 24 or (half is not None and not 1 <= hour <= 12) or (hour == 24 and past):
        return None
    place = Slice(found.start(), found.end() if end is None else end)
    return TimeMention(place, hour, past, half, is_24 or found["hour"][0] == "0")


def _with_part_of_day(text: str, found: re.Match[str], minute: int = 0) -> TimeMention:
    """A time of a clock of 12 hours, with "in the morning" and the like where it follows."""
    hour = _hour(found["hour"])
    after = pattern(_PART_OF_DAY).match(text, found.end())
    if after is None:
        return TimeMention(Slice(*found.span()), hour, minute)
    late = (after["part"] or "").lower() != "morning" if after["part"] else 6 <= hour < 12
    return TimeMention(Slice(found.start(), after.end()), hour, minute, Half.PM if late else Half.AM)


def _hour(written: str) -> int:
    if written.isdigit():
        return int(written)
    return sum(_MINUTE_WORDS[word] for word in re.split("[- ]", written.lower()))


def _minute(written: str | None) -> int:
    if not written:
        return 0
    return int(written) if written.isdigit() else _hour(written.lower().removeprefix("oh").strip("- "))


def _read_open_range(text: str, at: int) -> TimeMention | None:
    """ "9-5pm", "9.30 to 11am", "nine to five P M": the half of the day stands with the second time alone."""
    joint = rf"{TO}|{BLANK}and{BLANK}" if is_before(r"\bbetween ", text, at) else TO
    found = pattern(
        rf"(?:{_FIGURES}|(?P<hours>{_HOURS})(?: (?P<minutes>{_MINUTES}))?)(?P<joint>{joint})"
    ).match(text, at)
    if found is None:
        return None
    last = _read_time(text, found.end())
    hour = _hour(found["hour"] or found["hours"])
    if last is None or last.half is None or last.end is not None or not 1 <= hour <= 12:
        return None
    if found["hours"] and found["joint"] == "-":
        return None  # "one twenty-one A M"
    minute = _minute(found["minute"] or found["minutes"])
    place = Slice(found.start("joint"), found.end())
    return TimeMention(Slice(at, last.place.end), hour, minute, end=last, joint=place)


def _range_of(text: str, first: TimeMention, last: TimeMention) -> TimeMention | None:
    if first.end is not None or last.end is not None:
        return None
    joint = Slice(first.place.end, last.place.start)
    between = is_before(r"\bbetween ", text, first.place.start)
    if not pattern(rf"{TO}|{BLANK}and{BLANK}" if between else TO).fullmatch(joint.of(text)):
        return None
    return replace(first, place=Slice(first.place.start, last.place.end), end=last, joint=joint)
