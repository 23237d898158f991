"""P9: numbers that lead to one person's file, car, money or machine.

Their shapes: HMPPS (prison number A1234BC), DVLA (driver number, plates), ISO/IEC 7812 (cards, whose check
digit is Luhn's), ISO 13616 (IBAN, remainder 1 by 97), RFC 791 and 4291 (IP), IEEE 802 (MAC). What has no
shape of its own is known by its name: "Datix", "GMC", "crime number"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.disclosure.concerns import REFERENCE, Disclosure
from hwrender.disclosure.context import ReportContext
from hwrender.disclosure.file_labels import is_of_a_file
from hwrender.disclosure.loose_codes import loose_codes
from hwrender.disclosure.personal_codes import personal_codes
from hwrender.disclosure.screen_names import named_devices
from hwrender.language.digit_words import read_said_digits
from hwrender.language.frequency import zipf_frequency
from hwrender.language.initial_words import ALLOWED, CAPITAL_WORDS, SPELLED
from hwrender.language.slices import Slice, apart
from hwrender.prose import Prose

_CODE = re.compile(
    r"(?<![\w/.@£$€#-])#?(?P<prefix>[A-Z]{1,4}[ -])?(?P<code>(?=[A-Za-z\d/.-]*\d)[A-Za-z\d][A-Za-z\d/.-]*"
    r"(?:[ ](?=[A-Z\d/-]*\d)[A-Z\d][A-Z\d/-]{1,8}){0,4})(?!\w|,\d)"
)
_FEWEST_DIGITS = 3
_FEWEST_DIGITS_SAID = 5
_OF_THINGS = re.compile(
    r"(?i)\b(?:model|type|part|serial|batch|version|question|item|lot)s?[ ]?(?:no\.?|number)?[ ]$"
)
_OFFICER = re.compile(r"\b(?:W?PC|PCSO|PS|DC|DS|Sgt|Sergeant|Constable)[ ](?P<code>\d{3,5}[A-Z]{0,2})\b")
_SORT_CODE = re.compile(r"(?i)\bsort[ -]?code[:\s]{1,3}(?:is )?(?P<code>\d\d[- ]?\d\d[- ]?\d\d)\b")
_BANK = re.compile(
    r"(?<![\d/-])(?P<code>\d\d-\d\d-\d\d(?:[,;]?[ ]|[ ]?/[ ]?)(?:[a-zA-Z.:]{1,10}[ ]){0,3}\d{8})(?![\d-])"
)
_PRISON = re.compile(r"(?<![\w/-])(?P<code>[A-Z]\d{4} ?[A-Z]{2}|[a-z]\d{4}[a-z]{2})(?![\w/-])")
_DRIVER = re.compile(
    r"(?i)(?<![\w/-])(?P<code>(?=[a-z])[a-z9]{5} ?\d{6} ?[a-z9]{2}[a-z\d] ?[a-z]{2}(?: ?\d\d)?)(?![\w/-])"
)
_MAC = re.compile(r"(?i)(?<![\w:-])(?P<code>(?:[\da-f]{2}([:-]))(?:[\da-f]{2}\2){4}[\da-f]{2})(?![\w:-])")
_PLATE = re.compile(r"(?<![\w/-])(?P<code>[A-Z]{2}\d\d ?[A-Z]{3})(?![\w/-])")
_SMALL_PLATE = re.compile(
    r"(?<![\w/.@-])(?P<code>[A-Ya-hj-y][A-Ya-hj-y]\d\d ?(?P<last>[a-hj-pr-z]{3}))(?![\w/@'’-])"
)
_VEHICLE = (
    r"(?i:\b(?:reg|registration|number plate|plate|car|van|vehicle|taxi|cab|minicab|lorry|motorbike|moped"
    r"|scooter|driv(?:es?|ing)|motability|minibus|hatchback|saloon|campervan|horsebox|motorhome|astra|corsa"
    r"|fiesta"
    r"|focus|golf|polo|transit|mondeo|clio|megane|civic|micra|qashqai|prius|yaris|punto|fabia|octavia|zafira"
    r"|insignia|berlingo|bmw|audi|ford|vauxhall|vw|volkswagen|toyota|honda|nissan|peugeot|renault|citro[eë]n"
    r"|volvo"
    r"|skoda|kia|hyundai|mercedes|merc|land ?rover|tesla|suzuki|mazda|dacia)s?\b[^\n]{0,25}?[ :(])"
)
_A_CAR = re.compile(_VEHICLE)
_OLDER_PLATE = re.compile(
    _VEHICLE + r"(?P<code>[A-HJ-NP-TV-Y] ?\d{1,3} ?[A-Z]{3}|[A-Z]{3} ?\d{1,3}[A-HJ-NPR-TV-Y]"
    r"|[A-Z]?[IZ][A-Z] ?\d{2,4}|[A-Z]{1,2}[IZ] ?\d{2,4}|[a-hj-np-y]\d{1,3} ?[a-hj-pr-z]{3}"
    r"|[a-hj-y]{2}\d\d [a-hj-pr-z]{3}"
    r"|[A-Z]{2} \d\d [A-Z]{3})(?!\w)"
)
_GAPPED_PLATE = re.compile(_VEHICLE + r"(?P<code>[A-Z]{2} ?\d\d ?[-–]? ?[A-Z] ?[A-Z] ?[A-Z])(?!\w)")
_PLATE_OF_OLD = re.compile(
    r"(?:^|[,(:–] ?)(?P<code>[A-HJ-NPR-TV-Y]\d{1,3} ?[A-HJ-PR-Z]{3}"
    r"|[A-HJ-PR-Z]{3} ?\d{1,3}[A-HJ-NPR-TV-Y])(?=[,.);]|$)"
)
_PLATE_IN_THREE = re.compile(
    r"(?<![\w/-])(?<![A-Z\d] )(?P<code>[A-HJ-PR-Y]{2} (?:0[2-9]|[12]\d|5[1-9]|6\d|7\d)"
    r" (?P<last>[A-HJ-PR-Z]{3}))"
    r"(?![\w/-]| [A-Z\d])"
)
""" "FG 64 LZT": the two figures stand for the half of a year in which it was given out."""
_DRIVING = re.compile(
    r"(?i)\b(?:driv\w+|cars?|estate|vans?|vehicles?|parked|parking|hatchback|saloon|taxi|minibus)\b"
)
_BY_SHAPE = (
    _GAPPED_PLATE,
    _OLDER_PLATE,
    _PLATE_OF_OLD,
    _SORT_CODE,
    _BANK,
    _PRISON,
    _DRIVER,
    _MAC,
    _PLATE,
    _PLATE_IN_THREE,
    _SMALL_PLATE,
    _OFFICER,
)
_NO_PLATES = frozenset(["JAN", "FEB", "MAR", "MAY", "AUG", "NOV", "DEC", "TBC", "TBA", "CLR"])
_NO_LAST_LETTERS = ALLOWED | SPELLED | CAPITAL_WORDS | _NO_PLATES
_OF_CARS = 3
"""How many of these stand only near a word for a car."""
_YEAR = re.compile(r"(?:19|20)\d\d(?:[-/–](?:\d\d|(?:19|20)\d\d))?")

_CARD = re.compile(r"(?<![\w.,/£$€+-])(?:2[2-7]|3[457]|4\d|5\d|6\d)\d\d(?:[ .-]?\d){11,12}(?![\w/]|[-.,]\d)")
_IBAN = re.compile(r"(?i)(?<!\w)[a-z]{2}\d\d(?: ?[a-z\d]{4}){2,7}(?: ?[a-z\d]{1,3})?(?!\w)")
_IP = re.compile(r"(?<![\w.])(?:\d{1,3}\[?\.\]?){3}\d{1,3}(?![\w]|\.\d)")
_IP_6 = re.compile(r"(?i)(?<![\w:])(?:[\da-f]{1,4}:){1,7}:?[\da-f]{1,4}(?::[\da-f]{1,4}){0,6}(?![\w:])")
_IP_NAME = re.compile(r"(?i)\bIP(?:v[46])?\b[^.\n]{0,25}$")
_VERSION = re.compile(
    r"(?i)\b(?:version|v|release|build|firmware|section|paragraph|clause|part|software|chapter|question|item"
    r"|outcome|standard|table|figure)\.?[ ]?$"
)
_LEAST_OCTET = 20


def find_references(text: Prose, context: ReportContext) -> Iterator[Disclosure]:
    """Case, crime, hospital and account numbers after their names; plates, cards, addresses of machines."""
    for place in apart(_references(text)):
        yield Disclosure(REFERENCE, place)


def find_said_references(text: Prose, context: ReportContext) -> Iterator[Disclosure]:
    """The same in words: "crime number double four one seven"."""
    for said in read_said_digits(text.text):
        if len(said.digits) >= _FEWEST_DIGITS_SAID and is_of_a_file(text.text, said.place.start):
            yield Disclosure(REFERENCE, said.place)


def _references(text: Prose) -> Iterator[Slice]:
    words = text.text
    for found in _CODE.finditer(words):
        place = _labelled(text, found)
        if place is not None:
            yield place
    yield from personal_codes(words)
    yield from (*loose_codes(words), *named_devices(words))
    is_of_cars = _DRIVING.search(words) is not None or _A_CAR.search(words) is not None
    for pattern in _BY_SHAPE if is_of_cars else _BY_SHAPE[_OF_CARS:]:
        for found in pattern.finditer(words):
            is_word = pattern is _SMALL_PLATE and _may_be_words(found)
            is_word = is_word or (pattern is _PLATE_IN_THREE and found["last"] in _NO_LAST_LETTERS)
            is_word = is_word or (pattern is _PLATE_OF_OLD and not _DRIVING.search(words))
            if not (is_word or _OF_THINGS.search(words[max(0, found.start() - 25) : found.start()])):
                yield Slice(*found.span("code"))
    for pattern, holds in ((_CARD, _is_card), (_IBAN, _is_iban), (_IP, _is_ip), (_IP_6, _is_named_ip)):
        yield from (Slice(*found.span()) for found in pattern.finditer(words) if holds(words, found))


def _labelled(text: Prose, found: re.Match[str]) -> Slice | None:
    """The code, where the words before it, or over it in a table, say whose file it is of."""
    code = found["code"].rstrip("./-")
    digits = sum(map(str.isdigit, code))
    if digits < _FEWEST_DIGITS or len(code) <= _FEWEST_DIGITS or _YEAR.fullmatch(code):
        return None
    start = found.start("code")
    end = start + len(code)
    if re.match(
        r"[ \n](?:of|people|patients|residents|members|and over|cases|[ap]m)\b|%", text.text[end : end + 12]
    ):
        return None
    if is_of_a_file(text.text, start):
        return Slice(start, end)
    if found["prefix"] and is_of_a_file(text.text, found.start("prefix")):
        return Slice(found.start("prefix"), end)
    is_cell = not text.text[: found.start()].strip() and any(
        is_of_a_file(f"{head} number ", len(head) + len(" number ")) for head in text.heads[:1]
    )
    return Slice(start, end) if is_cell and digits > _FEWEST_DIGITS else None


def _may_be_words(found: re.Match[str]) -> bool:
    """Whether a plate in small letters with a blank may be other words: "an hour in gp12 and"."""
    return " " in found["code"] and zipf_frequency(found["last"]) > _RARE


_RARE = 3.5


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
    octets = [int(each) for each in re.findall(r"\d+", found[0])]
    if max(octets) > 255 or _VERSION.search(text[max(0, found.start() - 20) : found.start()]):
        return False
    return sum(each >= _LEAST_OCTET for each in octets) > 1 or _is_named_ip(text, found)


def _is_named_ip(text: str, found: re.Match[str]) -> bool:
    plain = found[0].replace(":", "")
    is_long = ":" in found[0] and (len(plain) >= 16 or ("::" in found[0] and len(plain) >= 7))
    return is_long or _IP_NAME.search(text[max(0, found.start() - 40) : found.start()]) is not None
