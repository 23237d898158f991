"""What was given to a voice, read back into the words that are shown: the inverse of normalisation.

Words in ordinary letters are said as they are written, in their order. Between them, figures, signs, short
forms and initials are said in words of their own: at least one for each, and every number is the same number
when it is read from the words again."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache, lru_cache

from hwrender.language.dates import read_dates
from hwrender.language.languages import is_english
from hwrender.language.lemmas import plural
from hwrender.language.quantities import read_quantities
from hwrender.language.slices import Slice
from hwrender.language.times import read_times
from hwrender.narration.text_normalisation.figures import cardinal, digits, ordinal, year
from hwrender.narration.text_normalisation.reading_back_others import unlike_in
from hwrender.narration.text_normalisation.runs import ANYTHING, PERHAPS, missing_words
from hwrender.narration.text_normalisation.short_form_table import (
    ABBREVIATIONS,
    REFERENCES,
    SAINTS,
    STREETS,
    TITLES,
)

_PIECE = re.compile(r"\S*(?:://|@|www\.|\w\.\w|\w/\w)\S*|[^\s\-–—/]+|/")
"""An address, or words with a stroke between them, is one piece: what is said of it depends on what it is."""
_PLAIN = re.compile(r"[A-Za-z]?[a-z]+(?:'[a-z]+)*")
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_NUMBER = re.compile(
    r"(?<![\w£$€.,:/+=&?–—-])(?<!\d[ \u00a0\u2009\u202f])\d{1,3}(?:,\d{3})*(?=[.,;:!?)”\"]*(?:\s|$))"
)
_AROUND = "“”‘\"()[]{}.,;:!?…*'"

_SIGNS = frozenset("&%+=@#×x<>~±°•|_^/\\")


def unlike(shown: str, said: str, readings: Collection[str] = (), language: str = "en") -> str:
    """What of `shown` is not in `said`, in a few words; "" when all of it is.

    What is said before it, as its number in a list is, does not matter. `readings` are words that are said in
    a way of their own."""
    if not is_english(language):
        return unlike_in(language, shown, said, readings)
    expected, heard = _expected(shown, readings), _words(said)
    if expected == heard:
        return ""
    missing = missing_words(expected, heard) or _lost_number(shown, heard)
    return f"“{missing}” is not said" if missing else ""


def _expected(shown: str, readings: Collection[str]) -> list[str]:
    """The words of a text, `ANYTHING` in the place of what is said in other words."""
    found: list[str] = []
    odd = _said_otherwise(shown)
    for match in _PIECE.finditer(shown.replace("’", "'")):
        piece = match[0].strip(_AROUND)
        place = Slice(match.start(), match.end())
        is_odd = any(each.start < place.end and place.start < each.end for each in odd)
        if set(piece) <= _SIGNS:
            found += [PERHAPS] * (found[-1:] not in ([ANYTHING], [PERHAPS]))
        elif not is_odd and piece not in readings and _PLAIN.fullmatch(piece) and piece not in _short_forms():
            found.append(piece.lower())
        elif any(sign.isalnum() for sign in piece) and found[-1:] != [ANYTHING]:
            found.append(ANYTHING)
    return found


def _said_otherwise(shown: str) -> list[Slice]:
    """Where dates, times and numbers stand."""
    readers = (read_dates, read_times, read_quantities)
    return [each.place for read in readers for each in read(shown)]


@cache
def _short_forms() -> frozenset[str]:
    tables = (ABBREVIATIONS, REFERENCES, SAINTS, STREETS, TITLES)
    return frozenset(form.rstrip(".") for table in tables for form in table)


def _words(said: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(said.replace("’", "'"))]


def _lost_number(shown: str, heard: list[str]) -> str:
    """The first number that stands by itself in figures and is not said, in any way of saying it."""
    said = f" {' '.join(heard)} "
    for match in _NUMBER.finditer(shown):
        number = int(match[0].replace(",", ""))
        if not any(f" {form} " in said for form in _ways(number, match[0])):
            return match[0]
    return ""


@lru_cache(maxsize=1 << 10)
def _ways(number: int, written: str) -> tuple[str, ...]:
    """All ways in which a number may be said, in small letters, words apart."""
    said = (cardinal(number), ordinal(number), digits(written), plural(cardinal(number)))
    years = (year(number),) if 1000 <= number < 3000 else ()
    return tuple(" ".join(_words(way)) for way in (*said, *years))
