"""Numbers that may be of all who took part, by the words beside them: "a class of 29", "44 invited"."""

from __future__ import annotations

import re

from hwrender.language.people_nouns import ANSWERS
from hwrender.language.people_numbers import PeopleNumber
from hwrender.language.people_phrases import Phrases
from hwrender.language.slices import Slice
from hwrender.language.word_sets import word_set

_SHEETS = word_set("forms cards sheets slips returns submissions booklets")
_ANSWERS = ANSWERS | _SHEETS | {"names"}
_SENT_BACK = word_set("handed returned completed filled received back sent in we came")
_GROUPS = word_set("group class cohort ward wing party choir roll membership intake caseload sample total")
_OF_IN_BRACKETS = re.compile(r"\((?:out )?of (?:the |a total of )?$")
ASKED_OR_CAME = word_set("""
asked invited surveyed interviewed came attended replied responded approached registered booked enrolled
started total base
""")
CAME = word_set("""
came replied responded answered attended started took joined began enrolled registered filled completed signed
returned turned told spoke
""")
BEGINS = frozenset({"", ".", "!", "?", ":"})


def place_of_all(phrases: Phrases, text: str, number: PeopleNumber) -> Slice | None:
    """The place of a number of all, with the words that tell it.

    "40 replies", "72 forms handed back", "the 52 who started", "44 invited", "a class of 29", "from 46".
    """
    figures = Slice(phrases.words[number.first].start, phrases.words[number.after - 1].end)
    key = phrases.key
    ends = not phrases.is_beside(number.after) or phrases.ends_here(number.after - 1)
    if key(number.first - 1) == "of" and key(number.first - 2) in _GROUPS and ends:
        return Slice(phrases.words[number.first - 2].start, figures.end)
    if key(number.first - 1) == "from" and _falls(phrases, number):
        return Slice(phrases.words[number.first - 1].start, figures.end)
    if key(number.first - 1) in ASKED_OR_CAME and phrases.gap(number.first).strip() in {":", "–", "="}:
        return figures
    if phrases.is_beside(number.after) and _is_told_of_all(phrases, text, number):
        return Slice(figures.start, phrases.words[number.after].end)
    if phrases.gap(number.after).startswith(")") and _OF_IN_BRACKETS.search(text[: figures.start]):
        return figures
    noun = number.after if key(number.after) == "who" else phrases.find_noun(number.after, _ANSWERS)
    if noun is None:
        return None
    around = phrases.keys[max(0, number.first - 2) : number.first] + phrases.keys[noun - 1 : noun + 3]
    is_of_sheets = key(noun) in _SHEETS and _SENT_BACK.isdisjoint(around)
    return None if is_of_sheets else Slice(figures.start, phrases.words[noun].end)


def _is_told_of_all(phrases: Phrases, text: str, number: PeopleNumber) -> bool:
    """ "44 invited, 40 came", "fifty-one filled it in", "the fifty invited"."""
    following = phrases.key(number.after)
    if phrases.key(number.first - 1) == "the":
        return following in ASKED_OR_CAME
    before = text[: phrases.words[number.first].start].rstrip()
    return before[-1:] in BEGINS and following in ASKED_OR_CAME | CAME


def _falls(phrases: Phrases, number: PeopleNumber) -> bool:
    """Whether a number of people goes down "from 46 to 41"."""
    is_last = phrases.key(number.after) == "to" and phrases.is_number(number.after + 1)
    return is_last and phrases.follows_people(number.first)
