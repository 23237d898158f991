"""Names as people write them who do not use capitals: "mr khan", "my son ali", "im called bev"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.language import name_words as near
from hwrender.language.frequency import zipf_frequency
from hwrender.language.function_words import FUNCTION_WORDS
from hwrender.language.given_names import GivenName, given_name, is_family_name
from hwrender.language.inflections import PAST_PARTICIPLES
from hwrender.language.namesakes import PETS
from hwrender.language.people_nouns import PEOPLE, PERSONS, STAFF
from hwrender.language.slices import Slice
from hwrender.language.tokens import plain_form, small_words
from hwrender.language.word_sets import word_set

_COMMON_WORD_ZIPF = 4.0
_RARE_WORD_ZIPF = 3.2
_KNOWN_WORD_ZIPF = 4.6
"""A word of English as common as this is hardly a name in small letters."""

_SMALL = re.compile(
    r"\b(?P<title>(?:(?:[Mm]r (?:and|&) )?[Mm](?:rs?|s|iss|x|atron|idwife)|[Dd](?:r|octor)|[Nn]urse"
    r"|[Ss](?:ister|heikh)|[Cc]llr|[Rr]ev(?:erend)?|[Ii]mam|[Rr]abbi|[Aa]unt(?:ie|y)?|[Uu]ncle|[Ff]ather"
    r"|[Pp](?:astor|rof)"
    r"|[Pp]ani?|[Mm](?:adame|ama))\.?"
    r"|(?:my|her|his|our|their) (?:[a-z]+ )?(?:son|daughter|husband|wife|sister|brother|partner|friend|mate"
    r"|mum|dad|baby|carer|keyworker|social worker|cousin|nephew|niece|lad|lass|girl|boy))"
    r"[ ](?P<name>(?:al-|el-|o['’]|mc)?[^\W\d_A-Z][\w’'-]{1,30})(?![\w’'-]|[ ](?:of|team|appointments?)\b)"
)
_CALLED = re.compile(
    r"\b(?:our|me (?:mate|mam|dad)|called|named"
    r"|name(?:['’]?s| is| was)) (?P<name>[^\W\d_A-Z][\w’'-]{1,30})(?![\w’'-])"
)
_REACH = 24
"""Characters before a name in which its owner may be said to be a pet."""
_FIRST_WORDS = word_set("""
mr mrs ms miss mx mis matron midwife dr doctor nurse sister sheikh cllr rev reverend imam rabbi aunt auntie
aunty uncle
father pastor prof pan pani madame mama my her his our their
""")
_NO_CLAUSE = re.compile(r"[^\w’' ]")
_KIN_OF = ("my ", "her ", "his ", "our ", "their ")
_ALWAYS_TITLES = frozenset(["mr", "mrs", "dr", "cllr", "rev", "prof"])
_NO_SMALL_NAMES = (
    FUNCTION_WORDS | near.PARTICLES | PAST_PARTICIPLES | near.SERVICES | near.NO_SURNAMES | PERSONS | PEOPLE
    | STAFF
    | word_set("said scan right again back well too out off just appointment appointments")
)  # fmt: skip
_VIRTUES = (near.FEELINGS - {"hope", "chance", "success", "promise"}) | word_set(
    "blessing precious ruby hazel jade daisy lily poppy"
)


def names_in_small_letters(text: str) -> Iterator[Slice]:
    """The names after a title, a word for kin, "called" or "our"."""
    for found in () if small_words(text).isdisjoint(_FIRST_WORDS) else _SMALL.finditer(text):
        title, word = found["title"].rstrip(".").lower().removeprefix("mr and "), found["name"]
        if _is_titled(title, word):
            start = found.start("name") if " " in title or title in near.KIN else found.start()
            yield Slice(start, found.end() - 2 * word.endswith(("'s", "’s")))
    for found in _CALLED.finditer(text):
        word = found["name"]
        sure = given_name(word) is GivenName.SURE and zipf_frequency(plain_form(word)) < _KNOWN_WORD_ZIPF
        before = text[max(0, found.start() - _REACH) : found.start()]
        of_a_pet = PETS.intersection(_NO_CLAUSE.split(before)[-1].split())
        if sure and not of_a_pet and plain_form(word) not in _NO_SMALL_NAMES:
            yield Slice(found.start("name"), found.end() - 2 * word.endswith(("'s", "’s")))


def _is_titled(title: str, word: str) -> bool:
    """Whether a word after a title, or after a word for kin, is a name."""
    key = plain_form(word)
    if key in _NO_SMALL_NAMES or key.endswith(("ing", "ly")):
        return False
    kind, common = given_name(word), zipf_frequency(key) >= _COMMON_WORD_ZIPF
    sure = kind is GivenName.SURE or (is_family_name(word) and kind is None and not common)
    if title in _ALWAYS_TITLES:
        return sure or is_family_name(word) or zipf_frequency(key) < _RARE_WORD_ZIPF
    if not title.startswith(_KIN_OF):
        is_rare = is_family_name(word) and zipf_frequency(key) < _RARE_WORD_ZIPF
        return sure or key in _VIRTUES or is_rare
    return sure
