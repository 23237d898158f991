"""Which addresses are of no home: those in a sentence about a service or an office, and about nobody.

"The needle exchange has moved from 14 Canal Street to 2 Market Place" leads to nobody; "she was sent home
from hospital to 14 Canal Street" does.
"""

from __future__ import annotations

import re

from hwrender.language.quotes import quotations
from hwrender.language.slices import Slice
from hwrender.prose import Prose, ProseKind

_PUBLIC = re.compile(
    r"(?i)\b(?:surger(?:y|ies)|clinics?|pharmac(?:y|ies)|chemists?|dentists?|librar(?:y|ies)|hospitals?"
    r"|polyclinic"
    r"|(?:health|day|access|medical|community|civic|justice|leisure|sports|children['’]s|advice|resource"
    r"|treatment"
    r"|walk-in|wellbeing|family|birth|diagnostic|business|shopping|arts|drop-in)[ ](?:access )?cent(?:re"
    r"|er)s?"
    r"|offices?|churches|mosque|gurdwara|synagogue|exchange|hearings?|tribunals?|food ?(?:banks?|parcels?)"
    r"|(?:trading|industrial) estate|(?:business|retail|science) park|landing pad|helipad|museum|theatre"
    r"|cinema"
    r"|supermarket|defibrillator|post office|post box|downing street|headquarters|hq|depot|caf[eé]|sat ?nav"
    r"|(?:county|town|city|village|church|community|parish) hall|guildhall|polling|job ?centre|canolfan"
    r"|practices?"
    r"|warm (?:bank|space|hub)|branch|reception desk|car park|bus station|train station|toilets|college"
    r"|university"
    r"|school|nursery|venue|meetings?|group meets|healthwatch|charity)\b"
)
_SOMEBODY = re.compile(
    r"(?i)\b(?:he|she|his|her|hers|him|me|my|mum|mam|dad|man|woman|lady|gentleman|chap|bloke|lad|girl|boy"
    r"|baby"
    r"|patient|client|resident|tenant|guest|prisoner|husband|wife|son|daughter|mother|father|brother"
    r"|sister|friend"
    r"|neighbours?|nan|gran|grandad|person|occupant|couple|family|child|widow|widower|carer|pensioner"
    r"|user|somebody"
    r"|someone|mrs?|ms|miss|flat|bedsit|home|house|refuge|hostel|squat|live[sd]?|living|sle(?:eps?|pt|eping)"
    r"|discharged|evicted|key ?safe|porch|doorstep|front door|i|i['’]m|we|we['’]re|i['’]d|our|their|they)\b"
)
_STOP = re.compile(r"[.!?][”\"’']?\s")


def is_about_somebody(text: str) -> bool:
    """Whether a text tells of a person, or of somebody's home."""
    return _SOMEBODY.search(text) is not None


def is_public_place(text: Prose, place: Slice) -> bool:
    """Whether the sentence of an address speaks of a service, and of nobody. Who is quoted speaks of
    somebody."""
    words = text.text
    if text.kind is ProseKind.QUOTATION or any(each.overlaps(place) for each in quotations(words)):
        return False
    before = [found.end() for found in _STOP.finditer(words, 0, place.start)]
    after = _STOP.search(words, place.end)
    start, end = before[-1] if before else 0, after.start() if after else len(words)
    around = f"{words[start : place.start]} {words[place.end : end]}"
    return _PUBLIC.search(words[start:end]) is not None and _SOMEBODY.search(around) is None
