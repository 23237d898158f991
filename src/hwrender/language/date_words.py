"""The pieces of dates as patterns and as values: months, days and years, in figures or words."""

from __future__ import annotations

import re
from functools import cache

from msgspec import Struct

from hwrender.language.calendar import full_year
from hwrender.language.number_words import TENS, UNITS
from hwrender.language.people_nouns import PEOPLE
from hwrender.language.word_sets import word_set
from hwrender.metadata import MONTHS

BLANK = "[ \u00a0\n]"


ONES = "(?:one|two|three|four|five|six|seven|eight|nine)"
TEENS = "(?:ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)"
TENS_WORDS = "(?:twen|thir|for|fif|six|seven|eigh|nine)ty"
BELOW_HUNDRED = rf"(?:{TENS_WORDS}(?:[- ]{ONES})?|{TEENS}|{ONES})"
_SMALL = UNITS | TENS

_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth",
)  # fmt: skip
ORDINALS = {word: number for number, word in enumerate(_ORDINALS, 1)}
_DAYS_IN_WORDS = {
    **ORDINALS,
    **{f"twenty-{word}": 20 + number for word, number in ORDINALS.items() if number < 10},
    "thirtieth": 30,
    "thirty-first": 31,
}
FIRST_WORDS_OF_DAYS = frozenset(word.partition("-")[0] for word in _DAYS_IN_WORDS)

_MONTHS = "|".join(f"{name[:3]}(?:{name[3:]})?" for name in MONTHS if len(name) > 3)
MONTH = rf"(?P<month>{_MONTHS}|May|Sept)\b"
WEEKDAY = (
    r"(?P<weekday>(?:Mon|Fri|Sun)(?:days?)?|Tue(?:s(?:days?)?)?|Wed(?:s|nesdays?)?|Thu(?:r(?:s(?:days?)?)?)?"
    r"|Sat(?:urdays?)?)\b"
)
DAY = (
    r"(?:(?P<day>0?[1-9]|[12]\d|3[01])(?!\d)(?:[ \u00a0]?(?P<suffix>st|nd|rd|th)\b)?"
    r"|(?P<day_word>(?:twenty[- ])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)"
    r"|thirty[- ]first|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth"
    r"|(?:twen|thir)tieth)\b)"
)
YEAR_IN_WORDS = (
    rf"(?:two thousand(?: (?:and )?{BELOW_HUNDRED})?|(?:{TEENS}|twenty)[- ]"
    rf"(?:hundred|(?:oh|o|nought)[- ]{ONES}|{TEENS}|{TENS_WORDS}(?:[- ]{ONES})?))(?![\w-])"
)
FIRST_WORDS_OF_YEARS = frozenset((*tuple(UNITS)[9:], "twenty", "two"))
FULL_YEAR = r"(?:1[5-9]|20)\d\d"
TO = rf"(?:{BLANK}?[-‐‑–—−]{BLANK}?|{BLANK}(?:to|until|till|through|up to){BLANK}(?:the{BLANK})?)"
AND = rf"(?:,{BLANK}|,?{BLANK}(?:and|or|&){BLANK}(?:the{BLANK})?|/)"

COUNTED = PEOPLE | word_set("""
households homes families staff crew letters emails forms surveys replies responses comments calls visits
questionnaires appointments referrals beds places copies leaflets words cases times miles metres hours days
weeks months years minutes pounds calories points per cent out of people's
""")
"""After these a number is an amount: "1800 people", "2000 calls"."""
_A_COUNT = rf"{BLANK}?[%°+]|{BLANK}(?:(?:more|other|new|different|young|older|sex){BLANK})?(?P<noun>[a-z]+)"
CODES = (
    r"\b(?:number|no|nos|code|ref|reference|id|pin|iso|version|v|release|section|sections|para|paragraph|clause|part"
    r"|chapter|page|pages|pp?|room|ward|flat|unit|bed|bus|box|model|call|ring|phone|tel|telephone|fax|text|ext"
    r"|extension|draft|scored?(?: was)?|item|line|question|regulation)\b[.:]?[ ]?"
)
"""Before a number: it is the name of something, and no date."""


@cache
def pattern(text: str) -> re.Pattern[str]:
    """A pattern in any case, made when it is first asked for."""
    return re.compile(text, re.IGNORECASE)


def is_before(words: str, text: str, at: int) -> bool:
    """Whether the pattern `words` ends right before `at`. It may be 40 characters long."""
    return pattern(rf"(?:{words})$").search(text, max(0, at - 40), at) is not None


def is_after(words: str, text: str, at: int) -> bool:
    """Whether the pattern `words` begins at `at`."""
    return pattern(words).match(text, at) is not None


def counts_something(text: str, end: int) -> bool:
    """Whether a number that ends at `end` is an amount, by the word after it."""
    found = pattern(_A_COUNT).match(text, end)
    return found is not None and (found["noun"] is None or found["noun"].lower() in COUNTED)


def day_of(found: re.Match[str]) -> int:
    """The day that `DAY` found."""
    if found["day"]:
        return int(found["day"])
    return _DAYS_IN_WORDS[found["day_word"].lower().replace(" ", "-")]


def year_in_words(words: str) -> int:
    """The year that `YEAR_IN_WORDS` found: "nineteen oh five", "two thousand and five", "twenty sixteen"."""
    first, second, *rest = (word for word in re.split("[- ]", words.lower()) if word != "and")
    if second == "thousand":
        return _SMALL[first] * 1000 + sum(_SMALL[word] for word in rest)
    return _SMALL[first] * 100 + sum(_SMALL.get(word, 0) for word in (second, *rest))


class YearAfter(Struct, frozen=True):
    """A year that goes on a date, where it ends, and whether its century is guessed."""

    year: int
    end: int
    is_guessed: bool = False


_YEAR_AFTER = (
    rf"(?P<gap>,?{BLANK}(?:of{BLANK})?|[-/.–])"
    rf"(?:(?P<full>{FULL_YEAR})(?!\w|/\d|[,.]\d)|['’](?P<short>\d\d)(?!\w)|(?P<bare>\d\d)(?![\w:%]|[.,/-]\d)"
    rf"|(?P<words>{YEAR_IN_WORDS}))"
)
_ENDS_HERE = (
    rf"$|[.,;:)\]!?”\"–—]|{BLANK}?[-–—]|{BLANK}(?:$|[(–—]|(?:in|at|to|and|until|when|was|is|he|she|they|we|by|for|on"
    r"|after|before|from|who|but|or|as|the|a|his|her|it|i)\b)"
)


def year_after(text: str, at: int, *, may_be_bare: bool = False) -> YearAfter | None:
    """The year that follows a day or a month; with `may_be_bare` "45" is one where nothing is counted."""
    found = pattern(_YEAR_AFTER).match(text, at)
    if found is None:
        return None
    if found["full"]:
        return YearAfter(int(found["full"]), found.end())
    if found["words"]:
        return YearAfter(year_in_words(found["words"]), found.end())
    if found["short"]:
        return YearAfter(full_year(int(found["short"])), found.end(), is_guessed=True)
    could_be_day = "," in found["gap"] and int(found["bare"]) <= 31
    if may_be_bare and not could_be_day and is_after(_ENDS_HERE, text, found.end()):
        return YearAfter(full_year(int(found["bare"])), found.end(), is_guessed=True)
    return None
