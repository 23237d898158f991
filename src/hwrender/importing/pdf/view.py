"""How a page is looked at: its corner, and how many quarters it is turned."""

from __future__ import annotations

import math

from msgspec import Struct

from hwrender.importing.pdf.page import PageBox

SLANTED = 4
_SLANT = 0.2
"""How far words may be turned, in radians, and still count as level."""


class PageView(Struct, frozen=True):
    """The page as the file has it, and `quarters`, how often it is turned to the right to be looked at."""

    page: PageBox
    quarters: int

    @property
    def width(self) -> float:
        return self.page.height if self.quarters % 2 else self.page.width

    @property
    def height(self) -> float:
        return self.page.width if self.quarters % 2 else self.page.height

    def seen(self, left: float, bottom: float, right: float, top: float) -> PageBox:
        """A box of the file as it stands on the page that is looked at."""
        page = self.page
        box = PageBox(left - page.left, bottom - page.bottom, right - page.left, top - page.bottom)
        return turned(box, self.quarters, page.width, page.height)

    def turn_of(self, a: float, b: float) -> int:
        """How many quarters words are turned to the left whose line runs along this vector; `SLANTED` where
        it is no number of quarters."""
        angle = math.atan2(b, a) - self.quarters * math.pi / 2
        quarter = round(angle / (math.pi / 2))
        return quarter % 4 if abs(angle - quarter * math.pi / 2) <= _SLANT else SLANTED

    def upright(self, box: PageBox, turn: int) -> PageBox:
        """A box on the page that is looked at, on that page turned until these words are level."""
        return turned(box, turn, self.width, self.height)


def turned(box: PageBox, quarters: int, width: float, height: float) -> PageBox:
    """A box on a page of this size after the page is turned to the right."""
    match quarters % 4:
        case 1:
            return PageBox(box.bottom, width - box.right, box.top, width - box.left)
        case 2:
            return PageBox(width - box.right, height - box.top, width - box.left, height - box.bottom)
        case 3:
            return PageBox(height - box.top, box.left, height - box.bottom, box.right)
        case _:
            return box
