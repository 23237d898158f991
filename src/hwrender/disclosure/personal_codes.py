"""P9: codes that are somebody's by the words around them and not by their shape: a name to log on with, a
number on somebody's door or bag, the row of an answer, a card with its end, a prison number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.language.slices import Slice

_NEAR_CHARACTERS = 30
_YEAR = re.compile(r"(?:19|20)\d\d(?:[-/ ](?:\d\d|(?:19|20)\d\d))*|0\d[\d ]+")
_THINGS = re.compile(
    r"(?i)\b(?:phone|mobile|tel|telephone|house|flat|room|ward|bus|route|born|birth|aged?|since|year|address"
    r"|helpline|ring|call|text|nhs|insurance|dose|weight|wage|parcel|tracking|order|delivery|barcode|salary"
    r"|charity|company|cqc|ofsted|vat|isbn|model|version|scanner|machine|equipment|policy|grant|tender"
    r"|invoice"
    r"|stock|part|asset|rent|income)\b|\b(?:pension|bill) of\b"
)
_LOGIN = re.compile(
    r"(?i)\b(?:log(?:s|ged)? (?:on|in)(?: (?:as|with|under))?|signed in as|log-?in|user ?(?:name|id)"
    r"|screen name)"
    r"(?: (?:is|was|of))?[: ]{1,2}[“\"‘']?(?P<code>(?=[a-z._-]*\d)[a-z][a-z\d._-]{3,24}[a-z\d])\b"
)
_ON_SOMETHING = re.compile(
    r"(?i)\bnumber (?:on|of|for|in|above|over) (?:his|her|their|my|the (?:patient|man|woman|prisoner)['’]s)"
    r"[^.:;\n]{0,60}?(?:[:,]| is| was| says| read) (?P<code>(?=[a-z\d/-]*\d{2})[a-z\d][a-z\d/-]{3,14})\b"
)
_ON_CARD = re.compile(
    r"(?i)\b(?:card|badge|tag|wristband|armband|pass|ticket|papers|permit|book|label|certificate)"
    r"(?: (?:said|says|reads?|has|had|number|no\.?))?[,:]? (?P<code>(?=[a-z\d/ -]*\d{3})"
    r"(?:[A-Z]{1,4} ?[\d/-]{4,12}|\d{5,7} \d{4,5}(?: \d{4})*))(?!\w)"
)
_ON_SOMEBODY = re.compile(
    r"(?i)\b(?:tag|wristband|armband|badge|service|army|navy) number,? (?:is "
    r"|was )?(?P<code>[a-z]{0,3}\d{5,9})\b"
)
_ROW = re.compile(
    r"(?i)\b(?:row|entry|record|answer|response|respondent|participant|session|device)(?: (?:id|no\.?"
    r"|number|is|was))*"
    r"[: ]{1,2}(?P<code>(?=[a-f\d-]*\d)(?=[a-f\d-]*[a-f])[a-f\d]{6,12}(?:-[a-f\d]{4,12}){1,4})\b"
)
_ENDS = re.compile(
    r"(?i)(?<!\d)(?P<code>\d{4}(?:[ -]?\d{4}){3})(?=[ ,;(]{1,3}(?:exp(?:iry|ires|\.)?|ends|valid|cvv|cvc"
    r"|sort)\b)"
)
_OLDER_PRISON = re.compile(
    r"(?i)\b(?:prison|prisoner|wing|cell|landing|inmate|jail"
    r"|custody)\b[^.\n]{0,70}?[ :(](?P<code>[A-Z]{2}\d{4})\b"
)
_OF_SOMEBODY = re.compile(
    r"(?i)\b(?:his|her|their|my|patient['’]s|client['’]s|resident['’]s|prisoner['’]s|child['’]s|baby['’]s"
    r"|man['’]s|woman['’]s"
    r"|mother['’]s|mum['’]s|son['’]s|daughter['’]s|letter to h(?:er|im))(?: [a-z&'’-]+){0,4}?"
    r"(?:,? (?:no\.?|number|is|was|ref|reference|code|id))+[,:]? (?P<code>(?=(?:[a-z\d/ -]*\d){5})(?!0[38]00)"
    r"(?:(?-i:[A-Z]{1,4})[/ -]?)?\d[\dA-Z]*(?:[/-][\dA-Z]+)*(?: \d{2,8}){0,3})(?![\w%]|[.,]\d|:\d| \d)"
    r"(?! (?:steps|miles|pounds|people|hours|calories|visits|times|metres|words|days|houses))"
)
_CUED = re.compile(
    r"(?i)\b(?:payslip|tachograph|journal|registration|imei|licence|permit|policy holder|claimant"
    r"|reference on [a-z ]{3,30}"
    r"|crn|urn|pnc|upn|uln|utr|nino|mrn|casenote|case-?file|docket|warrant|summons|bail|exhibit"
    r"|custody record|tag id|chip)"
    r"(?: (?:card|no\.?|number|ref|reference|code|id|is"
    r"|was))*[:,]? (?P<code>(?=(?:[a-z\d/ -]*?\d){5})(?-i:[A-Z]{0,4})[ /-]?\d[\dA-Z]*"
    r"(?:[/ -][\dA-Z]{1,12}){0,5})(?![\w%]|[.,]\d)"
)
_BY_WORDS = (_OF_SOMEBODY, _CUED, _LOGIN, _ON_SOMETHING, _ON_CARD, _ON_SOMEBODY, _ROW, _ENDS)


def personal_codes(text: str) -> Iterator[Slice]:
    """The places of such codes, which may overlap."""
    if not any(map(str.isdigit, text)):
        return
    for pattern in _BY_WORDS:
        for found in pattern.finditer(text):
            if not (
                _YEAR.fullmatch(found["code"])
                or _THINGS.search(text[max(0, found.start() - _NEAR_CHARACTERS) : found.end()])
            ):
                yield Slice(*found.span("code"))
    for found in _OLDER_PRISON.finditer(text):
        if found["code"].isupper():
            yield Slice(*found.span("code"))
