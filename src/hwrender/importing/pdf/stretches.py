"""Letters become stretches, one after the other, as long as each stands where the last one ends."""

from __future__ import annotations

from hwrender.importing.pdf.lines import runs_left
from hwrender.importing.pdf.looks import LetterLook
from hwrender.importing.pdf.page import PageBox, Stretch
from hwrender.importing.pdf.view import SLANTED

_LARGEST_GAP, _LARGEST_BLANK, _LARGEST_STEP, _FARTHEST_BACK = 0.9, 3.0, 0.4, 0.6


class OpenStretch:
    """A stretch that is being read."""

    def __init__(self, look: LetterLook, box: PageBox, target: str, base: float, order: int) -> None:
        self.look, self.target, self.base, self.order = look, target, base, order
        self.text: list[str] = []
        self._rights: list[float] = []
        self._runs_left = False
        self._blanks = 0
        self._left, self._right, self._bottom, self._top = box.left, box.left, box.bottom, box.top

    def takes(self, look: LetterLook, box: PageBox, target: str) -> bool:
        """Whether a letter goes on where this stretch ends."""
        if (look is not self.look and look != self.look) or target != self.target:
            return False
        if look.turn == SLANTED:
            return True
        size = max(self.look.ink.size, 1)
        gap = box.left - self._right
        if self._runs_left and box.right < self._right:
            gap = self._left - box.right
        # the letters of a ligature all stand where it does
        is_near = -_FARTHEST_BACK * size <= gap <= self._largest_gap() * size or box.right == self._right
        return is_near and abs(box.bottom - self._bottom) <= _LARGEST_STEP * size

    def takes_plainly(self, letter: str, left: float, bottom: float, right: float, top: float) -> bool:
        """Take a letter of the same look that is upright, runs to the right and goes on here; or say no."""
        size = self.look.ink.size
        gap, step = left - self._right, bottom - self._bottom
        is_near = -_FARTHEST_BACK * size <= gap <= self._largest_gap() * size
        if self._runs_left or not is_near or not -_LARGEST_STEP * size <= step <= _LARGEST_STEP * size:
            return False
        self.text.append(letter)
        self._rights.append(right)
        if right > self._right:
            self._right = right
        if step < 0:
            self._bottom = bottom
        if top > self._top:
            self._top = top
        return True

    def _largest_gap(self) -> float:
        """How far off the next letter may be: farther after one blank, which is wide where both edges of a
        text are straight."""
        is_blank = self._blanks == 1 and self.text[-1] == " "
        return _LARGEST_BLANK if is_blank else _LARGEST_GAP

    def add_blank(self, *, is_drawn: bool) -> None:
        """Take a blank, which is a letter of the file or only stands for room between letters."""
        self._blanks = (self._blanks if self.text[-1:] == [" "] else 0) + (1 if is_drawn else 2)
        self.text.append(" ")
        self._rights.append(self._right)

    def add(self, text: str, box: PageBox) -> None:
        self._runs_left = self._runs_left or runs_left(text[0])
        self.text.append(text)
        self._rights += [box.right] * len(text)
        self._right, self._left = max(self._right, box.right), min(self._left, box.left)
        self._bottom, self._top = min(self._bottom, box.bottom), max(self._top, box.top)

    def closed(self) -> Stretch:
        look = self.look
        text, rights = "".join(self.text), self._rights
        if any("\ud800" <= each <= "\udfff" for each in text):
            text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")
            rights = [self._right] * len(text)
        return Stretch(
            text,
            PageBox(self._left, self._bottom, self._right, self._top),
            self.base,
            look.ink,
            look.turn,
            look.mark,
            look.is_artifact,
            self.target,
            self.order,
            look.layer,
            look.is_unpainted,
            rights,
        )
