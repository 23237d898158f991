"""P1: NHS numbers. Ten digits, the last of which checks the others (NHS Data Dictionary, "NHS NUMBER")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.disclosure.around import Around
from hwrender.disclosure.match import Concern, Match
from hwrender.language.slices import Slice
from hwrender.prose import Prose

_TEN_DIGITS = re.compile(
    r"(?<![\w/+£$€)#])(?<!\d[.,-])\d{3}([ \u00a0.\n–-]{0,2})\d{3}\1\d{4}(?![\w/]|[.,-]\d)"
)
_WORD_NEAR = re.compile(
    r"(?i)\bNHS\b|\bCHI (?:no|number)\b|health and (?:social )?care number|\bH&C (?:no|number)"
)
_LABEL = re.compile(
    r"(?i)\b(?:NHS|CHI)(?: ID)?[ \n]*(?:numbers?|nos?\b\.?|num\b\.?|#)?[ \n]*(?:\(|(?:is|was|of)\b|:|-"
    r"|=)*[ \n]*$"
)
_OTHER = re.compile(r"(?i)\b(?:ISBN|charity|company|phone|tel|telephone|mobile|fax|barcode|order)\b\D{0,20}$")
_COUNTRY_CODE = re.compile(r"(?:\+|\b00)\d{1,3}[\s(]*(?:\(0\))?\s*$")
_NEAR_CHARACTERS = 80

HINT = "Take it out. No copy of a report may carry it."


def find_nhs_numbers(text: Prose, around: Around) -> Iterator[Match]:
    """Ten digits that pass the check, and ten digits that follow the words "NHS number" and do not."""
    for found in _TEN_DIGITS.finditer(text.text):
        before = text.text[max(0, found.start() - _NEAR_CHARACTERS) : found.start()]
        after = text.text[found.end() : found.end() + _NEAR_CHARACTERS // 2]
        digits = re.sub(r"\D", "", found[0])
        if _OTHER.search(before) or _COUNTRY_CODE.search(before) or len(set(digits)) == 1:
            continue
        place = Slice(found.start(), found.end())
        right = _passes_the_check(digits)
        if right and (_WORD_NEAR.search(before) or _WORD_NEAR.search(after)):
            yield Match(Concern.NHS_NUMBER, place, "This is somebody's NHS number.", HINT)
        elif right or _LABEL.search(before):
            yield Match(Concern.LIKELY_NHS_NUMBER, place, "This may be somebody's NHS number.", HINT)


def _passes_the_check(digits: str) -> bool:
    """Modulus 11: each of the first nine digits times 10, 9, 8 ... and the last one add up to a multiple."""
    weights = (10, 9, 8, 7, 6, 5, 4, 3, 2, 1)
    return sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=True)) % 11 == 0
