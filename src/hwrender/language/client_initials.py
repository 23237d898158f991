"""Initials in the place of a name, as case notes have them: "KH presents tearful", "(D.K., aged 81)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.language.initial_words import AFTER_PEOPLE, ALLOWED, CAPITAL_WORDS, SPELLED, WORD_LIKE
from hwrender.language.slices import Slice
from hwrender.language.word_sets import word_set

_CLIENT = re.compile(
    r"(?i:\b(?:patient|client|pt|resident|service user|case(?: note)?|re|participant|interviewee|detainee"
    r"|tenant"
    r"|visit to|letter from|call from|message from|spoke to|seen with|discussed with))(?: \d+)?[:,]? "
    r"(?P<name>[A-Z]{2}|(?:[A-Z]\.[ -]?){2,3}(?<![ -]))(?=[ ,.;:]|$)"
)
_REPORTS = re.compile(
    r"(?:^|(?<=[.!?:;\n–—-] )|(?<=\n)|(?<=and ))(?P<name>[A-Z]{2}|(?:[A-Z]\. ?){2,3}(?<! )"
    r"|[A-Z]\. [A-Z]-[A-Z]\.)"
    r" (?:presents|presented|reports|reported|states|stated|denies|denied|says|said|told|feels|felt"
    r"|attended|attends"
    r"|complains|complained|remains|declined|declines|disclosed|discloses|became|becomes|appeared|appears"
    r"|refused|refuses"
    r"|cried|was|has|had|is|would|did|asked|wants|lives|needs|went|came|left|moved|slept|rang|signed|seen)\b"
)
_DOTTED = re.compile(
    r"(?<![\w.’'&/-])(?P<name>[A-Z]\.(?: ?[A-Z]\.){1,3}|[A-Z]\. ?[A-Z]-[A-Z]\."
    r"|[A-Z]\. ?[A-Z]\. ?[A-Z]\b)(?![ ]?[A-Z][a-z]|\w)"
)
_OWNED_BY = re.compile(
    r"(?<![\w.’'&/-])(?P<name>[A-Z]{2})(?=['’]s (?:mother|mum|father|dad|wife|husband|son|daughter|room"
    r"|bed|leg|arm|carer"
    r"|sister|brother|family|tablets|medication|file|notes)\b|,? \(?(?:aged )?[1-9]\d\b[,)])"
)
_OF_A_THING = re.compile(r"\b(?:the|as|an?|this|our|its) $")
_NO_INITIALS = (
    ALLOWED
    | SPELLED
    | AFTER_PEOPLE
    | CAPITAL_WORDS
    | WORD_LIKE
    | word_set("""
    DOB NFA AKA RIP ASAP NOK POA DNR POB LOL NI AE HW PT CT QA
    PR LA FE AI EV OK NB PM AM UK US EU IV IM SC TV PA VR AR CQ
    """)
)
_NO_DOTTED = frozenset(
    ["U.K.", "U.S.", "U.N.", "E.U.", "N.B.", "A.M.", "P.M.", "I.T.", "T.V.", "P.S.", "B.C.", "A.D."]
)


def client_initials(text: str) -> Iterator[Slice]:
    """The places of such initials, in no order; some may overlap."""
    for pattern in (_CLIENT, _REPORTS, _DOTTED, _OWNED_BY):
        for found in pattern.finditer(text):
            plain = re.sub(r"[ .-]", "", found["name"])
            before = text[: found.start()][-8:]
            if pattern is _DOTTED and _OF_A_THING.search(before):
                continue
            if plain not in _NO_INITIALS and found["name"].replace(" ", "") not in _NO_DOTTED:
                yield Slice(*found.span("name"))
