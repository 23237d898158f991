"""P5: days of birth that papers give ("his passport has 14 Feb 89"), and birthdays on a feast or with an age
("she will be a hundred on St David's Day", "age 61 on 4 May").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from hwrender.disclosure.birth_occasions import is_nobodys
from hwrender.language.date_mentions import DateMention
from hwrender.language.slices import Slice
from hwrender.language.tokens import small_words
from hwrender.language.word_sets import word_set

_PAPER = re.compile(
    r"(?i)\b(?:passport|visa|certificate|papers?|licence|wristband|bracelet|id card|identity card"
    r"|arc card|brp|records?"
    r"|baptism|register|gravestone|headstone|age assessment|home office|the trust|the council"
    r"|social services|mother"
    r"|mum|family|he|she|system|file|notes|form)[^.;!?\n]{0,40}?\b(?:has|have|had|says?|said|gives?|gave"
    r"|shows?|showed"
    r"|reads?|puts?|put|swears? by|swore by|states?|stated|lists?|listed|down as|wrote|recorded"
    r"|insists? on|papers)\b"
    r"[^.;!?\n\d]{0,25}$|\bdate on (?:his|her|the) [a-z]+[:,]? $"
)
_OF_BIRTH = re.compile(
    r"(?i)\b(?:born|birth|age|aged|years? old|passport|certificate|identity|papers|wristband|bracelet"
    r"|baptism)\b"
)
_FEAST = (
    r"(?:St|Saint) \w+['’]s [Dd]ay|Christmas(?: Day| Eve)?|Boxing Day|New Year['’]s (?:Day|Eve)|Hogmanay"
    r"|Burns Night"
    r"|Guy Fawkes [Nn]ight|Bonfire [Nn]ight|Hallowe['’]?en|Valentine['’]s Day|Midsummer(?:['’]s)?(?: "
    r"Day)?|May Day|Eid"
    r"|Diwali|Nowruz|Easter (?:Sun|Mon)day|Good Friday|Whit (?:Sun|Mon)day|Pancake Day|Remembrance (?:Day"
    r"|Sunday)"
    r"|Armistice Day|Leap Day|Lammas|Michaelmas|Martinmas|All Souls['’]?(?: Day)?"
    r"|April Fool['’]?s(?:['’]? Day)?|VE Day"
)
_AGE = r"(?:\d{1,3}|(?:a|one) hundred(?: and \w+)?|[a-z]+(?:-[a-z]+)?)"
_ON_A_FEAST = re.compile(
    rf"\b(?:(?:(?:[Hh]e|[Ss]he|I|[Ww]ho|[A-Z][a-z]+)(?: will be|['’]ll be| was| is| turns?| turned| hits?"
    rf"| hit| reach(?:es|ed)?"
    rf"| would be|['’]d have been)|turning|aged?) {_AGE} (?:years old )?(?:on |this |last |next )?"
    rf"|(?:birthday|born|b\.|birth)(?:,| is| was| fell| falls| on|:)*(?: on)? )(?P<place>(?:{_FEAST})(?: "
    rf"(?:19|20)\d\d)?)"
    rf"|\b(?P<that>(?:{_FEAST}) that (?:same )?year)\b"
)
_BEFORE_DATE = re.compile(
    r"(?i)\b(?:age[d]? (?:\d{1,3}|[a-z]+) (?:on|at|as of) (?:the )?|(?:mum|mother|mam|i|she|wife"
    r"|who) had (?:him|her|them|me) on"
    r" (?:the )?|(?:christened|baptised|circumcised|registered)(?: at [a-z ]{3,20})?(?: on)? (?:the )?"
    r"|(?:delivered (?:at )?\d\d?[:.]\d\d|came into the world)(?: on)? (?:the )?"
    r"|(?:birthday|born) (?:with|like) (?:the )?[A-Za-z]+, (?:the )?|will be (?:\d{1,3}|[a-z]+) on (?:the "
    r")?)$"
)
_A_BABY = re.compile(r"(?i)\b(?:bab(?:y|ies)|girl|boy|twins?|son|daughter|infant|she|he|him|her)\b")
_SIGNS = word_set("""
passport visa certificate paper papers licence wristband bracelet card brp record records baptism register age
aged birthday born christened baptised delivered arrived came had will hits turns turned home mother mum
assessment date nowruz eid
""")


def birth_papers(text: str, dates: Iterable[DateMention]) -> Iterator[Slice]:
    """Every such day of a text; `dates` are the exact ones in it."""
    if small_words(text).isdisjoint(_SIGNS):
        return
    for found in _ON_A_FEAST.finditer(text):
        if found["place"] and not is_nobodys(text, found.start("place")):
            yield Slice(*found.span("place"))
    papers = []
    for date in dates:
        place = date.parts()[0].place
        before = text[max(0, place.start - 90) : place.start]
        about_birth = _OF_BIRTH.search(text[: place.start]) is not None
        if date.day is not None and about_birth and _PAPER.search(before):
            papers.append(place)
        elif _BEFORE_DATE.search(before) and _A_BABY.search(text) and not is_nobodys(text, place.start):
            yield place
    yield from papers
    if papers:
        yield from (Slice(*found.span("that")) for found in _ON_A_FEAST.finditer(text) if found["that"])
