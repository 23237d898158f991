"""The one reader of numbers: every number of a text, in figures or words, as what it is.

`read_quantities` is pure and remembers what it read. Its time grows with the length of the text: no step
looks farther than a few words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache, lru_cache
from itertools import groupby

from msgspec.structs import replace

from hwrender.language.bounds import Bound, bound_after, bound_before
from hwrender.language.number_amounts import STARTS, read_amount, read_number, with_period
from hwrender.language.number_contexts import idiom_length, is_label, may_be_range
from hwrender.language.number_fractions import Amount
from hwrender.language.number_words import AFTER_ARTICLES, SCALES, NumeralForm
from hwrender.language.numerals import NumberTokens
from hwrender.language.quantity import Quantity, QuantityKind
from hwrender.language.slices import Slice
from hwrender.language.units import UNIT_NAMES
from hwrender.language.word_sets import word_set

_ARTICLES = frozenset({"a", "an"})
_DASHES = frozenset("-–—−‒―")
_WHOLES = frozenset({2, 3, 4, 5, 6, 8, 10, 20, 50, 100, 1000})
"""What "3 in 10" may be out of; a 1 may be in any number."""
_DETERMINERS = word_set("the our these those their your my his her all")


@cache
def _sign_of_number() -> re.Pattern[str]:
    """A figure, or a word that a number begins with; its alternatives parted by their first letter."""
    words = sorted(
        word for word in (STARTS - _ARTICLES) | AFTER_ARTICLES if word.isalpha() and word.isascii()
    )
    by_letter = groupby(words, lambda word: word[0])
    branches = (f"{first}(?:{'|'.join(word[1:] for word in own)})" for first, own in by_letter)
    return re.compile(rf"[\d¼-¾⅓-⅞]|\b(?:{'|'.join(branches)})\b", re.IGNORECASE)


@lru_cache(maxsize=1 << 12)
def may_have_numbers(text: str) -> bool:
    """Whether `read_quantities` can find something in a text: quick, and true of some that have none."""
    return _sign_of_number().search(text) is not None


@lru_cache(maxsize=1 << 12)
def read_quantities(text: str, taken: tuple[Slice, ...] = ()) -> tuple[Quantity, ...]:
    """The numbers of `text` in order; none overlaps another, or a place `taken` (dates, times).

    A one that counts nothing ("no one"), numbers in names ("Seven Sisters") and set phrases are left out.
    """
    return tuple(_quantities(NumberTokens(text, taken))) if may_have_numbers(text) else ()


def number_said(words: str, otherwise: int = 1) -> int:
    """The whole number that these words are: "four", "14"."""
    return next((int(each.value) for each in read_quantities(words)), otherwise)


def _quantities(tokens: NumberTokens) -> Iterator[Quantity]:
    keys, figures, after = tokens.keys, tokens.figures, 0
    for at in [at for at in range(tokens.count) if figures[at] or keys[at] in STARTS]:
        if at < after or (keys[at] in _ARTICLES and keys[at + 1] not in AFTER_ARTICLES):
            continue
        idiom = idiom_length(tokens, at)
        after = max(after, at + idiom)
        amount = None if idiom else _longest(tokens, at)
        if amount is not None:
            quantity, after = _bounded(tokens, amount)
            yield quantity


def _longest(tokens: NumberTokens, at: int) -> Amount | None:
    amount = read_amount(tokens, at)
    if amount is None or amount.is_range:
        return amount
    return _range(tokens, amount) or _share(tokens, amount) or amount


def _range(tokens: NumberTokens, low: Amount) -> Amount | None:
    """ "5-7", "5 to 7", "between 5 and 7", "two or three", "2015/16"."""
    link = tokens.keys[low.after]
    is_dash = link in _DASHES
    if is_dash:
        if (low.form is NumeralForm.WORDS and link == "-") or not may_be_range(tokens, low.first):
            return None
    elif link == "/" and _is_year(tokens, low):
        is_dash = True
    elif link not in {"to", "or"} and not (link == "and" and _is_between(tokens, low.first)):
        return None
    is_money = low.kind is QuantityKind.MONEY and low.coins == 1 and is_dash and tokens.figures[low.after + 1]
    high = read_number(tokens, low.after + 1, low.unit) if is_money else read_amount(tokens, low.after + 1)
    if (
        high is None
        or high.is_range
        or high.kind in {QuantityKind.CODE, QuantityKind.MANY, QuantityKind.RATIO}
    ):
        return None
    if is_dash and tokens.keys[high.after] in {"-", "/"} and tokens.figures[high.after + 1]:
        return None
    ends = _alike(low, high, is_dash=is_dash)
    if ends is None or ends[0].value >= ends[1].value:
        return None
    whole = replace(
        ends[0], number=high.number, after=high.after, unit=ends[1].unit, period=high.period,
        form=low.form if low.form is high.form else NumeralForm.BOTH, parts=ends, is_range=True,
        period_keys=high.period_keys,
    )  # fmt: skip
    return whole if whole.period or not whole.unit else with_period(tokens, whole)


def _is_year(tokens: NumberTokens, amount: Amount) -> bool:
    written = tokens.keys[amount.first]
    return len(written) == 4 and written.isdecimal() and 1900 <= amount.value < 2100


def _is_between(tokens: NumberTokens, first: int) -> bool:
    bound = bound_before(tokens.keys, first)
    first = bound[0] if bound else first
    return first > 0 and tokens.keys[first - 1] == "between"


def _share(tokens: NumberTokens, part: Amount) -> Amount | None:
    """ "1 in 5", "9 out of 10", "16 of the 17"."""
    keys, place = tokens.keys, part.after
    if part.kind is not QuantityKind.COUNT or part.value.denominator > 1 or part.is_loose:
        return None
    if is_label(tokens, part.first):
        return None
    is_in, is_out = keys[place] == "in", keys[place] == "out" and keys[place + 1] == "of"
    if not (is_in or is_out or keys[place] == "of"):
        return None
    place += 1 + is_out
    is_part = not is_in and (not is_out or keys[place] in _DETERMINERS)
    place += keys[place] in (_DETERMINERS if is_part else {"every", "each"})
    whole = _whole(tokens, place)
    if whole is None or whole.value < 2 or part.value > whole.value - is_part:
        return None
    if is_in and not _may_be_in(tokens, part, whole):
        return None
    form = part.form if part.form is whole.form else NumeralForm.BOTH
    kind, value = QuantityKind.PART if is_part else QuantityKind.SHARE, part.value / whole.value
    return Amount(part.first, whole.after, whole.after, value, form, kind, parts=(part, whole))


def _whole(tokens: NumberTokens, place: int) -> Amount | None:
    """A whole number without a unit; "every hundred" too."""
    if tokens.keys[place] in SCALES:
        return Amount(place, place + 1, place + 1, Fraction(SCALES[tokens.keys[place]]), NumeralForm.WORDS)
    found = read_amount(tokens, place)
    is_count = found is not None and found.kind is QuantityKind.COUNT and found.value.denominator == 1
    return found if is_count else None


def _may_be_in(tokens: NumberTokens, part: Amount, whole: Amount) -> bool:
    """ "15 in 2 days" and "one in 2016" are no shares, nor "12 in 40"."""
    is_year = whole.form is NumeralForm.FIGURES and 1800 <= whole.value <= 2100 and whole.value % 1000 > 0
    is_time = tokens.keys[whole.after] in UNIT_NAMES
    return not is_year and not is_time and (part.value == 1 or whole.value in _WHOLES)


def _bounded(tokens: NumberTokens, amount: Amount) -> tuple[Quantity, int]:
    """The quantity with its bound, and the key after both."""
    after, bound, place = max(amount.after, *amount.period_keys), Bound.EXACT, None
    before, following = bound_before(tokens.keys, amount.first), _bound_after(tokens, after)
    if amount.kind in {QuantityKind.CODE, QuantityKind.MANY, QuantityKind.ORDINAL}:
        pass
    elif before is not None and not (amount.value == 1 and tokens.keys[amount.first - 1] == "some"):
        bound, place = before[1], tokens.slice(before[0], amount.first)
    elif following is not None and _closes(tokens, after, following[1]):
        first, end, bound = following
        place, after = tokens.slice(first, end), max(after, end) if first == after else after
    elif amount.is_loose:
        bound = Bound.ABOUT
    quantity = _quantity(tokens, amount, is_label=is_label(tokens, amount.first))
    return replace(quantity, bound=bound, bound_place=place), after


def _bound_after(tokens: NumberTokens, after: int) -> tuple[int, int, Bound] | None:
    """The keys from and to which a bound stands: "40 or more", "40 people or more"."""
    keys = tokens.keys
    first = after + (keys[after].isalpha() and keys[after + 1] == "or" and keys[after] not in {"or", "to"})
    found = bound_after(keys, first)
    return (first, *found) if found else None


def _closes(tokens: NumberTokens, place: int, after: int) -> bool:
    """Whether a bound after a number closes it: "40+" and "40 plus", but not "5 + 3"."""
    key, following = tokens.keys[place], tokens.keys[after]
    if key not in {"+", "plus"}:
        return True
    is_sum = tokens.figures[after] or following in STARTS
    is_sign = tokens.glued(place) and not (tokens.glued(after) and following.isalnum())
    return not is_sum and (key == "plus" or is_sign)


def _quantity(tokens: NumberTokens, amount: Amount, *, is_label: bool) -> Quantity:
    kind = QuantityKind.LABEL if is_label and amount.kind is QuantityKind.COUNT else amount.kind
    return Quantity(
        tokens.slice(amount.first, amount.after),
        tokens.slice(amount.first, amount.number),
        kind,
        amount.value,
        amount.form,
        amount.unit,
        amount.period,
        tokens.slice(*amount.period_keys) if amount.period else None,
        scale=amount.scale,
        parts=tuple(_quantity(tokens, part, is_label=kind is QuantityKind.LABEL) for part in amount.parts),
        is_range=amount.is_range,
    )


def _alike(low: Amount, high: Amount, *, is_dash: bool) -> tuple[Amount, Amount] | None:
    """Both ends in the unit and scale of the one that has it: "£3-4m", "5 to 10%", "two to three dozen"."""
    if low.kind is QuantityKind.COUNT and high.kind is not QuantityKind.COUNT:
        if high.kind in {QuantityKind.FRACTION, QuantityKind.SHARE, QuantityKind.PART}:
            return None
        low = replace(low, kind=high.kind, unit=high.unit, value=low.value / high.coins)
    elif high.kind is QuantityKind.COUNT and low.kind is not QuantityKind.COUNT:
        if (
            not is_dash
            or low.kind not in {QuantityKind.MONEY, QuantityKind.PERCENTAGE}
            or low.after != low.number
        ):
            return None
        high = replace(high, kind=low.kind, unit=low.unit)
    if low.kind is not high.kind or low.unit != high.unit or low.is_loose != high.is_loose:
        return None
    if low.scale == 1 < high.scale and low.value < 1000 and low.value * high.scale < high.value:
        low = replace(low, value=low.value * high.scale, scale=high.scale)
    if is_dash and high.value < 100 and low.value >= 1000 and high.after == high.first + 1:
        century = low.value - low.value % 100 + (100 if low.value % 100 == 99 and not high.value else 0)
        high = replace(high, value=century + high.value)  # 2015-16, 1999/00
    return low, high
