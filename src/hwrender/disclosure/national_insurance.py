"""P2: National Insurance numbers: two letters, six digits, a letter (HMRC, NIM39110)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.disclosure.around import Around
from hwrender.disclosure.match import Concern, Match
from hwrender.language.slices import Slice
from hwrender.prose import Prose

_GAP = r"[ \u00a0.\n–-]{0,2}"
_WHOLE = re.compile(rf"(?<![\w@/-])[A-Z]{{2}}{_GAP}\d{{2}}{_GAP}\d{{2}}{_GAP}\d{{2}}{_GAP}[A-Z](?!\w)")
# in small letters only with the letters that HMRC gives out, and unbroken: "in 12 34 56 a" is no number
_SMALL = re.compile(r"(?i)(?<![\w@/-])(?![dfiquv])[a-z](?![dfiquvo])[a-z]\d{6}[a-d](?!\w)")
_SMALL_GAPS = re.compile(
    rf"(?i)(?<![\w@/-])[a-z]{{2}}{_GAP}\d{{2}}{_GAP}\d{{2}}{_GAP}\d{{2}}(?:{_GAP}[a-z])?(?!\w)"
)
_LABEL = re.compile(
    r"(?i)\b(?:national\s+insurance|NINO|N\.?I\.?(?=\s+(?:no|num|number|#)|\s*[:#]))\b[^.\n]{0,30}$"
)


def find_national_insurance(text: Prose, around: Around) -> Iterator[Match]:
    """Every such number; one that lacks its letter, or is in small letters with gaps, after its name only."""
    places: list[Slice] = []
    for pattern in (_WHOLE, _SMALL, _SMALL_GAPS):
        for found in pattern.finditer(text.text):
            place = Slice(found.start(), found.end())
            if any(place.overlaps(each) for each in places):
                continue
            if pattern is _SMALL_GAPS and not _LABEL.search(
                text.text[max(0, place.start - 60) : place.start]
            ):
                continue
            places.append(place)
    for place in sorted(places):
        message = "This is somebody's National Insurance number."
        yield Match(Concern.NATIONAL_INSURANCE, place, message, "Take it out. Anybody could misuse it.")
