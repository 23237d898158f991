"""Names of people in a run of words with capitals: titles, given names and family names side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.language import name_words as near
from hwrender.language.calendar import DAYS_AND_MONTHS
from hwrender.language.capital_runs import PREDICATES, CapitalRun
from hwrender.language.eponyms import eponyms, shared_eponyms
from hwrender.language.frequency import zipf_frequency
from hwrender.language.given_names import GivenName, given_name, is_family_name, place_of_several_words
from hwrender.language.name_judgements import (
    COMMON_WORD_ZIPF,
    RARE_WORD_ZIPF,
    is_attribution,
    is_family,
    is_family_after_all,
    is_name_after_a_trade,
    is_person_alone,
    name_at,
)
from hwrender.language.name_kinds import NameEvidence, PersonName
from hwrender.language.name_lists import stands_with_people
from hwrender.language.name_surroundings import is_said_of_a_thing
from hwrender.language.name_things import is_an_illness_s, opens_with_a_doing
from hwrender.language.namesakes import OWN_THINGS, THINGS
from hwrender.language.nationalities import NATIONALITIES
from hwrender.language.people_nouns import PEOPLE
from hwrender.language.person_deeds import deed_sign
from hwrender.language.person_signs import PersonSign, person_sign
from hwrender.language.service_signs import is_a_service, is_titled_service
from hwrender.language.slices import Slice

_IN_A_TOWN = re.compile(r" (?:in|at) [A-Z]")
_A_NUMBER = re.compile(r"[IVX]{2,5}")
_LONGEST_TITLED_WORDS = 3
_TITLES = near.TITLES | near.TRADES
_TITLES_AND_JOINTS = _TITLES | {"and", "&"}
_BEFORE_NO_PERSON = near.INSIDE | near.BEFORE_NO_PERSON
_OF_NOBODY = near.ALWAYS_NAMES | near.PLACES | near.ORGANISATIONS | PEOPLE
_BEFORE_PLACES = near.SAINTS | near.BEFORE_PLACES
_SOMEBODY_S = OWN_THINGS | near.KIN | near.EVENTS_AND_PEOPLES | near.PLACES | near.WORKERS | _TITLES
_STORMS = frozenset(["storm", "hurricane", "cyclone", "typhoon"])
_NICKNAMED = frozenset([GivenName.SURE, GivenName.WORD])


def names_in_run(run: CapitalRun) -> Iterator[PersonName]:
    """The names among words with capitals that stand side by side."""
    at = free = 0
    while at < len(run.words):
        if _is_other(run, at):
            return
        titled = _titled(run, at)
        length = titled or _nicknamed(run, at) or _given(run, at) or _unheard_of(run, at)
        if length:
            first = at - int(at > free and not titled and _is_family_before(run, at - 1))
            place = Slice(run.words[first].start, run.end_of(at + length - 1))
            yield PersonName(place, NameEvidence.TITLE if titled else NameEvidence.GIVEN_NAME)
            free = at + length
        at += length or 1


def _is_family_before(run: CapitalRun, place: int) -> bool:
    """Whether a word is a family name that stands first, or a name that no table has: "Cheung Wai-man"."""
    word, key = run.words[place].text, run.keys[place]
    if word.isupper() or run.is_owner(place) or key in _OF_NOBODY or key in near.ROLES | near.WORKERS:
        return False
    if is_family_name(word):
        return zipf_frequency(word) < COMMON_WORD_ZIPF
    is_first = place == 0 and run.opens_sentence
    return zipf_frequency(word) < RARE_WORD_ZIPF and not is_first


def _is_other(run: CapitalRun, place: int) -> bool:
    """Whether the words from here on are the name of a service, a place, a saint or a thing."""
    key = run.keys[place]
    if (
        (key in _STORMS and place + 1 < len(run.words))
        or (key in near.SAINTS and not _is_title_of_one(run, place))
        or (run.before(place) == "the" and key not in _TITLES)
        or (run.starts_with(place, eponyms()) and not _is_owned_by_one(run, place))
    ):
        return True
    if run.starts_with(place, shared_eponyms()) and not _is_of_somebody(run, place):
        return True
    if key in _TITLES:
        in_a_town = run.is_owner(len(run.words) - 1) and run.is_followed(_IN_A_TOWN)  # "Dr Gray's in Elgin"
        return in_a_town or is_titled_service(run, place)
    if len(run.words) - place > 1 and place_of_several_words(run.keys[place:]):
        return True
    if given_name(run.words[place].text) is None:
        return False
    if _is_followed_by_a_role(run, place):
        return False
    if run.is_organisation(place + 1, near.ORGANISATIONS) and not is_family_after_all(run, place):
        return True
    if _A_NUMBER.fullmatch(run.words[min(place + 1, len(run.words) - 1)].text):  # "Henry VIII"
        return True
    return _names_a_thing(run, place) or _owns_a_name(run, place)


def _is_owned_by_one(run: CapitalRun, place: int) -> bool:
    """ "Maggie's mum rang": somebody, and not the house."""
    return run.is_owner(place) and person_sign(run.text_of_all, run.end_of(place)) is PersonSign.SURE


def _is_of_somebody(run: CapitalRun, place: int) -> bool:
    """ "Sarah Bonnell, 43", "her friend Lucy Baldwin": a person with the name of a school or a hospital."""
    end = run.words[-1].end
    signs = (person_sign(run.text_of_all, end), deed_sign(run.text_of_all, end))
    return PersonSign.SURE in signs or run.before(place) in near.KIN or is_attribution(run, place)


def _is_title_of_one(run: CapitalRun, place: int) -> bool:
    """ "Prince told us": a word for saints and kings that is somebody's own name."""
    kind = given_name(run.words[place].text)
    alone = len(run.words) == 1 and run.previous != "the" and run.following not in {"of", "and"}
    return alone and kind in {*_NICKNAMED, GivenName.RATHER_WORD}


