"""How many places the finders see in sentences of people who had not seen the rules.

A place is seen where a finder marks any of its words: writers and rules may begin and end it at other words.
Half of each set is put aside: it is counted, and not read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest
from msgspec import Struct

from hwrender.plain.clock_times import find_clock_times
from hwrender.plain.contrast_clauses import find_contrasts_in_front
from hwrender.plain.double_negatives import find_double_negatives
from hwrender.plain.large_numbers import find_exact_numbers, find_millions
from hwrender.plain.marks import find_ellipses, find_marked_words
from hwrender.plain.percentages import find_percentages
from hwrender.plain.phone_groups import find_ungrouped_phones
from hwrender.plain.questions import find_questions
from hwrender.plain.ranges import find_ranges
from hwrender.plain.rewordings import Rewording
from hwrender.plain.signs import find_ampersands, find_slashes, find_special_signs
from hwrender.plain.unreal_conditionals import find_unreal_conditionals
from wording_sets import PUT_ASIDE, labelled

Finders = tuple[Callable[[str], Iterable[Rewording]], ...]


class FreshSet(Struct, frozen=True):
    """A set, and how many of its places are seen and how many others are marked, in each half."""

    name: str
    finders: Finders
    seen: tuple[int, int]
    wrong: tuple[int, int]


SETS = (
    FreshSet("double_negatives_fresh", (find_double_negatives,), (21, 16), (0, 0)),
    FreshSet("contrast_in_front_fresh", (find_contrasts_in_front,), (22, 21), (0, 0)),
    FreshSet("unreal_conditionals_fresh", (find_unreal_conditionals,), (21, 17), (0, 0)),
    FreshSet("questions_fresh", (find_questions,), (22, 21), (0, 0)),
    FreshSet("times_fresh", (find_clock_times,), (18, 19), (1, 0)),
    FreshSet("phone_numbers_fresh", (find_ungrouped_phones,), (24, 22), (1, 0)),
    FreshSet("large_numbers_fresh", (find_millions, find_exact_numbers), (20, 18), (4, 1)),
    # semicolons and brackets, 8 places here, are for the rule on sentences with more than one idea
    FreshSet("marks_fresh", (find_marked_words, find_ellipses, find_slashes, find_ranges), (14, 14), (1, 1)),
    FreshSet(
        "signs_fresh", (find_special_signs, find_ampersands, find_slashes, find_percentages), (24, 24), (1, 2)
    ),
)


@pytest.mark.parametrize("half", [0, 1], ids=["open", "put aside"])
@pytest.mark.parametrize("fresh", SETS, ids=lambda each: each.name)
def test_what_people_marked_who_had_not_seen_the_rules_is_seen(fresh: FreshSet, half: int) -> None:
    seen, wrong = counted(fresh, half)
    assert seen >= fresh.seen[half]
    assert wrong <= fresh.wrong[half]


def counted(fresh: FreshSet, half: int) -> tuple[int, int]:
    """How many places of a half are seen, and how many other places are marked."""
    seen = wrong = 0
    for each in labelled(fresh.name + (PUT_ASIDE if half else "")):
        found = {mark.place for find in fresh.finders for mark in find(each.text)}
        seen += sum(any(place.overlaps(mark) for mark in found) for place in each.places)
        wrong += sum(not any(mark.overlaps(place) for place in each.places) for mark in found)
    return seen, wrong
