"""P4: a street with the number of a house, in figures or words; a flat in a named house.

The words of a street's name are read one by one, and looked up: patterns see only their shape.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.disclosure.addresses import postcodes
from hwrender.language.given_names import given_name, is_family_name
from hwrender.language.home_words import WAYS, WAYS_OF_ONE_WORD, WAYS_THAT_COME_FIRST
from hwrender.language.name_words import SERVICES, STREET_TYPES
from hwrender.language.nationalities import NATIONALITIES
from hwrender.language.number_words import NumeralForm
from hwrender.language.people_nouns import PEOPLE
from hwrender.language.quantities import read_quantities
from hwrender.language.quantity import QuantityKind
from hwrender.language.slices import Slice, apart
from hwrender.language.word_sets import word_set
from hwrender.metadata import MONTHS

_HOUSE = r"\d{1,4}[A-Za-z]?(?:[ ]?[-–/][ ]?\d{1,4}[A-Za-z]?)?"
_FLAT = (
    r"(?:[Ff]lat|[Aa]partment|[Aa]pt|[Uu]nit|[Ss]tudio|[Rr]oom|[Mm]aisonette)"
    r"\.?[ ](?:[Nn]o\.?[ ])?(?:\d{1,4}[A-Za-z]?(?:/\d{1,2})?|[A-H](?=[, \n]))"
)
_NOT_IN_A_NUMBER = r"(?<![\w£$€.,/:#@+-])(?<!\d )"
_NUMBER = re.compile(
    rf"{_NOT_IN_A_NUMBER}(?:{_FLAT}[,\s]\s?)?(?P<house>{_HOUSE})"
    r"(?:,?[ \n]|[ \n](?:on|in|of)[ ](?:the[ ])?)(?=[A-Z])"
)
_FLAT_OF = re.compile(
    rf"(?<!\w)(?P<house>{_FLAT})(?:,\s?"
    rf"|[ \n])(?P<name>[A-Z][\w'’-]{{1,30}}(?:[ ][A-Z][\w'’-]{{1,30}}){{0,3}})"
)
_WORD = re.compile(r"[^\W\d_][\w'’-]*\.?")
_LITTLE = word_set("of the and de upon on y yr a in")
_MOST_WORDS = 5
_HOME = re.compile(
    r"(?i)(?:\b(?:live[sd]?|living|lodg(?:es|ed|ing)|stay(?:s|ed|ing)?|moved|home|address|resid(?:es|ed"
    r"|ing)|residence)(?:[ \n]\w{1,12}){0,2}?|\w['’](?:s|m|re))"
    r"[ \n:]{1,2}(?:at|to|is|was|number|no\.?)?[ \n:]{0,2}$"
)
_HOME_WORD = re.compile(r"(?i)\b(?:live|living|lodg|stay|moved|home|address|resid)|\w['’](?:s|m|re)\b")
_ANY_LINE = re.compile(
    rf"(?<![\w£$€.,/:#@+-])(?P<house>(?:{_FLAT}[,\s]\s?)?{_HOUSE}),?[ ]"
    r"(?P<name>[A-Z][\w'’-]{1,30}(?:[ ][A-Za-z][\w'’-]{1,30}){0,3})"
)
_AT_LINE = re.compile(
    rf"{_NOT_IN_A_NUMBER}(?P<house>(?:{_FLAT}[,\s]\s?)?{_HOUSE})[ ]"
    r"(?P<name>(?P<first>[A-Z][\w'’-]{1,30})[ ](?P<last>[A-Z][\w'’-]{2,30}))"
    r"(?=[,.;:)”\"]|$|[ \n](?:for|with|never|and|where|when|since|in|on|by|to|is|was|has|had|because"
    r"|after|before)\b)"
)
_NOT_BEFORE = re.compile(
    r"(?i)\b(?:bus|buses|route|routes|ward|level|floor|page|zone|table|figure|phase|priority|stage"
    r"|chapter|tram"
    r"|question|junction|size|age|aged|band|grade|theme|part|section|about|over|under|than|nearly|almost"
    r"|these"
    r"|those|all|between|of the|for the|grade)[ \n]$"
)
_NOT_AFTER = re.compile(
    r"(?i)[ \n](?:surgery|surgeries|practices?|medical|health|clinics?|hospitals?|library|libraries"
    r"|schools?|nursery"
    r"|cent(?:re|er)s?|pharmacy|dental|dentists?|residents|patients|people|families|bus|buses|ward|unit"
    r"|station"
    r"|stations|tenants|households|services?|members|participants|staff|visitors|users|shops?|branches)\b"
)
_PUBLIC = re.compile(
    r"(?i)\b(?:surgery|clinic|hospital|pharmacy|library|school|college|university|office|offices|hub|church"
    r"|mosque|temple|synagogue|museum|theatre|cinema|supermarket|caf[eé]|town hall|day centre|health centre"
    r"|council|headquarters)(?:,|[ \n]\(|[ \n](?:is|was)?[ ]?(?:at|on))[ \n]?$"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_ROOMS_OF_SERVICES = ("Room", "room")
_WHERE_PEOPLE_LIVE = word_set("apartments home homes hostel hotel housing lodging maisonettes residences")
_NO_STREETS = word_set("enter care red blue green white black mixed")
_NEAR_CHARACTERS = 60
_BEFORE_WORDS = re.compile(r"(?i)\b(?:the|these|those|all|our|both|other|from|of)[ \n]$")
_AFTER_WORDS = re.compile(r",?[ \n](?:(?:on|in)[ ])?(?=[A-Z])")


def street_places(text: str) -> tuple[Slice, ...]:
    """A number before a street's name, a flat before a house's, and the first line of a full address."""
    found = [*_in_words(text)]
    if any(map(str.isdigit, text)) or "lat" in text:
        found += [*_streets(text), *_flats(text), *_homes(text), *_named_after_people(text)]
    return apart(found)


def way_end(text: str, start: int) -> int | None:
    """Where the name of a street that begins at `start` ends; None where none begins there."""
    words = _words_from(text, start)
    if words and words[0][0].rstrip(".").lower() in WAYS_OF_ONE_WORD:
        return words[0].start() + len(words[0][0].rstrip("."))
    if words and words[0][0].lower() in WAYS_THAT_COME_FIRST:
        return next((each.end() for each in words[1:] if each[0][0].isupper()), None)
    end: int | None = None
    for each in words[1:]:
        word = each[0].rstrip(".").lower()
        if word in (WAYS if each[0][0].isupper() else STREET_TYPES) and _ends(text, each):
            end = each.start() + len(word)
        elif end is not None or not (each[0][0].isupper() or word in _LITTLE):
            break
    return end


def _words_from(text: str, start: int) -> list[re.Match[str]]:
    """A few words with one blank between them."""
    words: list[re.Match[str]] = []
    at = start
    while len(words) < _MOST_WORDS and (found := _WORD.match(text, at)):
        words.append(found)
        at = found.end() + 1
        if text[found.end() : at] not in (" ", "\n"):
            break
    return words


def _ends(text: str, found: re.Match[str]) -> bool:
    return not re.match(r"['’-]\w", text[found.end() : found.end() + 2])


def _streets(text: str) -> Iterator[Slice]:
    for found in _NUMBER.finditer(text):
        end = way_end(text, found.end())
        if end is None:
            continue
        words = text[found.end() : end].split()
        is_day = words[0] in MONTHS and len(words) > 2
        if _YEAR.fullmatch(found["house"]) or is_day or words[0].lower() in _NO_STREETS:
            continue
        if not (_is_other(text, found.start()) or is_of_a_service(text, end)):
            yield Slice(found.start(), end)


def _is_other(text: str, start: int) -> bool:
    """Whether the words before a number make it a bus, a page, or the address of a library."""
    before = _before(text, start)
    return _NOT_BEFORE.search(before) is not None or _PUBLIC.search(before) is not None


def _before(text: str, start: int) -> str:
    return text[max(0, start - 40) : start]


def _flats(text: str) -> Iterator[Slice]:
    """ "Flat 9, Attlee Point"; no room in a hospital."""
    for found in _FLAT_OF.finditer(text):
        is_room = found["house"].startswith(_ROOMS_OF_SERVICES)
        if is_room and found["name"].split()[-1].lower() in SERVICES - _WHERE_PEOPLE_LIVE:
            continue
        if not (_is_other(text, found.start()) or is_of_a_service(text, found.end())):
            yield Slice(*found.span())


def is_of_a_service(text: str, end: int) -> bool:
    """Whether the word after an address makes it the name of a service, or of those who use one."""
    return _NOT_AFTER.match(text, end) is not None


def _named_after_people(text: str) -> Iterator[Slice]:
    """ "At 12 Russell Divide": whatever the street's second word is, where the first is somebody's name."""
    for found in _AT_LINE.finditer(text):
        last = found["last"].lower()
        is_name = given_name(found["first"]) is not None or is_family_name(found["first"])
        if _is_other(text, found.start()) or _YEAR.fullmatch(found["house"]):
            continue
        if found["first"].lower() in STREET_TYPES:
            continue
        if is_name and last not in SERVICES | PEOPLE and not last.endswith("shire"):
            yield Slice(found.start("house"), found.end())


def _homes(text: str) -> Iterator[Slice]:
    """A number and a name, whatever the street is called, after "lives at" or before a postcode."""
    ends = [found.start() for found in postcodes(text)]
    if not ends and not _HOME_WORD.search(text):
        return
    for found in _ANY_LINE.finditer(text):
        words = found["name"].split()
        if _YEAR.fullmatch(found["house"]) or words[0] in MONTHS:
            continue
        near = any(
            0 <= end - found.end() <= _NEAR_CHARACTERS and "." not in text[found.end() : end] for end in ends
        )
        comma = text[found.end() : found.end() + 1] in {",", "\n"}
        if (near and comma) or (_HOME.search(_before(text, found.start())) and _may_be_a_street(words)):
            yield Slice(*found.span())


def _may_be_a_street(words: list[str]) -> bool:
    """Whether no word is of people: "we're 12 White British"."""
    return not any(word in NATIONALITIES or word.lower() in PEOPLE for word in words)


def _in_words(text: str) -> Iterator[Slice]:
    """ "Twelve Mare Street"."""
    for each in read_quantities(text):
        if each.form is not NumeralForm.WORDS or each.kind is QuantityKind.MULTIPLE or not each.is_whole:
            continue
        gap = _AFTER_WORDS.match(text, each.place.end)
        end = way_end(text, gap.end()) if gap else None
        if end is None or _BEFORE_WORDS.search(text[: each.place.start][-12:]):
            continue
        if not is_of_a_service(text, end):
            yield Slice(each.place.start, end)
