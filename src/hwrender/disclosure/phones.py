"""P3: phone numbers, British ones by their shape, others by the plans of all countries.

Ofcom's National Telephone Numbering Plan: ten or eleven digits with the first 0, written in groups of any
size. Numbers kept for films and books (07700 900123, 020 7946 0000) look like all others and are found like
them. The only home of phonenumberslite.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.disclosure.concerns import PHONE, Disclosure
from hwrender.disclosure.context import ReportContext, national_digits
from hwrender.disclosure.file_labels import is_of_a_file
from hwrender.language.dates import read_dates
from hwrender.language.digit_words import read_said_digits
from hwrender.language.slices import Slice
from hwrender.prose import Prose, ProseKind

_GAP = r"[ \u00a0\n]?(?:[-–‑./·•_*~|][ ]?)?[()]{0,2}[ \u00a0]?"
_BRITISH = re.compile(
    r"(?<![\w.,/£$€#+@-])"
    r"(?P<code>(?:(?:\(?(?:\+|00)[ ]?44\)?|44(?=[ -]?7))[ \u00a0-]?(?:\(0\))?0?[ \u00a0-]?\(?)"
    r"|\(?0[ \u00a0-]?)"
    rf"(?P<rest>[1235789](?:{_GAP}\d){{8,9}})(?!\d)(?![,.:/]\d)"
)
_FOREIGN = re.compile(
    r"(?<![\w.,/£$€#+-])(?:\+|\b00)(?!\s?44)[1-9]\d{0,2}(?:[ \u00a0().-]{0,2}\d){5,12}(?!\d)"
)
_LABELLED = re.compile(
    r"(?i)\b(?:tel|telephone|phone|mobile|mob|landline|whatsapp|call|ring|text|sms|number is|contact)"
    r"(?:[ \n](?:me|us|her|him|them|no|number|on|at|is|was|the))*\.?[:\s]{1,3}"
    r"(?P<number>7\d{3}[ -]?\d{3}[ -]?\d{3}|\d{3,4}[ -]\d{4}|[2-9]\d{5,7})(?!\w|[.,-]\d)"
)
_IN_ADDRESS = re.compile(
    r"(?i)\b(?:wa\.me/|whatsapp\.com/send/?\?phone=|signal\.me/#p/|viber://chat\?number=|t\.me/)(?:\+|%2B)?"
    r"(?P<number>\d{9,15})(?!\d)"
)
_LIKE_FIGURES = re.compile(r"(?<![A-Za-z\d])(?=[\dOlI]*\d)[\dOlI]{3,}(?![A-Za-z\d])")
_AS_FIGURES = str.maketrans("OlI", "011")
_EXTENSION = re.compile(r"(?i),?\s?(?:\(?(?:ext|extn|extension|x)\.?:?\s?\d{1,6}\)?|#\s?\d{1,5})(?!\w)")
_HELPLINES = ("0800", "0808", "03", "084", "087")
"""Numbers that no household has (Ofcom): free ones, and those of firms and public bodies."""

_PUBLIC_LINE = re.compile(
    r"(?i)\b(?:switchboard|helpline|hotline|advice|help ?desk|contact cent(?:re|er)|call cent(?:re|er)"
    r"|customer services"
    r"|single point of access|front desk|main reception|enquiries|pals|textphone|minicom"
    r"|(?:advice|information|info|booking|appointments?|enquiry|crisis|support|complaints|main|referral"
    r"|prescriptions?)"
    r"[ ](?:line|desk|number)"
    r"|(?:the|our|this|that)[ ](?:[\w'’-]+[ ]){0,2}?(?:surgery|clinic|practice|council|hospital|pharmacy"
    r"|library|dentist"
    r"|trust)(?:['’]s)?)"
    r"(?:[ ](?:office|team|number|line|desk|reception|phone|tel))?"
    r"(?:[,(:–-]|[ ](?:is|was|on|at|number|rings?)){0,2}[ \n(]*$"
)
"""Before a number these make it that of a service."""

_SERVICE_S = re.compile(
    r"(?i)\b(?:surgery|clinic|practice|hospital|pharmacy|library|council|trust|ward)['’]s[ ](?:\w+[ ])?"
    r"(?:number|line|phone|telephone)\b[^.!?]*$"
)
""" "The surgery's number has been engaged since nine; patients know it by heart"."""

_NO_PHONE = re.compile(
    r"(?i)\b(?:ISBN|ISSN|IMEI|DOI|VAT|UTR|tender|lot|charity|company|registered|invoice|barcode|ref"
    r"|reference|NHS|CHI|insurance)"
    r"(?: (?:no|num|number|code|id|pin))?\b(?: (?:is|was))?[.:\s#]*(?:97[89][\s-])?$"
)


def find_phones(text: Prose, context: ReportContext) -> Iterator[Disclosure]:
    """Every number that is not the organisation's own, no helpline (0800, 0808, 03, 111, 116 123 ...) and no
    landline of a service named as such. An O in the place of a 0 hides nothing."""
    words = _LIKE_FIGURES.sub(lambda found: found[0].translate(_AS_FIGURES), text.text)
    is_of_services = text.kind is ProseKind.CELL and _is_in_a_list_of_services(text.heads)
    free = (*_HELPLINES, *_LANDLINES) if is_of_services else _HELPLINES
    for place, number in (*_numbers(words), *_in_addresses(text.text)):
        if not context.is_own_phone(number) and not national_digits(number).startswith(free):
            yield Disclosure(PHONE, _with_extension(text.text, place))


_LANDLINES = ("01", "02")
_SERVICE = re.compile(
    r"(?i)\b(?:pharmac(?:y|ies)|chemists?|helpline|hotline|crisis (?:line|team)|surgery|clinic|hospital"
    r"|hospice"
    r"|library|council|dental|dentists?|opticians?|out[- ]of[- ]hours|switchboard|advice|ambulance|transport"
    r"|refuge|food ?bank|service|services|team|centre|ward|police|trust|samaritans|mind|age uk"
    r"|citizens advice"
    r"|walk-in|hub|minor injuries|accident and emergency|a&e|reception|enquiries|line|desk)\b"
)
_OF_SERVICES = re.compile(
    r"(?i)^(?:services?|organisations?|who (?:to|can) (?:call|ring|help)|where to ring|places?|practices?"
    r"|pharmac(?:y|ies)|clinics?|teams?|helplines?|useful numbers?|contacts?)(?: name)?$"
)
_SOMEBODY = re.compile(
    r"(?i)\b(?:mr|mrs|ms|miss|mum|dad|son|daughter|home|own|personal"
    r"|patient|carer|resident|her|his)\b"
)


_HEADS_OF_A_CELL = 3
"""That of its column, that of its row, and that of the corner."""


def _is_in_a_list_of_services(heads: tuple[str, ...]) -> bool:
    """Whether the row of a cell is that of a service, in a table of services with their numbers."""
    if len(heads) < _HEADS_OF_A_CELL:
        return False
    _, row, corner = heads[:_HEADS_OF_A_CELL]
    is_service = _SERVICE.search(row) is not None and _SOMEBODY.search(row) is None
    return is_service and _OF_SERVICES.match(corner.strip()) is not None


def find_said_phones(text: Prose, context: ReportContext) -> Iterator[Disclosure]:
    """The same in words: "oh seven seven double oh"."""
    for said in read_said_digits(text.text):
        number = re.sub(r"^(?:00)?44(?=\d{9,10}$)", "0", said.digits)
        if not (number.startswith("0") and len(number) in (10, 11)) or number.startswith(_HELPLINES):
            continue
        if not context.is_own_phone(number):
            yield Disclosure(PHONE, said.place)


def _in_addresses(text: str) -> Iterator[tuple[Slice, str]]:
    """Numbers in addresses that open a chat: "wa.me/447700900123"."""
    for found in _IN_ADDRESS.finditer(text):
        yield Slice(*found.span("number")), f"+{found['number'].lstrip('0')}"


def _numbers(text: str) -> Iterator[tuple[Slice, str]]:
    places: list[Slice] = []
    for pattern, is_number in ((_BRITISH, _is_british), (_FOREIGN, _is_foreign), (_LABELLED, _is_labelled)):
        for found in pattern.finditer(text):
            start, end = found.span("number") if pattern is _LABELLED else found.span()
            place = Slice(start, end)
            if not any(place.overlaps(each) for each in places) and is_number(text, found):
                places.append(place)
                yield place, text[start:end]


def _is_labelled(text: str, found: re.Match[str]) -> bool:
    return not _is_of_another_thing(text, found.start("number"))


def _is_of_another_thing(text: str, start: int) -> bool:
    before = text[max(0, start - 40) : start]
    return _NO_PHONE.search(before) is not None or is_of_a_file(text, start)


def _is_british(text: str, found: re.Match[str]) -> bool:
    """Whether digits of the right length make a number, and not a date or another thing's number."""
    digits = re.sub(r"\D", "", found["rest"])
    before = text[max(0, found.start() - 120) : found.start()]
    if digits[0] != "7" and (_PUBLIC_LINE.search(before[-60:]) or _SERVICE_S.search(before)):
        return False
    is_date = any(date.place.start in {found.start(), found.start() + 1} for date in read_dates(text))
    if is_date or _is_of_another_thing(text, found.start()):
        return False
    # eleven digits with the 0, and ten for a few old area codes
    return len(digits) in (9, 10)


def _is_foreign(text: str, found: re.Match[str]) -> bool:
    if _is_of_another_thing(text, found.start()):
        return False
    import phonenumbers  # a tenth of a second, for the few texts with a foreign number

    try:
        number = phonenumbers.parse(re.sub(r"^00", "+", found[0]), None)
    except phonenumbers.NumberParseException:
        return False
    free = phonenumbers.number_type(number) == phonenumbers.PhoneNumberType.TOLL_FREE
    return phonenumbers.is_possible_number(number) and not free


def _with_extension(text: str, place: Slice) -> Slice:
    found = _EXTENSION.match(text, place.end)
    return Slice(place.start, found.end() if found else place.end)
