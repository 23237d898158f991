"""P9: numbers that lead to one person's file, car, money or machine.

Their shapes: HMPPS (prison number A1234BC), DVLA (driver number, plates), ISO/IEC 7812 (cards, whose check
digit is Luhn's), ISO 13616 (IBAN, remainder 1 by 97), RFC 791 and 4291 (IP), IEEE 802 (MAC). What has no
shape of its own is known by its name: "Datix", "GMC", "crime number"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.disclosure.concerns import REFERENCE, Disclosure
from hwrender.disclosure.context import ReportContext
from hwrender.language.slices import Slice, apart
from hwrender.prose import Prose

_CODE = r"(?P<code>(?=[\w/-]*\d[\w/-]*\d[\w/-]*\d)[A-Z\d][A-Z\d/-]{3,24}(?:[ ]\d{2,6}){0,3})"
_SMALL_CODE = (
    r"(?P<code>(?=[\w/-]*\d[\w/-]*\d[\w/-]*\d)[A-Za-z\d][A-Za-z\d/-]{3,24}(?:[ ]\d{2,6}){0,3})(?!\w)"
)
_NAMED_FILES = (
    "case|crime|incident|complaint|claim|patient|hospital|unit record|referral|tenancy|prisoner|inmate"
    "|passport|driving licen[cs]e|visa|asylum|home office|biometric residence permit|brp|arc"
    "|cad|crn|pnc|mrn|bank account|account|tax|taxpayer|utr|student|pupil|employee|payroll"
    "|housing benefit|universal credit|datix|ulysses|gmc|nmc|hcpc|gdc|gphc|nass|dbs|imei|urn"
)
_NUMBERED_FILES = (
    "police|driver|prison|staff|rent|court|custody|safeguarding|mental health tribunal|social work england"
    "|emis|systmone|mosaic|liquidlogic|rio|council tax|blue badge|oyster"
)
FILES = f"{_NAMED_FILES}|{_NUMBERED_FILES}"
"""What a person's file, card or number is kept by, as a pattern."""

_NUMBER = (
    r"(?:[ \n](?:file|record|reference|ref|registration|report|log|form|certificate|card|account|pin|number"
    r"|no|num|id))"
)
_IS = r"\.?(?:[ \n]?(?:is|was|:|#|=|\())?[ \n]*#?"
_LABELLED = re.compile(
    rf"(?i:\b(?:(?:{_NAMED_FILES}){_NUMBER}*|(?:{_NUMBERED_FILES}){_NUMBER}+){_IS})" + _CODE
)
_LABELLED_SMALL = re.compile(rf"(?i:\b(?:{FILES}){_NUMBER}+{_IS})" + _SMALL_CODE)
_OF_A_PERSON = re.compile(
    r"(?i:\b(?:her|his|my|their|the (?:patient|woman|man|client|resident|carer)['’]s)(?:[ \n]\w+)?[ \n]"
    rf"(?:reference|ref|file|record|id|membership|pin)(?:[ \n](?:number|no|num|code))?{_IS})" + _CODE
)
_SORT_CODE = re.compile(r"(?i)\bsort[ -]?code[:\s]{1,3}(?:is )?(?P<code>\d\d[- ]?\d\d[- ]?\d\d)\b")
_BANK = re.compile(r"(?<![\d/-])(?P<code>\d\d-\d\d-\d\d[,;]?[ ](?:[a-zA-Z.:]{1,10}[ ]){0,3}\d{8})(?![\d-])")
_PRISON = re.compile(r"(?<![\w/-])(?P<code>[A-Z]\d{4}[A-Z]{2})(?![\w/-])")
_DRIVER = re.compile(
    r"(?i)(?<![\w/-])(?P<code>(?=[a-z])[a-z9]{5} ?\d{6} ?[a-z9]{2}[a-z\d] ?[a-z]{2}(?: ?\d\d)?)(?![\w/-])"
)
_MAC = re.compile(r"(?i)(?<![\w:-])(?P<code>(?:[\da-f]{2}([:-]))(?:[\da-f]{2}\2){4}[\da-f]{2})(?![\w:-])")
_PLATE = re.compile(r"(?<![\w/-])(?P<code>[A-Z]{2}\d\d ?[A-Z]{3})(?![\w/-])")
_SMALL_PLATE = re.compile(r"(?<![\w/.@-])(?P<code>[a-hj-y][a-hj-y]\d\d[a-hj-pr-z]{3})(?![\w/@-])")
_VEHICLE = (
    r"(?i:\b(?:reg|registration|number plate|plate|car|van|vehicle|taxi|cab|minicab|lorry|motorbike|moped"
    r"|scooter|driv(?:es?|ing))s?\b[^.\n]{0,25}?[ :(])"
)
_OLDER_PLATE = re.compile(
    _VEHICLE + r"(?P<code>[A-HJ-NPR-TV-Y]\d{1,3} ?[A-Z]{3}|[A-Z]{3} ?\d{1,3}[A-HJ-NPR-TV-Y]"
    r"|[A-Z]?[IZ][A-Z] ?\d{2,4}|[A-Z]{1,2}[IZ] ?\d{2,4}|[a-hj-y]{2}\d\d [a-hj-pr-z]{3})(?!\w)"
)
_BY_SHAPE = (_SORT_CODE, _BANK, _PRISON, _DRIVER, _MAC, _PLATE, _SMALL_PLATE, _OLDER_PLATE)
_BY_NAME = (_LABELLED, _LABELLED_SMALL, _OF_A_PERSON)
_YEAR = re.compile(r"(?:19|20)\d\d(?:[-/–]\d\d(?:\d\d)?)?")

