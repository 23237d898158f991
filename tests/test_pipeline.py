"""A build goes through whole or not at all, and the same report gives the same bytes."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from hwrender.diagnostics import Severity
from hwrender.edition.kind import EditionKind
from hwrender.errors import FailedCheckError, OutputError
from hwrender.formats import FORMATS, Format, can_be_made
from hwrender.formats.contract import Check, RenderInput
from hwrender.pipeline.checking import check_report
from hwrender.pipeline.options import BuildOptions, Environment, Outcome
from hwrender.pipeline.report import build_report
from hwrender.publishing.manifest import is_whole, read_manifest, sha256_of

REPORT = """---
title: What people told us
lang: en-GB
glossary:
  personal information: facts about you, like your name
---

## A heading

The police may get **personal information**.

::: easy-read
![](police)
The police may get your **personal information**.
:::
"""

NOWHERE = Environment(None)


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.md"
    path.write_text(REPORT, encoding="utf-8")
    return path


def build(report: Path, **wanted: object) -> Outcome:
    options = BuildOptions(report.parent / "out", **{"voice": "silent", **wanted})
    return build_report(report, options, NOWHERE)


def chosen(*names: str) -> tuple[Format, ...]:
    return tuple(row for row in FORMATS if row.name in names)


def everything(folder: Path) -> dict[str, str]:
    return {path.name: sha256_of(path) for path in folder.iterdir()}


def test_each_step_is_told_as_it_begins_and_none_where_nothing_is_made(report: Path) -> None:
    steps: list[str] = []
    environment = replace(NOWHERE, cache=report.parent / "cache", begin=steps.append)
    options = BuildOptions(report.parent / "out", voice="silent")
    build_report(report, options, environment)
    assert {"narration", "publishing", *(row.name for row in can_be_made(FORMATS))} == set(steps)
    assert steps.index("narration") < steps.index("audio") < steps.index("html") < steps.index("publishing")
    steps.clear()
    build_report(report, options, environment)
    assert steps == []


def test_a_text_that_is_not_saved_is_checked_as_if_it_was(report: Path) -> None:
    said = check_report(report, NOWHERE, text=REPORT.replace("![](police)", "![](missing.png)")).findings
    assert [each.code for each in said if each.severity is Severity.ERROR] == ["D040"]
    assert report.read_text(encoding="utf-8") == REPORT


def test_all_formats_and_a_manifest_that_agrees(report: Path) -> None:
    outcome = build(report)
    assert outcome.folder is not None
    made = {"manifest.json", *(f"report{row.suffix}" for row in can_be_made(FORMATS))}
    assert {path.name for path in outcome.folder.iterdir()} == made
    manifest = read_manifest(outcome.folder)
    assert manifest == outcome.manifest
    assert all(is_whole(outcome.folder, file) for file in manifest.files)
    assert all(check["passed"] for file in manifest.files for check in file.checks)
    assert all(file.checks for file in manifest.files)


def test_a_second_run_gives_the_same_bytes_for_every_file(report: Path, tmp_path: Path) -> None:
    first = build(report)
    other = tmp_path / "elsewhere"
    other.mkdir()
    again = build_report(report, BuildOptions(other, voice="silent"), NOWHERE)
    assert everything(first.folder) == everything(again.folder)


@pytest.mark.parametrize("kind", EditionKind)
def test_the_name_in_the_metadata_names_the_files(report: Path, kind: EditionKind) -> None:
    report.write_text(REPORT.replace("lang:", "name: neutral\nlang:"), encoding="utf-8")
    outcome = build(report, kind=kind, formats=chosen("word"))
    assert outcome.folder == report.parent / "out" / "neutral"
    assert (outcome.folder / "neutral.docx").exists()


def test_the_manifest_names_no_person_path_or_source_file(report: Path) -> None:
    secret = report.with_name("telling-name.md")
    secret.write_text(REPORT.replace("lang:", "name: neutral\nlang:"), encoding="utf-8")
    outcome = build(secret, formats=chosen("word"))
    text = (outcome.folder / "manifest.json").read_text(encoding="utf-8")
    assert "telling" not in text
    assert str(report.parent) not in text


def test_a_document_with_errors_makes_nothing_and_keeps_the_last_good_copies(report: Path) -> None:
    before = everything(build(report, formats=chosen("word")).folder)
    report.write_text(REPORT.replace("police)", "polise)"), encoding="utf-8")
    outcome = build(report, formats=chosen("word"))
    assert outcome.folder is None
    assert [finding.code for finding in outcome.findings] == ["D040"]
    assert (outcome.findings[0].span.line, outcome.findings[0].span.column) == (13, 1)
    assert everything(report.parent / "out" / "report") == before


def test_a_changed_report_changes_its_files(report: Path) -> None:
    before = everything(build(report, formats=chosen("word")).folder)
    report.write_text(REPORT.replace("may get your", "could get your"), encoding="utf-8")
    assert everything(build(report, formats=chosen("word")).folder) != before


def test_one_format_made_again_leaves_the_others_in_the_folder_and_the_manifest(report: Path) -> None:
    build(report)
    outcome = build(report, formats=chosen("pdf"))
    assert [file.format for file in outcome.manifest.files] == [row.name for row in can_be_made(FORMATS)]


def test_a_page_made_alone_keeps_its_player_while_the_narration_is_current(report: Path) -> None:
    before = build(report)
    page = (before.folder / "report.html").read_bytes()
    assert (build(report, formats=chosen("html")).folder / "report.html").read_bytes() == page


class _Breaking:
    """A writer that breaks in one of the ways a format can."""

    def __init__(self, way: str) -> None:
        self.way = way

    def write(self, given: RenderInput, destination: Path) -> None:
        destination.write_text("half")
        if self.way == "interrupt":
            raise KeyboardInterrupt
        if self.way == "disk":
            raise OSError(28, "No space left on device")

    def verify(self, path: Path, given: RenderInput) -> tuple[Check, ...]:
        return (Check("words", passed=False, detail="a word is lost"),)

    def read_outline(self, path: Path) -> tuple[()]:
        return ()


@pytest.mark.parametrize(
    ("way", "raised"), [("interrupt", KeyboardInterrupt), ("disk", OutputError), ("check", FailedCheckError)]
)
def test_a_format_that_breaks_publishes_nothing(report: Path, way: str, raised: type[BaseException]) -> None:
    before = everything(build(report, formats=chosen("word")).folder)
    report.write_text(REPORT.replace("may get your", "could get your"), encoding="utf-8")
    breaking = replace(chosen("pdf")[0], load=lambda: _Breaking(way))
    with pytest.raises(raised):
        build(report, formats=(*chosen("word"), breaking))
    assert everything(report.parent / "out" / "report") == before
    assert [path.name for path in (report.parent / "out").iterdir()] == ["report"]


def test_strict_stops_at_a_warning(report: Path) -> None:
    report.write_text(REPORT.replace("lang: en-GB", "lang: en-GB\nkey_themes: [Nonsense]"), encoding="utf-8")
    assert build(report, formats=chosen("word")).folder is not None
    assert build(report, formats=chosen("word"), strict=True).folder is None
