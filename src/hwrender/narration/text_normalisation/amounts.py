"""Percentages, fractions, ranges, units, ordinals and bare numbers."""

from __future__ import annotations

import re

from hwrender.language.lemmas import plural
from hwrender.language.units import COUNTED_IN_MILLIONS
from hwrender.language.units import SHORT_UNITS as UNITS
from hwrender.narration.text_normalisation.figures import (
    NUMBER,
    cardinal,
    digits,
    is_one,
    number,
    ordinal,
    share,
)
from hwrender.narration.text_normalisation.rule import Rule, alternatives

_BEFORE = r"(?<![\w£$€.,:])"
_TO = r"\s?[-–—]\s?"
_PART_SIGNS = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
    "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
}  # fmt: skip
_PART = "[" + "".join(_PART_SIGNS) + "]"
_UNIT = alternatives(UNITS)
_IN_MILLIONS = alternatives(COUNTED_IN_MILLIONS)
_COMPARISONS = {
    "<": "less than",
    ">": "more than",
    "≤": "at most",
    "≥": "at least",
    "~": "about",
    "≈": "about",
}


def _mixed(match: re.Match[str]) -> str:
    """3½ km is "three and a half kilometres"."""
    unit = f" {UNITS[match['unit']][1]}" if match["unit"] else ""
    return f"{number(match['number'])} and {share(*_PART_SIGNS[match['part']])}{unit}"


def _half_of(match: re.Match[str]) -> str:
    """½ hour is "half an hour"; another part stands before "of a"."""
    words = share(*_PART_SIGNS[match["part"]])
    unit = match["unit"]
    article = "an" if unit[0] in "aeiou" or unit.startswith("hour") else "a"
    return f"half {article} {unit}" if words == "a half" else f"{words} of {article} {unit}"


def _fraction(match: re.Match[str]) -> str:
    part, whole = int(match["part"]), int(match["whole"])
    return share(part, whole) if 0 < part <= whole else match[0]


def _with_unit(match: re.Match[str]) -> str:
    one, many = UNITS[match["unit"]]
    return f"{number(match['number'])} {one if is_one(match['number']) else many}"


def _range_with_unit(match: re.Match[str]) -> str:
    return f"{number(match['number'])} to {number(match['number2'])} {UNITS[match['unit']][1]}"


def _large(match: re.Match[str]) -> str:
    scale = {"k": "thousand", "m": "million", "bn": "billion"}[match["scale"].lower()]
    return f"{number(match['number'])} {scale}"


def _range(match: re.Match[str]) -> str:
    return f"{_bare(match['number'])} to {_bare(match['number2'])}"


def _bare(written: str) -> str:
    """Noughts in front are kept: "007"."""
    leading_nought = len(written) > 1 and written[0] == "0" and written.isdigit()
    return digits(written) if leading_nought else number(written)


