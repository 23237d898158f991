"""What is filled in on paper: faces side by side where their words fit, and a box that holds no words."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from msgspec.structs import replace

from editions import text
from hwrender.edition.kind import EditionKind
from hwrender.edition.model import (
    Choice,
    Choices,
    Edition,
    Paragraph,
    Row,
    Section,
    SectionRole,
    Sentence,
    Space,
)
from hwrender.edition.outline import outline
from hwrender.formats import format_named
from hwrender.formats.contract import RenderInput
from hwrender.formats.pdf.layout.answers import compose_choices, compose_space
from hwrender.formats.pdf.layout.book import lay_out
from hwrender.formats.pdf.layout.marks import Image
from hwrender.formats.pdf.layout.measures import measures_of
from hwrender.formats.pdf.layout.setting import Setting
from hwrender.narration.script import write_script
from hwrender.pictures.artwork import Drawing
from hwrender.style import load_style
from reports import REPORTS, edition_of
from test_formats_pdf_pages import text_on

FACES = Choices(
    tuple(
        Choice(Drawing(picture), (Sentence(f"s{900 + number}", (text(words),)),))
        for number, (picture, words) in enumerate(
            (("face_clear", "Clear"), ("face_not_sure", "Not sure"), ("face_not_clear", "Not clear"))
        )
    )
)
FOUR_CENTIMETRES = 40.0


def setting(style_name: str, width: float) -> Setting:
    style = load_style(style_name)
    return Setting(measures_of(style), style.colours, width, "en-GB")


@pytest.fixture
def sheet() -> Edition:
    edition = edition_of(REPORTS[0], EditionKind.EASY)
    words = Paragraph((Sentence("s899", (text("The police may get your details."),)),))
    row = Row(Drawing("council"), (), (words, FACES, Space(FOUR_CENTIMETRES)), ())
    first = edition.sections[0]
    return replace(edition, sections=(Section(SectionRole.BODY, first.heading, (row,)),), notes=())


@pytest.mark.parametrize(("style", "width", "is_beside"), [
    ("easy-read", 340, True), ("giant-print", 360, True), ("giant-print", 190, False),
])  # fmt: skip
def test_faces_stand_side_by_side_unless_a_word_would_be_cut(
    style: str, width: float, is_beside: bool
) -> None:
    composed = compose_choices(FACES, setting(style, width))
    assert (len(composed.strips) == 1) is is_beside
    pictures = [
        mark
        for strip in composed.strips
        for holder in (strip, *(part for _, part in strip.parts))
        for mark in holder.marks
        if isinstance(mark, Image)
    ]
    assert len(pictures) == 3
    assert all(picture.content is None for picture in pictures)
    assert all(strip.tie.name == "WHOLE" for strip in composed.strips[1:])


def test_a_box_is_as_high_in_giant_print_as_in_any_other_and_says_nothing() -> None:
    heights = set()
    for style in ("easy-read", "giant-print"):
        composed = compose_space(FOUR_CENTIMETRES, setting(style, 300))
        (strip,) = composed.strips
        heights.add(round(strip.height, 3))
        assert composed.nodes == ()
    assert heights == {round(FOUR_CENTIMETRES * 72 / 25.4, 3)}


def test_faces_are_as_large_in_giant_print_as_in_any_other_word_file(sheet: Edition, tmp_path: Path) -> None:
    for style in ("easy-read", "giant-print"):
        path = tmp_path / f"{style}.docx"
        given = RenderInput(replace(sheet, style=load_style(style)), None, ())
        format_named("word").load().write(given, path)
        body = zipfile.ZipFile(path).read("word/document.xml").decode()
        thirteen_millimetres = 13 * 36_000
        assert body.count(f'<wp:extent cx="{thirteen_millimetres}" cy="{thirteen_millimetres}"') == 3


@pytest.mark.parametrize("name", ["pdf", "word"])
def test_the_words_of_faces_are_read_back_in_order(name: str, sheet: Edition, tmp_path: Path) -> None:
    row, given = format_named(name), RenderInput(sheet, None, ())
    path = tmp_path / f"sheet{row.suffix}"
    row.load().write(given, path)
    assert [check for check in row.load().verify(path, given) if not check.passed] == []
    words = [entry.text for entry in row.load().read_outline(path)]
    assert words[-4:] == ["The police may get your details.", "Clear", "Not sure", "Not clear"]


def test_a_voice_says_the_faces_and_nothing_of_the_box(sheet: Edition) -> None:
    said = [each.id for each in write_script(sheet).utterances]
    assert [each for each in said if each.startswith("s9")] == ["s900", "s901", "s902"]


def test_the_outline_has_the_faces_as_words_and_no_box(sheet: Edition) -> None:
    assert [entry.text for entry in outline(sheet)][-3:] == ["Clear", "Not sure", "Not clear"]


def test_a_page_has_a_row_for_each_face(sheet: Edition, tmp_path: Path) -> None:
    row, given = format_named("html"), RenderInput(sheet, None, ())
    path = tmp_path / "sheet.html"
    row.load().write(given, path)
    assert [entry.text for entry in row.load().read_outline(path)][-3:] == ["Clear", "Not sure", "Not clear"]


def test_answers_that_do_not_fit_under_their_idea_have_its_picture_and_words_above_them_again(
    sheet: Edition,
) -> None:
    row = sheet.sections[0].blocks[0]
    assert isinstance(row, Row)
    idea, faces, box = row.blocks
    boxes = tuple(
        Paragraph(
            (Sentence(f"s{800 + number}", (text(f"This is meaning {number}. " + "Long words " * 18),)),)
        )
        for number in range(3)
    )
    tall = replace(row, blocks=(idea, *boxes, faces, box))
    book = lay_out(
        replace(
            sheet,
            style=load_style("giant-print"),
            sections=(replace(sheet.sections[0], blocks=(tall,)),),
        )
    )
    pages = range(1, len(book.pages))
    (page,) = (page for page in pages if "Not clear" in text_on(book, page))
    assert "The police may get your details." in text_on(book, 1)
    assert "The police may get your details." not in text_on(book, page)
    assert "The police may get your details." in text_on(book, page, artifacts=True)
