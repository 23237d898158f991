"""The outline beside the pages: one bookmark a heading (ISO 32000-1 12.3.3)."""

from __future__ import annotations

from typing import Any

from hwrender.formats.pdf.destinations import way_to
from hwrender.formats.pdf.layout.book import Book, Bookmark
from hwrender.formats.pdf.objects import Dictionary, File, Name, Reference, TextString
from hwrender.formats.pdf.standards import Standard
from hwrender.formats.pdf.tree.writing import TreeWriter


def write_bookmarks(
    file: File, book: Book, standard: Standard, pages: tuple[Reference, ...], tree: TreeWriter
) -> Reference | None:
    """A reference to the outline; none for a book without headings."""
    marks = [mark for mark in book.bookmarks if mark.anchor in book.destinations]
    if not marks:
        return None
    root = file.reserve()
    names = [file.reserve() for _ in marks]
    parents = _parents(marks)
    for number, mark in enumerate(marks):
        above = parents[number]
        entries: dict[str, Any] = {
            "Title": TextString(mark.title),
            "Parent": Reference(root if above is None else names[above]),
            **way_to(mark.anchor, book, standard, pages, tree),
        }
        brothers = [other for other, parent in enumerate(parents) if parent == above]
        at = brothers.index(number)
        if at:
            entries["Prev"] = Reference(names[brothers[at - 1]])
        if at + 1 < len(brothers):
            entries["Next"] = Reference(names[brothers[at + 1]])
        entries |= _children(number, parents, names)
        file.define(names[number], Dictionary(entries))
    file.define(root, Dictionary({"Type": Name("Outlines"), **_children(None, parents, names)}))
    return Reference(root)


def _parents(marks: list[Bookmark]) -> list[int | None]:
    """For each bookmark, the number of the one it stands under."""
    found: list[int | None] = []
    for number, mark in enumerate(marks):
        above = [other for other in range(number) if marks[other].depth < mark.depth]
        found.append(above[-1] if above else None)
    return found


def _children(number: int | None, parents: list[int | None], names: list[str]) -> dict[str, Any]:
    """First, Last and Count (all below are open) of what stands under a bookmark."""
    below = [other for other, parent in enumerate(parents) if parent == number]
    if not below:
        return {}
    count = len(parents) if number is None else _count(number, parents)
    return {"First": Reference(names[below[0]]), "Last": Reference(names[below[-1]]), "Count": count}


def _count(number: int, parents: list[int | None]) -> int:
    return sum(1 + _count(other, parents) for other, parent in enumerate(parents) if parent == number)
