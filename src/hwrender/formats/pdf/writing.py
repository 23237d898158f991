"""The file: pages, structure tree, links, bookmarks and properties put together."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hwrender.edition.model import Edition
from hwrender.formats.contract import PDF_STANDARDS
from hwrender.formats.pdf.drawing import PageDrawing
from hwrender.formats.pdf.fonts import FontBook
from hwrender.formats.pdf.images import ImageBook
from hwrender.formats.pdf.layout.book import Book, lay_out
from hwrender.formats.pdf.links import LinkWriter
from hwrender.formats.pdf.objects import Array, Dictionary, File, Name, Reference, Stream, TextString
from hwrender.formats.pdf.properties import (
    STANDARDS,
    Standard,
    write_information,
    write_metadata,
    write_output_intents,
)
from hwrender.formats.pdf.tree import Marking
from hwrender.formats.pdf.tree.writing import TreeWriter


def make_pdf(
    edition: Edition, standard: Standard = STANDARDS[PDF_STANDARDS[0]], font_folders: tuple[Path, ...] = ()
) -> bytes:
    """The edition as a PDF file. The same edition gives the same bytes."""
    book = lay_out(edition, font_folders)
    file, marking = File(standard.version), Marking(book.tree)
    fonts, images = FontBook(), ImageBook()
    drawing = PageDrawing(book, edition.style.colours.paper, marking, fonts, images)
    contents = [file.add(Stream(drawing.page_content(number))) for number in range(len(book.pages))]
    page_names = [file.reserve() for _ in book.pages]
    pages = tuple(map(Reference, page_names))
    tree = TreeWriter(file, marking, standard, pages)
    links = LinkWriter(file, book, standard, pages, tree)
    annotations = links.write_annotations(marking)
    resources = file.add(Dictionary({"Font": fonts.resources(file), "XObject": images.resources(file)}))
    parent = file.reserve()
    for number, (name, content) in enumerate(zip(page_names, contents, strict=True)):
        page = _page(book, number, Reference(parent), content, resources, annotations[number])
        file.define(name, page)
    file.define(parent, Dictionary({"Type": Name("Pages"), "Kids": Array(pages), "Count": len(pages)}))
    catalogue: dict[str, Any] = {
        "Type": Name("Catalog"),
        "Pages": Reference(parent),
        "Lang": TextString(edition.publication.language),
        "MarkInfo": Dictionary({"Marked": b"true"}),
        "ViewerPreferences": Dictionary({"DisplayDocTitle": b"true"}),
        "StructTreeRoot": tree.write(),
        "Metadata": file.add(write_metadata(edition.publication, standard)),
        "OutputIntents": write_output_intents(file),
    }
    bookmarks = links.write_bookmarks()
    if bookmarks is not None:
        catalogue |= {"Outlines": bookmarks, "PageMode": Name("UseOutlines")}
    root = file.add(Dictionary(catalogue))
    # PDF/A-4 (6.1.3) has everything about the file in the XMP alone
    return file.to_bytes(
        root, None if standard.is_pdf_2 else file.add(write_information(edition.publication))
    )


def _page(
    book: Book,
    number: int,
    parent: Reference,
    content: Reference,
    resources: Reference,
    annotations: list[Reference],
) -> Dictionary:
    measures = book.measures
    entries: dict[str, Any] = {
        "Type": Name("Page"),
        "Parent": parent,
        "MediaBox": Array([0, 0, round(measures.page_width, 2), round(measures.page_height, 2)]),
        "Resources": resources,
        "Contents": content,
        "StructParents": number,
        "Tabs": Name("S"),
    }
    if annotations:
        entries["Annots"] = Array(annotations)
    return Dictionary(entries)
