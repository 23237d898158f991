"""What the words over and beside the cells of a table say: groups, answers, totals, measures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from hwrender.language.bounds import Bound
from hwrender.language.counted_people import PEOPLE, PERSONS
from hwrender.language.date_mentions import DateKind
from hwrender.language.dates import read_dates
from hwrender.language.function_words import HAVE
from hwrender.language.people_groups import is_answer, is_filler, is_group
from hwrender.language.people_nouns import ANSWERS, BEING, HOUSEHOLDS, REPORTING, SEXES, STAFF, STAFF_BEFORE
from hwrender.language.people_phrases import read_phrases
from hwrender.language.people_shares import find_totals
from hwrender.language.quantities import read_quantities
from hwrender.language.quantity import QuantityKind
from hwrender.language.slices import Slice
from hwrender.language.tokens import plain_form, words
from hwrender.language.totals import is_total
from hwrender.language.verbs import verb_form
from hwrender.language.word_sets import word_set

COUNTING = word_set("""
number numbers count counts n total how many frequency freq responses answers replies people tally headcount
""")
GROUPINGS = word_set("""
age ages gender sex ethnicity ethnic religion faith belief disability condition orientation sexuality
nationality language group status who pregnancy housing
""")
SHARES = word_set("% percent percentage percentages share proportion")
MEASURES = word_set("""
weeks week days day hours hour minutes minute months month years score scores rating ratings average mean
median cost costs price prices rank order page pages question date dates wait distance miles times visits beds
rooms time ratio per target id ref reference phone tel band stars
""")
PLACES = word_set("""
ward wards hospital hospitals practice practices surgery surgeries site sites clinic clinics home homes room
rooms pharmacy pharmacies provider providers service services centre centres building item items place places
venue school schools session sessions dentist dentists team teams
""")
OF_PEOPLE = (PEOPLE | PERSONS | SEXES | {*HOUSEHOLDS.values(), "respondents"}) - STAFF
_AT_WORK = word_set("worker workers member members carer carers")
ASKED = word_set("you your i my me we our us")
"""In a statement or a question these tell that people answered it, and no places."""
_HIDDEN = re.compile(
    r"(?i)(?:\*+|[-–—~#]|\.\.|\[?[cxz]\]?|supp(?:ressed)?|hidden|not (?:shown|published|given)|withheld"
    r"|(?:all )?(?:the )?(?:rest|others|remainder)|redacted|removed|masked|left out|n/s|\[low\]"
    r"|too (?:few|small|low)(?: to (?:show|publish|report))?|(?:small|low) number)\.?"
)
_BEFORE_BASE = re.compile(r"(?i)(?:\(|=|\bof)\s*$")
_AFTER_LIMIT = re.compile(r"(?i)(?:,? \(?(?:not shown|hidden|people|suppressed)\)?)?")
_ASKED_OF = word_set("""
asked invited registered approached surveyed interviewed eligible referred booked started contacted caseload
respondents base total all enrolled joined expected due admitted offered held roll register living signed
""")
_OF_SEXES = SEXES | word_set("women men girls boys")
REPLIES = word_set("answers replies responses")
SAYING = word_set("yes agree agreed said")
"""Over the answers to a question these tell that people gave them."""
_REACHED = word_set("who saw got said took of replies responses")
_ON = word_set("on in at living")
_CAME = word_set("""
came attended attendance attendees turnout interviewed surveyed spoken met present took replied responded
""")
_WITH_CAME = word_set("number numbers to with part we who up in total") | _CAME
_SENT = word_set("replies responses forms questionnaires surveys")
_WITH_SENT = word_set("number of back returned received in sent") | _SENT
_NUMBER_OF = re.compile(
    r"(?i)(?:number|no\.?|how many|total) (?:(?:still|not|now) )?(?!during|remaining|missing|opening|parking)"
    r"[a-z-]*[a-z]{2}(?:ing|itted|arged|ioned|ained|essed|ugged|ained|leep|omeless|regnant)"
)
_BAND = re.compile(r"(?i)(?:under|over|less|more|up|within|between|longer|after|at least|about) |\S*\d")


@lru_cache(maxsize=1 << 10)
def keys_of(text: str) -> frozenset[str]:
    """The words of a text in their plain form."""
    return frozenset(plain_form(word.text) for word in words(text))


def kind_of(labels: Sequence[str]) -> str:
    """What all these labels are, totals aside: "groups", "answers", or nothing of the kind."""
    own = [each for each in labels if each and not is_total(each) and not is_of_the_count(each)]
    groups, answers = sum(map(is_group, own)), sum(map(is_answer, own))
    fillers = sum(is_filler(each) and not is_group(each) and not is_answer(each) for each in own)
    if groups and groups + fillers + sum(is_answer(each) and is_filler(each) for each in own) >= len(own):
        return "groups"
    enough = answers > 1 or any(map(is_total, labels))
    return "answers" if answers and enough and answers + fillers >= len(own) else ""


def is_of_the_count(label: str) -> bool:
    """Whether a label says how its numbers are to be read: "Number", "%"."""
    own = keys_of(label)
    return "%" in label or (bool(own) and own <= COUNTING | SHARES)


@lru_cache(maxsize=1 << 10)
def is_of_all(head: str) -> bool:
    """Whether the words over a column say that it counts all: "Asked", "Residents", "Number of patients"."""
    over = keys_of(head)
    if not over.isdisjoint(MEASURES) or "who" in over:
        return False
    if read_phrases(head.lower()).key(0) in _ON and "person" not in over:
        return True
    if not over.isdisjoint(PLACES):
        return False
    of_people = bool(over & OF_PEOPLE) and over <= OF_PEOPLE | COUNTING | {"of"}
    return (of_people and not over <= _OF_SEXES) or not over.isdisjoint(_ASKED_OF)


def is_of_those_who_came(head: str, corner: frozenset[str]) -> bool:
    """Whether they count those who came or were met, or what they sent back: "Turnout", "Spoken to", "Forms
    back" beside places."""
    over = keys_of(head)
    came = over <= _WITH_CAME and not over.isdisjoint(_CAME)
    return came or (over <= _WITH_SENT and not over.isdisjoint(_SENT) and not corner.isdisjoint(PLACES))


