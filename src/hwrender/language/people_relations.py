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
    if _ANOTHER_YEAR.search(text, max(0, total.place.start - _NEAR_CHARACTERS), other.place.end):
        return True
    if other.is_total and between.strip() in _BESIDE:
        return True
    return are_next and bool(_PLACED_BEFORE.search(between) and _PLACED.match(after))


def is_inside(text: str, part: PartNumber, whole: PartNumber) -> bool:
    """Whether a part is said of the number after it: "29 women in a group of 33", "27 men among the 31"."""
    is_told = part.is_part and whole.is_total and part.value < whole.value
    return is_told and _INSIDE.fullmatch(text, part.place.end, whole.place.start) is not None
