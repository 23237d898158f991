"""What a page of a PDF shows: letters in stretches, lines and boxes that are drawn, pictures.

All measures are points, from the lower left corner of the page as it is looked at.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct, field


class PageBox(Struct, frozen=True):
    """A rectangle on a page."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.top - self.bottom

    @property
    def middle(self) -> tuple[float, float]:
        return (self.left + self.right) / 2, (self.bottom + self.top) / 2

    def holds(self, other: PageBox, slack: float = 1.0) -> bool:
        """Whether another box is inside this one, or sticks out by no more than `slack`."""
        return (
            self.left - slack <= other.left
            and self.right + slack >= other.right
            and self.bottom - slack <= other.bottom
            and self.top + slack >= other.top
        )

    def holds_middle_of(self, other: PageBox) -> bool:
        x, y = other.middle
        return self.left <= x <= self.right and self.bottom <= y <= self.top

    def width_shared_with(self, other: PageBox) -> float:
        """How wide the part is that both stand over; less than 0 where they stand apart."""
        return min(self.right, other.right) - max(self.left, other.left)

    def height_shared_with(self, other: PageBox) -> float:
        return min(self.top, other.top) - max(self.bottom, other.bottom)


def box_around(boxes: Iterable[PageBox]) -> PageBox:
    """The smallest box that holds all of these, of which there is at least one."""
    every = [*boxes]
    return PageBox(
        min(box.left for box in every),
        min(box.bottom for box in every),
        max(box.right for box in every),
        max(box.top for box in every),
    )


class Ink(Struct, frozen=True):
    """How letters are drawn. `colour` is red, green and blue, each up to 255."""

    size: float
    font: str = ""
    is_bold: bool = False
    is_italic: bool = False
    colour: tuple[int, int, int] = (0, 0, 0)


class Stretch(Struct):
    """Letters of one look beside one another on one line. `base` is the height that they stand on. `turn` is
    how many quarters they are turned to the left: their box is measured on the page turned back by as many.
    `mark` is the number by which the tags of the page name them, -1 without one, and `is_artifact` says that
    the file itself counts them as decoration. `order` and `layer` say when they were drawn: letters in the
    order of all letters, and among everything on the page. `rights` has the right end of each letter."""

    text: str
    box: PageBox
    base: float
    ink: Ink
    turn: int = 0
    mark: int = -1
    is_artifact: bool = False
    target: str = ""
    order: int = 0
    layer: int = 0
    is_unpainted: bool = False
    rights: list[float] = field(default_factory=list)

    @property
    def size(self) -> float:
        return self.ink.size


class DrawnLine(Struct, frozen=True):
    """A straight thin line: from left to right where it is level, or else from bottom to top."""

    box: PageBox
    is_level: bool
    layer: int = 0


class Filled(Struct, frozen=True):
    """A box that is filled with a colour, or has a line around it and no colour."""

    box: PageBox
    colour: tuple[int, int, int] | None
    layer: int = 0


class Placed(Struct, frozen=True):
    """A picture where it stands; `mark` as in a stretch. `index` finds it again among the things drawn."""

    box: PageBox
    layer: int
    index: tuple[int, ...]
    mark: int = -1
    is_artifact: bool = False


class SeenPage(Struct):
    """A page with the letters that can be seen. `number` counts from 1. `curves` counts what is drawn and is
    neither a line nor a box."""

    number: int
    width: float
    height: float
    stretches: list[Stretch] = field(default_factory=list)
    rules: list[DrawnLine] = field(default_factory=list)
    boxes: list[Filled] = field(default_factory=list)
    pictures: list[Placed] = field(default_factory=list)
    curves: list[PageBox] = field(default_factory=list)
    has_more_drawn: bool = False

    @property
    def box(self) -> PageBox:
        return PageBox(0, 0, self.width, self.height)
