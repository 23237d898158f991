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
from hwrender.disclosure.reference_numbers import FILES
from hwrender.language.dates import read_dates
from hwrender.language.digit_words import read_said_digits
from hwrender.language.slices import Slice
from hwrender.prose import Prose

_GAP = r"[ \u00a0\n]?(?:[-–‑./·•_*~|][ ]?)?[()]{0,2}[ \u00a0]?"
_BRITISH = re.compile(
    r"(?<![\w.,/£$€#+@-])"
    r"(?P<code>(?:\(?(?:\+|00)[ ]?44\)?[ \u00a0-]?(?:\(0\))?0?[ \u00a0-]?\(?)|\(?[0O][ \u00a0]?)"
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
_SAID = re.compile(r"(?i)\b(?:oh|zero|nought|o|double|triple|treble)\b")
_EXTENSION = re.compile(r"(?i),?\s?(?:\(?(?:ext|extn|extension|x)\.?:?\s?\d{1,6}\)?|#\s?\d{1,5})(?!\w)")
_HELPLINES = ("0800", "0808", "03")
_NO_PHONE = re.compile(
    rf"(?i)\b(?:ISBN|ISSN|charity|company|registered|invoice|barcode|ref|reference|NHS|CHI|insurance|{FILES})"
    r"(?: (?:no|num|number|code|id|pin))?\b(?: (?:is|was))?[.:\s#]*$"
)


def find_phones(text: Prose, context: ReportContext) -> Iterator[Disclosure]:
    """Every number that is not the organisation's own and no helpline (0800, 0808, 03, 111, 116 123 ...)."""
    for place, number in (*_numbers(text.text), *_in_addresses(text.text)):
        if not context.is_own_phone(number) and not national_digits(number).startswith(_HELPLINES):
            yield Disclosure(PHONE, _with_extension(text.text, place))


def find_said_phones(text: Prose, context: ReportContext) -> Iterator[Disclosure]:
    """The same in words: "oh seven seven double oh"."""
    for said in read_said_digits(text.text) if _SAID.search(text.text) else ():
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
    return not _NO_PHONE.search(text[max(0, found.start("number") - 40) : found.start("number")])


def _is_british(text: str, found: re.Match[str]) -> bool:
    """Whether digits of the right length make a number, and not a date or another thing's number."""
    digits = re.sub(r"\D", "", found["rest"])
    is_date = any(date.place.start in {found.start(), found.start() + 1} for date in read_dates(text))
    if is_date or _NO_PHONE.search(text[max(0, found.start() - 40) : found.start()]):
        return False
    # eleven digits with the 0, and ten for a few old area codes
    return len(digits) in (9, 10)


def _is_foreign(text: str, found: re.Match[str]) -> bool:
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
