"""Numbers that mean one person for life: P1 NHS numbers and P2 National Insurance numbers.

An NHS number has ten digits, the last of which checks the others (NHS Data Dictionary, "NHS NUMBER"). A
National Insurance number has two letters, six digits and a letter (HMRC, NIM39110)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.disclosure.concerns import LIKELY_NHS_NUMBER, NATIONAL_INSURANCE, NHS_NUMBER, Disclosure
from hwrender.disclosure.context import ReportContext
from hwrender.language.digit_words import read_said_digits
from hwrender.language.slices import Slice, apart
from hwrender.prose import Prose

_TEN_DIGITS = re.compile(
    r"(?<![\w/+£$€)#])(?<!\d[.,-])\d{3}([ \u00a0.\n–-]{0,2})\d{3}\1\d{4}(?![\w/]|[.,-]\d)"
)
_WORD_NEAR = re.compile(
    r"(?i)\bNHS\b|\bCHI (?:no|number)\b|health and (?:social )?care number|\bH&C (?:no|number)"
)
_NHS_LABEL = re.compile(
    r"(?i)\b(?:NHS|CHI)(?: ID)?[ \n]*(?:numbers?|nos?\b\.?|num\b\.?|#)?[ \n]*(?:\(|(?:is|was|of)\b|:|-"
    r"|=)*[ \n]*$"
)
_OTHER = re.compile(r"(?i)\b(?:ISBN|charity|company|phone|tel|telephone|mobile|fax|barcode|order)\b\D{0,20}$")
_COUNTRY_CODE = re.compile(r"(?:\+|\b00)\d{1,3}[\s(]*(?:\(0\))?\s*$")
_NEAR_CHARACTERS = 80
_LENGTH = 10
_SPELT = re.compile(r"(?<![\w/-])\d(?:[ .–-]\d){9}(?![\w/]|[ .-]\d)")


def find_nhs_numbers(text: Prose, context: ReportContext) -> Iterator[Disclosure]:
    """Ten digits that pass the check, and ten digits that follow the words "NHS number" and do not."""
    for found in _TEN_DIGITS.finditer(text.text):
        before = text.text[max(0, found.start() - _NEAR_CHARACTERS) : found.start()]
        after = text.text[found.end() : found.end() + _NEAR_CHARACTERS // 2]
        digits = re.sub(r"\D", "", found[0])
        if _OTHER.search(before) or _COUNTRY_CODE.search(before) or len(set(digits)) == 1:
            continue
        place = Slice(*found.span())
        right = _passes_the_check(digits)
        if right and (_WORD_NEAR.search(before) or _WORD_NEAR.search(after)):
            yield Disclosure(NHS_NUMBER, place)
        elif right or _NHS_LABEL.search(before):
            yield Disclosure(LIKELY_NHS_NUMBER, place)


def find_spelt_nhs_numbers(text: Prose, context: ReportContext) -> Iterator[Disclosure]:
    """Ten digits one by one, in figures or in words, that pass the check beside the word NHS."""
    if not _WORD_NEAR.search(text.text):
        return
    spelt = [(Slice(*found.span()), re.sub(r"\D", "", found[0])) for found in _SPELT.finditer(text.text)]
    spelt += [(said.place, said.digits) for said in read_said_digits(text.text)]
    for place, digits in spelt:
        if len(digits) == _LENGTH and _passes_the_check(digits):
            yield Disclosure(NHS_NUMBER, place)


def _passes_the_check(digits: str) -> bool:
    """Modulus 11: each of the first nine digits times 10, 9, 8 ... and the last one add up to a multiple."""
    weights = (10, 9, 8, 7, 6, 5, 4, 3, 2, 1)
    return sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=True)) % 11 == 0


_GAP = r"[ \u00a0./\n–-]{0,2}"
_WHOLE = re.compile(rf"(?<![\w@/-])[A-Z]{{2}}{_GAP}\d{{2}}{_GAP}\d{{2}}{_GAP}\d{{2}}{_GAP}[A-Z](?!\w)")
# in small letters only with the letters that HMRC gives out, and unbroken: "in 12 34 56 a" is no number
_SMALL = re.compile(r"(?i)(?<![\w@/-])(?![dfiquv])[a-z](?![dfiquvo])[a-z]\d{6}[a-d](?!\w)")
_SMALL_GAPS = re.compile(
    rf"(?i)(?<![\w@/-])[a-z]{{2}}{_GAP}\d{{2}}{_GAP}\d{{2}}{_GAP}\d{{2}}(?:{_GAP}[a-z])?(?!\w)"
)
_INSURANCE_LABEL = re.compile(
    r"(?i)\b(?:national\s+insurance|NINO|N\.?I\.?(?=\s+(?:no|num|number|#)|\s*[:#]))"
    r"(?:(?<=\.)|\b)[^.\n]{0,30}$"
)


def find_national_insurance(text: Prose, context: ReportContext) -> Iterator[Disclosure]:
    """Every such number; one that lacks its letter, or is in small letters with gaps, after its name only."""
    numbers = (
        Slice(*found.span())
        for pattern in (_WHOLE, _SMALL, _SMALL_GAPS)
        for found in pattern.finditer(text.text)
        if pattern is not _SMALL_GAPS or _follows_its_name(text.text, found.start())
    )
    for place in apart(numbers):
        yield Disclosure(NATIONAL_INSURANCE, place)


def _follows_its_name(text: str, start: int) -> bool:
    return _INSURANCE_LABEL.search(text[max(0, start - 60) : start]) is not None
