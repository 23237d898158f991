"""Dates other than "6 August 2018" (NHS digital service manual, "Dates")."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from hwrender.language.calendar import WEEKDAYS
from hwrender.language.date_mentions import DateKind, DateMention
from hwrender.language.dates import read_dates
from hwrender.language.slices import Slice
from hwrender.plain.rewordings import Rewording

_BEFORE_AN_ARTICLE = ("on", "from", "to", "by", "until", "till", "before", "after", "since", "and")


def find_dates(text: str) -> tuple[Rewording, ...]:
    """The dates in `text` that are written in another way, and the way they should be.

    A date whose century is guessed is not put in its place unread.
    """
    return tuple(_rewordings(text))


def _rewordings(text: str) -> Iterator[Rewording]:
    for date in read_dates(text):
        joint = date.joint.of(text) if date.joint else "to"
        if not any(map(str.isalpha, joint)) and (date.kind is DateKind.MONTH or "month" in date.borrowed):
            continue  # the dash of "Oct-Dec 2016" and "6-8 Sept" comes first
        for part in date.parts():
            if _is_exact(part) and any(map(str.isdigit, part.place.of(text))):
                part = _without_full_weekday(text, part)
                place, written = _with_article(text, part.place), part.in_words()
                if " ".join(place.of(text).split()) not in {written, written.upper()}:
                    yield Rewording(place, (written,), safe=not date.is_century_guessed)


def _is_exact(date: DateMention) -> bool:
    """Whether it is a day, or a month with its year."""
    written = date.as_written()
    return date.kind is DateKind.DAY or (date.kind is DateKind.MONTH and written.year is not None)


def _without_full_weekday(text: str, date: DateMention) -> DateMention:
    weekday, _, rest = date.place.of(text).partition(" ")
    if weekday.rstrip(",") not in WEEKDAYS:
        return date
    return replace(date, weekday=None, place=Slice(date.place.end - len(rest), date.place.end))


def _with_article(text: str, place: Slice) -> Slice:
    """With a "the" that goes with it: not so in "the 4th July meeting", but in "on the 4th of July"."""
    before = text[: place.start].split(" ")
    if len(before) < 2 or before[-1] or before[-2] not in {"the", "The"}:
        return place
    if " of " in place.of(text) or (len(before) > 2 and before[-3].lower() in _BEFORE_AN_ARTICLE):
        return Slice(place.start - len("the "), place.end)
    return place