def _is_followed_by_a_role(run: CapitalRun, place: int) -> bool:
    """ "Lorna Petrie Chief Executive", "Emma Jones Care Manager"."""
    if place + 2 >= len(run.words) or run.keys[-1] not in near.ROLES:
        return False
    name = given_name(run.words[place].text)
    family = run.words[place + 1].text
    return name is GivenName.SURE and is_family_name(family) and run.keys[place + 1] not in near.ORGANISATIONS


def _names_a_thing(run: CapitalRun, place: int) -> bool:
    """ "Cavell Star", "Albert Dock", "a Jean Foster Cup"."""
    return not run.is_in_block_capitals() and any(
        key in THINGS and not is_family_name(word.text)
        for key, word in zip(run.keys[place + 1 :], run.words[place + 1 :], strict=True)
    )


def _owns_a_name(run: CapitalRun, place: int) -> bool:
    """ "Winston's Wish", "Jacob's Well": what a name owns that has a capital, and is no benefit."""
    if not run.is_owner(place) or place + 1 >= len(run.words) or run.is_in_block_capitals():
        return False
    word, key = run.words[place + 1].text, run.keys[place + 1]
    if (
        word.isupper()
        or word in NATIONALITIES
        or key in _SOMEBODY_S
        or key in eponyms()
        or key in DAYS_AND_MONTHS
    ):
        return False
    return given_name(word) is not GivenName.SURE and not run.starts_with(place + 1, eponyms())


def _titled(run: CapitalRun, place: int) -> int:
    """How many words a title and its name take: "Mrs Smith", "Dr Jane de Souza"; 0 where there is none."""
    if run.keys[place] not in _TITLES:
        return 0
    end = place + 1
    while end < len(run.words) and run.keys[end] in _TITLES_AND_JOINTS:
        end += 1
    if end >= len(run.words) or run.keys[end] in near.NO_SURNAMES:
        return 0
    if near.TRADES.issuperset(run.keys[place:end]) and not is_name_after_a_trade(run, end):
        return 0
    is_short = len(run.words) - end <= _LONGEST_TITLED_WORDS
    of_a_person = is_short and run.keys[-1] in near.ALSO_FAMILY_NAMES
    of_a_person = of_a_person and not near.ORGANISATIONS.intersection(run.keys[end:-1])
    if run.is_organisation(end, near.ORGANISATIONS) and not of_a_person:
        return 0
    for at in range(end + 1, len(run.words)):
        if run.is_owner(at - 1) or run.keys[at] in PREDICATES:  # "MRS EVANS WAS SENT HOME"
            return at - place
    return len(run.words) - place


