"""What stands around a name and shows that it is a ward's, a place's, an animal's or a thing's.

"On Keats the bells were slow", "the wards are called Rita and Bevan", "from Stanley to Consett", "her dog
Max". It is asked only of names that stand alone, and not where somebody does something.
"""

from __future__ import annotations

import re

from hwrender.language import name_words as near
from hwrender.language.capital_runs import CapitalRun
from hwrender.language.name_lists import (
    LONGEST_LIST,
    ONE_NAME,
    is_a_place,
    is_among_flowers,
    stands_with_places,
    text_before,
)
from hwrender.language.namesakes import KINDS, KINDS_OF_SEVERAL, MACHINES, PETS
from hwrender.language.people_nouns import STAFF
from hwrender.language.word_sets import phrase_set, word_set

_LIST_BEFORE = rf"(?:{ONE_NAME}(?:,? (?:and|or|&) |, )){{0,{LONGEST_LIST}}}$"
_LIST_AFTER = re.compile(rf"(?:(?:,? (?:and|or|&) |, )(?:the )?{ONE_NAME}){{1,{LONGEST_LIST}}}")

_NAMED = re.compile(
    r"\b(?P<kind>[A-Za-zé-]+)(?:,? (?:which|that))?(?: (?:is|are|was|were))?"
    r" (?:called|named|nicknamed|known as|like|such as|including|among them) (?:the )?" + _LIST_BEFORE
)
_HEADED = re.compile(r"\b(?P<kind>[A-Za-zé-]+)(?:[:(] ?| \(| [–-] )" + _LIST_BEFORE)
_CALLED_IT = re.compile(r"\bcall(?:s|ed)? (?:it|the [a-z]+) " + _LIST_BEFORE)
_PET = re.compile(rf"\b(?P<kind>[a-z-]+)(?: is| was)?(?: called| named)?,? {_LIST_BEFORE}")
_SHOWN = re.compile(
    r"\b(?:(?:on the (?:walls?|screen|telly|tv|postcards?|posters?|mugs?|cover|radio)|films?|shows?|plays?"
    r"|musical|songs?) (?:are|is|was|were)|(?:group|club|choir|society) (?:has |have )?"
    r"(?:read|done|did|watched|sang|is reading|saw)"
    r"|(?:the|an?|its|their) (?:app|robot|chatbot|bot|system|software),) " + _LIST_BEFORE
)
_GIVEN_TO = re.compile(
    r"\b(?:call|name|nickname|christen)(?:s|d|ed)? (?:the|her|his|their|our|my|its)"
    r" (?:[a-z-]+ ){0,2}?(?P<what>[a-z]+) $"
)
_PAINTED = re.compile(
    r" (?:painted |stuck |pictured )?on (?:the|every|each|its) (?:doors|walls|windows|curtains|ceilings?"
    r"|lids|mugs"
    r"|posters|blinds)\b"
)
_ON_THE_WALL = re.compile(
    r" (?:is|are|was|were) (?:up )?on (?:the |a )?(?:walls?|screen|big screen|postcards?|posters?|mugs?)\b"
)
_PET_AFTER = re.compile(
    r",? (?:the|an?|our|her|his|their|my|both|two|three) (?P<words>[A-Za-z-]+(?: [A-Za-z-]+){0,3})"
)
_ARE = re.compile(
    r" (?:is|was|are|were) (?:(?:now|both|all|also|only|just|the names? of) )*"
    r"(?:(?:the|our|their|its) (?=(?:two|three|four|five|six) ))?"
    r"(?:(?P<one>(?:the|an?|another) )|(?:two |three |four |five |six )?)"
    r"(?P<words>[a-z'’-]+(?: [a-z'’-]+){0,4})"
)
_STATE = re.compile(
    r" (?:is|was|are|were|stays|stayed|remains?) (?:(?:now|still|also|often|always|fully) )?"
    r"(?:closed|open|locked|shut|full|refurbished|rebuilt|understaffed|short of (?:staff|beds|nurses)"
    r"|next door|opposite|run by|miles|built|painted|redecorated|kept for|being (?:built|closed|refurbished)"
    r"|opened|for (?:men|women|people|children)|the name|named after|demolished|renovated|merged)\b"
    r"| (?:opens|opened|shuts?|reopen\w*|closed|closes)\b(?! (?:the|an?|her|his|my|our|it|up|both)\b)"
    r"|(?::| –|,) (?:(?:now|still|also) )?(?:open|closed|shut|locked|full|good|fair|poor|outstanding"
    r"|inadequate|(?:un)?announced|\d+ (?:beds|places|rooms|residents))(?=[.,;]|\s*(?:$|\n))"
    r"| (?:closing|smelt|smells|cares? for (?:people|patients|children|adults)"
    r"|share a (?:bus|scanner|hospital|library|unit|van|vet))\b"
)
_OF_A_TOWN = re.compile(
    r" (?:shares?|lost|have|has|had|lacks?) (?:(?:no|one|two|three|its|their|only|own|a|the|late) ){1,3}"
    r"(?:[a-z-]+ ){0,2}(?:surgery|surgeries|hospital|librar(?:y|ies)|station|walk-in|parking|car park"
    r"|A&E|maternity|bank|scanner|midwives|shops?|post office|bus|buses|theatre|cinema|pool)\b"
)
_RELYING = re.compile(
    r"(?i)\b(?:rel(?:y|ies|ied)|depend\w*|call(?:s|ed|ing)?|check(?:s|ed|ing)?|count(?:s|ed|ing)?|lean\w*"
    r"|leant"
    r"|wait(?:s|ed|ing)?|operat\w*|eye|hard|easy|easier|harder|tough|rough|light|effect|impact|based"
    r"|information"
    r"|report|data|notes|keen|spent|spend|pressure|focus\w*|worked|blamed|blame|cheated|shouted|sworn|passed"
    r"|walked|hung|gave|up|in|turned|pinned|scan|tests?|surgery|procedure|keys?|jumped|hit|picked|put"
    r"|impression)"
    r" on $"
)
_MOVING = re.compile(
    r"(?i)\b(?:mov(?:e|es|ed|ing)|transfer(?:s|red)?|admitted|bus|buses|train|trains|tram|ferry|travel\w*"
    r"|walks?"
    r"|commut\w*|split|shared|divided|miles|minutes|road|drive|change|return\w*|posted|clos(?:e|er)|stops?"
    r"|born"
    r"|rehoused)(?: (?:back|over|up|down|out|straight|again|service))?"
    rf" (?:in|from|to|at|through|via|past|near|between) {_LIST_BEFORE}"
)
_SENT_FROM = re.compile(
    rf"\bfrom {ONE_NAME} (?:are|is|was|were|get|got|had been) (?:sent|taken|referred|seen) (?:to|in) $"
)
_FROM_TO = re.compile(rf" to (?:the )?{ONE_NAME}")
_FROM = re.compile(r"(?i)\b(?:from|between) $")
_TO_AFTER_FROM = re.compile(rf"\b(?:[Ff]rom|[Bb]etween) {ONE_NAME} (?:to|and) $")
_ADJECTIVE = re.compile(
    r"(?i)\b(?:the|an?) (?:(?:new|newer|old|former|silver|red|blue|black|white|green|local|nearby|whole|first"
    r"|original|latest|national|famous|annual|refurbished|busy|nearest|usual|other|same|real|smaller|bigger"
    r"|main"
    r"|dreaded|trusty) )+$"
)
_SHOP = re.compile(r" (?:was|were|has|had|sells?|cashes|opens?|on the corner|(?:and|or) [A-Z])\b")
_COMPARED = re.compile(
    r"\b(?:wards?|units?|homes?|houses|hospitals?|surgeries|practices|towns?)\b[^.!?]*\b(?:as|than|apart from"
    r"|except(?: for)?|besides|bar|especially|including|like),? $"
)
_OF_DOCTORS = re.compile(r"\bDrs [A-Z][\w’'-]+(?:, | and | & )$")
_USING = re.compile(
    r"(?i)\b(?:use|uses|using|via|download(?:s|ed)?|install(?:s|ed)?|sang|sings?|singing) (?:the )?$"
)
_MEDICAL_THINGS = word_set("""
splint splints collar catheter catheters cannula needle pump mask score scale reflex stockings hoist mattress
valve drain bandage dressing ointment sling forceps retractor line frame crutch crutches
""")
_ARTICLES = word_set("a an these those no every each another")
_AT_WORK = near.ROLES | STAFF | word_set("user owner member resident")
_ADVERBIALS = phrase_set("y, yr")


