"""Labels of people with their number after them: "Women (4)", "Residents with no visitors: 3"."""

from __future__ import annotations

import re

from hwrender.language.counted_people import PEOPLE, STAFF
from hwrender.language.people_nouns import HOUSEHOLDS, SEXES, UNITS_OF_OTHER_THINGS
from hwrender.language.people_numbers import PeopleNumber
from hwrender.language.people_phrases import Phrases
from hwrender.language.verbs import verb_form
from hwrender.language.word_sets import word_set

_SIGN = re.compile(r"\s?[:=(–—-]\s?")
_END = re.compile(r"\s*(?:$|[;,)\n(]|\.(?:\s|$)|and\b)")
_BEGINNING = re.compile(r"[.!?;:,)(\n•]|\d")
_LEADING = word_set("number total count no how many of the a other all and our")
_NO_COUNTS = UNITS_OF_OTHER_THINGS | word_set("""
age ages average mean median per each every score scores rating ratings ratio rank wait waits target limit
""")
_TELLING = word_set("""
with without who whose happy unhappy able unable aware unaware afraid alone pregnant homeless disabled had
were was never not still already
""")
_LONGEST_LABEL_WORDS = 14
_PEOPLE = PEOPLE | SEXES | frozenset(HOUSEHOLDS.values())


def is_labelled(phrases: Phrases, text: str, number: PeopleNumber) -> bool:
    """Whether the words right before a number, and a sign, are a label of people; it ends with the number."""
    ends = phrases.gap(number.first) == ", " and number.after == len(phrases.words)
    if not (ends or _SIGN.fullmatch(phrases.gap(number.first))):
        return False
    if not _END.match(text, phrases.words[number.after - 1].end):
        return False
    start = _start(phrases, number.first - ends)
    if (ends and start) or not _NO_COUNTS.isdisjoint(phrases.keys[start : number.first]):
        return False
    if is_of_people_named(phrases, number):
        return True
    while start < number.first - 1 and phrases.key(start) in _LEADING:
        start += 1
    noun = phrases.find_noun(start, _PEOPLE, begins=True)
    if noun is None or noun >= number.first or phrases.keys[noun] in STAFF:
        return False
    return noun == number.first - 1 or phrases.ends_here(noun)


def is_of_people_named(phrases: Phrases, number: PeopleNumber) -> bool:
    """Whether the label before a number tells of people who were named before: "with a plan: 21"."""
    key = phrases.key(0)
    opens = phrases.after_people and _start(phrases, number.first) == 0
    return opens and (key in _TELLING or verb_form(key).participle)


def _start(phrases: Phrases, number: int) -> int:
    """The first word of the label that ends before this one."""
    first = max(0, number - _LONGEST_LABEL_WORDS)
    for place in range(number - 1, first, -1):
        if _BEGINNING.search(phrases.gap(place)) or phrases.is_number(place - 1):
            return place
    return first
