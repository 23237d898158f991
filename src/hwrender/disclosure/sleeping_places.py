"""P4: where somebody sleeps who has no street and number: "Caravan behind the Wheatsheaf", "c/o Brig Inn",
"moored below Lock 44", "at number 9", and whatever stands in a column of addresses or of beds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.language.home_words import ROOMS_OF_WORK
from hwrender.language.slices import Slice
from hwrender.language.word_sets import phrase_set
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
    r"(?i)\b(?:at (?:number|no\.?) |(?:settee|sofa|couch|box room|spare room|lodger|lodging|neighbours?) at )"
    r"(?P<place>\d{1,4}[a-f]?)\b(?!(?:[.,:]\d|(?:st|nd|rd|th|am|pm|%)\b| (?:on|in) (?:the|a) (?:list"
    r"|queue|table"
    r"|chart|line)\b))"
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
    for pattern in (_ALONE, _MOORED, _ROUGH, _CARE_OF, _AT_NUMBER):
        for found in pattern.finditer(words):
            if pattern is not _ALONE or not _TOLD.search(found[0]):
                yield Slice(*found.span("place" if "place" in pattern.groupindex else 0))
    for found in _SMALL_STREET.finditer(words):
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
