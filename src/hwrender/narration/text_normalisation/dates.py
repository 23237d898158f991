"""Dates and years, day before month as in Britain."""

from __future__ import annotations

import re

from hwrender.language.units import COUNTED
from hwrender.narration.text_normalisation.figures import decade, ordinal, year
from hwrender.narration.text_normalisation.rule import Rule, alternatives

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
_SHORT_MONTHS = {
    "Jan": "January", "Feb": "February", "Mar": "March", "Apr": "April", "Jun": "June", "Jul": "July",
    "Aug": "August", "Sep": "September", "Sept": "September", "Oct": "October", "Nov": "November",
    "Dec": "December",
}  # fmt: skip
_DAYS = {
    "Mon": "Monday", "Tue": "Tuesday", "Tues": "Tuesday", "Wed": "Wednesday", "Weds": "Wednesday",
    "Thu": "Thursday", "Thur": "Thursday", "Thurs": "Thursday", "Fri": "Friday", "Sat": "Saturday",
    "Sun": "Sunday",
}  # fmt: skip
_COUNTED = alternatives(COUNTED)

_MONTH = rf"(?P<month>{alternatives(_MONTHS)}|(?:{alternatives(_SHORT_MONTHS)})\b\.?)"
_ANY_MONTH = f"{alternatives(_MONTHS)}|{alternatives(_SHORT_MONTHS)}"
_DAY = r"(?P<day>[12]\d|3[01]|0?[1-9])"
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)"
_TO = r"\s?(?:-|–|—|to|until|till)\s?"


def _month(written: str) -> str:
    bare = written.rstrip(".")
    return _SHORT_MONTHS.get(bare, bare)


def _in_full(day: int, month: str, year_number: int | None, before: str | None) -> str:
    the = "" if before else "the "
    ending = f" {year(year_number)}" if year_number else ""
    return f"{before or ''}{the}{ordinal(day)} of {month}{ending}"


def _day_month(match: re.Match[str]) -> str:
    number = int(match["year"]) if match["year"] else None
    return _in_full(int(match["day"]), _month(match["month"]), number, match["the"])


def _month_day(match: re.Match[str]) -> str:
    number = int(match["year"]) if match["year"] else None
    return _in_full(int(match["day"]), _month(match["month"]), number, None)


def _days_month(match: re.Match[str]) -> str:
    first, last = ordinal(int(match["first"])), ordinal(int(match["day"]))
    ending = f" {year(int(match['year']))}" if match["year"] else ""
    joint = "and" if match["joint"].strip() in ("and", "&") else "to"
    the = match["the"] or "the "
    return f"{the}{first} {joint} the {last} of {_month(match['month'])}{ending}"


def _numeric(match: re.Match[str]) -> str:
    day, month, written = int(match["day"]), int(match["month"]), match["year"]
    number = int(written) if len(written) == 4 else int(written) + (1900 if int(written) > 40 else 2000)
    if month > 12 >= day:  # an American date that can be no other
        day, month = month, day
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return match[0]
    return _in_full(day, _MONTHS[month - 1], number, match["the"])


def _iso(match: re.Match[str]) -> str:
    month = int(match["month"])
    if not 1 <= month <= 12:
        return match[0]
    if match["day"] is None:
        return f"{_MONTHS[month - 1]} {year(int(match['year']))}"
    return _in_full(int(match["day"]), _MONTHS[month - 1], int(match["year"]), None)


def _month_year(match: re.Match[str]) -> str:
    written = match["year"]
    number = int(written) if len(written) == 4 else 2000 + int(written[1:])
    return f"{_month(match['month'])} {year(number)}"


def _years(match: re.Match[str]) -> str:
    first, last = int(match["first"]), match["last"]
    second = int(last) if len(last) == 4 else first - first % 100 + int(last)
    if len(last) == 2 and second < first:
        second += 100
    if second <= first or (len(last) == 2 and match["sep"] == "-" and second - first > 60):
        return match[0]
    joint = "and" if match["before"] == "between" else "to"
    before = f"{match['before']} " if match["before"] else ""
    return f"{before}{year(first)} {joint} {year(second)}"


def _weekdays(match: re.Match[str]) -> str:
    first, last = (_DAYS.get(match[part].rstrip("."), match[part]) for part in ("first", "last"))
    return f"{first} to {last}"


_FULL_DAYS = alternatives(tuple(dict.fromkeys(_DAYS.values())))
_ANY_DAY = rf"{_FULL_DAYS}|{alternatives(_DAYS)}"

