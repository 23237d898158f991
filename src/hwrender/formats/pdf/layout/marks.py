"""What a page is made of: marks at places, and the slabs that carry them."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from hwrender.fonts.shaping import Shaped
from hwrender.formats.pdf.tree.elements import Content, Element
from hwrender.pictures.artwork import Artwork

FORBIDDEN = 1e6
"""The cost of starting a page after a heading. It is paid only when nothing else fits."""
RELUCTANT = 1e3
"""The cost of splitting an idea: rather that than a heading alone, and rather anything than that."""


class Piece(Struct, frozen=True):
    """Shaped text at `x` from the start of its line. Without `content` it is an artifact. `link` is the Link
    element it is part of."""

    x: float
    shaped: Shaped
    size: float
    colour: str
    content: Content | None
    link: Element | None = None


class TextLine(Struct, frozen=True):
    """One line of text in reading order; `height` is from the top of its letters to the bottom, for links."""

    x: float
    baseline: float
    pieces: tuple[Piece, ...]


class Panel(Struct, frozen=True):
    """A filled or outlined rectangle, always an artifact. `corner` is the radius of its corners."""

    x: float
    y: float
    width: float
    height: float
    fill: str = ""
    stroke: str = ""
    stroke_width: float = 0
    corner: float = 0


class Dots(Struct, frozen=True):
    """A row of dots from `x` to `end`, always an artifact."""

    x: float
    end: float
    y: float
    colour: str
    diameter: float
    pitch: float


class Art(Struct, frozen=True):
    """A picture; without `content` it is an artifact. `colour` is the ink of a drawing."""

    x: float
    y: float
    width: float
    height: float
    artwork: Artwork
    colour: str
    content: Content | None = None


class Squares(Struct, frozen=True):
    """A QR code with these dark modules (rows of a square), always an artifact."""

    x: float
    y: float
    side: float
    modules: tuple[tuple[bool, ...], ...]
    colour: str


Mark = TextLine | Panel | Dots | Art | Squares


class Frame(Struct, frozen=True):
    """What runs along all the slabs of one block, on each page anew: a bar at its left or a box around it.

    `key` tells the frames of different blocks apart. A box reaches `padding` beyond the slabs above and
    below.
    """

    key: object
    x: float
    width: float
    padding: float = 0
    fill: str = ""
    stroke: str = ""
    stroke_width: float = 0
    corner: float = 0


class Slab(Struct, frozen=True):
    """A strip of a page that is never split. Its marks count from its own left top corner.

    `before` and `after` are the least clear spaces above and below; between two slabs the larger counts, and
    none at the top of a page. `break_cost` is what it costs to start a page with this slab. `keeps_next`
    ties it to the one after it. `baseline` is that of its first line, 0 where there is none. `anchors` are
    names and how far down they are. `parts` are slabs inside this one and how far down they start. `again`
    is drawn above this slab when it starts a page (the header of a table that goes on). `between_only`: it
    is left out where a page starts or ends, as it only keeps others apart.
    """

    height: float
    marks: tuple[Mark, ...] = ()
    x: float = 0
    before: float = 0
    after: float = 0
    break_cost: float = 0
    keeps_next: bool = False
    baseline: float = 0
    last_baseline: float = 0
    frames: tuple[Frame, ...] = ()
    anchors: tuple[tuple[str, float], ...] = ()
    parts: tuple[tuple[float, Slab], ...] = ()
    again: Slab | None = None
    between_only: bool = False


Slabs = tuple[Slab, ...]


def shifted(slabs: Slabs, right: float) -> Slabs:
    """The same slabs further to the right, frames and all."""
    return tuple(
        replace(
            slab,
            x=slab.x + right,
            frames=tuple(replace(frame, x=frame.x + right) for frame in slab.frames),
            again=shifted((slab.again,), right)[0] if slab.again else None,
        )
        for slab in slabs
    )


def spaced(slabs: Slabs, before: float, after: float) -> Slabs:
    """The same slabs with so much clear space above the first and below the last, at least."""
    first = (replace(slabs[0], before=max(before, slabs[0].before)), *slabs[1:])
    return (*first[:-1], replace(first[-1], after=max(after, first[-1].after)))


def framed(slabs: Slabs, frame: Frame) -> Slabs:
    """The same slabs with a frame along them, outside the frames that they have."""
    return tuple(replace(slab, frames=(frame, *slab.frames)) for slab in slabs)


def space_between(above: Slab, below: Slab) -> float:
    """The clear space between two slabs, with room for the boxes that end and start there."""
    shared = {frame.key for frame in above.frames} & {frame.key for frame in below.frames}
    ending = sum(frame.padding for frame in above.frames if frame.key not in shared)
    starting = sum(frame.padding for frame in below.frames if frame.key not in shared)
    return max(above.after, below.before) + ending + starting


def placed(slabs: Slabs, top: float) -> Iterator[tuple[float, Slab]]:
    """Each slab with its y, one under the other from `top`."""
    above: Slab | None = None
    y = top
    for slab in slabs:
        y += space_between(above, slab) if above else sum(frame.padding for frame in slab.frames)
        yield y, slab
        y += slab.height
        above = slab


def height_of(slabs: Slabs) -> float:
    """The height of these slabs stacked, boxes included."""
    if not slabs:
        return 0
    *_, (y, last) = placed(slabs, 0)
    return y + last.height + sum(frame.padding for frame in last.frames)


def frame_panels(stack: tuple[tuple[float, Slab], ...]) -> tuple[Panel, ...]:
    """The bars and boxes along slabs at their places, outermost first."""
    panels: list[Panel] = []
    seen: set[object] = set()
    for _, slab in stack:
        for depth, frame in enumerate(slab.frames):
            if frame.key in seen:
                continue
            seen.add(frame.key)
            inside = [(y, each) for y, each in stack if any(f.key is frame.key for f in each.frames)]
            first, last = inside[0], inside[-1]
            above = sum(each.padding for each in first[1].frames[depth:])
            below = sum(each.padding for each in last[1].frames[depth:])
            top = first[0] - above
            height = last[0] + last[1].height + below - top
            panels.append(
                Panel(
                    frame.x,
                    top,
                    frame.width,
                    height,
                    frame.fill,
                    frame.stroke,
                    frame.stroke_width,
                    frame.corner,
                )
            )
    return tuple(panels)


def stacked(slabs: Slabs) -> Slab:
    """One slab that holds these, for what must not be split."""
    stack = tuple(placed(slabs, 0))
    first, last = slabs[0], slabs[-1]
    return Slab(
        height=height_of(slabs),
        marks=frame_panels(stack),
        before=first.before,
        after=last.after,
        break_cost=first.break_cost,
        keeps_next=last.keeps_next,
        baseline=stack[0][0] + first.baseline if first.baseline else 0,
        last_baseline=stack[-1][0] + last.last_baseline,
        anchors=tuple((name, y + down) for y, slab in stack for name, down in slab.anchors),
        parts=tuple((y, replace(slab, frames=())) for y, slab in stack),
    )
