"""P9: codes that no list knows by their shape or by their label, told by what they can only be.

A secret is what a door, a card or a telephone is opened with: few figures after "PIN", "code" or "padlock".
A long code mixes capitals and figures, or has figures in groups; it is somebody's unless the words around
it make it a thing's ("model", "leaflet", "grant"). So what is listed here is what codes of things are
called: those are few, and the papers that people carry are many.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.language.slices import Slice
from hwrender.language.tokens import small_words
from hwrender.language.word_sets import word_set

_FIGURE = re.compile(r"\d")
_SECRET_SIGNS = word_set("""
pin pins code codes passcode passcodes password passwords combination padlock keypad keysafe keycode lock
locker
safe ending ends digits cvv cvc back wifi fi unlock unlocks opens entry fob
""")
_SECRET = re.compile(
    r"(?i)\b(?:pin|(?:pass|key|door|gate|entry|pad ?lock|key ?pad|key ?safe|lock|safe|alarm|access|voicemail"
    r"|locker|bike shed|shed)?[ -]?(?:pin|pass ?code|code|combination|pass ?word|lock|padlock)|key ?safe"
    r"|keypad"
    r"|(?:card|number|account|mobile|phone|the one|the ones)s? (?:that )?end(?:ing|s)(?: in| with)?"
    r"|last (?:four|three)"
    r"(?: digits| figures)?(?: are| is)?|(?:the )?back says|cvv2?|cvc|opens? (?:with|by|on)|unlocks? with)\b"
    r"(?P<gap>[^.;!?\n]{0,40}?[ :“\"'(])(?<!\d )(?P<code>(?:[A-Z]{1,2})?\d{3,8}[A-Z]{0,2})(?![\w%]"
    r"|[.,:/-]\d| \d)"
)
_NO_SECRET = re.compile(
    r"(?i)\b(?:dress|zip|post|area|dialling|bar|qr|colour|source|country|sort|icd|snomed|read|tax|highway"
    r"|building|of (?:practice|conduct)|leaflet|course|module|section|part|page|paper|people|text|ring|call"
    r"|discount|voucher|rule|rota|error|scheme|shop|policy|reset|changed|since|until|from|in|by|at least"
    r"|£|under|over|about|for|to|than|class|form|stock|product|item|unit)\b"
)
_YEAR = re.compile(r"(?:19|20)\d\d")

_GROUP = r"(?:[A-Z]{0,5}\d[A-Z\d]*|[A-Z]{1,4})"
_LONG = re.compile(
    rf"(?<![\w/.@£$€#&+=-])(?:{_GROUP}(?:[ ]?[/–-][ ]?"
    rf"|[ ])){{0,4}}[A-Z]{{0,5}}\d[A-Z\d]*(?:[/-](?:[A-Z\d]{{1,12}}|[a-z]\b)){{0,4}}"
    r"(?![\w%@°]|[.,:]\d|[ ]?(?:mg|ml|kg|g|km|cm|mm|m|am|pm|st|nd|rd|th|k)\b)"
)
_LEAST_SIGNS_AND_FIGURES = 10
"""What mixes letters and figures has six of them with four figures, or seven with three."""
_LEAST_FIGURES_MIXED = 3
_LEAST_FIGURES_ALONE = 7
_THINGS = re.compile(
    r"(?i)\b(?:leaflet|form|model|serial|lot|batch|grant|tender|contract|procurement|framework|invoice|order"
    r"|purchase|stock|part|parts|item|product|catalogue|asset|hoist|lift|boiler|machine|scanner|printer|paint"
    r"|colou?r|cqc|ofsted|nice|guideline|guidance|standard|iso|bs|en|version|release|report|para|paragraph"
    r"|regulations?|reg|act|section|schedule|article|clause|s\.i\.|si|statutory|train|trains|bus|buses|flight"
    r"|route|road|motorway|junction|platform|page|table|figure|appendix|annex|question|item|isbn|issn|doi"
    r"|charity|company|registered|vat|duns|ods|practice code|location id|location|provider|trust code"
    r"|helpline|text|ring|call|phone|tel|telephone|fax|line|switchboard|dial|freephone|vitamin|strain|gene"
    r"|protein|screw|bulb|battery|sop|pil|policy|minutes|meeting|project|iras|rec|trial|study|award|fund"
    r"|funded|funding|lottery|budget|cost|costs|price|raised|spent|pounds|people|respondents|patients"
    r"|households|members|visits|calls|appointments|replies|responses|votes|copies|hours|beds|miles|steps"
    r"|agenda|motion|planning|map|grid|bay|zone|building|block|site|room|ward|level|floor|file \d{8} holds"
    r"|barcode|ean|sku|tablets?|capsules?|dose|pills?|inhaler|syringe|needle|valve|implant|pump|filter|cable"
    r"|postcodes?|dated|tariff|ean|mpan|charged|dermatome|covid"
    r"|h1n1|ph|ip|pat|receipt|extinguisher|fire door|nhs direct|adviceline|million|leaflets|forms|models"
    r"|guidelines|sizes?|channel|station|freeview)\b"
)
_OTHER_NUMBER = re.compile(
    r"^\d{4}(?: \d{4}){3}$|(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)|Q[1-4][ /-]|^0[\d ]+$"
    r"|^[1-9]\d*0{5,}$|\d{1,2}[/.-]\d{1,2}[/.-](?:\d\d|\d{4})|(?:19|20)\d\d[ /–-]+(?:\d\d|(?:19"
    r"|20)\d\d)(?:[ /-]\d\d)?|(?:19|20)\d{6}"
)
_NEAR_CHARACTERS = 45
_SAFE = 12
_SOMEBODY = re.compile(
    r"(?i)\b(?:he|she|his|her|hers|him|my|mine|me|i|their|they|our|we|mother|mum|mam|dad|father|son|daughter"
    r"|husband|wife|widow|nephew|niece|aunt|uncle|brother|sister|neighbour|carer|man|woman|lady|gentleman"
    r"|lad|boy"
    r"|girl|baby|child|patient|client|resident|tenant|pupil|student|prisoner|detainee|claimant|nurse|doctor"
    r"|gp"
    r"|passport|pass|ppt|visa|permit|licence|account|acc|card|badge|wristband|bracelet|bracelets|armband"
    r"|tag|label"
    r"|sample|specimen|blood|bloods|bag|ref|reference|no|number|nos|id|register|registration|claim|tenancy"
    r"|arrears|debt|rent|benefit|wage|payslip|money|bank|monzo|starling|revolut|share code|document|papers"
    r"|certificate|ehcp|plan|hosp|hospital|chi|hcn|nhs|mrn|crn|nino|pin|plate|reg|insured|scooter"
    r"|wheelchair|car"
    r"|van|moped|taxi|ombudsman|coroner|police|tribunal|court|home office|asylum|appeal|complaint|case|file"
    r"|agent"
    r"|locker|safe|wi-?fi|router|ipad|tablet|laptop|logged|login|user)\b"
)


def loose_codes(text: str) -> Iterator[Slice]:
    """The places of such codes, which may overlap."""
    if not _FIGURE.search(text):
        return
    if not small_words(text).isdisjoint(_SECRET_SIGNS):
        yield from _secrets(text)
    yield from _long_codes(text)


def _secrets(text: str) -> Iterator[Slice]:
    at = 0
    while (found := _SECRET.search(text, at)) is not None:
        at = found.start("code")
        is_other = _NO_SECRET.search(text[max(0, found.start() - 12) : found.start("code")])
        if not is_other and not _YEAR.fullmatch(found["code"]):
            yield Slice(*found.span("code"))


def _long_codes(text: str) -> Iterator[Slice]:
    for found in _LONG.finditer(text):
        place = _trimmed(found)
        code = place.of(text)
        if not _is_long(code) or _OTHER_NUMBER.search(code):
            continue
        before = text[max(0, place.start - _NEAR_CHARACTERS) : place.start].rpartition("\n")[2]
        after = text[place.end : place.end + _NEAR_CHARACTERS].partition("\n")[0]
        if _THINGS.search(before) or _THINGS.search(after[:_SAFE]):
            continue
        if _SOMEBODY.search(before) or _SOMEBODY.search(after):
            yield place


def _trimmed(found: re.Match[str]) -> Slice:
    """Without words in capitals at its head, which belong to the sentence ("NASS 19/07/02218/004")."""
    start = found.start()
    while (word := re.match(r"[A-Z]{3,}[ ]", found.string[start : found.end()])) is not None:
        start += word.end()
    return Slice(start, found.end())


def _is_long(code: str) -> bool:
    """Whether it mixes capitals and figures, or has figures in groups, and is too long for a count."""
    figures = sum(map(str.isdigit, code))
    has_letters = any(map(str.isalpha, code))
    signs = sum(map(str.isalnum, code))
    if has_letters:
        return signs + figures >= _LEAST_SIGNS_AND_FIGURES and figures >= _LEAST_FIGURES_MIXED
    return figures >= _LEAST_FIGURES_ALONE
