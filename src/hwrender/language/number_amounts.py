"""One number with what belongs to it: its sign, its unit, and what it is for."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache

from hwrender.language.counted_people import PEOPLE_OR_STAFF
from hwrender.language.number_contexts import is_name, is_pronoun
from hwrender.language.number_fractions import Amount, read_part, read_ratio
from hwrender.language.number_words import HEADS, UNITS, NumeralForm, read_multitude
from hwrender.language.numerals import CODE, SIGNS_OF_PARTS, NumberTokens, read_numeral
from hwrender.language.quantity import QuantityKind
from hwrender.language.units import MONEY_NAMES, PERIODS, SHORT_UNITS, SIGNS, UNIT_NAMES
from hwrender.language.word_sets import word_set

_MULTIPLES = {
    "twice": 2, "double": 2, "doubled": 2, "doubles": 2, "both": 2, "thrice": 3, "triple": 3, "tripled": 3,
    "treble": 3, "trebled": 3, "quadruple": 4, "quadrupled": 4,
    **{f"{word}fold": value for word, value in UNITS.items()},
}  # fmt: skip
_AFTER_ONCE = word_set("a an per every each in daily weekly only or before more . , ;") | {""}
_BEFORE_UNITS = word_set("more full whole working long consecutive extra further calendar -")
STARTS = (
    HEADS
    | SIGNS_OF_PARTS.keys()
    | SIGNS.keys()
    | _MULTIPLES.keys()
    | {"−", "minus", "once", "evenly", "equally", "equal", "fortnight", CODE}
)
"""The keys that a number may begin with; figures apart."""


@cache
def _short_unit() -> re.Pattern[str]:
    units = "|".join(sorted(map(re.escape, SHORT_UNITS), key=len, reverse=True))
    return re.compile(rf"[ \u00a0]?(?P<unit>{units})(?![\w²³])")


def read_amount(tokens: NumberTokens, at: int) -> Amount | None:
    """The number that begins with key `at`, with its sign and unit."""
    if tokens.keys[at] == CODE:
        return Amount(at, at + 1, at + 1, Fraction(0), NumeralForm.FIGURES, QuantityKind.CODE)
    for read in (_multiple, _multitude, read_part, read_ratio):
        found = read(tokens, at)
        if found is not None:
            return found
    return read_number(tokens, at)


def read_number(tokens: NumberTokens, first: int, sign: str = "") -> Amount | None:
    """A number in figures or words; `sign` is that of money which a range has said before."""
    is_minus = tokens.keys[first] in {"−", "minus"}
    at = first + is_minus
    at += tokens.keys[at] in SIGNS
    sign = sign or SIGNS.get(tokens.keys[at - 1] if at > first else "", "")
    if (at - first > is_minus or tokens.keys[first] == "−") and not tokens.figures[at]:
        return None
    numeral = read_numeral(tokens, at, is_money=bool(sign))
    if numeral is None or (numeral.form is NumeralForm.WORDS and _is_none(tokens, at, numeral.after)):
        return None
    value = -numeral.value if is_minus else numeral.value
    amount = Amount(first, numeral.after, numeral.after, value, numeral.form, scale=numeral.scale)
    amount.is_loose = numeral.is_loose
    if sign:
        amount.kind, amount.unit = QuantityKind.MONEY, sign
        return with_period(tokens, amount)
    if numeral.is_ordinal:
        amount.kind = QuantityKind.ORDINAL
        return amount
    return _with_unit(tokens, amount)


def _is_none(tokens: NumberTokens, first: int, after: int) -> bool:
    """Whether words are a name, or a one that counts nothing."""
    is_one = after == first + 1 and tokens.keys[first] == "one"
    return is_name(tokens, first, after) or (is_one and is_pronoun(tokens, first))


def _with_unit(tokens: NumberTokens, amount: Amount) -> Amount:
    """The number with what comes after it: a percent sign, a unit, money, "times"."""
    keys, after = tokens.keys, amount.after
    place = after + (keys[after] == "-")
    is_glued = amount.form is NumeralForm.FIGURES and tokens.glued(after)
    if keys[after] == "%":
        amount.kind, amount.number, amount.after = QuantityKind.PERCENTAGE, after + 1, after + 1
    elif keys[place] == "percent" or keys[place : place + 2] == ["per", "cent"]:
        amount.kind, amount.after = QuantityKind.PERCENTAGE, place + 1 + (keys[place] == "per")
    elif is_glued and keys[after] in {"st", "nd", "rd", "th"}:
        amount.kind, amount.number, amount.after = QuantityKind.ORDINAL, after + 1, after + 1
    elif is_glued and keys[after] == "p" and keys[after + 1 : after + 3] != [".", "m"]:
        amount.kind, amount.number, amount.after = QuantityKind.MONEY, after + 1, after + 1
        amount.value, amount.unit, amount.coins = amount.value / 100, "£", 100
    elif keys[after] in MONEY_NAMES:
        _in_money(tokens, amount)
    elif keys[place] in {"times", "fold"} or (is_glued and keys[after] == "x" and _ends_word(tokens, after)):
        amount.kind, amount.unit, amount.after = QuantityKind.MULTIPLE, "times", place + 1
    elif not _measured(tokens, amount) and (_has_letters(tokens, amount) or keys[after] in {"am", "pm"}):
        amount.kind, amount.number, amount.after = QuantityKind.CODE, after + 1, after + 1
    elif keys[after] in {"a", "p"} and keys[after + 1 : after + 3] == [".", "m"]:
        amount.kind, amount.number, amount.after = QuantityKind.CODE, after + 3, after + 3
    return with_period(tokens, amount) if amount.unit else amount


def _in_money(tokens: NumberTokens, amount: Amount) -> None:
    """ "Five pounds", "five pounds fifty", "one pound and five pence"."""
    amount.kind = QuantityKind.MONEY
    amount.unit, amount.coins = MONEY_NAMES[tokens.keys[amount.after]]
    amount.after += 1
    amount.value /= amount.coins
    if amount.coins > 1 or amount.form is not NumeralForm.WORDS:
        return
    place = amount.after + (tokens.keys[amount.after] == "and")
    coins = read_numeral(tokens, place) if tokens.keys[place] in HEADS else None
    if coins is None or coins.value >= 100 or coins.is_ordinal:
        return
    has_name = MONEY_NAMES.get(tokens.keys[coins.after], ("", 0))[1] == 100
    counts = tokens.keys[coins.after] in UNIT_NAMES or tokens.keys[coins.after] in {"times", "per", "percent"}
    if has_name or (place == amount.after and coins.value >= 10 and not counts):
        amount.value += coins.value / 100
        amount.number = amount.after = coins.after + has_name


def _ends_word(tokens: NumberTokens, place: int) -> bool:
    return not (tokens.glued(place + 1) and tokens.keys[place + 1].isalnum())


def _has_letters(tokens: NumberTokens, amount: Amount) -> bool:
    """Whether letters stand on the figures that make them a code: "12b", but "25s" and "40ish"."""
    key = tokens.keys[amount.after]
    return (
        amount.form is NumeralForm.FIGURES
        and tokens.glued(amount.after)
        and key.isalpha()
        and key not in {"s", "ish"}
    )


def _measured(tokens: NumberTokens, amount: Amount) -> bool:
    """Give the number its unit of measure, if it has one."""
    keys, after = tokens.keys, amount.after
    if amount.form is not NumeralForm.WORDS:
        found = _short_unit().match(tokens.text, tokens.ends[after - 1])
        if found is not None and not (found["unit"] == "s" and tokens.glued(after)):
            amount.kind, amount.unit = QuantityKind.MEASURE, SHORT_UNITS[found["unit"]][0]
            while amount.after < tokens.count and tokens.starts[amount.after] < found.end():
                amount.after += 1
            return True
    place = after + (keys[after] in _BEFORE_UNITS)
    if keys[place] == "second" and amount.value != 1 and keys[after] != "-":
        return False
    for length in (3, 2, 1):
        unit = UNIT_NAMES.get(" ".join(keys[place : place + length]))
        if unit is not None and not (
            keys[place] == unit and amount.value != 1 and _is_of_people(tokens, place)
        ):
            amount.kind, amount.unit, amount.after = QuantityKind.MEASURE, unit, place + length
            return True
    return False


def _is_of_people(tokens: NumberTokens, place: int) -> bool:
    """Whether a unit tells of people what they do: "two night nurses", "four day centre users"."""
    following = tokens.keys[place + 1 : place + 3]
    return tokens.keys[place - 1] != "-" and not PEOPLE_OR_STAFF.isdisjoint(following)


def with_period(tokens: NumberTokens, amount: Amount) -> Amount:
    """ "A week", "per month", "/hour", "-a-year"."""
    keys, after = tokens.keys, amount.after
    first = after + (keys[after] == "-")
    name = first + 1 + (keys[first + 1] == "-")
    if keys[first] in {"a", "an", "per", "each", "every", "/"} and keys[name] in PERIODS:
        amount.period, amount.period_keys = PERIODS[keys[name]], (after, name + 1)
    return amount


def _multiple(tokens: NumberTokens, at: int) -> Amount | None:
    """ "Twice", "double", "both", "fourfold"; "once" where it is no conjunction; "evenly split"."""
    key, following = tokens.keys[at], tokens.keys[at + 1]
    if key == "fortnight":
        return Amount(at, at + 1, at + 1, Fraction(1), NumeralForm.WORDS, QuantityKind.MEASURE, unit=key)
    value = 1 if key == "once" and following in _AFTER_ONCE else _MULTIPLES.get(key)
    if value is not None:
        amount = Amount(at, at + 1, at + 1, Fraction(value), NumeralForm.WORDS, QuantityKind.MULTIPLE)
        return with_period(tokens, amount)
    is_even = key in {"evenly", "equally"} and following in {"split", "divided"}
    if is_even or (key == "equal" and following in {"numbers", "shares"} and tokens.keys[at + 2] == "of"):
        after = at + (2 if is_even else 3)
        return Amount(at, after, after, Fraction(1, 2), NumeralForm.WORDS, QuantityKind.FRACTION)
    return None


def _multitude(tokens: NumberTokens, at: int) -> Amount | None:
    found = read_multitude(tokens.keys, at)
    if found is None:
        return None
    return Amount(
        at, found.after, found.after, found.value, NumeralForm.WORDS, QuantityKind.MANY, is_loose=True
    )
