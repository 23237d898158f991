"""The limits of the rules on paragraphs, lists, headings and the length of a report."""

from __future__ import annotations

from math import ceil

import pytest
from msgspec.structs import replace

from hwrender.diagnostics import Severity
from hwrender.edition.kind import EditionKind
from hwrender.reading import read_text
from hwrender.wording.edition_text import read_edition
from hwrender.wording.structure import estimated_pages
from wordings import EASY_READ, FRONT, marked, of_rule


@pytest.mark.parametrize(
    ("sentences", "found"),
    [
        (3, []),
        (4, [(Severity.NOTE, "This paragraph has 4 sentences.")]),
        (6, [(Severity.NOTE, "This paragraph has 6 sentences.")]),
        (7, [(Severity.WARNING, "This paragraph has 7 sentences.")]),
    ],
)
def test_a_paragraph_is_a_note_and_a_warning_by_its_sentences(
    sentences: int, found: list[tuple[Severity, str]]
) -> None:
    body = " ".join(["We met."] * sentences)
    assert [(each.severity, each.message) for each in of_rule("S4", body)] == found


def test_a_long_paragraph_is_marked_at_its_first_sentence_too_many() -> None:
    assert marked("S4", "We met. We sat. We ate. We left. We slept.") == ["We left."]


def test_a_list_of_6_items_passes_and_the_seventh_is_marked() -> None:
    items = [f"- Item {number}" for number in range(1, 8)]
    assert of_rule("S24", "\n".join(items[:6])) == []
    assert [each.strip() for each in marked("S24", "\n".join(items))] == ["- Item 7"]


@pytest.mark.parametrize(("level", "found"), [("##", []), ("###", []), ("####", ["#### Third"])])
def test_a_heading_may_be_one_level_below_the_one_before_it(level: str, found: list[str]) -> None:
    assert marked("S25", f"## First\n\nWords.\n\n{level} Third\n\nWords.") == found


def test_a_report_may_have_as_many_pages_as_the_style_says_and_no_more() -> None:
    body = "\n\n".join(["We met."] * 40)
    document = read_text(f"{FRONT}{body}\n", "report.md").document
    assert document is not None
    pages = estimated_pages(read_edition(document, EditionKind.EASY, EASY_READ))
    most = replace(EASY_READ, wording=replace(EASY_READ.wording, most_pages=pages))
    fewer = replace(EASY_READ, wording=replace(EASY_READ.wording, most_pages=pages - 1))
    assert of_rule("S30", body, style=most) == []
    assert [each.message for each in of_rule("S30", body, style=fewer)] == [
        f"This report may have more than {pages - 1} pages."
    ]


def test_an_easy_section_without_easy_wording_is_a_note_and_a_hard_one_a_warning() -> None:
    hard = "The multidisciplinary commissioning framework necessitates comprehensive stakeholder engagement."
    assert [each.severity for each in of_rule("S0", "We met people.")] == [Severity.NOTE]
    assert [each.severity for each in of_rule("S0", hard)] == [Severity.WARNING]
    assert of_rule("S0", hard, EditionKind.FULL) == []


def test_the_pages_of_a_report_are_those_of_its_rows_and_two_more() -> None:
    body = "\n\n".join(["We met."] * 40)
    document = read_text(f"{FRONT}{body}\n", "report.md").document
    assert document is not None
    page, pictures = EASY_READ.page, EASY_READ.pictures
    rows_mm = 40 * (pictures.tile_mm + pictures.gap_mm)
    body_pages = rows_mm / (0.75 * (page.height_mm - 2 * page.margin_mm))
    assert estimated_pages(read_edition(document, EditionKind.EASY, EASY_READ)) == 2 + ceil(body_pages)


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ("![](police)\nWe met. We sat.\n\nWe ate.", []),
        ("![](police)\nWe met. We sat.\n\nWe ate. We left.", ["We ate."]),
        ("![](police)\nWe met. We sat.\n\n![](money)\nWe ate. We left.", []),
        ("We met. We sat.\n\nWe ate. We left.", []),
    ],
)
def test_a_row_may_have_3_sentences_beside_its_picture(rows: str, found: list[str]) -> None:
    assert marked("S4", f"## One\n\n::: easy-read\n{rows}\n:::") == found


def test_a_report_without_words_has_two_pages() -> None:
    document = read_text(f"{FRONT}## Part\n", "report.md").document
    assert document is not None
    edition = read_edition(document, EditionKind.EASY, EASY_READ)
    assert estimated_pages(replace(edition, texts=())) == 2


@pytest.mark.parametrize(
    ("part", "found"),
    [
        ("## Part\n\nWe met people.", 1),
        ("## Part\n\nWe met people.\n\n::: easy-read\nWe met.\n:::", 0),
        ("## Part\n\n## Next\n\nWe met people.", 1),
    ],
)
def test_a_part_with_easy_wording_or_without_words_needs_none(part: str, found: int) -> None:
    assert len(of_rule("S0", part)) == found


@pytest.mark.parametrize("kind", EditionKind)
def test_the_lines_of_a_paragraph_are_as_wide_as_the_page_leaves_beside_pictures(kind: EditionKind) -> None:
    document = read_text(f"{FRONT}" + "\n\n".join(["We met people. " * 40] * 20), "report.md").document
    assert document is not None
    page, type_, pictures = EASY_READ.page, EASY_READ.type, EASY_READ.pictures
    point_mm = 25.4 / 72
    beside_mm = pictures.tile_mm + pictures.gap_mm if kind is EditionKind.EASY else 0
    characters = (page.width_mm - 2 * page.margin_mm - beside_mm) / (0.52 * type_.body_points * point_mm)
    lines = ceil(len(("We met people. " * 40).strip()) / characters) + type_.paragraph_space
    body_mm = 20 * lines * type_.body_points * type_.leading * point_mm
    expected = 2 + ceil(body_mm / (0.75 * (page.height_mm - 2 * page.margin_mm)))
    assert estimated_pages(read_edition(document, kind, EASY_READ)) == expected


def test_the_cells_of_a_row_stand_side_by_side() -> None:
    rows = "\n".join(["| We met people. | We sat down. |"] * 60)
    document = read_text(f"{FRONT}| A | B |\n|---|---|\n{rows}\n", "report.md").document
    assert document is not None
    page, type_ = EASY_READ.page, EASY_READ.type
    body_mm = 61 * type_.body_points * type_.leading * 25.4 / 72
    expected = 2 + ceil(body_mm / (0.75 * (page.height_mm - 2 * page.margin_mm)))
    assert estimated_pages(read_edition(document, EditionKind.EASY, EASY_READ)) == expected
