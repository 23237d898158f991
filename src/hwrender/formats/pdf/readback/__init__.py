"""The finished file, opened again with another library (pikepdf, which is qpdf) and checked.

Why pikepdf and not pypdf: it reads any file that qpdf reads, in C++, and returns content streams as operators
without guessing what they mean. What the file says is then worked out here from the standard alone, so that
the reader does not repeat a mistake of the writer.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pikepdf
from msgspec import Struct

from hwrender.edition.model import Edition
from hwrender.formats.pdf.readback.content import PageContent, read_pages
from hwrender.formats.pdf.readback.tree import ReadTree, read_tree


class OpenedPdf(Struct, frozen=True):
    """A finished file, read once for all checks: its objects, the content of its pages, its structure tree.

    `language` is the report's; `edition` is what it was made from, if that is at hand.
    """

    pdf: pikepdf.Pdf
    pages: tuple[PageContent, ...]
    tree: ReadTree
    language: str = ""
    edition: Edition | None = None


@contextmanager
def opened(path: Path, language: str = "", edition: Edition | None = None) -> Iterator[OpenedPdf]:
    """The file at `path`, open for as long as the context lasts. Raises `pikepdf.PdfError` for what is no
    PDF."""
    with pikepdf.open(path) as pdf:
        pages = read_pages(pdf)
        yield OpenedPdf(pdf, pages, read_tree(pdf, pages), language, edition)
