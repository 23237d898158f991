"""Names that are known by how somebody is spoken to or listed: "Hi Nics,", "does not like to be called Dip",
"my daughter-in-law, Xiadani,", "Butcher, K.", "j.b. seen", "signed B. T. W.".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.language import name_words as near
from hwrender.language.calendar import DAYS_AND_MONTHS
from hwrender.language.given_names import given_name
from hwrender.language.nationalities import COUNTRIES, NATIONALITIES
from hwrender.language.people_nouns import STAFF
from hwrender.language.slices import Slice
from hwrender.language.word_sets import word_set

_NAME = r"[A-Z][a-z]+(?:['’-][A-Z]?[a-z]+)?"
_GREETED = re.compile(
    r"\b(?:Hi|Hello|Hiya|Hey|Dear|Thanks|Thank you|Cheers|Ta|Come on|Sorry|Morning|Ta-ra|Bye|Goodbye"
    r"|Night night),?"
    rf" (?P<name>{_NAME})(?=[,!?])"
)
_CALLED = re.compile(
    r"(?:\b(?:to be|likes being) called|\b(?:he|she|I|they)(?:['’]s|['’]m| is| was"
    r"| am) (?:(?:better )?known as|called)"
    r"|\bgoes by|\banswers? to|\bcall(?:s|ed)? (?:her|him|me|myself)|\bknows? (?:her|him|me) as) [“‘\"]?"
    rf"(?P<name>{_NAME}(?: {_NAME})?)(?=[,.;!?”\"’')]|$| by\b| and\b| in here\b)"
)
_KIN = re.compile(
    r"\b(?:[Mm]y|[Oo]ur|[Hh]er|[Hh]is|[Tt]heir) (?:[a-z]+ )?(?:grand|step)?(?:daughter|son|mother|father"
    r"|sister|brother"
    r"|wife|husband|niece|nephew|aunt|uncle|cousin|mam|mum|dad|nan|gran|partner|neighbour"
    r"|carer)(?:-in-law)?, "
    rf"(?P<name>{_NAME})(?=,)"
)
_MINE = re.compile(rf"(?:, |[“\"'])(?:my|our|me) (?P<name>{_NAME})(?=,)")
_THANKED = re.compile(rf"\b[Tt]hanks to (?P<name>{_NAME})(?= and\b|,|\.| for\b)")
_DOES = re.compile(
    rf"\b(?:so that|because|when|until|after|before|while|if) (?P<name>{_NAME})"
    r" (?:would|could|will|can|did)(?:n['’]t| not)? (?:eat|sleep|drink|walk|talk|cry|smile|wash|dress"
    r"|settle)\b"
)
_SMALL_INITIALS = re.compile(
    r"(?m)^\W{0,3}(?P<name>(?!e\.g|i\.e|a\.m|p\.m|n\.b|p\.s|c\.f|q\.v)[a-z]\. ?(?:(?:el"
    r"|al)-)?[a-z]\.(?: ?[a-z]\.)?)(?= [a-z(])"
)
_SURNAME_FIRST = re.compile(
    r"(?m)^\W{0,3}(?P<name>[A-Z][a-z'’-]+, (?:(?:[A-Z]\. ?){1,3}|(?:Mr|Mrs|Ms|Miss"
    r"|Dr)\b\.?(?: [A-Z]\b\.?)?))(?=:|\s|$|,)"
)
_SIGNED = re.compile(r"\b[Ss]igned,? (?:by |off )?(?P<name>(?:[A-Z]\. ?){2,3})")
_ALL = (_GREETED, _CALLED, _KIN, _MINE, _THANKED, _DOES, _SMALL_INITIALS, _SURNAME_FIRST, _SIGNED)
_NOBODY = (
    word_set("""
all team everyone everybody sir madam panel both there doctor nurse sister matron mum dad mam nan gran love
lord god
staff healthwatch councillor colleague colleagues friend friends editor minister christmas reader resident
residents patient nhs board trust home hell heaven goodness santa alexa siri god's welsh english
""")
    | DAYS_AND_MONTHS
    | STAFF
    | near.ORGANISATIONS
    | frozenset(each.lower() for each in (*NATIONALITIES, *COUNTRIES))
)


def addressed_names(text: str) -> Iterator[Slice]:
    """Every such name in a text."""
    for pattern in _ALL:
        for found in pattern.finditer(text):
            name = found["name"].strip()
            is_known = pattern is not _THANKED or given_name(name) is not None
            if is_known and _NOBODY.isdisjoint(name.lower().replace(",", "").split()):
                yield Slice(found.start("name"), found.start("name") + len(name))
