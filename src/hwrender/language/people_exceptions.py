"""People whom a text leaves out of all others: "with one exception", "every resident bar one"."""

from __future__ import annotations

from hwrender.language.counted_people import PEOPLE, PERSONS, STAFF
from hwrender.language.people_phrases import Phrases
from hwrender.language.word_sets import word_set

_EVERY = word_set("every each no")
_ONE = word_set("single sole lone solitary")
_BEFORE = word_set("with only just")
_FEW_WORDS = 6


def is_of_everyone(phrases: Phrases, place: int) -> bool:
    """Whether "but", "bar" or "except" stands after "every resident", "all of the women"."""
    noun, start = phrases.key(place - 1), phrases.sentence_start(place)
    one = noun in PERSONS and phrases.before(place, 2) in _EVERY
    return one or (noun in PEOPLE and phrases.key(start) == "all" and place - start < _FEW_WORDS)


def find_exception(phrases: Phrases, place: int) -> tuple[int, int] | None:
    """How many "exceptions", or people "apart", word `place` tells of, and the first word that says so."""
    around = phrases.sentence(place)
    if (PEOPLE - STAFF).isdisjoint(around) or not STAFF.isdisjoint(around):
        return None
    is_apart = phrases.key(place) == "apart"
    if phrases.key(place - 1) in _ONE and phrases.key(place - 2) == "a":
        return None if is_apart else (1, place - 2)
    for number in phrases.numbers:
        opens = phrases.gap(number.first).startswith(",") and phrases.gap(place + 1).startswith(",")
        if number.after == place and (opens if is_apart else phrases.key(number.first - 1) in _BEFORE):
            return number.value, number.first
    return None
