"""Whether words with capitals are a person's name: what is known of them, and what stands around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import assert_never

from hwrender.disclosure.capitals import CapitalRun
from hwrender.disclosure.name_table import GivenName, given_name, is_family_name
from hwrender.disclosure.name_words import (
    ALSO_FAMILY_NAMES,
    INSIDE,
    INTRODUCING,
    KIN,
    LANGUAGES,
    OF_SERVICES_TOO,
    SPEAKING,
    TELLING,
)
from hwrender.language.frequency import zipf_frequency
from hwrender.language.nationalities import NATIONALITIES
from hwrender.language.people_nouns import PEOPLE
from hwrender.language.slices import Slice
from hwrender.metadata import MONTHS
from hwrender.prose import ProseKind

COMMON_WORD_ZIPF = 4.0

_RARE_WORD_ZIPF = 3.0
_MONTHS = frozenset(name[:length].lower() for name in MONTHS for length in (3, 4, len(name)))
_FIRM = re.compile(
    r"(?P<names>(?:[A-Z][\w'’-]+, )+[A-Z][\w'’-]+ (?:and|&) [A-Z][\w'’-]+)"
    r"|[A-Z][\w'’-]+ (?:and|&) (?:Sons?|Daughters?|Co|Company|Partners|Associates|Bros|Brothers)\b"
)
_OF_ORIGINS = re.compile(
    r"(?:, [A-Z][\w-]+)*,? (?:and|or) [A-Z][\w-]+ (?:speak\w+|languages?|interpreters?|communit\w+|people"
    r"|patients|residents|women|men|families)\b"
)
_ROLE = re.compile(r",? ?\((?:aged? )?(?:\d\d\b|" + "|".join(sorted(KIN)) + r"\b)")
_THANKED = re.compile(
    r"(?i)\b(?:according|thanks|due|grateful|spoke|spoken|talked|listened|letter|interview|story|words|case)"
    r" (?:to|with|of) $"
)


def name_at(run: CapitalRun, place: int) -> GivenName | None:
    """What a word is as a given name. "NINO", "4 Jan", "Shona speakers" and "German" are none."""
    word = run.words[place].text
    if word.isupper() and not (len(word) > 2 and run.is_in_block_capitals()):
        return None
    if (run.keys[place] in _MONTHS and run.figures_beside) or word in NATIONALITIES:
        return None
    of_an_origin = run.following_of(place) in LANGUAGES | PEOPLE or run.is_followed(_OF_ORIGINS)
    if of_an_origin and not run.is_owner(place):
        return None
    return given_name(word)


def is_family_after_all(run: CapitalRun, place: int, kind: ProseKind) -> bool:
    """ "Ann Ward said", "her friend John Hill": a family name that is a word for a place, of a person."""
    if place + 2 != len(run.words) or run.keys[place + 1] not in ALSO_FAMILY_NAMES:
        return False
    if run.follows(_THANKED) or run.is_followed(_ROLE):
        return True
    if run.before(place) in INSIDE:
        return False
    if run.following in TELLING - OF_SERVICES_TOO or run.before(place) in KIN | INTRODUCING:
        return True
    return is_attribution(run, place, kind)


def is_family(run: CapitalRun, place: int, name: GivenName, *, surely: bool) -> bool:
    """Whether a word after a given name is a family name; `surely` says that somebody must be named here."""
    word = run.words[place].text
    common = zipf_frequency(word) >= COMMON_WORD_ZIPF and "-" not in word
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


def is_person_alone(run: CapitalRun, place: int, name: GivenName, kind: ProseKind) -> bool:
    """Whether a given name without a family name is somebody's."""
    before, following = run.before(place), run.following_of(place)
    speaks = must_be_named(run, place, kind) or following in TELLING or _stands_with_a_name(run, place)
    match name:
        case GivenName.SURE:
            return speaks or before not in INSIDE
        case GivenName.WORD:
            first = place == 0 and run.opens_sentence
            return speaks or not (first or before in INSIDE or run.in_title_case or len(run.words) > 1)
        case GivenName.RATHER_WORD:
            return following in SPEAKING or before in KIN or is_attribution(run, place, kind)
        case GivenName.PLACE:
            return before in KIN or _stands_with_a_name(run, place)
        case _:
            assert_never(name)


def must_be_named(run: CapitalRun, place: int, kind: ProseKind) -> bool:
    """Whether what stands before can only lead to somebody."""
    return run.before(place) in KIN | INTRODUCING or is_attribution(run, place, kind)


def is_attribution(run: CapitalRun, place: int, kind: ProseKind) -> bool:
    """Whether the name opens the line that says who spoke ("– Grace, 34")."""
    return place == 0 and (run.follows_dash or (kind is ProseKind.ATTRIBUTION and not run.previous))


def firms(text: str) -> Iterator[Slice]:
    """The names of companies that are made of family names ("Smith, Evans and Marshall", "Brooks & Sons")."""
    for found in _FIRM.finditer(text):
        names = re.split(r", | and | & ", found["names"] or "")
        of_families = sum(is_family_name(name) for name in names) > 1
        if not found["names"] or (of_families and any(given_name(name) is None for name in names)):
            yield Slice(found.start(), found.end())


def _stands_with_a_name(run: CapitalRun, place: int) -> bool:
    """ "Mark and Gemma"."""
    is_last = place + 1 == len(run.words)
    return is_last and run.following == "and" and given_name(run.second_following()) is GivenName.SURE
