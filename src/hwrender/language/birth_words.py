"""Dates of birth in the languages of people in Britain: the words for birth, and a date after one of them.

Only these few words of a language are known here. A date after one needs no calendar: a day in figures, a
word or figures for the month, and a year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.language.slices import Slice

_LATIN = (
    r"ganwyd|anwyd|ganed|aned|n?geni|eni|dyddiad\s+geni|(?:pen|mhen|ben|phen)-?blwydd|rugadh"  # Welsh, Irish
    r"|urodz\w*|ur\.|n[aă]scut\w*|na[sșş]terii|ziua\s+de\s+na[sșş]tere|narozen\w*|roden[áý]?|született"
    r"|g[ei]m[eė]\w*|gimimo|gimtadien\w*|dzim\w*|lind(?:ur|i|ja|jes|ën)|datëlindj\w*|rođen\w*"
    r"|nascid[oa]|nasceu|nascimento|anivers[aá]rio|nacid[oa]|naci[óo]|nací|nacimiento|cumpleaños"
    r"|n[ée]e?\s+le|naissance|anniversaire|nat[oa]\s+il|nascita|compleanno"
    r"|geboren\w*|geburtsdatum|geburtstag|geb\.|geboorte\w*|verjaardag|född|født|syntynyt"
    r"|doğum\w*|doğdu\w*|jidayikbûn\w*|dhash\w*|dhalasho|dhalatay|sinh"
)
_OTHER_SCRIPTS = (
    r"народ\w*|рожд\w*|родил\w*|роден\w*|ولد\w*|ميلاد\w*|پیدائش|تولد|متولد|জন্ম\S*|जन्म\S*|ਜਨਮ|જન્મ\S*|பிறந்\S*"
    r"|出生|生于|生於|生日|γεννή\w*|ትውልድ|ተወለ\S*|ልደት"
)
_LABEL = re.compile(rf"(?i)(?:\b(?:{_LATIN})(?!\w)|(?:{_OTHER_SCRIPTS}))")
_LINK = re.compile(r"[^\d;!?\n]{0,30}")
_NEAR_CHARACTERS = 60
_DATE = re.compile(
    r"(?P<date>\d{1,2}(?:\.|º|er|ain|af|ydd|fed|eg)?(?:[ ]?[-/.][ ]?|[ ](?:(?:de|o|da|ng)[ ])?)"
    r"(?:\d{1,2}|[^\W\d_]{3,14}\.?)(?:[ ]?[-/.][ ]?|[ ](?:(?:de|da)[ ])?)(?:(?:19|20)\d\d|\d\d)"
    r"|(?:19|20)\d\d(?:[-/.]\d{1,2}[-/.]\d{1,2}|年\d{1,2}月\d{1,2}日))(?!\d)"
)


def read_births_abroad(text: str) -> Iterator[Slice]:
    """Each date that follows a word for birth in another language than English."""
    if any(map(str.isdigit, text)):
        for label in _LABEL.finditer(text):
            found = _DATE.search(text, label.end(), label.end() + _NEAR_CHARACTERS)
            if found and _LINK.fullmatch(text, label.end(), found.start()):
                yield Slice(*found.span("date"))
