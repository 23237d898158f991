"""P9: what means one person: an exact age, a nationality and a sex together; a rare illness or origin with an
age or a place; somebody who is the only one of an origin or with an illness."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from hwrender.disclosure.concerns import ONLY_ONE, PROFILE, RARE_FACT, Disclosure
from hwrender.disclosure.context import ReportContext
from hwrender.language.calendar import DAYS_AND_MONTHS
from hwrender.language.nationalities import NATIONALITIES
from hwrender.language.number_words import NumeralForm
from hwrender.language.people_nouns import PEOPLE, PERSONS
from hwrender.language.quantities import read_quantities
from hwrender.language.quantity import QuantityKind
from hwrender.language.rare_facts import RARE_ILLNESSES, RARE_ORIGINS, any_of, has_rare_fact
from hwrender.language.slices import Slice, apart
from hwrender.prose import Prose

_AGED = re.compile(r"(?i)\baged?(?: of)? $")
_IS_SO_OLD = re.compile(r"(?i)\b(?:is|was|turned) $")
_OLD = re.compile(r"(?i)[- ]old\b(?!s)")
_END = re.compile(r"[,.;)]|$| and\b")
_OLDEST = 120
_SEX = re.compile(
    r"(?i)\b(?:wom[ae]n|m[ae]n|girl|boy|lady|gentleman|female|male|mother|father|mum|dad|wife|husband|widow"
    r"|widower|grandmother|grandfather|daughter|son|sister|brother|trans ?(?:woman|man)|she|he|her|his)\b"
)
_NATIONALITY = re.compile(
    r"\b(?:" + "|".join(sorted((re.escape(each) for each in NATIONALITIES), key=len, reverse=True)) + r")\b"
)
_LONGEST_CHARACTERS = 70
_STOP = re.compile(r"[.!?]\s")


def find_profiles(text: Prose, context: ReportContext) -> Iterator[Disclosure]:
    """From the first of the telling words to the last, where they stand close together."""
    places = [
        (place, concern)
        for concern, find in ((ONLY_ONE, find_only_ones), (PROFILE, _of_three), (RARE_FACT, _rare))
        for place in find(text.text)
    ]
    concerns = dict(reversed(places))
    for place in apart(place for place, _ in places):
        yield Disclosure(concerns[place], place)


def _of_three(text: str) -> Iterator[Slice]:
    """An age, a nationality and a sex."""
    for age in _ages(text):
        start, end = max(0, age.start - _LONGEST_CHARACTERS), age.end + _LONGEST_CHARACTERS
        nationality = _nearest(_NATIONALITY, text, age, start, end)
        sex = _nearest(_SEX, text, age, start, end)
        if nationality is not None and sex is not None:
            places = ((age.start, age.end), nationality, sex)
            yield Slice(min(each[0] for each in places), max(each[1] for each in places))


_ONE = any_of(PERSONS)
_ORIGIN = any_of(NATIONALITIES)
_FAITH = "(?i:jewish|muslim|hindu|sikh|buddhist|catholic|christian|bahá['’]í|jain|rastafarian|orthodox)"
_ILLNESS = rf"(?i:{any_of(RARE_ILLNESSES)})"
_ONLY = re.compile(r"(?i)\b(?:only|sole|lone)\b")
_KIND_OF = "one|other|openly|known|gay|trans|deaf|blind|disabled|young|older|single"
_A_PERSON = rf"(?i:{_ONE}|family|household|speaker)"
_ONLY_ONE = re.compile(
    rf"(?i:\b(?:only|sole|lone)[ \n](?:(?:{_KIND_OF})[ \n]){{0,2}})"
    rf"(?:(?:{_ORIGIN}|{_FAITH})(?:[- ]speaking)?[ \n](?:\w+[ \n])?{_A_PERSON}|(?:Traveller|Gypsy)"
    rf"|{_A_PERSON}[ \n](?i:with|from|who has|living with)[ \n](?:{_ILLNESS}|(?!The\b)[A-Z]\w+))"
    r"(?!['’]s?[ \n]|[ \n](?i:interpreter|service|group|clinic|project|charity|organisation)s?\b)"
)
_SERVICE = r"(?:[ \n]\w+)?[ \n](?i:association|society|trust|clinic|team|nurse|service|charity|group)"
_RARE = re.compile(
    rf"\b(?:{_ILLNESS}(?!{_SERVICE})|(?:{any_of(RARE_ORIGINS)})(?=[ \n](?:\w+[ \n])?(?i:{_ONE})\b))\b"
)
_OF_MANY = re.compile(
    rf"(?i)\b(?:{any_of(PEOPLE)}|those|anyone|anybody|everyone|somebody|someone|about|on)"
    r"[ \n](?:\w+[ \n]){0,3}$"
)
_SINGLE = re.compile(
    rf"\b(?i:(?:a|an|one|this|her|his|my|their|the)[ \n](?:[\w-]+[ \n]){{0,3}}?(?:{_ONE})\b"
    r"|[\w-]+[- ]year[- ]old(?!s)|she|he|her|his|him|I|my|who has)\b"
)
_SMALL_PLACE = re.compile(
    r"\b(?i:in|from|near|on|of|at|around)[ \n](?:the[ \n])?"
    r"(?:(?!(?:NHS|Britain|England|UK|London|Healthwatch|English)\b)[A-Z][\w'’-]+"
    r"|(?:\w+[ ])?"
    r"(?i:estate|street|road|block|village|school|town|hostel|site|ward|parish|church|mosque)\b)"
)


def find_only_ones(text: str) -> tuple[Slice, ...]:
    """ "The only Eritrean mother", "the only man with Huntington's"."""
    if not _ONLY.search(text):
        return ()
    return tuple(Slice(*found.span()) for found in _ONLY_ONE.finditer(text))


def _rare(text: str) -> Iterator[Slice]:
    """One person with a rare illness or of a rare origin, and an age or a place in the same sentence."""
    if not has_rare_fact(text):
        return
    telling = sorted((*_ages(text), *_small_places(text)))
    for fact in _RARE.finditer(text):
        near = Slice(*fact.span())
        start, end = max(0, near.start - _LONGEST_CHARACTERS), near.end + _LONGEST_CHARACTERS
        single = (
            None if _OF_MANY.search(text[start : near.start]) else _nearest(_SINGLE, text, near, start, end)
        )
        told = sorted(
            (abs(each.start - near.start), each)
            for each in telling[bisect_left(telling, Slice(start, 0)) : bisect_left(telling, Slice(end, 0))]
            if each.end <= end and not each.overlaps(near)
            if not _STOP.search(text[min(each.start, near.start) : max(each.end, near.end)])
        )
        if single is not None and told:
            nearest = told[0][1]
            yield Slice(min(near.start, single[0], nearest.start), max(near.end, single[1], nearest.end))


def _small_places(text: str) -> Iterator[Slice]:
    """What stands after "in" and is no month, day or origin."""
    for found in _SMALL_PLACE.finditer(text):
        last = found[0].split()[-1]
        if last.lower() not in DAYS_AND_MONTHS and last not in NATIONALITIES:
            yield Slice(*found.span())


def _ages(text: str) -> Iterator[Slice]:
    """ "Aged 45", "45 years old", "is forty-five", "(45)", ", 45,"."""
    for each in read_quantities(text):
        if each.is_range or not each.is_whole or not 0 < each.value <= _OLDEST:
            continue
        place, before, after = each.place, text[: each.place.start][-10:], text[each.place.end :][:10]
        old = _OLD.match(text, place.end) if each.unit == "year" else None
        aged = _AGED.search(before)
        is_short = each.form is NumeralForm.FIGURES and len(place.of(text)) == 2
        if old:
            yield Slice(place.start, old.end())
        elif each.kind is not QuantityKind.COUNT:
            continue
        elif aged and not re.match(r"\s?(?:and|or)\s?\d", after):
            yield Slice(place.start - len(aged[0]), place.end)
        elif (
            (is_short or each.form is NumeralForm.WORDS) and _IS_SO_OLD.search(before) and _END.match(after)
        ) or (
            is_short
            and (
                (before.endswith(", ") and after[:1] in {"", ",", ".", ")"})
                or (before.endswith("(") and after[:1] in {",", ")"})
            )
        ):
            yield place


def _nearest(pattern: re.Pattern[str], text: str, to: Slice, start: int, end: int) -> tuple[int, int] | None:
    """The match nearest to `to` in the same sentence."""
    found = [
        each.span()
        for each in pattern.finditer(text, start, min(end, len(text)))
        if not _STOP.search(text[min(each.start(), to.start) : max(each.end(), to.end)])
    ]
    return min(found, key=lambda span: abs(span[0] - to.start), default=None)
