"""What may give somebody away: the code, what to say of it and what to do, and how grave it is.

Messages never repeat a number, an address or a date of somebody's: they would carry it into logs.
"""

from __future__ import annotations

from msgspec import Struct

from hwrender.diagnostics import Severity
from hwrender.language.slices import Slice
from hwrender.span import Span


class Concern(Struct, frozen=True):
    """A kind of disclosure. `usual` is its severity in most reports, `sensitive` in a sensitive one."""

    code: str
    message: str
    hint: str
    usual: Severity = Severity.ERROR
    sensitive: Severity = Severity.ERROR


class Disclosure(Struct, frozen=True):
    """A place in a text and what it reveals; `detail` is a sentence to add to the message.

    `suggestion` is what can stand there in its stead. Where there is a `since`, in an earlier text, the
    finding begins there.
    """

    concern: Concern
    place: Slice
    detail: str = ""
    suggestion: str | None = None
    since: Span | None = None


_WARNING, _NOTE = Severity.WARNING, Severity.NOTE
_NO_COPY = "Take it out. No copy of a report may carry it."
_OWN_CONTACT = "Take it out, or use the contact of your own organisation."
_FEW = "So few people could be recognised."
_READ_AGAIN = "Read it again. Could people tell who this is?"

NHS_NUMBER = Concern("P1", "This is somebody's NHS number.", _NO_COPY)
LIKELY_NHS_NUMBER = Concern("P1", "This may be somebody's NHS number.", _NO_COPY, _WARNING)
NATIONAL_INSURANCE = Concern(
    "P2", "This is somebody's National Insurance number.", "Take it out. Anybody could misuse it."
)

EMAIL = Concern("P3", "This is somebody's e-mail address.", _OWN_CONTACT)
PHONE = Concern("P3", "This is a phone number.", _OWN_CONTACT)
HANDLE = Concern(
    "P3",
    "This may be somebody's name on social media.",
    "Take it out. It leads straight to the person.",
)

POSTCODE = Concern(
    "P4",
    "This is a full postcode. It can point to a single house.",
    "Leave out its second half, or name the area.",
)
COORDINATES = Concern("P4", "These coordinates lead to one place.", "Take them out, or name the area.")
STREET = Concern(
    "P4",
    "This is the address of one house.",
    "Name the area, and leave out the house and the street.",
    _WARNING,
)

BIRTH_DATE = Concern(
    "P5", "This is somebody's date of birth.", "Take it out, or give an age group like 25 to 49."
)

SMALL_NUMBER = Concern("P6", _FEW, "Leave the number out, or say “a few”.", _WARNING)
SPEAKER = Concern(
    "P6",
    "These words tell that one person spoke. So few people could be recognised.",
    "Write “someone told us”, or leave it out.",
    _WARNING,
    _WARNING,  # shown in a sensitive report alone
)
SMALL_CELL = Concern("P6", _FEW, "Join small groups, or leave the number out.", _WARNING)

REMAINDER = Concern(
    "P7",
    "What is left of the total is a very small number.",
    "Round this number and the total to the nearest 5.",
    _WARNING,
)
HIDDEN_CELL = Concern(
    "P7",
    "This hidden number can be worked out from the total.",
    "Hide a second number in this row or column, or round them all.",
    _WARNING,
)
MISSING_CELL = Concern(
    "P7",
    "This total and its parts give a very small number away.",
    "Round all of them to the nearest 5.",
    _WARNING,
)

NAME = Concern(
    "P8",
    "This may be the name of a person.",
    "Change it or take it out, unless the person agreed. A person must decide.",
    _WARNING,
    _WARNING,  # only a person knows whose name it is
)

PROFILE = Concern(
    "P9",
    "Age, origin and sex together can point to one person.",
    "Leave one out, or give an age group.",
    _WARNING,
    _WARNING,
)
RARE_FACT = Concern(
    "P9",
    "A rare illness or origin can point to one person.",
    "Leave it out, or leave out the age and the place.",
    _WARNING,
    _WARNING,
)
ONLY_ONE = Concern(
    "P9",
    "People there will know who the only one is.",
    "Leave out “only”, or leave out what is rare.",
    _WARNING,
    _WARNING,
)
HAPPENING = Concern(
    "P9",
    "The day and the place of what happened can lead to one person. News may name them.",
    "Leave out the day or the place.",
    _WARNING,
    _WARNING,
)
LOCAL_FIGURE = Concern(
    "P9",
    "People there will know who this is.",
    "Leave out the place, or what this person does or is.",
    _WARNING,
    _WARNING,
)
REFERENCE = Concern(
    "P9", "This number leads to one person's file, car or money.", "Take it out.", _WARNING, _WARNING
)

PLACE_AND_TIME = Concern("P10", "These words tell where and when it happened.", _READ_AGAIN, _NOTE, _NOTE)
NAMED_WORKER = Concern("P10", "These words name somebody at work.", _READ_AGAIN, _NOTE, _NOTE)
