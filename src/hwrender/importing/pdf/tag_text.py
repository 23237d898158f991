"""Letters that a tag holds, in the lines in which they were drawn."""

from __future__ import annotations

from collections.abc import Iterable

from hwrender.importing.pdf.lines import PdfLine, line_of
from hwrender.importing.pdf.page import Stretch

_OTHER_HEIGHT, _BACK = 0.55, 1.0


def lines_in_drawn_order(stretches: Iterable[tuple[int, Stretch]]) -> list[PdfLine]:
    """The lines of these stretches, each with the page that it is on. Their order is kept."""
    opened: list[tuple[int, list[Stretch]]] = []
    for page, stretch in stretches:
        if opened and opened[-1][0] == page and _is_on_line(opened[-1][1], stretch):
            opened[-1][1].append(stretch)
        else:
            opened.append((page, [stretch]))
    full = [(page, line) for page, line in opened if any(each.text.strip() for each in line)]
    return [line_of(line, page) for page, line in full]


def _is_on_line(line: list[Stretch], stretch: Stretch) -> bool:
    last = line[-1]
    if last.turn != stretch.turn:
        return False
    size = max(last.size, stretch.size)
    if abs(last.base - stretch.base) > _OTHER_HEIGHT * size:
        return False
    # back to the left is the next line; a script that runs to the left goes back word by word
    return stretch.box.left >= line[0].box.left - _BACK * size or stretch.box.right <= last.box.left + size
