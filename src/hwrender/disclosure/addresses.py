"""P4: where somebody lives: full postcodes (Royal Mail, "A guide to postcodes"; BS 7666) and coordinates, a
street with a house's number, a flat in a named house."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.disclosure.concerns import COORDINATES, POSTCODE, Disclosure
from hwrender.disclosure.context import ReportContext
from hwrender.language.given_names import given_name, is_family_name
from hwrender.language.name_words import SERVICES, STREET_TYPES
from hwrender.language.people_nouns import PEOPLE
from hwrender.language.slices import Slice, apart
from hwrender.language.word_sets import word_set
from hwrender.metadata import MONTHS
from hwrender.prose import Prose

_AREAS = word_set("""
ab al b ba bb bd bf bh bl bn br bs bt bx ca cb cf ch cm co cr ct cv cw da dd de dg dh dl dn dt dy e ec eh en
ex fk fy g gl gu gy ha hd hg hp hr hs hu hx ig im ip iv je ka kt kw ky l la ld le ll ln ls lu m me mk ml n
ne ng nn np nr nw ol ox pa pe ph pl po pr rg rh rm s sa se sg sk sl sm sn so sp sr ss st sw sy ta td tf tn
tq tr ts tw ub w wa wc wd wf wn wr ws wv yo ze
""")
_POSTCODE = re.compile(
    r"(?i)(?<![\w@/-])(?P<area>[a-z]{1,2})(?P<district>\d[a-z\d]?)(?P<gap>[ \u00a0\n]{0,2})"
    r"(?P<inward>\d[abd-hjlnp-uw-z]{2})(?![\w@])"
)
_ORDINAL = re.compile(r"1st|2nd|3rd|[04-9]th")
_DECIMAL = re.compile(
    r"(?<![\w.])[-+−]?\d{1,2}\.\d{3,8}°?\s?[NS]?\s?[,;/\s]\s?[-+−]?\d{1,3}\.\d{3,8}(?:°?\s?[EW]\b|°)?(?![\w.]\d)"
)
_DEGREES = re.compile(
    r"\d{1,2}°\s?\d{1,2}[′'’]\s?(?:\d{1,2}(?:\.\d{1,4})?[″\"”]\s?)?[NS],?\s?\d{1,3}°\s?\d{1,2}[′'’]\s?"
    r"(?:\d{1,2}(?:\.\d{1,4})?[″\"”]\s?)?[EW]"
)
_GRID = re.compile(r"(?<!\w)[HJNOST][A-HJ-Z] ?(?:\d{5} ?\d{5}|\d{4} ?\d{4}|\d{3} \d{3})(?!\w)")
_THREE_WORDS = re.compile(r"///[a-z]{3,20}\.[a-z]{3,20}\.[a-z]{3,20}")


def find_postcodes(text: Prose, context: ReportContext) -> Iterator[Disclosure]:
    """Every full postcode that is not in the organisation's own address."""
    for found in postcodes(text.text):
        if not context.is_own_address(found[0]):
            yield Disclosure(POSTCODE, Slice(*found.span()))


def postcodes(text: str) -> Iterator[re.Match[str]]:
    """The full postcodes in a text, in whatever case and spacing."""
    for found in _POSTCODE.finditer(text):
        if found["area"].lower() in _AREAS and not _ORDINAL.fullmatch(found["inward"]):
            yield found


def find_coordinates(text: Prose, context: ReportContext) -> Iterator[Disclosure]:
    """Latitude and longitude, a grid reference, a three-word address."""
    for pattern in (_DECIMAL, _DEGREES, _GRID, _THREE_WORDS):
        for found in pattern.finditer(text.text):
            yield Disclosure(COORDINATES, Slice(*found.span()))


_TYPES = "|".join(sorted(STREET_TYPES, key=len, reverse=True))
_HOUSE = r"\d{1,4}[A-Za-z]?(?:[ ]?[-–/][ ]?\d{1,4}[A-Za-z]?)?"
_FLAT = (
    r"(?:[Ff]lat|[Aa]partment|[Aa]pt|[Uu]nit|[Ss]tudio|[Rr]oom|[Mm]aisonette)"
    r"\.?[ ](?:[Nn]o\.?[ ])?(?:\d{1,4}[A-Za-z]?|[A-H](?=[, \n]))"
)
_NAME = r"(?:[A-Z][\w'’]{0,30}(?:-[A-Za-z'’]{1,20}){0,3}\.?|of|the|and|de|upon|on)"
_STREET = re.compile(
    rf"(?<![\w£$€.,/:#@+-])(?<!\d )(?:{_FLAT}[,\s]\s?)?(?P<house>{_HOUSE}),?[ \n]"
    rf"(?P<name>{_NAME}(?:[ ]{_NAME}){{0,3}}?)"
    rf"[ ](?P<way>(?i:{_TYPES}))\b(?!['’-]\w)"
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
_ROOMS_OF_SERVICES = ("Room", "room")
_WHERE_PEOPLE_LIVE = word_set("apartments home homes hostel hotel housing lodging maisonettes residences")


def street_places(text: str) -> tuple[Slice, ...]:
    """A number before a street's name, a flat before a house's, and the first line of a full address."""
    if not any(map(str.isdigit, text)) and "lat" not in text:
        return ()
    return apart(
        Slice(found.start("house" if "first" in found.groupdict() else 0), found.end())
        for found in (*_addresses(text), *_homes(text), *_named_after_people(text))
    )


def _addresses(text: str) -> Iterator[re.Match[str]]:
    for pattern in (_STREET, _FLAT_OF):
        for found in pattern.finditer(text):
            if not _is_other(text, found):
                yield found


def _is_other(text: str, found: re.Match[str]) -> bool:
    """Whether this is a year, a day, a bus, the name of a surgery, or a room in a hospital."""
    before, after = text[max(0, found.start() - 20) : found.start()], found.end()
    first, last = found["name"].split()[0], found["name"].split()[-1]
    if found["house"].startswith(_ROOMS_OF_SERVICES) and last.lower() in SERVICES - _WHERE_PEOPLE_LIVE:
        return True
    if _YEAR.fullmatch(found["house"]) or (
        first in MONTHS and "way" in found.groupdict() and len(found["name"].split()) > 1
    ):
        return True
    return bool(_NOT_BEFORE.search(before)) or is_of_a_service(text, after)


def is_of_a_service(text: str, end: int) -> bool:
    """Whether the word after an address makes it the name of a service, or of those who use one."""
    return _NOT_AFTER.match(text, end) is not None


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
