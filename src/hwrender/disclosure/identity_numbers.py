"""Numbers that mean one person for life: P1 NHS numbers and P2 National Insurance numbers.

An NHS number has ten digits, the last of which checks the others (NHS Data Dictionary, "NHS NUMBER"). A
National Insurance number has two letters, six digits and a letter (HMRC, NIM39110)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.disclosure.concerns import (
    LIKELY_NHS_NUMBER,
    NATIONAL_INSURANCE,
    NHS_NUMBER,
    Concern,
    Disclosure,
)
from hwrender.disclosure.context import ReportContext
from hwrender.language.digit_words import read_said_digits, read_spelt_codes
from hwrender.language.slices import Slice, apart
from hwrender.language.word_sets import word_set
from hwrender.prose import Prose

_GAP = r"[ \u00a0./\n–·•_-]{0,3}"
_TEN_DIGITS = re.compile(
    rf"(?:(?<=NHS)|(?<![^\W_])(?<![/+£$€)]))(?<!\d[.,-])\d{{3}}{_GAP}\d{{3}}{_GAP}\d{{4}}(?![^\W_]|/|[.,-]\d)"
)
_OTHER_GROUPS = re.compile(rf"(?<![^\W_])(?<![+£$€#])(?<!\d[ .,-])\d(?:{_GAP}\d){{9}}(?![^\W_]|[.,/-]\d)")
_WORD_NEAR = re.compile(
    r"(?i)\bN[ .]?H[ .]?S(?:\b|(?=nos?\b|num))|\bCHI\b|\bGIG\b|health and (?:social )?care number|\bH&C\b"
    r"|\bhealth (?:service )?(?:no"
    r"|number)\b"
)
_NHS_LABEL = re.compile(
    r"(?i)\b(?:N[ .]?H[ .]?S\.?|CHI|GIG|H&C)(?: ID)?[ \n]*(?:numbers?|nos?\b\.?|num\b\.?|#)?"
    r"[ \n]*(?:\(|(?:is|was"
    r"|of)\b|:|,"
    r"|-"
    r"|=)*[ \n]*$"
)
_OTHER = re.compile(r"(?i)\b(?:ISBN|charity|company|fax|barcode|order|serial)\b\D{0,20}$")
_PHONE = re.compile(
    r"(?i)\b(?:phone|tel|telephone|mobile|mob|fax|ring|call|text)\b(?: (?:number|no|num|is|was|on|me|us|her"
    r"|him|at))*"
    r"[.: ]*$"
)
_COUNTRY_CODE = re.compile(r"(?:\+|\b00)\d{1,3}[\s(]*(?:\(0\))?\s*$")
_NEAR_CHARACTERS = 80
_FEWEST_GROUPS, _MOST_GROUPS = 2, 6
_LENGTH = 10


def find_nhs_numbers(text: Prose, context: ReportContext) -> Iterator[Disclosure]:
    """Ten digits that pass the check, and ten digits that follow the words "NHS number", or stand under
    them, and do not. In groups of another size they must have the word NHS near, or be three or more."""
    places: list[Slice] = []
    for pattern in (_TEN_DIGITS, _OTHER_GROUPS):
        for found in pattern.finditer(text.text):
            place = Slice(*found.span())
            concern = _concern_of(text, found, in_groups=pattern is _TEN_DIGITS)
            if concern is not None and not any(place.overlaps(each) for each in places):
                places.append(place)
                yield Disclosure(concern, place)


def _concern_of(text: Prose, found: re.Match[str], *, in_groups: bool) -> Concern | None:
    before = text.text[max(0, found.start() - _NEAR_CHARACTERS) : found.start()]
    after = text.text[found.end() : found.end() + _NEAR_CHARACTERS // 2]
    digits = re.sub(r"\D", "", found[0])
    if len(set(digits)) == 1 or any(each.search(before) for each in (_OTHER, _PHONE, _COUNTRY_CODE)):
        return None
    right = _passes_the_check(digits)
    near = any(map(_WORD_NEAR.search, (before, after, *text.heads)))
    if right and near:
        return NHS_NUMBER
    is_labelled = _NHS_LABEL.search(before) or any(map(_NHS_LABEL.search, text.heads[:1]))
    groups = len(re.findall(r"\d+", found[0]))
    is_grouped = in_groups or (digits[0] != "0" and _FEWEST_GROUPS < groups < _MOST_GROUPS)
    return LIKELY_NHS_NUMBER if is_labelled or (is_grouped and right) else None


def find_spelt_nhs_numbers(text: Prose, context: ReportContext) -> Iterator[Disclosure]:
    """Ten digits said one by one that pass the check; without the word NHS they may be one."""
    for said in read_said_digits(text.text):
        if len(said.digits) == _LENGTH and said.digits[0] != "0" and _passes_the_check(said.digits):
            concern = NHS_NUMBER if _WORD_NEAR.search(text.text) else LIKELY_NHS_NUMBER
            yield Disclosure(concern, said.place)


def _passes_the_check(digits: str) -> bool:
    """Modulus 11: each of the first nine digits times 10, 9, 8 ... and the last one add up to a multiple."""
    weights = (10, 9, 8, 7, 6, 5, 4, 3, 2, 1)
    return sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=True)) % 11 == 0


_WHOLE = re.compile(rf"(?<![^\W_])(?<![@/-])[A-Z] ?[A-Z]{_GAP}\d(?:{_GAP}\d){{5}}{_GAP}[A-Z](?![^\W_])")
# in small letters only with the letters that HMRC gives out
_SMALL = re.compile(
    rf"(?i)(?<![\w@/-])"
    rf"(?P<prefix>(?![dfiquv])[a-z](?![dfiquvo])[a-z]){_GAP}\d{{2}}{_GAP}\d{{2}}{_GAP}\d{{2}}{_GAP}[a-d](?!\w)"
)
_SMALL_GAPS = re.compile(
    rf"(?i)(?<![\w@/-])[a-z]{{2}}{_GAP}\d{{2}}{_GAP}\d{{2}}{_GAP}\d{{2}}(?:{_GAP}[a-z])?(?!\w)"
)
_NO_SUFFIX = re.compile(
    r"(?<![\w@/-])(?P<prefix>(?![DFIQUV])[A-Z](?![DFIQUVO])[A-Z]) \d\d \d\d \d\d(?![\w/]|[ .,-]\d)"
)
_OF_A_THING = re.compile(
    r"(?i)\b(?:lot|batch|serial|model|part|form|stock|asset|order|invoice)(?: (?:no\.?|number|code))?[ :]+$"
)
_SPELT = re.compile(r"(?:^|(?<=\d)|(?<=[A-Z]))(?![DFIQUV])[A-Z](?![DFIQUVO])[A-Z]\d{6}[A-D]$")
_WORDS_OF_TWO_LETTERS = word_set(
    "ah am an as at be by do eh er go ha he hi if in is it la lo ma me my no of oh ok on or pa so to up us we"
)
_NEVER_GIVEN_OUT = word_set("bg gb kn nk nt tn zz")
_INSURANCE_LABEL = re.compile(
    r"(?i)\b(?:national\s+insurance|yswiriant\s+gwladol|NINO|N\.?I\.?(?=\s+(?:no|num|number|#)|\s*[:#]))"
    r"(?:(?<=\.)|\b)[^.\n]{0,30}$"
)


def find_national_insurance(text: Prose, context: ReportContext) -> Iterator[Disclosure]:
    """Every such number; one that begins with a small word, or lacks its letter and is not written in pairs,
    after its name only."""
    numbers = (
        Slice(*found.span())
        for pattern in (_WHOLE, _SMALL, _SMALL_GAPS, _NO_SUFFIX)
        for found in pattern.finditer(text.text)
        if _follows_its_name(text, found.start())
        or (
            (pattern is _WHOLE or (pattern is not _SMALL_GAPS and _is_no_word(found["prefix"].lower())))
            and not _OF_A_THING.search(text.text[max(0, found.start() - 30) : found.start()])
        )
    )
    for place in apart(numbers):
        yield Disclosure(NATIONAL_INSURANCE, place)


def find_spelt_national_insurance(text: Prose, context: ReportContext) -> Iterator[Disclosure]:
    """Those that are said sign by sign: "P W, three three, eight four, oh five, A"."""
    for spelt in read_spelt_codes(text.text):
        if found := _SPELT.search(spelt.code):
            yield Disclosure(NATIONAL_INSURANCE, spelt.place_of(found))


def _is_no_word(prefix: str) -> bool:
    return prefix not in _WORDS_OF_TWO_LETTERS | _NEVER_GIVEN_OUT


def _follows_its_name(text: Prose, start: int) -> bool:
    names = (text.text[max(0, start - 60) : start], *text.heads[:1])
    return any(map(_INSURANCE_LABEL.search, names))
