"""Joining changes that were made in two places at once: row by row, and line by line outside rows.

Where both sides changed the same row, neither is lost: the person sees both, and nothing is written into the
file that is not theirs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from hwrender.drafting.lines import line_end
from hwrender.pictures.choice import NO_PICTURE
from hwrender.revising.merged import Conflict, ConflictSide, Merged
from hwrender.revising.picturing import with_picture_line
from hwrender.revising.placed_rows import PlacedRow
from hwrender.revising.unit_changes import UnitChange, keys, unit_changes
from hwrender.revising.units import Unit, units_of, with_ends


def merge(base: str, ours: str, theirs: str) -> Merged:
    """Our changes of `base` and theirs, in one text. What both changed alike is changed once.

    To undo a change after others came in, merge with the text after it as `base` and the one before as
    `ours`; to do it again, the other way round.
    """
    before, our_units, their_units = units_of(base), units_of(ours), units_of(theirs)
    has_other_ends = their_units.line_end != before.line_end
    end = their_units.line_end if has_other_ends else our_units.line_end
    our_new = [_with_ends(unit, end) for unit in our_units.units] if has_other_ends else our_units.units
    our_side, their_side = _Side(before.units, our_new), _Side(before.units, their_units.units)
    pieces: list[Unit | Conflict] = []
    at = 0
    for region in _regions(our_side, their_side):
        pieces += [_untouched(number, our_side, their_side) for number in range(at, region.start)]
        pieces += _both(before.units, region, our_side, their_side)
        at = region.end
    pieces += [_untouched(number, our_side, their_side) for number in range(at, len(before.units))]
    near = frozenset().union(*(each.neighbours() for each in (before, our_units, their_units)))
    return Merged(tuple(pieces), end, near)


def _with_ends(unit: Unit, end: str) -> Unit:
    row = unit.row and replace(unit.row, lines=tuple(with_ends(line, end) for line in unit.row.lines))
    return replace(unit, raw=with_ends(unit.raw, end), row=row)


class _Region(Struct, frozen=True):
    """Changes that touch the same units of the base, from `start` up to `end`."""

    start: int
    end: int
    ours: tuple[UnitChange, ...]
    theirs: tuple[UnitChange, ...]


class _Side:
    """One side: what it changed, and the units of the base as it has them."""

    def __init__(self, before: Sequence[Unit], after: Sequence[Unit]) -> None:
        self.before = before
        self.changes, self.same = unit_changes(before, after)

    def units(self, region: _Region, changes: Sequence[UnitChange]) -> list[Unit]:
        """What this side has in the place of a region."""
        units: list[Unit] = []
        at = region.start
        for change in changes:
            units += [self.same[number] for number in range(at, change.start)]
            units += change.new
            at = change.end
        return units + [self.same[number] for number in range(at, region.end)]


def _untouched(number: int, ours: _Side, theirs: _Side) -> Unit:
    """A unit that nobody changed: as they have it where that differs in anything, else as we do."""
    is_ours = theirs.same[number].raw == theirs.before[number].raw
    return (ours if is_ours else theirs).same[number]


def _regions(ours: _Side, theirs: _Side) -> Iterator[_Region]:
    """All changes in order, those that touch the same units together. What is put in at the same place by
    both sides stands there after one another."""
    changes = [(change, True) for change in ours.changes] + [(change, False) for change in theirs.changes]
    changes.sort(key=lambda each: (each[0].start, each[0].end, not each[1]))
    group: list[tuple[UnitChange, bool]] = []
    for change, is_ours in changes:
        first, was_ours = group[0] if group else (change, is_ours)
        end = max((each.end for each, _ in group), default=0)
        is_inside = change.start < end and (not change.is_insertion() or first.start < change.start)
        is_same = len(group) == 1 and was_ours is not is_ours and first.is_same(change)
        if group and not is_inside and not is_same:
            yield _region(group)
            group = []
        group.append((change, is_ours))
    if group:
        yield _region(group)


def _region(group: Sequence[tuple[UnitChange, bool]]) -> _Region:
    start, end = min(each.start for each, _ in group), max(each.end for each, _ in group)
    ours = tuple(each for each, is_ours in group if is_ours)
    return _Region(start, end, ours, tuple(each for each, is_ours in group if not is_ours))


def _both(before: Sequence[Unit], region: _Region, ours: _Side, theirs: _Side) -> list[Unit] | list[Conflict]:
    """What becomes of a region: the side that changed it, or both where they did not do the same."""
    our_units, their_units = ours.units(region, region.ours), theirs.units(region, region.theirs)
    if not region.theirs:
        return our_units
    if not region.ours or keys(our_units) == keys(their_units):
        return their_units
    old = before[region.start : region.end]
    pictured = _pictured(old, our_units, their_units) or _pictured(old, their_units, our_units)
    if pictured is not None:
        return [pictured]
    sides = (old, our_units, their_units)
    return [Conflict(*(ConflictSide(tuple(units)) for units in sides))]


def _pictured(before: Sequence[Unit], one: Sequence[Unit], two: Sequence[Unit]) -> Unit | None:
    """The row of one side as the other pictured it, where that did no more than name the first picture of a
    row, or take out the name that says that it has none."""
    rows = [units[0].row for units in (before, one, two) if len(units) == 1]
    match rows:
        case (PlacedRow() as old, PlacedRow() as pictured, PlacedRow() as other) if (
            pictured.says,
            pictured.comments,
        ) == (old.says, old.comments) and old.picture == other.picture:
            row = _with_picture_of(pictured, other)
        case _:
            return None
    if row is None:
        return None
    raw = "".join(row.lines)
    return Unit(with_ends(raw, "\n").removesuffix("\n"), raw, two[0].words, row)


def _with_picture_of(pictured: PlacedRow, row: PlacedRow) -> PlacedRow | None:
    if pictured.picture and not row.picture:
        return with_picture_line(row, pictured.picture, line_end(row.lines[0]), pictured.alt)
    if not pictured.picture and row.picture == NO_PICTURE:
        lines = tuple(line for line in row.lines if line.strip() != f"![]({NO_PICTURE})")
        return replace(row, lines=lines, picture="", is_open=False) if lines != row.lines else None
    return None
