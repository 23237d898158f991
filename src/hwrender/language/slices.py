"""A part of a text, by character offsets."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from msgspec import Struct


class Slice(Struct, frozen=True, order=True):
    """The characters from `start` up to, not including, `end`; offsets count from 0."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words of this slice of `text`."""
        return text[self.start : self.end]

    def moved(self, by: int) -> Slice:
        """The same slice of a text that has `by` more characters before it."""
        return Slice(self.start + by, self.end + by)

    def overlaps(self, other: Slice) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def overlaps_any(self, others: Sequence[Slice]) -> bool:
        """Whether it shares a character with one of `others`, which stand in order and apart."""
        at = bisect_left(others, self)
        return any(self.overlaps(other) for other in others[max(0, at - 1) : at + 1])


def apart(places: Iterable[Slice]) -> tuple[Slice, ...]:
    """These places in order; of those that overlap, the one that is given first."""
    kept: list[Slice] = []
    for place in places:
        if not any(place.overlaps(each) for each in kept):
            kept.append(place)
    return tuple(sorted(kept))
