"""What was imported is built like any report, once a person has dealt with what was found."""

from __future__ import annotations

from pathlib import Path

import pytest

from hwrender.diagnostics import has_errors
from hwrender.formats import FORMATS, can_be_made
from hwrender.importing import import_file
from hwrender.inspection import LocalIdentifiers
from hwrender.pipeline.checking import check_report
from hwrender.pipeline.options import BuildOptions, Environment
from hwrender.pipeline.report import build_report
from hwrender.publishing.manifest import is_whole
from hwrender.verifying import verify_folder
from page_sets import bytes_of
from pdf_layouts import LAYOUTS
from reports import TOP
from word_imports import a_report, with_body
from word_parts import item, level, numbering, para, run, styled

NOWHERE = Environment(None)
WRITTEN = tuple(row for row in can_be_made(FORMATS) if not row.is_sound and not row.needs_narration)
PAGE = TOP / "tests" / "pages" / "first-report.txt"


def imported(source: Path, folder: Path, *changes: tuple[str, str]) -> Path:
    """The report made of `source` in `folder`, after a person has made these changes."""
    made = import_file(source, "report").imported
    assert made is not None
    text = made.text
    for before, after in changes:
        assert text.count(before) == 1, before
        text = text.replace(before, after)
    for picture in made.pictures:
        (folder / picture.name).write_bytes(picture.content)
    report = folder / "report.md"
    report.write_text(text, encoding="utf-8")
    return report


def test_a_sensitive_page_is_refused_until_its_small_number_is_gone(tmp_path: Path) -> None:
    sensitive = (("\nsensitive:\n", "\nsensitive: Yes\n"), ("\nname:\n", "\nname: health-and-care\n"))
    findings = check_report(imported(PAGE, tmp_path, *sensitive), NOWHERE).findings
    assert [finding.code for finding in findings if has_errors((finding,))] == ["P6"]
    options = BuildOptions(tmp_path / "out", formats=WRITTEN, voice="silent")
    assert build_report(tmp_path / "report.md", options, NOWHERE).folder is None

    smaller = (", two of whom were off-street sex workers.", ".")
    outcome = build_report(imported(PAGE, tmp_path, *sensitive, smaller), options, NOWHERE)
    assert outcome.manifest is not None
    assert outcome.folder is not None
    assert len(outcome.manifest.files) == len(WRITTEN)
    assert all(is_whole(outcome.folder, file) for file in outcome.manifest.files)


def test_a_word_file_is_built_as_it_was_imported(tmp_path: Path) -> None:
    source = tmp_path / "given.docx"
    a_report().save(str(source))
    report = imported(source, tmp_path, ("![](report-1.jpg)", "![Two people wait.](report-1.jpg)"))
    outcome = build_report(report, BuildOptions(tmp_path / "out", formats=WRITTEN), NOWHERE)
    assert outcome.folder is not None, [finding.as_text() for finding in outcome.findings]


WELSH = '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="cy-GB"/></w:rPr></w:rPrDefault></w:docDefaults>'


def test_a_word_file_in_welsh_with_blanks_of_all_kinds_is_built_and_verified(tmp_path: Path) -> None:
    text = (
        styled("Ymweliadau â’r feddygfa", "Title")
        + styled("Beth ddywedodd pobl", "Heading1")
        + para("Roedd\u2003pobl yn\u2009\u202fhoffi\u00a0 ’r nyrsys.", run(" 9\u202fam"))
        + item("Ramp.")
        + para("Rhwng.")
        + item("Arwyddion.")
    )
    numbers = numbering(level("decimal", "%1.", start=5))
    source = with_body(
        tmp_path / "given.docx", text, styles=f"<w:styles SPACES>{WELSH}</w:styles>", numbering=numbers
    )
    report = imported(source, tmp_path)
    outcome = build_report(report, BuildOptions(tmp_path / "out", formats=WRITTEN), NOWHERE)
    assert outcome.folder is not None, [finding.as_text() for finding in outcome.findings]
    verdict = verify_folder(outcome.folder, LocalIdentifiers())
    assert [check for file in verdict.files for check in file.checks if not check.passed] == []


@pytest.mark.parametrize(
    ("name", "changes"),
    [
        ("wordpress.html", ()),
        ("saved.mhtml", ()),
        ("council-news.html", (("Ring us on 01632 960123. ", ""),)),
    ],
)
def test_a_web_page_is_built_once_its_errors_are_dealt_with(
    tmp_path: Path, name: str, changes: tuple[tuple[str, str], ...]
) -> None:
    source = tmp_path / name
    source.write_bytes(bytes_of(name))
    report = imported(source, tmp_path, *changes)
    outcome = build_report(report, BuildOptions(tmp_path / "out", formats=WRITTEN), NOWHERE)
    assert outcome.folder is not None, [finding.as_text() for finding in outcome.findings]


@pytest.mark.parametrize("name", ["sidebar_and_pull_quote", "tagged"])
def test_a_pdf_is_built_and_verified_as_it_was_imported(tmp_path: Path, name: str) -> None:
    source = tmp_path / "given.pdf"
    source.write_bytes(LAYOUTS[name]().content)
    report = imported(source, tmp_path)
    outcome = build_report(report, BuildOptions(tmp_path / "out", formats=WRITTEN), NOWHERE)
    assert outcome.folder is not None, [finding.as_text() for finding in outcome.findings]
    verdict = verify_folder(outcome.folder, LocalIdentifiers())
    assert [check for file in verdict.files for check in file.checks if not check.passed] == []
