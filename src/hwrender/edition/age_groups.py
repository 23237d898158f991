"""Age groups in plain words: those that adjoin are said as one."""

from __future__ import annotations

from collections.abc import Sequence

from hwrender.fixed_words.table import FixedWords

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


def are_all_ages(groups: Sequence[str]) -> bool:
    """Whether the groups are everybody, and no other text is among them."""
    return _spans(groups) == [(0, OLDEST)] and all(group in _AGES for group in groups)


def ages_in_words(groups: Sequence[str], words: FixedWords) -> list[str]:
    """The groups as they follow "aged": "18 to 79", "80 or over". Any other text comes last, as it is."""
    others = [group for group in groups if group not in _AGES]
    return [*(_in_words(first, last, words) for first, last in _spans(groups)), *others]


def _spans(groups: Sequence[str]) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    for first, last in sorted({_AGES[group] for group in groups if group in _AGES}):
        if spans and spans[-1][1] + 1 == first:
            spans[-1] = (spans[-1][0], last)
        else:
            spans.append((first, last))
    return spans


def _in_words(first: int, last: int, words: FixedWords) -> str:
    if last == OLDEST:
        return words.say("about.age_over", first=first)
    if first == 0:
        return words.say("about.age_under", last=last)
    return words.say("about.age_between", first=first, last=last)
