"""A chart in each format is one picture with a description, whose letters are as large as all others."""

from __future__ import annotations

import zipfile
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest
from msgspec.structs import replace
from PIL import Image as PillowImage

from editions import _Numbers
from hwrender.edition.kind import EditionKind
from hwrender.edition.model import Cell, Chart, Passage, Table
from hwrender.edition.outline import outline
from hwrender.formats.contract import RenderInput
from hwrender.formats.html.page import page
from hwrender.formats.html.reading_back import outline_of_page
from hwrender.formats.pdf.drawing import PageDrawing
from hwrender.formats.pdf.fonts import FontBook
from hwrender.formats.pdf.images import ImageBook
from hwrender.formats.pdf.layout.book import Book, lay_out
from hwrender.formats.pdf.layout.diagrams import Diagram
from hwrender.formats.pdf.layout.marks import TextLine
from hwrender.formats.pdf.tree import Marking, elements
from hwrender.formats.word.elements import clark
from hwrender.formats.word.opening import Opened
from hwrender.formats.word.outline import outline_of
from hwrender.narration.script import write_script
from hwrender.pictures.charts import ChartDrawing, ChartRow
from hwrender.style import HOUSE_STYLES
from reports import edition_of as report_of
from test_formats_pdf_pages import edition_with, marks_on, text_on
from word_files import body, edition_of, made

ROWS = (
    ChartRow("Friends or family told them", "62%", 0.62),
    ChartRow("A poster in the doctor's surgery or in a library", "25%", 0.25),
    ChartRow("Other ways", "fewer than 8", None),
)
DRAWING = ChartDrawing("How people heard about us", ROWS, 0, is_share=True)
PEOPLE = ChartDrawing("Felt safe", (ChartRow("At home", "7 out of 10 people", 0.7),), 10, is_share=True)
LONG = replace(DRAWING, rows=(ROWS[1],) * 24)


def chart(drawing: ChartDrawing = DRAWING) -> Chart:
    return Chart(drawing, _Numbers().words("A chart."))


def table() -> Table:
    word = Cell(_Numbers().words("A"))
    return Table((word, word), ((word, word),), True)


def drawn(book: Book) -> Marking:
    """What is marked when the pages of a book are drawn."""
    marking = Marking(book.tree)
    drawing = PageDrawing(book, "#ffffff", marking, FontBook(), ImageBook())
    for number in range(len(book.pages)):
        drawing.page_content(number)
    return marking


@pytest.mark.parametrize("style", HOUSE_STYLES)
@pytest.mark.parametrize("drawing", [DRAWING, PEOPLE], ids=["bars", "people"])
def test_a_chart_of_the_pdf_is_one_figure_with_its_letters_in_it(style: str, drawing: ChartDrawing) -> None:
    book = lay_out(edition_with(chart(drawing), table(), style=style))
    (figure,) = (each for each, _ in elements(book.tree) if each.type == "Figure")
    (content,) = figure.children
    pieces = [
        (x, y, mark.baseline, piece)
        for page in range(len(book.pages))
        for x, y, mark in marks_on(book, page)
        if isinstance(mark, TextLine)
        for piece in mark.pieces
        if piece.content is content
    ]
    assert "".join(piece.shaped.text for *_, piece in pieces).startswith(drawing.title.split()[0])
    assert all(piece.size >= book.measures.body for *_, piece in pieces)
    left, bottom, right, top = drawn(book).boxes[content]
    assert 0 < left < right <= book.measures.page_width - book.measures.margin
    assert 0 < bottom < top < book.measures.page_height


def test_a_chart_that_is_longer_than_a_page_goes_on_as_an_artifact() -> None:
    book = lay_out(edition_with(chart(LONG), table(), style="giant-print"))
    pages = [page for page in range(len(book.pages)) if "poster" in text_on(book, page, artifacts=True)]
    assert pages
    assert all("poster" not in text_on(book, page) for page in pages)
    assert len([each for each, _ in elements(book.tree) if each.type == "Figure"]) == 1


def test_a_chart_of_a_language_from_the_right_begins_at_the_right() -> None:
    def lefts(language: str, *, from_right: bool) -> list[float]:
        passage = Passage(language, (chart(replace(DRAWING, from_right=from_right)),))
        book = lay_out(edition_with(passage))
        return [mark.x for _, _, mark in marks_on(book, 1) if isinstance(mark, Diagram)]

    assert min(lefts("ar", from_right=True)) > max(lefts("en", from_right=False))


def test_a_narration_says_each_number_of_a_chart_once() -> None:
    edition = report_of(Path(__file__).parent / "cases" / "charts.md", EditionKind.EASY)
    said = " ".join(each.shown for each in write_script(edition).utterances if each.shown)
    assert "A chart." in said
    assert [said.count(number) for number in ("62%", "13%", "1,204", "2 out of 10")] == [1, 1, 1, 1]


def test_letters_of_a_chart_are_no_words_of_the_page() -> None:
    edition = edition_with(chart(), table())
    made_page = page(RenderInput(edition, None, ()), inline_audio=None, inline_fonts=False)
    assert '<div class="chart" id=' in made_page
    assert "fewer than 8" in made_page
    assert outline_of_page(made_page) == outline(edition)


def pictures_in(file: Opened) -> list[tuple[str, int, int]]:
    """The description, width and height in EMU of each picture of a Word file."""
    found = []
    for inline in body(file).iter(clark("wp:inline")):
        size, about = inline.find(clark("wp:extent")), inline.find(clark("wp:docPr"))
        found.append((about.get("descr"), int(size.get("cx")), int(size.get("cy"))))
    return found


def test_a_chart_of_the_word_file_is_a_picture_as_wide_as_the_text(tmp_path: Path) -> None:
    edition = edition_of(chart(), table())
    file = made(edition, tmp_path)
    assert outline_of(file) == outline(edition)
    (picture,) = [each for each in pictures_in(file) if each[0] == "A chart."]
    assert picture[1] == pytest.approx(174 * 36_000, rel=0.01)


def test_a_long_chart_of_the_word_file_is_several_pictures_and_is_described_once(tmp_path: Path) -> None:
    found = pictures_in(made(edition_of(chart(LONG), table()), tmp_path))
    wide = [each for each in found if each[1] > 170 * 36_000]
    assert len(wide) > 1
    assert [each[0] for each in wide] == ["A chart.", *[""] * (len(wide) - 1)]
    assert all(height < 297 * 36_000 * 0.85 for _, _, height in wide)


def test_the_picture_of_a_chart_has_ink_for_each_row(tmp_path: Path) -> None:
    made(edition_of(chart(), table()), tmp_path)
    (path,) = tmp_path.glob("*.docx")
    with zipfile.ZipFile(path) as archive:
        images = [archive.read(name) for name in archive.namelist() if "media/" in name]
    opened = (PillowImage.open(BytesIO(each)) for each in images)
    wide = [image for image in opened if image.width > 1.2 * image.height]
    (picture,) = wide
    rows = [
        picture.convert("L").crop((40, y, 600, y + 1)).getextrema()[0] < 90 for y in range(picture.height)
    ]
    bands = sum(now and not before for before, now in pairwise(rows))
    assert bands >= 6
