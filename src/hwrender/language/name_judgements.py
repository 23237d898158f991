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
from hwrender.language.name_lists import has_a_mate, is_among_words, text_before
from hwrender.language.name_surroundings import is_called_so, names_a_thing
from hwrender.language.nationalities import NATIONALITIES
from hwrender.language.people_nouns import PEOPLE, PERSONS
from hwrender.language.person_deeds import deed_sign
from hwrender.language.person_signs import PersonSign, is_of_people, person_sign
from hwrender.language.service_signs import is_a_service
from hwrender.language.tokens import plain_form
from hwrender.language.voice_signs import is_a_voice
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
    r"|Solicitors|Law|Rule|Wish|Place|Legacy)\b"
)
_SECOND_OF_TWO = re.compile(r"(?:^|[a-z.] |\bThe )[A-Z][\w’'-]+ (?:and|&) $")
_ADDRESSED = re.compile(
    r"(?i)\b(?:thank you|thanks?|thanked|dear|hi|hello|sorry|goodbye|bye|well done|shout ?out to|big up),? $"
)
_WITH_MONTHS = word_set("in since until by during last this next late early mid")
_COUNT = re.compile(r",? \(?\d")
_ASKS = re.compile(r"[^.!?\n]*\?")
_OF_A_PLACE = re.compile(r"-(?:on|under|in|upon|le|by|next|the|super|cum|y|yr)-")
_LOOKED_AT = re.compile(
    r"\b(?:(?:look|laugh|shout|smile|yell|swear|snap|stare|wave|scream|point|glare|direct|aim|throw)\w*"
    r"|swore|angry|cross|mad|threw|sworn) at $"
)
_TOLD_TO = word_set(
    "told asked tell ask begged warned reminded assured promised texted emailed rang phoned thank thanked"
)
_WHAT_IS_TOLD = word_set("i she he we they that to about it how why what when and if but")
_PEOPLES = near.EVENTS_AND_PEOPLES - word_set("christian")
_ROLES = word_set("chief council court captain governor bishop pastor lawyer police")
_NO_NAMES = (near.ORGANISATIONS | PERSONS | _ROLES) - {"charity"}
_AFTER_ORIGINS = near.AFTER_ORIGINS | PEOPLE
_BEFORE_PLACES = near.INSIDE | near.BEFORE_NO_PERSON
_NAMING = near.KIN | near.INTRODUCING | near.WORKERS
_MOSTLY_NAMES = frozenset([GivenName.SURE, GivenName.WORD, GivenName.PLACE])


def name_at(run: CapitalRun, place: int) -> GivenName | None:
    """What a word is as a given name. "NINO", "4 Jan", "Shona speakers" and "German" are none."""
    word = run.words[place].text
    if word.isupper() and not _is_shouted(run, place):
        return None
    if _OF_A_PLACE.search(word):
        return None
    if (run.figures_beside and month_number(word)) or word in NATIONALITIES:
        return None
    if month_number(word) and run.before(place) in _WITH_MONTHS:
        return None
    if run.keys[place] in near.EVENTS_AND_PEOPLES and run.is_followed(_COUNT):  # "Christian (20)"
        return None
    of_an_origin = run.following_of(place) in _AFTER_ORIGINS or run.is_followed(_OF_ORIGINS)
    if of_an_origin and not run.is_owner(place):
        return None
    if run.keys[place] == "will" and run.opens_sentence and run.is_followed(_ASKS):
        return None
    if run.following == "and" and run.second_following.lower() in near.PLACES:  # "Jordan and Lebanon"
        return None
    return given_name(word)


def _is_shouted(run: CapitalRun, place: int) -> bool:
    """Whether a word in capitals is a name, and no initials: "JOHN SMITH", "KATHLEEN told us"."""
    word = run.words[place]
    kind = given_name(word.text)
    if kind is GivenName.WORD and run.follows(_ADDRESSED):
        return True
    if kind is not GivenName.SURE or len(word.text) == 1 or word.text in ALLOWED:
        return False
    if run.is_in_block_capitals():
        return len(word.text) > 2 or len(run.words) > place + 1
    return len(word.text) > 3 and person_sign(run.text_of_all, word.end) > PersonSign.NONE


