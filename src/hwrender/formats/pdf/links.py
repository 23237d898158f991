"""Ways to places, in the file and outside: links (ISO 14289-1 7.18.5), bookmarks (ISO 32000-1 12.3.3)."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from msgspec import Struct

from hwrender.formats.pdf.layout.book import Book
from hwrender.formats.pdf.objects import Array, Dictionary, File, Name, Reference, TextString
from hwrender.formats.pdf.properties import Standard
from hwrender.formats.pdf.tree import Box, Marking, StructureElement
from hwrender.formats.pdf.tree.writing import TreeWriter

_PRINTED = 4


class LinkWriter(Struct, frozen=True):
    """Writes what leads somewhere. `pages` are those of the file."""

    file: File
    book: Book
    standard: Standard
    pages: tuple[Reference, ...]
    tree: TreeWriter

    def write_annotations(self, marking: Marking) -> list[list[Reference]]:
        """The annotations of each page, in reading order: one for each link, with the box of each of its
        lines. The tree is told of them."""
        found: list[list[Reference]] = [[] for _ in self.pages]
        for number, ((link, page), boxes) in enumerate(marking.links.items()):
            key = len(self.pages) + number
            entries = _annotation(link, boxes) | {"StructParent": key, "P": self.pages[page]}
            if link.target.startswith("#"):
                entries |= self._way_to(link.target[1:])
            else:
                entries["A"] = Dictionary({"S": Name("URI"), "URI": TextString(link.target)})
            annotation = self.file.add(Dictionary(entries))
            self.tree.add_annotation(link, page, key, annotation)
            found[page].append(annotation)
        return found

    def write_bookmarks(self) -> Reference | None:
        """The outline beside the pages, one bookmark a heading; none for a book without headings."""
        marks = [mark for mark in self.book.bookmarks if mark.anchor in self.book.destinations]
        if not marks:
            return None
        root = self.file.reserve()
        names = [self.file.reserve() for _ in marks]
        parents: list[int | None] = []
        below: defaultdict[int | None, list[int]] = defaultdict(list)
        for number, mark in enumerate(marks):
            above = [other for other in range(number) if marks[other].depth < mark.depth]
            parents.append(above[-1] if above else None)
            below[parents[-1]].append(number)
        for number, mark in enumerate(marks):
            parent = parents[number]
            siblings = below[parent]
            at = siblings.index(number)
            entries: dict[str, Any] = {
                "Title": TextString(mark.title),
                "Parent": Reference(root if parent is None else names[parent]),
                **self._way_to(mark.anchor),
                **({"Prev": Reference(names[siblings[at - 1]])} if at else {}),
                **({"Next": Reference(names[siblings[at + 1]])} if at + 1 < len(siblings) else {}),
                **_children(number, below, names),
            }
            self.file.define(names[number], Dictionary(entries))
        self.file.define(root, Dictionary({"Type": Name("Outlines"), **_children(None, below, names)}))
        return Reference(root)

    def _way_to(self, anchor: str) -> dict[str, Any]:
        """The entries that lead to this place (ISO 32000-1 12.3.2); to the first page, if it is not known.

        PDF/UA-2 (8.8) wants a way to the structure element besides the one to the page.
        """
        book = self.book
        place = book.destinations.get(anchor)
        if place is None:
            view: list[Any] = [self.pages[0], Name("Fit")]
        else:
            top = book.measures.page_height - place.y + book.measures.body / 2
            view = [self.pages[place.page], Name("XYZ"), 0, round(top, 2), b"null"]
        if not self.standard.is_pdf_2:
            return {"Dest": Array(view)}
        element = self.tree.element_at(anchor) or self.tree.root_element()
        action = {"S": Name("GoTo"), "D": Array(view), "SD": Array([element, *view[1:]])}
        return {"A": Dictionary(action)}


def _annotation(link: StructureElement, boxes: list[Box]) -> dict[str, Any]:
    left, bottom, right, top = zip(*boxes, strict=True)
    entries: dict[str, Any] = {
        "Type": Name("Annot"),
        "Subtype": Name("Link"),
        "Rect": _rounded(min(left), min(bottom), max(right), max(top)),
        "Border": Array([0, 0, 0]),
        "F": _PRINTED,
        "Contents": TextString(link.label),
    }
    if len(boxes) > 1:
        corners = [
            x
            for left, bottom, right, top in boxes
            for x in (left, top, right, top, left, bottom, right, bottom)
        ]
        entries["QuadPoints"] = _rounded(*corners)
    return entries


def _rounded(*values: float) -> Array:
    return Array([round(value, 2) for value in values])


def _children(number: int | None, below: dict[int | None, list[int]], names: list[str]) -> dict[str, Any]:
    """First, Last and Count (all below are open) of what stands under a bookmark."""
    held = below.get(number)
    if not held:
        return {}
    ends = {"First": Reference(names[held[0]]), "Last": Reference(names[held[-1]])}
    return ends | {"Count": _count(number, below)}


def _count(number: int | None, below: dict[int | None, list[int]]) -> int:
    return sum(1 + _count(other, below) for other in below.get(number, ()))
