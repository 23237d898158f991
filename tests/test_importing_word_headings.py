"""Headings and the title of a Word file: by style, by outline, and by what is seen on its first page."""

from __future__ import annotations

from pathlib import Path

import pytest

from word_parts import cell, level, made_of, numbered, numbering, para, row, run, style, styled, styles, table

LARGE, LARGER = '<w:sz w:val="36"/>', '<w:sz w:val="56"/>'
BOLD = "<w:b/>"
SHEET = styles(
    style("H1", "heading 1", para='<w:outlineLvl w:val="0"/>', run='<w:sz w:val="32"/>'),
    style("H2", "heading 2", para='<w:outlineLvl w:val="1"/>'),
    style("H7", "heading 7", para='<w:outlineLvl w:val="6"/>'),
    style("Mine", "Chapter of ours", based="H1"),
    style("Sec", "Section", para='<w:outlineLvl w:val="0"/>'),
    style("Title", "Title"),
    style("Pages", "Heading"),
    style("Sub", "Subtitle", based="Pages"),
    style("TOCHeading", "TOC Heading", based="H1"),
)


def look(words: str, run_look: str) -> str:
    return para(run(words, run_look))


BODIES: dict[str, tuple[str, str, str]] = {
    "a style based on a heading": (styled("T", "Title") + styled("A", "Mine") + para("x"), "T", "## A\n\nx"),
    "a style with an outline": (styled("T", "Title") + styled("A", "Sec") + para("x"), "T", "## A\n\nx"),
    "an outline of its own": (styled("T", "Title") + para("A",
        look='<w:outlineLvl w:val="1"/>') + para("x"), "T", "## A\n\nx"),
    "no heading in spite of its style": (
        styled("T", "Title") + styled("A", "H1", '<w:outlineLvl w:val="9"/>') + styled("B", "H1"), "T",
            "A\n\n## B"
    ),
    "a heading of the seventh level": (styled("T", "Title") + styled("A", "H1") + styled("B", "H7"), "T",
        "## A\n\n### B"),
    "a heading of Pages": (styled("T", "Title") + styled("A", "Pages") + para("x"), "T", "## A\n\nx"),
    "a style that is not in the file": (styled("T", "Title") + styled("A", "Heading2") + para("x"), "T",
        "## A\n\nx"),
    "a subtitle is no heading": (styled("T", "Title") + styled("S", "Sub") + styled("A", "H1"), "T",
        "S\n\n## A"),
    "the heading of a table of contents": (styled("T", "Title") + styled("Contents",
        "TOCHeading") + styled("A", "H1"), "T", "## A"),
    "a heading over two lines": (styled("T", "Title") + para("A", "<w:r><w:br/></w:r>", "B",
        look='<w:pStyle w:val="H1"/>'), "T", "## A B"),
    "an empty heading": (styled("T", "Title") + styled("", "H1") + styled("A", "H1"), "T", "## A"),
    "a title in two lines": (styled("Visits", "Title") + styled("and more", "Title") + styled("A", "H1"),
        "Visits and more", "## A"),
    "a title and another sentence": (styled("Visits", "Title") + styled("What we saw", "Title") + para("x"),
        "Visits: What we saw", "x"),
    "a title after a logo": (para("Healthwatch") + styled("Visits", "Title") + styled("A", "H1"), "Visits",
        "Healthwatch\n\n## A"),
    "the title once more": (styled("T", "Title") + styled("A", "H1") + styled("T", "Title") + para("x"),
        "T", "## A\n\n## T\n\nx"),
    "a heading that opens the file": (styled("Visits", "H1") + styled("A", "H2") + para("x"), "Visits",
        "## A\n\nx"),
    "a chapter that opens the file": (styled("Introduction", "H1") + para("x"), "", "## Introduction\n\nx"),
    "a numbered chapter opens the file": (styled("1. Visits", "H1") + para("x"), "", "## 1\\. Visits\n\nx"),
    "the first heading of all": (para("Spring 2026") + styled("Visits", "H1"), "Visits",
        "Spring 2026\n\n## Visits"),
    "a large first line": (look("Visits", LARGER) + para("Spring") + styled("Introduction",
        "H1") + para("x"), "Visits",
                           "Spring\n\n## Introduction\n\nx"),
    "two large first lines": (look("Visits", LARGER) + look("in Anytown", LARGER) + styled("Introduction",
        "H1"), "Visits in Anytown",
                              "## Introduction"),
    "a line above a larger first line": (
        look("HEALTHWATCH", BOLD + LARGE) + look("Visits", LARGER) + para("We asked many people.")
        + look("Why", LARGE) + para("We ask."), "Visits",
        "**HEALTHWATCH**\n\nWe asked many people.\n\n## Why\n\nWe ask.",
    ),
    "a file all of one size": (para("One.") + para("Two."), "", "One.\n\nTwo."),
    "large letters": (look("Visits", LARGER) + look("Why", LARGE) + para("We ask.") + look("What",
        LARGE) + para("Nurses."), "Visits",
                      "## Why\n\nWe ask.\n\n## What\n\nNurses."),
    "bold lines under a title": (styled("T", "Title") + look("Why",
        BOLD) + para("We ask many people.") + look("What", BOLD) + para("Nurses are kind."),
                                 "T", "## Why\n\nWe ask many people.\n\n## What\n\nNurses are kind."),
    "a title in a frame": (
        table(row(cell(styled("Visits", "Title") + para("Spring")))) + styled("A", "H1"),
        "Visits", "Spring\n\n## A",
    ),
    "bold lines where there are headings": (styled("T", "Title") + styled("A", "H1") + look("Why", BOLD),
        "T", "## A\n\n**Why**"),
    "a file that is bold": (look("One", BOLD) + look("Two", BOLD) + para("x"), "", "**One**\n\n**Two**\n\nx"),
    "large words in a table": (
        look("Visits", LARGE) + table(row("a place", "people"), row(cell(look("c", LARGER)), "d")), "Visits",
        "| a place | people |\n| --- | --- |\n| c | d |",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", BODIES)
def test_headings_and_the_title_are_those_that_are_seen(tmp_path: Path, name: str) -> None:
    xml, title, body = BODIES[name]
    made = made_of(tmp_path, xml, styles=SHEET)
    assert (made.title, made.body) == (title, body)
    assert "D117" not in made.codes


def test_each_line_that_only_looks_like_a_heading_is_named(tmp_path: Path) -> None:
    made = made_of(tmp_path, look("Visits", LARGER) + look("Why", LARGE) + para("We ask.") + para("More."))
    assert made.codes == ["D118", "D118"]
    assert "“Visits” stands out and is used as the title" in made.said
    assert "“Why” stands out and is used as a heading" in made.said


def test_the_note_of_a_title_is_kept(tmp_path: Path) -> None:
    notes = "<w:footnotes SPACES><w:footnote w:id='1'>" + para("In May.") + "</w:footnote></w:footnotes>"
    mark = "<w:r><w:footnoteReference w:id='1'/></w:r>"
    title = para("Visits", mark, look='<w:pStyle w:val="Title"/>')
    made = made_of(tmp_path, title + para("x"), styles=SHEET, footnotes=notes)
    assert (made.title, made.body) == ("Visits", "[^note-1]\n\nx\n\n[^note-1]: In May.")
    assert made.codes == []


def test_a_heading_that_word_numbers_is_no_title(tmp_path: Path) -> None:
    made = made_of(
        tmp_path,
        styled("Visits", "H1", numbered(1)) + para("x"),
        styles=SHEET,
        numbering=numbering(level("decimal", "%1")),
    )
    assert (made.title, made.body) == ("", "## 1 Visits\n\nx")
