"""P4: where somebody sleeps: a street with a number, a house by its name, a flat, a room, a bed on a ward, a
cell, a pitch for a caravan."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.disclosure.addresses import is_of_a_service, street_places
from hwrender.disclosure.concerns import STREET, Disclosure
from hwrender.disclosure.context import ReportContext
from hwrender.language.name_words import STREET_TYPES
from hwrender.language.number_words import NumeralForm
from hwrender.language.quantities import read_quantities
from hwrender.language.quantity import QuantityKind
from hwrender.language.slices import Slice, apart
from hwrender.prose import Prose

_CAPITALS = r"[A-Z][\w'’-]{1,30}(?:[ ][A-Z][\w'’-]{1,30}){0,2}"
_TYPES = "|".join(sorted(STREET_TYPES, key=len, reverse=True))
_WAY = rf"{_CAPITALS}[ ](?i:{_TYPES})\b"
_HOMES = (
    r"Cottages?|Farm|Farmhouse|Villa|Bungalow|Barn|Grange|Rectory|Vicarage|Croft|Oast|Steading|Gatehouse"
    r"|Forge|Smithy|Stables|Coach House|Bakery|Old School"
)
_HOUSES = rf"{_HOMES}|House|Lodge|Court|Hall|Manor|Mill|View|Tower|Heights|Mansions"
_NAMED_HOUSE = re.compile(
    rf"(?<!\w)(?:The[ ])?{_CAPITALS}[ ](?:{_HOMES}),?[ \n](?:(?:in|on|off)[ ])?(?:{_WAY})"
    rf"|(?<!\w)The[ ](?:Old[ ])?(?:{_HOMES}|Orchard|Paddocks?|Laurels|Willows|Elms|Firs|Hollies),[ \n]"
    rf"(?:{_WAY})"
)
_HOME_BY_NAME = re.compile(
    r"(?i:\b(?:live[sd]?|living|lodg(?:es|ed|ing)|resid(?:es|ed|ing)|home is|home was|address is|address was"
    r"|home address:?|address:)[ \n](?:alone[ ]|there[ ])?(?:at|in)?[ \n]?)"
    rf"(?P<place>(?:The[ ])?{_CAPITALS}[ ](?:{_HOUSES})\b(?:,[ \n](?:{_WAY}))?)"
)
_NUMBER = (
    r"(?:(?i:no\.?|number|num)[ ])?(?:[A-Z]{0,2}-?\d{1,4}(?:-\d{1,3}|[A-Za-z])?|[a-z]+(?:-[a-z]+)?|[A-H])"
)
_BED = re.compile(
    rf"(?:(?:[Ss]ide[ ][Rr]oom|[Bb]ay|[Rr]oom|[Cc]ubicle)[ ]{_NUMBER},?[ ])?"
    rf"(?P<thing>[Bb]ed|[Cc]ell|[Ss]ide[ ][Rr]oom|[Bb]ay|[Cc]ubicle|[Rr]oom)[ ](?P<number>{_NUMBER})"
    r",?[ \n](?:(?:on|in|of|at)[ ])?(?:the[ ])?"
    rf"(?:(?:{_CAPITALS}|(?!(?:the|this|that|a|each|her|his|my|their|our)\b)[a-z]+|[A-Z])"
    r"[ ](?i:ward|wing|landing|unit)\b"
    r"|(?i:ward|wing|unit)[ ](?:\d{1,3}[A-Z]?|[A-Z])\b)"
)
_BED_AFTER = re.compile(
    rf"(?:(?:{_CAPITALS}|[A-Z])[ ](?i:ward|wing|unit)|(?i:ward|wing)[ ](?:\d{{1,3}}[A-Z]?|[A-Z])),?[ \n]"
    rf"(?:in[ ])?(?P<thing>[Bb]ed|[Cc]ell|[Ss]ide[ ][Rr]oom|[Bb]ay|[Cc]ubicle)[ ](?P<number>{_NUMBER})(?!\w)"
)
_SHELTER = (
    r"(?:hostel|refuge|shelter|care home|nursing home|residential home|hotel|guest ?house|b ?& ?b"
    r"|bed and breakfast|sheltered housing|sheltered scheme|supported housing|supported living|extra care"
    r"|halls of residence|hospice|foyer|detention centre|hmo|approved premises"
    r"|travelodge|premier inn|holiday inn|ibis)"
)
_ROOM = re.compile(
    rf"(?P<thing>[Rr]oom|[Ff]lat|[Bb]edsit|[Aa]partment|[Ss]tudio|[Bb]ed|[Uu]nit)[ ](?P<number>{_NUMBER})"
    r",?[ \n](?:(?:at|in|of|on)[ ])?(?:the|a|her|his|my|their|our|this|that)?[ ]?"
    rf"(?:(?:{_CAPITALS}|[a-z]+)[ ]){{0,2}}?(?:(?i:{_SHELTER}|estate)|House|Lodge|Court)\b"
)
_IN_A_ROOM = re.compile(
    r"(?i:\b(?:live[sd]?|living|lodg(?:es|ed|ing)|stay(?:s|ed|ing)?|sle(?:eps|pt|eping)|moved)[ \n]"
    r"(?:\w+[ ])?(?:in|into|at|to)[ \n])"
    rf"(?P<place>(?:[Rr]oom|[Ff]lat|[Bb]edsit|[Aa]partment)[ ](?P<number>{_NUMBER}))(?!\w)"
)
_PITCH = re.compile(
    r"(?P<thing>[Cc]aravan|[Pp]lot|[Pp]itch|[Cc]halet|[Mm]ooring|[Bb]erth|[Tt]railer)"
    rf"[ ](?P<number>{_NUMBER}),?[ \n](?:(?:at|on|in|of|by)[ ])?(?:the[ ])?"
    rf"(?:{_CAPITALS}(?:[ ]site)?|(?i:site|marina|canal)\b)"
)
_HOUSE_WORD = re.compile(
    rf"\b(?:{_HOMES}|The[ ](?:Old|Orchard|Paddocks?|Laurels|Willows|Elms|Firs|Hollies))\b"
)
_ROOM_WORD = re.compile(
    r"\b[A-Za-z](?:ed|ell|oom|ay|ubicle|lat|edsit|partment|tudio|nit|aravan|lot|itch|halet|ooring|erth"
    r"|railer)[ ]"
)
_WAY_WORD = re.compile(rf"[A-Z][\w'’-]+[ ](?:{'|'.join(each.title() for each in sorted(STREET_TYPES))})\b")
_MEETING = re.compile(
    r"(?i)\b(?:meet(?:s|ing|ings)?|met|held|session|workshop|drop-in|event|group|training|class|clinic|interview"
    r"|interviews|talk|launch|open day|appointment|surgery|from \d{1,2}(?:[.:]\d\d)? ?[ap]m)\b"
)
_IN_WORDS = re.compile(rf",?[ \n](?P<name>{_CAPITALS})[ ](?P<way>(?i:{_TYPES}))\b(?!['’-]\w)")
_BEFORE_WORDS = re.compile(r"(?i)\b(?:the|these|those|all|our|both|other|from|of)[ \n]$")


def find_homes(text: Prose, context: ReportContext) -> Iterator[Disclosure]:
    """Every such place that is not in the organisation's own address, and no room where people met."""
    for place in apart((*_places(text.text), *street_places(text.text))):
        if not context.is_own_address(place.of(text.text)):
            yield Disclosure(STREET, place)


