"""Numbers that other words of the easy wording make right: "4 may come. More than 4 is too many"."""

from __future__ import annotations

from collections.abc import Sequence

from hwrender.language.bounds import Bound
from hwrender.language.durations import TimeUnit
from hwrender.language.word_sets import word_set
from hwrender.meaning.counted import Counted, quantities_of
from hwrender.meaning.model import ComparedSentence

_UP = frozenset([Bound.AT_LEAST, Bound.MORE_THAN])
_UPWARDS = word_set("""
more further farther longer later older earlier past least minimum above plus upwards
""")
_DOWNWARDS = word_set("most maximum limit many less fewer younger sooner below full")
_TURNING = word_set("too if not no than")
"""Words that say where a bound goes: with one of `_TURNING`, "more" is what is too much."""
_FEW = word_set("few handful several couple some")
_MOST_OF_A_FEW = 6
_COUNTED = (_FEW - {"some"}) | word_set("""
pair pairs both twice dozen trio twins couple noon midday midnight half quarter fortnight
""")
"""Words that give a number without a figure."""
_UNITS = frozenset(unit.value for unit in TimeUnit)


def is_worded(
    each: Counted, stated: Sequence[Counted], sides: tuple[Sequence[ComparedSentence], ...]
) -> bool:
    """Whether words beside a number of the easy wording say what the summary's number does.

    `sides` are the sentences of the easy wording and of the summary.
    """
    easy, summary = sides
    return (
        _is_bounded(each, stated, easy)
        or _is_one_too_many(each, stated)
        or _is_of_a_few(each, summary)
        or _is_half_a_unit(each, stated)
        or _is_pounds_or_pence(each, stated)
    )


def gives_number_in_words(summary: Sequence[ComparedSentence]) -> bool:
    """Whether a word of the summary stands for a number, so that another number may be in its place."""
    return any(not _COUNTED.isdisjoint(sentence.keys) for sentence in summary)


def _is_bounded(each: Counted, stated: Sequence[Counted], easy: Sequence[ComparedSentence]) -> bool:
    """ "You must be 65. Or are you older?" for "aged 65 or over"."""
    if each.quantity.bound is not Bound.EXACT:
        return False
    bounds = {
        one.quantity.bound
        for one in stated
        if one.quantity.value == each.quantity.value and one.quantity.dimension == each.quantity.dimension
    } - {Bound.EXACT}
    if not bounds:
        return False
    at = easy.index(each.sentence)
    near = {key for sentence in easy[at : at + 2] for key in sentence.keys}
    is_turned = "more" in near and bool(near & _TURNING)
    return any(
        bool(near & _UPWARDS) if bound in _UP else is_turned or bool(near & _DOWNWARDS) for bound in bounds
    )


def _is_one_too_many(each: Counted, stated: Sequence[Counted]) -> bool:
    """ "A seventh has to wait" for "up to six"; it is read as a part of seven."""
    value = each.quantity.value
    if each.quantity.kind != "share" or not 0 < value < 1:
        return False
    number = round(1 / value)
    bounds = {one.quantity.value for one in stated if one.quantity.bound is not Bound.EXACT}
    return bool({number, number - 1} & bounds)


def _is_of_a_few(each: Counted, summary: Sequence[ComparedSentence]) -> bool:
    """ "Two or three of them" for a few."""
    keys, numbers = each.sentence.keys, each.sentence.numbers(each.quantity.place)
    beside = {*keys[max(0, numbers.start - 1) : numbers.start], *keys[numbers.stop : numbers.stop + 1]}
    return (
        each.quantity.kind == "count"
        and each.quantity.value <= _MOST_OF_A_FEW
        and "or" in beside
        and any(_FEW & set(sentence.keys) for sentence in summary)
    )


def _is_half_a_unit(each: Counted, stated: Sequence[Counted]) -> bool:
    """The half of "a month and a half", where the summary counts six weeks."""
    at = each.sentence.numbers(each.quantity.place).start
    before = each.sentence.keys[max(0, at - 2) : at]
    is_half = len(before) == 2 and before[0].removesuffix("s") in _UNITS and before[1] == "and"
    return is_half and any(one.quantity.dimension in {"time", "month"} for one in stated)


def _is_pounds_or_pence(each: Counted, stated: Sequence[Counted]) -> bool:
    """ "£8 and 50 pence" for £8.50."""
    amounts = [one.quantity.value for one in stated if one.quantity.kind.startswith("money")]
    if not each.quantity.kind.startswith("money"):
        return False
    said = {one.quantity.value for one in quantities_of([each.sentence])}
    return any(
        amount % 1 and {float(int(amount)), round(amount % 1, 2)} <= said and each.quantity.value < amount
        for amount in amounts
    )
