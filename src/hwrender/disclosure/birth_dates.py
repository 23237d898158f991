"""P5: dates of birth, in any order and style, known by the words around them, or over them in a table."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from hwrender.disclosure.concerns import BIRTH_DATE, Disclosure
from hwrender.disclosure.context import ReportContext
from hwrender.language.birth_words import read_births_abroad
from hwrender.language.date_mentions import DateKind, DateMention
from hwrender.language.dates import read_date_forms, read_date_in_a_field
from hwrender.language.quantities import read_quantities
from hwrender.language.slices import Slice, apart
from hwrender.prose import Prose, ProseKind

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


_PERSON = (
    r"(?:she|he|I|they|who|you|mum|dad|mother|father|son|daughter|sister|brother|wife|husband|partner|friend"
    r"|twins?|child|baby|boy|girl|woman|man|lady|patient|client|resident|carer|gran|nan"
    r"|(?!(?:It|That|This|The|There|What|Which|Average|Attendance)\b)[A-Z][a-z]+)"
)
_BABY = r"(?:bab(?:y|ies)|twins?|triplets|newborns?|little (?:one|boy|girl)|grand(?:child|son|daughter))"
_CHILD = rf"(?:{_BABY}|son|daughter|child|boy|girl)"
_OCCASION = re.compile(
    rf"\b(?:{_PERSON}[ \n](?:will[ \n]|would[ \n]|had[ \n]|has[ \n])?(?:turn(?:s|ed|ing)?|reach(?:es|ed))"
    r"[ \n](?P<age>[\w-]+)"
    r"|(?i:(?:her|his|my|their|[a-z]+['’]s)[ \n][\w-]+(?:st|nd|rd|th)(?:[ \n]birth ?day)?(?:[ \n]party)?"
    r"(?:[ \n](?:is|was|fell|falls))?)"
    rf"|(?i:{_BABY}[ \n](?:has |have |had )?(?:was |were |is |are )?(?:arrived?|delivered|due)"
    r"(?:[ \n](?:early|late|safely))?)"
    rf"|(?i:{_CHILD}[ \n]c[ao]me[ \n](?:into the world|along|early))"
    rf"|(?i:(?:had|have|delivered|lost)[ \n](?:her|my|their|his|our|the|a)[ \n](?:\w+[ \n])?{_CHILD})"
    r"|(?i:due date(?:[ \n](?:is|was))?)"
    rf"|{_PERSON}(?:['’]s|['’]m|['’]ll be|[ \n](?:is|was|will be|am|were))[ \n](?P<exact>[\w-]+)(?=[ \n]on\b)"
    r")[ \n:,]{1,2}(?:(?:on|in|for|this|next|last)[ \n])?(?:the[ \n])?$"
)
_AFTERWARDS = re.compile(
    rf",?[ \n](?:(?:when|as|that)[ \n])?{_PERSON}[ \n](?:will[ \n]|would[ \n])?"
    r"(?:turn(?:s|ed)?|became|reached)[ \n](?P<age>[\w-]+)"
)
_HEAD = re.compile(
    r"(?i)\W*(?:d[./]?\s?o[./]?\s?b\.?|dates?\s+of\s+birth|birth\s?-?dates?|birth\s?days?|b-?day|born(?:\s+on)?"
    r"|when (?:were you|was (?:she|he)) born\??|dyddiad geni)(?:\s*\([^)]*\))?\W*"
)
_OLDEST = 120


def find_birth_dates(text: Prose, context: ReportContext) -> Iterator[Disclosure]:
    """Each date beside a word for birth in the same sentence; each day on which somebody came into the world
    or had a birthday; each day in a column or row of births."""
    for place in sorted(apart((*_beside_a_label(text.text), *_of_occasions(text.text), *_in_a_table(text)))):
        yield Disclosure(BIRTH_DATE, place)


def find_births_abroad(text: Prose, context: ReportContext) -> Iterator[Disclosure]:
    """Each date after a word for birth in another language."""
    yield from (Disclosure(BIRTH_DATE, place) for place in apart(read_births_abroad(text.text)))


def _beside_a_label(text: str) -> Iterator[Slice]:
    for label in (*_LABEL.finditer(text), *_SIGN.finditer(text)):
        if not _NOT_A_PERSON.search(text[max(0, label.start() - 40) : label.start()]):
            place = _after(text, label) or _before(text, label)
            if place is not None:
                yield place


def _of_occasions(text: str) -> Iterator[Slice]:
    """ "He turned 40 on 3 May", "her 50th was on 3 May", "the twins arrived on 3 May"."""
    for date in _birth_dates(text):
        place = date.parts()[0].place
        before = text[max(0, place.start - 70) : place.start]
        found = _OCCASION.search(before)
        afterwards = _AFTERWARDS.match(text, place.end)
        if afterwards and _is_age(afterwards["age"]):
            yield place
        if found is None or _NOT_A_PERSON.search(before[: found.start() + len(found[0].split()[0]) + 1]):
            continue
        said = found["age"] or found["exact"]
        if said is None or _is_age(said):
            yield place


def _is_age(said: str) -> bool:
    whole = Slice(0, len(said))
    return any(0 < each.value <= _OLDEST and each.place == whole for each in read_quantities(said))


def _in_a_table(text: Prose) -> Iterator[Slice]:
    if text.kind is ProseKind.CELL and any(map(_HEAD.fullmatch, text.heads[:2])):
        blank = len(text.text) - len(text.text.lstrip())
        field = read_date_in_a_field(text.text, blank)
        dates = (field, *_birth_dates(text.text)) if field is not None else _birth_dates(text.text)
        yield from (date.place for date in dates if date.day is not None or date.month is not None)


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
