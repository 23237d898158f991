"""Which pictures need the whole measure: those that say so, and those that would say nothing in a tile."""

from __future__ import annotations

from typing import Literal, assert_never

from hwrender.pictures.artwork import Artwork, Drawing, Photograph

_WIDE = 2.0
"""A picture so many times as wide as it is high would be a thin strip in a tile."""


def is_large(size: Literal["", "large", "small"], artwork: Artwork) -> bool:
    """Whether a picture is shown in the full measure: as its writer says, and else by itself where it has
    letters to read, as charts and maps do, or is much wider than high."""
    if size:
        return size == "large"
    match artwork:
        case Drawing():
            return False
        case Photograph(width=width, height=height):
            from hwrender.pictures.lettering import lettering_of  # most reports have no photograph

            return width >= _WIDE * height or lettering_of(artwork) is not None
        case _:
            assert_never(artwork)
