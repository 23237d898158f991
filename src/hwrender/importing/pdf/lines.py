"""Stretches of letters become lines: what stands on one height, with no more than a blank between."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from msgspec import Struct

from hwrender.importing.pdf.page import Ink, PageBox, Stretch, box_around
from hwrender.importing.pdf.view import SLANTED

_LARGEST_GAP, _FARTHEST_BACK, _AFTER_A_MARK = 0.9, 0.6, 4.5
_BLANK, _SAME_HEIGHT, _LETTER_HEIGHT = 0.14, 0.5, 0.7
_ALIKE = 1.8
_BUCKET_POINTS, _MOST_NEAR = 24.0, 60
_FIRST_TO_THE_LEFT = "\u0590"
LIST_MARK = re.compile(
    r"[•●▪◦‣·○■□➢➤◆❖▶►✓✔✗✘☐☑☒\uf000-\uf0ff*–—-]|o|\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)]|\d{1,2}(?:\.\d{1,2})*"
)
"""What stands before an item of a list."""


class PdfLine(Struct):
    """Stretches beside one another on one line, in the order in which they are read."""

    stretches: list[Stretch]
    box: PageBox
    base: float
    ink: Ink
    turn: int
    page: int

    @property
    def size(self) -> float:
        return self.ink.size

    @property
    def text(self) -> str:
        return "".join(text for text, _ in parts_of(self))

    @property
    def order(self) -> int:
        return self.stretches[0].order


def parts_of(line: PdfLine) -> list[tuple[str, Stretch]]:
    """The stretches with their words; what stands apart from the words before it begins with a blank."""
    parts: list[tuple[str, Stretch]] = []
    before: Stretch | None = None
    for stretch in line.stretches:
        text = stretch.text
        if before is not None and not (parts[-1][0].endswith(" ") or text.startswith(" ")):
            apart = max(stretch.box.left - before.box.right, before.box.left - stretch.box.right)
            if apart > _BLANK * min(stretch.size, before.size):
                text = f" {text}"
        parts.append((text, stretch))
        before = stretch
    return parts


def lines_of(stretches: Iterable[Stretch], page: int) -> list[PdfLine]:
    """The lines of a page, in the order in which they were drawn."""
    opened: list[list[Stretch]] = []
    buckets: dict[tuple[int, int], list[list[Stretch]]] = defaultdict(list)
    for stretch in sorted(stretches, key=lambda each: (each.box.left, each.order)):
        if not stretch.text.strip():
            continue
        place = int((stretch.base + stretch.size * _LETTER_HEIGHT / 2) // _BUCKET_POINTS)
        # slanted words stand on no line
        steps = () if stretch.turn == SLANTED else (-1, 0, 1)
        around = [line for step in steps for line in buckets[stretch.turn, place + step][-_MOST_NEAR:]]
        near = [line for line in around if _goes_on(line, stretch)]
        if near:
            min(near, key=lambda line: abs(stretch.base - line[-1].base)).append(stretch)
        else:
            opened.append([stretch])
            buckets[stretch.turn, place].append(opened[-1])
    return sorted((line_of(line, page) for line in opened), key=lambda line: line.order)


def line_of(stretches: Sequence[Stretch], page: int) -> PdfLine:
    """One line of these stretches."""
    sizes: Counter[Ink] = Counter()
    for stretch in stretches:
        sizes[stretch.ink] += len(stretch.text.strip())
    ink = sizes.most_common(1)[0][0]
    base = next(stretch.base for stretch in stretches if stretch.ink == ink)
    box = box_around(stretch.box for stretch in stretches)
    return PdfLine(_in_reading_order(stretches), box, base, ink, stretches[0].turn, page)


def _goes_on(line: list[Stretch], stretch: Stretch) -> bool:
    last = line[-1]
    if last.turn == SLANTED:
        return False
    if max(last.size, stretch.size) > _ALIKE * min(last.size, stretch.size):
        return False
    low = max(last.base, stretch.base)
    high = min(last.base + _LETTER_HEIGHT * last.size, stretch.base + _LETTER_HEIGHT * stretch.size)
    size = min(last.size, stretch.size)
    if high - low < _SAME_HEIGHT * _LETTER_HEIGHT * size:
        return False
    is_mark = len(line) == 1 and LIST_MARK.fullmatch(last.text.strip()) is not None
    most = _AFTER_A_MARK if is_mark else _LARGEST_GAP
    return -_FARTHEST_BACK * size <= stretch.box.left - last.box.right <= most * size


def _in_reading_order(stretches: Sequence[Stretch]) -> list[Stretch]:
    """From left to right, or from right to left where most letters are of such a script."""
    directions: Counter[bool] = Counter()
    for stretch in stretches:
        if max(stretch.text) < _FIRST_TO_THE_LEFT:
            directions[False] += len(stretch.text)
        else:
            directions.update(runs_left(each) for each in stretch.text if each.isalpha())
    if directions[True] > directions[False]:
        return sorted(stretches, key=lambda each: -each.box.right)
    return sorted(stretches, key=lambda each: (each.box.left, each.order))


def runs_left(letter: str) -> bool:
    """Whether a letter is of a script that runs from right to left."""
    return letter >= _FIRST_TO_THE_LEFT and unicodedata.bidirectional(letter) in ("R", "AL")
