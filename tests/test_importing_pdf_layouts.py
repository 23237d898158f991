"""PDFs in twelve layouts: their words, their order and their headings come out, and no furniture."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest

from hwrender.document import Document, text_of_inlines
from hwrender.importing.shown.report_words import words_in, words_of_report
from hwrender.reading import read_text
from pdf_files import imported
from pdf_layouts import LAYOUTS, Layout

FEWEST_KEPT, MOST_FURNITURE = 0.995, 0.02
OUT_OF_ORDER = frozenset({"chart_and_turned_label", "footnotes"})
"""Layouts whose labels or notes stand elsewhere in a report."""


@cache
def read(name: str) -> tuple[Layout, Document]:
    """A layout, and the report that is made of it."""
    layout = LAYOUTS[name]()
    document = read_text(imported(layout.content).text, "report.md").document
    assert document is not None
    return layout, document


def words_out(document: Document) -> list[str]:
    return words_in("\n".join((document.metadata.title, *words_of_report(document))))


def words_of(text: str) -> list[str]:
    return words_in(text.replace("|-|", ""))


def headings(document: Document) -> tuple[tuple[int, str], ...]:
    found = (section.heading for section in document.sections)
    return tuple((each.level, text_of_inlines(each.children)) for each in found if each is not None)


def test_there_are_twelve_layouts() -> None:
    assert len(LAYOUTS) == 12


@pytest.mark.parametrize("name", LAYOUTS)
def test_nearly_all_words_of_a_layout_are_kept_and_hardly_any_furniture(name: str) -> None:
    layout, document = read(name)
    expected, found = Counter(words_of(layout.words)), Counter(words_out(document))
    assert (expected & found).total() >= FEWEST_KEPT * expected.total(), expected - found
    assert (found - expected).total() <= MOST_FURNITURE * expected.total(), found - expected


@pytest.mark.parametrize("name", sorted(LAYOUTS.keys() - OUT_OF_ORDER))
def test_the_words_of_a_layout_come_in_the_order_in_which_people_read_them(name: str) -> None:
    layout, document = read(name)
    assert words_out(document) == words_of(layout.words)


def test_the_headings_are_right_in_at_least_eleven_layouts() -> None:
    right = [name for name in LAYOUTS if headings(read(name)[1]) == read(name)[0].headings]
    assert len(right) >= 11, LAYOUTS.keys() - set(right)


@pytest.mark.parametrize("name", LAYOUTS)
def test_the_title_is_what_the_first_page_says(name: str) -> None:
    layout, document = read(name)
    assert document.metadata.title == layout.title


@pytest.mark.parametrize("name", LAYOUTS)
def test_no_word_of_a_layout_is_lost_in_silence(name: str) -> None:
    layout, _ = read(name)
    assert "D117" not in {finding.code for finding in imported(layout.content).findings}


def test_the_same_pdf_gives_the_same_report() -> None:
    layout, _ = read("sidebar_and_pull_quote")
    assert imported(layout.content) == imported(layout.content)
