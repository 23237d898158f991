"""`check` says of the copies what is true: the pictures that readers get, and the pages of the PDF."""

from __future__ import annotations

import re
from pathlib import Path

import pikepdf
import pytest
from click.testing import CliRunner

from hwrender.checks.summary import WHOLE, summarise
from hwrender.cli.checking import check
from hwrender.edition.kind import EditionKind
from hwrender.formats import FORMATS
from hwrender.pipeline.foreseen import ForeseenCopies, foresee_copies
from hwrender.pipeline.options import DEFAULT_STYLES, BuildOptions, Environment
from hwrender.pipeline.report import build_report, check_report
from hwrender.style import load_style
from reports import TOP

REPORT = TOP / "tests" / "cases" / "long-table.md"
FRONT = "---\ntitle: Views\nlang: en-GB\n---\n\n"
ROWS = "## Part\n\n" + "Ask the police.\n\nWe saw a doctor.\n\nIt was so.\n"
NOWHERE = Environment(None)


def foreseen(path: Path, kind: EditionKind = EditionKind.EASY) -> ForeseenCopies | None:
    style = load_style(DEFAULT_STYLES[kind])
    return foresee_copies(check_report(path, NOWHERE, kind, style), kind, style, NOWHERE)


@pytest.mark.parametrize("kind", EditionKind)
def test_the_pages_are_those_of_the_pdf_that_is_made(kind: EditionKind, tmp_path: Path) -> None:
    copies = foreseen(REPORT, kind)
    assert copies is not None
    pdf = tuple(row for row in FORMATS if row.name == "pdf")
    outcome = build_report(REPORT, BuildOptions(tmp_path, kind=kind, formats=pdf), NOWHERE)
    assert outcome.folder is not None
    with pikepdf.open(next(outcome.folder.glob("*.pdf"))) as made:
        assert len(made.pages) == copies.pages


def test_the_pictures_are_those_that_readers_get(tmp_path: Path) -> None:
    path = tmp_path / "report.md"
    path.write_text(FRONT + ROWS, encoding="utf-8")
    copies = foreseen(path)
    checked = check_report(path, NOWHERE)
    assert copies is not None
    assert checked.document is not None
    style = load_style("easy-read")
    part, whole, _ = summarise(checked.document, EditionKind.EASY, style, copies.easy).rows
    assert (part.pictures, part.ideas) == (1, 3)
    assert (whole.title, whole.pictures, whole.ideas) == (WHOLE, 1, 3)
    assert summarise(checked.document, EditionKind.EASY, style).rows[0].pictures == 0


def test_nothing_is_foreseen_of_a_report_with_errors(tmp_path: Path) -> None:
    path = tmp_path / "report.md"
    path.write_text(f"{FRONT}![](nothing-like-it)\n", encoding="utf-8")
    assert foreseen(path) is None
    path.write_text("---\ntitle: Views\n---\n\nWords.\n", encoding="utf-8")
    assert foreseen(path) is None
    said = CliRunner().invoke(check, [str(path)], standalone_mode=False).stdout
    assert "PDF" not in said


def test_private_details_keep_no_pages_from_being_counted(tmp_path: Path) -> None:
    path = tmp_path / "report.md"
    path.write_text(f"{FRONT}Ring her on 07700 900123.\n", encoding="utf-8")
    copies = foreseen(path)
    assert copies is not None
    said = CliRunner().invoke(check, [str(path)], standalone_mode=False).stdout
    assert "error[P3-" in said
    assert re.search(rf"The PDF will have {copies.pages} pages?\.", said)
