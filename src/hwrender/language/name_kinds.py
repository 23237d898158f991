"""What a name is the name of, and what shows that it is one."""

from __future__ import annotations

from enum import Enum

from msgspec import Struct

from hwrender.language.eponyms import eponyms, shared_eponyms
from hwrender.language.name_words import (
    BEFORE_PLACES,
    EVENTS_AND_PEOPLES,
    LOWER_ORGANISATIONS,
    OFFICES,
    ORGANISATION_INITIALS,
    PLACES,
    SERVICES,
    STREET_TYPES,
    THINGS,
)  # fmt: skip
from hwrender.language.nationalities import NATIONALITIES
from hwrender.language.slices import Slice


class NameKind(Enum):
    """What has the name; `OTHER` are peoples and languages, laws, illnesses, feasts, and initials."""

    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "organisation"
    OTHER = "other"


class NameEvidence(Enum):
    """What shows that words are a name."""

    TITLE = "a title before it"
    GIVEN_NAME = "a name that people are given"
    INTRODUCED = "words like “my name is” before it"
    KNOWN = "the report knows it"
    CAPITALS = "capitals where no other word has them"


class PersonName(Struct, frozen=True):
    """A name of a person, from its title to its family name, and what shows that it is one."""

    place: Slice
    evidence: NameEvidence


_BODIES = (SERVICES - THINGS) | ORGANISATION_INITIALS | {"sons", "police", "army", "healthwatch", "citizens"}
_IN_PLACES = frozenset(["in", "near", "around", "across", "outside", "throughout"])


def kind_of(written: str, keys: tuple[str, ...], before: str, following: str) -> NameKind:
    """What `written`, the words `keys`, names; `before` and `following` are the words beside it, in small
    letters."""
    whole = " ".join(keys)
    if whole in PLACES:
        return NameKind.PLACE
    if written in NATIONALITIES or whole in EVENTS_AND_PEOPLES or keys[-1] in THINGS | OFFICES:
        return NameKind.OTHER
    if written.isupper():
        return NameKind.ORGANISATION if keys[-1] in ORGANISATION_INITIALS else NameKind.OTHER
    if any(key in _BODIES for key in keys) or following in LOWER_ORGANISATIONS:
        return NameKind.ORGANISATION
    if keys[-1] in STREET_TYPES or (keys[0] in BEFORE_PLACES and len(keys) > 1):
        return NameKind.PLACE
    if whole in eponyms() or whole in shared_eponyms():
        return NameKind.ORGANISATION
    if before in _IN_PLACES:
        return NameKind.PLACE
    return NameKind.ORGANISATION if len(keys) > 1 else NameKind.OTHER
