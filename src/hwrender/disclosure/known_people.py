"""P9: one person of a place whom an office, an age or an origin points to: "the headteacher at the only
school on the isle", "the councillor for Nether Burdale, who has cancer", "the trust's first Sikh chaplain",
"a 103-year-old former tram conductress in Goole", "a Fijian prop, new to Galashiels", "the oldest Jain lady
in Wigston".

Whoever holds a public office is spoken of in every report: here only with what is told of their health.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.disclosure.concerns import LOCAL_FIGURE, Disclosure
from hwrender.disclosure.context import ReportContext
from hwrender.disclosure.local_work import ANY_WORK, PERSON
from hwrender.disclosure.noted_figures import noted_figures
from hwrender.language.calendar import DAYS_AND_MONTHS
from hwrender.language.nationalities import NATIONALITIES
from hwrender.language.quantities import read_quantities
from hwrender.language.rare_facts import is_rare_origin
from hwrender.language.slices import Slice, apart
from hwrender.language.tokens import small_words
from hwrender.language.word_sets import word_set
from hwrender.prose import Prose

_OFFICES = (
    r"(?:head ?teacher|headmaster|headmistress|head|principal|deputy head|caretaker|councillor|mayor"
    r"|mayoress|lord mayor|mp|ms"
    r"|msp|member of parliament|magistrate|judge|rabbi|imam|vicar|rector|priest|curate|minister|pastor"
    r"|bishop|dean|granthi"
    r"|chief executive|chair(?:man|woman)?|coach|manager|captain|goalkeeper|landlord|landlady"
    r"|station ?master|harbour ?master"
    r"|postmaster|postmistress|sheriff|provost|warden|chief constable|sergeant|town clerk|registrar|coroner"
    r"|organist|conductor"
    r"|editor|owner|laird|factor|ferryman|lock keeper|gamekeeper|lighthouse keeper)"
)
_TO_PLACE = (
    r"(?:of|at|for|in|on|to) (?:the )?(?:(?:only|one|village|local|parish|town|primary|grammar|high|infant"
    r"|junior) )?"
    r"(?:[a-z]+ ){0,3}?(?:(?:on|of|in|at) (?:the )?(?:isle of "
    r"|island of )?)?(?P<place>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)"
)
_OFFICE = re.compile(
    rf"\b(?i:the|our|their|a) (?:(?i:former|retired|late|old|first|last|only|one|current|new|deputy"
    rf"|assistant|ex-?) )*"
    rf"(?i:{_OFFICES}) {_TO_PLACE}"
)
_ONLY_ONE_THERE = re.compile(r"\b(?:only|one|sole|isle|island)\b")
_OF_HEALTH = re.compile(
    r"(?i)\b(?:breakdown|cancer|dementia|sectioned|stroke|disorder|stress|signed off|off sick|drink(?:s"
    r"|ing)?|drunk|pregnan\w+"
    r"|miscarr\w+|hiv|depress\w+|anxi\w+|illness|ill|unwell|tube|feed|fed|surgery|operation|clinic|chemo\w*"
    r"|dialysis|died|dying"
    r"|death|suicide|overdose\w*|rehab|addict\w*|diagnos\w+|hospital|hospice|carer|bed ?sores?|lose weight"
    r"|obese|diabet\w+"
    r"|wheelchair|blind|deaf|incontinen\w+|burial|mortuary|abuse\w*|assault\w*|arrest\w*|affair|divorce\w*"
    r"|cried|in tears)\b"
)
_FIRST_OF_A_KIND = re.compile(
    r"\b(?i:the|our) [A-Za-z]+(?:['’]s|s['’]) (?i:first|only|one|sole|lone"
    r"|last) (?P<kind>[A-Za-z-]+) (?:[a-z]+ )?(?P<who>[a-z]+)\b"
)
_KINDS = word_set(
    "black asian white muslim sikh hindu jewish male female gay trans deaf blind disabled openly"
    " roma traveller"
)
_AT_SERVICE = word_set(
    "club clubs interpreter interpreters service services group unit ward clinic hospital school shop centre"
    " team"
)
_AGED = re.compile(
    r"\b(?i:the|an?|one|our|this|that) (?:[a-z]+ )?(?P<age>\d{1,3}|[a-z]+(?:-[a-z]+)?)-year-old"
    r" (?P<who>(?:[a-z-]+ ){0,4}?[a-z-]+),? (?:in|at|from|of|near|living in"
    r"|on) (?:the )?(?P<place>[A-Z][\w’'-]+)(?: [A-Za-z]+)?"
)
_ONCE = word_set("former retired ex one-time sometime mother father mum dad widow widower champion")
_YOUNGEST, _OLDEST = 15, 95
_NOUN_OF_ORIGIN = re.compile(
    r"\b(?i:the|an?|one|this|that) \d{1,3}-year-old (?P<origin>[A-Z][a-z]+)(?=['’]s [a-z]|,? who\b|,? was\b"
    r"|,? had\b|,? told\b|[,.])"
)
_OF_ORIGIN = re.compile(
    r"\b(?i:the|an?|one|this|that|our) (?P<origin>[A-Z][a-z]+(?: [A-Z][a-z]+)?) (?P<who>(?:[a-z-]+"
    r" ){0,2}?[a-z-]+)(?P<rest>,? (?:new to|"
    r"living in|just moved to|who lives in|staying in|from|in|at the [a-z]+ in|at) (?P<place>[A-Z][\w’'-]+))"
)
_DOERS = re.compile(
    r"(?:er|or|ist|ian|man|woman|lad|lass|student|prop|winger|nun|monk|chef|cook|boy|girl|family|couple)s?$"
)
_SUPERLATIVE = re.compile(
    rf"\b(?i:the) (?i:oldest|youngest|tallest|fattest|longest-serving|last|heaviest"
    rf"|richest) (?:[A-Za-z-]+ ){{0,2}}?"
    rf"(?i:{PERSON}|{ANY_WORK}|patient|resident|tenant|prisoner|member|mother|father|mum|dad|driver|nurse)"
    r" (?:in|at|on|of) (?:the )?(?P<place>[A-Z][\w’'-]+)"
)
_NO_PLACES = DAYS_AND_MONTHS | word_set(
    "nhs healthwatch england britain wales scotland ireland london uk europe covid english gp council trust"
)
_SIGNS = word_set("""
year old former first only one oldest youngest tallest last new living from in at of for the
""")


def find_known_people(text: Prose, context: ReportContext) -> Iterator[Disclosure]:
    """From the first word about them to the place."""
    words = text.text
    known = () if _SIGNS.isdisjoint(small_words(words)) else _known(words, context)
    for place in apart(sorted((*known, *noted_figures(words)), key=lambda each: each.start - each.end)):
        yield Disclosure(LOCAL_FIGURE, place)


def _known(words: str, context: ReportContext) -> Iterator[Slice]:
    yield from _of_office(words, context)
    for found in _NOUN_OF_ORIGIN.finditer(words):
        if found["origin"] in NATIONALITIES:
            yield Slice(*found.span())
    for pattern, holds in _OF_A_PLACE:
        for found in pattern.finditer(words):
            if holds(found) and not _is_wide(found["place"], context):
                yield Slice(*found.span())


def _of_office(words: str, context: ReportContext) -> Iterator[Slice]:
    for found in _OFFICE.finditer(words):
        rest = words[found.end() :].partition("\n")[0].split(". ")[0]
        told = _OF_HEALTH.search(rest) or _ONLY_ONE_THERE.search(found[0].lower())
        if told and not _is_wide(found["place"], context):
            yield Slice(*found.span())
    for found in _FIRST_OF_A_KIND.finditer(words):
        is_kind = (
            found["kind"].lower() in _KINDS or found["kind"] in NATIONALITIES or found["kind"] in _FAITHS
        )
        if is_kind and _AT_SERVICE.isdisjoint(found[0].split()):
            yield Slice(*found.span())


_FAITHS = word_set("Sikh Hindu Muslim Jewish Buddhist Jain Catholic Quaker Rastafarian")


def _is_telling(found: re.Match[str]) -> bool:
    """Whether few have such an age, or what they were is told besides."""
    age = next((int(each.value) for each in read_quantities(found["age"])), _OLDEST - 1)
    return not _YOUNGEST < age < _OLDEST or not _ONCE.isdisjoint(found["who"].split())


def _is_rare(found: re.Match[str]) -> bool:
    """Whether it is somebody of an origin that few neighbours share."""
    return (
        is_rare_origin(found["origin"])
        and _DOERS.search(found["who"]) is not None
        and _AT_SERVICE.isdisjoint(found["who"].split())
    )


def _always(found: re.Match[str]) -> bool:
    return True


_OF_A_PLACE = ((_AGED, _is_telling), (_OF_ORIGIN, _is_rare), (_SUPERLATIVE, _always))


def _is_wide(place: str, context: ReportContext) -> bool:
    """Whether the place is no place, a country, or the report's own."""
    first = place.split()[0].removesuffix("'s").removesuffix("’s")
    return first.lower() in _NO_PLACES or any(first in name.split() for name in context.organisations)
