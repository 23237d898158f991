"""Link annotations: one for each link on each page, with the box of each of its lines (ISO 14289-1
7.18.5)."""

from __future__ import annotations

from typing import Any

from hwrender.formats.pdf.destinations import way_to
from hwrender.formats.pdf.layout.book import Book
from hwrender.formats.pdf.objects import Array, Dictionary, File, Name, Reference, TextString
from hwrender.formats.pdf.standards import Standard
from hwrender.formats.pdf.tree.elements import StructureElement
from hwrender.formats.pdf.tree.marking import Box, Marking
from hwrender.formats.pdf.tree.writing import TreeWriter

_PRINTED = 4


def write_annotations(
    file: File,
    book: Book,
    standard: Standard,
    marking: Marking,
    pages: tuple[Reference, ...],
    tree: TreeWriter,
) -> list[list[Reference]]:
    """The annotations of each page, in reading order; the tree is told of each of them."""
    found: list[list[Reference]] = [[] for _ in pages]
    for number, ((link, page), boxes) in enumerate(marking.links.items()):
        key = len(pages) + number
        entries = _entries(link, boxes) | {"StructParent": key, "P": pages[page]}
        if link.target.startswith("#"):
            entries |= way_to(link.target[1:], book, standard, pages, tree)
        else:
            entries["A"] = Dictionary({"S": Name("URI"), "URI": TextString(link.target)})
        annotation = file.add(Dictionary(entries))
        tree.add_annotation(link, page, key, annotation)
        found[page].append(annotation)
    return found


def _entries(link: StructureElement, boxes: list[Box]) -> dict[str, Any]:
    whole = (
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
    )
    entries: dict[str, Any] = {
        "Type": Name("Annot"),
        "Subtype": Name("Link"),
        "Rect": _rounded(*whole),
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
