"""P5: dates of birth, in any order and style, known by the words around them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from hwrender.disclosure.concerns import BIRTH_DATE, Disclosure
from hwrender.disclosure.context import ReportContext
from hwrender.language.date_mentions import DateKind, DateMention
from hwrender.language.dates import read_date_forms, read_date_in_a_field
from hwrender.language.slices import Slice
from hwrender.prose import Prose

_LABEL = re.compile(
    r"(?i)\b(?:d[./]?\s?o[./]?\s?b\b|dates?\s+of\s+birth|birth\s?-?dates?|birth\s?days?|b-?day"
    r"|year\s+of\s+birth"
    r"|born|birth)\b"
)
_SIGN = re.compile(r"\bb\.\s?(?=\d)|\*\s?(?=\d\d?[./]\d)")
_LINK = re.compile(r"\.?[^.;!?\n]{0,45}?")
_LINK_BACK = re.compile(
    r"[\s,:;(–-]*(?:(?:is|was|as|it|that's|which|the|a|an|her|his|their|my|she|he|they|i|were|\w+['’]s|"
    r"was the day|\w+)[\s,:]+){0,4}[\s(]*$",
    re.IGNORECASE,
)
_RANGE = re.compile(r"(?i)\s*(?:on or )?(?:before|after|between|since|prior|from|in or)\b")
_NOT_A_PERSON = re.compile(
    r"(?i)\b(?:NHS|healthwatch|service|idea|project|scheme|charity|organisation|movement|campaign"
    r"|programme|trust"
    r"|group|centre|hospital|club|\d+(?:st|nd|rd|th))(?:['’]s)?[ \n](?:\w+[ \n]){0,2}$"
)
_DIRECTLY = re.compile(r"[\s:=.(-]*(?:is|was|on|in)?[\s:(]*(?=\d)")
_BACK_CHARACTERS = 50


def find_birth_dates(text: Prose, context: ReportContext) -> Iterator[Disclosure]:
    """Each date that follows a word for birth, or that such a word follows, in the same sentence."""
    places: list[Slice] = []
    for label in (*_LABEL.finditer(text.text), *_SIGN.finditer(text.text)):
        if _NOT_A_PERSON.search(text.text[max(0, label.start() - 40) : label.start()]):
            continue
        place = _after(text.text, label) or _before(text.text, label)
        if place is not None and not any(place.overlaps(each) for each in places):
            places.append(place)
    for place in sorted(places):
        yield Disclosure(BIRTH_DATE, place)


def _after(text: str, label: re.Match[str]) -> Slice | None:
    if _RANGE.match(text, label.end()):
        return None
    gap = _DIRECTLY.match(text, label.end())
    field = read_date_in_a_field(text, gap.end()) if gap else None
    is_named = label[0].lower() not in {"born", "birth", "birthday"}
    if field is not None and (field.day is not None or is_named):
        return field.place
    dates = _birth_dates(text)
    for date in dates[bisect_left(dates, label.end(), key=_start) :][:1]:
        link = text[label.end() : date.place.start]
        if _LINK.fullmatch(re.sub(r"\b([a-z])\.", r"\1", link)):
            return _with_article(text, date.parts()[0].place)
    return None


def _before(text: str, label: re.Match[str]) -> Slice | None:
    dates = _birth_dates(text)
    at = bisect_left(dates, label.start(), key=_start) - 1
    if at < 0 or dates[at].place.start < label.start() - _BACK_CHARACTERS:
        return None
    place = dates[at].parts()[-1].place
    return _with_article(text, place) if _LINK_BACK.fullmatch(text[place.end : label.start()]) else None


@lru_cache(maxsize=1 << 4)
def _birth_dates(text: str) -> tuple[DateMention, ...]:
    """The dates that are exact enough: days, also those of no calendar, and months with their year."""
    return tuple(
        date
        for date in read_date_forms(text)
        if date.kind is DateKind.DAY or (date.kind is DateKind.MONTH and date.year is not None)
    )


def _start(date: DateMention) -> int:
    return date.place.start


def _with_article(text: str, place: Slice) -> Slice:
    """With the "the" of "the 3rd of May"."""
    has_article = text[: place.start].lower().endswith("the ") and not text[: place.start - 4][-1:].isalpha()
    return Slice(place.start - len("the ") * has_article, place.end)
