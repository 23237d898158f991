"""The documents of an EPUB: which part is where, what they say of themselves, and where their links lead."""

from __future__ import annotations

import re

import pytest
from msgspec.structs import replace

from books import opened, page_of, rich_book, rich_input, some_pages
from editions import rich_edition
from hwrender.edition.kind import EditionKind
from hwrender.edition.model import Edition
from hwrender.edition.outline import outline
from hwrender.formats.contract import FormatOptions, RenderInput
from hwrender.formats.epub.opened import open_book
from hwrender.formats.epub.reading_back import outline_of_book
from reports import CASES, edition_of

BY_NAME = {path.stem: path for path in CASES}


def silent(edition: Edition) -> RenderInput:
    return RenderInput(edition, None, (), FormatOptions(overlay=False), (), some_pages(edition))


def in_language(language: str) -> Edition:
    edition = rich_edition()
    return replace(edition, publication=replace(edition.publication, language=language))


def test_each_part_is_a_document_and_the_contents_stand_behind_the_cover() -> None:
    book = open_book(rich_book())
    assert book.spine == (
        "cover.xhtml",
        "contents.xhtml",
        "part-1.xhtml",
        "part-2.xhtml",
        "hard-words.xhtml",
        "notes.xhtml",
    )


def test_a_part_without_a_heading_and_a_section_of_level_three_are_in_the_part_before() -> None:
    book = open_book(rich_book())
    assert "A part of it" in page_of(book, "part-2.xhtml")


def test_a_report_without_headings_is_a_cover_and_a_part_and_needs_no_page_of_contents() -> None:
    book = opened(silent(edition_of(BY_NAME["no-headings"], EditionKind.FULL)))
    assert book.navigation not in book.spine
    assert len(book.spine) >= 2


def test_a_hard_word_leads_to_its_meaning_and_a_note_to_its_mark_and_back() -> None:
    book = open_book(rich_book())
    assert 'href="#Meaning-personal-information"' in page_of(book, "part-1.xhtml")
    marked = next(file for file in book.spine if "doc-noteref" in page_of(book, file))
    assert 'href="notes.xhtml#Note-1"' in page_of(book, marked)
    assert f'href="{marked}#Note-1-mark-1"' in page_of(book, "notes.xhtml")


def test_the_pages_of_the_printed_copy_are_marked_and_listed() -> None:
    book = open_book(rich_book())
    marks = [name for file in book.spine for name in re.findall(r'id="(Page-\d+)"', page_of(book, file))]
    assert marks == [f"Page-{page.label}" for page in rich_input().pages]
    assert re.findall(r'#(Page-\d+)"', page_of(book, book.navigation)) == marks


def test_a_book_without_pages_says_nothing_of_pages() -> None:
    book = opened(replace(silent(rich_edition()), pages=()))
    assert "page-list" not in page_of(book, book.navigation)
    assert book.metas("pageBreakSource") == ()
    assert "pageNavigation" not in book.metas("schema:accessibilityFeature")


def test_a_sensitive_report_is_called_by_its_neutral_title_wherever_a_reader_shows_what_is_open() -> None:
    book = open_book(rich_book())
    titles = {re.findall("<title>(.*?)</title>", page_of(book, file))[0] for file in book.documents}
    assert titles == {"Health and care in Hackney"}
    assert book.fields("title") == ("Health and care in Hackney",)
    assert b"sex workers" not in book.members["EPUB/package.opf"]


def test_a_part_of_any_other_report_is_called_by_its_heading() -> None:
    edition = rich_edition()
    book = opened(silent(replace(edition, publication=replace(edition.publication, sensitive=False))))
    assert "<title>What people told us</title>" in page_of(book, "part-1.xhtml")


@pytest.mark.parametrize(("language", "direction"), [("ur", "rtl"), ("ar-EG", "rtl"), ("cy", "ltr")])
def test_a_book_runs_the_way_its_language_does(language: str, direction: str) -> None:
    book = opened(silent(in_language(language)))
    assert f'page-progression-direction="{direction}"'.encode() in book.members["EPUB/package.opf"]
    assert ('dir="rtl">' in page_of(book, "part-1.xhtml").split("<head>")[0]) == (direction == "rtl")
    assert f'lang="{language}"' in page_of(book, "part-1.xhtml")


def test_a_passage_in_another_language_says_so() -> None:
    book = opened(silent(edition_of(BY_NAME["foreign-passages"], EditionKind.FULL)))
    pages = "".join(page_of(book, file) for file in book.spine)
    assert re.search(r'<div class="passage" lang="(\w+)" xml:lang="\1" dir="(ltr|rtl)">', pages)
    assert re.search(r'<span lang="(\w+)" xml:lang="\1" dir="(ltr|rtl)">', pages)


def test_a_photograph_is_in_the_book_as_it_is_and_once() -> None:
    edition = edition_of(BY_NAME["pictures"], EditionKind.FULL)
    book = opened(silent(edition))
    photographs = [name for name in book.members if name.startswith("EPUB/pictures/photograph")]
    assert photographs
    assert len({book.members[name] for name in photographs}) == len(photographs)


def test_nothing_sets_the_size_of_type_or_the_colours_of_the_page() -> None:
    sheet = open_book(rich_book()).members["EPUB/book.css"].decode()
    for rule in re.findall(r"(?:^|\n)(?:html|body)[^{]*\{([^}]*)\}", sheet):
        assert "font-size" not in rule
        assert "color" not in rule
    assert "px" not in sheet
    assert "pt;" not in sheet


def test_an_address_that_is_shown_may_end_its_line_behind_a_sign() -> None:
    edition = edition_of(BY_NAME["every-field"], EditionKind.EASY)
    book = opened(silent(edition))
    shown = re.findall(r">([^<>]*<wbr/>.*?)</a>", page_of(book, "contact.xhtml"))
    assert "www.<wbr/>example.<wbr/>org" in shown
    assert "info@<wbr/>example.<wbr/>org" in shown
    assert outline_of_book(book) == outline(edition)


def test_the_words_of_a_book_are_those_of_the_edition_whatever_is_in_it() -> None:
    assert outline_of_book(open_book(rich_book())) == outline(rich_edition())
