"""A large picture fills the measure in each format, and can be made larger without a script."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image as PillowImage

from editions import _Numbers
from hwrender.edition.keeping import Keeping, keeping
from hwrender.edition.kind import EditionKind
from hwrender.edition.model import Edition, Figure, Paragraph, Row
from hwrender.edition.outline import outline
from hwrender.edition.walking import parts_of
from hwrender.formats.contract import RenderInput
from hwrender.formats.html.page import page
from hwrender.formats.html.reading_back import outline_of_page
from hwrender.formats.pdf.layout.book import lay_out
from hwrender.formats.pdf.layout.marks import Image
from hwrender.formats.word.elements import clark
from hwrender.markup import parse_page
from hwrender.pictures.artwork import Drawing, Photograph
from reports import edition_of
from test_formats_pdf_pages import edition_with, marks_on
from word_files import body, made
from word_files import edition_of as word_edition_of

CASE = Path(__file__).parent / "cases" / "large-pictures.md"


def photograph(width: int, height: int) -> Photograph:
    content = io.BytesIO()
    PillowImage.new("RGB", (width, height), "grey").save(content, "PNG")
    return Photograph("a.png", "image/png", content.getvalue(), width, height)


def figure(width: int = 1600, height: int = 900, *, is_large: bool = True) -> Figure:
    return Figure(photograph(width, height), _Numbers().words("A plan of the ward."), is_large)


def size_in_pdf(block: Figure) -> tuple[float, float]:
    """The width in parts of the measure, and the height in parts of a page."""
    book = lay_out(edition_with(block, kind=EditionKind.FULL))
    (image,) = (
        mark
        for number in range(1, len(book.pages))
        for _, _, mark in marks_on(book, number)
        if isinstance(mark, Image)
    )
    measures = book.measures
    return image.width / measures.text_width, image.height / (measures.bottom - measures.top)


def test_a_large_picture_fills_the_measure_or_the_page_of_the_pdf() -> None:
    assert size_in_pdf(figure())[0] == pytest.approx(1)
    assert size_in_pdf(figure(900, 1600))[1] == pytest.approx(0.94, abs=0.01)
    assert size_in_pdf(figure(900, 1600, is_large=False))[1] == pytest.approx(0.5, abs=0.01)


def test_a_large_picture_of_the_word_file_is_as_wide_as_the_text_or_most_of_a_page(tmp_path: Path) -> None:
    sizes = []
    for block in (figure(), figure(900, 1600)):
        (inline,) = (
            each
            for each in body(made(word_edition_of(block), tmp_path)).iter(clark("wp:inline"))
            if each.find(clark("wp:docPr")).get("descr")
        )
        extent = inline.find(clark("wp:extent"))
        sizes.append((int(extent.get("cx")) / 36_000, int(extent.get("cy")) / 36_000))
    assert sizes[0][0] == pytest.approx(174, abs=1)
    assert sizes[1][1] == pytest.approx(297 * 0.75, abs=1)


def page_of(edition: Edition) -> str:
    return page(RenderInput(edition, None, ()), inline_audio=None, inline_fonts=False)


def test_a_large_picture_of_the_page_opens_in_a_box_that_the_keyboard_can_move() -> None:
    edition = edition_with(figure(), figure(800, 700))
    made_page = page_of(edition)
    boxes = [each for each in parse_page(made_page).every() if each.attributes.get("class") == "enlarge"]
    assert [each.tag for each in boxes] == ["details", "details"]
    for number, box in enumerate(boxes, 1):
        summary, inside = (each for each in box.every() if each.tag in ("summary", "div"))
        assert summary.words() == f"Make picture {number} larger"
        assert inside.attributes["tabindex"] == "0"
        assert inside.attributes["aria-label"] == f"Picture {number}, larger"
    assert made_page.count("<image ") == 2
    assert outline_of_page(made_page) == outline(edition)


def test_a_picture_that_is_not_large_has_no_box() -> None:
    assert 'class="enlarge"' not in page_of(edition_with(figure(is_large=False)))


def test_large_pictures_of_easy_rows_stand_over_their_words_and_stay_with_them() -> None:
    edition = edition_of(CASE, EditionKind.EASY)
    (section,) = [each for each in edition.sections if each.heading and "large" in each.heading.anchor]
    picture, words, other = parts_of_rows(section.blocks)
    assert isinstance(picture, Figure)
    assert picture.is_large
    assert isinstance(words, Row)
    assert words.artwork is None
    assert words.is_bare
    assert keeping(picture, words) is Keeping.PICTURE
    assert isinstance(other, Row)
    assert other.artwork == Drawing("people")
    assert keeping(picture, other) is None


def parts_of_rows(blocks: tuple[Figure | Row, ...]) -> list[Figure | Row]:
    return [each for each in blocks if isinstance(each, Figure | Row)]


def test_the_words_behind_a_large_picture_stay_words() -> None:
    edition = edition_of(CASE, EditionKind.FULL)
    blocks = [each for section in edition.sections for each in parts_of(section.blocks)]
    sizes = [each.is_large for each in blocks if isinstance(each, Figure)]
    assert sizes == [True, True, False, True]
    texts = [each.text for each in outline(edition)]
    assert "Words behind it." in texts
    assert not any("{" in each for each in texts)
    assert any(isinstance(each, Paragraph) for each in blocks)
