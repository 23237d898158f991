"""Which letters of a page a reader can see. All others are left out and named.

Letters are doubted for a reason that is quick to find: their colour, what is drawn over them. Then the page
is painted: where they cannot be seen, one colour alone is found.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import Enum

from msgspec import Struct, field
from msgspec.structs import replace

from hwrender.importing.pdf.links import LinkPlaces
from hwrender.importing.pdf.page import PageBox, SeenPage, Stretch
from hwrender.importing.pdf.view import turned

SeesNothing = Callable[[list[PageBox]], list[bool]]
"""Of each of these boxes of a page, whether it is of one colour."""

_TINY_POINTS = 2.0
_ALIKE, _WHITE = 40, (255, 255, 255)
_STRIKE_FROM, _STRIKE_TO = 0.12, 0.45
_COVERED = 0.6
_SCAN = 0.5


class Unseen(Enum):
    """Why letters cannot be seen, or are not to be read."""

    HIDDEN = "hidden"
    STRUCK = "struck"


class Visible(Struct):
    """The letters of a page that can be seen, and the others. `is_scan` where a computer has read the letters
    from a picture, which is what is seen."""

    page: SeenPage
    unseen: dict[Unseen, list[str]] = field(default_factory=lambda: {kind: [] for kind in Unseen})
    is_scan: bool = False


def visible_part(
    page: SeenPage, places: LinkPlaces, sees_nothing: SeesNothing, *, doubts_all: bool = False
) -> Visible:
    """The page with the letters that a reader sees. `doubts_all` where the file has hidden layers."""
    found = Visible(page)
    kept: list[Stretch] = []
    doubted: list[Stretch] = []
    has_scan = any(picture.box.width * picture.box.height > _SCAN * page.width * page.height
                   for picture in page.pictures)  # fmt: skip
    for stretch in page.stretches:
        at = place_of(stretch, page)
        if stretch.size <= _TINY_POINTS or not page.box.holds_middle_of(at):
            found.unseen[Unseen.HIDDEN].append(stretch.text)
        elif stretch.is_unpainted:
            found.is_scan = found.is_scan or has_scan
            if has_scan or any(picture.box.holds_middle_of(at) for picture in page.pictures):
                kept.append(stretch)
            else:
                found.unseen[Unseen.HIDDEN].append(stretch.text)
        else:
            kept.append(stretch)
            if doubts_all or _is_doubtful(stretch, at, page):
                doubted.append(stretch)
    if doubted:
        answers = sees_nothing([place_of(stretch, page) for stretch in doubted])
        hidden = {id(stretch) for stretch, answer in zip(doubted, answers, strict=True) if answer}
        found.unseen[Unseen.HIDDEN] += [stretch.text for stretch in kept if id(stretch) in hidden]
        kept = [stretch for stretch in kept if id(stretch) not in hidden]
    page.stretches = [part for stretch in kept for part in _without_struck(stretch, page, places, found)]
    return found


def place_of(stretch: Stretch, page: SeenPage) -> PageBox:
    """The box of a stretch on the page as it is looked at."""
    if not stretch.turn:
        return stretch.box
    width, height = (page.height, page.width) if stretch.turn % 2 else (page.width, page.height)
    return turned(stretch.box, -stretch.turn, width, height)


def _is_doubtful(stretch: Stretch, at: PageBox, page: SeenPage) -> bool:
    """Whether letters have the colour of what is below them, or something is drawn over them."""
    below = _WHITE
    for box in page.boxes:
        if box.colour is None or not box.box.holds_middle_of(at):
            continue
        if box.layer < stretch.layer:
            below = box.colour
        elif box.box.width_shared_with(at) > _COVERED * at.width:
            return True
    return max(abs(one - other) for one, other in zip(below, stretch.ink.colour, strict=True)) < _ALIKE


def _without_struck(stretch: Stretch, page: SeenPage, places: LinkPlaces, found: Visible) -> list[Stretch]:
    """The parts of a stretch that no line is drawn through."""
    spans = _struck_spans(stretch, page, places)
    if not spans:
        return [stretch]
    parts: list[tuple[bool, list[int]]] = []
    left = stretch.box.left
    for index, right in enumerate(stretch.rights):
        middle = (left + right) / 2
        is_struck = any(start <= middle <= end for start, end in spans)
        if stretch.text[index] == " " and parts:
            is_struck = parts[-1][0]
        if not parts or parts[-1][0] != is_struck:
            parts.append((is_struck, []))
        parts[-1][1].append(index)
        left = right
    found.unseen[Unseen.STRUCK] += [
        "".join(stretch.text[index] for index in part) for is_struck, part in parts if is_struck
    ]
    return [*_kept_parts(stretch, parts)]


def _kept_parts(stretch: Stretch, parts: list[tuple[bool, list[int]]]) -> Iterator[Stretch]:
    """The parts that no line is drawn through. What comes after one that is left out begins where that did:
    the words of a line stay together."""
    left: float | None = None
    for is_struck, places in parts:
        part = part_of(stretch, places[0], places[-1] + 1)
        if is_struck:
            left = part.box.left
            continue
        if left is not None:
            part.box = replace(part.box, left=left)
        yield part


def part_of(stretch: Stretch, start: int, end: int) -> Stretch:
    """Some letters of a stretch as one."""
    left = stretch.rights[start - 1] if start else stretch.box.left
    box = PageBox(left, stretch.box.bottom, max(stretch.rights[end - 1], left), stretch.box.top)
    return replace(stretch, text=stretch.text[start:end], box=box, rights=stretch.rights[start:end])


def _struck_spans(stretch: Stretch, page: SeenPage, places: LinkPlaces) -> list[tuple[float, float]]:
    if stretch.turn:
        return []
    low, high = stretch.base + _STRIKE_FROM * stretch.size, stretch.base + _STRIKE_TO * stretch.size
    spans = [
        (rule.box.left - 1, rule.box.right + 1)
        for rule in page.rules
        if rule.is_level
        and low <= rule.box.middle[1] <= high
        and rule.box.width_shared_with(stretch.box) > 0
        and rule.box.height < stretch.size / 5
    ]
    spans += [
        (box.left, box.right) for box in places.struck if box.holds_middle_of(_shared_part(stretch, box))
    ]
    return spans


def _shared_part(stretch: Stretch, struck: PageBox) -> PageBox:
    """The part of a stretch that a box which strikes out words stands over."""
    left, right = max(stretch.box.left, struck.left), min(stretch.box.right, struck.right)
    return (
        PageBox(left, stretch.box.bottom, right, stretch.box.top) if left < right else PageBox(-9, -9, -9, -9)
    )
