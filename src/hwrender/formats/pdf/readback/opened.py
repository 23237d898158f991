"""A finished file, read once for all checks."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pikepdf
from msgspec import Struct

from hwrender.formats.pdf.readback.content import PageContent, read_pages
from hwrender.formats.pdf.readback.tree import ReadTree, read_tree


class OpenedPdf(Struct, frozen=True):
    """The file as objects, the content of its pages, and its structure tree."""

    pdf: pikepdf.Pdf
    pages: tuple[PageContent, ...]
    tree: ReadTree


@contextmanager
def opened(path: Path) -> Iterator[OpenedPdf]:
    """The file at `path`, open for as long as the context lasts. Raises `pikepdf.PdfError` for what is no
    PDF."""
    with pikepdf.open(path) as pdf:
        pages = read_pages(pdf)
        yield OpenedPdf(pdf, pages, read_tree(pdf, pages))
