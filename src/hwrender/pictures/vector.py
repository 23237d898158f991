"""The shapes of a drawing as numbers, for formats that draw with a pen of their own."""

from __future__ import annotations

from xml.etree import ElementTree

from msgspec import Struct

from hwrender.pictures.paths import Close, Command, Curve, Line, Move, commands_of

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
