"""Shares that are given twice, in words and as a percentage ("two thirds (66%)"), written once."""

from __future__ import annotations

import re
from itertools import pairwise

from hwrender.language.quantities import read_quantities
from hwrender.language.quantity import Quantity, QuantityKind
from hwrender.language.slices import Slice
from hwrender.plain.fitting import like
from hwrender.plain.rewordings import Rewording

_SHARES = frozenset([QuantityKind.FRACTION, QuantityKind.SHARE])
_OPENS = re.compile(r"(?:(?: of)?(?: [\w'’-]+){1,4})?\s*\(\s*")
"""What stands between a share and its percentage: "half of those asked (51%)"."""
_POINTS_APART = 5
"""A share in words stands for a percentage at most so many points away."""


def find_doubled_in_words(text: str) -> tuple[Rewording, ...]:
    """The brackets after each of two that say the same: what stands before them is enough."""
    found = []
    for first, second in _doubled(text):
        bracket = text.rindex("(", 0, second.place.start)
        start = len(text[:bracket].rstrip())
        end = text.index(")", second.place.end) + 1
        found.append(Rewording(Slice(start, end), ("",), safe=second.kind is not first.kind))
    return tuple(found)


def find_doubled_in_figures(text: str) -> tuple[Rewording, ...]:
    """ "Over half (53%)" as "53%", which says more."""
    found = []
    for first, second in _doubled(text):
        if first.kind is QuantityKind.PERCENTAGE:
            continue
        start = min(first.place.start, first.bound_place.start if first.bound_place else first.place.start)
        place = Slice(start, text.index(")", second.place.end) + 1)
        of = text[first.place.end : text.rindex("(", 0, second.place.start)].rstrip()
        found.append(Rewording(place, (like(place.of(text), second.in_figures() + of),), safe=True))
    return tuple(found)


def _doubled(text: str) -> list[tuple[Quantity, Quantity]]:
    """Each share with the same one in brackets right after it, where one is a percentage."""
    return [
        (first, second)
        for first, second in pairwise(read_quantities(text))
        if {first.kind, second.kind} & _SHARES
        and QuantityKind.PERCENTAGE in {first.kind, second.kind}
        and _OPENS.fullmatch(text, first.place.end, second.place.start)
        and re.match(r"\s*\)", text[second.place.end :])
        and abs(first.share - second.share) * 100 <= _POINTS_APART
    ]
