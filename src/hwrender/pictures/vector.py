"""The shapes of a drawing as numbers, for formats that draw with a pen of their own."""

from __future__ import annotations

from dataclasses import dataclass
from xml.etree import ElementTree

_PATH = "{http://www.w3.org/2000/svg}path"


@dataclass(frozen=True, slots=True)
class Move:
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Line:
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Curve:
    """A cubic Bézier curve to (x, y)."""

    x1: float
    y1: float
    x2: float
    y2: float
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Close:
    """Back to the last `Move`."""


Command = Move | Line | Curve | Close


@dataclass(frozen=True, slots=True)
class Shape:
    """One filled shape. `even_odd` is its fill rule, else non-zero (SVG 2, 13.4.2)."""

    commands: tuple[Command, ...]
    even_odd: bool


@dataclass(frozen=True, slots=True)
class Vector:
    """A drawing of one colour on a grid of `width` by `height`; x grows to the right, y downwards."""

    width: float
    height: float
    shapes: tuple[Shape, ...]


def vector_of_svg(source: str) -> Vector:
    """The shapes of a picture of the library: filled paths on the grid of its viewBox, nothing else.

    Raises `ValueError` when there is anything else in it, because it would be lost.
    """
    root = ElementTree.fromstring(source)
    left, top, width, height = (float(number) for number in root.attrib["viewBox"].split())
    if left or top:
        raise ValueError("the grid of a picture starts at 0 0")
    return Vector(width, height, tuple(_shape(element) for element in root))


def _shape(element: ElementTree.Element) -> Shape:
    # fontTools takes a moment to load, and most runs that choose a picture never draw one
    from fontTools.pens.recordingPen import RecordingPen  # type: ignore[import-untyped]  # has no types
    from fontTools.svgLib.path import parse_path  # type: ignore[import-untyped]  # has no types

    if element.tag != _PATH or len(element) or set(element.keys()) - {"d", "fill", "fill-rule"}:
        raise ValueError(f"{element.tag} {sorted(element.keys())} is not a filled path")
    pen = RecordingPen()
    parse_path(element.attrib["d"], pen)
    commands = tuple(_command(name, points) for name, points in pen.value if name != "endPath")
    return Shape(commands, element.get("fill-rule") == "evenodd")


def _command(name: str, points: tuple[tuple[float, float], ...]) -> Command:
    match name:
        case "moveTo":
            return Move(*points[0])
        case "lineTo":
            return Line(*points[0])
        case "curveTo":
            (x1, y1), (x2, y2), (x, y) = points
            return Curve(x1, y1, x2, y2, x, y)
        case "closePath":
            return Close()
        case _:
            raise ValueError(f"{name} is not a command of a picture")
