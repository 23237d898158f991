"""Slabs broken into pages.

The breaks are those of least cost over the whole run (as lines are broken in a paragraph), so that a page is
not filled at the price of the next, and a part starts a page where that leaves little empty.
"""

from __future__ import annotations

from msgspec import Struct

from hwrender.formats.pdf.layout.marks import FORBIDDEN, Panel, Slab, Slabs, frame_panels, space_between

# the cost of a page all empty; it grows with the square of the empty part
_EMPTY_PAGE = 4.0
# one more page to turn
_PAGE = 1.0
# the last page may be short, but less than this part of it looks left over
_LEAST_LAST_PART = 0.18
_SHORT_LAST = 0.8


class PlacedSlab(Struct, frozen=True):
    """A slab at its y, from the top of the sheet."""

    y: float
    slab: Slab


class PageBody(Struct, frozen=True):
    """The slabs of one page in reading order, and the bars and boxes behind them."""

    slabs: tuple[PlacedSlab, ...]
    panels: tuple[Panel, ...]


def break_pages(
    slabs: Slabs, top: float, bottom: float, first_top: float | None = None
) -> tuple[PageBody, ...]:
    """Pages whose slabs stand between `top` and `bottom`; the first page may start at another height.

    A slab higher than a page stands on one of its own and runs over the bottom: makers of slabs see to it
    that there is none.
    """
    if not slabs:
        return ()
    ends = _best_ends(slabs, bottom - top, bottom - (top if first_top is None else first_top))
    pages = []
    start = 0
    for number, end in enumerate(ends):
        pages.append(_page(slabs[start:end], first_top if number == 0 and first_top is not None else top))
        start = end
    return tuple(pages)


def _best_ends(slabs: Slabs, height: float, first_height: float) -> list[int]:
    count = len(slabs)
    best: list[tuple[float, int]] = [(0.0, count)] * (count + 1)
    for first in range(count - 1, -1, -1):
        room = first_height if first == 0 else height
        best[first] = _best_end(slabs, first, room, best)
    ends = []
    place = 0
    while place < count:
        place = best[place][1]
        ends.append(place)
    return ends


def _best_end(slabs: Slabs, first: int, room: float, best: list[tuple[float, int]]) -> tuple[float, int]:
    """The least cost of pages from slab `first` on, and where its page ends."""
    count = len(slabs)
    found: tuple[float, int] | None = None
    used = _lead(slabs[first])
    for last in range(first, count):
        if last > first:
            used += space_between(slabs[last - 1], slabs[last])
        used += slabs[last].height
        closing = sum(frame.padding for frame in slabs[last].frames)
        if used + closing > room + 0.01 and last > first:
            break
        end = last + 1
        cost = _PAGE + best[end][0] + _page_cost((used + closing) / room, last=end == count)
        if end < count:
            cost += _break_cost(slabs[last], slabs[end])
        if found is None or cost < found[0]:
            found = (cost, end)
    assert found is not None
    return found


def _lead(slab: Slab) -> float:
    """What stands above the first slab of a page: the header of a table that goes on, the padding of a
    box."""
    return (slab.again.height if slab.again else 0) + sum(frame.padding for frame in slab.frames)


def _page_cost(filled: float, *, last: bool) -> float:
    if last:
        return _SHORT_LAST if filled < _LEAST_LAST_PART else 0.0
    empty = max(0.0, 1 - filled)
    return _EMPTY_PAGE * empty * empty


def _break_cost(above: Slab, below: Slab) -> float:
    return FORBIDDEN if above.keeps_next else below.break_cost


def _page(slabs: Slabs, top: float) -> PageBody:
    slabs = _without_edges(slabs)
    found: list[PlacedSlab] = []
    if not slabs:
        return PageBody((), ())
    y = top
    if slabs[0].again:
        found.append(PlacedSlab(y, slabs[0].again))
        y += slabs[0].again.height
    y += sum(frame.padding for frame in slabs[0].frames)
    above: Slab | None = None
    for slab in slabs:
        y += space_between(above, slab) if above else 0
        found.append(PlacedSlab(y, slab))
        y += slab.height
        above = slab
    return PageBody(tuple(found), frame_panels(tuple((each.y, each.slab) for each in found)))


def _without_edges(slabs: Slabs) -> Slabs:
    """The slabs of a page without those that only stand between others."""
    first, last = 0, len(slabs)
    while first < last and slabs[first].between_only:
        first += 1
    while first < last and slabs[last - 1].between_only:
        last -= 1
    return slabs[first:last]
