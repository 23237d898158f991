"""P4: where somebody sleeps who has no street and number: "Caravan behind the Wheatsheaf", "c/o Brig Inn",
"moored below Lock 44", "at number 9", and whatever stands in a column of addresses or of beds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.disclosure.public_places import is_about_somebody
from hwrender.disclosure.streets import is_of_a_service
from hwrender.language.home_words import ROOMS_OF_WORK
from hwrender.language.slices import Slice
from hwrender.language.tokens import small_words
from hwrender.language.word_sets import phrase_set, word_set
from hwrender.prose import Prose, ProseKind

_DWELLING = (
    r"(?:caravan|trailer|mobile home|tent|van|camper(?:van)?|motorhome|houseboat|narrowboat|barge|boat"
    r"|shed|hut"
    r"|horsebox|yurt|shack|annexe|bender|lean-to|static)s?"
)
_SPOT = (
    r"(?:behind|under|underneath|below|beneath|opposite|beside|next to|by|outside|(?:at "
    r"|round )?the (?:back|rear)"
    r" of|r/o|off|at|in|near|on)"
)
_ALONE = re.compile(
    rf"(?:^|(?<=: ))(?:(?:\w+['’]s|\w+) )?(?i:{_DWELLING}) (?:in from the "
    rf"|up )?(?:[^,.;:\n]{{0,30}} )?{_SPOT}"
    r" (?:the )?[^,.;:\n]*[A-Z][^.;:\n]*"
    rf"|(?:^|(?<=: ))(?:\w+['’]s )?(?i:{_DWELLING}), [A-Z][\w'’]+(?: [A-Z][\w'’]+){{0,2}}"
    r"|(?:^|(?<=: ))(?:The )?(?i:(?:top|upper|basement|attic|ground[- ]floor|first[- ]floor|back"
    r"|rear) flat|annexe"
    r"|attic|loft), [^,.;:\n]{3,40}"
)
_TOLD = re.compile(r"\b(?:is|was|are|were|has|had|have|will|can|said|would|could)\b")
_MOORED = re.compile(
    r"\b(?i:moored|berthed|tied up|parked up|pitched up|pitched|camped)(?: up)? "
    r"(?P<place>(?:at|by|below|above|under|underneath|behind|beneath|beside|near|outside|opposite)"
    r" (?:the |a |an )?(?:[a-z-]+ ){0,5}?(?:(?:of|at|below|above|off|behind|by) )?(?:the )?"
    r"(?:[A-Z][\w'’]+(?: [A-Z][\w'’]+| \d+)*|\d{1,4}[a-z]? [A-Z][\w'’]+))"
)
_ROUGH = re.compile(
    r"(?i)\brough[- ]sleep\w*[^:.\n]{0,40}: (?P<place>(?:under|behind|beneath|beside|outside|by"
    r"|in) the [^.;\n]{4,60})"
)
_CARE_OF = re.compile(r"(?<!\w)[cC]/[oO] (?P<place>[A-Z][\w'’-]+(?:[ ,]+[A-Z\d][\w'’-]*){0,4})")
_AT_NUMBER = re.compile(
    r"(?i)(?<!met )\b(?:at (?:number|no\.?) |(?:settee|sofa|couch|box room|spare room|lodger|lodging"
    r"|neighbours?) at )"
    r"(?P<place>\d{1,4}[a-f]?)\b(?!(?:[.,:]\d|(?:st|nd|rd|th|am|pm|%)\b| (?:on|in) (?:the|a) (?:list"
    r"|queue|table"
    r"|chart|line)\b))"
)
_PERSON = (
    r"(?:family|gentleman|lady|man|woman|girl|boy|lad|patient|resident|tenant|mum|couple|chap|bloke|person"
    r"|occupant"
    r"|prisoner|guest|neighbour|child|baby|fella|chappie|pensioner)"
)
_THING = (
    r"(?:room|bay|bed|cell|flat|cubicle|dorm|pod|side room|chalet|apartment|pitch|plot|caravan|berth|number"
    r"|no\.?"
    r"|bedroom|bedsit|studio)"
)
_OWN_THING = r"(?:bed|cell|flat|cubicle|dorm|pod|chalet|pitch|plot|caravan|berth)"
_NUMBER = r"(?:[A-Z]?-?\d{1,4}[A-Za-z]?(?:-\d{1,3})?)(?![\w%]|[.,:]\d)"
_UNIT = r"(?! (?:years|months|weeks|days|minutes|hours|people|cases|places|per|out|of the|times)\b)"
_NAME = r"[A-Z][\w'’-]+(?: (?:of|the|na|y|yr|on) )?(?: ?[A-Z][\w'’-]+)*"
_TOLD_HOMES = (
    re.compile(rf"\b[Tt]he (?:\w+ )?{_PERSON} (?:in|from|of|at) (?P<place>(?i:{_THING}) {_NUMBER}"
        rf"|{_NUMBER}){_UNIT}"),
    re.compile(rf"(?:['’](?:re|m|s)|\b(?:is|are|am|was|were)) (?:in|at"
        rf"|on) (?P<place>(?i:{_THING}) {_NUMBER}){_UNIT}"
               r"(?! (?:on|in) the list)"),
    re.compile(rf"(?:^|[“\"'])(?P<place>(?i:{_OWN_THING}) {_NUMBER}(?=,))"),
    re.compile(rf"(?P<place>(?i:flat) {_NUMBER} (?:over|above|below|behind|beside) the [a-z]+)"),
    re.compile(r"(?P<place>(?i:first|second|third|fourth|fifth|last|end) (?:caravan|trailer|chalet|boat"
        r"|gate|cottage"
               r"|bungalow|house|pitch|van) (?:on|in|from|past|along|down|after) (?:the "
               r"|from )?[a-z]+(?: [a-z]+)?)"),
    re.compile(r"\b(?i:live[sd]?|living|lodg\w+) (?P<place>(?:over|above|behind|opposite"
        r"|next door to) the [a-z' -]{3,25}"
               rf" (?:on|in|at) {_NAME})"),
    re.compile(r"\b(?i:live[sd]?|living|stay(?:s|ing)?|lodg\w+) (?:at"
        r"|in) (?P<place>the (?:[a-z'’-]+ ){1,2}(?:cottage|lodge"
               rf"|farm|house|barn|flat|annexe|bungalow|manse|gatehouse) (?:at|in|on|by|near) {_NAME})"),
    re.compile(r"\b(?i:live[sd]?|living) at (?P<place>(?:The )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)+)"),
    re.compile(r"\b(?:in|at) (?P<place>\d{1,3}[a-z]? (?:at|of|in) (?:[A-Z][\w'’]+ )+(?:Court|House|Lodge"
        r"|Point|Towers?"
               r"|Heights|Mansions|Hotel|Hostel|Gardens))\b"),
    re.compile(r"\b(?:[Hh]er|[Hh]is|[Mm]y|[Tt]heir|[Oo]ur) (?:boat|barge|narrowboat|tent|van|caravan|camper)"
               r" (?:is|was)(?: [a-z]+)? (?P<place>(?:on|by|behind|under|at|outside|near|opposite"
               r"|in) (?:the )?"
               r"(?:[a-z]+ ){0,4}[A-Z][\w'’]+(?: [A-Z][\w'’]+| \d+)*)"),
    re.compile(r"\b(?:corner|window|end|first|last|middle) (?P<place>bed (?:of|on"
        r"|in) (?:the )?[A-Z][\w'’]+(?: \d+)?)"),
)  # fmt: skip
"""Where a person is said to be, by the words before it or after it."""

_SAID_ADDRESS = re.compile(
    r"(?i)\b(?<!e-mail )(?<!email )(?<!web )(?<!ip )address(?: is| was)?(?: given| written| put| recorded"
    r"| down)*"
    r"(?: as(?: just)?|:| of) [“\"'‘(]?(?P<place>[^.;\n”\"’)]{4,60})"
)
_SMALL_STREET = re.compile(
    r"(?<![\w£$€.,/:#@+-])(?P<place>\d{1,4}[a-z]? (?P<name>[a-z]{3,}(?: [a-z]{3,})?)"
    r" (?:lane|road|street|avenue|crescent|terrace|grove|close))\b(?! (?:to|at|by|in) (?:home|hand|work))"
)
_NO_STREET = phrase_set("""
high, main, busy, other, different, whole, long, short, narrow, quiet, near, minutes, minute, miles, mile,
metres, yards, doors, hours, people, cars, accidents, people very, times, live, lived, lane, bus, country
""")
_OF_ADDRESSES = re.compile(
    r"(?i)^(?!.*\b(?:e-?mail|web|ip|reply|internet|postal vote|confirmed|changed|correct|known\?|given\?)\b)"
    r"(?:[\w ]{0,20}\baddress\b(?!ed)|\bwhereabouts\b|\bwhere (?:he|she|they) (?:live|sleep|stay|kip)s?\b"
    r"|\b(?:lives|living|sleeps|sleeping|stays|staying) (?:at|in|now)\b|\bencampment\b)"
)
_OF_BEDS = re.compile(
    r"(?i)(?:^|[ -])(?:bed|room|cell|pitch|berth|bunk|plot|flat)(?: (?:no\.?|number|name))?$"
)
_A_BED = re.compile(r"(?P<name>[A-Z][a-z'’]+) \d{1,3}[A-Za-z]?")
_WITH_FIGURES = (_AT_NUMBER, *_TOLD_HOMES[:4], _TOLD_HOMES[8])
_WITHOUT = (_ALONE, _MOORED, _ROUGH, _CARE_OF, *_TOLD_HOMES[4:8], *_TOLD_HOMES[9:])
_BEFORE_FIGURES = word_set("""
room bay bed cell flat cubicle dorm pod chalet apartment pitch plot caravan berth number no bedroom bedsit
studio
settee sofa couch lodger lodging neighbour neighbours family gentleman lady man woman girl boy lad patient
resident
tenant mum couple chap bloke person occupant prisoner guest child baby fella pensioner court house lodge point
tower
towers heights mansions hotel hostel gardens
""")
_TELLING_WORDS = word_set("""
caravan caravans trailer home tent tents van campervan camper motorhome houseboat narrowboat barge boat shed
hut
horsebox yurt shack annexe bender lean static flat attic loft moored berthed tied parked pitched camped rough
c live
lived lives living lodging lodges staying stays stay bed gate cottage bungalow chalet pitch number
""")
_NO_ADDRESS = phrase_set("""
yes, no, none, blank, unknown, not known, not given, not recorded, refused, withheld, same, as above, same as
above, n/a, nfa, no fixed abode, no fixed address, of no fixed abode, removed, redacted, hidden, homeless,
held,
correct, wrong, old, new, out of date, missing, empty, left blank, not asked, declined, confidential, roadside
""")


def sleeping_places(text: Prose) -> Iterator[Slice]:
    """Such places in a text or in a cell under the words for them."""
    words = text.text
    if text.heads and text.kind in (ProseKind.CELL, ProseKind.FIELD):
        yield from _under_heads(words, text.heads)
    has_figures = any(map(str.isdigit, words))
    small = small_words(words)
    with_figures = _WITH_FIGURES if has_figures and not small.isdisjoint(_BEFORE_FIGURES) else ()
    without = () if small.isdisjoint(_TELLING_WORDS) else _WITHOUT
    for pattern in (*with_figures, *without):
        for found in pattern.finditer(words):
            of_nobody = (pattern is _ALONE and _TOLD.search(found[0])) or (
                pattern is _MOORED and not is_about_somebody(words)
            )
            if not of_nobody and not is_of_a_service(words, found.end()):
                yield Slice(*found.span("place" if "place" in pattern.groupindex else 0))
    for found in _SAID_ADDRESS.finditer(words) if "address" in small else ():
        plain = found["place"].strip().lower()
        is_place = any(each.isupper() or each.isdigit() for each in found["place"]) and "@" not in plain
        if is_place and plain not in _NO_ADDRESS and not plain.startswith(("http", "www")):
            yield Slice(*found.span("place"))
    for found in _SMALL_STREET.finditer(words) if has_figures else ():
        if not any(each in _NO_STREET for each in (found["name"], *found["name"].split())):
            yield Slice(*found.span("place"))


def _under_heads(words: str, heads: tuple[str, ...]) -> Iterator[Slice]:
    written = words.strip()
    start = len(words) - len(words.lstrip())
    place = Slice(start, start + len(written))
    head = heads[0].lower()
    if _OF_ADDRESSES.search(head) and head.strip() != written.lower():
        plain = written.rstrip(".").lower()
        is_one = plain.partition(",")[0] not in _NO_ADDRESS and any(map(str.isalpha, written))
        is_exact = "," in written or any(map(str.isdigit, written)) or _ALONE.search(written) is not None
        if is_one and (is_exact or ("address" in head and written[0].isupper())):
            yield place
    bed = _A_BED.fullmatch(written)
    if bed and bed["name"].lower() not in ROOMS_OF_WORK and _OF_BEDS.search(heads[0].strip()):
        yield place
