"""Dates other than "6 August 2018" (NHS digital service manual, "Dates").

Dates in figures are read the British way, day first, unless that cannot be ("08/23/2018") or the year comes
first (ISO 8601).
"""

from __future__ import annotations

import re
from calendar import monthrange

from hwrender.language.slices import Slice
from hwrender.metadata import MONTHS, PartialDate
from hwrender.plain.rewordings import Rewording

_LATEST_SHORT_YEAR = 49
"""Two-figure years up to this one are of this century."""

_MONTH_NUMBERS = {
    **{name.casefold(): number for number, name in enumerate(MONTHS, 1)},
    **{name[:3].casefold(): number for number, name in enumerate(MONTHS, 1)},
    "sept": 9,
}
_MONTH = r"(?P<month>" + "|".join((*MONTHS, "Sept", *(name[:3] for name in MONTHS))) + r")\b\.?"
_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])"
_YEAR = r"(?P<year>(?:1[89]|20)\d\d|['’]\d\d)"
_WEEKDAY = r"(?:(?P<weekday>Mon|Tue|Tues|Wed|Weds|Thu|Thur|Thurs|Fri|Sat|Sun)\.?,? )?"

_FIGURE = re.compile(r"\d")
_FORMS: tuple[re.Pattern[str], ...] = (
    # 2018-08-06
    re.compile(
        r"(?<![\w/.-])(?P<year>(?:19|20)\d\d)-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?![\w/-])"
    ),
    # 06/08/2018, 6.8.18
    re.compile(
        r"(?<![\w/.-])(?P<day>\d{1,2})(?P<mark>[/.-])(?P<month>\d{1,2})(?P=mark)"
        r"(?P<year>(?:19|20)\d\d|\d\d)(?![\w/-]|\.\d)"
    ),
    # 09/2016
    re.compile(r"(?<![\w/.-])(?P<month>0?[1-9]|1[0-2])/(?P<year>(?:19|20)\d\d)(?![\w/-])"),
    # Mon 6th of Aug, 2018
    re.compile(
        rf"(?<![\w/.£-]){_WEEKDAY}(?:[Tt]he )?{_DAY}(?P<ordinal> ?(?:st|nd|rd|th)\b)?(?: of)?[ -]{_MONTH}"
        rf"(?:(?:,? |-){_YEAR})?(?!\w)"
    ),
    # August 6th, 2018
    re.compile(
        rf"(?<![\w/.-]){_WEEKDAY}{_MONTH} (?:the )?{_DAY}(?:st|nd|rd|th)?(?:,? {_YEAR})?"
        r"(?![\w:%]|[.,]\d| ?(?:am|pm|people|women|men|patients|staff|miles|times|per|to|of|out)\b)"
    ),
    # Sept 2016, September, 2016, Sept '16
    re.compile(rf"(?<!\d )(?<![\w/.-]){_MONTH}(?:,? |-){_YEAR}(?!\w)"),
)


def find_dates(text: str) -> tuple[Rewording, ...]:
    """The dates in `text` that are written in another way, and the way they should be."""
    if not _FIGURE.search(text):
        return ()
    rewordings: list[Rewording] = []
    for pattern in _FORMS:
        for found in pattern.finditer(text):
            place = _place(text, found)
            if any(each.place.overlaps(place) for each in rewordings):
                continue
            rewording = _reword(found, place)
            if rewording is not None and rewording.best != place.of(text):
                rewordings.append(rewording)
    return tuple(sorted(rewordings, key=lambda rewording: rewording.place))


def _reword(found: re.Match[str], place: Slice) -> Rewording | None:
    parts = found.groupdict()
    year, sure = _year(parts.get("year"))
    day = int(parts["day"]) if parts.get("day") else None
    month = _month(parts["month"])
    if day is not None and month > 12 >= day and parts["month"].isdigit():
        day, month = month, day  # the American order
    if not _is_date(year, month, day):
        return None
    written = _written(day, month, year)
    weekday = parts.get("weekday")
    if weekday:
        written = f"{_WEEKDAYS[weekday[:3].casefold()]} {written}"
    return Rewording(place, (written,), safe=sure)


def _place(text: str, found: re.Match[str]) -> Slice:
    """Where the date stands, without a full stop that ends the sentence and without a "the" that belongs to
    what follows ("the 4th July meeting", but "on the 4th of July")."""
    start, end = found.span()
    if found[0].endswith("."):
        full = found["month"].casefold() in _FULL_NAMES
        end -= full or _NEW_SENTENCE.match(text, end) is not None
    article = _ARTICLE.match(found[0])
    if article and " of " not in found[0] and not _PREPOSITION.search(text[:start]):
        start += article.end()
    return Slice(start, end)


_ARTICLE = re.compile(r"[Tt]he ")
_PREPOSITION = re.compile(r"(?i)\b(?:on|from|to|by|until|till|before|after|since|and)[ \n]$")
_NEW_SENTENCE = re.compile(r"\s*(?:$|\s[A-Z])")
_FULL_NAMES = frozenset(name.casefold() for name in MONTHS)
_WEEKDAYS = {
    name[:3].casefold(): name
    for name in ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
}


def _written(day: int | None, month: int, year: int | None) -> str:
    if year is not None:
        return PartialDate(year, month, day).in_words()
    return f"{day} {MONTHS[month - 1]}"


def _year(written: str | None) -> tuple[int | None, bool]:
    """The year, and whether it is sure: "18" may be of either century."""
    if written is None:
        return None, True
    figures = written.lstrip("'’")
    if len(figures) == 4:
        return int(figures), True
    return (2000 if int(figures) <= _LATEST_SHORT_YEAR else 1900) + int(figures), False


def _month(written: str) -> int:
    return int(written) if written.isdigit() else _MONTH_NUMBERS[written.casefold()]


def _is_date(year: int | None, month: int, day: int | None) -> bool:
    if not 1 <= month <= 12:
        return False
    # 2000 had a 29 February
    return day is None or 1 <= day <= monthrange(year or 2000, month)[1]
