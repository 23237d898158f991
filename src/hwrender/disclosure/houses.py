"""P4: a house by its name: "Curlew Cottage", "Rose Cottage, Mill Lane", "Dunroamin, Mill Lane" where somebody
lives, "Tŷ Gwennol, Lôn Bethel".

What only homes are called is a home wherever it stands, unless the words around make it a service. What
services are called too is a home where somebody is said to live there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.disclosure.streets import is_of_a_service, way_end
from hwrender.language.home_words import (
    HOUSES,
    HOUSES_AND_SERVICES,
    HOUSES_THAT_COME_FIRST,
    WAYS,
    WAYS_THAT_COME_FIRST,
)
from hwrender.language.slices import Slice
from hwrender.language.tokens import small_words
from hwrender.language.word_sets import word_set

_NAME = re.compile(
    r"(?<![\w'’-])[^\W\d_a-z][\w'’-]{1,30}(?:[ ](?:(?:y|yr|of|the|o['’])[ ])?[^\W\d_a-z][\w'’-]{1,30}){0,3}"
)
_LIVES = (
    r"\b(?:live[sd]?|living|lodg(?:es|ed|ing)|resid(?:es|ed|ing)|moved back to|home is|home was|house is"
    r"|address is"
    r"|address was|home address:?|address:|home to|home at|place:|addressed to|letters? to|post(?: goes)? to"
    r"|parcels? (?:to|for)|(?:he|she|they|we|i|mam|mum|dad|nan|gran"
    r"|[a-z]+)"
    r"['’](?:s|m|re|ve always been)|(?:she|he|i|we|they|mam|mum|dad) (?:is|was|are|were|am)(?: still)?)"
)
_LIVES_AT = re.compile(rf"(?i){_LIVES}[ \n]?(?:alone |there |still |now |over |up |out )?(?:at|in)?[ \n]?$")
_SURELY_LIVES_AT = re.compile(
    r"(?i)\b(?:live[sd]?|living|lodg(?:es|ed|ing)|resid(?:es|ed|ing)|home is|home was|address is|address was"
    r"|home address:?|address:)[ \n](?:alone |there |still |now )?(?:at|in)?[ \n]?$"
)
_AT = re.compile(r"(?i)\b(?:at|in|to)[ \n]$")
_TO_A_STREET = re.compile(r",?[ \n](?:(?:in|on|off)[ \n])?(?=[^\W\d_a-z])")
_INSTITUTION = re.compile(
    r"(?i)\b(?:(?<!home )visit(?:s|ed|ing)?|enter and view|care homes?|nursing homes?|hospice|inspect\w*"
    r"|cqc|rated"
    r"|rating"
    r"|managers?|residents|staff|provider|tea ?rooms?|caf[eé]|pub|museum|venue|ward|nursery|day centre"
    r"|respite|activities|announced|surgery|practice|clinic|meet(?:s|ing)?|met|held|session|event|hostel"
    r"|group)\b"
)
_NO_NAMES = word_set("the a an this that her his my our their your every each no one any")
_OLD_HOUSES = word_set("orchard paddock paddocks laurels willows elms firs hollies old")
_TELLING_WORDS = HOUSES | HOUSES_AND_SERVICES | HOUSES_THAT_COME_FIRST | WAYS | WAYS_THAT_COME_FIRST
_BEFORE_CHARACTERS = 40


def house_places(text: str) -> Iterator[Slice]:
    """Houses by their names, each with its street where one follows."""
    if _TELLING_WORDS.isdisjoint(small_words(text)):
        return
    for name in _NAME.finditer(text):
        words = name[0].lower().replace("’", "'").split()
        place = Slice(*name.span())
        if words[0] in _NO_NAMES - {"the"} and len(words) > 1:
            place = Slice(place.start + len(words[0]) + 1, place.end)
            words = words[1:]
        street = _street_after(text, place.end)
        before = text[max(0, place.start - _BEFORE_CHARACTERS) : place.start]
        end = street or place.end
        if _is_home(text, words, before, has_street=street is not None) and not is_of_a_service(text, end):
            yield Slice(place.start, end)


def _is_home(text: str, words: list[str], before: str, *, has_street: bool) -> bool:
    if words[0] in HOUSES_THAT_COME_FIRST and len(words) > 1:
        return has_street or _LIVES_AT.search(before) is not None
    named = len(words) > 1 and words[0] != "the"
    if named and words[-1] in HOUSES:
        return has_street or not _INSTITUTION.search(text)
    if len(words) > 1 and (words[-1] in HOUSES_AND_SERVICES | HOUSES or words[1] in _OLD_HOUSES):
        if _SURELY_LIVES_AT.search(before):
            return True
        return has_street and (_is_rural(words) or _LIVES_AT.search(before) is not None)
    return has_street and _LIVES_AT.search(before) is not None and not _INSTITUTION.search(text)


_RURAL = word_set(
    "farm villa barn grange rectory vicarage croft oast forge stables bakery school cottages cottage"
)


def _is_rural(words: list[str]) -> bool:
    """Whether "The Old Rectory" or "Manor Farm" before a street is a home: "Elm House" may be an office."""
    return words[-1] in _RURAL or words[-1] in _OLD_HOUSES or words[1] in _OLD_HOUSES


def _street_after(text: str, end: int) -> int | None:
    gap = _TO_A_STREET.match(text, end)
    return way_end(text, gap.end()) if gap else None