def is_called_so(run: CapitalRun, place: int) -> bool:
    """Whether a thing or an animal is said to have this name: "a cat called Molly"."""
    before = text_before(run, place)
    if run.keys[place] in MACHINES and run.before(place) not in near.KIN:
        return True
    kinds = ((_NAMED, KINDS | KINDS_OF_SEVERAL), (_HEADED, KINDS_OF_SEVERAL), (_PET, PETS))
    if any((found := each.search(before)) and found["kind"].lower() in nouns for each, nouns in kinds):
        return True
    if _CALLED_IT.search(before) or _SHOWN.search(before):
        return True
    given = _GIVEN_TO.search(before)
    return given is not None and given["what"] not in near.KIN | STAFF


def is_said_of_a_thing(run: CapitalRun) -> bool:
    """Whether what follows the run is said of wards, places and animals: "is the day unit", "was opened"."""
    text, end = run.text_of_all, run.words[-1].end
    listed = _LIST_AFTER.match(text, end)
    ends = (end, listed.end()) if listed else (end,)
    if (
        listed
        and text[listed.end() : listed.end() + 20].lstrip().partition(" ")[0].rstrip(".,;")
        in KINDS_OF_SEVERAL
    ):
        return True
    for each in ends:
        if (
            _PAINTED.match(text, each)
            or _STATE.match(text, each)
            or _ON_THE_WALL.match(text, each)
            or _is_a_kind(text, each)
        ):
            return True
        if is_a_place(run.words[-1].text) and _OF_A_TOWN.match(text, each):
            return True
    return False


