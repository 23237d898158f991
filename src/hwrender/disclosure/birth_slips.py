"""P5: dates of birth that slip out: in the wrong box, on a tube, as a password, beside a patient's number,
a second one in the same sentence ("and the notes 8 MAR 1977"), or said as numbers ("the ninth of the third,
nineteen forty-four")."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from hwrender.disclosure.birth_occasions import is_nobodys
from hwrender.language.calendar import is_date
from hwrender.language.date_mentions import DateMention
from hwrender.language.date_words import BELOW_HUNDRED, MONTH, ORDINALS, YEAR_IN_WORDS
from hwrender.language.slices import Slice
from hwrender.language.tokens import small_words
from hwrender.language.word_sets import word_set

_NTH = "|".join(sorted(ORDINALS, key=len, reverse=True))
_MONTH = re.sub(r"\?P<\w+>", "?:", MONTH)
_YEAR = re.sub(r"\?P<\w+>", "?:", YEAR_IN_WORDS)
_SAID = re.compile(
    rf"(?i)(?<![\w-])(?:the )?(?P<day>{_NTH}) of the (?P<month>{_NTH}),? (?:of )?(?:{_YEAR}|{BELOW_HUNDRED}"
    rf"|['’]?\d\d(?:\d\d)?)\b"
)
_YEAR_FIRST = re.compile(rf"(?i)\b(?:19[0-9]\d|20[01]\d)[ .-](?:{_MONTH})[ .-]\d{{1,2}}\b")
_ON_A_LABEL = re.compile(
    r"(?i)\b(?:label(?:led)?|sample|tube|wristband|bracelet|bottle|specimen|read|slide|chart|notes|screen"
    r"|tag|pot)\b|\d[ \"”]+[MF]\b"
)
_BOXED = re.compile(r"(?<![\d/.-])(?P<year>19\d\d|200\d)(?P<month>\d\d)(?P<day>\d\d)(?!\d)")
_TYPED = re.compile(
    r"(?i)\b(?:typed|box|entered|field|keyed|screen|system|wristband|label|put in|written where|goes"
    r"|password|pin)\b"
)
_NO_FILES = re.compile(r"(?i)\b(?:file|minutes|version|folder|agenda|backup|report|batch|log)\b[^.]{0,12}$")
_PASSWORD = re.compile(
    r"(?i)\b(?:birthday|date of birth"
    r"|d\.?o\.?b\.?)\b[^.;\n]{0,40}?\b(?P<place>(?P<day>[0-3]\d)(?P<month>[01]\d)(?P<year>\d\d(?:\d\d)?)?)\b(?![/.-]\d)"
)
_SINCE_A_NUMBER = re.compile(r"\d{3}[ -]?\d{3}[ -]?\d{4},? \(?$")
_AS_OLD = re.compile(
    r"(?i)\b(?:as old as|born the same day as|the same age as|shares? (?:a|his"
    r"|her) birthday with)\b[^.!?\n]{0,50}$"
)
_BECAME = re.compile(
    r"(?i)\b(?:s?he|I|who|mum|mam|dad|[A-Z][a-z]+) (?:became (?:a|an) (?:pensioner|adult|teenager"
    r"|centenarian|pensioner officially)"
    r"|came of age|got (?:his|her|my) (?:bus pass|pension|telegram|card from the (?:king|queen))"
    r"|reached (?:pension|retirement) age"
    r"|aged out(?: of care)?|left care|could (?:legally )?drink|drew (?:his"
    r"|her) first pension)(?: on)?(?: the)? $"
)
_TWINS = re.compile(
    r"(?i)\b(?:twins|triplets|sextuplets|quads)\b(?: (?:came|arrived|were (?:born|delivered)|are"
    r"|was))?[^.!?\n]{0,50}$"
)
_CHILD_CAME = re.compile(
    r"(?i)\b(?:her|his|my|our|their|the) (?:[a-z]+ )?(?:son|daughter|boy|girl|child|baby|little (?:one|boy"
    r"|girl)|grand(?:son|daughter)) "
    r"(?:arrived|turned up|made an appearance|appeared|was delivered)(?: (?:early|late"
    r"|safely))?(?: on)?(?: the)? $"
)
_NAME_HIDDEN = re.compile(
    r"(?i)\b(?:name|surname|face)\b[^.!?\n]{0,40}\b(?:black(?:ed)? out|covered|hidden|removed|blanked"
    r"|redacted|crossed out|pixelated|smudged)\b"
)
_MADE_UP = re.compile(
    r"(?i)\b(?:stuck to|settled on|made up|picked|chose|put down|gave (?:him|her)|insists? on|went with"
    r"|fixed on)(?: the)? $"
)
_OF_AGE = re.compile(r"(?i)\b(?:age|boy|girl|lad|young person|minor|child|dental|assess\w+)\b")
_FEAST_SUNDAY = re.compile(
    r"\b(?i:born)\b[^.;\n]{0,40}?(?P<place>\bon the (?:first|second|third|fourth|fifth|last) (?:Sun|Mon"
    r"|Tues|Wednes|Thurs|Fri|Satur)day "
    r"(?:of|after|in|before) [A-Z][\w’'-]+ (?:19|20)\d\d)"
)
_NAMED = re.compile(r"(?i)\b(?:d\.?o\.?b\b|dates? of birth|birth ?days?|birth ?dates?)\b")
_NOT_OF_BIRTH = re.compile(
    r"(?i)\b(?:since|until|till|from|by|before|after|admitted|discharged|appointment|visit|seen|died|party"
    r"|card|on|sent|posted|printed)(?: on)?(?: the)? $"
)
_SENTENCE = re.compile(r"[^.!?\n]+(?:[.](?=\S)[^.!?\n]*)*")
_LAST_YEAR_OF_BIRTH_ALONE = 2010
_LEAP_YEAR = 2000
_SIGNS = word_set(f"""
twins triplets sextuplets quads son daughter boy girl child baby grandson granddaughter little birthday
birthdays birth dob born old
same age pensioner adult teenager centenarian pension telegram care name surname face label labelled sample
tube wristband bracelet
bottle specimen read slide chart notes screen tag pot typed box entered field keyed system password pin lad
minor dental
{_NTH.replace("|", " ")}
""")


def birth_slips(text: str, dates: Iterable[DateMention]) -> Iterator[Slice]:
    """Every such date of a text; `dates` are the exact ones in it."""
    may_be = not small_words(text).isdisjoint(_SIGNS)
    for found in _SAID.finditer(text) if may_be else ():
        day, month = (ORDINALS[found[part].lower()] for part in ("day", "month"))
        if is_date(_LEAP_YEAR, month, day) and not is_nobodys(text, found.start()):
            yield Slice(*found.span())
    if not any(map(str.isdigit, text)):
        return
    of_days = [date for date in dates if date.day is not None]
    for date in of_days:
        if _SINCE_A_NUMBER.search(text[max(0, date.place.start - 20) : date.place.start]):
            yield date.place
    if not may_be:
        return
    yield from _in_figures(text)
    for date in of_days:
        if _is_told(text, date):
            yield date.place
    for sentence in _SENTENCE.finditer(text):
        label = _NAMED.search(sentence[0])
        if label is not None:
            yield from _beside(text, of_days, Slice(sentence.start() + label.start(), sentence.end()))


def _in_figures(text: str) -> Iterator[Slice]:
    for found in _YEAR_FIRST.finditer(text):
        if _ON_A_LABEL.search(text[max(0, found.start() - 40) : found.end() + 4]):
            yield Slice(*found.span())
    for found in _BOXED.finditer(text):
        year, month, day = (int(found[part]) for part in ("year", "month", "day"))
        before = text[max(0, found.start() - 30) : found.start()]
        if is_date(year, month, day) and _TYPED.search(text) and not _NO_FILES.search(before):
            yield Slice(*found.span())
    for found in _PASSWORD.finditer(text):
        if 0 < int(found["day"]) <= 31 and 0 < int(found["month"]) <= 12:
            yield Slice(*found.span("place"))
    yield from (Slice(*found.span("place")) for found in _FEAST_SUNDAY.finditer(text))


def _is_told(text: str, date: DateMention) -> bool:
    before = text[max(0, date.place.start - 90) : date.place.start]
    if (
        _BECAME.search(before)
        or _TWINS.search(before)
        or _CHILD_CAME.search(before)
        or _AS_OLD.search(before)
    ):
        return not is_nobodys(text, date.place.start)
    is_old = date.year is not None and date.year <= _LAST_YEAR_OF_BIRTH_ALONE
    if is_old and _MADE_UP.search(before):
        return _OF_AGE.search(text) is not None
    return is_old and _NAME_HIDDEN.search(before) is not None


def _beside(text: str, dates: list[DateMention], sentence: Slice) -> Iterator[Slice]:
    """The other dates of a sentence that speaks of a date of birth."""
    inside = [date for date in dates if date.place.overlaps(sentence)]
    if len(inside) < 2:
        return
    for date in inside:
        before = text[max(0, date.place.start - 24) : date.place.start]
        if not _NOT_OF_BIRTH.search(before) or before.endswith(("notes ", "wristband ")):
            yield date.place
