"""The order in which a page is drawn is the order in which it is read.

Whoever copies a page, and every viewer that reads it without its tags (pdf.js, PDFium), gets the words in the
order of drawing; a screen reader gets them in that of the structure tree. Both are one.
"""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from editions import rich_edition
from hwrender.edition.kind import EditionKind
from hwrender.edition.model import Edition
from hwrender.formats.pdf.readback.content import read_pages
from hwrender.formats.pdf.readback.tree import read_tree
from hwrender.formats.pdf.writing import make_pdf
from hwrender.style import HOUSE_STYLES
from reports import SOURCES, edition_of
from shown import shown_in


def assert_one_order(edition: Edition) -> None:
    with pikepdf.open(BytesIO(make_pdf(edition))) as pdf:
        pages = read_pages(pdf)
        drawn = [(number, mark) for number, page in enumerate(pages) for mark in page.texts]
        assert list(read_tree(pdf, pages).held) == drawn


@pytest.mark.parametrize("kind", EditionKind)
@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_a_case_is_drawn_in_the_order_of_its_structure_tree(source: Path, kind: EditionKind) -> None:
    assert_one_order(edition_of(source, kind))


@pytest.mark.parametrize("style", HOUSE_STYLES)
@pytest.mark.parametrize("kind", EditionKind)
def test_every_kind_of_block_is_drawn_in_the_order_of_its_structure_tree(
    style: str, kind: EditionKind
) -> None:
    assert_one_order(rich_edition(style, kind))


def test_the_label_of_a_card_is_drawn_before_its_value() -> None:
    edition = edition_of(Path(__file__).parent / "cases" / "wide-table.md", EditionKind.FULL, "giant-print")
    with pikepdf.open(BytesIO(make_pdf(edition))) as pdf:
        text = "".join(piece.text for piece in shown_in(pdf))
    assert "Monday: morningTuesday: morningWednesday: closed" in text.replace(" ", "").replace(":", ": ")
