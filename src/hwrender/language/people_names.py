"""Names of people: a title with a name, "my name is", given names with a family name or alone, initials.

Names of services, places and things are no people: "St Mary's Hospital", "the Elizabeth Fry Trust", "Victoria
Road". Words that are names as well ("Grace", "Mark", "May") count where what stands around them speaks of a
person.
"""

from __future__ import annotations

import re
from bisect import insort
from collections.abc import Iterable, Iterator
from functools import lru_cache

from hwrender.language import name_words as near
from hwrender.language.addressed_names import addressed_names
from hwrender.language.capital_runs import capital_runs
from hwrender.language.client_initials import client_initials
from hwrender.language.given_names import firms
from hwrender.language.name_kinds import NameEvidence, PersonName
from hwrender.language.names_at_work import names_at_work
from hwrender.language.names_by_deed import names_by_deed
from hwrender.language.names_in_frames import names_in_frames
from hwrender.language.names_in_other_letters import names_in_other_letters
from hwrender.language.names_in_runs import names_in_run
from hwrender.language.names_in_small_letters import names_in_small_letters
from hwrender.language.names_of_works import names_of_works
from hwrender.language.names_told_of import names_told_of
from hwrender.language.noted_names import families_again, noted_names, used_again
from hwrender.language.shouted_names import shouted_names
from hwrender.language.slices import Slice, apart
from hwrender.language.word_names import word_names
from hwrender.language.written_names import (
    introduced_names,
    names_with_initials,
    nicknames,
    signed_names,
    speakers_by_initials,
)

_SET_PHRASE = re.compile(r"(?i)\b(?:" + "|".join(near.SET_PHRASES) + r")\b")

_SPELLING = re.compile(r"\b[A-Z] (?:for|as in) [A-Z][a-z]+\b")
""" "P for Peter"."""


@lru_cache(maxsize=1 << 11)
def read_people(
    text: str, organisations: tuple[str, ...] = (), *, attributed: bool = False
) -> tuple[PersonName, ...]:
    """The names of people in a text, in order and apart.

    `organisations` are names that are no people's, where they stand whole. `attributed`: the text says who
    spoke.
    """
    found = _found(text, attributed=attributed)
    if not found:
        return ()
    phrases = (Slice(*each.span()) for sign in (_SET_PHRASE, _SPELLING) for each in sign.finditer(text))
    nobody = apart((*phrases, *firms(text), *names_of_works(text)))
    whole = (
        [Slice(*each.span()) for each in _pattern_of(organisations).finditer(text)] if organisations else []
    )
    return tuple(
        each
        for each in found
        if not each.place.overlaps_any(nobody)
        and not any(name.start <= each.place.start and each.place.end <= name.end for name in whole)
    )


def _found(text: str, *, attributed: bool) -> list[PersonName]:
    """What all who look for names find, those that are surer first; in order and apart."""
    titled, introduced = NameEvidence.TITLE, NameEvidence.INTRODUCED
    found: list[PersonName] = []
    for more in (
        _as_people(nicknames(text), introduced),
        _as_people(names_with_initials(text), titled),
        _as_people(speakers_by_initials(text, attributed=attributed), introduced),
        _as_people(names_in_small_letters(text), titled),
        (each for run in capital_runs(text, attributed=attributed) for each in names_in_run(run)),
        _as_people(introduced_names(text), introduced),
        _as_people(signed_names(text), introduced),
        _as_people(addressed_names(text), introduced),
        _as_people(names_in_other_letters(text), NameEvidence.GIVEN_NAME),
        _as_people(names_at_work(text), NameEvidence.GIVEN_NAME),
        _as_people(shouted_names(text), NameEvidence.GIVEN_NAME),
        _as_people(names_by_deed(text), introduced),
        _as_people(client_initials(text), introduced),
        _as_people(word_names(text), introduced),
        _as_people(names_in_frames(text), introduced),
        _as_people(noted_names(text), introduced),
        _as_people(names_told_of(text), introduced),
    ):
        taken = [each.place for each in found]
        for each in more:
            if not each.place.overlaps_any(taken):
                found.append(each)
                insort(taken, each.place)
        found.sort(key=lambda each: each.place)
    taken = [each.place for each in found]
    names = [each.place.of(text) for each in found]
    again = (
        *used_again(
            text, [name for name, each in zip(names, found, strict=True) if each.evidence is introduced]
        ),
        *families_again(text, names),
    )
    found += [each for each in _as_people(again, introduced) if not each.place.overlaps_any(taken)]
    return sorted(found, key=lambda each: each.place)


def _as_people(places: Iterable[Slice], evidence: NameEvidence) -> Iterator[PersonName]:
    return (PersonName(place, evidence) for place in places)


@lru_cache(maxsize=16)
def _pattern_of(names: tuple[str, ...]) -> re.Pattern[str]:
    """What finds whole names of organisations, the longest first, in any case and with any apostrophes."""
    words_of = (name.split() for name in sorted(names, key=len, reverse=True) if name.strip())
    each = (r"\s+".join(re.sub("['’]", "['’]", re.escape(word)) for word in words) for words in words_of)
    return re.compile(r"(?i)(?<!\w)(?:" + "|".join(each) + r")(?!\w)")
