"""Rows and blocks that stand elsewhere in a corrected copy."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from hwrender.taking.changes import MovedAway, NotTaken, Reordered, Taken, WhyNot
from hwrender.taking.comparing import CopyComparison
from hwrender.taking.deriving import words_of_holder
from hwrender.taking.model import Holder
from hwrender.taking.owners import is_new


def changed_order(comparison: CopyComparison) -> Iterator[Taken | NotTaken]:
    """The order of each part, where it is another, and the rows that stand in another part."""
    if comparison.kind == "review":
        return
    sequences = _sequences(comparison)
    for section, holders in sequences.items():
        above: Holder | None = None
        own: list[Holder] = []
        for holder in holders:
            if holder.section == section:
                own.append(holder)
            else:
                yield from _moved_away(comparison, holder, section, above)
            above = holder
        yield from _ordered(comparison, section, own)


def _sequences(comparison: CopyComparison) -> dict[int, list[Holder]]:
    """The rows and blocks of each part in the order of the copy, each where its first words stand."""
    found: dict[int, list[Holder]] = defaultdict(list)
    met: set[Holder] = set()
    for owner in comparison.owners:
        if owner.holder is None or owner.section is None or owner.holder in met:
            continue
        if owner.standing.is_of_report():
            met.add(owner.holder)
            found[owner.section].append(owner.holder)
    return found


def _ordered(comparison: CopyComparison, section: int, own: Sequence[Holder]) -> Iterator[Taken | NotTaken]:
    numbers = [holder.number for holder in own if not is_new(holder)]
    if all(one < two for one, two in pairwise(numbers)):
        return
    moved = _moved(numbers)
    words = [words_of_holder(comparison, each) for each in own if each.number in moved]
    if not comparison.is_exact:
        yield NotTaken("\n".join(words), WhyNot.ORDER)
        return
    part = comparison.part_of(section)
    yield Reordered(part, "\n".join(words), "\n".join(words), section=section, order=tuple(own))


def _moved(numbers: Sequence[int]) -> set[int]:
    """As few of these as can be that stand in another place: all but the longest run that goes upwards."""
    best: list[list[int]] = []
    for number in numbers:
        before = max((each for each in best if each[-1] < number), key=len, default=[])
        best.append([*before, number])
    kept = max(best, key=len, default=[])
    return set(numbers) - set(kept)


def _moved_away(
    comparison: CopyComparison, holder: Holder, section: int, above: Holder | None
) -> Iterator[Taken | NotTaken]:
    words = words_of_holder(comparison, holder)
    if not comparison.is_exact or not holder.is_easy:
        yield NotTaken(words, WhyNot.ORDER if not comparison.is_exact else WhyNot.STRUCTURE)
        return
    part = f"{comparison.part_of(holder.section)} → {comparison.part_of(section)}"
    yield MovedAway(part, words, words, holder=holder, section=section, above=above)