def is_band(label: str) -> bool:
    """Whether a label that measures is of people by how long or how much: "Under a month", "4 to 6 weeks"."""
    return _BAND.match(label) is not None or any(map(str.isdigit, label))


def is_of_some(head: str) -> bool:
    """Whether they say what some of them did: "Seen by nurse", "With a care plan", "Said yes"."""
    first = read_phrases(head.lower()).key(0)
    done = first in _REACHED or verb_form(first).participle
    over = keys_of(head)
    is_some = tells(head) or done or over <= _OF_SEXES or "who" in over
    return is_some and over.isdisjoint(MEASURES | PLACES | SHARES)


def is_number_of(head: str) -> bool:
    """Whether they count those who do something: "Number self-harming", "How many waiting"."""
    return _NUMBER_OF.fullmatch(head.strip()) is not None


def is_of_people(over: frozenset[str]) -> bool:
    """Whether these words over a column are of people, and not of those at work."""
    at_work = not over.isdisjoint(_AT_WORK) and not over.isdisjoint(STAFF_BEFORE)
    return not at_work and not over.isdisjoint(OF_PEOPLE)


def is_year(head: str) -> bool:
    """Whether a head is a year alone."""
    over = head.strip()
    return [date.place for date in read_dates(over) if date.kind is DateKind.YEAR] == [Slice(0, len(over))]


def is_of_things(label: str) -> bool:
    """Whether a row's label is one plural of things: "Toilets"."""
    phrases = read_phrases(label.lower())
    return len(phrases.words) == 1 and phrases.is_thing(0) and phrases.keys[0] not in OF_PEOPLE | ANSWERS


def tells(head: str) -> bool:
    """Whether the words over a column say what people did or were: "Had a GP", "With a carer"."""
    first = read_phrases(head.lower()).key(0)
    return first in REPORTING | BEING | HAVE | {"with", "without", "no", "not"} or first.endswith("ed")


def bases(words_around: str) -> Iterator[int]:
    """ "Share of the 48 people", "% (n=48)", "Women (48)"."""
    yield from (value for _, value in find_totals(words_around))
    found = [
        each for each in read_quantities(words_around) if each.kind is QuantityKind.COUNT and each.is_whole
    ]
    if len(found) == 1 and _BEFORE_BASE.search(words_around[: found[0].place.start]):
        yield int(found[0].value)


def is_hidden(text: str) -> bool:
    """Whether a cell says that its number is not given: "*", "<5", "fewer than five"."""
    text = text.strip()
    limit = next(iter(read_quantities(text)), None)
    if limit is None or limit.bound_place is None:
        return _HIDDEN.fullmatch(text) is not None
    is_alone = limit.bound_place.start == 0 and _AFTER_LIMIT.fullmatch(text, limit.place.end) is not None
    return limit.bound is Bound.FEWER_THAN and is_alone
