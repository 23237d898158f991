"""Parts of a whole: "two thirds", "¾", "1/3", "3:1"; and of a unit: "half an hour"."""

from __future__ import annotations

from fractions import Fraction

from msgspec import Struct

from hwrender.language.number_contexts import is_name, is_share
from hwrender.language.number_words import NumeralForm, read_fraction
from hwrender.language.numerals import SIGNS_OF_PARTS, NumberTokens, read_numeral
from hwrender.language.quantity import QuantityKind
from hwrender.language.units import UNIT_NAMES
from hwrender.language.word_sets import word_set

_BEFORE_DATES = word_set("on by dated from until since")
_ARTICLES = word_set("a an the one")


class Amount(Struct):
    """A number as it is being read: from key `first` to `number` with its sign, to `after` with its unit.

    `scale` is that of its last word or letter, `coins` how many of its unit make one of the value's.
    """

    first: int
    number: int
    after: int
    value: Fraction
    form: NumeralForm
    kind: QuantityKind = QuantityKind.COUNT
    unit: str = ""
    period: str = ""
    period_keys: tuple[int, int] = (0, 0)
    scale: int = 1
    coins: int = 1
    is_loose: bool = False
    is_range: bool = False
    parts: tuple[Amount, ...] = ()


def read_part(tokens: NumberTokens, at: int) -> Amount | None:
    """ "Two thirds", "half", "¾", "1/3", and parts of a unit: "half an hour"."""
    keys, form = tokens.keys, NumeralForm.FIGURES
    if keys[at] in SIGNS_OF_PARTS:
        value, after = Fraction(SIGNS_OF_PARTS[keys[at]]), at + 1
    elif tokens.figures[at]:
        if not _is_slashed(tokens, at):
            return None
        if at and tokens.keys[at - 1] in _BEFORE_DATES and tokens.keys[at + 3] != "of":
            return Amount(at, at + 3, at + 3, Fraction(0), form, QuantityKind.CODE)
        value, after = Fraction(int(keys[at]), int(keys[at + 2])), at + 3
    else:
        found = read_fraction(keys, at)
        if found is None:
            return None
        value, after, form = found.value, found.after, NumeralForm.WORDS
    numeral = None if tokens.figures[at] else read_numeral(tokens, at)
    if numeral is not None and numeral.after > after:
        return None  # "half a million"
    amount = Amount(at, after, after, value, form, QuantityKind.FRACTION)
    if _of_unit(tokens, amount):
        return amount
    if form is NumeralForm.FIGURES:
        amount.parts = _ends(tokens, at) if after == at + 3 else ()
        return amount
    is_share_here = is_share(tokens, at, after) and not is_name(tokens, at, after)
    return amount if is_share_here else None


def _is_slashed(tokens: NumberTokens, at: int) -> bool:
    """Whether "1/3" begins here; "16/17 year olds" is a range."""
    few, whole = _pair(tokens, at, "/") or (0, 0)
    return 0 < few < whole < 1000 and not _is_age(tokens, at)


def _pair(tokens: NumberTokens, at: int, mark: str) -> tuple[int, int] | None:
    """Two whole numbers with nothing but this mark between them."""
    if not tokens.figures[at] or tokens.keys[at + 1] != mark or not tokens.figures[at + 2]:
        return None
    one, other = tokens.keys[at], tokens.keys[at + 2]
    is_pair = tokens.glued(at + 1) and tokens.glued(at + 2) and one.isdecimal() and other.isdecimal()
    return (int(one), int(other)) if is_pair and len(one) < 5 > len(other) else None


def _ends(tokens: NumberTokens, at: int) -> tuple[Amount, Amount]:
    """Both numbers of a pair."""
    first, last = (
        Amount(place, place + 1, place + 1, Fraction(tokens.keys[place]), NumeralForm.FIGURES)
        for place in (at, at + 2)
    )
    return first, last


def _is_age(tokens: NumberTokens, at: int) -> bool:
    return tokens.keys[at + 3 + (tokens.keys[at + 3] == "-")] in {"year", "years"}


def _of_unit(tokens: NumberTokens, amount: Amount) -> bool:
    """Make "half an hour", "three quarters of a mile" and "half-hour" a measure."""
    keys, place = tokens.keys, amount.after
    is_half = amount.value == Fraction(1, 2)
    place += keys[place] == "-" and is_half
    place += keys[place] == "of"
    place += keys[place] in _ARTICLES and (keys[place] != "the" or is_half)
    unit = "term" if keys[place] == "term" and is_half else UNIT_NAMES.get(keys[place], "")
    is_bare = place == amount.after and not is_half and amount.form is NumeralForm.WORDS
    if not unit or unit == "second" or is_bare:
        return False
    amount.kind, amount.unit, amount.after = QuantityKind.MEASURE, unit, place + 1
    return True


def read_ratio(tokens: NumberTokens, at: int) -> Amount | None:
    """ "3:1"; "16/17 year olds" and "2015/16" are ranges."""
    pair = _pair(tokens, at, ":") or (_pair(tokens, at, "/") if _is_age(tokens, at) else None)
    if pair is None or not pair[1]:
        return None
    parts = _ends(tokens, at)
    if tokens.keys[at + 1] == ":":
        return Amount(
            at, at + 3, at + 3, Fraction(*pair), NumeralForm.FIGURES, QuantityKind.RATIO, parts=parts
        )
    if pair[0] >= pair[1]:
        return None
    return Amount(at, at + 3, at + 3, parts[0].value, NumeralForm.FIGURES, parts=parts, is_range=True)