_CARD = re.compile(r"(?<![\w.,/£$€+-])(?:2[2-7]|3[457]|4\d|5\d|6\d)\d\d(?:[ -]?\d){11,12}(?![\w/]|[-.,]\d)")
_IBAN = re.compile(r"(?i)(?<!\w)[a-z]{2}\d\d(?: ?[a-z\d]{4}){2,7}(?: ?[a-z\d]{1,3})?(?!\w)")
_IP = re.compile(r"(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?![\w]|\.\d)")
_IP_6 = re.compile(r"(?i)(?<![\w:])(?:[\da-f]{1,4}:){2,7}(?::?[\da-f]{1,4}){1,6}(?![\w:])")
_IP_NAME = re.compile(r"(?i)\bIP(?:v[46])?\b[^.\n]{0,25}$")
_VERSION = re.compile(
    r"(?i)\b(?:version|v|release|build|firmware|section|paragraph|clause|part|software|chapter)\.?[ ]?$"
)
_LEAST_OCTET = 20


def find_references(text: Prose, context: ReportContext) -> Iterator[Disclosure]:
    """Case, crime, hospital and account numbers after their names; plates, cards, addresses of machines."""
    for place in apart(_references(text.text)):
        yield Disclosure(REFERENCE, place)


def _references(text: str) -> Iterator[Slice]:
    for pattern in (*_BY_NAME, *_BY_SHAPE):
        for found in pattern.finditer(text):
            if pattern in _BY_SHAPE or not _YEAR.fullmatch(found["code"]):
                yield Slice(*found.span("code"))
    for pattern, holds in ((_CARD, _is_card), (_IBAN, _is_iban), (_IP, _is_ip), (_IP_6, _is_named_ip)):
        yield from (Slice(*found.span()) for found in pattern.finditer(text) if holds(text, found))


def _is_card(text: str, found: re.Match[str]) -> bool:
    """Luhn: every second digit from the right is doubled, and the digits of all add up to tens."""
    digits = [int(each) for each in reversed(re.sub(r"\D", "", found[0]))]
    doubled = (sum(divmod(2 * digit, 10)) for digit in digits[1::2])
    return (sum(digits[::2]) + sum(doubled)) % 10 == 0 and len(set(digits)) > 1


def _is_iban(text: str, found: re.Match[str]) -> bool:
    plain = re.sub(r"\s", "", found[0]).upper()
    turned = plain[4:] + plain[:4]
    return int("".join(str(int(each, 36)) for each in turned)) % 97 == 1


def _is_ip(text: str, found: re.Match[str]) -> bool:
    """Whether four numbers are the address of a machine, and not of a version or a paragraph."""
    octets = [int(each) for each in found[0].split(".")]
    if max(octets) > 255 or _VERSION.search(text[max(0, found.start() - 20) : found.start()]):
        return False
    return sum(each >= _LEAST_OCTET for each in octets) > 1 or _is_named_ip(text, found)


def _is_named_ip(text: str, found: re.Match[str]) -> bool:
    is_long = ":" in found[0] and len(found[0].replace(":", "")) >= 16
    return is_long or _IP_NAME.search(text[max(0, found.start() - 40) : found.start()]) is not None
