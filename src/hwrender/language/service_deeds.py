"""What is said after a name that only services do, have and are: "told us that its staff", "has new beds"."""

from __future__ import annotations

import re
from itertools import dropwhile, takewhile

from hwrender.language import service_words as of
from hwrender.language.capital_runs import CapitalRun
from hwrender.language.name_lists import LONGEST_LIST, ONE_NAME
from hwrender.language.name_words import (
    LOWER_ORGANISATIONS,
)
from hwrender.language.namesakes import KINDS, KINDS_OF_SEVERAL
from hwrender.language.person_signs import words_after

_WORDS_LOOKED_AT = 9
_LIST_AFTER = re.compile(rf"(?:(?:,? (?:and|or|&) |, )(?:the )?{ONE_NAME}){{1,{LONGEST_LIST}}}")
_APPOSED = re.compile(r", (?:the|an?|our|their) (?P<words>[\w'’-]+(?: [\w'’-]+){0,4})")
_AS_A_PLACE = re.compile(
    r", where\b|, which (?:serves?|opened|runs|provides|offers|covers|closed|shut|takes|cares|has|is)\b"
)


def is_said_of_a_service(run: CapitalRun) -> bool:
    """Whether what follows a run is said of services only: "told us that its staff", "has new beds"."""
    text, end = run.text_of_all, run.words[-1].end
    if _AS_A_PLACE.match(text, end) or _is_apposed(text, end):
        return True
    listed = _LIST_AFTER.match(text, end)
    if listed and _goes_on_as_several(words_after(text, listed.end(), _WORDS_LOOKED_AT)):
        return True
    said = words_after(text, end, _WORDS_LOOKED_AT)
    if said and said[0] in {"now", "still", "also", "only"}:
        said = said[1:]
    if len(said) < 2:
        return False
    return (
        _is_used(said)
        or serves(said)
        or (len(run.words) > 1 and _is_in_a_report(said))
        or (len(run.words) > 1 and _is_like_a_place(said))
        or goes_on_as_one(said)
        or _speaks_of_itself(said)
        or _has_what_services_have(said)
        or _keeps_hours(said)
        or _is_plural(run, said)
    )


def serves(said: list[str]) -> bool:
    """ "lets you check symptoms", "covers the north", "needs a smartphone", "alarms are worn"."""
    verb, after = said[0], said[1:5]
    if verb in of.ONLY_SERVICES_DO or (
        verb in of.THINGS_OF_ONE and after[:1] and after[0] in of.DO_OF_SEVERAL
    ):
        return True
    wanted = of.SERVICES_DO_TO.get(verb)
    return wanted is not None and not wanted.isdisjoint(after)


def acts_as_a_place(said: list[str]) -> bool:
    """ "Rosie's gave families a room": what owns nothing, and does something."""
    told = list(dropwhile(of.TOLD.__contains__, said[1:]))
    if said[:1] and said[0] in of.REPORTING and told[:1] in (["it"], ["its"]):
        return True
    return bool(of.OWNERLESS.intersection(said[:1])) and said[1:2] != ["been"]


def is_a_shop(said: list[str]) -> bool:
    """ "Rita's café", "Ali's chip shop"."""
    return bool(of.SHOPS.intersection(said[:1])) or " ".join(said[:2]) in of.SHOPS


def goes_on_as_one(said: list[str]) -> bool:
    """ "maternity unit", "care home", "walk-in centre"."""
    at = 0
    while at < min(3, len(said) - 1) and said[at] in of.BEFORE_NOUNS:
        at += 1
    return at > 0 and said[at] in LOWER_ORGANISATIONS | KINDS_OF_SEVERAL | {"home"}


def _goes_on_as_several(said: list[str]) -> bool:
    """ "Clifton and Mary Potter health centres", "Max and Keira's law", "Griffiths and Bayley are used"."""
    at = 0
    while at < min(3, len(said) - 1) and said[at] in of.BEFORE_NOUNS:
        at += 1
    return (
        said[at : at + 1] in (["law"], ["rule"])
        or bool(KINDS_OF_SEVERAL.intersection(said[at : at + 1]))
        or _is_used(said)
    )


