"""Lines below one another become blocks: columns, boxes and what stands alone on a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from hwrender.importing.pdf.lines import PdfLine
from hwrender.importing.pdf.page import PageBox, SeenPage, box_around

_LARGEST_STEP, _SMALLEST_STEP = 2.1, 0.45
_SIZES_APART = 1.35
_FEW = 5
_SHARED = 0.5
_NEAR = 2.5
_MOST_SET_IN = 120.0
_MOST_LINES = 1_200
_MOST_OF_PAGE = 0.85
_SMALLEST_FRAME = 8.0
_MOST_FRAMES = 200


class TextBlock(Struct):
    """Lines below one another, in order. `left` and `right` are how far the lines of its column reach.
    `frame` is the box that is drawn around it."""

    lines: list[PdfLine]
    box: PageBox
    right: float
    frame: PageBox | None = None
    left: float = 0.0


def blocks_of(lines: list[PdfLine], frame: PageBox | None) -> list[TextBlock]:
    """The blocks of level lines that stand in the same frame, or in none. Of far more lines than a page of a
    report has, each is a block."""
    if len(lines) > _MOST_LINES:
        return [TextBlock([line], line.box, line.box.right, frame, line.box.left) for line in lines]
    blocks = [*_blocks_in(lines, frame)]
    for block in blocks:
        # the lines of other blocks that begin where these do show how far their column reaches
        block.right = max(
            other.box.right
            for other in blocks
            if abs(other.box.left - block.box.left) <= 2 * _NEAR
            and (other is block or (len(block.lines) < _FEW and other.lines[0].size == block.lines[0].size))
        )
        near = (other.box.left for other in blocks if _is_same_column(block.box, other.box))
        block.left = min([block.box.left, *near])
    return blocks


def _is_same_column(box: PageBox, other: PageBox) -> bool:
    """Whether another block begins no farther to the left than items are set in, and stands over a box."""
    shared = box.width_shared_with(other)
    return box.left - _MOST_SET_IN <= other.left and shared >= _SHARED * min(box.width, other.width)


def by_frame(lines: Iterable[PdfLine], page: SeenPage) -> dict[PageBox | None, list[PdfLine]]:
    """The lines in each box that is drawn around words, and those in none."""
    frames = frames_on(page)
    groups: dict[PageBox | None, list[PdfLine]] = {}
    for line in lines:
        groups.setdefault(_frame_of(line, frames), []).append(line)
    return groups


def frames_on(page: SeenPage) -> list[PageBox]:
    """The boxes that are drawn around a part of the page, the smallest first."""
    frames = {
        filled.box
        for filled in page.boxes
        if filled.colour != (255, 255, 255)
        and min(filled.box.width, filled.box.height) >= _SMALLEST_FRAME
        and filled.box.width * filled.box.height <= _MOST_OF_PAGE * page.width * page.height
    }
    return sorted(frames, key=lambda box: (box.width * box.height, box.left, box.bottom))[:_MOST_FRAMES]


def _frame_of(line: PdfLine, frames: list[PageBox]) -> PageBox | None:
    return next((frame for frame in frames if frame.holds(line.box, 2.0)), None)


def _blocks_in(lines: list[PdfLine], frame: PageBox | None) -> Iterator[TextBlock]:
    opened: list[list[PdfLine]] = []
    for line in sorted(lines, key=lambda each: (-each.base, each.box.left)):
        near = [block for block in opened if _is_below(block[-1], line)]
        if len(near) == 1 and not _is_beside(near[0], line):
            near[0].append(line)
        else:
            opened.append([line])
    for block in opened:
        box = box_around(line.box for line in block)
        yield TextBlock(block, box, box.right, frame)


def _is_below(above: PdfLine, line: PdfLine) -> bool:
    """Whether a line may be the next one of a block that ends with the line above."""
    size = max(above.size, line.size)
    step = above.base - line.base
    if not _SMALLEST_STEP * size < step <= _LARGEST_STEP * size:
        return False
    if size > _SIZES_APART * min(above.size, line.size):
        return False
    shared = above.box.width_shared_with(line.box)
    narrow = min(above.box.width, line.box.width)
    return shared >= _SHARED * narrow or (shared > 0 and abs(above.box.left - line.box.left) <= _NEAR)


def _is_beside(block: list[PdfLine], line: PdfLine) -> bool:
    """Whether a block has a line at the height of this one."""
    return abs(block[-1].base - line.base) < _SMALLEST_STEP * line.size
