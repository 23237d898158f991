"""All 652 examples of CommonMark, and tables, go through every format in one long report.

Each example by itself, through the outside validators too, is for `make conformance`.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from page import ValidationProfile, validate_pdf

from commonmark_reports import EXAMPLES, edition_of_long_report, one_long_report
from hwrender.edition.model import EditionKind
from hwrender.edition.outline import outline
from hwrender.formats import FORMATS, Format
from hwrender.formats.making import Making
from hwrender.narration.script import write_script

SEEN = [row for row in FORMATS if not row.is_sound]


def test_all_examples_are_there() -> None:
    assert len(EXAMPLES) == 652
    assert len(one_long_report().sections) >= 650


@pytest.mark.parametrize("kind", EditionKind)
@pytest.mark.parametrize("row", SEEN, ids=lambda row: row.name)
def test_every_example_keeps_its_words_and_the_file_its_claims(
    row: Format, kind: EditionKind, tmp_path: Path
) -> None:
    edition = edition_of_long_report(kind)
    path = tmp_path / f"made{row.suffix}"
    writer = row.load()
    writer.write(Making(edition, None, ()), path)
    assert writer.read_outline(path) == outline(edition)
    assert [check for check in writer.verify(path, Making(edition, None, ())) if not check.passed] == []
    if row.name == "pdf":
        for profile in (ValidationProfile.PDF_UA_1, ValidationProfile.PDF_A_2A):
            assert validate_pdf(path, profile=profile).failures == []


@pytest.mark.parametrize("kind", EditionKind)
def test_every_example_is_said(kind: EditionKind) -> None:
    edition = edition_of_long_report(kind)
    said = " ".join(utterance.shown for utterance in write_script(edition).utterances if utterance.shown)
    assert said.split() == " ".join(found.text for found in outline(edition)).split()
