"""The order in which the things on a page are read (after T. Breuel, High Performance Document Layout
Analysis).

What stands above comes first, where both share a part of the width. What stands to the left comes first,
where nothing between the two stands over both.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

from hwrender.importing.pdf.page import PageBox

_MOST = 90
_SHARED = 1.0


class HasBox(Protocol):
    """Anything that stands somewhere on a page."""

    @property
    def box(self) -> PageBox: ...


Standing = TypeVar("Standing", bound=HasBox)


def in_order(things: Sequence[Standing]) -> list[Standing]:
    """The things as they are read; far too many of them from the top to the bottom."""
    from_top = sorted(things, key=lambda thing: (-thing.box.top, thing.box.left))
    if len(from_top) > _MOST:
        return from_top
    boxes = [thing.box for thing in from_top]
    count = range(len(boxes))
    before = [{other for other in count if other != one and _precedes(boxes, other, one)} for one in count]
    done: list[int] = []
    waiting = [*count]
    while waiting:
        # things that wait for one another, which boxes that overlap can do, are taken from the top
        ready = next((one for one in waiting if not before[one] - {*done}), waiting[0])
        waiting.remove(ready)
        done.append(ready)
    return [from_top[one] for one in done]


def _precedes(boxes: list[PageBox], one: int, other: int) -> bool:
    first, second = boxes[one], boxes[other]
    if first.width_shared_with(second) > _SHARED:
        return (first.middle[1], -first.left) > (second.middle[1], -second.left)
    if first.right > second.left + _SHARED:
        return first.bottom >= second.top and not _is_column_beside(boxes, second, first)
    if _is_parted(boxes, first, second):
        return first.middle[1] > second.middle[1]
    return first.top > second.bottom or _is_column_beside(boxes, first, second)


def _is_parted(boxes: list[PageBox], first: PageBox, second: PageBox) -> bool:
    """Whether something between two boxes stands over both."""
    low, high = sorted((first.middle[1], second.middle[1]))
    return any(
        low < box.middle[1] < high
        and box.width_shared_with(first) > _SHARED
        and box.width_shared_with(second) > _SHARED
        for box in boxes
    )


def _is_column_beside(boxes: list[PageBox], low: PageBox, high: PageBox) -> bool:
    """Whether the lower box ends a column that stands to the left of the higher one."""
    return low.left < high.left and any(
        box.width_shared_with(low) > _SHARED
        and box.width_shared_with(high) <= _SHARED
        and box.height_shared_with(high) > 0
        for box in boxes
    )
