"""A part of a text, by character offsets."""

from __future__ import annotations

from msgspec import Struct


class Slice(Struct, frozen=True, order=True):
    """The characters from `start` up to, not including, `end`; offsets count from 0."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words of this slice of `text`."""
        return text[self.start : self.end]

    def overlaps(self, other: Slice) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end
