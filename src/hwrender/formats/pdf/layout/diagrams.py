"""Shapes on a page that are no picture of the library: the bars and the people of a chart."""

from __future__ import annotations

from msgspec import Struct

from hwrender.formats.pdf.tree import Content
from hwrender.pictures.vector import Vector


class Diagram(Struct, frozen=True):
    """Shapes of one ink, as wide as `width`; without `content` they are an artifact."""

    x: float
    y: float
    width: float
    vector: Vector
    colour: str
    content: Content | None = None

    @property
    def scale(self) -> float:
        """Points to a unit of the grid."""
        return self.width / self.vector.width

    @property
    def height(self) -> float:
        return self.vector.height * self.scale