RULES = (
    # Mon-Fri; Mon 5 May; Tues at nine
    Rule(re.compile(rf"\b(?P<first>{_ANY_DAY})\.?\s?[-–—]\s?(?P<last>{_ANY_DAY})\b\.?"), _weekdays),
    Rule(
        re.compile(rf"\b(?P<day>{alternatives(_DAYS)})\b\.?,?(?=\s(?:\d|at\b|from\b))"),
        lambda match: _DAYS[match["day"]],
    ),
    Rule(re.compile(r"\b(?P<day>Mon|Tues?|Weds?|Thu(?:rs?)?|Fri)\b\.?"), lambda match: _DAYS[match["day"]]),
    # Jan-Mar; since Jan
    Rule(
        re.compile(rf"\b(?P<first>{_ANY_MONTH})\.?\s?[-–—]\s?(?P<last>{_ANY_MONTH})\b"),
        lambda match: f"{_month(match['first'])} to {_month(match['last'])}",
    ),
    Rule(
        re.compile(r"\b(?P<month>Jan|Feb|Apr|Aug|Sept?|Oct|Nov|Dec)\b\.?(?= (?!\d)|[,;)]|$)"),
        lambda match: _month(match["month"]),
    ),
    # 6-8 September 2016, 6 and 8 September
    Rule(
        re.compile(
            rf"\b(?P<the>[Tt]he )?{_DAY.replace('day', 'first')}(?:st|nd|rd|th)?"
            rf"(?P<joint>{_TO}| and | & )(?:the )?{_DAY}(?:st|nd|rd|th)?"
            rf"(?: of)? {_MONTH}(?:,? {_YEAR})?(?!\w)"
        ),
        _days_month,
    ),
    # 6 September 2016, the 6th of Sept
    Rule(
        re.compile(
            rf"\b(?P<the>[Tt]he )?{_DAY}(?:st|nd|rd|th)?(?: of)?[ -]{_MONTH}(?:(?:,? |-){_YEAR})?(?!\w)"
        ),
        _day_month,
    ),
    # September 6, 2016
    Rule(
        re.compile(
            rf"\b{_MONTH} {_DAY}(?:st|nd|rd|th)?(?:,? {_YEAR})?(?![\w:/]|\.\d|[-–]\d| (?:{_COUNTED})\b)"
        ),
        _month_day,
    ),
    # 06/09/2016, 6.9.16
    Rule(
        re.compile(
            r"(?<![\w/.-])(?P<the>[Tt]he )?(?P<day>\d{1,2})(?P<sep>[/.-])(?P<month>\d{1,2})(?P=sep)"
            r"(?P<year>\d{4}|\d{2})(?![\w/]|[.-]\d)"
        ),
        _numeric,
    ),
    # 2016-09-06, 2016-09
    Rule(re.compile(r"(?<![\w/.-])(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?![\w-])"), _iso),
    # Sept 2016, September '16
    Rule(re.compile(rf"\b{_MONTH},? (?P<year>(?:1[5-9]|20)\d\d|'\d\d)(?![\w/]|[-–]\d)"), _month_year),
    # 2015/16, 2016-17, 2014-2019, between 2014 and 2019 is two bare years
    Rule(
        re.compile(
            r"(?<![\w/.£$€-])(?:(?P<before>between|from) )?(?P<first>(?:1[5-9]|20)\d\d)\s?(?P<sep>[-–—/])\s?"
            r"(?P<last>(?:1[5-9]|20)\d\d|\d\d)(?![\w/%]|[.-]\d)"
        ),
        _years,
    ),
    # the 1990s, the '80s, the 80s
    Rule(
        re.compile(r"(?<![\w£$€,.])(?P<year>(?:1[5-9]|20)\d0)'?s\b"), lambda match: decade(int(match["year"]))
    ),
    Rule(re.compile(r"(?<!\w)'(?P<year>[2-9]0)s\b"), lambda match: decade(int(match["year"]))),
    Rule(re.compile(r"(?<=\byear )1\d{3}\b"), lambda match: year(int(match[0]))),
    # 2016 by itself
    Rule(
        re.compile(
            rf"(?<![\w£$€,./+-])(?P<year>(?:1[6-9]|20)\d\d)(?![\w%,]\d|\w|%|\+|\.\d|[/-]\d| (?:{_COUNTED})\b)"
        ),
        lambda match: year(int(match["year"])),
    ),
)
