"""Words beside a number that make it a bound: "at least 40", "40 or more", "nearly half", "under-25s"."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum


class Bound(Enum):
    """How a number stands to what it is said of."""

    EXACT = "exact"
    AT_LEAST = "at least"
    AT_MOST = "at most"
    MORE_THAN = "more than"
    FEWER_THAN = "fewer than"
    ABOUT = "about"
    NEARLY = "nearly"


_BEFORE = {
    Bound.AT_LEAST: """
at least|at least the age of|no younger than|no shorter than|no lower than|no smaller than
no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of|a minimum|≥
from at least|never fewer than|never less than|not below|at least ,""",
    Bound.AT_MOST: """
up to|at most|no more than|not more than|a maximum of|maximum of|a maximum|at the most|as many as|as much as
no later than|no older than|no longer than|no higher than|no bigger than|no larger than|≤
never more than|never over|never longer than|not over|not exceeding|no greater than|at most ,
at the most ,""",
    Bound.MORE_THAN: """
over|over the age of|above the age of|more than|longer than|greater than|higher than|older than
above|just over|well over|in excess of|upwards of|exceeding|slightly over|slightly more than
just above|just more than|not under|over -|post -|>""",
    Bound.FEWER_THAN: """
under|under the age of|below the age of|less than|fewer than|shorter than
lower than|younger than|below|well under|under -|pre -|<|beneath|not even""",
    Bound.ABOUT: """
about|around|approximately|roughly|some|circa|c .|ca .|approx|approx .|somewhere around|in the region of
or so|mid -|~|≈|±|an estimated|estimated""",
    Bound.NEARLY: """
nearly|almost|just under|close to|not quite|just below|slightly under|slightly less than|slightly fewer than
just less than|just fewer than""",
}
_AFTER = {
    Bound.AT_LEAST: """
+|or more|or over|or above|or older|and over|and above|and older|and more|and up|or up|plus|upwards|at least
and upwards|or upwards|or longer|or later|minimum""",
    Bound.AT_MOST: """
or less|or fewer|or under|or below|or younger|and under|and below|and younger|at most|at the most|maximum
or shorter|or earlier""",
    Bound.ABOUT: "or so|or thereabouts|- ish|ish|- odd|approximately|or thereabout",
}


def _table(rows: dict[Bound, str]) -> dict[tuple[str, ...], Bound]:
    return {
        tuple(phrase.split()): bound
        for bound, phrases in rows.items()
        for phrase in phrases.replace("\n", "|").split("|")
        if phrase
    }


_BEFORE_BY_WORDS, _AFTER_BY_WORDS = _table(_BEFORE), _table(_AFTER)
_LAST_WORDS = frozenset(phrase[-1] for phrase in _BEFORE_BY_WORDS)
_FIRST_WORDS = frozenset(phrase[0] for phrase in _AFTER_BY_WORDS)
_LONGEST = max(map(len, (*_BEFORE_BY_WORDS, *_AFTER_BY_WORDS)))


def bound_before(keys: Sequence[str], first: int) -> tuple[int, Bound] | None:
    """The bound that ends right before key `first`, and the key it begins with."""
    if first < 1 or keys[first - 1] not in _LAST_WORDS:
        return None
    for length in range(min(_LONGEST, first), 0, -1):
        bound = _BEFORE_BY_WORDS.get(tuple(keys[first - length : first]))
        if bound is not None:
            return first - length, bound
    return None


def bound_after(keys: Sequence[str], after: int) -> tuple[int, Bound] | None:
    """The bound that begins with key `after`, and the key after it."""
    if keys[after] not in _FIRST_WORDS:
        return None
    for length in range(_LONGEST, 0, -1):
        bound = _AFTER_BY_WORDS.get(tuple(keys[after : after + length]))
        if bound is not None:
            return after + length, bound
    return None
