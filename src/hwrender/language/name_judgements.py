"""What a word with a capital is by what stands around it: a given name, a family name, somebody alone."""

from __future__ import annotations

import re
from typing import assert_never

from hwrender.language import name_words as near
from hwrender.language.calendar import month_number
from hwrender.language.capital_runs import CapitalRun
from hwrender.language.frequency import zipf_frequency
from hwrender.language.given_names import GivenName, given_name, is_family_name
from hwrender.language.initial_words import ALLOWED
from hwrender.language.nationalities import NATIONALITIES
from hwrender.language.people_nouns import PEOPLE, PERSONS
from hwrender.language.person_signs import PersonSign, is_of_people, person_sign
from hwrender.language.word_sets import word_set

COMMON_WORD_ZIPF = 4.0
RARE_WORD_ZIPF = 3.0

_OF_ORIGINS = re.compile(
    r"(?:, [A-Z][\w-]+)*,? (?:and|or) [A-Z][\w-]+ (?:speak\w+|languages?|interpreters?|communit\w+|people"
    r"|patients|residents|women|men|families)\b"
)
_ROLE = re.compile(r",? ?\((?:aged? )?(?:\d\d\b|" + "|".join(sorted(near.KIN)) + r"\b)")
_THANKED = re.compile(
    r"(?i)\b(?:according|thanks|due|grateful|spoke|spoken|talked|listened|letter|interview|story|words|case)"
    r" (?:to|with|of) $"
)
_OF_TWO = re.compile(
    r" (?:and|&) [A-Z][\w’'-]+ (?:House|Hospice|Hospital|Trust|Foundation|Centre|Charity|Fund|School"
    r"|Solicitors)\b"
)
_SECOND_OF_TWO = re.compile(r"(?:^|[a-z.] |\bThe )[A-Z][\w’'-]+ (?:and|&) $")
_ADDRESSED = re.compile(r"(?i)\b(?:thank you|thanks|dear|hi|hello|sorry|goodbye|bye),? $")
_ROLES = word_set("chief council court captain governor bishop pastor lawyer police")
_NO_NAMES = near.ORGANISATIONS | PERSONS | _ROLES
_AFTER_ORIGINS = near.AFTER_ORIGINS | PEOPLE
_BEFORE_PLACES = near.INSIDE | near.BEFORE_NO_PERSON
_NAMING = near.KIN | near.INTRODUCING
_MOSTLY_NAMES = frozenset([GivenName.SURE, GivenName.WORD, GivenName.PLACE])


def name_at(run: CapitalRun, place: int) -> GivenName | None:
    """What a word is as a given name. "NINO", "4 Jan", "Shona speakers" and "German" are none."""
    word = run.words[place].text
    if word.isupper() and not _is_shouted(run, place):
        return None
    if (run.figures_beside and month_number(word)) or word in NATIONALITIES:
        return None
    of_an_origin = run.following_of(place) in _AFTER_ORIGINS or run.is_followed(_OF_ORIGINS)
    if of_an_origin and not run.is_owner(place):
        return None
    if run.following == "and" and run.second_following.lower() in near.PLACES:  # "Jordan and Lebanon"
        return None
    return given_name(word)


def _is_shouted(run: CapitalRun, place: int) -> bool:
    """Whether a word in capitals is a name, and no initials: "JOHN SMITH", "KATHLEEN told us"."""
    word = run.words[place]
    if given_name(word.text) is not GivenName.SURE or len(word.text) == 1 or word.text in ALLOWED:
        return False
    if run.is_in_block_capitals():
        return len(word.text) > 2 or len(run.words) > place + 1
    return len(word.text) > 3 and person_sign(run.text_of_all, word.end) > PersonSign.NONE


def is_family_after_all(run: CapitalRun, place: int) -> bool:
    """ "Ann Ward said", "her friend John Hill": a family name that is a word for a place, of a person."""
    if place + 2 != len(run.words) or run.keys[place + 1] not in near.ALSO_FAMILY_NAMES:
        return False
    said = person_sign(run.text_of_all, run.words[-1].end)
    if run.follows(_THANKED) or run.is_followed(_ROLE) or said is PersonSign.SURE:
        return True
    if run.before(place) in near.INSIDE or run.follows(_SECOND_OF_TWO):  # "Helen and Douglas House"
        return False
    if run.following in near.TELLING - near.OF_SERVICES_TOO or run.before(place) in _NAMING:
        return True
    return is_attribution(run, place)


def is_family(run: CapitalRun, place: int, name: GivenName, *, surely: bool) -> bool:
    """Whether a word after a given name is a family name; `surely` says that somebody must be named here."""
    word = run.words[place].text
    common = zipf_frequency(word) >= COMMON_WORD_ZIPF and "-" not in word
    match name:
        case GivenName.SURE:
            return is_family_name(word) or not common
        case GivenName.WORD | GivenName.PLACE:
            known = is_family_name(word) or zipf_frequency(word) < RARE_WORD_ZIPF
            return known and (surely or not (common and run.opens_sentence))
        case GivenName.RATHER_WORD:
            return is_family_name(word) and not common
        case _:
            assert_never(name)


def is_name_after_a_trade(run: CapitalRun, place: int) -> bool:
    """Whether a word after a trade is a name: in the table, or so rare that it can be nothing else."""
    word = run.words[place].text
    if given_name(word) in _MOSTLY_NAMES or is_family_name(word):
        return zipf_frequency(word) < COMMON_WORD_ZIPF or not run.in_title_case
    return zipf_frequency(word) < RARE_WORD_ZIPF and not run.in_title_case


def is_person_alone(run: CapitalRun, place: int, name: GivenName) -> bool:
    """Whether a given name without a family name is somebody's."""
    before, following = run.before(place), run.following_of(place)
    if (place and run.keys[place] in near.ORGANISATIONS) or run.is_followed(_OF_TWO):
        return False
    speaks = _must_be_named(run, place) or following in near.TELLING or _stands_with_a_name(run, place)
    if name is GivenName.SURE or (name is GivenName.WORD and speaks):
        return speaks or before not in near.INSIDE
    sign = person_sign(run.text_of_all, run.end_of(place))
    match name:
        case GivenName.WORD:
            first = place == 0 and run.opens_sentence
            told = sign > PersonSign.NONE
            return told or not (first or before in near.INSIDE or run.in_title_case or len(run.words) > 1)
        case GivenName.RATHER_WORD:
            if run.keys[place] in _NO_NAMES and before not in near.KIN:
                return False
            told = following in near.SPEAKING or is_of_people(run.text_of_all, run.end_of(place))
            return told or sign is PersonSign.SURE or before in near.KIN or is_attribution(run, place)
        case GivenName.PLACE:
            if before in _BEFORE_PLACES:
                return False
            told = sign is PersonSign.SURE or run.follows(_ADDRESSED)
            return told or before in near.KIN or _stands_with_a_name(run, place)
        case _:
            assert_never(name)


def _must_be_named(run: CapitalRun, place: int) -> bool:
    """Whether what stands before can only lead to somebody."""
    named = run.before(place) in _NAMING or run.follows(_ADDRESSED)
    return named or is_attribution(run, place)


def is_attribution(run: CapitalRun, place: int) -> bool:
    """Whether the name opens the line that says who spoke ("– Grace, 34")."""
    return place == 0 and run.opens_attribution


def _stands_with_a_name(run: CapitalRun, place: int) -> bool:
    """ "Mark and Gemma"."""
    is_last = place + 1 == len(run.words)
    return is_last and run.following == "and" and given_name(run.second_following) is GivenName.SURE
