"""A text as keys in which numbers are looked for, and numerals in figures or words among them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache

from hwrender.language.number_words import (
    HEADS,
    Numeral,
    NumeralForm,
    continued,
    read_words,
)
from hwrender.language.slices import Slice
from hwrender.language.units import COUNTED_IN_MILLIONS

SIGNS_OF_PARTS = {
    "½": "1/2", "⅓": "1/3", "⅔": "2/3", "¼": "1/4", "¾": "3/4", "⅕": "1/5", "⅖": "2/5", "⅗": "3/5",
    "⅘": "4/5", "⅙": "1/6", "⅚": "5/6", "⅛": "1/8", "⅜": "3/8", "⅝": "5/8", "⅞": "7/8",
}  # fmt: skip
_PARTS = "".join(SIGNS_OF_PARTS)
_TOKEN = re.compile(
    rf"\d{{1,3}}(?:,\d{{3}})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|(?<![\w.])\.\d+|[^\W\d_{_PARTS}]+|\S"
)
_HAS_FIGURES = re.compile(r"\d")
CODE, TAKEN = "\1", "\0"
"""The keys of what is read as a whole: codes, and places that others read."""
_SENTINELS = 8
_BLANKS = " \t\n\u00a0\u202f\u2009"
_DASHES = "-‐‑"


class NumberTokens:
    """A text as `keys`, empty strings after the last; each code and each place of others is one key."""

    def __init__(self, text: str, taken: tuple[Slice, ...]) -> None:
        self.text = text
        self.keys: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        at = 0
        for place, key in _apart(text, taken):
            self._cut(at, place.start)
            self.keys.append(key)
            self.starts.append(place.start)
            self.ends.append(place.end)
            at = place.end
        self._cut(at, len(text))
        self.count = len(self.keys)
        self.keys += [""] * _SENTINELS
        self.figures = [key[-1:].isdecimal() for key in self.keys]

    def _cut(self, start: int, end: int) -> None:
        spans = [found.span() for found in _TOKEN.finditer(self.text, start, end)]
        self.keys += [
            self._dash(first, after) if self.text[first] in _DASHES else self.text[first:after].lower()
            for first, after in spans
        ]
        self.starts += [first for first, _ in spans]
        self.ends += [after for _, after in spans]

    def _dash(self, start: int, end: int) -> str:
        """A hyphen inside a word is "-", one before a number alone "−", and any other "–"."""
        before, after = self.text[start - 1 : start], self.text[end : end + 1]
        open_before, open_after = not before or before in _BLANKS, not after or after in _BLANKS
        if not open_before and not open_after:
            return "-"
        return "−" if (open_before or before in "([") and not open_after else "–"

    def glued(self, place: int) -> bool:
        """Whether key `place` stands right after the key before it."""
        return 0 < place < self.count and self.ends[place - 1] == self.starts[place]

    def word(self, place: int) -> str:
        """Key `place` as it is written."""
        return self.text[self.starts[place] : self.ends[place]] if 0 <= place < self.count else ""

    def slice(self, first: int, after: int) -> Slice:
        return Slice(self.starts[first], self.ends[after - 1])


_CHUNK = re.compile(r"(?<!\S)\S*\d\S*")
_LEAST_DIGITS_IN_GROUPS = 9


@cache
def _code() -> re.Pattern[str]:
    return re.compile(
        r"""
          (?:https?://|www\.)[^\s<>"“”]+
        | (?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+
        | (?<![\w.,£$€])(?:\+\d{1,3}(?:[ -]?\(0\))?(?:[ -]?\d{2,5}){2,4}
          |\(?0\d{2,5}\)?(?:[ -]\d{2,6}){1,3}|0\d{9,10})(?![\w,]\d|\w)          # telephone numbers
        | (?<![\w.,£$€-])\d{2,6}(?:[ -]\d{2,6}){2,4}(?![\w,.-]\d|\w|[ ]?%)     # NHS numbers, sort codes
        | (?<![\w.,-])116[ ](?:000|006|111|117|123)(?![\w-])
        | (?<![\w.,/£$€-])\d{1,4}(?P<mark>[/.-])\d{1,2}(?P=mark)\d{1,4}(?![\w/-])    # dates
        | (?<![\w.,])\d{1,2}:\d\d(?::\d\d)?(?![\w:])                            # times
        | (?<![\w/.])(?:24/7(?:/365)?|50/50)(?![\w/])
        | (?<![\w.,])\d+(?:\.\d+){2,}(?![\w,])                                  # versions
        | (?<!\w)[A-Z]{1,2}\d{1,2}[A-Z]?[ ]\d[A-Z]{2}(?!\w)                     # postcodes
        | (?<![\w£$€.,/-])\d{1,4}[-/][A-Z]{1,3}(?!\w)                           # ward 3-B
        | (?<![\w])(?!GBP|USD|EUR)[^\W\d_]+\d\w*(?:[/-][A-Z\d]+)*               # E8, COVID19, H1N1, s117
        | (?<!\w)(?!under|over|mid|pre|post|about|nearly|sub)[^\W\d_]{1,20}[-‑/](?=\d)(?:[-/]?[A-Z\d]+)+(?!\w)
        | (?<![\w£$€.,])\d{8,}(?![\w,.]\d|\w)                                   # references
        | (?<![\w.,:/£$€-])0\d+(?![\w,.:]\d|\w|[ ]?%)                           # 007
        """,
        re.VERBOSE,
    )


def _apart(text: str, taken: tuple[Slice, ...]) -> list[tuple[Slice, str]]:
    """What is read as a whole: places `taken` by others and codes."""
    apart = [(place, TAKEN) for place in sorted(taken) if place.start < place.end]
    if _HAS_FIGURES.search(text):
        codes = [code for code in _codes(text) if not any(code.overlaps(place) for place in taken)]
        apart = sorted([*apart, *((code, CODE) for code in codes)])
    return apart


def _codes(text: str) -> Iterator[Slice]:
    """The codes of a text: each begins a word that has a figure, or stands in it after a sign."""
    code, at = _code(), 0
    for chunk in _CHUNK.finditer(text):
        at = max(at, chunk.start())
        while at < chunk.end():
            is_start = at == chunk.start() or not text[at - 1].isalnum()
            found = code.match(text, at) if is_start else None
            is_code = found is not None and _is_code(found)
            if found is not None and is_code:
                yield Slice(at, found.end())
            at = found.end() if found is not None and is_code else at + 1


def _is_code(found: re.Match[str]) -> bool:
    digits = sum(map(str.isdecimal, found[0]))
    if not digits:
        return False
    in_groups = found[0][0].isdigit() and found[0][0] != "0" and " " in found[0]
    return not in_groups or digits >= _LEAST_DIGITS_IN_GROUPS


def read_numeral(tokens: NumberTokens, at: int, *, is_money: bool = False) -> Numeral | None:
    """The number that begins with key `at`, in figures or words, with its scale ("1.2 million", "£3bn")."""
    keys = tokens.keys
    if tokens.figures[at]:
        return _in_figures(tokens, at, is_money=is_money)
    if keys[at] in SIGNS_OF_PARTS:
        return continued(keys, Numeral(at + 1, Fraction(SIGNS_OF_PARTS[keys[at]]), NumeralForm.FIGURES))
    return read_words(keys, at) if keys[at] in HEADS else None


def _in_figures(tokens: NumberTokens, at: int, *, is_money: bool) -> Numeral:
    keys, after = tokens.keys, at + 1
    value = Fraction(keys[at].replace(",", ""))
    if keys[after] in SIGNS_OF_PARTS:
        value, after = value + Fraction(SIGNS_OF_PARTS[keys[after]]), after + 1
    elif _is_mixed(tokens, after):
        value, after = value + Fraction(int(keys[after]), int(keys[after + 2])), after + 3
    letter = _scale_letter(tokens, after, is_money=is_money, is_whole=value.denominator == 1)
    if letter:
        return Numeral(after + 1, value * letter, NumeralForm.FIGURES, scale=letter)
    return continued(keys, Numeral(after, value, NumeralForm.FIGURES))


def _is_mixed(tokens: NumberTokens, place: int) -> bool:
    """Whether "1/2" follows in "1 1/2"."""
    keys = tokens.keys
    if not (tokens.figures[place] and keys[place + 1] == "/" and tokens.figures[place + 2]):
        return False
    few, whole = keys[place], keys[place + 2]
    return len(few) == 1 and len(whole) == 1 and "0" < few < whole and not tokens.glued(place)


_LETTERS = {"k": 10**3, "m": 10**6, "mn": 10**6, "bn": 10**9, "b": 10**9, "tn": 10**12}
_LENGTHS = frozenset({"long", "wide", "high", "tall", "deep", "away", "apart"})
_IN_MILLIONS = frozenset(each.lower() for each in COUNTED_IN_MILLIONS)


def _scale_letter(tokens: NumberTokens, place: int, *, is_money: bool, is_whole: bool) -> int:
    """The scale of a letter after figures; "m" is metres where nothing says that it is millions."""
    keys = tokens.keys
    scale = _LETTERS.get(keys[place], 0)
    if not scale or (not tokens.glued(place) and not (is_money and keys[place] in {"m", "bn"})):
        return 0
    written = tokens.word(place)
    following = keys[place + 1]
    if is_money or written in {"k", "K", "bn", "M"}:
        return scale
    if written != "m" or tokens.glued(place + 1):
        return scale if written == "mn" else 0
    counted = following in _IN_MILLIONS or f"{following} {keys[place + 2]}" in _IN_MILLIONS
    return scale if counted or (not is_whole and following not in _LENGTHS) else 0
