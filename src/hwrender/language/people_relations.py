"""How two numbers of people stand to one another: one is some of the other, or both stand side by side."""

from __future__ import annotations

import re

from hwrender.language.people_parts import PartNumber

_BESIDE = frozenset({",", "and", ", and", "plus", "and their"})
_PLACED = re.compile(
    r"\s*(?:in|at|from|on|during) (?:the|a|our|[A-Z]\w+)\b(?!.{0,20}\b(?:start|end|beginning)\b)"
)
_PLACED_BEFORE = re.compile(r"\b(?:in|at|from|on|during|by) (?!all\b)[^,.;:]*(?:,|\band)\s*$")
_ANOTHER_YEAR = re.compile(r"(?i)\b(?:(?:in|since|by|for) (?:19|20)\d\d|(?:last|this|the previous) year)\b")
_ON_A_LIST = re.compile(
    r"(?i)\b(?:members?|membership|residents|tenants|pupils|register|registered|roll|caseload|list|lived|living)\b"
)
_OF_AN_EVENT = re.compile(
    r"(?i)\b(?:met|heard|spoke|asked|came|attended|surveyed|interviewed|replied|answered|replies|visited)\b"
)
_WITHOUT = re.compile(r"(?i)\b(?:leaving out|left out|not counting|without|excluding|apart from|omitting)\b")
_WITH = re.compile(r"(?i)\b(?:with (?:it|them|these|those|him|her)|including|counting|included)\b")
_INSIDE = re.compile(
    r"\s*,? ?\(?(?:out of|in|among|from|of)(?: (?:a|an|the|our|these|those|all|possible|total|of))*\s*"
    r"|(?: \w+){0,3},? (?:out of|of|from|among) the "
)
_NEAR_CHARACTERS = 40
_SIDES = (
    "women mothers mums girls females ladies lasses wives daughters sisters",
    "men fathers dads boys males gentlemen lads husbands sons brothers",
    "relatives carers visitors families friends volunteers",
    "patients residents inpatients",
)
_SIDES_OF = {noun: number for number, nouns in enumerate(_SIDES) for noun in nouns.split()}
"""Each two lines are apart from one another: carers are no patients."""


def are_apart(text: str, total: PartNumber, other: PartNumber, *, are_next: bool) -> bool:
    """Whether two numbers are of people beside one another, and none is a part of the other.

    "12 residents and 7 relatives", "64 people in Hackney and 60 in Leeds". `text` is what both stand in, or
    empty; `are_next` says that no number stands between them.
    """
    mine, theirs = (_SIDES_OF.get(each.noun, -1) for each in (total, other))
    is_twin = total.is_bare and other.is_bare and total.noun == other.noun  # "22 came. 19 came."
    if is_twin or (mine >= 0 and theirs == mine ^ 1):
        return True
    if not text:
        return False
    between, after = text[total.place.end : other.place.start], text[other.place.end :]
    start = max(0, total.place.start - _NEAR_CHARACTERS)
    if _ANOTHER_YEAR.search(text, start, other.place.end + _NEAR_CHARACTERS) and not _is_of_a_list(
        text[start : other.place.end]
    ):
        return True
    if other.is_total and between.strip() in _BESIDE:
        return True
    return are_next and bool(_PLACED_BEFORE.search(between) and _PLACED.match(after))


def _is_of_a_list(text: str) -> bool:
    """Whether these numbers tell how long a list was, with the same people on it, and not who came."""
    return _ON_A_LIST.search(text) is not None and _OF_AN_EVENT.search(text) is None


def is_inside(text: str, part: PartNumber, whole: PartNumber) -> bool:
    """Whether a part is said of the number after it: "29 women in a group of 33", "27 men among the 31"."""
    is_told = part.is_part and whole.is_total and part.value < whole.value
    return is_told and _INSIDE.fullmatch(text, part.place.end, whole.place.start) is not None


def is_left_out(text: str, part: PartNumber, whole: PartNumber) -> bool:
    """Whether the first number leaves some out whom the second counts: "without it, 61; with it, 66"."""
    is_less = part.is_part and part.value < whole.value
    without = is_less and _WITHOUT.search(text, 0, part.place.start)
    return bool(without) and _WITH.search(text, part.place.end, whole.place.start) is not None
