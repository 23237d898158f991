"""All 652 examples of CommonMark, and tables, go through every format in one long report.

Their sound lasts an hour, so here it is silence. Each example by itself, with its sound and through the
outside validators, is for `make conformance`.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from page import ValidationProfile, validate_pdf

from commonmark_reports import (
    EXAMPLES,
    TABLES,
    can_be_drawn,
    document_of,
    edition_of_document,
    edition_of_long_report,
    one_long_report,
)
from hwrender.checks.drawable import check_characters
from hwrender.edition.model import EditionKind
from hwrender.edition.outline import outline
from hwrender.formats import ALL_FORMATS, FORMATS, Format, can_be_made
from hwrender.formats.contract import RenderInput
from hwrender.narration.script import write_script
from narrations import in_a_minute, narrated
from same_words import words_in, words_of

SEEN = [row for row in FORMATS if not row.is_sound and row.words == "with roles"]
WORDED = [row for row in ALL_FORMATS if row.is_sound and row.name != "wav"]


UNDRAWN = {
    3: "GREEK SMALL LETTER UPSILON WITH PSILI",
    25: "SCRIPT CAPITAL H",
    26: "GREEK LETTER SAMPI",
    27: "MALAYALAM LETTER AA",
    651: "GREEK SMALL LETTER ETA WITH PERISPOMENI",
}
"""The examples with characters that no font of ours can draw, and the first of these."""


def test_652_of_652_examples_and_every_table_are_counted() -> None:
    assert sorted(EXAMPLES) == list(range(1, 653))
    drawn = [number for number, markdown in EXAMPLES.items() if can_be_drawn(document_of(markdown))]
    assert sorted([*drawn, *UNDRAWN]) == sorted(EXAMPLES)
    sections = [document_of(EXAMPLES[number]).sections for number in drawn]
    sections += [document_of(markdown).sections for markdown in TABLES.values()]
    assert one_long_report().sections == tuple(each for found in sections for each in found)
    assert len(TABLES) == 8  # as many as the section on tables in GitHub Flavored Markdown has


@pytest.mark.parametrize("number", UNDRAWN)
def test_an_example_that_no_font_can_draw_is_told_by_name(number: int) -> None:
    findings = list(check_characters(document_of(EXAMPLES[number]), ()))
    assert {finding.code for finding in findings} == {"D050"}
    assert UNDRAWN[number] in findings[0].message


@pytest.mark.parametrize("kind", EditionKind)
@pytest.mark.parametrize("number", UNDRAWN)
def test_an_example_that_no_font_can_draw_keeps_its_words_where_no_font_is_needed(
    number: int, kind: EditionKind, tmp_path: Path
) -> None:
    edition = edition_of_document(document_of(EXAMPLES[number]), kind)
    given = RenderInput(edition, narrated(edition), ())
    for row in can_be_made(ALL_FORMATS):
        if row.name != "pdf" and row.words != "none":
            path = tmp_path / f"made{row.suffix}"
            row.load().write(given, path)
            assert words_in(row, path) == words_of(row, edition), row.name


@pytest.mark.parametrize("kind", EditionKind)
@pytest.mark.parametrize("row", SEEN, ids=lambda row: row.name)
def test_every_example_keeps_its_words_and_the_file_its_claims(
    row: Format, kind: EditionKind, tmp_path: Path
) -> None:
    edition = edition_of_long_report(kind)
    path = tmp_path / f"made{row.suffix}"
    writer = row.load()
    writer.write(RenderInput(edition, None, ()), path)
    assert writer.read_outline(path) == outline(edition)
    assert [check for check in writer.verify(path, RenderInput(edition, None, ())) if not check.passed] == []
    if row.name == "pdf":
        for profile in (ValidationProfile.PDF_UA_1, ValidationProfile.PDF_A_2A):
            assert validate_pdf(path, profile=profile).failures == []


@pytest.mark.parametrize("kind", EditionKind)
def test_every_example_is_said(kind: EditionKind) -> None:
    edition = edition_of_long_report(kind)
    said = " ".join(utterance.shown for utterance in write_script(edition).utterances if utterance.shown)
    assert said.split() == " ".join(found.text for found in outline(edition)).split()


@pytest.mark.parametrize("kind", EditionKind)
@pytest.mark.parametrize("row", WORDED, ids=lambda row: row.name)
def test_every_example_keeps_its_words_beside_the_sound(
    row: Format, kind: EditionKind, tmp_path: Path
) -> None:
    edition = edition_of_long_report(kind)
    path = tmp_path / f"made{row.suffix}"
    row.load().write(RenderInput(edition, in_a_minute(edition), ()), path)
    assert words_in(row, path) == words_of(row, edition)
