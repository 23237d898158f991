"""Numbers in figures as words: what the reader of numbers read in them is what is said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from hwrender.language.lemmas import plural
from hwrender.language.numerals import SIGNS_OF_PARTS
from hwrender.language.quantities import read_quantities
from hwrender.language.quantity import Quantity, QuantityKind, decimal
from hwrender.language.slices import Slice
from hwrender.language.units import MONEY_NAMES, SHORT_UNITS
from hwrender.narration.text_normalisation.figures import cardinal, digits, number, ordinal, share
from hwrender.narration.text_normalisation.rule import Reading, Rule, alternatives

_DASH = re.compile(r"\s?[-–—]\s?")
_SCALES = {
    12: "dozen", 100: "hundred", 10**3: "thousand", 10**6: "million", 10**9: "billion", 10**12: "trillion",
}  # fmt: skip
_CURRENCIES = {
    "£": ("pound", "penny", "pence"), "$": ("dollar", "cent", "cents"), "€": ("euro", "cent", "cents"),
}  # fmt: skip
_SIGNS = {"<": "less than", ">": "more than", "≤": "at most", "≥": "at least", "~": "about", "≈": "about"}

_DOLLARS = {
    "US": "US", "A": "Australian", "AU": "Australian", "C": "Canadian", "CA": "Canadian",
    "NZ": "New Zealand", "HK": "Hong Kong",
}  # fmt: skip
_SHORT_SCALES = {"k": " thousand", "m": " million", "bn": " billion"}


def _dollars(match: re.Match[str]) -> str:
    """US$5: "5 US dollars", for the reader of numbers to say the 5."""
    one = match["whole"] == "1" and not match["scale"]
    scale = _SHORT_SCALES.get(match["scale"], match["scale"] or "")
    amount = f"{match['whole']}{scale} {_DOLLARS[match['place']]} dollar{'' if one else 's'}"
    return f"{amount} and {match['cents']} cents" if match["cents"] else amount


_SIGN_RULES = (
    Rule(
        re.compile(
            rf"\b(?P<place>{alternatives(_DOLLARS)})\$"
            r"(?P<whole>\d+(?:,\d{3})*(?:\.\d+(?= [mb]illion|m\b|bn\b))?)"
            r"(?:\.(?P<cents>\d\d)\b)?(?P<scale>(?: (?:thousand|[mb]illion)|k|m|bn)\b)?"
        ),
        _dollars,
    ),
    # marks: 4.5/5, 5/5, 4/5 stars, rated 4/5
    Rule(re.compile(r"(?:(?<=\.\d)|(?<=\.\d\d)) ?/ ?(?=\d+\b(?!/))"), lambda match: " out of "),
    Rule(re.compile(r"(?<=\d) ?/ ?(?=\d{1,2} stars?\b)"), lambda match: " out of "),
    Rule(
        re.compile(
            r"(?P<mark>\b(?:rat(?:ed|ings?)|scor(?:ed?|es|ing))\b(?: [a-z]+){0,3} \d{1,2})"
            r" ?/ ?(?=(?:5|10)\b(?![/.]\d))",
            re.IGNORECASE,
        ),
        lambda match: f"{match['mark']} out of ",
    ),
    Rule(
        re.compile(r"(?<![\w./])(?!50/|24/)(?P<mark>\d{1,2})/(?P=mark)(?![\w/])"),
        lambda match: f"{match['mark']} out of {match['mark']}",
    ),
    Rule(re.compile(r"\b50/50\b"), lambda match: "fifty fifty"),
    Rule(re.compile(r"(?<![\w.,])1(?:-2-|-to-|:)1\b"), lambda match: "one to one"),
    Rule(re.compile(r"(?<=\d)/(?=\d+ ?mmHg)"), lambda match: " over "),
    Rule(re.compile(r"(?P<sign>[<>≤≥~≈])\s?(?=[\d£])"), lambda match: f"{_SIGNS[match['sign']]} "),
    Rule(re.compile(r"±\s?(?=\d)"), lambda match: "plus or minus "),
    Rule(re.compile(r"(?<!\w)\+(?=\d)"), lambda match: "plus "),
    Rule(re.compile(r"(?<=\d)\+(?!\w)"), lambda match: " or more"),
    Rule(re.compile(r"#\s?(?=\d)"), lambda match: "number "),
    Rule(re.compile(r"(?<=\d)\s?[x×]\s?(?=\d)"), lambda match: " by "),
)
"""Signs beside figures, as words that the reader of numbers knows."""


def _said(text: str) -> Iterator[tuple[Slice, str]]:
    """Every number in figures, and the dash between two; numbers in words stay."""
    at = 0
    for quantity in read_quantities(text):
        for place, words in _words(text, quantity):
            if at and _DASH.fullmatch(text, at, place.start):
                yield Slice(at, place.start), " to "
            yield place, words
            at = place.end


def _words(text: str, quantity: Quantity) -> Iterator[tuple[Slice, str]]:
    """The places in a quantity at which other words are said, with these."""
    if not _has_figures(quantity.place.of(text)):
        return
    if quantity.is_range:
        yield from _range(text, quantity)
    elif quantity.kind is QuantityKind.RATIO:
        yield quantity.place, " to ".join(_bare(text, part) for part in quantity.parts)
    elif quantity.kind is QuantityKind.FRACTION and quantity.parts:
        yield quantity.place, share(*(int(part.value) for part in quantity.parts))
    elif quantity.parts:
        for part in quantity.parts:
            yield from _words(text, part)
    else:
        end, words = _single(text, quantity)
        if re.match(r"s\b", text[end:]) and quantity.kind is QuantityKind.COUNT:
            end, words = end + 1, plural(words)
        yield Slice(quantity.place.start, end), words


def _has_figures(words: str) -> bool:
    return any(character.isdecimal() or character in SIGNS_OF_PARTS for character in words)


def _range(text: str, quantity: Quantity) -> Iterator[tuple[Slice, str]]:
    """ "Five to seven", "ten to fifteen pounds"; a word between the ends stays."""
    low, high = quantity.parts
    joint = text[low.place.end : high.place.start]
    in_words = joint.strip().isalpha()
    if in_words and quantity.kind is not QuantityKind.MONEY:
        yield from _words(text, low)
        yield from _words(text, high)
        return
    first = ordinal(int(low.value)) if low.kind is QuantityKind.ORDINAL else _bare(text, low, but=high.scale)
    end, last = _single(text, high)
    if re.match(r"s\b", text[end:]) and quantity.kind is QuantityKind.COUNT:
        end, last = end + 1, plural(last)
    yield Slice(quantity.place.start, end), f"{first}{joint if in_words else ' to '}{last}"


def _single(text: str, quantity: Quantity) -> tuple[int, str]:
    """One number in words, and where it ends: the words of a unit that is written out are left."""
    place, end = quantity.place, quantity.number.end
    written, unit = quantity.number.of(text), text[end : place.end].strip(" \u00a0-")
    match quantity.kind:
        case QuantityKind.CODE:
            return place.end, _code(place.of(text))
        case QuantityKind.ORDINAL:
            return end, ordinal(int(quantity.value))
        case QuantityKind.PERCENTAGE if written.endswith("%"):
            return end, f"{_bare(text, quantity)} per cent"
        case QuantityKind.MONEY if not unit:
            return end, _money(text, quantity)
        case QuantityKind.MEASURE if written in SIGNS_OF_PARTS or (quantity.value < 1 and "/" in written):
            return place.end, _part_of_unit(quantity)
        case QuantityKind.MEASURE if unit in SHORT_UNITS:
            return place.end, f"{_bare(text, quantity)} {SHORT_UNITS[unit][quantity.value != 1]}"
        case QuantityKind.MULTIPLE if unit == "x":
            return place.end, f"{_bare(text, quantity)} times"
        case QuantityKind.FRACTION:
            return end, share(quantity.value.numerator, quantity.value.denominator)
        case _:
            return end, _bare(text, quantity)


def _bare(text: str, quantity: Quantity, but: int = 1) -> str:
    """The number alone, without its sign or unit, and without its scale if that is `but`."""
    written = quantity.number.of(text)
    value = abs(quantity.value)
    if quantity.kind is QuantityKind.MONEY:  # "50 pence" are fifty, though half a pound
        value *= MONEY_NAMES.get(quantity.place.of(text).rpartition(" ")[2].lower(), ("", 1))[1]
        value *= 100 if written.endswith("p") else 1
    scale = f" {_SCALES[quantity.scale]}" if quantity.scale > 1 and quantity.scale != but else ""
    minus = "minus " if quantity.value < 0 else ""
    if "/" in written or not SIGNS_OF_PARTS.keys().isdisjoint(written):
        return f"{minus}{_mixed(value / quantity.scale)}{scale}"
    if written.isdigit() and written[0] == "0" != written:
        return digits(written)
    places = len(re.sub(r"[^\d]", "", written.partition(".")[2]))
    return f"{minus}{number(decimal(value / quantity.scale, least_places=places))}{scale}"


def _mixed(value: Fraction) -> str:
    """ "Three and a half", "half a" before a scale."""
    whole, part = divmod(value, 1)
    return f"{cardinal(whole)} and {share(part.numerator, part.denominator)}" if whole else "half a"


def _money(text: str, quantity: Quantity) -> str:
    """ "Twelve pounds fifty", "one pound and five pence", "three point five million pounds"."""
    one, coin, coins = _CURRENCIES[quantity.unit]
    minus, value = "minus " if quantity.value < 0 else "", abs(quantity.value)
    if quantity.scale > 1 or (value * 100).denominator > 1:
        return f"{_bare(text, quantity)} {one}s"
    whole, pence = divmod(int(value * 100), 100)
    small = f"{cardinal(pence)} {coin if pence == 1 else coins}"
    if not whole and pence:
        return f"{minus}{small}"
    large = f"{minus}{cardinal(whole)} {one if whole == 1 else one + 's'}"
    if not pence:
        return large
    return f"{large} {cardinal(pence)}" if pence >= 10 else f"{large} and {small}"


def _part_of_unit(quantity: Quantity) -> str:
    """ "½ hour" is "half an hour"; another part stands before "of an hour"."""
    article = "an" if quantity.unit[0] in "aeiou" or quantity.unit == "hour" else "a"
    words = share(quantity.value.numerator, quantity.value.denominator)
    return f"half {article} {quantity.unit}" if words == "a half" else f"{words} of {article} {quantity.unit}"


def _code(written: str) -> str:
    """Figures among letters as numbers of their own: "COVID-19", "3.2.1", "007"."""
    if re.fullmatch(r"\d+(?:\.\d+){2,}", written):
        return " point ".join(cardinal(int(part)) for part in written.split("."))
    apart = re.sub(r"(?<=\w)[-‑](?=\d)|(?<=[^\W\d])(?=\d)|(?<=\d)(?=[^\W\d])", " ", written)
    return re.sub(r"\d+", lambda match: _figures(match[0]), apart)


def _figures(written: str) -> str:
    """Noughts in front are kept: "007"."""
    return digits(written) if len(written) > 1 and written[0] == "0" else cardinal(int(written))


RULES = (*_SIGN_RULES, Reading(_said))
