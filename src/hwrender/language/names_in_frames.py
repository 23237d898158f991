"""Names that no table has, where the words around them leave room for a person alone: "initialled by
Papadakis", "the file went from Ormston to Bhogal", "neither Mwale nor Threlkeld had been told", "half the
estate knows Tonka, and he knows them".

A frame has to be one that no service, place or thing can stand in. A word that stands there is a name
unless it is a word of English, a place of origin, or the name of something that reports speak of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from hwrender.language import name_words as near
from hwrender.language.calendar import DAYS_AND_MONTHS
from hwrender.language.eponyms import eponyms, shared_eponyms
from hwrender.language.frequency import zipf_frequency
from hwrender.language.given_names import GivenName, given_name, is_family_name, is_place_too
from hwrender.language.namesakes import MACHINES
from hwrender.language.nationalities import NATIONALITIES
from hwrender.language.people_nouns import PEOPLE, PERSONS, STAFF
from hwrender.language.slices import Slice
from hwrender.language.tokens import plain_form

_X = r"(?P<name>[A-ZÀ-Ý][\w’'-]{2,24}?)(?:['’]s)?(?![\w’'-])(?! [A-Z&])"
_Y = r"(?P<other>[A-ZÀ-Ý][\w’'-]{2,24}?)(?:['’]s)?(?![\w’'-])(?! [A-Z&])"
_ONLY_BY_PEOPLE = (
    r"(?:seen|initialled|counter-?signed|witnessed|examined|bathed|dressed|washed|escorted|chaperoned"
    r"|dictated"
    r"|minuted|comforted|consoled|typed(?: up)?|written up|overheard|introduced|interrupted|seconded|proposed"
    r"|clerked|rota'd|relieved|covered overnight|woken|accompanied|befriended|mentored|signed off|signed out"
    r"|shouted at|sworn at|spoken to|sat with|hugged|fed|lifted)"
)
_PASSED = (
    r"(?:passed|handed|went|gone|moved|sent|forwarded|bounced|file|files|letter|complaint|case|notes?|blame"
    r"|keys"
    r"|message|baton|shift|referral|caseload)"
)
_HIS_OWN = (
    r"(?:view|opinion|words|account|statement|version|shift|handover|evidence|desk|absence|memory|eyes|arms"
    r"|care"
    r"|caseload|mind|handwriting|signature|initials|say-so|watch|voice|temper|notes|diary)"
)
_DO = (
    r"(?:(?:were|are) (?:both )?(?:on (?:the )?(?:late|night|early|day|long day|duty|shift|call|nights"
    r"|earlies|lates)"
    r"|rostered|suspended|sacked|arguing|married|off sick|in the (?:kitchen|office)|interviewed)|cook"
    r"|cooked|sat|sit|live"
    r"|lived|waited|chair|chaired|look(?:ed)? after|teach|taught|argued|fell out|disagreed|resigned"
    r"|shook hands|took turns)"
)
_FRAMES = tuple(
    re.compile(each)
    for each in (
        rf"(?i:\b{_ONLY_BY_PEOPLE} (?:off )?by) {_X}(?! and)",
        rf"(?i:\b{_ONLY_BY_PEOPLE} (?:off )?by) {_X} and {_Y}",
        rf"(?i:\b{_PASSED})(?: [a-z]+){{0,4}} from {_X} (?:to|on to|and then to|via) {_Y}",
        rf"\b(?i:per|according to|in|on|under|from|with|into"
        rf"|by) (?!Of)(?P<name>[A-ZÀ-Ý][\w’'-]{{2,24}}?)['’]s (?:own )?{_HIS_OWN}\b",
        r"(?:^|(?<=[.!?] ))Per (?P<name>[A-ZÀ-Ý][\w’'-]{3,24})(?=,|['’]s )",
        rf"\b(?:[Nn]either|[Bb]oth) {_X} (?:nor|and) {_Y}(?= (?:had|has|have|was|were|could|would|did|is"
        rf"|are|said|knew))",
        rf"(?:^|(?<=[.!?;] )|(?<=that )|(?<=when )|(?<=and )){_X} and {_Y}(?= {_DO}\b)",
        rf"\b(?i:left|up|down|fell|falls) to {_X}(?= to [a-z])",
    )
)
"""In each of these stands nobody but a person."""

_SIGNS = (" by ", " by ", " from ", "s ", "Per ", "th", " and ", " to ")
"""What each of them has: a text without it need not be read for it."""

_KNOWN = re.compile(
    r"\b(?i:knows?|knew|remembers?|remembered|misses|missed|loves|loved|fed|feeds|met|meets|minds|hugged"
    r"|calls him"
    r"|calls her|looks after|looked after|looking after|sits with|sat with|with|about|for|like) "
    r"(?P<name>[A-ZÀ-Ý][\w’'-]{2,24})(?=,? (?:and|who|because|but|in|on|when|since|that|or)\b"
    r"|[,.;])(?! (?:and|or) [A-Z])"
)
_OF_ONE = re.compile(r"[^.!?\n]{0,70}?\b(?:he|she|him|her|his|hers)\b")
_THEIRS = re.compile(r"[^.!?\n]{0,70}?\b(?:it|its|they)\b")
_SAID_THAT = re.compile(
    r"\b(?:said|says|that|because|when|while|if|after|before|since|until|and|but"
    r"|so) (?P<name>[A-ZÀ-Ý][\w’'-]{2,24})"
    r"(?= (?:(?:had been|has been|was|is) (?:taken (?:away|in|ill|to|by)|told|moved|sent (?:home|away|back)"
    r"|crying|asleep"
    r"|deaf|blind|drunk|dead|ill|poorly|off sick|in tears|in pain|in hospital|in prison|arrested|sectioned"
    r"|evicted|barred"
    r"|beaten|stabbed|pregnant|scared|hungry|sleeping rough)|(?:can['’]t|cannot|could not|couldn['’]t"
    r"|doesn['’]t|didn['’]t"
    r"|never) (?:sleep|eat|speak|walk|slept|ate|spoke)|(?:had|has) (?:cried|rung|his|her|a stroke|a fall)))"
)
_AS_CALLED = re.compile(
    r"(?<![\w’'-])(?P<name>[A-ZÀ-Ý][\w’'-]+(?: [A-ZÀ-Ý][\w’'-]+)?), as (?:s?he|they|we|I|everyone|everybody"
    r"|people|all|the [a-z]+)"
    r" (?:is|are|was|call|calls|called|know|knows|knew)\b(?! (?:it|this|that|them))"
)
_KIN = re.compile(
    r"\b(?P<name>(?:Big|Little|Old|Young|Wee|Mad|Fat|Tall|Granny|Gran|Nan|Nana|Nanny|Nain|Taid|Grandad"
    r"|Grandpa|Grandma"
    r"|Auntie|Aunty|Aunt|Uncle|Mama|Papa|Cousin|Bibi|Baba|Ammi|Dada|Dadi|Ma|Pa|Mam"
    r"|Pop) (?P<last>[A-ZÀ-Ý][a-zà-ÿ’'-]{1,14}))"
    r"(?![\w-])(?! [A-Z])"
)
_NO_KIN = (
    near.ORGANISATIONS
    | near.PLACES
    | {"ben", "issue", "society", "bang", "lottery", "england", "town", "street"}
)
_TITLE = re.compile(
    r"\b(?:Rev['’]d|Ven\.?|Venerable|Rt\.? Rev(?:['’]?d)?\.?|Wing Commander|Group Captain|Squadron Leader"
    r"|Air Commodore"
    r"|Admiral|Rear Admiral|Brigadier|Colonel|Col\.?|Lt\.? Col\.?|Superintendent|Chief Inspector"
    r"|Detective Sergeant"
    r"|Detective Constable|Granthi|Maulana|Mufti|Ustadh|Hajji|Swami|Cantor|Deacon|Brother|Mother|Monsignor"
    r"|Mgr\.?"
    r"|Canon|Prebendary) (?:Canon |Dr |Prof "
    r"|Fr )?(?P<name>[A-ZÀ-Ý][\w’'-]{2,}(?: (?:[A-ZÀ-Ý]\.? )?[A-ZÀ-Ý][\w’'-]{2,})?)(?! [A-Z])"
)
_NOBODY = (
    PERSONS | PEOPLE | STAFF | near.ORGANISATIONS | near.ALWAYS_NAMES | near.PLACES | near.SAINTS | MACHINES
    | DAYS_AND_MONTHS | near.TITLES | near.ORDINARY
)  # fmt: skip
_RARE_ZIPF = 3.0
_THINGS_ENDINGS = (
    "line",
    "pine",
    "pril",
    "olol",
    "statin",
    "azole",
    "mycin",
    "cillin",
    "pam",
    "lam",
    "tech",
    "care",
    "soft",
    "med",
    "link",
    "plan",
    "corp",
    "drug",
    "land",
    "net",
    "quip",
    "gov",
    "stead",
    "cester",
    "fords",
)
"""What medicines and firms end in."""


def names_in_frames(text: str) -> Iterator[Slice]:
    """The places of such names, in no order; some may overlap."""
    for sign, frame in zip(_SIGNS, _FRAMES, strict=True):
        for found in frame.finditer(text) if sign in text else ():
            groups = [each for each in ("name", "other") if found.groupdict().get(each)]
            if all(may_be_a_name(found[each]) for each in groups):
                yield from (Slice(*found.span(each)) for each in groups)
    for found in _KNOWN.finditer(text):
        is_one = _OF_ONE.match(text, found.end()) and not _THEIRS.match(text, found.end())
        if is_one and may_be_a_name(found["name"]):
            yield Slice(*found.span("name"))
    as_called = _AS_CALLED.finditer(text) if ", as " in text else ()
    for found in (*_SAID_THAT.finditer(text), *as_called):
        if all(may_be_a_name(each) or each in _KIN_WORDS for each in found["name"].split()):
            yield Slice(*found.span("name"))
    for found in _KIN.finditer(text):
        key = plain_form(found["last"])
        named = (
            given_name(key) in _PEOPLES
            if found["name"].split()[0] in _KIN_WORDS
            else (given_name(key) is not None or zipf_frequency(key) < _RARE_ZIPF)
        )
        if key not in _NO_KIN and key not in DAYS_AND_MONTHS and named:
            yield Slice(*found.span("name"))
    for found in _TITLE.finditer(text):
        first = found["name"].split()[0]
        if may_be_a_name(first) or given_name(first) is GivenName.SURE:
            yield Slice(found.start(), found.end("name"))


_PEOPLES = frozenset([GivenName.SURE, GivenName.WORD])
_KIN_WORDS = frozenset(
    ["Big", "Little", "Old", "Young", "Wee", "Mad", "Fat", "Tall", "Long", "Lanky", "Ginger"]
)


def may_be_a_name(word: str) -> bool:
    """Whether a word with a capital is no word of English, no origin and nothing that is often spoken of."""
    key = plain_form(word)
    if word.isupper() or key in _NOBODY or word in NATIONALITIES or key in _words_of_eponyms():
        return False
    if re.search(r"[a-z](?<!Mc)(?<!Mac)(?<!Fitz)(?<!De)(?<!O')[A-Z]", word):  # "WhatsApp"
        return False
    if given_name(word) is GivenName.PLACE or is_place_too(word):
        return False
    if given_name(word) is GivenName.SURE or is_family_name(word):
        return zipf_frequency(key) < _RARE_ZIPF or given_name(word) is GivenName.SURE
    return zipf_frequency(key) < _RARE_ZIPF - 0.3 and not key.endswith(_THINGS_ENDINGS)


@cache
def _words_of_eponyms() -> frozenset[str]:
    return frozenset(word for name in (*eponyms(), *shared_eponyms()) for word in name.split())
