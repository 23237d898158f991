"""Few people in parts of a stated number and in asides: "2 (of 5) partners", "4/12 pts", "1 of 7 interviews",
"seen 10, referred 4", "five in all", "several, perhaps four, of the lads", "a solitary complaint".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from types import MappingProxyType

from hwrender.language import told_part_patterns as patterns
from hwrender.language.counted_people import PEOPLE, PERSONS
from hwrender.language.people_counts import PeopleCount
from hwrender.language.people_nouns import STAFF
from hwrender.language.quantities import read_quantities
from hwrender.language.slices import Slice
from hwrender.language.tokens import small_words
from hwrender.language.word_sets import word_set

_RULES = word_set("may can could should must will visitors visitor guests guest")
_HOUSES = word_set("ward wing corridor landing unit floor home hostel hotel site estate class list caseload")
_AT_WORK = word_set("porter cleaner cook student chaplain driver warden caretaker volunteer interpreter")
_SURROUNDINGS = 60


def _is_of_people(text: str, found: re.Match[str]) -> bool:
    words = [found.groupdict().get(name) for name in ("first", "second", "words")]
    return not patterns.OF_PEOPLE.isdisjoint(
        word for words_of in words if words_of for word in words_of.lower().split()
    )


def _is_no_rate(text: str, found: re.Match[str]) -> bool:
    """Whether it is a part of people who were counted; "7 out of 10 people" is a share of all."""
    return patterns.RATE.search(found["base"]) is None and _is_of_people(text, found)


def _is_of_a_house(text: str, found: re.Match[str]) -> bool:
    after = re.findall(r"[a-z-]+", text[found.end("number") :][:_SURROUNDINGS].lower())
    return _is_of_people(text, found) or not _HOUSES.isdisjoint(after)


def _is_of_one(text: str, found: re.Match[str]) -> bool:
    words = found["words"].lower().split()
    return not ((PERSONS - STAFF) | _AT_WORK).isdisjoint(words) and not words[-1].endswith("s")


def _is_of_a_person(text: str, found: re.Match[str]) -> bool:
    words = found["words"].lower().split()
    return not ((PERSONS | PEOPLE) - STAFF).isdisjoint(words) and _RULES.isdisjoint(words)


def _is_a_group(text: str, found: re.Match[str]) -> bool:
    sentence = re.split(r"[.!?\n]", text[: found.start()])[-1]
    return not patterns.GROUPS.isdisjoint(re.findall(r"[a-z-]+", sentence.lower()))


def _has_no_things(text: str, found: re.Match[str]) -> bool:
    """Whether nothing in the text up to here is counted but people."""
    return _THINGS.search(text[: found.end()]) is None


_THINGS = re.compile(
    r"(?i)\b(?:lifts?|beds|doors|sockets|rooms|wards|homes|hospitals|practices|surgeries|clinics|shops"
    r"|chairs|toilets|clocks"
    r"|calls|visits|recommendations|posters|leaflets|bays|machines|buses|questions|windows|sites|services"
    r"|sessions|meetings|stars|points|kettles|phones|hoists|scanners|cars|vans|tables|signs|menus)\b"
)


def _always(text: str, found: re.Match[str]) -> bool:
    return True


_Fits = Callable[[str, re.Match[str]], bool]

_READ: Mapping[re.Pattern[str], _Fits] = MappingProxyType(
    {
        patterns.A_PART: _is_no_rate,
        patterns.A_PART_DID: _has_no_things,
        patterns.IN_ALL: _is_a_group,
        patterns.PERHAPS: _is_of_people,
        patterns.AT_MOST: _always,
        patterns.ONE_AND_MAYBE: _is_of_people,
        patterns.LONE: _always,
        patterns.NO_ONE_ELSE: _is_of_one,
        patterns.NO_OTHER: _is_of_a_person,
        patterns.LAST: _is_of_a_person,
        patterns.OUR_ONE: _is_of_a_person,
        patterns.EXCEPTION: _is_of_a_person,
        patterns.ALL_BUT: _is_of_a_house,
        patterns.FAMILIES: _always,
        patterns.ALL_OF_THEM: _has_no_things,
        patterns.HANDFUL: _is_of_a_person,
        patterns.SHARE_OF: _has_no_things,
        patterns.SEEN: _always,
        patterns.ELIDED: _has_no_things,
        patterns.THE_SINGLE: _is_of_a_person,
        patterns.ONE_POSSIBLY: _is_of_people,
        patterns.IN_OF: _has_no_things,
        patterns.ILLNESSES: _always,
        patterns.SHARE_WORDS: _has_no_things,
    }
)
"""What few people are told by, and what has to be so around it."""

_SIGNS = word_set("""
one two three four five six seven eight nine 1 2 3 4 5 6 7 8 9 up few hiv tb fgm copd of all total altogether
told in perhaps maybe possibly several some few handful hardly scarcely barely lone solitary single sole
minority nobody none no alone last only remaining other our their exception every both neither each mother mum
father dad grandmother grandfather woman man couple widow brother sister husband than seen asked screened
invited offered referred tested interviewed assessed admitted half most
""")


@lru_cache(maxsize=1 << 11)
def find_told_parts(text: str) -> tuple[PeopleCount, ...]:
    """Such numbers of people in order, of whatever size."""
    if _SIGNS.isdisjoint(small_words(text)) and "/" not in text:
        return ()
    found = [
        _count(each) for pattern, fits in _READ.items() for each in pattern.finditer(text) if fits(text, each)
    ]
    return tuple(sorted(found, key=lambda each: each.place.start))


def _count(found: re.Match[str]) -> PeopleCount:
    number = "1" if found.re is patterns.SHARE_WORDS else found.groupdict().get("number") or "1"
    value = next((int(each.value) for each in read_quantities(number)), 4 if number == "handful" else 1)
    ends = {
        patterns.A_PART: "base",
        patterns.PERHAPS: "number",
        patterns.ONE_AND_MAYBE: "number",
        patterns.IN_ALL: "number",
        patterns.NO_ONE_ELSE: "words",
    }
    end = found.end(ends[found.re]) if found.re in ends else found.end()
    start = found.start("number") if found.re is patterns.IN_ALL else found.start()
    place = Slice(start, end)
    return PeopleCount(value, place, place, is_part=True)
