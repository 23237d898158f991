"""Strips broken into pages.

The breaks are those of least cost over the whole run (as lines are broken in a paragraph), so that a page is
not filled at the price of the next, and a part starts a page where that leaves little empty.
"""

from __future__ import annotations

from msgspec import Struct

from hwrender.formats.pdf.layout.marks import FORBIDDEN, Panel, Strip, Strips, frame_panels, space_between

# the cost of a page all empty; it grows with the square of the empty part
_EMPTY_PAGE = 4.0
# one more page to turn
_PAGE = 1.0
# the last page may be short, but less than this part of it looks left over
_LEAST_LAST_PART = 0.18
_SHORT_LAST = 0.8


class PlacedStrip(Struct, frozen=True):
    """A strip at its y, from the top of the sheet."""

    y: float
    strip: Strip


class PageBody(Struct, frozen=True):
    """The strips of one page in reading order, and the bars and boxes behind them."""

    strips: tuple[PlacedStrip, ...]
    panels: tuple[Panel, ...]


def break_pages(
    strips: Strips, top: float, bottom: float, first_top: float | None = None
) -> tuple[PageBody, ...]:
    """Pages whose strips stand between `top` and `bottom`; the first page may start at another height.

    A strip higher than a page stands on one of its own and runs over the bottom: makers of strips see to it
    that there is none.
    """
    if not strips:
        return ()
    ends = _best_ends(strips, bottom - top, bottom - (top if first_top is None else first_top))
    pages = []
    start = 0
    for number, end in enumerate(ends):
        pages.append(_page(strips[start:end], first_top if number == 0 and first_top is not None else top))
        start = end
    return tuple(pages)


def _best_ends(strips: Strips, height: float, first_height: float) -> list[int]:
    count = len(strips)
    best: list[tuple[float, int]] = [(0.0, count)] * (count + 1)
    for first in range(count - 1, -1, -1):
        room = first_height if first == 0 else height
        best[first] = _best_end(strips, first, room, best)
    ends = []
    place = 0
    while place < count:
        place = best[place][1]
        ends.append(place)
    return ends


def _best_end(strips: Strips, first: int, room: float, best: list[tuple[float, int]]) -> tuple[float, int]:
    """The least cost of pages from strip `first` on, and where its page ends."""
    count = len(strips)
    found: tuple[float, int] | None = None
    used = _lead(strips[first])
    for last in range(first, count):
        if last > first:
            used += space_between(strips[last - 1], strips[last])
        used += strips[last].height
        closing = sum(frame.padding for frame in strips[last].frames)
        if used + closing > room + 0.01 and last > first:
            break
        end = last + 1
        cost = _PAGE + best[end][0] + _page_cost((used + closing) / room, last=end == count)
        if end < count:
            cost += _break_cost(strips[last], strips[end])
        if found is None or cost < found[0]:
            found = (cost, end)
    assert found is not None
    return found


def _lead(strip: Strip) -> float:
    """What stands above the first strip of a page: the header of a table that goes on, the padding of a
    box."""
    return (strip.repeat_header.height if strip.repeat_header else 0) + sum(
        frame.padding for frame in strip.frames
    )


def _page_cost(filled: float, *, last: bool) -> float:
    if last:
        return _SHORT_LAST if filled < _LEAST_LAST_PART else 0.0
    empty = max(0.0, 1 - filled)
    return _EMPTY_PAGE * empty * empty


def _break_cost(above: Strip, below: Strip) -> float:
    return FORBIDDEN if above.keeps_next else below.break_cost


def _page(strips: Strips, top: float) -> PageBody:
    strips = _without_edges(strips)
    found: list[PlacedStrip] = []
    if not strips:
        return PageBody((), ())
    y = top
    if strips[0].repeat_header:
        found.append(PlacedStrip(y, strips[0].repeat_header))
        y += strips[0].repeat_header.height
    y += sum(frame.padding for frame in strips[0].frames)
    above: Strip | None = None
    for strip in strips:
        y += space_between(above, strip) if above else 0
        found.append(PlacedStrip(y, strip))
        y += strip.height
        above = strip
    return PageBody(tuple(found), frame_panels(tuple((each.y, each.strip) for each in found)))


def _without_edges(strips: Strips) -> Strips:
    """The strips of a page without those that only stand between others."""
    first, last = 0, len(strips)
    while first < last and strips[first].discardable:
        first += 1
    while first < last and strips[last - 1].discardable:
        last -= 1
    return strips[first:last]
