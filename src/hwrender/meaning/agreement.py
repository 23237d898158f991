"""Whether a number of the easy wording says, honestly rounded, what a number of the summary says."""

from __future__ import annotations

from msgspec.structs import replace

from hwrender.language.bounds import Bound
from hwrender.meaning.numbers import StatedNumber

_EXACT = 0.0051
_ABOUT_SHARE, _NEARLY_SHARE, _BEYOND_SHARE = 0.035, 0.06, 0.13
_ABOUT, _NEARLY, _BEYOND = 0.06, 0.12, 0.25
_ROUND_WITHOUT_HEDGE = 0.021
"""By how much a share may be rounded with no "about" before it: 62 in 100 as "6 in 10"."""


def agrees(easy: StatedNumber, summary: StatedNumber) -> bool:
    """Whether the easy wording's quantity says, honestly rounded, what the summary's does."""
    if easy.is_exact and summary.bound is not Bound.EXACT:
        return False
    if summary.is_denied:
        summary = replace(summary, bound=easy.bound)
    if easy.digits or summary.digits:
        return easy.digits == summary.digits
    if easy.period and summary.period and easy.period != summary.period:
        return False  # "£300 a week" and "£300 a month"
    if easy.kind == "share" or summary.kind == "share":
        if easy.kind == summary.kind:
            return share_agrees(easy, summary.value, summary.bound)
        return easy.kind == "count" and abs(easy.value - 100 * summary.value) < _EXACT
    if easy.kind.startswith("money") or summary.kind.startswith("money"):
        return easy.kind == summary.kind and _value_agrees(easy, summary.value, summary.bound)
    if easy.dimension == summary.dimension and _is_next_whole(easy, summary):
        return True
    if easy.dimension and easy.dimension == summary.dimension:
        if abs(easy.in_units - summary.in_units) >= _EXACT and easy.in_units != summary.in_units:
            return False
        return easy.is_denied or _is_within_both(easy, summary) or not contradicts(easy.bound, summary.bound)
    if easy.dimension and summary.dimension:
        return False  # "6 weeks" and "6 months", "5 miles" and "5 kilometres"
    return _value_agrees(easy, summary.value, summary.bound)


def _is_next_whole(easy: StatedNumber, summary: StatedNumber) -> bool:
    """ "3 or more" for more than two, "24 or younger" for under 25."""
    if easy.value % 1 or summary.value % 1 or easy.in_units * summary.value != summary.in_units * easy.value:
        return False
    match easy.bound, summary.bound:
        case (Bound.AT_LEAST, Bound.MORE_THAN) | (Bound.FEWER_THAN, Bound.AT_MOST):
            return easy.value - summary.value == 1
        case (Bound.MORE_THAN, Bound.AT_LEAST) | (Bound.AT_MOST, Bound.FEWER_THAN):
            return summary.value - easy.value == 1
        case _:
            return False


def _is_within_both(easy: StatedNumber, summary: StatedNumber) -> bool:
    """ "Within 10 days" and "10 days or less"."""
    upper = {Bound.EXACT, Bound.AT_MOST}
    if {easy.bound, summary.bound} == {Bound.MORE_THAN, Bound.EXACT} and easy.dimension in {"time", "month"}:
        return True  # "over two years" is as long as it took
    return (easy.is_within or summary.is_within) and {easy.bound, summary.bound} <= upper


def _value_agrees(easy: StatedNumber, stated: float, stated_bound: Bound) -> bool:
    value = easy.value
    if abs(value - stated) < 1e-9:
        return easy.is_denied or not contradicts(easy.bound, stated_bound)
    if not stated or value % 5:
        return False
    change = (value - stated) / stated
    match easy.bound:
        case Bound.ABOUT:
            return abs(change) <= _ABOUT
        case Bound.NEARLY | Bound.FEWER_THAN | Bound.AT_MOST:
            return 0 <= change <= (_NEARLY if easy.bound is Bound.NEARLY else _BEYOND)
        case Bound.MORE_THAN | Bound.AT_LEAST:
            return -_BEYOND <= change < 0
        case _:
            return False


_UP = frozenset([Bound.MORE_THAN, Bound.AT_LEAST])
_DOWN = frozenset([Bound.FEWER_THAN, Bound.AT_MOST, Bound.NEARLY])
_OPEN = {
    Bound.AT_LEAST: {Bound.ABOUT, Bound.NEARLY, Bound.EXACT},
    Bound.AT_MOST: {Bound.ABOUT, Bound.EXACT},
    Bound.MORE_THAN: {Bound.ABOUT, Bound.EXACT},
    Bound.FEWER_THAN: {Bound.ABOUT, Bound.EXACT},
    Bound.ABOUT: {Bound.AT_LEAST, Bound.AT_MOST, Bound.MORE_THAN, Bound.FEWER_THAN},
    Bound.EXACT: {Bound.MORE_THAN, Bound.FEWER_THAN, Bound.AT_LEAST, Bound.AT_MOST},
}
"""The bounds of an easy wording that no bound of a summary on the very number allows."""


def contradicts(easy: Bound, summary: Bound) -> bool:
    """Whether two bounds on one number say different things: "at least 50" and "about 50"."""
    if (easy in _UP and summary in _DOWN) or (easy in _DOWN and summary in _UP):
        return True
    return easy in _OPEN.get(summary, ())


def share_agrees(easy: StatedNumber, stated: float, stated_bound: Bound = Bound.EXACT) -> bool:
    """Whether a share may be said of a part of a whole."""
    gap = easy.value - stated
    if abs(gap) < _EXACT:
        return easy.is_denied or not contradicts(easy.bound, stated_bound)
    match easy.bound:
        case Bound.ABOUT:
            return abs(gap) <= _ABOUT_SHARE
        case Bound.NEARLY:
            return 0 < gap <= _NEARLY_SHARE
        case Bound.FEWER_THAN | Bound.AT_MOST:
            return 0 < gap <= _BEYOND_SHARE
        case Bound.MORE_THAN | Bound.AT_LEAST:
            return -_BEYOND_SHARE <= gap < 0
        case _:
            return abs(gap) <= _ROUND_WITHOUT_HEDGE
