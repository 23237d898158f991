"""P9: an exact age, a nationality and a sex together, which often mean one person."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.disclosure.around import Around
from hwrender.disclosure.match import Concern, Match
from hwrender.language.nationalities import NATIONALITIES
from hwrender.language.slices import Slice
from hwrender.prose import Prose

_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_UNITS = "one|two|three|four|five|six|seven|eight|nine"
_AGE_WORDS = (
    rf"(?:(?:{_TENS})(?:[- ](?:{_UNITS}))?|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)"
)
_AGE = re.compile(
    rf"(?i)\b(?:aged?(?: of)? (?:\d{{1,3}}|{_AGE_WORDS})(?!\w|\s?(?:to|[-–]|and|or)\s?\d)"
    rf"|(?:\d{{1,3}}|{_AGE_WORDS})[- ]years?[- ]old\b(?!s)"
    r"|(?<=,[ ])\d{2}(?=[,.)]|$)|(?<=\()\d{2}(?=[,)])"
    rf"|(?:is|was|turned) (?:\d{{2}}|{_AGE_WORDS})(?=[,.;)]|$| and\b))"
)
_SEX = re.compile(
    r"(?i)\b(?:wom[ae]n|m[ae]n|girl|boy|lady|gentleman|female|male|mother|father|mum|dad|wife|husband|widow"
    r"|widower|grandmother|grandfather|daughter|son|sister|brother|trans ?(?:woman|man)|she|he|her|his)\b"
)
_NATIONALITY = re.compile(
    r"\b(?:" + "|".join(sorted((re.escape(each) for each in NATIONALITIES), key=len, reverse=True)) + r")\b"
)
_LONGEST_CHARACTERS = 70


def find_profiles(text: Prose, around: Around) -> Iterator[Match]:
    """From the first of the three words to the last, where they stand close together."""
    for age in _AGE.finditer(text.text):
        start, end = max(0, age.start() - _LONGEST_CHARACTERS), age.end() + _LONGEST_CHARACTERS
        nationality = _nearest(_NATIONALITY, text.text, age, start, end)
        sex = _nearest(_SEX, text.text, age, start, end)
        if nationality is not None and sex is not None:
            places = (age.span(), nationality, sex)
            place = Slice(min(each[0] for each in places), max(each[1] for each in places))
            message = "Age, origin and sex together can mean one person."
            yield Match(Concern.PROFILE, place, message, "Leave one out, or give an age group.")


def _nearest(
    pattern: re.Pattern[str], text: str, to: re.Match[str], start: int, end: int
) -> tuple[int, int] | None:
    """The match nearest to `to` in the same sentence."""
    found = [
        each.span()
        for each in pattern.finditer(text, start, min(end, len(text)))
        if not re.search(r"[.!?]\s", text[min(each.start(), to.start()) : max(each.end(), to.end())])
    ]
    return min(found, key=lambda span: abs(span[0] - to.start()), default=None)
