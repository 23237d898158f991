"""Measures, rates, doses and money as staff write them short, in the form that the reader of numbers knows.

They come before dates, times and numbers are read: "12 hrs/wk" has a rate, "20-min wait" a length of time."""

from __future__ import annotations

import re

from hwrender.narration.text_normalisation.rule import Rule, alternatives

_PERIODS = {
    "hr": "an hour", "h": "an hour", "hour": "an hour", "day": "a day", "d": "a day", "wk": "a week",
    "w": "a week", "week": "a week", "mth": "a month", "m": "a month", "month": "a month", "cm": "a month",
    "yr": "a year", "y": "a year", "year": "a year", "a": "a year", "annum": "a year", "night": "a night",
    "session": "a session", "visit": "a visit", "head": "a head", "person": "a person", "mile": "a mile",
    "minute": "a minute", "min": "a minute", "item": "an item", "place": "a place",
}  # fmt: skip
"""What stands behind a slash or a p for "per"."""

_LONGER = tuple(name for name in _PERIODS if len(name) > 1 and name not in {"cm", "place"})
_ALTERNATING = frozenset(
    ["hour", "day", "week", "month", "year", "night", "session", "visit", "person", "item"]
)
"""Of two of them one or the other is meant: "day/night"."""

_LENGTHS = {"min": "minute", "hr": "hour", "wk": "week", "mth": "month", "yr": "year", "sec": "second"}
_DOSES = "mg|g|ml|mcg|tablets?|capsules?|drops|puffs|units"
_PLAIN_NOUN = (
    r"(?!(?:or|and|to|in|on|for|of|per|each|is|was|were|had|from|that|we|a|an|more|less|extra|off)\b)[a-z]+\b"
)


def _rate(match: re.Match[str]) -> str:
    if match["what"] in _ALTERNATING:
        return match[0]
    return f"{match['what']} {_PERIODS[match['time']]}"


def _stone(match: re.Match[str]) -> str:
    """11st: "11 stone", while the 21st is a day."""
    number = match["number"]
    return match[0] if number.endswith("1") and number != "11" else f"{number} stone"


RULES = (
    # 10 000, as ISO 80000 groups figures
    Rule(
        re.compile(r"(?<![\w.,+-])(?<!\d )[1-9]\d{0,2}(?: \d{3})*(?: 000)\b(?! \d)"),
        lambda match: match[0].replace(" ", ""),
    ),
    Rule(re.compile(r"(?P<money>[£$€]\d+(?:\.\d+)?)K\b"), lambda match: f"{match['money']}k"),
    # £7.50/hr, £12 p.w., £900pcm
    Rule(
        re.compile(
            r"(?P<what>[£$€]\d[\d,.]*\d?(?: ?(?:k|m|bn))?|\d+p) ?(?:/|p\.?/?)"
            rf"(?P<time>{alternatives(_PERIODS)})(?![\w])\.?"
        ),
        _rate,
    ),
    # twice/day, 365 days/yr, 20 units/week
    Rule(re.compile(rf"(?P<what>\b[a-z]{{2,}}|\b\d+x) ?/ ?(?P<time>{alternatives(_LONGER)})\b(?!/)"), _rate),
    # a £2 fee: "a two pound fee"
    Rule(
        re.compile(rf"(?P<article>\b[Aa]n? )£(?P<number>\d{{1,3}}(?:,\d{{3}})*) (?={_PLAIN_NOUN})"),
        lambda match: f"{match['article']}{match['number']} pound ",
    ),
    # 20-min walk, 3-hr wait
    Rule(
        re.compile(rf"\b(?P<number>\d+)-(?P<unit>{alternatives(_LENGTHS)})\b"),
        lambda match: f"{match['number']}-{_LENGTHS[match['unit']]}",
    ),
    Rule(
        re.compile(r"\b(?P<hours>\d+) ?h (?P<minutes>\d+) ?m\b"),
        lambda m: f"{m['hours']} hrs {m['minutes']} mins",
    ),
    # 5'10": feet and inches; 5ft 4in
    Rule(
        re.compile(r"\b(?P<feet>\d)' ?(?P<inches>\d{1,2})(?:\"|″|''|(?=[\s.,;)]|$))"),
        lambda match: f"{match['feet']} feet {match['inches']}",
    ),
    Rule(re.compile(r"(?<=\d) ?in (?=tall\b|high\b|long\b|wide\b|deep\b)"), lambda match: " inches "),
    Rule(re.compile(r"(?<![\w.,/])(?P<number>\d{1,2}) ?st\b"), _stone),
    # 38C, as NHS pages write a temperature
    Rule(re.compile(r"\b(?P<number>(?:3[3-9]|4[0-3])(?:\.\d)?) ?C\b"), lambda match: f"{match['number']}°C"),
    # 3 x 10 mg is a dose, 3 x 4 m a room
    Rule(re.compile(rf"(?<=\d)\s?[x×]\s?(?=\d+(?:\.\d+)? ?(?:{_DOSES})\b)"), lambda match: " times "),
    Rule(
        re.compile(
            r"(?P<of>\b(?:BP|[Bb]lood pressure)(?: reading)?(?: of| was| is|:)? )"
            r"(?P<high>\d{2,3})/(?=\d{2,3}\b)"
        ),
        lambda match: f"{match['of']}{match['high']} over ",
    ),
    Rule(
        re.compile(r"(?P<part>\b\d{1,3}) ?/ ?(?=1(?:,000|00,000|0,000)\b)"),
        lambda match: f"{match['part']} in ",
    ),
)
