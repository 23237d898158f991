"""Names of people: a title with a name, "my name is", given names with a family name or alone.

Names of services, places and things are no people: "St Mary's Hospital", "the Elizabeth Fry Trust", "Victoria
Road". Words that are names as well ("Grace", "Mark", "May") count where what stands around them speaks of a
person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import assert_never

from msgspec import Struct

from hwrender.language import name_words as near
from hwrender.language.calendar import month_number
from hwrender.language.capital_runs import CapitalRun, capital_runs
from hwrender.language.frequency import zipf_frequency
from hwrender.language.given_names import GivenName, firms, given_name, is_family_name
from hwrender.language.name_kinds import NameEvidence
from hwrender.language.nationalities import NATIONALITIES
from hwrender.language.people_nouns import PEOPLE
from hwrender.language.slices import Slice
from hwrender.language.tokens import letters

_COMMON_WORD_ZIPF = 4.0

_RARE_WORD_ZIPF = 3.0
_OF_ORIGINS = re.compile(
    r"(?:, [A-Z][\w-]+)*,? (?:and|or) [A-Z][\w-]+ (?:speak\w+|languages?|interpreters?|communit\w+|people"
    r"|patients|residents|women|men|families)\b"
)
_ROLE = re.compile(r",? ?\((?:aged? )?(?:\d\d\b|" + "|".join(sorted(near.KIN)) + r"\b)")
_THANKED = re.compile(
    r"(?i)\b(?:according|thanks|due|grateful|spoke|spoken|talked|listened|letter|interview|story|words|case)"
    r" (?:to|with|of) $"
)
_INTRODUCED = re.compile(
    r"(?i:\b(?:my|her|his|their|your)(?: (?:first|real|full|own))? name(?:['’]s| is| was)|\bname of (?:the )?"
    r"(?:patient|person|carer|resident|child)\s?(?:is|was|:)|\bname\s?:|\b(?:patient|client|interviewee"
    r"|carer)\s?:"
    r"|\b(?:case study|photo|photograph|portrait|story|interview)(?: of| by| with)?\s?:"
    r"|\bI(?:['’]m| am)|\b(?:I|he|she|who|son|daughter|mum|dad|baby|man|woman|friend|carer)"
    r"(?:['’]s|['’]m| is| was| am) called|\bcall(?:ed|ing|s)? (?:me|him|her|them|us|you)|\bknown as"
    r"|\bformerly)"
    r"[ \n]+[\"“‘']?(?P<name>[^\W\d_a-z][\w’'-]{1,30}(?: [^\W\d_a-z][\w’'-]{1,30})?)"
)
_SET_PHRASE = re.compile(r"(?i)\b(?:" + "|".join(near.SET_PHRASES) + r")\b")
_LONGEST_TITLED_WORDS = 3


class PersonName(Struct, frozen=True):
    """A name of a person, from its title to its family name, and what shows that it is one."""

    place: Slice
    evidence: NameEvidence


@lru_cache(maxsize=1 << 11)
def read_people(
    text: str, organisations: tuple[str, ...] = (), *, attributed: bool = False
) -> tuple[PersonName, ...]:
    """The names of people in a text, in order and apart.

    `organisations` are names that are no people's. `attributed`: the text says who spoke.
    """
    nobodies = _letters_of(organisations)
    found = [
        person
        for run in capital_runs(text, attributed=attributed)
        if not any(letters(run.text()) in name for name in nobodies)
        for person in _in_run(run)
    ]
    taken = [each.place for each in found]
    for each in _INTRODUCED.finditer(text):
        place = Slice(*each.span("name"))
        if _may_be_introduced(each) and not place.overlaps_any(taken):
            found.append(PersonName(place, NameEvidence.INTRODUCED))
    nobody = (
        sorted((*(Slice(*each.span()) for each in _SET_PHRASE.finditer(text)), *firms(text))) if found else []
    )
    people = (each for each in found if not each.place.overlaps_any(nobody))
    return tuple(sorted(people, key=lambda each: each.place))


@lru_cache(maxsize=16)
def _letters_of(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(letters, names))


def _in_run(run: CapitalRun) -> Iterator[PersonName]:
    """The names among words with capitals that stand side by side."""
    at = 0
    while at < len(run.words):
        if _is_other(run, at):
            return
        titled = _titled(run, at)
        length = titled or _given(run, at)
        if length:
            place = Slice(run.words[at].start, run.end_of(at + length - 1))
            yield PersonName(place, NameEvidence.TITLE if titled else NameEvidence.GIVEN_NAME)
        at += length or 1


def _is_other(run: CapitalRun, place: int) -> bool:
    """Whether the words from here on are the name of a service, a place, a saint or a thing."""
    key = run.keys[place]
    if (
        key in near.SAINTS
        or (run.before(place) == "the" and key not in near.TITLES)
        or run.starts_with(place, near.EPONYMS)
    ):
        return True
    if key in near.TITLES or given_name(run.words[place].text) is None:
        return False
    return run.is_organisation(place + 1, near.ORGANISATIONS) and not _is_family_after_all(run, place)


def _titled(run: CapitalRun, place: int) -> int:
    """How many words a title and its name take: "Mrs Smith", "Dr Jane de Souza"; 0 where there is none."""
    if run.keys[place] not in near.TITLES:
        return 0
    end = place + 1
    while end < len(run.words) and run.keys[end] in near.TITLES | {"and", "&"}:
        end += 1
    if end >= len(run.words) or run.keys[end] in near.NO_SURNAMES:
        return 0
    is_short = len(run.words) - end <= _LONGEST_TITLED_WORDS
    of_a_person = is_short and run.keys[-1] in near.ALSO_FAMILY_NAMES
    if run.is_organisation(end, near.ORGANISATIONS) and not of_a_person:
        return 0
    return len(run.words) - place


def _given(run: CapitalRun, place: int) -> int:
    """How many words a given name and its family name take; 0 where there is none."""
    name = _name_at(run, place)
    if name is None or run.is_after_capital(place, near.SAINTS | near.BEFORE_PLACES):
        return 0
    if run.is_owner(place) and run.following_of(place) in near.LAWS:
        return 0
    if place + 1 == len(run.words) or run.is_owner(place):
        return int(_is_person_alone(run, place, name))
    return _with_family(run, place, name)


def _with_family(run: CapitalRun, place: int, name: GivenName) -> int:
    """A given name with capitals after it: with its family name, or alone where these are something else."""
    end = place + 1
    while end < len(run.words) and (run.is_initial(end) or given_name(run.words[end].text) is GivenName.SURE):
        end += 1
    surely = _is_attribution(run, place) or run.following in near.TELLING
    if end < len(run.words) and _is_family(run, end, name, surely=surely):
        return end + 1 - place
    sure = name is GivenName.SURE or (name is GivenName.WORD and end - place > 1)
    return end - place if sure else 0


def _may_be_introduced(found: re.Match[str]) -> bool:
    """Whether a word after "my name is" is one: in the table, or no common word. What is known as initials
    ("known as COSPA") is no person."""
    first = found["name"].split()[0]
    if given_name(first) is not None:
        return True
    is_initials = 2 * sum(letter.isupper() for letter in first) > len(first)
    says_name = "name" in found[0][: -len(found["name"])]
    return zipf_frequency(first) < _COMMON_WORD_ZIPF and (says_name or not is_initials)


def _name_at(run: CapitalRun, place: int) -> GivenName | None:
    """What a word is as a given name. "NINO", "4 Jan", "Shona speakers" and "German" are none."""
    word = run.words[place].text
    if word.isupper() and not (len(word) > 2 and run.is_in_block_capitals()):
        return None
    if (run.figures_beside and month_number(word)) or word in NATIONALITIES:
        return None
    of_an_origin = run.following_of(place) in near.AFTER_ORIGINS | PEOPLE or run.is_followed(_OF_ORIGINS)
    if of_an_origin and not run.is_owner(place):
        return None
    return given_name(word)


def _is_family_after_all(run: CapitalRun, place: int) -> bool:
    """ "Ann Ward said", "her friend John Hill": a family name that is a word for a place, of a person."""
    if place + 2 != len(run.words) or run.keys[place + 1] not in near.ALSO_FAMILY_NAMES:
        return False
    if run.follows(_THANKED) or run.is_followed(_ROLE):
        return True
    if run.before(place) in near.INSIDE:
        return False
    if (
        run.following in near.TELLING - near.OF_SERVICES_TOO
        or run.before(place) in near.KIN | near.INTRODUCING
    ):
        return True
    return _is_attribution(run, place)


def _is_family(run: CapitalRun, place: int, name: GivenName, *, surely: bool) -> bool:
    """Whether a word after a given name is a family name; `surely` says that somebody must be named here."""
    word = run.words[place].text
    common = zipf_frequency(word) >= _COMMON_WORD_ZIPF and "-" not in word
    match name:
        case GivenName.SURE:
            return is_family_name(word) or not common
        case GivenName.WORD | GivenName.PLACE:
            known = is_family_name(word) or zipf_frequency(word) < _RARE_WORD_ZIPF
            return known and (surely or not (common and run.opens_sentence))
        case GivenName.RATHER_WORD:
            return is_family_name(word) and not common
        case _:
            assert_never(name)


def _is_person_alone(run: CapitalRun, place: int, name: GivenName) -> bool:
    """Whether a given name without a family name is somebody's."""
    before, following = run.before(place), run.following_of(place)
    speaks = _must_be_named(run, place) or following in near.TELLING or _stands_with_a_name(run, place)
    match name:
        case GivenName.SURE:
            return speaks or before not in near.INSIDE
        case GivenName.WORD:
            first = place == 0 and run.opens_sentence
            return speaks or not (first or before in near.INSIDE or run.in_title_case or len(run.words) > 1)
        case GivenName.RATHER_WORD:
            return following in near.SPEAKING or before in near.KIN or _is_attribution(run, place)
        case GivenName.PLACE:
            return before in near.KIN or _stands_with_a_name(run, place)
        case _:
            assert_never(name)


def _must_be_named(run: CapitalRun, place: int) -> bool:
    """Whether what stands before can only lead to somebody."""
    return run.before(place) in near.KIN | near.INTRODUCING or _is_attribution(run, place)


def _is_attribution(run: CapitalRun, place: int) -> bool:
    """Whether the name opens the line that says who spoke ("– Grace, 34")."""
    return place == 0 and run.opens_attribution


def _stands_with_a_name(run: CapitalRun, place: int) -> bool:
    """ "Mark and Gemma"."""
    is_last = place + 1 == len(run.words)
    return is_last and run.following == "and" and given_name(run.second_following) is GivenName.SURE
