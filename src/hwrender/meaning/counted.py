"""The numbers of a sentence with what they count and their bounds."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from hwrender.language.bounds import Bound
from hwrender.language.clause_tables import PLAIN_NEGATIONS
from hwrender.language.dates import read_dates
from hwrender.language.slices import Slice
from hwrender.language.times import read_times
from hwrender.meaning.model import ComparedSentence, starting_in
from hwrender.meaning.numbers import StatedNumber, find_numbers

_BOUND_REACH, _OF_BOUND, _LATE_REACH = 10, 3, 6
_WITHIN = frozenset(["within", "in", "inside"])
_OF_WITHIN = 2
_NOUN_REACH = 3


class Counted(Struct, frozen=True):
    """A quantity, the sentence it stands in, and the root of what it counts ("" if that is not clear)."""

    quantity: StatedNumber
    sentence: ComparedSentence
    what: str


def quantities_of(sentences: Sequence[ComparedSentence]) -> tuple[Counted, ...]:
    """The quantities of these sentences, dates and times left out."""
    return tuple(each for sentence in sentences for each in _quantities(sentence))


@lru_cache(maxsize=1 << 10)
def _quantities(sentence: ComparedSentence) -> tuple[Counted, ...]:
    taken = _taken(sentence.source)
    return tuple(
        _counted(quantity, sentence)
        for quantity in starting_in(find_numbers(sentence.source, taken), sentence.place)
    )


def _counted(quantity: StatedNumber, sentence: ComparedSentence) -> Counted:
    at = sentence.numbers(quantity.place).start
    before = sentence.keys[at - 1] if at else ""
    stated = replace(
        quantity,
        bound=_bound(quantity, sentence),
        is_denied=_is_denied(sentence, at),
        is_exact=before in {"exactly", "precisely"},
        is_within=bool(_WITHIN.intersection(sentence.keys[max(0, at - _OF_WITHIN) : at])),
    )
    return Counted(stated, sentence, _what(quantity, sentence))


@lru_cache(maxsize=1 << 10)
def _taken(text: str) -> tuple[Slice, ...]:
    """The places of the dates and times of a text."""
    dates = (date.place for date in read_dates(text))
    return (*dates, *(time.place for time in read_times(text)))


def _bound(quantity: StatedNumber, sentence: ComparedSentence) -> Bound:
    """The bound of a number, that of a verb before it too ("not exceed 6 weeks"), or of words after what is
    counted ("6 names or fewer")."""
    at = sentence.numbers(quantity.place).start
    before = sentence.keys[max(0, at - _BOUND_REACH) : at]
    if {"exceed", "exceeds", "exceeded"} & set(before):
        return Bound.AT_MOST if _is_denied(sentence, at) or "not" in before else Bound.MORE_THAN
    if quantity.bound is not Bound.EXACT:
        return quantity.bound
    if "is" in before[-_OF_WITHIN:]:  # "the minimum order is three"
        found = next((bound for words, bound in _LEADING if words in before), None)
        if found is not None:
            return found
    after = f" {' '.join(sentence.keys[at + 1 : at + 1 + _LATE_REACH])} "
    return next((bound for words, bound in _LATE if f" {words} " in after), Bound.EXACT)


def _is_denied(sentence: ComparedSentence, at: int) -> bool:
    """Whether a "not" stands before a number: "cannot go if you are under 18" is "18 or over"."""
    before = sentence.keys[max(0, at - _BOUND_REACH) : max(0, at - _OF_BOUND + 1)]
    return any(
        (key in PLAIN_NEGATIONS or key.endswith("n't")) and not following.startswith("un")
        for key, following in pairwise(before)
    )


_LEADING = (("minimum", Bound.AT_LEAST), ("maximum", Bound.AT_MOST), ("limit", Bound.AT_MOST))
_LATE = (
    ("at most", Bound.AT_MOST),
    ("at least", Bound.AT_LEAST),
    ("or more", Bound.AT_LEAST),
    ("or fewer", Bound.AT_MOST),
    ("or less", Bound.AT_MOST),
    ("or under", Bound.AT_MOST),
    ("or over", Bound.AT_LEAST),
    ("or older", Bound.AT_LEAST),
    ("or longer", Bound.AT_LEAST),
    ("and over", Bound.AT_LEAST),
    ("and not more", Bound.AT_MOST),
    ("and no more", Bound.AT_MOST),
)
"""Bounds that stand after what is counted: "2 visitors at most"."""


def may_count(each: Counted, what: str) -> bool:
    """Whether a number counts this: words may stand before the noun ("six full-time nurses")."""
    at = each.sentence.numbers(each.quantity.place).stop
    return what in {token.root for token in each.sentence.tokens[at : at + _NOUN_REACH]}


def _what(quantity: StatedNumber, sentence: ComparedSentence) -> str:
    """The root of the first telling word after a number, with nothing but little words between."""
    last = quantity.place.end
    for token in sentence.tokens:
        if token.place.start < quantity.place.end:
            continue
        if sentence.source[last : token.place.start].strip(" \t\n\u00a0-"):
            return ""
        if token.key in {"of", "the", "our", "these", "those"}:
            last = token.place.end
            continue
        return token.root
    return ""
