"""Numbers that follow from those of a summary: the rest of a share, a part of a sum, what it was before."""

from __future__ import annotations

from collections.abc import Sequence

from hwrender.language.clause_tables import NEGATIONS, NEGATIVE_VERBS
from hwrender.language.durations import Duration, TimeUnit
from hwrender.language.lemmas import lemmas
from hwrender.meaning.counted import Counted, quantities_of
from hwrender.meaning.model import ComparedSentence, Token
from hwrender.meaning.numbers import StatedNumber

_NEARLY = 0.03
_SHARE_GAP, _MONEY_GAP = 0.006, 0.5
_DAYS_A_MONTH = 30.4
_SECONDS_A_DAY = 86_400
_NEARLY_AS_LONG = 0.1


class WorkedOut:
    """What follows from the numbers of some sentences, ready to be asked."""

    def __init__(self, sentences: Sequence[ComparedSentence]) -> None:
        numbers = [each for each in quantities_of(sentences) if each.quantity.kind == "share"]
        pairs = [
            (share, other)
            for share in numbers
            for other in quantities_of([share.sentence])
            if other.quantity.place != share.quantity.place
        ]
        self._shares = {(each.quantity.value, _denials(each)) for each in numbers}
        self._sums = {
            share.quantity.value + sign * other.quantity.value
            for share, other in pairs
            for sign in (1, -1)
            if other.quantity.kind == "share"
        }
        self._money = {
            share.quantity.value * whole.quantity.value
            for share, whole in pairs
            if whole.quantity.kind.startswith("money")
        }
        counted = [each for each in quantities_of(sentences) if each.quantity.kind == "count"]
        self._divided = [
            (count.quantity.value, amount.quantity.value)
            for count in counted
            for amount in quantities_of([count.sentence])
            if amount.quantity.kind.startswith("money") and count.quantity.value > 1
        ]

    def leave_rest(self, each: Counted) -> bool:
        """Whether this is what a share leaves: "1 in 4 had one" where three quarters had none."""
        own = _denials(each)
        return any(
            abs(1 - share - each.quantity.value) < _NEARLY
            and all(here != there for here, there in zip(own, denials, strict=True))
            for share, denials in self._shares
        )

    def give(self, quantity: StatedNumber) -> bool:
        """Whether a share is the sum or difference of two, or an amount the share of another."""
        if quantity.kind == "share":
            return any(abs(one - quantity.value) < _SHARE_GAP for one in self._sums)
        each = any(abs(quantity.value * count - amount) < _MONEY_GAP for count, amount in self._divided)
        is_part = any(abs(one - quantity.value) < _MONEY_GAP for one in self._money)
        return quantity.kind.startswith("money") and (each or is_part)


def _denials(each: Counted) -> tuple[bool, bool]:
    """Whether a word says "not" in the clause of a number, and whether one does in its sentence."""
    sentence = each.sentence
    numbers = sentence.numbers(each.quantity.place)
    clause = sentence.clause_at(numbers.start) if numbers else None
    beside = sentence.tokens if clause is None else sentence.span(clause.place)
    return _says_not(beside), _says_not(sentence.tokens)


def _says_not(tokens: Sequence[Token]) -> bool:
    return any(
        token.key in NEGATIONS
        or token.key.endswith("n't")
        or not NEGATIVE_VERBS.isdisjoint(lemmas(token.key))
        for token in tokens
    )


def is_nearly_as_long(one: Duration, other: Duration) -> bool:
    """ "Two months" for eight weeks: a month has no exact length in days."""
    months, weeks = (one, other) if one.months() is not None else (other, one)
    long, seconds = months.months(), weeks.seconds()
    if long is None or seconds is None or weeks.unit is not TimeUnit.WEEK:
        return False
    days = long * _DAYS_A_MONTH
    return abs(seconds / _SECONDS_A_DAY - days) <= _NEARLY_AS_LONG * days
