"""Places in a source file."""

from __future__ import annotations

from msgspec import Struct


class Span(Struct, frozen=True):
    """A place in the source. Lines and columns count from 1, columns in characters; the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int

    def overlaps(self, other: Span) -> bool:
        """Whether two places share a character."""
        return (self.line, self.column) < (other.end_line, other.end_column) and (
            other.line,
            other.column,
        ) < (
            self.end_line,
            self.end_column,
        )

    def holds(self, other: Span) -> bool:
        """Whether the other place is a part of this one, or all of it."""
        return (self.line, self.column) <= (other.line, other.column) and (
            other.end_line,
            other.end_column,
        ) <= (self.end_line, self.end_column)


START = Span(1, 1, 1, 1)
"""The place of what is missing altogether."""
