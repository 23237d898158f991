"""P4: full postcodes (Royal Mail, "A guide to postcodes"; BS 7666) and coordinates."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.disclosure.around import Around
from hwrender.disclosure.match import Concern, Match
from hwrender.language.slices import Slice
from hwrender.language.word_sets import word_set
from hwrender.prose import Prose

_AREAS = word_set("""
ab al b ba bb bd bf bh bl bn br bs bt bx ca cb cf ch cm co cr ct cv cw da dd de dg dh dl dn dt dy e ec eh en
ex fk fy g gl gu gy ha hd hg hp hr hs hu hx ig im ip iv je ka kt kw ky l la ld le ll ln ls lu m me mk ml n
ne ng nn np nr nw ol ox pa pe ph pl po pr rg rh rm s sa se sg sk sl sm sn so sp sr ss st sw sy ta td tf tn
tq tr ts tw ub w wa wc wd wf wn wr ws wv yo ze
""")
POSTCODE = re.compile(
    r"(?i)(?<![\w@/-])(?P<area>[a-z]{1,2})(?P<district>\d[a-z\d]?)(?P<gap>[ \u00a0\n]{0,2})"
    r"(?P<inward>\d[abd-hjlnp-uw-z]{2})(?![\w@])"
)
_ORDINAL = re.compile(r"1st|2nd|3rd|[04-9]th")
_DECIMAL = re.compile(
    r"(?<![\w.])[-+−]?\d{1,2}\.\d{3,8}°?\s?[NS]?\s?[,;/\s]\s?[-+−]?\d{1,3}\.\d{3,8}(?:°?\s?[EW]\b|°)?(?![\w.]\d)"
)
_DEGREES = re.compile(
    r"\d{1,2}°\s?\d{1,2}[′'’]\s?(?:\d{1,2}(?:\.\d{1,4})?[″\"”]\s?)?[NS],?\s?\d{1,3}°\s?\d{1,2}[′'’]\s?"
    r"(?:\d{1,2}(?:\.\d{1,4})?[″\"”]\s?)?[EW]"
)
_GRID = re.compile(r"(?<!\w)[HJNOST][A-HJ-Z] ?(?:\d{5} ?\d{5}|\d{4} ?\d{4}|\d{3} \d{3})(?!\w)")
_THREE_WORDS = re.compile(r"///[a-z]{3,20}\.[a-z]{3,20}\.[a-z]{3,20}")


def find_postcodes(text: Prose, around: Around) -> Iterator[Match]:
    """Every full postcode that is not in the organisation's own address."""
    for found in postcodes(text.text):
        if not around.is_own_address(found[0]):
            hint = "Leave out its second half, or name the area."
            message = "This is a full postcode. It can mean a single house."
            yield Match(Concern.POSTCODE, Slice(found.start(), found.end()), message, hint)


def postcodes(text: str) -> Iterator[re.Match[str]]:
    """The full postcodes in a text, in whatever case and spacing."""
    for found in POSTCODE.finditer(text):
        if found["area"].lower() in _AREAS and not _ORDINAL.fullmatch(found["inward"]):
            yield found


def find_coordinates(text: Prose, around: Around) -> Iterator[Match]:
    """Latitude and longitude, a grid reference, a three-word address."""
    for pattern in (_DECIMAL, _DEGREES, _GRID, _THREE_WORDS):
        for found in pattern.finditer(text.text):
            message = "These coordinates lead to one place."
            place = Slice(found.start(), found.end())
            yield Match(Concern.COORDINATES, place, message, "Take them out, or name the area.")