RULES = (
    # ---- parts of a whole
    Rule(re.compile(rf"(?P<number>\d+)\s?(?P<part>{_PART})(?:\s?(?P<unit>{_UNIT})(?![\w²³]))?"), _mixed),
    Rule(
        re.compile(rf"(?P<part>{_PART}) ?-?(?P<unit>hour|mile|day|year|pint|million|pound|minute)\b"),
        _half_of,
    ),
    Rule(re.compile(_PART), lambda match: share(*_PART_SIGNS[match[0]])),
    Rule(
        re.compile(r"(?<![\w/.,£])(?P<number>\d+) (?P<one>\d)/(?P<whole>\d)(?![\w/]|\.\d)"),
        lambda match: f"{number(match['number'])} and {share(int(match['one']), int(match['whole']))}",
    ),
    Rule(re.compile(r"\b50/50\b"), lambda match: "fifty fifty"),
    Rule(re.compile(r"(?<![\w.,])1(?:-2-|-to-|:)1\b"), lambda match: "one to one"),
    Rule(
        re.compile(r"(?<![\w.,:])(?P<number>\d{1,3}):(?P<number2>\d{1,3})(?![\w:])"),
        _range,
    ),
    Rule(re.compile(r"(?<![\w.,])(?P<number>\d{1,3})/(?P<number2>\d{1,3})(?=[ -]years?\b)"), _range),
    Rule(re.compile(r"(?<=\d)/(?=\d+ ?mmHg)"), lambda match: " over "),
    Rule(re.compile(r"(?<![\w/.,£-])(?P<part>\d{1,3})/(?P<whole>\d{1,3})(?![\w/-]|\.\d)"), _fraction),
    # ---- per cent
    Rule(
        re.compile(rf"{_BEFORE}(?P<number>{NUMBER})%?{_TO}(?P<number2>{NUMBER})\s?%"),
        lambda match: f"{number(match['number'])} to {number(match['number2'])} per cent",
    ),
    Rule(
        re.compile(rf"{_BEFORE}(?P<number>{NUMBER})\s?%"), lambda match: f"{number(match['number'])} per cent"
    ),
    # ---- comparisons and signs before a number
    Rule(re.compile(r"(?P<sign>[<>≤≥~≈])\s?(?=[\d£])"), lambda match: f"{_COMPARISONS[match['sign']]} "),
    Rule(re.compile(r"±\s?(?=\d)"), lambda match: "plus or minus "),
    Rule(re.compile(r"(?<![\w.,])(?<!\d\s)[−-](?=\d)"), lambda match: "minus "),
    Rule(re.compile(r"(?<!\w)\+(?=\d)"), lambda match: "plus "),
    Rule(re.compile(r"#\s?(?=\d)"), lambda match: "number "),
    Rule(
        re.compile(r"(?<![\w.,])(?P<number>\d{1,3})[-–](?P<number2>\d{1,3})s\b"),
        lambda match: f"{number(match['number'])} to {plural(number(match['number2']))}",
    ),
    # ---- the 80s, under-25s; "20 s" with a space, or after minutes, is seconds
    Rule(
        re.compile(r"(?<!min )(?<!mins )(?<![\w.,])(?P<number>\d{1,3}(?:,\d{3})*)s\b"),
        lambda match: plural(number(match["number"])),
    ),
    # ---- temperatures and units
    Rule(
        re.compile(rf"(?P<number>{NUMBER}){_TO}(?P<number2>{NUMBER})\s?(?P<unit>{_UNIT})(?![\w²³])"),
        _range_with_unit,
    ),
    Rule(
        re.compile(rf"{_BEFORE}(?P<number>{NUMBER})(?P<scale>m|M)(?= (?:{_IN_MILLIONS})\b)"),
        _large,
    ),
    Rule(
        re.compile(
            rf"{_BEFORE}(?P<number>\d+\.\d+)(?P<scale>m)\b(?! (?:long|wide|high|tall|deep|away|apart))"
        ),
        _large,
    ),
    Rule(re.compile(rf"{_BEFORE}(?P<number>{NUMBER})(?P<scale>k|K|bn|M)\b"), _large),
    Rule(re.compile(rf"(?P<number>{NUMBER})\s?(?P<unit>{_UNIT})(?![\w²³])"), _with_unit),
    Rule(re.compile(rf"{_BEFORE}(?P<number>\d+)x\b"), lambda match: f"{number(match['number'])} times"),
    # ---- ordinals, ranges, whole and broken numbers
    Rule(
        re.compile(r"(?<![\w.,])(?P<number>\d{1,3}(?:,\d{3})*)(?:st|nd|rd|th)\b"),
        lambda match: ordinal(int(match["number"].replace(",", ""))),
    ),
    Rule(re.compile(rf"(?P<number>{NUMBER})\+"), lambda match: f"{_bare(match['number'])} or more"),
    Rule(re.compile(rf"{_BEFORE}(?P<number>{NUMBER}){_TO}(?P<number2>{NUMBER})(?![\w]|[.,]\d|-\d)"), _range),
    Rule(re.compile(r"(?P<one>\d)\s?[x×]\s?(?=\d)"), lambda match: f"{match['one']} by "),
    # 3.2.1, as of a section or a version
    Rule(
        re.compile(r"(?<![\w,])\d+(?:\.\d+){2,}(?![\w,])"),
        lambda match: " point ".join(cardinal(int(part)) for part in match[0].split(".")),
    ),
    Rule(re.compile(r"(?<=\w)-(?=\d)"), lambda match: " "),
    Rule(re.compile(rf"(?P<number>{NUMBER})(?='?s\b)"), lambda match: _bare(match["number"])),
    Rule(re.compile(rf"(?P<number>{NUMBER})(?=[A-Za-z])"), lambda match: f"{_bare(match['number'])} "),
    Rule(re.compile(rf"(?<=[A-Za-z])(?P<number>{NUMBER})"), lambda match: f" {_bare(match['number'])}"),
    Rule(
        re.compile(r"(?<![\d\w])\.(?P<number>\d+)"), lambda match: f"nought point {digits(match['number'])}"
    ),
    Rule(re.compile(rf"(?P<number>{NUMBER})"), lambda match: _bare(match["number"])),
)
