"""P5: days of birth that are told and not written as a date: "the day they buried Churchill", "exactly
thirteen weeks old", "sixty on the tenth", "XXIV.VI.MMXVIII", "0 7 / 0 6 / 1 9 5 5", "gentleman, 1 Sept '38".

Whoever was there, or can count, gets the date from them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from hwrender.disclosure.birth_occasions import is_nobodys
from hwrender.language.calendar import is_date
from hwrender.language.date_mentions import DateMention
from hwrender.language.date_words import (
    BELOW_HUNDRED,
    DAY,
    FULL_YEAR,
    MONTH,
    ORDINALS,
    YEAR_IN_WORDS,
    pattern,
)
from hwrender.language.slices import Slice
from hwrender.language.tokens import small_words
from hwrender.language.word_sets import word_set

_AGE = rf"(?:\d{{1,3}}|(?:a|one) hundred(?: and \w+)?|{BELOW_HUNDRED})"
_NTH = r"(?:\d{1,3}(?:st|nd|rd|th)|[a-z-]+(?:first|second|third|fif|six|seven|eigh|nin|ie|en|elf)th)"
_DAY = re.sub(r"\?P<\w+>", "?:", DAY)
_MONTH = re.sub(r"\?P<\w+>", "?:", MONTH)
_YEAR = rf"(?:{FULL_YEAR}|['’]\d\d|{YEAR_IN_WORDS}|{BELOW_HUNDRED})"
_BIG = "(?-i:[A-Z])"
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_TIME = r"(?:day|night|morning|afternoon|evening|week|weekend|year|summer|winter|spring|autumn)"
_IS = (
    r"(?:['’](?:s|m|re|ll be|d be|d have been|ve been)| (?:is|am|was|will be|turns?|turned|would be|hits"
    r"|reaches))"
)
_IS_THEN = r"(?:['’](?:m|s|ll be)| (?:am|is|will be|turns?|turned|hit|reach(?:es|ed)?|becomes?))"
_NOBODY = "(?!(?:It|That|This|There|What|The|Which)\\b)"
_ONE = rf"(?:I|he|she|they|we|you|who|mum|mam|dad|nan|gran|(?:our|my|her|his) \w+|{_NOBODY}{_BIG}[a-z]+)"
_LAST = r"(?: of (?:this|next|last) month)?"

_SHORT = r"(?<![\d/.-])\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)?\d\d(?!\d)"

_WHEN = "monday tuesday wednesday thursday friday saturday sunday st nd rd th last next " + " ".join(ORDINALS)
_STORIES = (
    ("born", rf"\bborn\b(?!-)[^.;!?\n]{{0,40}}? (?P<place>the (?:very |same )?{_TIME} (?:that|of|when"
        rf"|they|we|she|he|it"
     rf"|the|as|{_BIG}[\w'’]+) [^,.;!?)”\"\n]{{3,60}})"),
    ("labour", rf"\binto labour[^.;!?\n]{{0,20}}?(?P<place>the (?:very )?{_TIME} (?:that|of|they|we|the)"
     r" [^,.;!?)”\"\n]{3,60})"),
    ("birthday", r"\bbirthday (?:is|was|falls|fell)(?: on)? (?P<place>the (?:day|night|week) (?:after"
        r"|before|of)"
     rf" {_BIG}[^,.;!?)\n]{{2,40}})"),
    ("birthday", r"\b(?:same birthday as|shar(?:es?|ed|ing) (?:a|her|his|my|their) birthday with)"
     rf" (?P<place>(?:the )?{_BIG}[\w'’]+(?: {_BIG}[\w'’]+)*)"),
    ("day", rf"\b(?:born|birth\w*|arrived|turned)\b[^.;\n]*?(?P<place>\bthe (?:last|first|second"
        f"|third) day of {_MONTH}(?:,? (?:of |in )?{_YEAR})?)"),
    ("leap", rf"(?P<place>\bleap[- ](?:year|day)s? (?:baby|child|birthday)(?:[^.;\n]{{0,30}}{FULL_YEAR})?)"),
    ("old", rf"(?P<place>\b{_AGE} (?:years?|months?),? (?:and )?{_AGE} (?:days?|weeks?"
        rf"|months?) old\b[^.;\n]*?\d+(?:[ ]\w+[ ]\d+)?)"),
    ("exactly", rf"\b(?:age|aged|old|born|admi\w+)\b[^.;\n]*?(?P<place>\bexactly {_AGE} (?:days|weeks"
        rf"|months|years))\b"),
    ("exactly", rf"(?P<place>\bexactly {_AGE} (?:days|weeks|months|years)(?: and {_AGE} \w+)? old)\b"),
    ("short shy ahead because", rf"\b(?:short|shy|ahead|because) of (?:being |turning |her |his |my "
        rf"|their )(?:{_AGE}|{_NTH})"
     rf"(?: birthday)?,? [^.;\n]{{0,20}}?(?P<place>\b{_DAY} (?:of )?{_MONTH}(?:,? {FULL_YEAR})?)"),
    (_WHEN, rf"(?:\b{_ONE}{_IS}|\bbeen|\bturning) {_AGE}(?: years old)? (?P<place>(?:on|last|next"
        rf"|this) (?:the )?"
     rf"(?:{_DAY}{_LAST}|{_WEEKDAY}(?: week| next)?))(?![\w-])"),
    ("when", rf"(?P<place>\b(?:{_WEEKDAY}(?: week)?,? )?(?:the )?(?:{_DAY}"
        rf"|{_WEEKDAY}(?: week)?)[,–-]? (?:that['’]?s "
     rf"|which is |it['’]s )?when (?:I|she|he|they){_IS_THEN} {_AGE})(?![\w-])"),
    ("telegram card", r"\b(?:telegram|card) from (?:the )?(?:Queen|King|Palace"
        r"|Buckingham Palace)[^.;\n]{0,25}?"
     rf"(?P<place>\b{_DAY} (?:of )?{_MONTH})"),
    ("as", r"\b(?:entered|down|recorded|registered|listed|logged|put) (?:him|her|me|them|us) (?:down "
        r"|in )?as"
     r" (?P<place>\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)?\d\d)(?!\d)"),
    ("birthday birth", r"(?P<place>\b\d{4,8}\b),? (?:which is|that['’]?s|being) (?:his|her|my"
        r"|their) (?:birthday"
        r"|date of birth)"),
    ("born", rf"\bborn on (?P<place>(?:{_BIG}[\w'’.-]* ){{1,3}}(?:Day|Night|Eve))\b"),
    ("turn turns turned turning", rf"\bturn(?:s|ed"
        rf"|ing)? {_AGE},? ?[(,–-] ?(?:a {_WEEKDAY},? )?(?P<place>{_DAY} (?:of )?{_MONTH}"
     rf"(?: {FULL_YEAR})?)"),
    ("birthday birth", rf"(?P<place>{_SHORT}|\b{_DAY} {_MONTH} {FULL_YEAR})[^.;\n]{{3,90}}\b(?:as|for) (?:a"
        rf"|her|his|their|my)"
     r" (?:birthday|date of birth)"),
    ("aged", rf"(?P<place>\baged? {_AGE} years?,? (?:and )?{_AGE} days\b[^.;\n]*?\d+(?:[ ]\w+[ ]\d+)?)"),
    ("tomorrow today yesterday next", rf"\b{_AGE} (?:tomorrow|today|yesterday"
        rf"|next week),? (?P<place>the {_DAY})(?![\w-])"),
    ("mitzvah", rf"\bmitzvah\b[^.;\n]{{0,15}}?(?P<place>\b{_DAY} (?:of )?{_MONTH})"),
    ("passport visa licence certificate wristband book id record records", r"\b(?:passport|visa|licence"
        r"|certificate|wristband|red book|id card|records?)(?:,? dated| says?| said| reads?"
     rf"| gives?| gave| shows?| showed| puts?| has| had| states?)(?: (?:him|her|me) as)? (?P<place>{_SHORT}"
     rf"|\d\d ?\d\d ?(?:19|20)\d\d(?!\d)|{_DAY} (?:of )?{_MONTH} {FULL_YEAR})"),
    ("as", rf"\b(?:have|has|had|got|put|gave) (?:him|her|me|them|us) (?:down |in )?as (?P<place>{_SHORT})"),
    ("i", rf"\bI(?:['’]m| am) (?P<place>{_SHORT})"),
)  # fmt: skip
"""Words of which each has one, and what it looks like."""

_ROMAN = re.compile(
    r"(?i)(?<![\w.])(?:[ivx]{1,6}|\d{1,2}) ?[.·/–-] ?[ivx]{1,4} ?[.·/–-] ?(?:m[cdmxlvi]{2,10}|(?:19"
    r"|20)?\d\d)(?!\w)"
)
_OF_A_BIRTH = re.compile(
    r"(?i)\b(?:born|birth\w*|daughter|son|child\w*|bab(?:y|ies)|tattoo\w*|d\.?o\.?b|bracelet|locket|n|b"
    r"|nat)\b"
)
_NUMERALS = word_set("i ii iii iv v vi vii viii ix x xi xii")
_IN_BOXES = re.compile(
    r"(?<![\d/])(?P<day>\d[ |]\d) ?[ /|.-] ?(?P<month>\d[ |]\d) ?[ /|.-] ?(?P<year>(?:1[ |]9|2[ |]0)[ "
    r"|]\d[ |]\d)(?!\d)"
)
_SOMEBODY_OLD = re.compile(
    r"(?i)\b(?:gentleman|lady|m[ae]n|wom[ae]n|boy|girl|male|female|baby|mum|mam|dad|child|twin|infant"
    r"|widow(?:er)?|gent"
    r"|chap|pensioner|resident|patient|client|brother|sister|son|daughter|husband|wife)[,;:]? \(?(?:b\.? ?)?$"
)
_NAME_BEFORE = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.? |\b[A-Z][a-z]+ )[A-Z][\w'’-]+,? \((?:b\.? ?)?$")
_SIGN_OF_ZODIAC = re.compile(
    r"(?i)\b(?:aries|taurus|gemini|leo|virgo|libra|scorpio|sagittarius|capricorn|aquarius"
    r"|pisces)\b[^.;\n]{0,20}$"
)
_FEAST_AND_YEAR = re.compile(
    r"\b(?i:d\.?o\.?b\.?|dates? of birth|birth ?date)[^.;\n]{0,25}?[ :]"
    rf"(?P<place>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?,? {FULL_YEAR})(?!\d)"
)
_NEXT_CENTURY = 2030
_LAST_YEAR_OF_BIRTH_ALONE = 2005
"""A later date beside "woman" is more often that of a talk."""


_BY_WORDS = tuple((word_set(signs), story) for signs, story in _STORIES)


def birth_stories(text: str, dates: Sequence[DateMention]) -> Iterator[Slice]:
    """Every such day in a text; `dates` are the exact ones in it."""
    small = small_words(text)
    for signs, story in _BY_WORDS:
        if not signs.isdisjoint(small):
            for found in pattern(story).finditer(text):
                place = Slice(*found.span("place"))
                is_dated = "born" in signs and any(
                    found.start() < date.place.start < place.start for date in dates
                )
                of_nobody = any(is_nobodys(text, at) for at in (found.start(), place.start))
                if not is_dated and ("as" in signs or not of_nobody):
                    yield place
    if any(map(str.isdigit, text)):
        yield from _in_figures(text, dates)
    if not small.isdisjoint(_NUMERALS) and _OF_A_BIRTH.search(text):
        yield from (Slice(*found.span()) for found in _ROMAN.finditer(text))


def _in_figures(text: str, dates: Iterable[DateMention]) -> Iterator[Slice]:
    for found in _IN_BOXES.finditer(text):
        day, month, year = (int(re.sub(r"\D", "", found[part])) for part in ("day", "month", "year"))
        if is_date(year, month, day):
            yield Slice(*found.span())
    known = [date.place for date in dates]
    for found in _FEAST_AND_YEAR.finditer(text):
        if not Slice(*found.span("place")).overlaps_any(known):
            yield Slice(*found.span("place"))
    for date in dates:
        before = text[max(0, date.place.start - 30) : date.place.start]
        year = date.year or _NEXT_CENTURY
        year -= 100 * (date.is_century_guessed and year >= _NEXT_CENTURY)
        is_old = date.day is not None and year <= _LAST_YEAR_OF_BIRTH_ALONE
        of_somebody = _SOMEBODY_OLD.search(before) or _NAME_BEFORE.search(before)
        if (is_old and of_somebody) or _SIGN_OF_ZODIAC.search(before):
            yield date.place
