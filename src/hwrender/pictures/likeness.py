"""Whether two picture files show the same: programs save pictures anew, smaller or as JPEG."""

from __future__ import annotations

import io

from msgspec import Struct
from PIL import Image

from hwrender.pictures.artwork import Photograph
from hwrender.pictures.photographs import load_photograph

_SIDE = 32
_MOST_ON_AVERAGE, _MOST_ANYWHERE = 0.012, 0.2
"""How far greys may be apart, from 0 to 1. Drawings of the library that were made smaller, or JPEG, stay
below 0.009 and 0.13. Those that are nearest to each other differ somewhere by 0.4."""

_MOST_OF_SHAPE = 0.02


class PictureLook(Struct, frozen=True):
    """What a picture shows in a few greys, from 0 to 255, row by row, and its width as a share of its
    height."""

    greys: bytes
    shape: float


def look_of(content: bytes) -> PictureLook | None:
    """The look of a picture; None for what is none."""
    read = load_photograph(content, "")
    if not isinstance(read, Photograph):
        return None
    with Image.open(io.BytesIO(read.content), formats=["PNG", "JPEG"]) as opened:
        greys = opened.convert("L").resize((_SIDE, _SIDE), Image.Resampling.BOX)
        return PictureLook(greys.tobytes(), opened.width / opened.height)


def shows_the_same(one: PictureLook, other: PictureLook) -> bool:
    """Whether two looks are of one picture."""
    if abs(one.shape - other.shape) > _MOST_OF_SHAPE * max(one.shape, other.shape):
        return False
    differences = [abs(a - b) / 255 for a, b in zip(one.greys, other.greys, strict=True)]
    return sum(differences) / len(differences) <= _MOST_ON_AVERAGE and max(differences) <= _MOST_ANYWHERE
