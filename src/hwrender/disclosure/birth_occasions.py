"""P5: days on which somebody came into the world or had a birthday, told by what happened on them: "he turned
40 on 3 May", "her 50th was on 3 May", "the twins arrived on 3 May", "a Boxing Day baby"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from hwrender.language.date_mentions import DateMention
from hwrender.language.quantities import read_quantities
from hwrender.language.slices import Slice

_NO_PERSONS = (
    r"(?:NHS|healthwatch|service|idea|project|scheme|charity|organisation|movement|campaign|programme|trust"
    r"|group"
    r"|cent(?:re|er)|hospital|club|hub|ward|unit|clinic|practice|surgery|library|team|forum|network"
    r"|partnership"
    r"|building|department|helpline|app|website|caf[eé]|choir|festival|law|act|policy|rule|rules|report"
    r"|company"
    r"|society|association|foundation|shop|school|college|church|mosque|home|festival|newsletter)"
)
_IS_NOBODYS = re.compile(
    rf"(?i)\b{_NO_PERSONS}(?:['’]s)?[ \n]"
    r"(?:(?!(?:he|she|i|they|who|we|baby|twins?|son|daughter|her|his|my)\b)\w+[ \n]){0,3}$"
    r"|\b(?:its|our (?:\w+['’]s))[ \n](?:\w+[ \n]){0,2}$"
)
_PERSON = (
    r"(?:she|he|I|they|who|you|mum|mam|dad|mother|father|son|daughter|sister|brother|wife|husband|partner"
    r"|friend"
    r"|twins?|child|baby|boy|girl|woman|man|lady|gentleman|patient|client|resident|carer|gran|nan"
    r"|(?!(?:It|That|This|The|There|What|Which|Average|Attendance)\b)[A-Z][a-z]+)"
)
_BABY = r"(?:bab(?:y|ies)|twins?|triplets|newborns?|little (?:one|boy|girl)|grand(?:child|son|daughter))"
_CHILD = rf"(?:{_BABY}|son|daughter|child|boy|girl)"
_HOW = (
    r"(?:,?[ \n](?:early|late|safely|prematurely|premature|at home|(?:\w+[ ]){1,2}weeks?(?: too)? (?:early"
    r"|late)),?"
    r"|[ \n](?:by|via|at|in)[ ](?:[\w-]+[ ]){0,3}[\w-]+)?"
)
_OCCASION = (
    rf"\b(?:{_PERSON}[ \n](?:will[ \n]|would[ \n]|had[ \n]|has[ \n])?"
    r"(?:turn(?:s|ed|ing)?|reach(?:es|ed)|hit|hits|made it to|got to)"
    r"[ \n](?P<age>[\w-]+)(?:[ \n]together)?"
    r"|(?i:\bturning)[ \n](?P<turning>[\w-]+)"
    r"|(?i:(?:her|his|my|their|[a-z]+['’]s)[ \n][\w-]+(?:st|nd|rd|th)(?:[ \n]birth ?day)?(?:[ \n]party)?"
    r"(?:[ \n](?:is|was|fell|falls)|['’]s)?)"
    rf"|(?i:{_BABY},?[ \n](?:has |have |had )?(?:was |were |is |are )?(?:arrived?|due){_HOW})"
    rf"|(?i:{_CHILD}[ \n](?:was|were)[ \n]delivered{_HOW})"
    rf"|(?i:{_CHILD}[ \n]c[ao]me[ \n](?:into the world|along|early))"
    rf"|(?i:{_BABY}[ \n]c[ao]me{_HOW})|(?i:\b(?:I|she|who)[ \n]had[ \n](?:him|her|them))"
    r"|(?i:(?:(?:\bc|emergency|planned|elective)[ -]section|caesarean|c[ae]sarian|went into labour"
    r"|induced)(?:[ \n](?:is|was|fell))?)"
    r"|(?i:made (?:his|her|their) (?:appearance|entrance)|joined the family|came of age)"
    r"|(?i:\b(?:(?:I|she)(?:['’][sm]|[ \n](?:is|was|am))|pregnant[ \n]and)[ \n](?P<due>due))"
    rf"|(?i:(?:had|have|delivered|lost)[ \n](?:(?:her|my|their|his|our|the|a"
    rf"|another)[ \n](?:\w+[ \n])?{_CHILD}|twins|triplets))"
    r"|(?i:(?:her|my|our|their|bab(?:y|ies)['’]?s?)[ \n](?:estimated[ \n])?due date(?:[ \n](?:is|was))?)"
    r"|\bEDD(?:[ \n](?:is|was))?"
    r"|(?i:(?:expected|estimated)[ \n](?:date of delivery|delivery date|due date)(?:[ \n](?:is|was))?)"
    rf"|{_PERSON}(?:['’]s|['’]m|['’]ll be|['’]d have been|[ \n](?:is|was|will be|would have been|am|were))"
    r"[ \n](?P<exact>[\w-]+)(?=[ \n]on\b)"
    r")[ \n:,]{1,2}(?:(?:on|in|for|this|next|last)[ \n])?(?:the[ \n])?$"
)
_AFTERWARDS = re.compile(
    rf",?[ \n](?:(?:when|as|that|the day|because)[ \n])?{_PERSON}[ \n](?:will[ \n]|would[ \n])?"
    r"(?:turn(?:s|ed)?|became|reached|hit)[ \n](?P<age>[\w-]+)"
)
_PREGNANCY = re.compile(r"(?i)\b(?:pregnan\w+|midwi\w+|bab(?:y|ies)|antenatal|maternity|birth\w*|bump)\b")
_A_BABY = re.compile(r"[ \n-](?:baby|babies|bairn|child|birth)\b")
_BEFORE_CHARACTERS = 80
_OLDEST = 120


@cache
def _occasion() -> re.Pattern[str]:
    """It is long, and for texts with dates alone."""
    return re.compile(_OCCASION)


def is_nobodys(text: str, end: int) -> bool:
    """Whether the words before `end` make a birth or a birthday that of a service or an idea."""
    return _IS_NOBODYS.search(text[max(0, end - 50) : end]) is not None


def birth_occasions(text: str, dates: Iterable[DateMention]) -> Iterator[Slice]:
    """Those of these dates of the text on which somebody was born, was to be born, or had a birthday."""
    for date in dates:
        place = date.parts()[0].place
        afterwards = _AFTERWARDS.match(text, place.end)
        is_baby = date.name and date.day is not None and _A_BABY.match(text, place.end)
        if is_baby or (afterwards and _is_age(afterwards["age"])):
            yield place
            continue
        before = text[max(0, place.start - _BEFORE_CHARACTERS) : place.start]
        found = _occasion().search(before)
        if found is None or is_nobodys(before, found.start() + len(found[0].split()[0]) + 1):
            continue
        if found["due"] and not _PREGNANCY.search(text):
            continue
        said = found["age"] or found["exact"] or found["turning"]
        if said is None or _is_age(said):
            yield place


def _is_age(said: str) -> bool:
    whole = Slice(0, len(said))
    return any(0 < each.value <= _OLDEST and each.place == whole for each in read_quantities(said))
