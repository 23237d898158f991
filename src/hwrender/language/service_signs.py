"""What stands around a name and shows that it is a service's: a hospital, a home, a school, a shop.

Services and people share names, and both tell and ask. Only services have residents, beds and opening hours,
and speak of "its staff". It is asked only where nothing is said that only people do.
"""

from __future__ import annotations

import re

from hwrender.language import service_words as of
from hwrender.language.capital_runs import CapitalRun
from hwrender.language.eponyms import eponyms
from hwrender.language.name_lists import LONGEST_LIST, ONE_NAME, listed_names, text_before
from hwrender.language.name_surroundings import is_called_so, names_a_thing
from hwrender.language.name_words import (
    LAWS,
    ORGANISATIONS,
)
from hwrender.language.namesakes import KINDS, KINDS_OF_SEVERAL
from hwrender.language.people_nouns import PERSONS, STAFF
from hwrender.language.person_deeds import deed_sign
from hwrender.language.person_signs import PersonSign, is_of_one, person_sign, words_after
from hwrender.language.service_deeds import acts_as_a_place, goes_on_as_one, is_a_shop, is_said_of_a_service

_WORDS_LOOKED_AT = 9
_LAST_WORDS = re.compile(r"(?:\b[\w’'-]+ ){1,4}$")
_ENTER_AND_VIEW = re.compile(
    r"(?i)enter (?:and|&) view(?: visit)?(?: (?:to|of|at))?[:,–-]? $|\bannounced visits? to $"
)
_WARDS_SEEN = re.compile(
    r"(?i)\b(?P<kind>[a-z-]+) (?:visited|seen|included|covered|inspected|reviewed|listed): "
    rf"(?-i:(?:{ONE_NAME}(?:,? (?:and|or|&) |, )){{0,{LONGEST_LIST}}})$"
)
_OWNED = re.compile(r"['’] ([A-Z][a-z]+)")
_GRANTED = re.compile(
    r"(?i)\b(?:grants?|funding|bequest|award) from (?:the )?$|\b(?:co-)?funded by (?:the )?$"
)
_HEAD = re.compile(r"(?:^|[\n|])(?:Name of )?(?:the )?(?P<kind>[A-Za-z]+)(?: visited| name)?: ?$")
_FOR_A_SCAN = re.compile(
    r" (?:for (?:an? |the |their |more )?(?:scans?|[Xx]-rays?|blood tests?|dialysis|surgery|chemo\w*)"
    r"|by (?:bus|ambulance|train|taxi|car|tram|minibus)|without a car)\b"
)
_HALF_BEFORE = re.compile(r"([A-Z][\w’'-]+) (?:&|and) $")
_HALF_AFTER = re.compile(r" (?:&|and) ([A-Z][\w’'-]+)")


def is_a_service(run: CapitalRun) -> bool:
    """Whether the words around a run speak of a service, and nothing that follows of a person."""
    end = run.words[-1].end
    if _is_of_a_person(run.text_of_all, run.end_of(len(run.words) - 1)):
        return False
    owned = _OWNED.match(run.text_of_all, end)
    if owned and owned[1].lower() in ORGANISATIONS | LAWS:  # "James' Place"
        return True
    if run.is_owner(len(run.words) - 1):
        said = words_after(run.text_of_all, end, _WORDS_LOOKED_AT)
        wrote = len(run.words) > 1 and bool(of.WRITTEN.intersection(said[:1]))
        holds = len(run.words) > 1 and bool(of.OWNED_BY_SERVICES.intersection(said[:1]))
        return wrote or holds or is_a_shop(said) or acts_as_a_place(said)
    return _stands_as_a_service(run) or is_said_of_a_service(run)


def is_titled_service(run: CapitalRun, place: int) -> bool:
    """ "Lady Sobell leisure centre", "Dr Gray's has no beds", "Baroness Casey's report"."""
    end = run.words[-1].end
    if _is_of_a_person(run.text_of_all, run.end_of(len(run.words) - 1)):
        return False
    said = words_after(run.text_of_all, end, _WORDS_LOOKED_AT)
    if run.is_owner(len(run.words) - 1):
        of_an_author = run.keys[place] in of.AUTHORS and bool(of.WRITTEN.intersection(said[:1]))
        on_the_way = run.before(place) in {"from", "at", "to", "near"} and said[:1] in (
            ["to"],
            ["and"],
            ["or"],
        )
        return (
            of_an_author
            or on_the_way
            or acts_as_a_place(said)
            or (run.keys[place] not in of.DOCTORS and is_a_shop(said))
        )
    return len(said) > 1 and goes_on_as_one(said)


def _is_of_a_person(text: str, end: int) -> bool:
    signs = (person_sign(text, end), deed_sign(text, end))
    return PersonSign.SURE in signs or is_of_one(text, end, PERSONS | STAFF)


def _is_headed_so(before: str) -> bool:
    """ "Provider: X", "Service visited: X"."""
    found = _HEAD.search(before)
    return found is not None and found["kind"].lower() in (KINDS - {"speaker"}) | of.HEADS


def _is_gone_to(run: CapitalRun, nearest: str) -> bool:
    """ "Sent to X for a scan", "closed X", "outside X"."""
    if len(run.words) == 1:
        return False
    if run.previous in of.DONE_TO_PLACES:
        return True
    if run.previous in of.BESIDE and nearest not in of.SITTING:
        return True
    return run.previous in {"to", "reach"} and run.is_followed(_FOR_A_SCAN)


def _stands_as_a_service(run: CapitalRun) -> bool:
    """ "Residents of X", "parents at X", "registered with X", "Enter and View: X"."""
    before = text_before(run, 0)
    if _is_half_of_one(run) or _GRANTED.search(before) or (len(run.words) > 1 and is_called_so(run, 0)):
        return True
    if _ENTER_AND_VIEW.search(before):
        return True
    seen = _WARDS_SEEN.search(before)
    if seen and seen["kind"].lower() in KINDS_OF_SEVERAL:
        return True
    if any(mate.lower() in eponyms() for mate in listed_names(run)):
        return True
    if _is_headed_so(before) or (len(run.words) > 1 and names_a_thing(run, 0)):
        return True
    return _is_led_to(run, before)


def _is_led_to(run: CapitalRun, before: str) -> bool:
    """Whether the words just before lead to a service: "residents of", "registered with", "moved to"."""
    found = _LAST_WORDS.search(before)
    if found is None:
        return False
    *words, last = found[0].lower().split()
    nearest = words[-1:]
    if _is_gone_to(run, "".join(nearest)):
        return True
    match last:
        case "of":
            return bool(of.GROUPS_OF.intersection(nearest))
        case "at":
            return len(run.words) > 1 and not of.NOT_AT.intersection(nearest)
        case "in" | "into" | "inside":
            return len(run.words) > 1 and not of.NOT_IN.intersection(words)
        case "from":
            return bool(of.FROM.intersection(nearest))
        case "to":
            by_bus = bool(of.GO.intersection(nearest)) and bool(of.TO.intersection(words))
            return by_bus or bool(of.TO.intersection(nearest))
        case "with":
            return bool(of.WITH.intersection(nearest))
        case _:
            return False


def _is_half_of_one(run: CapitalRun) -> bool:
    """ "Holland & Barrett": with the name beside it, it is one that is known."""
    before = _HALF_BEFORE.search(text_before(run, 0))
    after = _HALF_AFTER.match(run.text_of_all, run.words[-1].end)
    pairs = [f"{before[1]} and {run.text()}"] if before else []
    pairs += [f"{run.text()} and {after[1]}"] if after else []
    return any(pair.lower() in eponyms() for pair in pairs)
