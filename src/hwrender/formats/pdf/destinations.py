"""Places inside the file that links and bookmarks lead to (ISO 32000-1 12.3.2, ISO 32000-2 12.3.2.3)."""

from __future__ import annotations

from typing import Any

from hwrender.formats.pdf.layout.book import Book
from hwrender.formats.pdf.objects import Array, Dictionary, Name, Reference
from hwrender.formats.pdf.standards import Standard
from hwrender.formats.pdf.tree.writing import TreeWriter


def way_to(
    anchor: str, book: Book, standard: Standard, pages: tuple[Reference, ...], tree: TreeWriter
) -> dict[str, Any]:
    """The entries that lead a link or bookmark to this place; to the first page, if the place is not known.

    PDF/UA-2 (8.8) wants a way to the structure element besides the one to the page.
    """
    place = book.destinations.get(anchor)
    if place is None:
        view: list[Any] = [pages[0], Name("Fit")]
    else:
        top = book.measures.page_height - place.y + book.measures.body / 2
        view = [pages[place.page], Name("XYZ"), 0, round(top, 2), b"null"]
    if not standard.is_pdf_2:
        return {"Dest": Array(view)}
    element = tree.element_at(anchor) or tree.root_element()
    action = {"S": Name("GoTo"), "D": Array(view), "SD": Array([element, *view[1:]])}
    return {"A": Dictionary(action)}
