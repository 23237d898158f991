"""The two kinds of picture an edition can hold, and why a picture cannot be used."""

from __future__ import annotations

from enum import Enum

from msgspec import Struct


class Drawing(Struct, frozen=True):
    """A picture of the built-in library, by name. It has one colour, that of the style."""

    name: str


class Photograph(Struct, frozen=True):
    """A picture file from beside the report, made safe: sRGB PNG or JPEG bytes, upright, no EXIF.

    `width` and `height` are in pixels.
    """

    name: str
    media_type: str
    content: bytes
    width: int
    height: int


Artwork = Drawing | Photograph


class Logo(Struct, frozen=True):
    """The mark of an organisation, and what it shows in words."""

    artwork: Artwork
    description: str


class ProblemKind(Enum):
    UNKNOWN = "unknown"
    OUTSIDE = "outside"
    UNREADABLE = "unreadable"
    TOO_BIG = "too-big"


class Problem(Struct, frozen=True):
    """A picture that cannot be used: `message` says why, `hint` what to do, both in plain words."""

    kind: ProblemKind
    message: str
    hint: str