def names_a_thing(run: CapitalRun, place: int) -> bool:
    """Whether a lone name is what a ward, a place, an animal or a thing is called."""
    before = text_before(run, place)
    if run.before(place) in _ARTICLES | _ADVERBIALS or _ADJECTIVE.search(before):
        return True
    if run.following in _MEDICAL_THINGS and place + 1 == len(run.words) and not run.is_owner(place):
        return True
    if run.before(place) == "on" and not run.is_owner(place) and not _RELYING.search(before):
        return True
    if run.before(place) == "from" and run.following == "you":
        return True
    if not run.is_owner(place) and is_said_of_a_thing(run):
        return True
    if _COMPARED.search(before) or _OF_DOCTORS.search(before) or _USING.search(before):
        return True
    is_last = place + 1 == len(run.words)
    if run.is_owner(place) and is_last and run.is_followed(_SHOP):
        return True
    return _is_on_the_way(run, before) or stands_with_places(run) or is_among_flowers(run)


def _is_on_the_way(run: CapitalRun, before: str) -> bool:
    """ "She moved to Lister", "from Stanley to Washington"."""
    if _MOVING.search(before) or _SENT_FROM.search(before) or _TO_AFTER_FROM.search(before):
        return True
    return _FROM.search(before) is not None and run.is_followed(_FROM_TO)


def _is_a_kind(text: str, end: int) -> bool:
    """ ", the therapy dog", "is the booking system", "are community hospitals"."""
    beside = _PET_AFTER.match(text, end)
    if beside and PETS.intersection(beside["words"].lower().split()):
        return True
    found = _ARE.match(text, end)
    if found is None:
        return False
    said, nouns = found["words"].split(), KINDS if found["one"] else KINDS_OF_SEVERAL
    said = said[: 4 if found["one"] else 3]
    at = next((number for number, word in enumerate(said) if word in nouns), None)
    return at is not None and not _AT_WORK.intersection(found["words"].split()[at + 1 : at + 2])
