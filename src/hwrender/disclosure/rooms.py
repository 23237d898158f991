"""P4: where somebody sleeps: a street with a number, a house by its name, a flat, a room, a bed on a ward, a
cell, a pitch for a caravan.

Places that stand together are read as one: "Bay C, bed 11", "E wing, cell 4-12", "room 12 at the hostel". A
room alone leads to somebody where the sentence speaks of one person ("room 4, whose resident ..."), a bed
alone does so unless the sentence is about the furniture.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum

from msgspec import Struct

from hwrender.disclosure.concerns import STREET, Disclosure
from hwrender.disclosure.context import ReportContext
from hwrender.disclosure.homes_in_words import homes_in_words
from hwrender.disclosure.houses import house_places
from hwrender.disclosure.public_places import is_public_place
from hwrender.disclosure.sleeping_places import sleeping_places
from hwrender.disclosure.streets import is_of_a_service, street_places
from hwrender.disclosure.told_homes import told_homes
from hwrender.language.home_words import BEDS, FLATS, PITCHES, RESIDENCES, ROOMS, ROOMS_OF_WORK, SHELTERS
from hwrender.language.quantities import read_quantities
from hwrender.language.slices import Slice, apart
from hwrender.language.tokens import small_words
from hwrender.prose import Prose


class _Kind(Enum):
    """What a part of a place is. `WARD` has a name or a number of its own, `SHELTER` is where people live."""

    BED = "bed"
    BAY = "bay"
    ROOM = "room"
    FLAT = "flat"
    PITCH = "pitch"
    WARD = "ward"
    SHELTER = "shelter"
    SITE = "site"


class _Part(Struct, frozen=True):
    kind: _Kind
    place: Slice


_CAPITALS = r"[A-Z][\w'’-]{1,30}(?:[ ][A-Z][\w'’-]{1,30}){0,2}"
_NUMBER = (
    r"(?:(?i:no\.?|number|num)[ ]|#)?"
    r"(?:[A-Z]{0,2}-?\d{1,4}(?:-\d{1,3}|[A-Za-z])?|[a-z]+(?:-[a-z]+)?|[A-K])(?!\w)"
)
_KINDS = {
    **dict.fromkeys(BEDS, _Kind.BED),
    **dict.fromkeys(ROOMS, _Kind.ROOM),
    **dict.fromkeys(FLATS, _Kind.FLAT),
    **dict.fromkeys(PITCHES, _Kind.PITCH),
    "bay": _Kind.BAY,
    "block": _Kind.BAY,
}
_THING = re.compile(rf"(?i:\b(?:(?P<side>side)[ ])?(?P<thing>{'|'.join(_KINDS)}))\.?[ ](?P<number>{_NUMBER})")
_WARD = re.compile(
    rf"(?:\b{_CAPITALS}|\b(?!(?:the|this|that|a|each|her|his|my|their|our|on|in)\b)[a-z]+|\b[A-Z])"
    r"[ ](?i:ward|wing|landing|unit)\b"
    r"|\b(?i:ward|wing|unit|landing)[ ](?:\d{1,3}[A-Z]?|[A-Z])\b"
)
_SITE = re.compile(rf"{_CAPITALS}(?:[ ](?i:site|park))?|(?i:site|marina|canal)\b")
_LINK = re.compile(
    r",?[ \n](?:(?:on|in|of|at|by|ar|yn)[ ])?(?:(?:the|a|her|his|my|their|our|this|that|y|yr)[ ])?"
)
_WORD = re.compile(r"[ ]?([\w'’&-]+)")
_MOST_WORDS = 4
_LIVES_IN = re.compile(
    r"(?i)(?:\b(?:live[sd]?|living|lodg(?:es|ed|ing)|stay(?:s|ed|ing)?|sle(?:eps|pt|eping)|moved|placed|put"
    r"|housed|held|kept|detained|nursed|locked|secluded|(?:has|have|had|['’]s|['’]ve) been)"
    r"[ \n](?:\w+[ ])?(?:in|into|at|to)|\w['’](?:s|m|re)[ ](?:still )?(?:in|at|on))[ \n]$"
)
_LIVES = re.compile(r"(?i)\b(?:live[sd]?|living|sle(?:eps?|pt|eping)|home)\b")
_MEETING = re.compile(
    r"(?i)\b(?:meet(?:s|ing|ings)?|met|held(?! (?:\w+ )?in (?:a )?(?:pod|cell|bed|bay|side|seclusion))"
    r"|session|workshop|drop-in|event|group|training|class|clinic"
    r"|interview"
    r"|interviews|talk|launch|open day|appointment|surgery|from \d{1,2}(?:[.:]\d\d)? ?[ap]m)\b"
)
_SOMEBODY = re.compile(
    r"(?i)\b(?:he|she|his|her|hers|him|herself|himself|whose|i|me|my|mum|mam|dad|patient|resident|man|woman"
    r"|lady"
    r"|gentleman|chap|bloke|lad|girl|boy|client|tenant|guest|detainee|prisoner|inmate|husband|wife|son"
    r"|daughter"
    r"|mother|father|brother|sister|friend|neighbour|nan|gran|grandad|grandson|person|occupant|lives|asleep"
    r"|the one in)\b"
)
_FURNITURE = re.compile(
    r"(?i)\b(?:broken?|rails?|mattress|empty|closed|spare|wheels?|curtains?|frame|repaired|floor|sockets?"
    r"|size)\b"
)
_CALLED = re.compile(
    r"(?i)\b(?:called|sent|told to go|taken|went|go|walked|shown|pointed|waited|waiting|seen"
    r"|see) (?:\w+ )?(?:in|into|"
    r"to|for|outside|up to|over to|me to|him to|her to|through to)[ \n]$"
)
_STOP = re.compile(r"[.!?][”\"’']?\s")


def find_homes(text: Prose, context: ReportContext) -> Iterator[Disclosure]:
    """Every such place that is not in the organisation's own address, and no room where people met."""
    rooms = tuple(_rooms(text.text, " ".join(text.heads)))
    places = [*street_places(text.text), *rooms, *house_places(text.text), *sleeping_places(text)]
    places += [*told_homes(text.text), *homes_in_words(text.text)]
    for place in apart(sorted(places, key=lambda place: place.start - place.end)):  # the longest first
        is_unit = place.of(text.text).startswith("Unit")
        if (is_unit or place not in rooms) and is_public_place(text, place):
            continue
        if not context.is_own_address(place.of(text.text)):
            yield Disclosure(STREET, place)


