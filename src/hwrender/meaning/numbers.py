"""Numbers of a text as quantities: figures or words, shares of a whole, money, and lengths of time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from hwrender.language.number_words import find_numbers_in_words, small_number
from hwrender.language.slices import Slice

_AMOUNT = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_SCALE_OF = {
    "k": 1e3, "thousand": 1e3, "m": 1e6, "mn": 1e6, "million": 1e6, "bn": 1e9, "b": 1e9, "billion": 1e9,
    "hundred": 1e2,
}  # fmt: skip
_FIGURES = re.compile(
    rf"(?<![\w.,/@])(?<![A-Za-z]-)(?P<sign>[£$€])?[ ]?(?P<amount>{_AMOUNT})"
    r"(?:(?P<scale>(?:k|mn?|bn?)(?![\w])|[ -](?:hundred|thousand|million|billion|bn|m)\b))?"
    r"(?P<after>[ ]?%|[ -]?per ?cent\b|p\b|st\b|nd\b|rd\b|th\b)?",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"(?<![\w.,£$€])\+?\(?\d[\d ()-]{7,}\d(?!\w)")
_YEAR_SPAN = re.compile(r"(?<![\w/])((?:19|20)\d\d)[/–-](\d\d)(?![\w/])")
_ORDINALS = {
    "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "twentieth": 20, "thirtieth": 30,
}  # fmt: skip
_MULTIPLES = {
    "twice": 2.0, "double": 2.0, "doubled": 2.0, "triple": 3.0, "tripled": 3.0, "trebled": 3.0, "both": 2.0,
    "pair": 2.0, "couple": 2.0, "dozen": 12.0, "fortnight": 2.0,
}  # fmt: skip
_PARTS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5,
    "sixth": 6, "eighth": 8, "eighths": 8, "tenth": 10, "tenths": 10,
}  # fmt: skip
_COUNT = r"a|one|two|three|four|five|six|seven|eight|nine|\d+"
_FRACTION = re.compile(
    rf"(?i)\b(?:(?P<half>half)|(?P<count>{_COUNT})[ -]"
    r"(?P<part>halves|thirds?|quarters?|fifths?|sixths?|eighths?|tenths?))\b"
)
_HALF_A_UNIT = re.compile(r"(?i)(?: of)?(?: an?| the)? (?:hour|day|year|mile|term)\b")
_AGES = re.compile(r"(?i)\b(?:under|over|mid|post|pre)-(\d+)")
_EVENLY = re.compile(r"(?i)\b(?:evenly|equally) (?:split|divided)\b|\bequal (?:numbers|shares) of\b")
_SIGNS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅕": 0.2, "⅛": 0.125}
_NUMBER = rf"(?:{_COUNT}|ten|eleven|twelve|twenty|fifty|hundred|{_AMOUNT})"
_SHARE = re.compile(
    rf"(?i)\b(?P<few>{_NUMBER}) (?P<joint>in every|in each|in|out of(?: every)?) "
    rf"(?P<all>a hundred|{_NUMBER})\b"
)
_HEDGE = re.compile(
    r"(?i)\b(about|around|approximately|roughly|some|nearly|almost|just under|just over|over|more than|above"
    r"|at least|under|less than|fewer than|below|up to|at most|close to|not quite)\s(?:a )?$"
)
_UNITS = {
    "minute": ("time", 1.0), "min": ("time", 1.0), "hour": ("time", 60.0), "hr": ("time", 60.0),
    "day": ("time", 1440.0), "night": ("time", 1440.0), "week": ("time", 10080.0),
    "fortnight": ("time", 20160.0),
    "month": ("month", 1.0), "year": ("month", 12.0), "decade": ("month", 120.0),
    "metre": ("length", 1.0), "km": ("length", 1000.0), "kilometre": ("length", 1000.0),
    "mile": ("mile", 1.0),
}  # fmt: skip


class Quantity(Struct, frozen=True):
    """A number in a text.

    `value` is 0.62 for a share. `kind` is "count", "share", "money" (with its sign), "ordinal" or "digits" (a
    telephone number or another code, then `digits`). `hedge` is "about", "nearly", "over", "under", "least",
    "most" or "". `unit` and `in_units` are a dimension and the value in its smallest unit.
    """

    place: Slice
    value: float
    kind: str
    hedge: str = ""
    digits: str = ""
    unit: str = ""
    in_units: float = 0.0
    is_one: bool = False


@lru_cache(maxsize=1 << 10)
def find_quantities(text: str, taken: tuple[Slice, ...] = ()) -> tuple[Quantity, ...]:
    """The quantities of a text in order, those left out that overlap `taken` (dates, times)."""
    found: list[Quantity] = []
    blocked = list(taken)
    for quantity in (*_digits(text), *_shares(text), *_fractions(text), *_figures(text), *_in_words(text)):
        if not any(quantity.place.overlaps(each) for each in blocked):
            found.append(quantity)
            blocked.append(quantity.place)
    return tuple(sorted(found, key=lambda each: each.place))


def _digits(text: str) -> Iterator[Quantity]:
    """Telephone numbers and the like: nine figures and more in a row."""
    for match in _DIGITS.finditer(text):
        digits = re.sub(r"\D", "", match[0])
        if len(digits) >= 9:
            yield Quantity(Slice(match.start(), match.end()), 0.0, "digits", digits=digits)


def _shares(text: str) -> Iterator[Quantity]:
    for match in _SHARE.finditer(text):
        few, whole = _value(match["few"]), _value(match["all"])
        if few > whole or whole < 2:
            continue
        if match["joint"] == "in" and whole not in {2, 3, 4, 5, 6, 8, 10, 20, 50, 100, 1000}:
            continue
        yield Quantity(Slice(match.start(), match.end()), few / whole, "share", _hedge(text, match.start()))


def _fractions(text: str) -> Iterator[Quantity]:
    for match in _FRACTION.finditer(text):
        if match["half"]:
            if not _HALF_A_UNIT.match(text, match.end()):
                yield Quantity(Slice(match.start(), match.end()), 0.5, "share", _hedge(text, match.start()))
            continue
        count = _value(match["count"])
        parts = _PARTS[match["part"].lower()]
        following = text[match.end() : match.end() + 14].lower()
        if count >= parts or following.startswith((" of an hour", " of a mile")):
            continue
        if match["count"].lower() in {"a", "one"} and parts == 3 and not following.startswith(" of"):
            continue  # "a third clinic" is an ordinal
        yield Quantity(Slice(match.start(), match.end()), count / parts, "share", _hedge(text, match.start()))
    for match in _EVENLY.finditer(text):
        yield Quantity(Slice(match.start(), match.end()), 0.5, "share")
    for at, sign in enumerate(text):
        if sign in _SIGNS:
            yield Quantity(Slice(at, at + 1), _SIGNS[sign], "share")


def _figures(text: str) -> Iterator[Quantity]:
    for span in _YEAR_SPAN.finditer(text):
        yield Quantity(Slice(span.start(), span.start() + 4), float(span[1]), "count")
        yield Quantity(Slice(span.start(2), span.end()), float(span[1][:2] + span[2]), "count")
    for match in _AGES.finditer(text):
        yield Quantity(Slice(match.start(1), match.end(1)), float(match[1]), "count")
    for match in _FIGURES.finditer(text):
        value = float(match["amount"].replace(",", ""))
        scale = (match["scale"] or "").strip(" -").lower()
        if scale == "m" and not match["sign"]:
            continue
        value *= _SCALE_OF.get(scale, 1.0)
        after = (match["after"] or "").strip(" -").lower()
        place = Slice(match.start(), match.end())
        hedge = _hedge(text, match.start())
        if match["sign"]:
            yield Quantity(place, value, f"money {match['sign']}", hedge)
        elif after == "%" or after.startswith("per"):
            yield Quantity(place, value / 100, "share", hedge)
        elif after == "p":
            yield Quantity(place, value / 100, "money £", hedge)
        elif after in {"st", "nd", "rd", "th"}:
            yield Quantity(place, value, "ordinal")
        else:
            yield _counted(text, place, value, hedge)


def _in_words(text: str) -> Iterator[Quantity]:
    for number in find_numbers_in_words(text):
        following = text[number.place.end :]
        percent = re.match(r"(?i)[ -]per ?cent\b", following)
        hedge = _hedge(text, number.place.start)
        if percent:
            place = Slice(number.place.start, number.place.end + percent.end())
            yield Quantity(place, number.value / 100, "share", hedge)
        else:
            yield _counted(text, number.place, float(number.value), hedge)
    for match in _COMPOUND.finditer(text):
        value = small_number(match[1].lower())
        if value is not None and value > 1:
            yield _counted(text, Slice(match.start(1), match.end(1)), float(value), "")
    for match in re.finditer(r"[A-Za-z]+", text):
        word = match[0].lower()
        place = Slice(match.start(), match.end())
        if word in _ORDINALS and not re.match(r"(?i) (?:sector|part(?:y|ies)|hand)", text[match.end() :]):
            yield Quantity(place, float(_ORDINALS[word]), "ordinal")
        elif word in _MULTIPLES:
            dimension, per = _UNITS["fortnight"] if word == "fortnight" else ("", 0.0)
            yield Quantity(place, _MULTIPLES[word], "multiple", unit=dimension, in_units=per)


_AFTER = re.compile(r"(?i)[ -](?:more |full |whole |working |long )?([a-z]+)")
_COMPOUND = re.compile(r"(?<![\w-])([A-Za-z]+(?:-[a-z]+)??)-(?=[a-z])")
_MONEY = re.compile(r"(?i) (pound|pence|euro|dollar)s?\b")
_SIGN_OF = {"pound": "£", "pence": "£", "euro": "€", "dollar": "$"}


def _counted(text: str, place: Slice, value: float, hedge: str) -> Quantity:
    """A plain number with what it counts, if that is money or time."""
    money = _MONEY.match(text, place.end)
    if money:
        name = money[1].lower()
        pounds = value / 100 if name == "pence" else value
        return Quantity(Slice(place.start, money.end()), pounds, f"money {_SIGN_OF[name]}", hedge)
    after = _AFTER.match(text, place.end)
    unit = _UNITS.get(after[1].lower().removesuffix("s")) if after else None
    dimension, per = unit or ("", 0.0)
    return Quantity(place, value, "count", hedge, "", dimension, value * per, value == 1)


def _hedge(text: str, start: int) -> str:
    found = _HEDGE.search(text[:start])
    if found is None:
        return ""
    match found[1].lower():
        case "nearly" | "almost" | "just under" | "not quite" | "close to":
            return "nearly"
        case "over" | "more than" | "above" | "just over":
            return "over"
        case "under" | "less than" | "fewer than" | "below":
            return "under"
        case "at least":
            return "least"
        case "up to" | "at most":
            return "most"
        case _:
            return "about"


def _value(written: str) -> float:
    """The value of what `_NUMBER` finds."""
    low = written.lower()
    if low in {"a", "one"}:
        return 1.0
    if low in {"hundred", "a hundred"}:
        return 100.0
    if low[0].isdigit():
        return float(low.replace(",", ""))
    (number,) = find_numbers_in_words(low)
    return float(number.value)
