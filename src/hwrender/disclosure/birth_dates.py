"""P5: dates of birth, in any order and style, known by the words around them, or over them in a table."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from hwrender.disclosure.birth_occasions import birth_occasions, is_nobodys
from hwrender.disclosure.birth_papers import birth_papers
from hwrender.disclosure.birth_slips import birth_slips
from hwrender.disclosure.birth_stories import birth_stories
from hwrender.disclosure.concerns import BIRTH_DATE, Disclosure
from hwrender.disclosure.context import ReportContext
from hwrender.language.birth_words import read_births_abroad
from hwrender.language.date_mentions import DateKind, DateMention
from hwrender.language.dates import read_date_forms, read_date_in_a_field
from hwrender.language.said_dates import read_said_dates
from hwrender.language.slices import Slice, apart
from hwrender.prose import Prose, ProseKind

_LABEL = re.compile(
    r"(?i)\b(?:(?P<named>d[./]?\s?o[./]?\s?b\b|dates?\s+of\s+birth|birth\s?-?dates?|year\s+of\s+birth"
    r"|y\.?o\.?b\b)"
    r"|birth\s?days?|b-?day|(?:still)?born(?![ \n](?:out of|of|from|into|again|as)\b)"
    r"|birth(?![ \n-](?:rates?|plans?|pools?|cent(?:re|er)s?|partners?|units?|weights?|control|injur\w+"
    r"|trauma"
    r"|companions?|reflections?|stor(?:y|ies)|choices?|suites?|rooms?|parents?|mothers?|fathers?|famil\w+"
    r"|options?"
    r"|sex)\b))\b"
)
_SIGN = re.compile(r"\bb(?:\.\s?|\s(?=\d\d?[./]\d\d?[./]\d))(?=\d|[A-Z][a-z]{2})|\*\s?(?=\d\d?[./]\d)")
_LINK = re.compile(r"[.?]?[^.;!?\n]{0,45}?")
_LINK_BACK = re.compile(
    r"[\s,:;(–-]*(?:(?:is|was|as|it|that's|which|the|a|an|her|his|their|my|she|he|they|i|were|\w+['’]s|"
    r"was the day|\w+)[\s,:]+){0,4}[\s(]*$",
    re.IGNORECASE,
)
_RANGE = re.compile(r"(?i)\s*(?:on or )?(?:before|after|between|since|prior|from|in or)\b")
_DIRECTLY = re.compile(r"[\s:=.(-]*(?:is|was|on|in)?[\s:(]*(?=\d)")
_BACK_CHARACTERS = 50
_NAMED = re.compile(r"(?i)\b(?:d\.?o\.?b|d of b|dates?\s+of\s+birth|birth\s?-?dates?|birth\s?days?)\b")
_UNDER_HEADS = frozenset({ProseKind.CELL, ProseKind.FIELD})


_HEAD = re.compile(
    r"(?i)\W*(?:d[./]?\s?o[./]?\s?b\.?|dates?\s+of\s+birth|birth\s?-?dates?|birth\s?days?|b-?day"
    r"|born(?:\s+on)?"
    r"|when (?:were you|was (?:she|he)) born\??|dyddiad geni)(?:\s*\([^)]*\))?\W*"
)


def find_birth_dates(text: Prose, context: ReportContext) -> Iterator[Disclosure]:
    """Each date beside a word for birth in the same sentence; each day on which somebody came into the world
    or had a birthday; each day in a column or row of births."""
    for place in sorted(
        apart(
            (
                *_beside_a_label(text.text),
                *birth_occasions(text.text, _birth_dates(text.text)),
                *birth_stories(text.text, _birth_dates(text.text)),
                *birth_papers(text.text, _birth_dates(text.text)),
                *birth_slips(text.text, _birth_dates(text.text)),
                *_in_a_table(text),
            )
        )
    ):
        yield Disclosure(BIRTH_DATE, place)


def find_births_abroad(text: Prose, context: ReportContext) -> Iterator[Disclosure]:
    """Each date after a word for birth in another language."""
    yield from (Disclosure(BIRTH_DATE, place) for place in apart(read_births_abroad(text.text)))


def _beside_a_label(text: str) -> Iterator[Slice]:
    for label in (*_LABEL.finditer(text), *_SIGN.finditer(text)):
        if _is_named(label) or not is_nobodys(text, label.start()):
            place = _after(text, label) or _before(text, label)
            if place is not None:
                yield place


def _is_named(label: re.Match[str]) -> bool:
    """Whether it asks for a date of birth in so many words, or by its sign."""
    return label.re is _SIGN or label["named"] is not None


def _in_a_table(text: Prose) -> Iterator[Slice]:
    if text.kind in _UNDER_HEADS and any(
        _HEAD.fullmatch(head) or _NAMED.search(head) for head in text.heads[:2]
    ):
        blank = len(text.text) - len(text.text.lstrip())
        field = read_date_in_a_field(text.text, blank)
        dates = (field, *_birth_dates(text.text)) if field is not None else _birth_dates(text.text)
        yield from (date.place for date in dates if date.day is not None or date.month is not None)
        if re.search(r"[A-Za-z’'][ ,]+(?:19|20)\d\d\s*$", text.text):  # "Hallowe'en 1960"
            yield Slice(blank, len(text.text.rstrip()))


def _after(text: str, label: re.Match[str]) -> Slice | None:
    if _RANGE.match(text, label.end()):
        return None
    gap = _DIRECTLY.match(text, label.end())
    field = read_date_in_a_field(text, gap.end()) if gap else None
    if field is not None and (field.day is not None or _is_named(label)):
        return field.place
    dates = _birth_dates(text)
    for date in dates[bisect_left(dates, label.end(), key=_start) :][:1]:
        link = text[label.end() : date.place.start]
        if link.strip() and label.re is _SIGN:
            continue
        if _LINK.fullmatch(re.sub(r"\b([a-z])\.|(?<=\d)\.(?=\d)", r"\1", link)):
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
    """The dates that are exact enough: days, also those of no calendar or with a name, and months with their
    year. Where birth is spoken of, dates may be said as one says one's own."""
    dates = tuple(
        date
        for date in read_date_forms(text)
        if date.day is not None or (date.kind is DateKind.MONTH and date.year is not None)
    )
    if _LABEL.search(text) is None:
        return dates
    said = [date for date in read_said_dates(text) if not any(_is_same(date, each) for each in dates)]
    kept = [date for date in dates if not any(date.place.overlaps(each.place) for each in said)]
    return tuple(sorted((*kept, *said), key=_start))


def _is_same(said: DateMention, date: DateMention) -> bool:
    """Whether `date` is read from as many words."""
    return date.place.start <= said.place.start and said.place.end <= date.place.end


def _start(date: DateMention) -> int:
    return date.place.start


def _with_article(text: str, place: Slice) -> Slice:
    """With the "the" of "the 3rd of May"."""
    has_article = text[: place.start].lower().endswith("the ") and not text[: place.start - 4][-1:].isalpha()
    return Slice(place.start - len("the ") * has_article, place.end)
