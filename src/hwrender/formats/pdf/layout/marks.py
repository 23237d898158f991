"""What a page is made of: marks at places, and the strips that carry them."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct, field
from msgspec.structs import replace

from hwrender.fonts.shaping import Shaped
from hwrender.formats.pdf.layout.costs import Tie
from hwrender.formats.pdf.layout.diagrams import Diagram
from hwrender.formats.pdf.tree import Content, StructureElement
from hwrender.pictures.artwork import Artwork


class PlacedText(Struct, frozen=True):
    """Shaped text at `x` from the start of its line. Without `content` it is an artifact. `link` is the Link
    element it is part of."""

    x: float
    shaped: Shaped
    size: float
    colour: str
    content: Content | None
    link: StructureElement | None = None


class TextLine(Struct, frozen=True):
    """One line of text in reading order; `height` is from the top of its letters to the bottom, for links."""

    x: float
    baseline: float
    pieces: tuple[PlacedText, ...]


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


class Leader(Struct, frozen=True):
    """A row of dots from `x` to `end`, always an artifact."""

    x: float
    end: float
    y: float
    colour: str
    diameter: float
    pitch: float


class Image(Struct, frozen=True):
    """A picture; without `content` it is an artifact. `colour` is the ink of a drawing."""

    x: float
    y: float
    width: float
    height: float
    artwork: Artwork
    colour: str
    content: Content | None = None


class QrCode(Struct, frozen=True):
    """A QR code with these dark modules (rows of a square), always an artifact."""

    x: float
    y: float
    side: float
    modules: tuple[tuple[bool, ...], ...]
    colour: str


Mark = TextLine | Panel | Leader | Image | QrCode | Diagram


class Frame(Struct, frozen=True):
    """What runs along all the strips of one block, on each page anew: a bar at its left or a box around it.

    Its `panel` becomes as high as they are. `key` tells the frames of different blocks apart. A box reaches
    `padding` beyond the strips above and below.
    """

    panel: Panel
    padding: float = 0
    key: object = field(default_factory=object)


class Strip(Struct, frozen=True):
    """A strip of a page that is never split. Its marks count from its own left top corner.

    `before` and `after` are the least clear spaces above and below; between two strips the larger counts, and
    none at the top of a page. `tie` is what a page that starts with this strip would part. `keeps_next` ties
    it to the one after it as a heading is. `baseline` is that of its first line, 0 where there is none.
    `anchors` are names and how far down they are. `parts` are strips inside this one and how far down they
    start. `repeat_header` is drawn above this strip when it starts a page (the header of a table that goes
    on, the first line of a long card). A `discardable` strip is left out where a page starts or ends, as it
    only keeps others apart.
    """

    height: float
    marks: tuple[Mark, ...] = ()
    x: float = 0
    before: float = 0
    after: float = 0
    tie: Tie = Tie.NOTHING
    keeps_next: bool = False
    baseline: float = 0
    last_baseline: float = 0
    frames: tuple[Frame, ...] = ()
    anchors: tuple[tuple[str, float], ...] = ()
    parts: tuple[tuple[float, Strip], ...] = ()
    repeat_header: Strip | None = None
    discardable: bool = False


Strips = tuple[Strip, ...]


def shifted(strips: Strips, right: float) -> Strips:
    """The same strips further to the right, frames and all."""
    return tuple(
        replace(
            strip,
            x=strip.x + right,
            frames=tuple(_moved(frame, right) for frame in strip.frames),
            repeat_header=shifted((strip.repeat_header,), right)[0] if strip.repeat_header else None,
        )
        for strip in strips
    )


def _moved(frame: Frame, right: float) -> Frame:
    return replace(frame, panel=replace(frame.panel, x=frame.panel.x + right))


def spaced(strips: Strips, before: float, after: float) -> Strips:
    """The same strips with so much clear space above the first and below the last, at least."""
    first = (replace(strips[0], before=max(before, strips[0].before)), *strips[1:])
    return (*first[:-1], replace(first[-1], after=max(after, first[-1].after)))


def framed(strips: Strips, frame: Frame) -> Strips:
    """The same strips with a frame along them, outside the frames that they have."""
    return tuple(
        replace(
            strip,
            frames=(frame, *strip.frames),
            repeat_header=framed((strip.repeat_header,), frame)[0] if strip.repeat_header else None,
        )
        for strip in strips
    )


def started(strips: Strips, tie: Tie) -> Strips:
    """The same strips, the first of them tied to what is before it."""
    return (replace(strips[0], tie=strips[0].tie.costlier(tie)), *strips[1:]) if strips else ()


def kept(strips: Strips, tie: Tie = Tie.WHOLE) -> Strips:
    """The same strips, tied to each other: a page starts with none of them but the first, unless nothing else
    fits."""
    return strips[:1] + tuple(replace(strip, tie=strip.tie.costlier(tie)) for strip in strips[1:])


def as_artifact(strip: Strip) -> Strip:
    """The same, for the eye only."""
    marks = tuple(map(_uncounted, strip.marks))
    return replace(strip, marks=marks, parts=tuple((y, as_artifact(part)) for y, part in strip.parts))


def _uncounted(mark: Mark) -> Mark:
    if isinstance(mark, TextLine):
        return replace(mark, pieces=tuple(replace(each, content=None, link=None) for each in mark.pieces))
    return replace(mark, content=None) if isinstance(mark, Image | Diagram) else mark


def space_between(above: Strip, below: Strip) -> float:
    """The clear space between two strips, with room for the boxes that end and start there."""
    shared = {frame.key for frame in above.frames} & {frame.key for frame in below.frames}
    ending = sum(frame.padding for frame in above.frames if frame.key not in shared)
    starting = sum(frame.padding for frame in below.frames if frame.key not in shared)
    return max(above.after, below.before) + ending + starting


def placed(strips: Strips, top: float) -> Iterator[tuple[float, Strip]]:
    """Each strip with its y, one under the other from `top`."""
    above: Strip | None = None
    y = top
    for strip in strips:
        y += space_between(above, strip) if above else sum(frame.padding for frame in strip.frames)
        yield y, strip
        y += strip.height
        above = strip


def height_of(strips: Strips) -> float:
    """The height of these strips stacked, boxes included."""
    if not strips:
        return 0
    *_, (y, last) = placed(strips, 0)
    return y + last.height + sum(frame.padding for frame in last.frames)


def frame_panels(stack: tuple[tuple[float, Strip], ...]) -> tuple[Panel, ...]:
    """The bars and boxes along strips at their places, outermost first."""
    panels: list[Panel] = []
    seen: set[object] = set()
    for _, strip in stack:
        for depth, frame in enumerate(strip.frames):
            if frame.key in seen:
                continue
            seen.add(frame.key)
            inside = [(y, each) for y, each in stack if any(f.key is frame.key for f in each.frames)]
            first, last = inside[0], inside[-1]
            above = sum(each.padding for each in first[1].frames[depth:])
            below = sum(each.padding for each in last[1].frames[depth:])
            top = first[0] - above
            height = last[0] + last[1].height + below - top
            panels.append(replace(frame.panel, y=top, height=height))
    return tuple(panels)


def stacked(strips: Strips) -> Strip:
    """One strip that holds these, for what must not be split."""
    stack = tuple(placed(strips, 0))
    first, last = strips[0], strips[-1]
    return Strip(
        height=height_of(strips),
        marks=frame_panels(stack),
        before=first.before,
        after=last.after,
        tie=first.tie,
        keeps_next=last.keeps_next,
        baseline=stack[0][0] + first.baseline if first.baseline else 0,
        last_baseline=stack[-1][0] + last.last_baseline,
        anchors=tuple((name, y + down) for y, strip in stack for name, down in strip.anchors),
        parts=tuple((y, replace(strip, frames=())) for y, strip in stack),
    )
