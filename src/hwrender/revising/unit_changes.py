"""What one side changed: which units of a text became which others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from msgspec import Struct

from hwrender.revising.units import Unit

_LIKE = 0.5
"""How like two units are, from 0 to 1, if one is taken for the other with changes."""
_MOST_COMPARED = 400
"""Of more pairs than these none is compared: the whole block is one change."""


class UnitChange(Struct, frozen=True):
    """The units from `start` up to `end` become others."""

    start: int
    end: int
    new: tuple[Unit, ...]

    def is_insertion(self) -> bool:
        """Whether nothing is taken out."""
        return self.start == self.end

    def is_same(self, other: UnitChange) -> bool:
        """Whether both change the same into the same."""
        return (self.start, self.end) == (other.start, other.end) and keys(self.new) == keys(other.new)


def keys(units: Sequence[Unit]) -> list[str]:
    """What units are compared by."""
    return [unit.key for unit in units]


def unit_changes(
    before: Sequence[Unit], after: Sequence[Unit]
) -> tuple[list[UnitChange], Mapping[int, Unit]]:
    """The changes in order, each as small as it can be; and for each unit that stayed how it stands now."""
    changes: list[UnitChange] = []
    same: dict[int, Unit] = {}
    # empty lines are alike everywhere: they say nothing about what goes with what
    matcher = SequenceMatcher(lambda key: not key.strip(), keys(before), keys(after), autojunk=False)
    for kind, start, end, first, last in matcher.get_opcodes():
        if kind == "equal":
            same |= dict(zip(range(start, end), after[first:last], strict=True))
        else:
            changes += _small_changes(before[start:end], after[first:last], start)
    return _settled(changes, before, same), same


def _settled(
    changes: Sequence[UnitChange], before: Sequence[Unit], same: dict[int, Unit]
) -> list[UnitChange]:
    """The changes with rows that came or went taken for the row and the empty line after it, where that is
    as true as the empty line before it. What went goes unit by unit."""
    found: list[UnitChange] = []
    for change in changes:
        slid = _slid(change, before, same)
        if slid.new:
            found.append(slid)
        else:
            found += [UnitChange(number, number + 1, ()) for number in range(slid.start, slid.end)]
    return found


def _slid(change: UnitChange, before: Sequence[Unit], same: dict[int, Unit]) -> UnitChange:
    """The same change, of the units one further down, if it began with an empty line."""
    start, end, new = change.start, change.end, change.new
    if end >= len(before) or before[end].key.strip() or end not in same:
        return change
    if start == end and not new[0].key.strip():
        unit = same.pop(end)
        same[end] = new[0]
        return UnitChange(start + 1, end + 1, (*new[1:], unit))
    if not new and not before[start].key.strip():
        same[start] = same.pop(end)
        return UnitChange(start + 1, end + 1, ())
    return change


def _small_changes(before: Sequence[Unit], after: Sequence[Unit], offset: int) -> Iterator[UnitChange]:
    """A block of changes, taken apart at units that became others like them."""
    at = to = 0
    for one, two in (*_pairs(before, after), (len(before), len(after))):
        if one - at == two - to:
            for number in range(one - at):
                yield UnitChange(offset + at + number, offset + at + number + 1, (after[to + number],))
        else:
            yield UnitChange(offset + at, offset + one, tuple(after[to:two]))
        if one < len(before):
            yield UnitChange(offset + one, offset + one + 1, (after[two],))
        at, to = one + 1, two + 1


def _pairs(before: Sequence[Unit], after: Sequence[Unit]) -> list[tuple[int, int]]:
    """The units that are most like one another, in order: of all ways to pair them the likest."""
    if len(before) * len(after) > _MOST_COMPARED:
        return []
    best: list[list[tuple[float, tuple[tuple[int, int], ...]]]] = [[(0.0, ())] * (len(after) + 1)]
    for one, unit in enumerate(before):
        row: list[tuple[float, tuple[tuple[int, int], ...]]] = [(0.0, ())]
        for two, other in enumerate(after):
            like = _likeness(unit, other)
            total, pairs = best[one][two]
            paired = (total + like, (*pairs, (one, two)))
            options = [best[one][two + 1], row[two], *([paired] if like >= _LIKE else [])]
            row.append(max(options, key=lambda option: option[0]))
        best.append(row)
    return list(best[-1][-1][1])


def _likeness(one: Unit, two: Unit) -> float:
    if not one.key.strip() or not two.key.strip():
        return 0.0
    matcher = SequenceMatcher(None, one.key, two.key, autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= _LIKE else 0.0
