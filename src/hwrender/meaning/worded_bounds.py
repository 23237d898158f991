"""Which way the words around a number bound it: "8 may go. A ninth has to wait" lets no more than 8 in."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from hwrender.language.bounds import Bound
from hwrender.language.clause_tables import PLAIN_NEGATIONS
from hwrender.language.word_sets import word_set
from hwrender.meaning.model import ComparedSentence


class Way(Enum):
    """Whether there may be more than a number says, or fewer."""

    UP = "up"
    DOWN = "down"


_RISING = word_set("""
more over above past further farther longer later older bigger higher heavier taller faster extra exceed
exceeds beyond upwards plus excess
""")
_SINKING = word_set("""
less fewer under below beneath shorter younger sooner lower smaller lighter slower inside within
""")
_FLOORS = word_set("least minimum lowest smallest shortest youngest")
_CEILINGS = word_set("most maximum limit top highest longest biggest oldest tops cap ceiling full outside")
"""Words that bound a number by themselves, so that no "not" turns them."""
_FIXED = frozenset([("up", "to"), ("at", "most")])
_DENYING = PLAIN_NEGATIONS | word_set("too nor without hardly cannot nobody none neither")
_DENIED_REACH = 5
_MUCH = word_set("much many heavy long old tall big high far late")
_UNREACHED = word_set("turned reached had gone yet up")
"""After a "not" these say that a number is still to come: "has not turned 5 yet"."""
_CLOSED_TO_MORE = word_set("wait waits allowed allow let refused turned stop stops")

BOUNDED_UP = frozenset([Bound.AT_LEAST, Bound.MORE_THAN])
BOUNDED_DOWN = frozenset([Bound.AT_MOST, Bound.FEWER_THAN])
_COMPLEMENTS = frozenset(
    [frozenset([Bound.AT_LEAST, Bound.FEWER_THAN]), frozenset([Bound.MORE_THAN, Bound.AT_MOST])]
)


def way_of(bound: Bound) -> Way | None:
    """The way a bound points, if it points one way."""
    return Way.UP if bound in BOUNDED_UP else Way.DOWN if bound in BOUNDED_DOWN else None


def are_complements(one: Bound, other: Bound) -> bool:
    """Whether what one bound lets in is just what the other leaves out: "under 65" and "65 or over"."""
    return frozenset([one, other]) in _COMPLEMENTS


def ways_worded(sentences: Sequence[ComparedSentence]) -> frozenset[Way]:
    """The ways in which these sentences bound a number with words of their own."""
    return frozenset(way for sentence in sentences for way in _ways(sentence.keys))


def _ways(keys: tuple[str, ...]) -> frozenset[Way]:
    found: set[Way] = set()
    for number, key in enumerate(keys):
        is_denied = _is_denied(keys, number)
        if key in _RISING:
            found.add(Way.DOWN if is_denied else Way.UP)
        elif key in _SINKING:
            found.add(Way.UP if is_denied else Way.DOWN)
        elif key == "too" and keys[number + 1 : number + 2] and keys[number + 1] in _MUCH:
            found.add(Way.DOWN)  # "a hundred kilos is too much"
        elif key == "earlier":  # "14 days before, or earlier" is more, "at 9, or earlier" is less
            found |= {Way.UP, Way.DOWN}
        elif key in _FLOORS or keys[number : number + 3] in {("as", "low", "as"), ("as", "few", "as")}:
            found.add(Way.UP)
        elif _is_ceiling(keys, number) or (key in _UNREACHED and is_denied):
            found.add(Way.DOWN)
    return frozenset(found)


def _is_ceiling(keys: tuple[str, ...], number: int) -> bool:
    is_high = keys[number] == "high" and _is_as(keys, number)
    return is_high or keys[number] in _CEILINGS or keys[number : number + 2] in _FIXED


def _is_as(keys: tuple[str, ...], number: int) -> bool:
    """ "As high as it goes"."""
    return keys[max(0, number - 1) : number] == ("as",) and keys[number + 1 : number + 2] == ("as",)


def _is_denied(keys: tuple[str, ...], number: int) -> bool:
    """Whether an odd number of words before this one, and near, say no; or it is said to be too much."""
    before = keys[max(0, number - _DENIED_REACH) : number]
    after = keys[number + 1 : number + 1 + _DENIED_REACH]
    denials = sum(
        (key in _DENYING and before[at - 1 : at] != ("if",)) or key.endswith("n't")
        for at, key in enumerate(before)
    )
    denials += "too" in after or ("not" in after and bool(_CLOSED_TO_MORE & set(after)))
    return denials % 2 == 1
