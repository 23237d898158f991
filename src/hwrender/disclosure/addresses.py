"""P4: places on a map: full postcodes (Royal Mail, "A guide to postcodes"; BS 7666) and coordinates."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.disclosure.concerns import COORDINATES, POSTCODE, Disclosure
from hwrender.disclosure.context import ReportContext
from hwrender.disclosure.public_places import is_public_place
from hwrender.language.digit_words import read_spelt_codes
from hwrender.language.slices import Slice, apart
from hwrender.language.word_sets import word_set
from hwrender.prose import Prose

_AREAS = word_set("""
ab al b ba bb bd bf bh bl bn br bs bt bx ca cb cf ch cm co cr ct cv cw da dd de dg dh dl dn dt dy e ec eh en
ex fk fy g gl gu gy ha hd hg hp hr hs hu hx ig im ip iv je ka kt kw ky l la ld le ll ln ls lu m me mk ml n
ne ng nn np nr nw ol ox pa pe ph pl po pr rg rh rm s sa se sg sk sl sm sn so sp sr ss st sw sy ta td tf tn
tq tr ts tw ub w wa wc wd wf wn wr ws wv yo ze
""")
_POSTCODE = re.compile(
    r"(?i)(?<![\w@/-])(?P<area>[a-z]{1,2})(?P<district>\d[a-z\d]?)(?P<gap>[ \u00a0\n]{0,2}|[ ]?[-–.][ ]?)"
    r"(?P<inward>\d[abd-hjlnp-uw-z]{2})(?![\w@])"
)
_WITH_A_LETTER = re.compile(
    r"(?<![\w@/-])(?P<area>[A-Z]{1,2})\d[A-Z\d]? ?(?P<inward>O[ABD-HJLNP-UW-Z]{2})(?![\w@])"
)
_SPLIT = re.compile(r"(?<![\w@/-])(?P<area>[A-Z]{1,2})\d[ ]\d ?\d[ABD-HJLNP-UW-Z]{2}(?![\w@])")
_WHOLE = re.compile(r"[A-Z]{1,2}\d[A-Z\d]?\d[ABD-HJLNP-UW-Z]{2}$")
_POSTCODE_WORD = re.compile(r"(?i)\b(?:post ?codes?|lives?|living|address|cod post)\b")
_ORDINAL = re.compile(r"1st|2nd|3rd|[04-9]th")
_DECIMAL = re.compile(
    r"(?<![\w.])[-+−]?\d{1,2}\.\d{3,8}°?\s?[NS]?\s?[,;/\s]\s?[-+−]?\d{1,3}\.\d{3,8}(?:°?\s?[EW]\b"
    r"|°)?(?![\w.]\d)"
)
_DEGREES = re.compile(
    r"\d{1,2}°\s?\d{1,2}[′'’]\s?(?:\d{1,2}(?:\.\d{1,4})?[″\"”]\s?)?[NS],?\s?\d{1,3}°\s?\d{1,2}[′'’]\s?"
    r"(?:\d{1,2}(?:\.\d{1,4})?[″\"”]\s?)?[EW]"
)
_GRID = re.compile(r"(?<!\w)[HJNOST][A-HJ-Z] ?(?:\d{5} ?\d{5}|\d{4} ?\d{4}|\d{3} \d{3})(?!\w| [A-D]\b)")
_NAMED_GRID = re.compile(
    r"(?i)\b(?:grid ref(?:erence)?|os ref(?:erence)?|ngr)\b[:.]?(?: is"
    r"| was)? ?(?P<place>[A-Z]{1,2} ?\d{3} ?\d{3})(?!\w)"
)
_NAMED_DEGREES = re.compile(
    r"(?i)\b(?:lat|latitude)\b[:.]?(?: is)? ?(?P<place>[-+−]?\d{1,2}\.\d{2,8}\D{0,3}(?:,|;|and)?[ ]?"
    r"(?:long?|lng|longitude)\b[:.]?(?: is)? ?[-+−]?\d{1,3}\.\d{2,8})"
)
_OF_A_PAPER = re.compile(r"(?i)\bdoi(?:\.org)?[:/ ]{1,3}$|\barxiv[: ]{1,2}$")
_PLUS_CODE = re.compile(r"(?<![\w+])(?:[2-9CFGHJMPQRVWX]{4}){1,2}\+[2-9CFGHJMPQRVWX]{2,3}(?![\w+])")
_THREE_WORDS = re.compile(
    r"///[a-z]{3,20}\.[a-z]{3,20}\.[a-z]{3,20}"
    r"|(?i:\b(?:what ?3 ?words|what ?three ?words"
    r"|w3w)\b(?:\.com?\b)?)[^.\n]{0,20}?[ /:](?P<place>[a-z]{3,20}\.[a-z]{3,20}\.[a-z]{3,20})"
)


def find_postcodes(text: Prose, context: ReportContext) -> Iterator[Disclosure]:
    """Every full postcode that is not in the organisation's own address, nor plainly that of a service."""
    for found in postcodes(text.text):
        place = Slice(*found.span())
        if not (context.is_own_address(found[0]) or is_public_place(text, place)):
            yield Disclosure(POSTCODE, place)


def find_spelt_postcodes(text: Prose, context: ReportContext) -> Iterator[Disclosure]:
    """Those that are said sign by sign ("S A double nine, seven Z X"), or have an O in the place of a 0."""
    if not _POSTCODE_WORD.search(text.text):
        return
    for found in _WITH_A_LETTER.finditer(text.text):
        if found["area"].lower() in _AREAS:
            yield Disclosure(POSTCODE, Slice(*found.span()))
    for spelt in read_spelt_codes(text.text):
        if whole := _WHOLE.search(spelt.code):
            yield Disclosure(POSTCODE, spelt.place_of(whole))


def postcodes(text: str) -> Iterator[re.Match[str]]:
    """The full postcodes in a text, in whatever case and spacing."""
    for found in (*_POSTCODE.finditer(text), *_SPLIT.finditer(text)):
        is_day = found.re is _POSTCODE and _ORDINAL.fullmatch(found["inward"])
        if found["area"].lower() in _AREAS and not is_day:
            yield found


def find_coordinates(text: Prose, context: ReportContext) -> Iterator[Disclosure]:
    """Latitude and longitude, a grid reference, a plus code."""
    patterns = (_DECIMAL, _DEGREES, _GRID, _NAMED_GRID, _NAMED_DEGREES, _PLUS_CODE)
    places = (
        Slice(*found.span("place" if found.groupdict().get("place") else 0))
        for pattern in patterns
        for found in pattern.finditer(text.text)
    )
    for place in apart(places):
        if not (is_public_place(text, place) or _OF_A_PAPER.search(text.text[: place.start][-20:])):
            yield Disclosure(COORDINATES, place)


def find_word_addresses(text: Prose, context: ReportContext) -> Iterator[Disclosure]:
    """Three words for one place: "///filled.count.soap". They have no figures."""
    for found in _THREE_WORDS.finditer(text.text):
        yield Disclosure(COORDINATES, Slice(*found.span("place" if found["place"] else 0)))
