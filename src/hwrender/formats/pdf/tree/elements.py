"""The structure tree as a value, before there are pages.

It is built from the edition in reading order while the words are set. What is set points at its `Content`,
so the order of the tree never depends on the order of drawing, and an element stays one element on however
many pages its words come to stand.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

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
    `label` says it in words. `identifier` is the name by which links find the element.
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
