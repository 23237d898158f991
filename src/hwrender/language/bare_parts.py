"""Parts of few people whose noun stands elsewhere, or nowhere: "two in seven", "three from ten had been
hit", "Pressure sores: 3/11", "of the twelve patients on the list, two had died".

A ratio of round numbers ("one in four adults") is a share of all people and tells of nobody here. So the
base is an odd one, or the sentence says whose it is ("of our twelve", "three from ten").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from hwrender.language.counted_people import PEOPLE, PERSONS
from hwrender.language.people_nouns import SEXES, STAFF, UNITS_OF_OTHER_THINGS
from hwrender.language.quantities import may_have_numbers, number_said
from hwrender.language.slices import Slice
from hwrender.language.word_sets import word_set

_ONES = "one|two|three|four|five|six|seven|eight|nine"
_BASES = (
    r"(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen|thirteen|fourteen|fifteen"
    r"|sixteen|seventeen|eighteen|nineteen|twenty(?:-\w+)?|thirty(?:-\w+)?|forty(?:-\w+)?|fifty)"
)
_PART = re.compile(
    rf"(?i)(?<![\w/.,£$€:-])(?P<part>\d{{1,2}}|{_ONES})(?P<link> in| from(?: the| our)?| out of(?: the| our"
    rf"| an?)?"
    rf"| of(?: the| our| us| those| these)?) (?P<base>{_BASES})(?![\w%/]|[.,:]\d|-\w|(?: ?(?:years?|months?"
    rf"|weeks?|days?|hours?"
    r"|minutes?|nights?|stars?|times)\b))"
)
_LABELLED = re.compile(
    r"(?m)(?P<label>(?:^|(?<=[.;] ))[A-Z][^.:;\n\d]{2,50}): (?P<part>\d{1,2}) ?(?:/|of"
    r"|out of) ?(?P<base>\d{1,2})(?![\w%/]|[.,]\d)"
)
_ROUND = frozenset({2, 3, 4, 5, 10, 20, 50, 100})
_HERE = re.compile(r"(?i)[^.;!?\n]{0,40}?\b(?:at|on|in) (?:the|our|this|that) |[^.;!?\n]{0,20}?\bhere\b")
_EVERYWHERE = word_set(
    "nationally england uk britain wales scotland ireland population country world europe nationwide"
)
_NAMED_LINKS = re.compile(r"(?i) from|.* (?:the|our|us|those|these)$")
_SENTENCE = re.compile(r"[^.!?;\n]+(?:\.(?=\d)[^.!?;\n]+)*")
_OF_PEOPLE = (PEOPLE | PERSONS | SEXES | STAFF) | word_set("""
people group drop-in unit ward wing refuge hostel class circle club panel home who us them everyone on
""")
_DID = re.compile(
    r"[ ,](?:(?:had|has|have|was|were|is|are|said|felt|told|could|cannot|can|did|got|went|came|want|wanted"
    r"|knew|know|live"
    r"|lived|lost|never|need|needed|use|used|take|took|cried|asked|died|left|speak|speaks|spoke|drive|smoke"
    r"|drink|agreed"
    r"|on|in|at|here)\b)"
)
_THINGS = (UNITS_OF_OTHER_THINGS - {"in", "out", "time", "times"}) | word_set("""
lights lamps beds doors rooms wards lifts taps toilets chairs mattresses pumps fittings posters leaflets
questions
pages homes surgeries practices clinics shops buses machines windows calls visits letters sessions bathrooms
hospitals services sites sockets bulbs alarms bells kettles meals tests items marks points stars goals points
games
score scored won rated rating
""")
_HARM = word_set("""
falls fall sores sore harm deaths death died sectioned restrained restraint secluded seclusion consent weighed
screened pain allergy allergies catheter catheters suicide suicidal assault assaults bruises infection
infections
sepsis delirium dementia pregnant smokers smoke drinkers diabetic epilepsy homeless bereaved readmitted
discharged
lived alone carer carers interpreter interpreters disabled deaf blind autistic overdose overdoses missing
""")


class BarePart(Struct, frozen=True):
    """A number of people, of how many, and where both stand."""

    part: int
    base: int
    place: Slice


@lru_cache(maxsize=1 << 11)
def find_bare_parts(text: str) -> tuple[BarePart, ...]:
    """Such parts in order, of whatever size."""
    return tuple(_parts(text)) if may_have_numbers(text) else ()


def _parts(text: str) -> Iterator[BarePart]:
    for found in _PART.finditer(text):
        base = _value(found["base"])
        whose = _NAMED_LINKS.fullmatch(found["link"]) is not None
        if base in _ROUND and not whose:
            continue
        sentence = _sentence_at(text, found.start())
        words = frozenset(re.findall(r"[a-z-]+", sentence.lower()))
        if found["link"] == " in" and (
            not words.isdisjoint(_EVERYWHERE) or _HERE.match(text, found.end()) is None
        ):
            continue
        told = found["link"] == " from" or not words.isdisjoint(_OF_PEOPLE)
        told = told and (whose or found["link"].startswith((" in", " out")))
        goes_on = _DID.match(text, found.end()) is not None or _noun_follows(text, found.end())
        if told and goes_on and words.isdisjoint(_THINGS):
            yield _part(found)
    for found in _LABELLED.finditer(text):
        words = frozenset(re.findall(r"[a-z-]+", found["label"].lower()))
        if words.isdisjoint(_THINGS) and not words.isdisjoint(_HARM | _OF_PEOPLE - {"on", "home", "ward"}):
            yield _part(found)


def _noun_follows(text: str, end: int) -> bool:
    first, *rest = [*re.findall(r"[a-z-]+", text[end : end + 40].lower()), "", ""][:2]
    return first in PEOPLE - STAFF or (not first.endswith("s") and rest[0] in PEOPLE - STAFF)


def _sentence_at(text: str, at: int) -> str:
    return next((found[0] for found in _SENTENCE.finditer(text) if found.start() <= at < found.end()), "")


def _part(found: re.Match[str]) -> BarePart:
    place = Slice(found.start("part"), found.end("base"))
    return BarePart(_value(found["part"]), _value(found["base"]), place)


def _value(number: str) -> int:
    if number.lower() == "a dozen":
        return 12
    return number_said(number, otherwise=0)
