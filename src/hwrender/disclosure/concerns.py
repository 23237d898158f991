"""What may give somebody away: the code, how grave it is, what to say of it and what to do.

Messages never repeat a number, an address or a date of somebody's: they would carry it into logs.
"""

from __future__ import annotations

from msgspec import Struct

from hwrender.diagnostics import Severity
from hwrender.language.slices import Slice

_ERROR, _WARNING, _NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE


class Concern(Struct, frozen=True):
    """One of them; `usual` is its severity in a report that is not sensitive, `sensitive` in one that is."""

    code: str
    usual: Severity
    sensitive: Severity
    message: str
    hint: str


class Disclosure(Struct, frozen=True):
    """A place in a text and what it gives away; `detail` is a sentence to add to the message."""

    concern: Concern
    place: Slice
    detail: str = ""


_NHS_HINT = "Take it out. No copy of a report may carry it."
NHS_NUMBER = Concern("P1", _ERROR, _ERROR, "This is somebody's NHS number.", _NHS_HINT)
LIKELY_NHS_NUMBER = Concern("P1", _WARNING, _ERROR, "This may be somebody's NHS number.", _NHS_HINT)
NATIONAL_INSURANCE = Concern(
    "P2",
    _ERROR,
    _ERROR,
    "This is somebody's National Insurance number.",
    "Take it out. Anybody could misuse it.",
)

_CONTACT_HINT = "Take it out, or use the contact of your own organisation."
EMAIL = Concern("P3", _ERROR, _ERROR, "This is somebody's e-mail address.", _CONTACT_HINT)
PHONE = Concern("P3", _ERROR, _ERROR, "This is a phone number.", _CONTACT_HINT)
HANDLE = Concern(
    "P3",
    _ERROR,
    _ERROR,
    "This may be somebody's name on social media.",
    "Take it out. It leads straight to the person.",
)

POSTCODE = Concern(
    "P4",
    _ERROR,
    _ERROR,
    "This is a full postcode. It can mean a single house.",
    "Leave out its second half, or name the area.",
)
COORDINATES = Concern(
    "P4", _ERROR, _ERROR, "These coordinates lead to one place.", "Take them out, or name the area."
)
STREET = Concern(
    "P4",
    _WARNING,
    _ERROR,
    "This is the address of one house.",
    "Name the area, and leave out the house and the street.",
)

BIRTH_DATE = Concern(
    "P5",
    _ERROR,
    _ERROR,
    "This is somebody's date of birth.",
    "Take it out, or give an age group like 25 to 49.",
)

_FEW = "So few people could be recognised."
SMALL_NUMBER = Concern("P6", _WARNING, _ERROR, _FEW, "Leave the number out, or say “a few”.")
SMALL_CELL = Concern("P6", _WARNING, _ERROR, _FEW, "Join small groups, or leave the number out.")

REMAINDER = Concern(
    "P7",
    _WARNING,
    _ERROR,
    "What is left of the total is a very small number.",
    "Round the numbers, or leave one of them out.",
)
HIDDEN_CELL = Concern(
    "P7",
    _WARNING,
    _ERROR,
    "This hidden number can be worked out from the total.",
    "Hide a second number in this row or column, or round them all.",
)

NAME = Concern(
    "P8",
    _WARNING,
    _WARNING,  # only a person knows whose it is
    "This may be the name of a person.",
    "Change it or take it out, unless the person agreed. A person must decide.",
)
PROFILE = Concern(
    "P9",
    _WARNING,
    _WARNING,
    "Age, origin and sex together can mean one person.",
    "Leave one out, or give an age group.",
)
REFERENCE = Concern(
    "P9", _WARNING, _WARNING, "This number leads to one person's file, car or money.", "Take it out."
)

_READ_AGAIN = "Read it once more. Could it give somebody away?"
PLACE_AND_TIME = Concern("P10", _NOTE, _NOTE, "These words tell where and when it happened.", _READ_AGAIN)
NAMED_WORKER = Concern("P10", _NOTE, _NOTE, "These words name somebody at work.", _READ_AGAIN)
