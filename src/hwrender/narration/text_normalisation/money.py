"""Amounts of money."""

from __future__ import annotations

import re

from hwrender.narration.text_normalisation.figures import NUMBER, cardinal, is_one, number
from hwrender.narration.text_normalisation.rule import Rule

_CURRENCIES = {
    "£": ("pound", "penny", "pence"),
    "$": ("dollar", "cent", "cents"),
    "€": ("euro", "cent", "cents"),
}
_SCALES = {
    "k": "thousand", "m": "million", "mn": "million", "bn": "billion", "b": "billion", "tn": "trillion",
    "thousand": "thousand", "million": "million", "billion": "billion", "trillion": "trillion",
}  # fmt: skip
_SCALE = r"thousand|million|billion|trillion|mn|bn|tn|[kKmM](?![A-Za-z])"
_TO = r"\s?(?:-|–|—|to)\s?"


def _amount(sign: str, written: str, scale: str | None) -> str:
    one, coin, coins = _CURRENCIES[sign]
    if scale:
        return f"{number(written)} {_SCALES[scale.lower()]} {one}s"
    whole, _, decimals = written.replace(",", "").partition(".")
    if len(decimals) != 2:
        return f"{number(written)} {one if is_one(written) else one + 's'}"
    pounds, pence = int(whole), int(decimals)
    small = f"{cardinal(pence)} {coin if pence == 1 else coins}"
    if pounds == 0 and pence:
        return small
    large = f"{cardinal(pounds)} {one if pounds == 1 else one + 's'}"
    if pence == 0:
        return large
    return f"{large} {cardinal(pence)}" if pence >= 10 else f"{large} and {small}"


def _money(match: re.Match[str]) -> str:
    minus = "minus " if match["minus"] else ""
    return minus + _amount(match["sign"], match["number"], match["scale"])


def _money_range(match: re.Match[str]) -> str:
    first = number(match["number"])
    if match["scale"] and match["scale"] != match["scale2"]:
        first += f" {_SCALES[match['scale'].lower()]}"
    return f"{first} to {_amount(match['sign'], match['number2'], match['scale2'])}"


def _pence(match: re.Match[str]) -> str:
    return f"{number(match['number'])} {'penny' if is_one(match['number']) else 'pence'}"


RULES = (
    Rule(re.compile(r"\bGBP\s?(?=\d)"), lambda match: "£"),
    Rule(
        re.compile(
            rf"(?P<sign>[£$€])(?P<number>{NUMBER})\s?(?P<scale>{_SCALE})?{_TO}(?P<sign2>[£$€])?"
            rf"(?P<number2>{NUMBER})(?:\s?(?P<scale2>{_SCALE}))?(?!\w)"
        ),
        _money_range,
    ),
    Rule(
        re.compile(
            rf"(?P<minus>(?<!\w)[-−])?(?P<sign>[£$€])\s?(?P<number>{NUMBER})(?:\s?(?P<scale>{_SCALE}))?(?!\w)"
        ),
        _money,
    ),
    Rule(re.compile(rf"(?<![\w.,£])(?P<number>{NUMBER})p\b(?!\.\w)"), _pence),
)
