"""Strips broken into pages.

The breaks are those of least cost over the whole run (as lines are broken in a paragraph), so that a page is
not filled at the price of the next, and a part starts a page where that leaves little empty. What each thing
costs is the table in `costs`.
"""

from __future__ import annotations

from msgspec import Struct

from hwrender.formats.pdf.layout import costs
from hwrender.formats.pdf.layout.costs import COSTS, Tie
from hwrender.formats.pdf.layout.marks import Panel, Strip, Strips, frame_panels, placed, space_between


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
        cost = costs.PAGE + best[end][0] + _cost_after(strips, end, (used + closing) / room)
        if found is None or cost < found[0]:
            found = (cost, end)
    assert found is not None
    return found


def _lead(strip: Strip) -> float:
    """What stands above the first strip of a page: what it repeats of the page before, the padding of its
    boxes."""
    padding = sum(frame.padding for frame in strip.frames)
    repeated = strip.repeat_header
    return padding + (repeated.height + space_between(repeated, strip) if repeated else 0)


def _cost_after(strips: Strips, end: int, filled: float) -> float:
    """What it costs to end a page before strip `end`, when it is filled so far."""
    if end == len(strips):
        return costs.SHORT_LAST if filled < costs.SHORT_LAST_PART else 0.0
    above, below = strips[end - 1], strips[end]
    empty = max(0.0, 1 - filled)
    tie = COSTS[Tie.HEADING if above.keeps_next else below.tie]
    if below.tie is Tie.PART:
        left_over = costs.LEFT_OVER if filled < costs.LEFT_OVER_PART else 0.0
        return costs.EMPTY_BEFORE_PART * empty * empty + left_over + tie
    return costs.EMPTY_PAGE * empty * empty + (costs.HOLE if empty > costs.HOLE_PART else 0.0) + tie


def _page(strips: Strips, top: float) -> PageBody:
    strips = _without_edges(strips)
    if not strips:
        return PageBody((), ())
    repeated = (strips[0].repeat_header,) if strips[0].repeat_header else ()
    stack = tuple(placed((*repeated, *strips), top))
    return PageBody(tuple(PlacedStrip(y, strip) for y, strip in stack), frame_panels(stack))


def _without_edges(strips: Strips) -> Strips:
    """The strips of a page without those that only stand between others."""
    first, last = 0, len(strips)
    while first < last and strips[first].discardable:
        first += 1
    while first < last and strips[last - 1].discardable:
        last -= 1
    return strips[first:last]
