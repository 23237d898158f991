"""What a name at the head of a sentence is where it belongs to a doing or an illness, and to nobody."""

from __future__ import annotations

from hwrender.language import name_words as near
from hwrender.language.capital_runs import CapitalRun
from hwrender.language.rare_facts import COMMON_EPONYMS, RARE_ILLNESSES

_AFTER_A_DOING = frozenset(["is", "was", "will", "has", "can", "starts", "begins", "takes", "runs"])


def opens_with_a_doing(run: CapitalRun) -> bool:
    """ "Carol singing is to be kept to the foyer"."""
    doing = run.is_alone() and run.opens_sentence and run.following.endswith("ing")
    return doing and run.second_following in _AFTER_A_DOING


def is_an_illness_s(run: CapitalRun, place: int) -> bool:
    """ "Huntington's support moved online"; not "Huntington's mother"."""
    named = run.keys[place].removesuffix("'s") + "'s"
    of_illness = named in RARE_ILLNESSES or named in COMMON_EPONYMS
    return of_illness and run.is_owner(place) and run.following_of(place) not in near.KIN