def _nicknamed(run: CapitalRun, place: int) -> int:
    """How many words "Big Dave" takes; 0 where it is no nickname."""
    if run.keys[place] not in near.NICKNAMING or place + 2 != len(run.words):
        return 0
    if given_name(run.words[place + 1].text) not in _NICKNAMED:
        return 0
    return 0 if run.before(place) in near.INSIDE or run.in_title_case else 2


def _unheard_of(run: CapitalRun, place: int) -> int:
    """How many words a name takes that no table has, of whom the sentence tells what only people do."""
    words = run.words[place:]
    if place or len(words) > 2 or run.in_title_case:
        return 0
    if run.following not in near.TELLING or run.previous in _BEFORE_NO_PERSON:
        return len(words) if _is_rare(run) and stands_with_people(run) else 0
    speaks = person_sign(run.text_of_all, words[-1].end) is PersonSign.SURE
    return len(words) if speaks and _is_rare(run) and not run.is_owner(len(run.words) - 1) else 0


def _is_rare(run: CapitalRun) -> bool:
    """Whether no word of the run is a word of English, or known to be somebody's or something's."""
    return not any(
        word.text.isupper()
        or key in _OF_NOBODY
        or "'" in key
        or zipf_frequency(word.text) >= RARE_WORD_ZIPF
        or given_name(word.text) is not None
        for word, key in zip(run.words, run.keys, strict=True)
    )


def _given(run: CapitalRun, place: int) -> int:
    """How many words a given name and its family name take; 0 where there is none."""
    name = name_at(run, place)
    is_title = run.keys[place] in _TITLES and place + 1 < len(run.words)  # "Dame Cicely Saunders ward"
    if name is None or is_title or run.is_after_capital(place, _BEFORE_PLACES):
        return 0
    if run.is_owner(place) and run.following_of(place) in near.LAWS:
        return 0
    if opens_with_a_doing(run) or is_an_illness_s(run, place):
        return 0
    if name is GivenName.RATHER_WORD and run.keys[place] in _BEFORE_PLACES:  # "North Shelton"
        return 0
    if place + 1 == len(run.words) or run.is_owner(place):
        return int(is_person_alone(run, place, name))
    return _with_family(run, place, name)


def _with_family(run: CapitalRun, place: int, name: GivenName) -> int:
    """A given name with capitals after it: with its family name, or alone where these are something else."""
    end = place + 1
    while end < len(run.words) and (run.is_initial(end) or given_name(run.words[end].text) is GivenName.SURE):
        end += 1
    if end < len(run.words) and run.keys[end] in PREDICATES and run.is_in_block_capitals():
        return end - place
    if is_said_of_a_thing(run) or is_a_service(run):
        return 0
    surely = is_attribution(run, place) or run.following in near.TELLING
    surely = surely or person_sign(run.text_of_all, run.words[-1].end) is PersonSign.SURE
    last = end
    while last < len(run.words) - 1 and run.keys[last] in near.PARTICLES:
        last += 1
    if last > end and run.words[last].text[0].isupper():
        return last + 1 - place
    if end < len(run.words) and is_family(run, end, name, surely=surely):
        return end + 1 - place
    of_two = end - place > 1 and not run.is_initial(end - 1) and run.keys[place] not in _BEFORE_PLACES
    of_two = of_two and (name is GivenName.WORD or is_family_name(run.words[place].text))  # "Li Wei"
    sure = name is GivenName.SURE or of_two
    return end - place if sure else 0
