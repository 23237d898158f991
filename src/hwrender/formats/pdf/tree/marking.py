"""Which piece of which page belongs to which element: marked-content identifiers (ISO 32000-1 14.7.4)."""

from __future__ import annotations

from msgspec import Struct, field

from hwrender.formats.pdf.tree.elements import Content, StructureElement, contents

Box = tuple[float, float, float, float]
"""Left, bottom, right, top on a page, in points."""


class Marking(Struct):
    """What drawing finds out for the structure tree.

    `places` gives, for each stretch of content, the page (from 0) and identifier of its pieces in order.
    `links` gives the boxes of each link on each page, one for each line. `boxes` are those of pictures.
    `owners` and `order` are known from the start: the element of each stretch, and its place in reading
    order.
    """

    tree: StructureElement
    places: dict[Content, list[tuple[int, int]]] = field(default_factory=dict)
    links: dict[tuple[StructureElement, int], list[Box]] = field(default_factory=dict)
    boxes: dict[Content, Box] = field(default_factory=dict)
    owners: dict[Content, StructureElement] = field(default_factory=dict)
    order: dict[Content, int] = field(default_factory=dict)
    _counts: dict[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.owners = dict(contents(self.tree))
        self.order = {content: place for place, content in enumerate(self.owners)}

    def begin(self, content: Content, page: int) -> str:
        """The operator that opens the next piece of `content` on this page."""
        identifier = self._counts.get(page, 0)
        self._counts[page] = identifier + 1
        self.places.setdefault(content, []).append((page, identifier))
        return f"/{self.owners[content].type} <</MCID {identifier}>> BDC"

    def add_link(self, link: StructureElement, page: int, box: Box) -> None:
        """A piece of a link; pieces that follow each other on a line become one box."""
        boxes = self.links.setdefault((link, page), [])
        if boxes and abs(boxes[-1][1] - box[1]) < 1 and box[0] - boxes[-1][2] < 30:
            last = boxes.pop()
            box = (min(last[0], box[0]), min(last[1], box[1]), max(last[2], box[2]), max(last[3], box[3]))
        boxes.append(box)

    def owners_by_page(self, pages: int) -> list[list[StructureElement]]:
        """For each page the owners of its pieces, by identifier."""
        found: list[dict[int, StructureElement]] = [{} for _ in range(pages)]
        for content, places in self.places.items():
            for page, identifier in places:
                found[page][identifier] = self.owners[content]
        return [[held[identifier] for identifier in sorted(held)] for held in found]
