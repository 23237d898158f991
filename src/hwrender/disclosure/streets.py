"""P4: a street with a house's number, or a flat in a named house."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.disclosure.around import Around
from hwrender.disclosure.match import Concern, Match
from hwrender.disclosure.name_table import given_name, is_family_name
from hwrender.disclosure.name_words import SERVICES
from hwrender.disclosure.postcodes import postcodes
from hwrender.disclosure.ways import WAYS
from hwrender.language.people_nouns import PEOPLE
from hwrender.language.slices import Slice
from hwrender.metadata import MONTHS
from hwrender.prose import Prose

_WAYS = "|".join(sorted(WAYS, key=len, reverse=True))
_HOUSE = r"\d{1,4}[A-Za-z]?(?:[ ]?[-–/][ ]?\d{1,4}[A-Za-z]?)?"
_FLAT = (
    r"(?:[Ff]lat|[Aa]partment|[Aa]pt|[Uu]nit|[Ss]tudio|[Rr]oom|[Mm]aisonette)"
    r"\.?[ ](?:[Nn]o\.?[ ])?\d{1,4}[A-Za-z]?"
)
_NAME = r"(?:[A-Z][\w'’]{0,30}(?:-[A-Za-z'’]{1,20}){0,3}\.?|of|the|and|de|upon|on)"
_STREET = re.compile(
    rf"(?<![\w£$€.,/:#@+-])(?<!\d )(?:{_FLAT}[,\s]\s?)?(?P<house>{_HOUSE}),?[ \n]"
    rf"(?P<name>{_NAME}(?:[ ]{_NAME}){{0,3}}?)"
    rf"[ ](?P<way>(?i:{_WAYS}))\b(?!['’-]\w)"
)
_FLAT_OF = re.compile(
    rf"(?<!\w)(?P<house>{_FLAT})(?:,\s?"
    rf"|[ \n])(?P<name>[A-Z][\w'’-]{{1,30}}(?:[ ][A-Z][\w'’-]{{1,30}}){{0,3}})"
)
_HOME = re.compile(
    r"(?i)\b(?:live[sd]?|living|lodg(?:es|ed|ing)|stay(?:s|ed|ing)?|moved|home|address|resid(?:es|ed"
    r"|ing)|residence)"
    r"(?:[ \n]\w{1,12}){0,2}?[ \n:]{1,2}(?:at|to|is|was|number|no\.?)?[ \n:]{0,2}$"
)
_ANY_LINE = re.compile(
    rf"(?<![\w£$€.,/:#@+-])(?P<house>(?:{_FLAT}[,\s]\s?)?{_HOUSE}),?[ ]"
    r"(?P<name>[A-Z][\w'’-]{1,30}(?:[ ][A-Za-z][\w'’-]{1,30}){0,3})"
)
_AT_LINE = re.compile(
    rf"(?<![\w£$€.,/:#@+-])(?<!\d )(?P<house>(?:{_FLAT}[,\s]\s?)?{_HOUSE})[ ]"
    r"(?P<name>(?P<first>[A-Z][\w'’-]{1,30})[ ](?P<last>[A-Z][\w'’-]{2,30}))"
    r"(?=[,.;:)”\"]|$|[ \n](?:for|with|never|and|where|when|since|in|on|by|to|is|was|has|had|because"
    r"|after|before)\b)"
)
_NOT_BEFORE = re.compile(
    r"(?i)\b(?:bus|buses|route|routes|ward|level|floor|page|zone|table|figure|phase|priority|stage"
    r"|chapter|tram"
    r"|question|junction|size|age|aged|band|grade|theme|part|section|about|over|under|than|nearly|almost"
    r"|these"
    r"|those|all|between|from|of the|for the|grade)[ \n]$"
)
_NOT_AFTER = re.compile(
    r"(?i)[ \n](?:surgery|surgeries|practices?|medical|health|clinics?|hospitals?|library|libraries"
    r"|schools?|nursery"
    r"|cent(?:re|er)s?|pharmacy|dental|dentists?|residents|patients|people|families|bus|buses|ward|unit"
    r"|station"
    r"|stations|tenants|households|services?|members|participants|staff|visitors|users|shops?|branches)\b"
)
_YEAR = re.compile(r"(?:19|20)\d\d")


def find_streets(text: Prose, around: Around) -> Iterator[Match]:
    """A number before a street's name, a flat before a house's, and the first line of a full address."""
    places: list[Slice] = []
    for found in (*_addresses(text.text), *_homes(text.text), *_named_after_people(text.text)):
        place = Slice(found.start("house" if "first" in found.groupdict() else 0), found.end())
        if any(place.overlaps(each) for each in places) or around.is_own_address(found[0]):
            continue
        places.append(place)
    for place in sorted(places):
        message = "This is the address of one house."
        yield Match(Concern.STREET, place, message, "Name the area, and leave out the house and the street.")


def _addresses(text: str) -> Iterator[re.Match[str]]:
    for pattern in (_STREET, _FLAT_OF):
        for found in pattern.finditer(text):
            if not _is_other(text, found):
                yield found


def _is_other(text: str, found: re.Match[str]) -> bool:
    """Whether this is a year, a day, a bus, or the name of a surgery."""
    before, after = text[max(0, found.start() - 20) : found.start()], found.end()
    first = found["name"].split()[0]
    if _YEAR.fullmatch(found["house"]) or (
        first in MONTHS and "way" in found.groupdict() and len(found["name"].split()) > 1
    ):
        return True
    return bool(_NOT_BEFORE.search(before) or _NOT_AFTER.match(text, after))


def _named_after_people(text: str) -> Iterator[re.Match[str]]:
    """ "At 12 Russell Divide": whatever the street's second word is, where the first is somebody's name."""
    for found in _AT_LINE.finditer(text):
        last = found["last"].lower()
        is_name = given_name(found["first"]) is not None or is_family_name(found["first"])
        before = text[max(0, found.start() - 20) : found.start()]
        if _NOT_BEFORE.search(before) or _YEAR.fullmatch(found["house"]):
            continue
        if is_name and last not in SERVICES | PEOPLE and not last.endswith("shire"):
            yield found


def _homes(text: str) -> Iterator[re.Match[str]]:
    """A number and a name, whatever the street is called, after "lives at" or before a postcode."""
    ends = [found.start() for found in postcodes(text)]
    if not ends and not re.search(r"(?i)\b(?:live|living|lodg|stay|moved|home|address|resid)", text):
        return
    for found in _ANY_LINE.finditer(text):
        if _YEAR.fullmatch(found["house"]) or found["name"].split()[0] in MONTHS:
            continue
        near = any(0 <= end - found.end() <= 60 and "." not in text[found.end() : end] for end in ends)
        comma = text[found.end() : found.end() + 1] in {",", "\n"}
        if (near and comma) or _HOME.search(text[max(0, found.start() - 40) : found.start()]):
            yield found
