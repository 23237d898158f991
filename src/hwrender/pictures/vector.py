"""The shapes of a drawing as commands of a pen (SVG 2, 9.3), as far as the library's drawings use them.

They are written with absolute moves, lines, curves and closes alone. Libraries that read every path there is
take longer to load than this takes to read all drawings of a report.
"""

from __future__ import annotations

import re
from typing import NamedTuple
from xml.etree import ElementTree

from msgspec import Struct


class Move(NamedTuple):
    """Start a new outline at (x, y)."""

    x: float
    y: float


class Line(NamedTuple):
    """A straight line to (x, y)."""

    x: float
    y: float


class Curve(NamedTuple):
    """A cubic Bézier curve to (x, y)."""

    x1: float
    y1: float
    x2: float
    y2: float
    x: float
    y: float


class Close(NamedTuple):
    """Back to the last `Move`."""


Command = Move | Line | Curve | Close

_PART = re.compile(r"([A-Za-z])([^A-Za-z]*)")


def commands_of(path: str) -> tuple[Command, ...]:
    """The commands of a path whose numbers have blanks between them.

    Raises `ValueError` at anything that the library's drawings do not have.
    """
    found: list[Command] = []
    for letter, written in _PART.findall(path):
        numbers = list(map(float, written.split()))
        match letter:
            case "C" if numbers and not len(numbers) % 6:
                found += [Curve(*numbers[start : start + 6]) for start in range(0, len(numbers), 6)]
            case "L" if numbers and not len(numbers) % 2:
                found += map(Line, numbers[::2], numbers[1::2])
            case "H" if numbers:
                found.append(Line(numbers[-1], _last_point(found)[1]))
            case "V" if numbers:
                found.append(Line(_last_point(found)[0], numbers[-1]))
            case "M" if numbers and not len(numbers) % 2:
                # further pairs behind a move are lines
                found.append(Move(numbers[0], numbers[1]))
                found += map(Line, numbers[2::2], numbers[3::2])
            case "Z" if not numbers:
                found.append(Close())
            case _:
                raise ValueError(f"a path of a picture has no {letter}{written}")
    if not found or not isinstance(found[0], Move) or not path.startswith("M"):
        raise ValueError("a path of a picture starts with a move")
    return tuple(found)


def path_of(shape: Shape) -> str:
    """The commands as the data of a path in SVG, which `commands_of` reads."""
    return " ".join(map(_written, shape))


def _written(command: Command) -> str:
    if isinstance(command, Close):
        return "Z"
    letter = {Move: "M", Line: "L", Curve: "C"}[type(command)]
    return " ".join([letter, *(f"{value:.2f}".rstrip("0").rstrip(".") for value in command)])


def _last_point(found: list[Command]) -> tuple[float, ...]:
    """Where the pen is: the end of the command before."""
    if not found or isinstance(found[-1], Close):
        raise ValueError("a path of a picture has a move before each outline")
    return found[-1][-2:]


__all__ = ["Close", "Command", "Curve", "Line", "Move", "Shape", "Vector", "vector_of_svg"]

_PATH = "{http://www.w3.org/2000/svg}path"


Shape = tuple[Command, ...]
"""One filled shape, by the non-zero rule (SVG 2, 13.4.2)."""


class Vector(Struct, frozen=True):
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
    if element.tag != _PATH or len(element) or set(element.keys()) - {"d", "fill"}:
        raise ValueError(f"{element.tag} {sorted(element.keys())} is not a filled path")
    return commands_of(element.attrib["d"])
