"""Numbers of things in words."""

from __future__ import annotations


def counted(count: int, one: str, many: str) -> str:
    """`one` for a single thing, else `many` with the number in it."""
    return one if count == 1 else many.format(count=count)