def _rooms(text: str, heads: str) -> Iterator[Slice]:
    for parts in _chains(text):
        place = Slice(parts[0].place.start, parts[-1].place.end)
        if _leads_to_somebody(text, parts, heads) and not is_of_a_service(text, place.end):
            yield place


def _chains(text: str) -> Iterator[list[_Part]]:
    """Rooms and beds with what stands beside them."""
    if _KINDS.keys().isdisjoint(small_words(text)):
        return
    things = [part for part in map(_thing, _THING.finditer(text)) if part.place.end]
    wards = [_Part(_Kind.WARD, Slice(*found.span())) for found in _WARD.finditer(text)]
    end = 0
    for first in sorted((*things, *wards), key=lambda part: part.place):
        if first.place.start < end:
            continue
        parts = [first]
        while (following := _following(text, parts[-1].place.end, things, wards, parts)) is not None:
            parts.append(following)
        if any(part.kind is not _Kind.WARD for part in parts):
            yield parts
            end = parts[-1].place.end


def _thing(found: re.Match[str]) -> _Part:
    """A room or a bed with its number; one without a place where the word after it is no number."""
    is_code = found["thing"] == "RM"  # a National Insurance number may begin like this
    if is_code or not _is_number(found["number"]):
        return _Part(_Kind.ROOM, Slice(0, 0))
    kind = _Kind.BED if found["side"] else _KINDS[found["thing"].lower()]
    return _Part(kind, Slice(*found.span()))


