"""How often: "quarterly" and "4 times a year" are one rate, "weekly" and "monthly" are two."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from hwrender.language.function_words import BE, PREPOSITIONS
from hwrender.language.number_words import UNITS
from hwrender.language.quantities import read_quantities
from hwrender.language.quantity import QuantityKind
from hwrender.language.slices import Slice
from hwrender.meaning.alignment import Alignment
from hwrender.meaning.model import ComparedSentence, Difference, FactKind, claimed, starting_in

_A_YEAR = {"hour": 8760.0, "day": 365.0, "night": 365.0, "morning": 365.0, "evening": 365.0,
           "week": 52.0, "fortnight": 26.0,
           "month": 12.0, "quarter": 4.0, "year": 1.0}  # fmt: skip
_WORDS = {
    "hourly": 8760.0, "daily": 365.0, "nightly": 365.0, "weekly": 52.0, "fortnightly": 26.0, "monthly": 12.0,
    "quarterly": 4.0, "yearly": 1.0, "annually": 1.0, "annual": 1.0,
    "twice-weekly": 104.0, "twice-daily": 730.0,
    "twice-yearly": 2.0, "bimonthly": 6.0, "biannual": 2.0, "biannually": 2.0,
    "six-monthly": 2.0, "half-yearly": 2.0,
    "three-monthly": 4.0, "biennial": 0.5, "weekdays": 365.0,
}  # fmt: skip
_TIMES = {"once": 1.0, "twice": 2.0, "thrice": 3.0, "one": 1.0}
_EACH = frozenset(["a", "an", "per", "each", "every", "in"])
_NEAR = 0.04
_REACH = 5


class Rate(Struct, frozen=True):
    """How many times a year, and the words that say so."""

    a_year: float
    place: Slice
    sentence: ComparedSentence
    counted: float = 0.0
    """The same times the number before it: 104 for "2 visits every week"."""


@lru_cache(maxsize=1 << 10)
def read_rates(sentence: ComparedSentence) -> tuple[Rate, ...]:
    """The rates of a sentence: "weekly", "twice daily", "every 2 weeks", "4 times a year"."""
    found: list[Rate] = []
    keys = sentence.keys
    at = 0
    while at < len(keys):
        value, length = _rate(keys, at)
        if not length and at and _is_rate_of_something(keys, at):
            value, length = _A_YEAR[keys[at + 1]], 2
        if length:
            place = Slice(sentence.tokens[at].place.start, sentence.tokens[at + length - 1].place.end)
            numbers = [_number(key) for key in keys[max(0, at - _REACH) : at]]
            found.append(Rate(value, place, sentence, value * next(filter(None, reversed(numbers)), 0.0)))
        at += length or 1
    return tuple(found)


def _rate(keys: tuple[str, ...], at: int) -> tuple[float, int]:
    """The rate that begins with a word, and how many words it takes; 0 where there is none."""
    key = keys[at]
    following = [*keys[at + 1 : at + 4], "", "", ""]
    times = _TIMES.get(key) or _number(key)
    if times and following[0] == "times":
        following, length = following[1:], 2
    else:
        length = 1
        times = times if key in _TIMES and key != "one" else 0.0
    if times and following[0] in _EACH and following[1] in _A_YEAR:
        return times * _A_YEAR[following[1]], length + 2
    if times and following[0] in _WORDS:
        return times * _WORDS[following[0]], length + 1
    if key in {"alternate", "alternating"} and following[0].removesuffix("s") in _A_YEAR:
        return _A_YEAR[following[0].removesuffix("s")] / 2, 2
    if key in {"every", "each"}:
        unit = following[0]
        if unit in _A_YEAR:
            return _A_YEAR[unit], 2
        number = 2.0 if unit in {"other", "second", "alternate"} else _number(unit)
        if number and following[1].removesuffix("s") in _A_YEAR:
            return _A_YEAR[following[1].removesuffix("s")] / number, 3
        return 0.0, 0
    return (_WORDS[key], 1) if key in _WORDS else (0.0, 0)


def _is_rate_of_something(keys: tuple[str, ...], at: int) -> bool:
    """ "8 glasses per day", "2 visits a week", not "for a week" or "a week later"."""
    if keys[at] not in {"a", "an", "per"} or at + 1 >= len(keys) or keys[at + 1] not in _A_YEAR:
        return False
    after = keys[at + 2] if at + 2 < len(keys) else ""
    counted = any(
        key[:1].isdigit() or key in UNITS or key[:1] == "£" for key in keys[max(0, at - _REACH) : at]
    )
    return (
        counted
        and keys[at - 1] not in PREPOSITIONS | BE | {"once", "and", "than"}
        and after not in {"later", "ago", "long", "earlier", "before", "after"}
    )


def _number(key: str) -> float:
    return float(key) if key.isdigit() and len(key) < 4 else float(UNITS.get(key, 0))


def is_same_rate(one: Rate, other: Rate) -> bool:
    """Whether two rates are equal but for the days by which months differ."""
    pairs = (
        (first, second) for first in (one.a_year, one.counted) for second in (other.a_year, other.counted)
    )
    return any(
        abs(first - second) <= _NEAR * max(first, second) for first, second in pairs if first and second
    )


def compare_rates(alignment: Alignment) -> Iterator[Difference]:
    """Each rate of the easy wording where the summary, of the same, gives another."""
    for sentence in alignment.easy:
        stated = [rate for source in alignment.of(sentence) for rate in read_rates(source)]
        for rate in read_rates(sentence):
            if any(each.end >= rate.place.start > each.start for each in _amounts(sentence)):
                continue  # money is compared with what it is for
            if stated and not any(is_same_rate(rate, each) for each in stated):
                words = stated[0].place.of(stated[0].sentence.source)
                yield claimed(FactKind.NUMBER, sentence, rate.place, words if len(stated) == 1 else "")


def _amounts(sentence: ComparedSentence) -> list[Slice]:
    """The places of money with what it is for: "£2 a week"."""
    return [
        Slice(each.place.start, each.period_place.end)
        for each in starting_in(read_quantities(sentence.source), sentence.place)
        if each.kind is QuantityKind.MONEY and each.period_place is not None
    ]
