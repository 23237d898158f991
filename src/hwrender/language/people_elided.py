"""Numbers of people beside no noun that names people: "six pupils at one school and four at the other".

The noun may be left out because a number before has it, or it may be a word that no list has, of whom only
people could do what follows: "three bargees who moor there", "two harvesters told us".
"""

from __future__ import annotations

from hwrender.language.counted_people import PEOPLE_OR_STAFF, PERSONS_OR_STAFF
from hwrender.language.people_numbers import JOIN, PeopleNumber
from hwrender.language.people_phrases import Phrases
from hwrender.language.word_sets import word_set

_PLACING = word_set("at in on from to during after")
_BEFORE_ELIDED = word_set("and but just only plus")
_ORGANISATIONS = word_set("""
practice practices surgery surgeries home homes service services hospital hospitals pharmacy pharmacies
council councils trust trusts team teams group groups school schools clinic clinics provider providers charity
charities organisation organisations company companies agency agencies authority authorities board boards
body bodies firm firms shop shops centre centres site sites network networks partner partners report reports
survey surveys study studies ward wards letter letters newspaper newspapers union unions department
departments dog dogs animal animals of website websites app apps leaflet leaflets sign signs
""")
_JUDGED = PEOPLE_OR_STAFF | PERSONS_OR_STAFF | _ORGANISATIONS
_SAID = word_set("told said felt thought believed wished recalled complained confided feared")
_LONGEST = 4
_AGO = 25


def last_of_unknown(phrases: Phrases, number: PeopleNumber) -> int | None:
    """The noun after a number of which the words after it tell that it is of people."""
    for place in range(number.after, min(number.after + _LONGEST, len(phrases.words))):
        key = phrases.keys[place]
        if not JOIN.fullmatch(phrases.gap(place)) or key in _JUDGED or phrases.is_number(place):
            return None
        is_plural = key.endswith("s") and key.isalpha()
        if (number.value == 1) != is_plural and phrases.key(place + 1) in _SAID | {"who", "whose"}:
            return place if phrases.is_beside(place + 1) else None
    return None


def last_of_elided(phrases: Phrases, number: PeopleNumber) -> int | None:
    """The end of a number whose noun was left out: "five residents at Oak and three at Elm"."""
    place, first = number.after, number.first
    if phrases.key(place) not in _PLACING or not phrases.is_beside(place) or phrases.is_number(place + 1):
        return None
    if first == 0:
        opens = phrases.after_people and phrases.key(place) in {"from", "at"}
        return number.after - 1 if opens else None
    joined = phrases.key(first - 1) in _BEFORE_ELIDED or phrases.gap(first).startswith(",")
    if not joined or not phrases.follows_people(first):
        return None
    start = phrases.sentence_start(first)
    if any(phrases.is_staff(at) for at in range(start, first)):
        return None
    told = any(start <= each.first < first and first - each.first < _AGO for each in phrases.numbers)
    is_placed = phrases.key(place) in phrases.keys[start:first]
    return number.after - 1 if told and is_placed else None
