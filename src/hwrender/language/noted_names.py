"""Names as notes and papers have them: initials of those who were present or have to act, a name after
"countersigned", a name in block capitals on a board, names that a text has introduced once and uses again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from hwrender.language.frequency import zipf_frequency
from hwrender.language.given_names import GivenName, given_name, is_family_name, is_place_too
from hwrender.language.initial_words import AFTER_PEOPLE, ALLOWED, CAPITAL_WORDS, SPELLED
from hwrender.language.slices import Slice
from hwrender.language.tokens import plain_form
from hwrender.language.word_sets import word_set

_ATTENDED = re.compile(
    r"(?im)^\W*(?:present|attending|attended|in attendance|apologies(?: from)?|attendees|facilitators?"
    r"|note ?takers?|minutes?"
    r"|visit team|team|interviewers?|chair|lead|led by|also there): (?P<names>[^\n]{2,120})$"
)
_INITIALS = re.compile(r"(?<![\w.&/-])(?P<name>[A-Z]{2,3})(?![\w&/.-])")
_ACTION = re.compile(
    r"\b(?i:actions?(?: points?| items?)?(?: \d{1,2})?|agreed|item \d{1,2}"
    r"|ap ?\d{1,2})[:.] (?P<name>[A-Z]{2,3}) (?:and [A-Z]{2,3} )?"
    r"to [a-z]+(?:[^.;\n]{0,24}? (?:to|with|about|from) (?P<other>[A-Z]{2,3})(?= (?:about|on|for|re|and)\b"
    r"|[.,;]|$))?"
)
_ONE_LETTER = re.compile(
    r"(?<![\w.])(?P<name>[A-Z]\.)(?=,? \((?:not|her|his|she|he|who|an?|the|we|\d)|['’]s [a-z]| (?:is|was"
    r"|has|had|says|said|told"
    r"|sleeps|lives|cried|asked) )(?!\w)"
)
_SIGNED = re.compile(
    r"(?:\b(?i:counter-?signed|signed|witnessed|completed|form completed|checked|entered|typed|taken down"
    r"|read back|agreed"
    r"|authorised|pp|p\.p\.|per pro|sgd)(?: off)?(?: by)?:?|[✓✔]) "
    r"(?P<name>(?:[A-Z]\.? ?){1,2} ?(?:Ó |Ní |Nic |Mac |Mc |de |van |von |al-"
    r"|El )?[A-ZÀ-Ý][\w’'-]{2,24})(?=[,.;)\n]|$| \()"
)
_ON_A_BOARD = re.compile(
    r"(?i:\b(?:read|reads|said|says|marked|labelled|board|whiteboard|pigeonhole|door|bag|bags|wristband"
    r"|label|locker|tag|chart"
    r"|name|list|sign|chalked|written|sheet|file|folder|form"
    r"|envelope)\b)[^.\n]{0,30}?[ :,“\"‘'](?P<name>[A-ZÀ-Ý][A-ZÀ-Ý’'-]{4,24})"
    r"(?![\w’-])(?! [A-Z]{2,} [A-Z]{2,})"
)
_BOARD_AFTER = re.compile(
    r"(?<![\w-])(?P<name>[A-ZÀ-Ý][A-ZÀ-Ý’'-]{4,24})[,:–— ]{1,3}(?:NIL BY MOUTH|NBM|FALLS RISK|DNR|DNACPR"
    r"|FOR THEATRE|BED \d)"
)
_CAPITALS = re.compile(r"[A-ZÀ-Ý]{4}")
_VOWEL = re.compile(r"[AEIOUYÀ-Ý]")
_NOBODYS = (
    ALLOWED
    | SPELLED
    | AFTER_PEOPLE
    | CAPITAL_WORDS
    | word_set(
        "NHS GP GPS CCG ICB ICS CQC HW LA DPA UK EU IT HR PR QA TBC TBA NA AOB AGM ALL CEO DWP"
        " CAB MP MPS PPG PALS NHSE TV PDF"
    )
)
_SMALL = re.compile(
    r"(?<![\w’'-])(?:(?:that|our|tell|ask|thank|thanks to|bless|with|and|it was|is|was|because|cos|when"
    r"|then|love from|from)"
    r" )(?P<name>[a-zà-ÿ]{3,12})(?= (?:on (?:nights|days|the desk|reception|the phone|the ward)"
    r"|what (?:found|did|came|said)"
    r"|who|was|never|drove|came|said|waited|rang|sat|brought|found|did|got|helped|went|told|left)\b)"
)
_PAIRED = re.compile(r"(?<![\w’'-])(?:me|him|her|mum|dad) and (?P<name>[a-zà-ÿ]{3,12})(?= [a-z])")
SHORT_LETTERS = 3
"""Words as short as "kev" are often words of another kind."""
_ACRONYM_LETTERS = 5
_COMMON_ZIPF = 4.0
_SHORT_ZIPF = 3.6
_UNKNOWN_ZIPF = 2.9


def noted_names(text: str) -> Iterator[Slice]:
    """The places of such names, in no order; some may overlap."""
    for row in _ATTENDED.finditer(text):
        for found in _INITIALS.finditer(text, *row.span("names")):
            if found["name"] not in _NOBODYS:
                yield Slice(*found.span("name"))
    for found in _ACTION.finditer(text):
        for part in ("name", "other"):
            if found[part] and found[part] not in _NOBODYS - _ROLES:
                yield Slice(*found.span(part))
    yield from (Slice(*found.span("name")) for found in _ONE_LETTER.finditer(text))
    for found in _SIGNED.finditer(text):
        last = found["name"].split()[-1]
        if zipf_frequency(last) < _COMMON_ZIPF or is_family_name(last):
            yield Slice(*found.span("name"))
    yield from _written_large_or_small(text)


def _written_large_or_small(text: str) -> Iterator[Slice]:
    shouts = _CAPITALS.search(text) is not None
    for found in (*_ON_A_BOARD.finditer(text), *_BOARD_AFTER.finditer(text)) if shouts else ():
        if _is_shouted_name(found["name"]):
            yield Slice(*found.span("name"))
    for found in (*_SMALL.finditer(text), *_PAIRED.finditer(text)):
        word = found["name"]
        limit = _COMMON_ZIPF if len(word) > SHORT_LETTERS else _SHORT_ZIPF
        if given_name(word) is GivenName.SURE and zipf_frequency(word) < limit:
            yield Slice(*found.span("name"))


_CAPITAL = re.compile(r"(?<![\w’'-])([A-ZÀ-Ý][\w-]+)(?:['’]s)?(?![\w’'-])")
_ROLES = word_set("SW DPH PT")


def _is_shouted_name(word: str) -> bool:
    """Whether a word in block capitals is no English word and no short form: "PENHALLOW", not "FRAGILE"."""
    key = plain_form(word)
    known = is_family_name(key) or given_name(key) is GivenName.SURE
    is_long = len(word) > _ACRONYM_LETTERS and len(_VOWEL.findall(word)) > 1
    return (known and zipf_frequency(key) < _COMMON_ZIPF) or (is_long and zipf_frequency(key) < _UNKNOWN_ZIPF)


def used_again(text: str, introduced: Iterable[str]) -> Iterator[Slice]:
    """Where names of one word, which the text has introduced, stand again: "they call me Ginge"
    " ... and Ginge"."""
    wanted = {
        name
        for name in introduced
        if " " not in name
        and len(name) >= SHORT_LETTERS
        and zipf_frequency(plain_form(name)) < _COMMON_ZIPF
        and not is_place_too(name)
    }
    for found in _CAPITAL.finditer(text) if wanted else ():
        if found[1] in wanted:
            yield Slice(*found.span(1))


_FAMILY = re.compile(r"(?<![\w’'-])((?:O['’ ]|Mc|Mac)?[A-ZÀ-Ý][\w-]+)(?!['’]?[\w-]| [A-Z])")
_BEFORE_A_THING = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Ii]n|[Aa]t|[Nn]ear) $")


def families_again(text: str, names: Iterable[str]) -> Iterator[Slice]:
    """Where a rare family name, which stands after somebody's given name, stands again alone: "Caoimhín
    O'Hara ... and so O'Hara waited"."""
    lasts = (name.split()[-1] for name in names if " " in name)
    wanted = {
        last
        for last in lasts
        if zipf_frequency(plain_form(last)) < (_SHORT_ZIPF if is_family_name(last) else _UNKNOWN_ZIPF)
        and not is_place_too(last)
    }
    for found in _FAMILY.finditer(text) if wanted else ():
        if found[1] in wanted and not _BEFORE_A_THING.search(text[: found.start()][-6:]):
            yield Slice(*found.span(1))
