"""Age groups in plain words: those that adjoin are said as one."""

from __future__ import annotations

from collections.abc import Sequence

ALL_AGES = "any age"
OLDEST = 200
_AGES = {
    "0 to 12 years": (0, 12),
    "13 to 15 years": (13, 15),
    "16 to 17 years": (16, 17),
    "18 to 24 years": (18, 24),
    "25 to 49 years": (25, 49),
    "50 to 64 years": (50, 64),
    "65 to 79 years": (65, 79),
    "80+ years": (80, OLDEST),
}
"""The age groups of the reports library, from year to year, both included."""


def ages_in_words(groups: Sequence[str]) -> list[str]:
    """The groups as they follow "aged": "18 to 79", "80 or over". Any other text comes last, as it is."""
    spans: list[tuple[int, int]] = []
    for first, last in sorted({_AGES[group] for group in groups if group in _AGES}):
        if spans and spans[-1][1] + 1 == first:
            spans[-1] = (spans[-1][0], last)
        else:
            spans.append((first, last))
    others = [group for group in groups if group not in _AGES]
    return [*(_in_words(first, last) for first, last in spans), *others]


def _in_words(first: int, last: int) -> str:
    if first == 0:
        return ALL_AGES if last == OLDEST else f"{last} or under"
    return f"{first} or over" if last == OLDEST else f"{first} to {last}"
