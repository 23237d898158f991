"""P9: what happened to one person, with the day and the place: a death, an accident, an attack.

Newspapers and neighbours know of it, and so they know of whom a report tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.disclosure.concerns import HAPPENING, Disclosure
from hwrender.disclosure.context import ReportContext
from hwrender.language.calendar import DAYS_AND_MONTHS
from hwrender.language.date_mentions import DateKind, DateMention
from hwrender.language.date_words import MONTH
from hwrender.language.dates import read_dates
from hwrender.language.slices import Slice
from hwrender.language.tokens import small_words
from hwrender.language.word_sets import word_set
from hwrender.prose import Prose

_WORDS = word_set("""
died dies dead death passed killed drowned drowning stabbed stabbing shot shooting hanged hanging hung jumped
overdose overdosed suicide murdered murder missing scalded choked crushed collapsed raped assault assaulted
electrocuted poisoned abducted stillborn beaten knifed knocked fell fall hit run burned burnt arrested
miscarried attacked attack evicted deported tasered pulled trampled mauled lost born delivered stillbirth
killing hanging fire explosion crash accident collision blaze siege raid poisoning collapse flood crush
funeral
struck knifed disappeared thrown pushed life bled inquest rape
""")
_SOMEBODY = (
    r"(?:s?he|who|(?:a|an|the|one|my|her|his|our|their)(?: [a-z-]+){0,3}?(?: (?:of|from|in|on|at"
    r"|who|whose|under) [\w’' -]{2,40}?)?)"
)
_HAPPENED = re.compile(
    r"(?:\b(?i:" + _SOMEBODY + r") (?:(?i:has|had|was|were|then|nearly|also|later|got|been|to|and|is) )*"
    r"(?i:died|drowned|passed away|(?:was )?killed|(?:was )?stabbed|(?:was )?shot|hanged (?:him|her)self"
    r"|hung (?:him|her)self|jumped|overdosed|took (?:his|her) (?:own )?life|(?:was )?murdered|(?:went|go"
    r"|gone) missing"
    r"|(?:was )?found (?:dead|hang\w+|in the)|(?:was )?scalded|choked(?: to death)?|(?:was )?crushed"
    r"|collapsed"
    r"|(?:was )?raped|(?:was )?(?:assaulted|attacked|beaten|knifed|burned|burnt|electrocuted|poisoned"
    r"|abducted)"
    r"|(?:was )?(?:hit by|struck by|run over|knocked (?:down|off|over))|fell|miscarried|was (?:stillborn"
    r"|arrested)"
    r"|disappeared|set (?:him|her)self|(?:was )?(?:tasered|pulled (?:out|from)|trampled|mauled"
    r"|run through)"
    r"|lost (?:his|her) (?:leg|arm|life|sight|baby|hand|eye|son|daughter|husband|wife)|burned to death"
    r"|bled to death"
    r"|(?:fell|jumped|was thrown|was pushed) (?:from|off|out of)|took (?:an|a) overdose)"
    r"|(?:^|(?<=[.!?] ))(?:(?:Fatal |House )?(?:Fire|Stabbing|Crash|Drowning|Explosion|Shooting|Assault"
    r"|Attack|Overdose|Hanging|Rape|Suicide|Collapse|Fall)"
    r"(?= (?:at|in|on|near|outside|by|off|behind|from|under) ))"
    r"|(?:^|(?<=[.!?] ))(?i:died|drowned|passed away|found dead|went missing|killed)"
    r"|\b(?i:(?:the|an?|her|his|my|that|this) (?:fatal |recent |second )?(?:drowning|stabbing|shooting"
    r"|hanging|suicide"
    r"|overdose|murder|killing|assault|rape|attack|fall|death|stillbirth)))\b"
    r"|\b(?i:(?:the|an?|that|this|after) (?:[a-z-]+ ){0,2}?(?:fire|explosion|crash|accident|collision|blaze"
    r"|shooting|siege|raid"
    r"|poisoning|drowning|collapse|pile-up|inquest|funeral|crush|flood|landslip|stabbing)s?)"
    r"(?! (?:drill|door|doors|alarm|alarms|exit|trolley|mat|team|service|station|brigade|safety|test|escape"
    r"|plan|course|risk|at risk"
    r"|marshal|warden|helmet|diet))(?= (?:at|in|on|near|outside|by|off|of|behind)\b)"
)
_PLACE = re.compile(
    r"\b(?i:in|at|off|near|outside|behind|from|under|beside|by|on|to|into)[ \n](?:(?i:the|a)[ \n])?"
    r"(?:(?P<named>[A-Z][\w’'-]+)"
    r"|(?i:(?:[\w’'-]+[ ]){0,2}(?:car park|day centre|bridge|reservoir|river|canal|ferry|pier|beach|centre"
    r"|lock|flats|school|college|academy|factory|prison|hospital|shelter|refuge|park|farm|church|mosque|pub"
    r"|club|shop|depot|mill|dock|harbour|estate|site|roundabout|crossing"
    r"|station|wing|ward"
    r"|hostel|hotel|home|bus|train|quarry|cliff|lake|bath)))"
)
_NO_PLACES = DAYS_AND_MONTHS | word_set(
    "nhs covid easter christmas boxing lent new i hiv ramadan eid diwali whit bank st good ash"
)
_MONTH = re.sub(r"\?P<\w+>", "?:", MONTH)
_FEAST = re.compile(
    r"\b(?:in Lent|at Whitsun|last Whit|Whit (?:Sun|Mon)day|on the (?:Sun|Satur|Mon|Fri)day of|bank holiday"
    r"|New Year['’]s (?:Eve|Day|night|morning)|Boxing Day|Maundy Thursday|Palm Sunday|Ash Wednesday"
    r"|Shrove Tuesday|Mothering Sunday|Remembrance Sunday|Armistice Day"
    r"|[Tt]he (?:day|night|morning|evening) of the [A-Z][\w’'-]+(?: [a-z]+)?|New Year['’]s [Dd]ay|(?:the "
    r"|\w+ )?[Jj]ubilee(?: day)?"
    r"|[A-Za-z]+ day in (?:" + _MONTH + r")|Christmas (?:Eve|Day|morning|night)|Easter \w+day"
    r"|Good Friday|Bonfire [Nn]ight|Hallowe['’]?en|Eid|Diwali|Midsummer|[Tt]he (?:night|day|morning"
    r"|week) of the [a-z]+|Christmas|Guy Fawkes [Nn]ight|last (?:Boxing Day|Easter)|St \w+['’]s [Dd]ay"
    r"|May Day)"
)
_SENTENCE = re.compile(r"[^.!?\n]+(?:\.(?=[a-z\d ]*\d|[ ]?[a-z])[^.!?\n]*)*")
_LONGEST_CHARACTERS = 160


def find_happenings(text: Prose, context: ReportContext) -> Iterator[Disclosure]:
    """From what happened to the last of its day and its place, in one sentence."""
    words = text.text
    if small_words(words).isdisjoint(_WORDS):
        return
    days = [each.place for each in read_dates(words) if _is_day(each)]
    days += [Slice(*found.span()) for found in _FEAST.finditer(words)]
    if not days:
        return
    for sentence in _SENTENCE.finditer(words):
        place = _happening(words, Slice(*sentence.span()), days)
        if place is not None:
            yield Disclosure(HAPPENING, place)


def _happening(text: str, sentence: Slice, days: list[Slice]) -> Slice | None:
    here = [day for day in days if sentence.overlaps(day)]
    happened = _HAPPENED.search(text, sentence.start, sentence.end) if here else None
    if happened is None:
        return None
    where = [
        Slice(*found.span())
        for found in _PLACE.finditer(text, sentence.start, sentence.end)
        if (found["named"] or "").lower().removesuffix("'s") not in _NO_PLACES
        and not any(Slice(*found.span("named")).overlaps(day) for day in here if found["named"])
    ]
    near = [place for place in where if abs(place.start - happened.start()) < _LONGEST_CHARACTERS]
    if not near:
        return None
    parts = (Slice(*happened.span()), here[0], near[0])
    return Slice(min(each.start for each in parts), max(each.end for each in parts))


def _is_day(date: DateMention) -> bool:
    """Whether it is a day or a month: newspapers of a month are soon looked through."""
    match date.kind:
        case DateKind.DAY | DateKind.FEAST | DateKind.MONTH:
            return date.end is None
        case DateKind.RELATIVE | DateKind.WEEKDAY:
            return date.month is not None or date.name.startswith("last")
        case _:
            return False