def _places(text: str) -> Iterator[Slice]:
    if _HOUSE_WORD.search(text):
        for found in _NAMED_HOUSE.finditer(text):
            if not is_of_a_service(text, found.end()):
                yield Slice(*found.span())
    for pattern in (_HOME_BY_NAME, _IN_A_ROOM):
        for found in pattern.finditer(text):
            is_number = "number" not in found.groupdict() or _is_number(found["number"])
            if is_number and not is_of_a_service(text, found.end()):
                yield Slice(*found.span("place"))
    for pattern in (_BED, _BED_AFTER, _PITCH, _ROOM) if _ROOM_WORD.search(text) else ():
        for found in pattern.finditer(text):
            is_room = pattern is _ROOM or found["thing"].lower() == "room"
            if _is_number(found["number"]) and not (is_room and _MEETING.search(text)):
                yield Slice(*found.span())
    if _WAY_WORD.search(text):
        yield from _numbers_in_words(text)


def _is_number(written: str) -> bool:
    """Whether it is the number of a room: figures, a letter, a number in words."""
    last = written.split()[-1]
    if any(map(str.isdigit, last)) or (len(last) == 1 and last.isupper()):
        return True
    return any(each.place == Slice(0, len(last)) for each in read_quantities(last))


def _numbers_in_words(text: str) -> Iterator[Slice]:
    """ "Twelve Mare Street"."""
    for each in read_quantities(text):
        found = _IN_WORDS.match(text, each.place.end) if each.form is NumeralForm.WORDS else None
        if (
            found is None
            or each.kind is QuantityKind.MULTIPLE
            or not each.is_whole
            or _BEFORE_WORDS.search(text[: each.place.start][-12:])
        ):
            continue
        if not is_of_a_service(text, found.end()):
            yield Slice(each.place.start, found.end())
