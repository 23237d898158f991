"""Names in tables: what the head of a column says of the words under it."""

from __future__ import annotations

import re

from hwrender.language import name_words as near
from hwrender.language.eponyms import eponyms
from hwrender.language.frequency import zipf_frequency
from hwrender.language.given_names import given_name, is_family_name
from hwrender.language.namesakes import THINGS
from hwrender.language.people_nouns import PERSONS, STAFF
from hwrender.language.tokens import plain_form, words
from hwrender.language.word_sets import word_set

_BETWEEN = re.compile(r"[,;/&]| and ")
_RARE_WORD_ZIPF = 3.2
_MOST_WORDS_OF_A_NAME = 4

_OF_THINGS = word_set("""
ward wards unit units stop stops home homes house houses town towns area areas place places site sites
hospital hospitals surgery surgeries practice practices street streets road roads estate estates library
libraries pharmacy pharmacies organisation organisations charity charities venue venues locality station
school schools month months medicine medicines drug drugs product brand equipment score scores tool tools
device devices day days service services system app building buildings room rooms location locations borough
district region village villages where setting settings location base branch clinic clinics centre centres
hospice park group groups activity activities word term animal pet dog cat film song book law report award
""")
"""Over names of wards, places and things."""

_OF_PEOPLE = (PERSONS | STAFF | near.ROLES | near.WORKERS) - word_set(
    "service local other member"
) | word_set("""
name names who whom staff contact carers gp gps referrer speaker chair present attended attendees apologies
team author keyworker led seen interviewed patients residents volunteers people participants reader signed
by
""")
"""Over names of people."""


_OR_BODIES = word_set(
    "who whom lead led contact author referrer partner team by speaker present attended seen"
)
_NO_NAMES = (
    near.ORGANISATIONS | THINGS | near.PLACES | near.BEFORE_PLACES | near.ORGANISATION_INITIALS | _OF_PEOPLE
)
_NOBODY = word_set("""
self none nobody vacant unknown various anonymous family board both all everyone other others not any no yes
staff
""")


def are_heads_of_people(heads: tuple[str, ...]) -> bool:
    """Whether the head of a column says that people are named under it ("Name", "Visited by")."""
    keys = _keys(heads)
    return bool(keys) and bool(_OF_PEOPLE.intersection(keys)) and not _are_of_things(keys)


def is_name_of_a_thing(name: str, cell: str, heads: tuple[str, ...]) -> bool:
    """Whether a name that fills a cell stands under "Ward", "Stop" or the like; one with a title does not."""
    first = plain_form(name.partition(" ")[0].rstrip("."))
    fills = name in (part.strip(" 0123456789") for part in _BETWEEN.split(cell))
    return fills and first not in near.TITLES and _are_of_things(_keys(heads))


def is_written_as_a_name(cell: str, heads: tuple[str, ...]) -> bool:
    """Whether a cell is a few words with capitals that may be somebody's name, and nothing else. Under "Lead"
    a body may stand as well: one word must be in the tables of names."""
    found = words(cell)
    if not 0 < len(found) <= _MOST_WORDS_OF_A_NAME or cell.strip() != cell or "." in cell:
        return False
    keys = [plain_form(each.text) for each in found]
    if " ".join(keys) in eponyms() or any(key in _NO_NAMES for key in keys):
        return False
    if _NOBODY.intersection(keys):
        return False
    if _OR_BODIES.intersection(_keys(heads)) and not any(
        given_name(each.text) or is_family_name(each.text) for each in found
    ):
        return False
    return all(each.text[0].isupper() and not each.text.isupper() for each in found) and all(
        given_name(each.text) or is_family_name(each.text) or zipf_frequency(each.text) < _RARE_WORD_ZIPF
        for each in found
    )


def _keys(heads: tuple[str, ...]) -> list[str]:
    """The words of the head of the column."""
    return [plain_form(each.text) for each in words(heads[0])] if heads else []


def _are_of_things(keys: list[str]) -> bool:
    """Whether a head is about things: "Home name" and "Ward" are, "Ward manager" is not."""
    if not _OF_THINGS.intersection(keys):
        return False
    return keys[-1] in {"name", "names"} or keys[-1] not in _OF_PEOPLE