def is_family_after_all(run: CapitalRun, place: int) -> bool:
    """ "Ann Ward said", "her friend John Hill": a family name that is a word for a place, of a person."""
    if place + 2 != len(run.words) or run.keys[place + 1] not in near.ALSO_FAMILY_NAMES:
        return False
    end = run.words[-1].end
    said = max(person_sign(run.text_of_all, end), deed_sign(run.text_of_all, end))
    if run.follows(_THANKED) or run.is_followed(_ROLE) or said is PersonSign.SURE:
        return True
    if (
        is_a_service(run) or run.before(place) in near.INSIDE or run.follows(_SECOND_OF_TWO)
    ):  # "Helen and Douglas House"
        return False
    tells = run.following in near.TELLING - near.OF_SERVICES_TOO
    tells = tells and run.keys[place + 1] not in near.RARELY_FAMILY_NAMES
    if tells or run.before(place) in _NAMING:
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
    if (place and run.keys[place] in near.ORGANISATIONS) or run.is_followed(_OF_TWO):
        return False
    end = run.end_of(place)
    sign = max(person_sign(run.text_of_all, end), deed_sign(run.text_of_all, end))
    named = _must_be_named(run, place)
    is_thing = is_called_so(run, place) or is_a_voice(run, place)
    is_thing = is_thing or (not named and (names_a_thing(run, place) or is_a_service(run)))
    if is_thing and sign is not PersonSign.SURE:
        return False
    before, following = run.before(place), run.following_of(place)
    if run.keys[place] in _PEOPLES and sign is not PersonSign.SURE and before not in near.KIN:
        return False
    tells = following in near.TELLING and before not in near.INSIDE
    speaks = named or tells or _stands_with_a_name(run, place) or _is_told(run, place)
    match name:
        case GivenName.SURE:
            inside = before in near.INSIDE and not (_is_looked_at(run, place) or _owns_more(run, place))
            return speaks or sign is PersonSign.SURE or not inside
        case GivenName.WORD:
            return _is_word_of_a_person(run, place, sign, speaks=speaks)
        case GivenName.RATHER_WORD:
            if run.keys[place] in _NO_NAMES and before not in near.KIN:
                return False
            told = following in near.SPEAKING or is_of_people(run.text_of_all, end) or run.follows(_ADDRESSED)
            mates = _stands_with_a_name(run, place) or (run.is_alone() and has_a_mate(run))
            told = told or _is_told(run, place) or (before not in near.BEFORE_MONTHS and mates)
            return told or sign is PersonSign.SURE or before in near.KIN or is_attribution(run, place)
        case GivenName.PLACE:
            if place and before not in _NAMING | near.TRADES:  # "Age UK Camden"
                return False
            if before in _BEFORE_PLACES and not run.is_owner(place):
                return before not in near.INSIDE and deed_sign(run.text_of_all, end) is PersonSign.SURE
            told = sign is PersonSign.SURE or run.follows(_ADDRESSED) or _is_told(run, place)
            return told or before in near.KIN or _stands_with_a_name(run, place)
        case _:
            assert_never(name)


def _is_word_of_a_person(run: CapitalRun, place: int, sign: PersonSign, *, speaks: bool) -> bool:
    """Whether a name that is a word as well ("Grace", "Mark") is somebody's here."""
    before = run.before(place)
    if sign is PersonSign.SURE:
        return True
    if place == 0 and run.opens_sentence and run.keys[place] in near.FEELINGS:
        of_people = run.following_of(place) in near.SPEAKING or is_of_people(
            run.text_of_all, run.end_of(place)
        )
        return of_people or is_attribution(run, place) or _stands_with_a_name(run, place)
    if run.keys[place] in near.FEELINGS and is_among_words(run):
        return False
    if speaks or sign is PersonSign.LIKELY or (run.is_alone() and has_a_mate(run)):
        return True
    first = place == 0 and (run.opens_sentence or text_before(run, 0).rstrip().endswith((";", ":", "–")))
    return not (first or before in near.INSIDE or run.in_title_case or len(run.words) > 1)


def _is_told(run: CapitalRun, place: int) -> bool:
    """ "I told Chelsea I could not swallow"."""
    told = run.before(place) in _TOLD_TO and run.following_of(place) in _WHAT_IS_TOLD
    return told and not run.is_owner(place)


def _is_looked_at(run: CapitalRun, place: int) -> bool:
    """ "They laughed at Doreen"."""
    return run.before(place) == "at" and run.follows(_LOOKED_AT)


def _owns_more(run: CapitalRun, place: int) -> bool:
    """ "in Sarah's room": it is no shop, and no ward, that has something written small."""
    following = run.following_of(place)
    return run.is_owner(place) and following.islower() and following not in near.LOWER_ORGANISATIONS


def _must_be_named(run: CapitalRun, place: int) -> bool:
    """Whether what stands before can only lead to somebody."""
    named = run.before(place) in _NAMING or run.follows(_ADDRESSED)
    return named or is_attribution(run, place)


def is_attribution(run: CapitalRun, place: int) -> bool:
    """Whether the name opens the line that says who spoke ("– Grace, 34")."""
    return place == 0 and run.opens_attribution and not month_number(run.words[0].text)


def _stands_with_a_name(run: CapitalRun, place: int) -> bool:
    """ "Mark and Gemma"."""
    is_last = place + 1 == len(run.words)
    second = run.second_following
    if not is_last or run.following != "and" or plain_form(second) in near.FEELINGS:
        return False
    return second[:1].isupper() and given_name(second) in {GivenName.SURE, GivenName.WORD}
