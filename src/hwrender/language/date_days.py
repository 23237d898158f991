"""Days and months read at one place of a text. The British order is taken unless it cannot be.

Each reader takes a text and the place of a figure or a word in it, and gives the date that begins there or
None. What only has the form of a date ("31 April 2019") is given too: no part of it is another date.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from hwrender.language.calendar import SHORT_MONTHS, SHORT_WEEKDAYS, full_year, month_number, weekday_number
from hwrender.language.date_mentions import DateKind, DateMention
from hwrender.language.date_words import (
    AND,
    BLANK,
    CODES,
    DAY,
    FULL_YEAR,
    MONTH,
    TO,
    WEEKDAY,
    YearAfter,
    counts_something,
    day_of,
    is_after,
    is_before,
    pattern,
    year_after,
)
from hwrender.language.slices import Slice

_ISO = (
    r"(?P<year>(?:1[5-9]|20)\d\d)(?P<mark>[-/.]| (?=\d\d \d\d\b))(?P<month>\d{1,2})"
    r"(?P=mark)(?P<day>\d{1,2})(?![\w/-]|\.\d)"
)
_FIGURES = (
    r"(?P<day>\d{1,2})(?P<mark>[/.-]| [/-] | (?=\d\d? (?:19|20)\d\d\b(?! \d)))(?P<month>\d{1,2})(?P=mark)"
    rf"(?P<year>{FULL_YEAR}|\d\d)(?![\w/%-]|[.:]\d)"
)
_MONTH_AND_YEAR = r"(?P<month>0?[1-9]|1[0-2])/(?P<year>(?:19|20)\d\d)(?![\w/-])"
_YEAR_FIRST = rf"(?P<year>(?:19|20)\d\d)[- ]{MONTH}[- ](?P<day>\d{{1,2}})(?!\w)"
_WAYS = rf"{BLANK}(?:Street|Road|Avenue|Lane|Close|Court|Drive|Gardens|House|Place|Square|Terrace|Way)\b"
_MAY_BE_A_MONTH = (
    r"\b(?:in|of|by|since|until|till|from|to|and|or|during|last|next|this|previous|following|past|early|late|mid"
    r"|before|after|between|each|every|through|month|commencing)[- ]|[-–/] ?"
)
_SAYS = rf"{BLANK}(?:said|says|told|tells|asked|felt|thinks|thought|wrote)\b"
_MEETS = r"\b(?:saw|met|with|told|asked|named|called|knows?|knew|miss|ms|mrs) "
_NEW_SENTENCE = r"\s*(?:$|\s(?-i:[A-Z]))"
_SHORT = SHORT_MONTHS.keys() | SHORT_WEEKDAYS.keys()
_GUESSED_NAMES = frozenset(["may", "march", "mar"])


def read_figures(text: str, at: int) -> DateMention | None:
    """A date in figures: "06/08/2018", "6.8.18", "2018-08-06", "09/2016"."""
    if found := pattern(_ISO).match(text, at):
        return _of_figures(found)
    if found := pattern(_FIGURES).match(text, at):
        is_code = is_before(rf"{CODES}|\bsort code:? ?", text, at) or counts_something(text, found.end())
        return None if is_code else _of_figures(found)
    if found := pattern(_MONTH_AND_YEAR).match(text, at):
        return DateMention(Slice(*found.span()), DateKind.MONTH, int(found["year"]), int(found["month"]))
    if found := pattern(_YEAR_FIRST).match(text, at):
        month = month_number(found["month"])
        return DateMention(Slice(*found.span()), DateKind.DAY, int(found["year"]), month, int(found["day"]))
    return None


def _of_figures(found: re.Match[str]) -> DateMention:
    day, month, written = int(found["day"]), int(found["month"]), found["year"]
    british = found.start("day") == found.start()
    american = british and month > 12 >= day
    if american:
        day, month = month, day
    guessed = british and not american and day <= 12 and day != month
    is_short = len(written) == 2
    year = full_year(int(written)) if is_short else int(written)
    return _day(Slice(*found.span()), day, month, YearAfter(year, found.end(), is_short), guessed=guessed)


def _day(
    place: Slice, day: int, month: int | None, year: YearAfter | None, *, guessed: bool = False
) -> DateMention:
    return DateMention(
        place,
        DateKind.DAY,
        year.year if year else None,
        month,
        day,
        is_century_guessed=year is not None and year.is_guessed,
        is_order_guessed=guessed,
    )


def read_day(text: str, at: int) -> DateMention | None:
    """ "6 August 2018", "sixth of August", "6-Aug-45", and the first of "6 to 8 August", "6 and 8 August"."""
    found = pattern(rf"{DAY}(?P<joint>{TO}|{AND})(?=\d|[a-z])").match(text, at)
    several = _read_days(text, found) if found else None
    if several is not None:
        return several
    found = pattern(rf"{DAY}(?P<of>{BLANK}of)?(?:{BLANK}|[-/.–]){MONTH}(?P<stop>\.?)").match(text, at)
    if found is None or is_after(rf"{BLANK}Day\b|{_WAYS}", text, found.end("month")):
        return None
    end = _end_of_name(text, found, found["month"])
    year = year_after(text, end, may_be_bare=True)
    in_words = found["day_word"] and not is_before(
        r"\b(?:on|born|until|from|since|by|is|was) (?:the )?", text, at
    )
    hidden = found["month"] in _GUESSED_NAMES or in_words
    if hidden and year is None and not found["of"]:
        return None
    return _day(Slice(at, year.end if year else end), day_of(found), month_number(found["month"]), year)


def _read_days(text: str, found: re.Match[str]) -> DateMention | None:
    """The first day of several in one month: a range with its last day, or one of a list."""
    joint = found["joint"]
    following = pattern(rf"(?:{WEEKDAY}\.?,?{BLANK})?{DAY}").match(text, found.end())
    if following is None or day_of(following) <= day_of(found):
        return None  # days rise, so no list has more than 31
    last = read_day(text, found.end()) or (read_weekday(text, found.end()) if following["weekday"] else None)
    if last is None or last.day is None:
        return None
    first = replace(last, day=day_of(found), weekday=None, borrowed=("month", "year"), end=None, joint=None)
    place = Slice(found.start("joint"), found.end("joint"))
    between = is_before(r"\bbetween (?:the )?", text, found.start()) and "and" in joint
    if between or is_after(TO, joint, 0):
        return replace(first, place=Slice(found.start(), last.place.end), end=last, joint=place)
    if joint[0] == "," and "and" not in joint and not last.borrowed:
        return None  # "Of the 12, 5 May ..."
    if joint == "/" and day_of(following) != day_of(found) + 1:
        return None
    return replace(first, place=Slice(found.start(), place.start))


def read_month(text: str, at: int) -> DateMention | None:
    """ "August 6th, 2018", "Sept '16", "in March"."""
    found = pattern(rf"{MONTH}(?P<stop>\.?)").match(text, at)
    if found is None or (text[found.end() - 1] != "." and is_after(r"['’][a-rt-z]", text, found.end())):
        return None
    return _read_month_and_day(text, at) or _read_month_and_year(text, found) or _read_bare_month(text, found)


def _read_month_and_day(text: str, at: int) -> DateMention | None:
    found = pattern(rf"{MONTH}(?P<stop>\.?){BLANK}(?P<the>the{BLANK})?{DAY}").match(text, at)
    if found is None or (found["stop"] and found["month"].title() not in _SHORT):
        return None
    number, year = month_number(found["month"]), year_after(text, found.end(), may_be_bare=True)
    to = pattern(rf"(?P<joint>{TO})(?P<last>0?[1-9]|[12]\d|3[01])(?!\d)(?:st|nd|rd|th)?").match(
        text, found.end()
    )
    if year is None and to and (year := year_after(text, to.end())):
        last = DateMention(
            Slice(to.start("last"), year.end), DateKind.DAY, year.year, number, int(to["last"])
        )
        first = replace(last, place=Slice(at, year.end), day=day_of(found), borrowed=("year",))
        return replace(first, end=last, joint=Slice(*to.span("joint")))
    if year is None and not _is_a_day(text, found):
        return None
    return _day(Slice(at, year.end if year else found.end()), day_of(found), number, year)


def _is_a_day(text: str, found: re.Match[str]) -> bool:
    """Whether the number after a month is its day: not so in "In May 22 people came"."""
    if found["day_word"] or not found["month"][0].isupper():
        return found["the"] is not None or (
            found["suffix"] is not None and found["month"] not in {"may", "march"}
        )
    if found["suffix"] or found["the"]:
        return not is_after(rf"{BLANK}(?:century|floor|time|visit)\b", text, found.end())
    if is_after(
        rf"[\w:%/]|[.,]\d|[-–]\d|{BLANK}?(?:am|pm)\b|{BLANK}(?:per|to|of|out|times)\b", text, found.end()
    ):
        return False
    plural = pattern(rf"{BLANK}(?!(?:was|is|has|as|us|this|his)\b)[a-z]+s\b").match(text, found.end())
    return (
        not plural
        and not counts_something(text, found.end())
        and not is_before(r"\bin ", text, found.start())
    )


def _read_month_and_year(text: str, found: re.Match[str]) -> DateMention | None:
    year = year_after(text, found.end())
    if year is None or (found["month"] in _GUESSED_NAMES and not is_before(r"\w ", text, found.start())):
        return None
    place = Slice(found.start(), year.end)
    number = month_number(found["month"])
    return DateMention(place, DateKind.MONTH, year.year, number, is_century_guessed=year.is_guessed)


def _read_bare_month(text: str, found: re.Match[str]) -> DateMention | None:
    """A month by itself. "May", "March" and short names are months only where one is asked for."""
    name, start = found["month"], found.start()
    asked = is_before(_MAY_BE_A_MONTH, text, start)
    joined = is_after(rf"\.?(?:{TO}|{AND}){MONTH}", text, found.end("month"))
    alone = start == 0 and found.end() == len(text)
    person = is_after(_SAYS, text, found.end()) or is_before(_MEETS, text, start)
    sure = len(name) > 3 and name not in {"March", "Sept"} and not person
    if not name[0].isupper() or not (sure or asked or joined or alone):
        return None
    return DateMention(
        Slice(start, _end_of_name(text, found, name)), DateKind.MONTH, month=month_number(name)
    )


def _end_of_name(text: str, found: re.Match[str], name: str) -> int:
    """Where a month or weekday ends: with its full stop where it is short and the sentence goes on."""
    goes_on = name.title() in _SHORT and not is_after(_NEW_SENTENCE, text, found.end())
    return found.end() if goes_on else found.end() - len(found["stop"])


def read_weekday(text: str, at: int) -> DateMention | None:
    """ "Monday 6 August 2018", "Tues 06/08/2018", "Fridays"; "Sat" and "Sun" only beside a date or a day."""
    found = pattern(rf"{WEEKDAY}(?P<stop>\.?)").match(text, at)
    if found is None:
        return None
    number = weekday_number(found["weekday"])
    if gap := pattern(rf",?(?:{BLANK}(?:the{BLANK})?)?").match(text, found.end()):
        after = read_figures(text, gap.end()) or read_day(text, gap.end()) or read_month(text, gap.end())
        if after is not None and after.day is not None:
            return replace(after, place=Slice(at, after.place.end), weekday=number)
    if found["weekday"] in SHORT_WEEKDAYS and not _is_short_day(text, found):
        return None
    if found["weekday"].islower() and len(found["weekday"]) < 6:
        return None
    return DateMention(
        Slice(at, _end_of_name(text, found, found["weekday"])), DateKind.WEEKDAY, weekday=number
    )


def _is_short_day(text: str, found: re.Match[str]) -> bool:
    if found["weekday"] not in {"Sat", "Sun"}:
        return True
    beside = is_before(rf"(?:day|{WEEKDAY}\.?)(?:{TO}|{AND})", text, found.start())
    return beside or is_after(rf"(?:{TO}|{AND}){WEEKDAY}|{BLANK}(?:\d|at\b|from\b)", text, found.end())