def _is_used(said: list[str]) -> bool:
    """ "is used for pain", "are used with babies", "means that"."""
    if said[:2] == ["means", "that"]:
        return True
    return said[:1] in (["is"], ["are"], ["was"]) and bool(of.USED.intersection(said[1:2])) and len(said) > 2


def _is_like_a_place(said: list[str]) -> bool:
    """ "was clean and bright"."""
    is_so = said[0] in {"is", "was", "looked", "felt"} and said[1] in of.LIKE_A_PLACE
    return is_so and (len(said) == 2 or said[2] in of.AND_LIT)


def _is_in_a_report(said: list[str]) -> bool:
    """ "accepted all our recommendations", "scored well", "is next to the library"."""
    if said[0] in of.ANSWERED:
        return bool(of.DRAFTS.intersection(said[1:5]))
    if " ".join(said[:2]) in of.SCORED:
        return True
    is_there = said[0] in {"is", "was"} and " ".join(said[1:3]) in of.ON_THE_MAP
    return is_there and bool(of.ROUND_THERE.intersection(said[3:8]))


def _is_apposed(text: str, end: int) -> bool:
    """ ", the text service": the last word before "for" or a comma is a kind of thing."""
    found = _APPOSED.match(text, end)
    if found is None:
        return False
    head = list(takewhile(lambda word: word not in of.IN_APPOSITION, found["words"].split()))
    return bool(head) and head[-1] in KINDS | of.APPS


def _speaks_of_itself(said: list[str]) -> bool:
    """ "told us that its waiting list", "said it had apologised", "has doubled its fees"."""
    verb, after = said[0], said[1:]
    if verb in of.REPORTING:
        while after and after[0] in of.TOLD:
            after = after[1:]
        if after[:1] == ["its"]:
            return True
        if after[:1] == ["it"]:
            while len(after) > 1 and after[1] in of.OF_IT and after[1] not in of.IT_DOES:
                after = after[1:]
            does = bool(of.IT_DOES.intersection(after[1:2])) and not "".join(after[2:3]).endswith("ing")
            return does or "its" in after[1:3]
        return False
    if "its" not in said[1:6] or verb in of.LIKED:
        return False
    between = takewhile(lambda word: word != "its", said)
    return not of.OF_ANOTHER.intersection(between)


def _has_what_services_have(said: list[str]) -> bool:
    """ "has new birthing pools", "has no parking"."""
    if said[0] in of.OFFERING and not of.ANY_HOLDER.intersection(said[1:4]):
        return bool(of.OFFERS.intersection(said[1:5]))
    if said[0] not in of.HAVING or of.ANY_HOLDER.intersection(said[1:4]):
        return False
    held = takewhile(lambda word: word not in of.BEFORE_ANOTHER, said[1:5])
    return bool(of.HOLDINGS.intersection(held))


def _keeps_hours(said: list[str]) -> bool:
    """ "closes at five", "closed last spring", "was rated good", "has stopped taking new patients"."""
    verb, after = said[0], said[1:]
    if verb in of.HOURS:
        return after[0] in of.WHEN
    pair = " ".join(after[:2])
    if verb in {"is", "was"} and (
        pair in of.RUN or pair in of.STOPPED or after[0] in {"refurbished", "rebuilt"}
    ):
        return True
    return verb in {"has", "have", "had"} and pair in of.STOPPED


def _is_plural(run: CapitalRun, said: list[str]) -> bool:
    """ "X were short of staff", "X say that": one name with the verb of several."""
    alone = run.opens_sentence or run.previous in of.BEFORE_PLURAL
    if not alone or said[0] not in of.PLURAL:
        return False
    if said[0] in {"say", "provide", "offer", "run"}:
        return len(run.words) > 1
    return " ".join(said[1:3]) in of.PLURAL_STATES or said[1] in of.PLURAL_STATES
