"""The pictures of a PDF in its text: which are kept, where they stand, and what is said of the others."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from hwrender.importing.pdf.flow import FlowItem
from hwrender.importing.pdf.page import Placed, SeenPage
from hwrender.importing.shown.model import Piece, ShownParagraph, ShownPicture
from hwrender.importing.shown.noticed import Noticed
from hwrender.importing.shown.pictures import KeptPictures, described_alt

MOST_PICTURES = 60
_SMALLEST_POINTS, _MOST_OF_PAGE = 36.0, 0.8


def with_pictures(items: Sequence[FlowItem], page: SeenPage, noticed: Noticed) -> list[FlowItem]:
    """The items of one page with its other pictures among them, each after what stands above it."""
    placed_already = {id(item.picture) for item in items if item.picture is not None}
    kept = [*items]
    for placed in sorted(page.pictures, key=lambda each: (-each.box.top, each.box.left)):
        if id(placed) in placed_already:
            continue
        if min(placed.box.width, placed.box.height) < _SMALLEST_POINTS:
            noticed.told.add("small pictures")
        elif placed.box.width * placed.box.height > _MOST_OF_PAGE * page.width * page.height and items:
            noticed.told.add("backgrounds")
        else:
            item = FlowItem(ShownPicture("", ""), page.number, placed.box, picture=placed)
            kept.insert(_place_in(kept, placed), item)
    return kept


def _place_in(items: Sequence[FlowItem], placed: Placed) -> int:
    """After the last item that stands above a picture, and over a part of its width."""
    above = [
        place
        for place, item in enumerate(items, 1)
        if item.box.middle[1] > placed.box.middle[1] and item.box.width_shared_with(placed.box) > 0
    ]
    return above[-1] if above else 0


def keep_pictures(
    items: Sequence[FlowItem],
    pictures: KeptPictures,
    content: Callable[[int, Placed], bytes | None],
    noticed: Noticed,
) -> list[FlowItem]:
    """The items with the pictures named; those that cannot be kept become their descriptions, or nothing."""
    kept: list[FlowItem] = []
    count = 0
    for item in items:
        block = item.block
        if not isinstance(block, ShownPicture):
            kept.append(item)
            continue
        described = described_alt(block.alt)
        name = ""
        if item.picture is None:
            noticed.told.add("drawing lost" if described else "drawing left out")
        elif count >= MOST_PICTURES:
            noticed.told.add("many pictures")
        else:
            count += 1
            name = pictures.keep(content(item.page, item.picture), block.alt)
        if name:
            item.block = ShownPicture(name, described)
            kept.append(item)
        elif described:
            item.block = ShownParagraph((Piece(f"Picture: {described}"),))
            kept.append(item)
    return kept
