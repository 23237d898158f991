"""Years read at one place of a text: in figures, in words, two together, and decades."""

from __future__ import annotations

from hwrender.language.calendar import full_year
from hwrender.language.date_mentions import DateKind, DateMention
from hwrender.language.date_words import (
    BLANK,
    CODES,
    FULL_YEAR,
    TO,
    YEAR_IN_WORDS,
    counts_something,
    is_after,
    is_before,
    pattern,
    year_in_words,
)
from hwrender.language.number_words import TENS
from hwrender.language.slices import Slice

_TWO_YEARS = (
    rf"(?P<year>{FULL_YEAR})(?P<joint>{BLANK}?[-‐‑–—/]{BLANK}?)(?P<last>{FULL_YEAR}|\d\d)(?![\w%]|[.,–/-]\d)"
)


def read_years(text: str, at: int) -> DateMention | None:
    """ "2016", "2015/16", "2014-2019": a year in figures, or from one to another; "2018-08" is a month."""
    date = _read_two_years(text, at) or _read_year(text, at)
    return None if date and is_before(rf"\d[ \u00a0-]|{CODES}", text, at) else date


def read_years_of(text: str, at: int) -> DateMention | None:
    """The year, or the two years, of what was just named: "Q3 2016/17", "spring twenty nineteen"."""
    if two := _read_two_years(text, at) or _read_two_years_in_words(text, at):
        return two
    if found := pattern(rf"{FULL_YEAR}(?!\w|[.,:/]\d)").match(text, at):
        return DateMention(Slice(*found.span()), DateKind.YEAR, int(found[0]))
    return read_year_in_words(text, at) or read_short_year(text, at)


def _read_two_years(text: str, at: int) -> DateMention | None:
    found = pattern(_TWO_YEARS).match(text, at)
    if found is None:
        return None
    first, written = int(found["year"]), found["last"]
    last = int(written) if len(written) == 4 else first // 100 * 100 + int(written)
    if len(written) == 2 and (first + 1) % 100 == int(written):
        last = first + 1
    could_be_month = len(written) == 2 and 1 <= int(written) <= 12 and len(found["joint"]) == 1
    if last > first and (len(written) == 4 or last - first <= 60):
        end = DateMention(Slice(*found.span("last")), DateKind.YEAR, last)
        guessed = could_be_month and last != first + 1
        kind, joint = _kind_of_years(text, at), Slice(*found.span("joint"))
        return DateMention(Slice(*found.span()), kind, first, end=end, joint=joint, is_order_guessed=guessed)
    if could_be_month:
        return DateMention(Slice(*found.span()), DateKind.MONTH, first, int(written))
    return None


def _read_two_years_in_words(text: str, at: int) -> DateMention | None:
    found = pattern(rf"(?P<first>{YEAR_IN_WORDS})(?P<joint>{TO})(?P<last>{YEAR_IN_WORDS})").match(text, at)
    if found is None:
        return None
    end = DateMention(Slice(*found.span("last")), DateKind.YEAR, year_in_words(found["last"]))
    joint = Slice(*found.span("joint"))
    return DateMention(
        Slice(*found.span()), DateKind.YEAR, year_in_words(found["first"]), end=end, joint=joint
    )


def _kind_of_years(text: str, at: int) -> DateKind:
    financial = is_before(r"\b(?:financial|fiscal|tax) years? |\bFY ?", text, at)
    return DateKind.FINANCIAL_YEAR if financial else DateKind.YEAR


def _read_year(text: str, at: int) -> DateMention | None:
    found = pattern(r"(?:1\d|20)\d\d(?!\w|[–-]\d|[.,:/]\d|%)").match(text, at)
    if found is None:
        return None
    year = int(found[0])
    named = is_before(r"\byears? ", text, at)
    opens = is_before(r"(?:^|[.!?:;\n“]\s?)(?:In|Since|By|During|Until) ", text, at)
    if not named and (year < 1600 or (not opens and counts_something(text, found.end()))):
        return None
    if is_before(_BOUNDS, text, at) or (
        year % 100 == 0 and is_before(_ROUNDLY, text, at) and is_after(rf"{BLANK}[a-z]", text, found.end())
    ):
        return None
    return DateMention(Slice(*found.span()), DateKind.YEAR, year)


def read_short_year(text: str, at: int) -> DateMention | None:
    """ "'45", "in ’52"; a quotation that begins with a number is none."""
    found = pattern(r"['’](?P<year>\d\d)(?![\w'’%]|[.,:/]\d)").match(text, at)
    if found is None or counts_something(text, found.end()):
        return None
    asked = is_before(_ASKS, text, at)
    if not asked and is_after(rf"{BLANK}[a-z]", text, found.end()):
        return None
    year = full_year(int(found["year"]))
    return DateMention(Slice(*found.span()), DateKind.YEAR, year, is_century_guessed=True)


def read_year_in_words(text: str, at: int) -> DateMention | None:
    """ "in nineteen ninety-nine", "twenty sixteen"; "two thousand" is a year only where one is asked for."""
    found = pattern(YEAR_IN_WORDS).match(text, at)
    if found is None or counts_something(text, found.end()):
        return None
    asked = is_before(_ASKS, text, at)
    alone = at == 0 and found.end() == len(text)
    if not asked and not alone and found[0].lower().startswith("two"):
        return None
    return DateMention(Slice(*found.span()), DateKind.YEAR, year_in_words(found[0]))


_ASKS = (
    r"\b(?:in|since|by|from|of|until|till|to|and|before|after|between|during|years?"
    r"|spring|summer|autumn|winter) "
)
_BOUNDS = r"\b(?:(?:more|fewer|less) than|over|at least|nearly|almost|out of|total of|all|these|those) "
_ROUNDLY = r"\b(?:about|around|some|up to|roughly|approximately) "
_DECADE_WORDS = {f"{word.removesuffix('y')}ies": value for word, value in TENS.items()}
_DECADE = (
    rf"(?P<year>(?:1[5-9]|20)\d0)['’]?s\b|['’](?P<short>[2-9]0)s\b|(?P<bare>[2-9]0)s\b"
    rf"|(?P<century>nineteen|eighteen)[- ](?P<word>{'|'.join(_DECADE_WORDS)})\b"
    rf"|(?P<alone>{'|'.join(_DECADE_WORDS)}|noughties)\b"
)


def read_decade(text: str, at: int) -> DateMention | None:
    """ "1990s", "the '80s", "the nineteen nineties", "the nineties"; "in their nineties" is an age."""
    found = pattern(_DECADE).match(text, at)
    if found is None:
        return None
    if found["bare"] or found["alone"]:
        of_time = is_before(r"\b(?:the|early|late|mid)[ -]", text, at)
        if not of_time or is_after(rf"{BLANK}(?:age|group|club)", text, found.end()):
            return None
    if found["year"]:
        year = int(found["year"])
    elif found["word"]:
        year = (1900 if found["century"].lower() == "nineteen" else 1800) + _DECADE_WORDS[
            found["word"].lower()
        ]
    else:
        written = found["short"] or found["bare"]
        year = full_year(int(written) if written else _DECADE_WORDS.get(found["alone"].lower(), 0))
    return DateMention(
        Slice(*found.span()), DateKind.DECADE, year, is_century_guessed=not (found["year"] or found["word"])
    )
