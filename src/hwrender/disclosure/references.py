"""P9: numbers that lead to one person's file, car or money."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.disclosure.around import Around
from hwrender.disclosure.match import Concern, Match
from hwrender.language.slices import Slice
from hwrender.prose import Prose

_CODE = r"(?P<code>(?=[\w/-]*\d[\w/-]*\d[\w/-]*\d)[A-Z\d][A-Z\d/-]{3,24}(?:[ ]\d{2,6}){0,3})"
_LABELLED = re.compile(
    r"(?i:\b(?:case|crime|incident|complaint|claim|patient|hospital|unit record|referral|tenancy"
    r"|prisoner|inmate"
    r"|passport|driving licen[cs]e|visa|asylum|home office|biometric residence permit|brp|arc|cad|crn|pnc|mrn"
    r"|bank account|account|tax|utr|student|pupil|employee|payroll|housing benefit|universal credit)"
    r"(?:[ \n](?:file|record|reference|ref|number|no|num|id))*\.?(?:[ \n]?(?:is|was|:|#|=|\())?[ \n]*)"
    + _CODE
)
_SORT_CODE = re.compile(r"(?i)\bsort code[:\s]{1,3}(?:is )?(?P<code>\d\d[- ]?\d\d[- ]?\d\d)\b")
_PLATE = re.compile(r"(?<![\w/-])(?P<code>[A-Z]{2}\d\d ?[A-Z]{3})(?![\w/-])")
_OLDER_PLATE = re.compile(
    r"(?i:\b(?:reg|registration|number plate|plate|car|van|vehicle)s?\b[^.\n]{0,25}?[ :(])"
    r"(?P<code>[A-HJ-NPR-TV-Y]\d{1,3} ?[A-Z]{3}|[A-Z]{3} ?\d{1,3}[A-HJ-NPR-TV-Y])(?!\w)"
)
_PATTERNS = (_LABELLED, _SORT_CODE, _PLATE, _OLDER_PLATE)


def find_references(text: Prose, around: Around) -> Iterator[Match]:
    """Case, crime, hospital and account numbers after their names; number plates."""
    places: list[Slice] = []
    for pattern in _PATTERNS:
        for found in pattern.finditer(text.text):
            place = Slice(*found.span("code"))
            if not any(place.overlaps(each) for each in places):
                places.append(place)
    for place in sorted(places):
        message = "This number leads to one person's file, car or money."
        yield Match(Concern.REFERENCE, place, message, "Take it out.")
