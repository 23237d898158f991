"""Numbers that other words of the easy wording make right: "4 may come. More than 4 is too many"."""

from __future__ import annotations

from collections.abc import Sequence

from hwrender.language.bounds import Bound
from hwrender.language.durations import TimeUnit
from hwrender.language.word_sets import word_set
from hwrender.meaning.counted import Counted, quantities_of
from hwrender.meaning.model import ComparedSentence
from hwrender.meaning.worded_bounds import (
    BOUNDED_DOWN,
    BOUNDED_UP,
    Way,
    are_complements,
    way_of,
    ways_worded,
)

_NEGATING = word_set("not no never nobody none only cannot without nor neither unless except")
_REFUSING = word_set("not no wait waits cannot never nor turned refused")
_EXAMPLES = word_set("might may could say perhaps maybe like example so or suppose imagine think if even")
"""Words with which a number is one of many that could be."""
_FEW = word_set("few handful several couple some")
_MOST_OF_A_FEW = 6
_OF_BOUND = 4
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
        or _is_turned_about(each, stated)
        or _is_example(each, stated)
        or _is_one_too_many(each, stated)
        or _is_of_a_few(each, summary)
        or _is_half_a_unit(each, stated)
        or _is_pounds_or_pence(each, stated)
    )


def gives_number_in_words(summary: Sequence[ComparedSentence]) -> bool:
    """Whether a word of the summary stands for a number, so that another number may be in its place."""
    return any(not _COUNTED.isdisjoint(sentence.keys) for sentence in summary)


def _same_value(each: Counted, stated: Sequence[Counted]) -> list[Counted]:
    """The summary's quantities of the very number, or that come next to it in order: "a fifth birthday"."""
    kinds = {each.quantity.kind, "count"} if each.quantity.kind == "ordinal" else {each.quantity.kind}
    return [
        one
        for one in stated
        if one.quantity.value == each.quantity.value
        and one.quantity.kind in kinds
        and (one.quantity.dimension == each.quantity.dimension or "" in {one.what, each.what})
    ]


def _is_bounded(each: Counted, stated: Sequence[Counted], easy: Sequence[ComparedSentence]) -> bool:
    """ "You must be 65. Or are you older?" for "aged 65 or over"."""
    wanted = {way_of(one.quantity.bound) for one in _same_value(each, stated)} - {None}
    if len(wanted) != 1:
        return False
    at = easy.index(each.sentence)
    if each.quantity.kind == "ordinal":
        return wanted == {_way_of_birthday(each)}
    if wanted == {Way.DOWN} and _is_highest_of_some(each):
        return True
    if wanted == {Way.DOWN} and any(_refuses_next(each, one) for one in easy[at : at + 2]):
        return True
    # what bounds a number stands with it, or right after it
    said = ways_worded(easy[at : at + 1]) or ways_worded(easy[at + 1 : at + 2])
    if each.quantity.bound is Bound.EXACT:
        said = said or ways_worded(easy[at : at + 3])
        return wanted <= said
    return way_of(each.quantity.bound) is not None and said == wanted


def _way_of_birthday(each: Counted) -> Way | None:
    """ "Since your 60th birthday" is 60 or over, "has not had a 60th birthday" under 60."""
    keys, numbers = each.sentence.keys, each.sentence.numbers(each.quantity.place)
    if keys[numbers.stop : numbers.stop + 1] not in {("birthday",), ("birthdays",)}:
        return None
    is_to_come = "before" in keys[: numbers.start] or bool(_NEGATING.intersection(keys[: numbers.start]))
    return Way.DOWN if is_to_come else Way.UP


def _is_highest_of_some(each: Counted) -> bool:
    """The 2 of "1 or 2 pets"."""
    at = each.sentence.numbers(each.quantity.place).start
    return each.sentence.keys[max(0, at - 1) : at] == ("or",) and any(
        one.quantity.value < each.quantity.value and one.quantity.place < each.quantity.place
        for one in quantities_of([each.sentence])
    )


def _refuses_next(each: Counted, sentence: ComparedSentence) -> bool:
    """ "A ninth has to wait" beside eight; "a ninth" is read as a part, too."""
    following = each.quantity.value + 1
    return not _REFUSING.isdisjoint(sentence.keys) and any(
        one.quantity.value in {following, 1 / following} and one.quantity.kind in {"ordinal", "share"}
        for one in quantities_of([sentence])
    )


def _is_turned_about(each: Counted, stated: Sequence[Counted]) -> bool:
    """ "You pay only if you earn £90 or more" for "whoever earns less than £90 pays nothing"."""
    return any(
        are_complements(each.quantity.bound, one.quantity.bound) and _is_negated(each) != _is_negated(one)
        for one in _same_value(each, stated)
    )


def _is_negated(each: Counted) -> bool:
    """Whether the sentence of a number denies or limits anything but the number itself ("no more than 8")."""
    numbers = each.sentence.numbers(each.quantity.place)
    keys = each.sentence.keys
    beside = (*keys[: max(0, numbers.start - _OF_BOUND)], *keys[numbers.stop :])
    return any(key in _NEGATING or key.endswith("n't") for key in beside)


def _is_example(each: Counted, stated: Sequence[Counted]) -> bool:
    """ "It might be four times" for "more than three times": it lies within the bound, and says so."""
    if each.quantity.bound is not Bound.EXACT or not _EXAMPLES.intersection(each.sentence.keys):
        return False
    return any(
        one.quantity.kind == each.quantity.kind
        and (
            (one.quantity.bound in BOUNDED_UP and each.quantity.value > one.quantity.value)
            or (one.quantity.bound in BOUNDED_DOWN and each.quantity.value < one.quantity.value)
        )
        for one in stated
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
