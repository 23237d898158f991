"""What stands in one list with a name: "Stanley, Consett and Lanchester", "Amarjit, Sheila and Wendeline"."""

from __future__ import annotations

import re

from hwrender.language import name_words as near
from hwrender.language.capital_runs import CapitalRun
from hwrender.language.given_names import GivenName, given_name, is_family_name, is_place_too
from hwrender.language.tokens import plain_form

LONGEST_LIST = 6
LOOK_BACK_CHARACTERS = 90
ONE_NAME = r"[A-Z][\w’'-]*(?: [A-Z0-9][\w’'-]*)?"
"""A name in a list, in one or two words."""

_BEFORE = re.compile(rf"({ONE_NAME})(?:,? (?:and|or|&) |, )$")
_AFTER = re.compile(rf"(?:,? (?:and|or|&) |, )(?:the )?({ONE_NAME})")
_PEOPLE = frozenset([GivenName.SURE, GivenName.WORD])


def text_before(run: CapitalRun, place: int) -> str:
    """What stands just before a word of the run, in the same line."""
    start = run.words[place].start
    return run.text_of_all[max(0, start - LOOK_BACK_CHARACTERS) : start].rpartition("\n")[2]


def has_a_mate(run: CapitalRun) -> bool:
    """Whether somebody is listed with it: "Hyacinth, Delphine and Winsome"."""
    return any(map(_is_of_a_person, listed_names(run)))


def is_among_words(run: CapitalRun) -> bool:
    """Whether it is listed with others, and none is a person: "Dignity, Respect, Joy"."""
    mates = listed_names(run)
    return bool(mates) and not any(map(_is_of_a_person, mates))


def stands_with_people(run: CapitalRun) -> bool:
    """Whether it is listed with people, and with nothing else: "Amarjit, Sheila and Wendeline"."""
    mates = listed_names(run)
    return len(mates) > 1 and all(map(_is_of_a_person, mates))


def stands_with_places(run: CapitalRun) -> bool:
    """Whether it may be a place, and no person is listed with it; or whether a place for sure is."""
    mates, is_place = listed_names(run), is_a_place(run.words[-1].text)
    has_people = any(map(_is_of_a_person, mates))
    if any(map(_is_surely_a_place, mates)):
        return is_place or not has_people
    return run.is_alone() and bool(mates) and is_place and not has_people


def is_among_flowers(run: CapitalRun) -> bool:
    """Whether all of its list are flowers, trees and stones, as wards and lounges are called."""
    mates = [plain_form(mate) for mate in listed_names(run)]
    return bool(mates) and near.FLOWERS.issuperset((*mates, run.keys[-1]))


def is_a_place(word: str) -> bool:
    """Whether a town or a village has this name too."""
    return is_place_too(word) or given_name(word) is GivenName.PLACE


def listed_names(run: CapitalRun) -> list[str]:
    """The names in the same list as the run, on both sides."""
    found: list[str] = []
    before = text_before(run, 0)
    while len(found) < LONGEST_LIST and (mate := _BEFORE.search(before)):
        found.append(mate[1])
        before = before[: mate.start()]
    end = run.words[-1].end
    while len(found) < 2 * LONGEST_LIST and (mate := _AFTER.match(run.text_of_all, end)):
        found.append(mate[1])
        end = mate.end()
    return found


def _is_surely_a_place(name: str) -> bool:
    words = [plain_form(word) for word in name.split()]
    if len(words) > 1:
        return words[-1] in near.ORGANISATIONS or words[0] in near.BEFORE_PLACES
    return words[0] in near.PLACES and given_name(name) is None


def _is_of_a_person(name: str) -> bool:
    words = name.split()
    kind = given_name(words[0])
    if len(words) > 1:
        if words[0].endswith(("'s", "’s")):  # "Beth's House"
            return False
        return kind in _PEOPLE and is_family_name(words[1])
    return kind in _PEOPLE and not is_place_too(words[0])
