"""What a paragraph or character style can set in this room."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct, field

Side = Literal["top", "left", "bottom", "right"]
ALL_SIDES: tuple[Side, ...] = ("top", "left", "bottom", "right")


class Border(Struct, frozen=True):
    """A line beside a paragraph: `points` thick, `space` points from the words."""

    sides: tuple[Side, ...]
    points: float
    space: float
    colour: str


class Lettering(Struct, frozen=True):
    """What a style says of its letters; what is None or False is left to the style it is based on.

    `raised` is in points.
    """

    font: str | None = None
    points: float | None = None
    bold: bool = False
    colour: str | None = None
    ground: str | None = None
    underline: bool = False
    raised: float | None = None


class ParagraphStyle(Struct, frozen=True):
    """One paragraph style. Lengths are in points, `line` in font lines; `outline` is the level in the
    navigation pane, from 0."""

    name: str
    lettering: Lettering = field(default_factory=Lettering)
    following: str | None = None
    based_on: str | None = "Normal"
    before: float | None = None
    after: float | None = None
    line: float | None = None
    left: float | None = None
    right: float | None = None
    hanging: float | None = None
    border: Border | None = None
    ground: str | None = None
    keep_with_next: bool = False
    keep_together: bool = False
    outline: int | None = None
    numbering: int | None = None
    tab: float | None = None
    in_gallery: bool = True


class CharacterStyle(Struct, frozen=True):
    name: str
    lettering: Lettering
    based_on: str = "Default Paragraph Font"
