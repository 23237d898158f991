"""Figures in other languages than English, as words of the language; what is not sure stays as it is written.

Voices read figures of their own language themselves. Words are put in their place only where they are surely
right: numbers that stand by themselves, telephone numbers digit by digit, and dates as our own words have
them. num2words knows more languages than `SPELT`: it runs Turkish words together, loses endings in Arabic and
says Vietnamese years in a way that nobody does.
"""

from __future__ import annotations

import re
from functools import cache

from hwrender.fixed_words.table import has_words_for, words_of
from hwrender.narration.text_normalisation.figures import in_language

SPELT = frozenset({"cy", "es", "fa", "fr", "pl", "pt", "ro", "uk"})
"""Languages whose numbers are spelt out, by the first part of their tag."""

_GROUPED_BY = {"cy": ",", "es": ".", "fr": " ", "pl": " ", "pt": ".", "ro": ".", "uk": " "}
"""What stands between groups of three digits, beside spaces that do not break."""

_SPACES = "\u00a0\u202f\u2009"
_BEFORE = r"(?<![\w£$€.,:/+@=&?–—-])(?<!\d[ \u00a0\u202f\u2009])"
_AFTER = r"(?=[。，、！？；：]|[.,;:!?)”»\"…]*(?:\s|$))(?![ \u00a0\u202f\u2009]\d)"
_TELEPHONE = re.compile(_BEFORE + r"(?:\+\d{1,3}|0)[\d \u00a0\u202f\u2009-]{5,16}\d" + _AFTER)
_LONGEST = 12
"""Digits: what is longer is a reference, and no amount."""

_DAYS = {"pl": (("y", "ego"), ("i", "iego")), "uk": (("ий", "ого"), ("ій", "ього"))}
"""Languages that say the day of a date as "of the sixth": the ends of ordinals, and what they become."""
_FIRST_IS_ORDINAL = frozenset({"fr"})


def reads_latin(language: str) -> bool:
    """Whether a voice of this language reads Latin letters, and passes all others over."""
    return not has_words_for(language) or words_of(language).script == "Latn"


def spoken_in(language: str, text: str) -> str:
    """What a voice of this language is given for a text."""
    primary = language.partition("-")[0].lower()
    if primary not in SPELT:
        return _TELEPHONE.sub(lambda found: _apart(found[0]), text)
    dates = _date_pattern(language)
    if dates is not None:
        text = dates.sub(lambda found: _date(primary, found), text)
    text = _TELEPHONE.sub(lambda found: _digits(primary, found[0]), text)
    return _numbers(primary).sub(lambda found: _number(primary, found[0]), text)


def ways(language: str, written: str) -> tuple[str, ...]:
    """All ways in which figures may be said that stand by themselves: as they are, or in words."""
    primary = language.partition("-")[0].lower()
    if primary not in SPELT:
        return (written, _apart(written))
    return (written, _number(primary, written), _digits(primary, written), _day(primary, written))


@cache
def _numbers(primary: str) -> re.Pattern[str]:
    between = re.escape(_GROUPED_BY.get(primary, "") + _SPACES)
    return re.compile(rf"{_BEFORE}(?:\d{{1,3}}(?:[{between}]\d{{3}})+|\d+){_AFTER}")


def _number(primary: str, written: str) -> str:
    digits = "".join(letter for letter in written if letter.isdecimal())
    if len(digits) > _LONGEST or (len(digits) > 1 and int(digits[0]) == 0):
        return written
    return in_language(int(digits), primary)


def _digits(primary: str, written: str) -> str:
    return " ".join(in_language(int(digit), primary) for digit in written if digit.isdecimal())


def _apart(written: str) -> str:
    """A telephone number as figures by themselves, which every voice reads one by one."""
    return " ".join(digit for digit in written if digit.isdecimal())


def _date(primary: str, found: re.Match[str]) -> str:
    day, year = _day(primary, found["day"]), in_language(int(found["year"]), primary)
    said = found[0]
    for name, words in sorted(
        (("day", day), ("year", year)), key=lambda each: found.start(each[0]), reverse=True
    ):
        said = said[: found.start(name) - found.start()] + words + said[found.end(name) - found.start() :]
    return said


def _day(primary: str, written: str) -> str:
    digits = "".join(letter for letter in written if letter.isdecimal())
    number = int(digits or 0)
    if not 1 <= number <= 31:
        return written
    if primary in _FIRST_IS_ORDINAL and number == 1:
        return in_language(number, primary, is_ordinal=True)
    if primary not in _DAYS:
        return in_language(number, primary)
    words = in_language(number, primary, is_ordinal=True).split()
    return " ".join(_ended(word, _DAYS[primary]) for word in words)


def _ended(word: str, endings: tuple[tuple[str, str], ...]) -> str:
    for old, new in endings:
        if word.endswith(old):
            return word.removesuffix(old) + new
    return word


@cache
def _date_pattern(language: str) -> re.Pattern[str] | None:
    """Dates to the day in the form of our own words, if there is one."""
    if not has_words_for(language):
        return None
    words = words_of(language)
    months = "|".join(map(re.escape, sorted(words.months, key=len, reverse=True)))
    parts = {"day": r"(?P<day>\d{1,2})", "month": rf"(?:{months})", "year": r"(?P<year>\d{4})"}
    pieces = words.pieces("dates.day")
    written = "".join(parts[piece] if number % 2 else re.escape(piece) for number, piece in enumerate(pieces))
    return re.compile(rf"(?<!\w){written}(?!\w)", re.IGNORECASE)
