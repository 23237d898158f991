"""The structure tree as a value: what each piece of a page is, for people who cannot see it (ISO 14289-1).

It is built from the edition in reading order while the words are laid out. Whatever is laid out points to its
`Content`, so an element stays one element even if its words are on several pages. The finished file is
checked for both to have one order (`readback/structure.py`).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct, field

StructureType = Literal[
    "Document", "Sect", "Div", "H1", "H2", "H3", "H4", "H5", "H6", "P", "L", "LI", "Lbl", "LBody",
    "BlockQuote", "Attribution", "Table", "THead", "TBody", "TR", "TH", "TD", "Figure", "Code", "CodeBlock",
    "Note", "Reference", "Link", "Span", "TOC", "TOCI", "Caption",
]  # fmt: skip

ROLE_MAP: dict[StructureType, StructureType] = {"Attribution": "P", "CodeBlock": "P"}
"""What our own types are to a reader that does not know them (ISO 32000-1 14.7.3)."""


class Content(Struct, frozen=True, eq=False):
    """A stretch of text, or a picture, that stands directly in one element. It is known by its identity."""


class StructureElement(Struct, frozen=True, eq=False):
    """A structure element and what it holds, in reading order.

    `language` (BCP 47) is given where it changes. `description` is the Alt of a Figure. `scope` is that of a
    TH, `numbering` the ListNumbering of an L. `target` is the address of a Link (`#anchor` inside the file),
    `label` says it in words. `identifier` is the name by which links find the element. `expansion` is what
    initials stand for.
    """

    type: StructureType
    children: tuple[Node, ...]
    language: str = ""
    description: str = ""
    scope: Literal["", "Row", "Column"] = ""
    numbering: Literal["", "Disc", "Decimal"] = ""
    target: str = ""
    label: str = ""
    identifier: str = ""
    expansion: str = ""


Node = StructureElement | Content


def elements(root: StructureElement) -> Iterator[tuple[StructureElement, StructureElement | None]]:
    """Every element with its parent, parents first, in reading order."""
    stack: list[tuple[StructureElement, StructureElement | None]] = [(root, None)]
    while stack:
        element, parent = stack.pop()
        yield element, parent
        stack.extend(
            (child, element) for child in reversed(element.children) if isinstance(child, StructureElement)
        )


def contents(root: StructureElement) -> Iterator[tuple[Content, StructureElement]]:
    """Every stretch of content with the element it stands in, in reading order."""
    stack: list[tuple[Node, StructureElement]] = [(root, root)]
    while stack:
        node, owner = stack.pop()
        if isinstance(node, Content):
            yield node, owner
        else:
            stack.extend((child, node) for child in reversed(node.children))


Box = tuple[float, float, float, float]
"""Left, bottom, right, top on a page, in points."""


class Marking(Struct):
    """What drawing finds out for the structure tree.

    `places` gives, for each stretch of content, the page (from 0) and identifier of its pieces in order.
    `links` gives the boxes of each link on each page, one for each line. `boxes` are those of pictures.
    `owners` is known from the start: the element of each stretch.
    """

    tree: StructureElement
    places: dict[Content, list[tuple[int, int]]] = field(default_factory=dict)
    links: dict[tuple[StructureElement, int], list[Box]] = field(default_factory=dict)
    boxes: dict[Content, Box] = field(default_factory=dict)
    owners: dict[Content, StructureElement] = field(default_factory=dict)
    _counts: dict[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.owners = dict(contents(self.tree))

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

    def add_to_picture(self, content: Content, box: Box) -> None:
        """Where a part of a picture stands; the letters of a chart are a part of it. Other content has no
        box."""
        if self.owners[content].type == "Figure":
            known = self.boxes.get(content, box)
            left, bottom = map(min, known[:2], box[:2])
            right, top = map(max, known[2:], box[2:])
            self.boxes[content] = (left, bottom, right, top)

    def owners_by_page(self, pages: int) -> list[list[StructureElement]]:
        """For each page the owners of its pieces, by identifier."""
        found: list[dict[int, StructureElement]] = [{} for _ in range(pages)]
        for content, places in self.places.items():
            for page, identifier in places:
                found[page][identifier] = self.owners[content]
        return [[held[identifier] for identifier in sorted(held)] for held in found]