def _following(
    text: str, end: int, things: list[_Part], wards: list[_Part], parts: list[_Part]
) -> _Part | None:
    """What stands right after, with "in the" or a comma between."""
    link = _LINK.match(text, end)
    if link is None:
        return None
    for each in (*things, *wards):
        if each.place.start in (link.end(), end + 1):
            return each
    shelter = _shelter_end(text, link.end())
    if shelter is not None:
        return _Part(_Kind.SHELTER, Slice(link.end(), shelter))
    site = _SITE.match(text, link.end()) if parts[-1].kind is _Kind.PITCH else None
    return _Part(_Kind.SITE, Slice(*site.span())) if site else None


def _shelter_end(text: str, start: int) -> int | None:
    """The end of "Ash House", "the night shelter", "a hotel" that begins here."""
    words: list[str] = []
    at = start
    for _ in range(_MOST_WORDS):
        found = _WORD.match(text, at)
        if found is None:
            return None
        words.append(found[1])
        at = found.end()
        is_name = len(words) > 1 and words[0][0].isupper() and words[-1].lower() in RESIDENCES
        if is_name or any(" ".join(words[-count:]).lower() in SHELTERS for count in (1, 2, 3)):
            return at
    return None


def _leads_to_somebody(text: str, parts: list[_Part], heads: str) -> bool:
    kinds = {part.kind for part in parts}
    start, end = parts[0].place.start, parts[-1].place.end
    if kinds & {_Kind.SHELTER} or (kinds & {_Kind.ROOM} and kinds & {_Kind.WARD, _Kind.BED, _Kind.BAY}):
        return not (_Kind.ROOM in kinds and _MEETING.search(text))
    if kinds & {_Kind.SITE} or kinds >= {_Kind.BED, _Kind.WARD} or kinds >= {_Kind.BED, _Kind.BAY}:
        return True
    if (
        kinds >= {_Kind.BAY, _Kind.WARD}
        or kinds >= {_Kind.BAY, _Kind.FLAT}
        or (_Kind.BED in kinds and "-" in text[start:end])
    ):
        return True
    if kinds & {_Kind.ROOM, _Kind.FLAT} and _LIVES_IN.search(text[max(0, start - 40) : start]):
        return True
    sentence = _sentence(text, start, end)
    if kinds == {_Kind.BED}:
        return _FURNITURE.search(sentence) is None or _SOMEBODY.search(f"{heads} {sentence}") is not None
    if kinds <= {_Kind.BAY, _Kind.WARD, _Kind.PITCH} and not (
        _Kind.PITCH in kinds and _LIVES.search(sentence)
    ):
        return False
    if not _SOMEBODY.search(f"{heads} {sentence}"):
        return False
    return _Kind.ROOM not in kinds or not (
        _CALLED.search(text[max(0, start - 40) : start]) or _is_of_work(sentence)
    )


def _sentence(text: str, start: int, end: int) -> str:
    before = [found.end() for found in _STOP.finditer(text, 0, start)]
    after = _STOP.search(text, end)
    return text[before[-1] if before else 0 : after.start() if after else len(text)]


def _is_of_work(sentence: str) -> bool:
    return not ROOMS_OF_WORK.isdisjoint(re.findall(r"[a-z-]+", sentence.lower()))


def _is_number(written: str) -> bool:
    """Whether it is the number of a room: figures, a letter, a number in words."""
    last = written.lstrip("#").split()[-1]
    if any(map(str.isdigit, last)) or (len(last) == 1 and last.isupper()):
        return True
    return any(each.place == Slice(0, len(last)) for each in read_quantities(last))
