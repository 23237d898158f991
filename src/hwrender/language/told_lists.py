"""Few people in a list inside a sentence, under words that can only count people: "Reasons for leaving:
eviction – 4; violence – 2", "Born in: Eritrea 5; Iran 3", "First languages were Farsi (2) and Sorani (1)".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from hwrender.language.counted_people import PEOPLE
from hwrender.language.people_counts import PeopleCount
from hwrender.language.people_nouns import STAFF, UNITS_OF_OTHER_THINGS
from hwrender.language.quantities import number_said
from hwrender.language.slices import Slice
from hwrender.language.word_sets import word_set

_NUM = r"(?:[1-9]\d{0,3}|one|two|three|four|five|six|seven|eight|nine)"
_LABEL = r"[A-Za-z][\w’'/ +-]{0,40}?(?: \d\d? to \d\d?| \d\d)?"
_ITEM = rf"{_LABEL}(?:(?: ?[–—:=-] ?| | \(| [x×] ?){_NUM}\)?|, {_NUM}(?=;|[.\n]|$| and))"
_LIST = re.compile(
    rf"\b(?P<lead>[A-Za-z][^:.!?\n]{{2,70}}?)(?::| were| are| included?)\s"
    rf"(?P<items>{_ITEM}(?:(?:[;,]| and) (?:and )?{_ITEM})+)(?=[.\n;]|$)"
)
_NUMBER = re.compile(
    rf"(?:^|(?<=[;,] )|(?<=and ))[A-Za-z\d][^;,\n]*?(?:[–—:=( -]\(?|[x×] ?"
    rf"|, )(?P<number>{_NUM})\)?(?=[;,.\n]|$"
    rf"| and)"
)
_NUMBER_IN_A_LIST = re.compile(rf"[ (x×:=–—-]{_NUM}\)?(?:[;,]| and) ")
_VERB = re.compile(r" (?:were|are|included?) .*\d")
_OF_PEOPLE = (
    PEOPLE
    | word_set("""
    born reasons reason leaving left origin origins country countries nationality nationalities diagnosis
    diagnoses condition conditions religion religions faith faiths language languages ethnicity ethnicities
    gender genders sexuality orientation status housing occupation occupations employment deaths died outcome
    outcomes causes cause illnesses illness disability disabilities identity respondents replies responses
    slept sleeping sleep lived came ages benefits claimed injuries injury harmed harm assaulted pregnancy
    pregnancies drugs substances used trafficked detained immigration visa visas marital tenure identified
    impairments impairment needs need admission admissions admitted arrest arrests sectioned
    relationship treated seen referred interviewed widowed tongue tongues
    """)
) - STAFF
_OF_THINGS = (UNITS_OF_OTHER_THINGS - {"in", "out"}) | word_set("""
bed beds room rooms ward wards score scores rating ratings phone visits visit complaints lifts delays delay
hours held ran session sessions drop-in drop-ins event events meetings workshops groups opening repairs
parking minutes bus buses pages votes
""")


@lru_cache(maxsize=1 << 11)
def find_told_lists(text: str) -> tuple[PeopleCount, ...]:
    """The numbers of such lists, in order, of whatever size."""
    may_list = any(sign in text for sign in ":(;") or _VERB.search(text)
    return tuple(_listed(text)) if may_list and _NUMBER_IN_A_LIST.search(text) else ()


def leads_to_people(lead: str) -> bool:
    """Whether words over a list can only introduce numbers of people: "Reasons for leaving:"."""
    words = set(re.findall(r"[a-z-]+", lead.lower()))
    return not words.isdisjoint(_OF_PEOPLE) and words.isdisjoint(_OF_THINGS)


_DEED = (
    r"(?:(?:had|was|were|been|got|lost|slept|never|felt|left|lived|used|missed|told|refused|cut|fell) "
    rf"[a-z][a-z’' -]{{1,40}}): {_NUM}"
)
_NUMBER_OF_DEED = re.compile(rf": (?P<number>{_NUM})\b")
_OF_DEEDS = re.compile(rf"(?i)^{_DEED}(?:[;,] {_DEED})+\.?$", re.ASCII)


def _told_of_deeds(text: str) -> Iterator[PeopleCount]:
    """ "Lost job: 2; lost home: 3": what people did, with how many, and nothing else."""
    for found in _NUMBER_OF_DEED.finditer(text) if _OF_DEEDS.match(text.strip()) else ():
        value = number_said(found["number"])
        place = Slice(*found.span("number"))
        yield PeopleCount(value, place, place, is_part=True)


def _listed(text: str) -> Iterator[PeopleCount]:
    yield from _told_of_deeds(text)
    for found in _LIST.finditer(text):
        if not leads_to_people(found["lead"]):
            continue
        for item in _NUMBER.finditer(found["items"]):
            value = number_said(item["number"])
            place = Slice(*item.span("number")).moved(found.start("items"))
            yield PeopleCount(value, place, place, is_part=True)
