"""P5: dates of birth, in any order and style, known by the words around them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.disclosure.concerns import BIRTH_DATE, Disclosure
from hwrender.disclosure.context import ReportContext
from hwrender.language.slices import Slice
from hwrender.metadata import MONTHS
from hwrender.prose import Prose

_MONTH = "(?:" + "|".join((*MONTHS, "Sept", *(f"{name[:3]}" for name in MONTHS))) + r")\b\.?"
_DAY_WORD = (
    "(?:twenty|thirty)[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|first|second"
    "|third|fourth"
    "|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth"
    "|twentieth|thirtieth"
)
_DAY = rf"(?:\d{{1,2}}(?:[ ]?(?:st|nd|rd|th)\b)?|{_DAY_WORD})"
_YEAR = r"(?:(?:18|19|20)\d\d|['’]\d\d|\d\d(?!\d))"
_WORD_YEAR = r"(?:(?:nineteen|two thousand)(?:[ -](?:and|hundred|oh|[a-z]+(?:ty|teen|een)|[a-z]{3,6})){1,4})"
_GAP = r"[ \n\u00a0]?[-/.–,]?[ \n\u00a0]?"
_DATE = re.compile(
    rf"(?i)(?<![\w.-])(?:"
    rf"\d{{4}}[-/. ]\d{{1,2}}[-/. ]\d{{1,2}}|"
    rf"\d{{1,2}}[ ]?[-/.][ ]?\d{{1,2}}[ ]?[-/.][ ]?(?:\d{{4}}|\d{{2}})|\d{{1,2}} \d{{1,2}} (?:19|20)?\d\d|"
    rf"(?:the )?{_DAY}(?:[ ]of)?{_GAP}{_MONTH}(?:{_GAP}(?:{_YEAR}|{_WORD_YEAR}))?|"
    rf"(?:19|20)\d\d[- ]{_MONTH}[- ]\d{{1,2}}|"
    rf"{_MONTH}[ -](?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?:{_GAP}{_YEAR})?(?!\d)|"
    rf"{_MONTH}{_GAP}(?:of )?(?:19|20)\d\d)(?![\w]|[-/]\d)"
)
_BARE = re.compile(r"(?<![\w.-])(?:\d{8}|\d{6}|(?:19|20)\d\d)(?![\w/-])")
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
_RANGE = re.compile(r"(?i)^\s*(?:on or )?(?:before|after|between|since|prior|from|in or)\b")
_NOT_A_PERSON = re.compile(
    r"(?i)\b(?:NHS|healthwatch|service|idea|project|scheme|charity|organisation|movement|campaign"
    r"|programme|trust"
    r"|group|centre|hospital|club|\d+(?:st|nd|rd|th))(?:['’]s)?[ \n](?:\w+[ \n]){0,2}$"
)
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
    rest = text[label.end() : label.end() + 120]
    if _RANGE.match(rest):
        return None
    found = _DATE.search(rest)
    if found is not None and _LINK.fullmatch(re.sub(r"\b([a-z])\.", r"\1", rest[: found.start()])):
        return Slice(label.end() + found.start(), label.end() + found.end())
    bare = _BARE.search(rest)
    is_named = label[0].lower() not in {"born", "birth", "birthday"}
    if bare is not None and is_named and re.fullmatch(r"[\s:=.(-]*(?:is|was)?[\s:(]*", rest[: bare.start()]):
        return Slice(label.end() + bare.start(), label.end() + bare.end())
    return None


def _before(text: str, label: re.Match[str]) -> Slice | None:
    start = max(0, label.start() - _BACK_CHARACTERS)
    last = None
    for found in _DATE.finditer(text, start, label.start()):
        last = found
    if last is None or not _LINK_BACK.fullmatch(text[last.end() : label.start()]):
        return None
    return Slice(last.start(), last.end())
