"""Bilingual rows in each format: side by side where both fit, else one under the other, never a word cut."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from msgspec.structs import replace

from bilingual_reports import ENGLISH, LANGUAGES, POLISH, bilingual, joined
from hwrender.edition.model import Edition
from hwrender.edition.outline import outline
from hwrender.fonts.machine import this_machine
from hwrender.formats import FORMATS, Format
from hwrender.formats.contract import FormatOptions, RenderInput
from hwrender.formats.html.columns import columns_css
from hwrender.formats.pdf.layout.book import lay_out
from hwrender.formats.pdf.layout.marks import Panel, Strip, TextLine
from hwrender.formats.word.elements import Element, clark
from hwrender.formats.word.opening import value, words_in
from hwrender.markup import MarkupElement, parse_page
from hwrender.style import HOUSE_STYLES, load_style
from word_files import body, made

BILINGUAL = [row for row in FORMATS if row.is_bilingual]
SILENT = FormatOptions(overlay=False)


@pytest.mark.parametrize("style", ["easy-read", "giant-print"])
@pytest.mark.parametrize("row", BILINGUAL, ids=lambda row: row.name)
def test_a_format_holds_the_words_of_both_languages(row: Format, style: str, tmp_path: Path) -> None:
    edition = bilingual("pl", style)
    path = tmp_path / f"made{row.suffix}"
    given = RenderInput(edition, None, (), SILENT)
    row.load().write(given, path)
    assert row.load().read_outline(path) == outline(edition)
    assert [check for check in row.load().verify(path, given) if not check.passed] == []


def lines_of(edition: Edition) -> list[tuple[float, str]]:
    """Each line of the pages of a PDF, with how far it stands from the left."""
    book = lay_out(edition, this_machine())
    strips = (placed.strip for page in book.pages for placed in page.body.strips)
    return [line for strip in strips for line in _lines_in(strip, 0)]


def _lines_in(strip: Strip, x: float) -> Iterator[tuple[float, str]]:
    here = x + strip.x
    for mark in strip.marks:
        if isinstance(mark, TextLine):
            texts = "".join(piece.shaped.text for piece in mark.pieces)
            yield here + min(mark.x + piece.x for piece in mark.pieces), texts
    for _, part in strip.parts:
        yield from _lines_in(part, here)


def left_of(lines: list[tuple[float, str]], words: str) -> float:
    return next(x for x, text in lines if words in text)


@pytest.mark.parametrize(
    ("style", "is_beside"),
    [("clear-print", True), ("easy-read", True), ("large-print", True), ("giant-print", False)],
)
def test_a_pdf_has_two_columns_where_the_type_leaves_room_for_them(style: str, *, is_beside: bool) -> None:
    lines = lines_of(bilingual("pl", style))
    english, polish = left_of(lines, "We talked to"), left_of(lines, "Rozmawialiśmy z")
    assert (polish > english + 100) is is_beside
    if not is_beside:
        assert polish == pytest.approx(english)


def test_both_columns_of_a_pdf_are_wide_enough_for_plain_words() -> None:
    lines = lines_of(bilingual("pl"))
    body = load_style("easy-read").type.body_points
    english, polish = left_of(lines, "We talked to"), left_of(lines, "Rozmawialiśmy z")
    assert polish - english >= 9.5 * body


def test_a_word_that_is_wider_than_a_column_puts_the_translation_under_the_english() -> None:
    longest = "Konstantynopolitańczykowianeczka"
    lines = lines_of(joined(ENGLISH, POLISH.replace("64 osobami", longest)).edition)
    assert left_of(lines, longest) == pytest.approx(left_of(lines, "We talked to"))
    assert left_of(lines, "Wiele osób") > left_of(lines, "Many people") + 100


def test_rows_that_would_fill_a_page_are_not_put_into_columns() -> None:
    long_text = " ".join(["Rozmawialiśmy z 64 osobami."] * 60)
    lines = lines_of(joined(ENGLISH, POLISH.replace("Rozmawialiśmy z 64 osobami.", long_text)).edition)
    assert left_of(lines, "Rozmawialiśmy") == pytest.approx(left_of(lines, "We talked to"))


def test_a_bar_beside_a_quotation_is_whole_where_a_row_is_high() -> None:
    book = lay_out(bilingual("pl", "giant-print"))
    strips = [placed.strip for page in book.pages for placed in page.body.strips]
    quoting = next(strip for strip in strips if any("40 minutes" in text for _, text in _lines_in(strip, 0)))
    bars = [mark for mark in _panels(quoting) if mark.width < 10 < mark.height]
    three_lines = 3 * load_style("giant-print").type.body_points * load_style("giant-print").type.leading
    assert [mark.height > three_lines for mark in bars] == [True]


def _panels(strip: Strip) -> Iterator[Panel]:
    yield from (mark for mark in strip.marks if isinstance(mark, Panel))
    yield from chain.from_iterable(_panels(part) for _, part in strip.parts)


def body_of(edition: Edition) -> Element:
    """The body of its Word file."""
    with TemporaryDirectory() as folder:
        return body(made(edition, Path(folder)))


def word_rows(edition: Edition) -> list[list[str]]:
    """The words of the cells of each row of the layout tables."""
    rows = body_of(edition).iter(clark("w:tr"))
    return [[words_in(cell) for cell in row.iterchildren(clark("w:tc"))] for row in rows]


@pytest.mark.parametrize(("style", "cells"), [("easy-read", 3), ("giant-print", 2)])
def test_a_word_file_has_a_column_for_each_language_where_there_is_room(style: str, cells: int) -> None:
    row = next(row for row in word_rows(bilingual("pl", style)) if "We talked to" in row[1])
    assert len(row) == cells
    assert "Rozmawialiśmy z" in row[-1]


def test_a_word_file_never_cuts_a_word_for_a_column() -> None:
    longest = "Konstantynopolitańczykowianeczka"
    edition = joined(ENGLISH, POLISH.replace("64 osobami", longest)).edition
    assert len(next(row for row in word_rows(edition) if longest in row[-1])) == 2


@pytest.mark.parametrize("style", HOUSE_STYLES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_words_of_the_other_language_are_marked_in_word(language: str, style: str) -> None:
    body = body_of(bilingual(language, style))
    told = {"pl": "Wiele osób", "ar": "كثير من الناس"}[language]
    run = next(run for run in body.iter(clark("w:r")) if told in words_in(run))
    assert value(run.find(f"{clark('w:rPr')}/{clark('w:lang')}")).startswith(language)
    paragraph = run.getparent()
    is_backwards = paragraph.find(f"{clark('w:pPr')}/{clark('w:bidi')}") is not None
    assert is_backwards is (language == "ar")


def test_a_line_of_a_word_cover_starts_at_the_side_of_its_language() -> None:
    body = body_of(bilingual("ar"))
    line = next(each for each in body.iter(clark("w:p")) if "هذه نسخة" in words_in(each))
    assert line.find(f"{clark('w:pPr')}/{clark('w:bidi')}") is not None


def test_the_contents_of_a_word_file_are_marked_by_language() -> None:
    body = body_of(bilingual("pl"))
    line = next(each for each in body.iter(clark("w:hyperlink")) if "Co zrobiliśmy" in words_in(each))
    tags = [value(run.find(f"{clark('w:rPr')}/{clark('w:lang')}")) for run in line.iter(clark("w:r"))]
    assert tags[0] == ""
    assert tags[-1] == "pl-PL"


def page_of(edition: Edition, folder: Path) -> MarkupElement:
    row = next(row for row in FORMATS if row.name == "html")
    row.load().write(RenderInput(edition, None, (), SILENT), folder / "page.html")
    return parse_page((folder / "page.html").read_text(encoding="utf-8"))


def elements(element: MarkupElement) -> Iterator[MarkupElement]:
    for child in element.children:
        if isinstance(child, MarkupElement):
            yield child
            yield from elements(child)


@pytest.mark.parametrize(("language", "direction"), [("pl", "ltr"), ("ar", "rtl")])
def test_a_page_marks_language_and_direction_of_each_translation(
    language: str, direction: str, tmp_path: Path
) -> None:
    found = [
        each
        for each in elements(page_of(bilingual(language), tmp_path))
        if "other" in each.attributes.get("class", "").split()
    ]
    # 3 on how to use it, 7 in the body, 2 about the report, 2 ways to reach us
    assert len(found) == 14
    assert {(each.attributes["lang"], each.attributes["dir"]) for each in found} == {(language, direction)}


def test_a_page_of_one_language_has_no_rules_for_two(tmp_path: Path) -> None:
    edition = bilingual("pl")
    one = replace(edition, publication=replace(edition.publication, beside=""))
    page_of(one, tmp_path)
    assert "--pair-columns" not in (tmp_path / "page.html").read_text(encoding="utf-8")
    page_of(edition, tmp_path)
    assert "--pair-columns" in (tmp_path / "page.html").read_text(encoding="utf-8")


def test_a_window_has_two_columns_only_where_both_are_wide_enough() -> None:
    css = columns_css(load_style("easy-read"))
    # 18 points are 1.5 rem: twice 9.5 letters, the picture, two gaps and the margins
    assert re.search(r"max-width: 43\.5em\) \{ :root \{ --pair-columns: var\(--row-columns\)", css)
    assert "  :root:has(#Size-3:checked) { --pair-columns: var(--row-columns)" in css


@pytest.mark.parametrize(("style", "is_beside"), [("easy-read", True), ("giant-print", False)])
def test_a_printed_page_has_two_columns_where_the_type_leaves_room(style: str, *, is_beside: bool) -> None:
    on_paper = columns_css(load_style(style)).partition("@media print")[2]
    assert ("--tile-size" in on_paper) is is_beside
    assert ("--pair-columns" in on_paper) is not is_beside


def test_plain_text_says_a_row_in_english_and_then_in_the_other_language(tmp_path: Path) -> None:
    row = next(row for row in FORMATS if row.name == "text")
    row.load().write(RenderInput(bilingual("pl"), None, ()), tmp_path / "made.txt")
    text = (tmp_path / "made.txt").read_text(encoding="utf-8")
    assert "We talked to 64 people.\n\nRozmawialiśmy z 64 osobami.\n\nWe asked them" in text
