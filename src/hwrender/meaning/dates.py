"""Dates, days of the week and times of the day in a text, in any way of writing them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from hwrender.language.slices import Slice
from hwrender.metadata import MONTHS

_MONTHS = {
    **{name.lower(): number for number, name in enumerate(MONTHS, 1)},
    **{name[:3].lower(): number for number, name in enumerate(MONTHS, 1)},
    "sept": 9,
}
_MONTH = "|".join((*MONTHS, "Sept", *(name[:3] for name in MONTHS)))
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_YEAR = r"(?:(?:19|20)\d\d|['’]\d\d)"
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

_FORMS = (
    re.compile(r"(?<![\w/.-])(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?![\w/-])"),
    re.compile(
        r"(?<![\w/.£-])(?P<day>\d{1,2})(?P<mark>[/.-])(?P<month>\d{1,2})(?P=mark)(?P<year>(?:19|20)\d\d|\d\d)(?![\w/-]|\.\d)"
    ),
    re.compile(r"(?<![\w/.-])(?P<month>0?[1-9]|1[0-2])/(?P<year>(?:19|20)\d\d)(?![\w/-])"),
    re.compile(
        rf"(?<![\w/.£-])(?P<day>{_DAY})(?:st|nd|rd|th)?(?: of)?[ -](?P<month>{_MONTH})\b\.?"
        rf"(?:(?:,? |-)(?P<year>{_YEAR}))?(?!\w)"
    ),
    re.compile(
        rf"(?<![\w/.-])(?P<month>{_MONTH}) (?:the )?(?P<day>{_DAY})(?:st|nd|rd|th)?\b"
        rf"(?:,? (?P<year>{_YEAR}))?(?![\w:%])"
    ),
    re.compile(rf"(?<![\w/.-])(?P<month>{_MONTH})\b\.?(?:,? |-)(?P<year>{_YEAR})(?!\w)"),
    re.compile(
        r"(?<![\w/.£$€,-])(?P<year>(?:19|20)\d\d)"
        r"(?![\w/–-]|[.,:]\d| (?:people|women|men|patients|responses|residents))"
    ),
)
_BARE_MONTH = re.compile(rf"\b(?:{_MONTH})\b")
_MAY_OR_MARCH = re.compile(
    r"(?i)\b(?:in|of|by|since|until|from|to|and|during|last|next|this|early|late|mid|before|after|between"
    r"|each|every) $"
)
_DAY_NAME = re.compile(r"\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b")
_TIME = re.compile(
    r"(?i)(?<![\w.:£])(?:(?P<hour>\d{1,2})(?:[.:](?P<minute>[0-5]\d))?[ ]?(?P<half>[ap])\.?m\b\.?"
    r"|(?P<hour24>[01]?\d|2[0-4]):(?P<minute24>[0-5]\d)(?!\d)|(?P<word>noon|midday|midnight)\b)"
)


class DateTime(Struct, frozen=True):
    """A date as far as it is given, a day of the week, or a time of the day in minutes from midnight."""

    place: Slice
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    minute: int | None = None

    def is_within(self, other: DateTime) -> bool:
        """Whether `other` says all that this one says."""
        mine = (self.year, self.month, self.day, self.weekday, self.minute)
        theirs = (other.year, other.month, other.day, other.weekday, other.minute)
        return all(one is None or one == two for one, two in zip(mine, theirs, strict=True))


@lru_cache(maxsize=1 << 10)
def find_datetimes(text: str) -> tuple[DateTime, ...]:
    """The dates, days and times of a text, in order."""
    found: list[DateTime] = []
    for datetime in (*_dates(text), *_bare_months(text), *_days(text), *_times(text)):
        if not any(datetime.place.overlaps(each.place) for each in found):
            found.append(datetime)
    return tuple(sorted(found, key=lambda each: each.place))


def _dates(text: str) -> Iterator[DateTime]:
    for form in _FORMS:
        for match in form.finditer(text):
            parts = match.groupdict()
            year = _year(parts.get("year"))
            month, day = _month(parts.get("month")), int(parts["day"]) if parts.get("day") else None
            if month is not None and month > 12 and day is not None:
                month, day = day, month
            if (month is None or 1 <= month <= 12) and (day is None or 1 <= day <= 31):
                yield DateTime(Slice(match.start(), match.end()), year, month, day)


def _year(written: str | None) -> int | None:
    if not written:
        return None
    figures = written.lstrip("'’")
    return int(figures) if len(figures) == 4 else (2000 if int(figures) < 50 else 1900) + int(figures)


def _month(written: str | None) -> int | None:
    if written is None:
        return None
    return int(written) if written.isdigit() else _MONTHS[written.lower()]


def _bare_months(text: str) -> Iterator[DateTime]:
    """Months by themselves. "May" and "March" are months only after a word that asks for one."""
    for match in _BARE_MONTH.finditer(text):
        short = len(match[0]) < 4 and match[0] != "May"
        other = match[0] in {"May", "March", "Mar"}
        if not short and (not other or _MAY_OR_MARCH.search(text[: match.start()])):
            yield DateTime(Slice(match.start(), match.end()), month=_MONTHS[match[0].lower()])


def _days(text: str) -> Iterator[DateTime]:
    for match in _DAY_NAME.finditer(text):
        name = match[0].lower().rstrip("s")
        yield DateTime(Slice(match.start(), match.end()), weekday=_WEEKDAYS.index(name))


def _times(text: str) -> Iterator[DateTime]:
    for match in _TIME.finditer(text):
        place = Slice(match.start(), match.end())
        if match["word"]:
            yield DateTime(place, minute=0 if match["word"].lower() == "midnight" else 720)
        elif match["hour"]:
            hour = int(match["hour"]) % 12 + (12 if match["half"].lower() == "p" else 0)
            yield DateTime(place, minute=hour * 60 + int(match["minute"] or 0))
        else:
            yield DateTime(place, minute=int(match["hour24"]) * 60 + int(match["minute24"]))
