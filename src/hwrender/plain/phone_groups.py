"""Phone numbers without groups: "02079460123" is "020 7946 0123" (Inclusion Europe, "Information for all").

The groups follow Ofcom's plan of area codes, and are those in which British numbers are told.
"""

from __future__ import annotations

import re

from hwrender.language.slices import Slice
from hwrender.plain.rewordings import Rewording

_UNGROUPED = re.compile(r"(?<![\w+/.@=-])(?P<country>\+44|0)(?P<rest>[1235789]\d{8,9})(?![\w@]|[.-]\d)")
_NO_PHONE = re.compile(r"(?i)\b(?:NHS|ISBN|charity|company|ref|reference|account)(?: (?:number|no))?[.:]? ?$")
_TEN_DIGITS = (
    # the first digits of a number without its 0, and how long its groups are
    ("2", (2, 4, 4)),
    ("11", (3, 3, 4)),
    ("3", (3, 3, 4)),
    ("8", (3, 3, 4)),
    ("9", (3, 3, 4)),
    ("7", (4, 3, 3)),
    ("5", (4, 3, 3)),
)
_CITIES = re.compile(r"1[2-6]1|191")
"""Area codes of three digits: 0121, 0131, 0141, 0151, 0161 and 0191."""


def find_ungrouped_phones(text: str) -> tuple[Rewording, ...]:
    """Each British phone number in one run of digits, in the groups in which it is told."""
    return tuple(
        Rewording(Slice(*found.span()), (_grouped(found["country"], found["rest"]),), safe=True)
        for found in _UNGROUPED.finditer(text)
        if not _NO_PHONE.search(text, max(0, found.start() - 24), found.start())
    )


def _grouped(country: str, digits: str) -> str:
    parts, at = [], 0
    for length in _lengths(digits):
        parts.append(digits[at : at + length])
        at += length
    parts.append(digits[at:])
    shown = [part for part in parts if part]
    return " ".join((country, *shown) if country != "0" else (f"0{shown[0]}", *shown[1:]))


def _lengths(digits: str) -> tuple[int, ...]:
    """How long the groups of a number are; what is left over is a group of its own."""
    if len(digits) == 9:
        return (3, 6) if digits[0] in "358" else (4, 5)
    if _CITIES.match(digits):
        return (3, 3, 4)
    return next((lengths for start, lengths in _TEN_DIGITS if digits.startswith(start)), (4, 3, 3))
