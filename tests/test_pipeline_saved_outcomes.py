"""What has not changed is not made again, and what shows a change is."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PIL import Image

from hwrender.cache import OUTCOMES, Cache
from hwrender.formats import FORMATS, can_be_made
from hwrender.formats.contract import FormatOptions
from hwrender.pipeline import keys
from hwrender.pipeline.many import build_one
from hwrender.pipeline.options import BuildOptions, Environment, Outcome
from hwrender.pipeline.report import build_report
from hwrender.pipeline.saved_outcomes import load_unchanged, save_outcome
from hwrender.publishing.manifest import sha256_of

REPORT = """---
title: What people told us
lang: en-GB
---

## A heading

The police may get this.

::: easy-read
![](police)
The police may get this.

![](photo.png)
People were worried.
:::
"""

ALL = tuple(row.name for row in can_be_made(FORMATS))


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.md"
    path.write_text(REPORT, encoding="utf-8")
    Image.new("RGB", (40, 40), "green").save(tmp_path / "photo.png")
    return path


def change(report: Path, old: str, new: str) -> None:
    text = report.read_text(encoding="utf-8")
    assert old in text
    report.write_text(text.replace(old, new, 1), encoding="utf-8")


def build(report: Path, **wanted: object) -> Outcome:
    options = BuildOptions(report.parent / "out", **{"voice": "silent", **wanted})
    environment = Environment(report.parent / "cache")
    outcome = build_report(report, options, environment)
    save_outcome(outcome, options, environment)
    return outcome


def loaded(report: Path, **wanted: object) -> Outcome | None:
    options = BuildOptions(report.parent / "out", **{"voice": "silent", **wanted})
    return load_unchanged(report, options, Environment(report.parent / "cache"))


def state(folder: Path | None) -> dict[str, tuple[str, int]]:
    assert folder is not None
    return {path.name: (sha256_of(path), path.stat().st_mtime_ns) for path in folder.iterdir()}


def test_a_build_that_would_change_nothing_is_known_without_reading_the_report(report: Path) -> None:
    assert loaded(report) is None
    first = build(report)
    assert first.made == ALL
    known = loaded(report)
    assert known is not None
    assert (known.folder, known.manifest, known.findings) == (first.folder, first.manifest, first.findings)
    assert known.made == ()


def test_nothing_is_touched_when_nothing_has_changed(report: Path) -> None:
    before = state(build(report).folder)
    assert build(report).made == ()
    assert state(report.parent / "out" / "report") == before


def test_a_comment_in_the_source_makes_nothing_new(report: Path) -> None:
    build(report)
    change(report, "## A heading", "<!-- to be read again -->\n\n## A heading")
    assert loaded(report) is None
    assert build(report).made == ()


def test_words_of_the_other_edition_make_nothing_new(report: Path) -> None:
    build(report)
    change(report, "The police may get this.", "The police might get this.")
    assert build(report).made == ()


@pytest.mark.parametrize(
    ("old", "new"), [("People were worried", "People were afraid"), ("![](police)", "![](nurse)")]
)
def test_a_change_that_is_shown_is_made_everywhere(report: Path, old: str, new: str) -> None:
    build(report)
    change(report, old, new)
    assert set(build(report).made) >= {"pdf", "word", "html"}


def test_another_photograph_of_the_same_name_is_seen(report: Path) -> None:
    build(report)
    Image.new("RGB", (40, 40), "red").save(report.with_name("photo.png"))
    assert loaded(report) is None
    assert set(build(report).made) >= {"pdf", "word", "html"}


def test_another_standard_makes_a_new_pdf_and_a_page_that_links_to_it(report: Path) -> None:
    before = state(build(report).folder)
    assert "pdf" in build(report, format_options=FormatOptions("ua2")).made
    assert state(report.parent / "out" / "report")["report.mp3"] == before["report.mp3"]


def test_another_speed_makes_what_holds_the_sound_and_the_page_anew_and_nothing_else(report: Path) -> None:
    build(report)
    assert build(report, rate=0.9).made == ("audio", "epub", "daisy", "html")


def test_a_file_that_was_changed_or_lost_is_made_again(report: Path) -> None:
    folder = build(report).folder
    assert folder is not None
    good = state(folder)["report.docx"][0]
    (folder / "report.docx").write_bytes(b"changed")
    assert loaded(report) is None
    assert build(report).made == ("word", "html")
    (folder / "report.docx").unlink()
    assert build(report).made == ("word", "html")
    assert state(folder)["report.docx"][0] == good


def test_force_makes_every_file(report: Path) -> None:
    build(report)
    assert build(report, force=True).made == ALL
    assert loaded(report, force=True) is None


def test_another_program_makes_every_file(report: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build(report)
    monkeypatch.setattr(keys, "program_identity", lambda: "another")
    assert build(report).made == ALL


def test_a_report_that_changed_while_it_was_made_is_not_known(
    report: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from hwrender.pipeline import report as building

    make = building.make_and_publish

    def make_and_edit(*given: object) -> object:
        change(report, "worried", "afraid")
        return make(*given)  # type: ignore[arg-type]  # what it was called with

    monkeypatch.setattr(building, "make_and_publish", make_and_edit)
    build(report)
    assert loaded(report) is None


@pytest.mark.parametrize("damage", ["", "not a digest\n{}", None])
def test_a_damaged_memory_counts_as_none(report: Path, damage: str | None) -> None:
    build(report)
    for path in (report.parent / "cache" / "builds").glob("*/*"):
        if damage is None:
            path.write_bytes(path.read_bytes().replace(b"report", b"repart"))
        else:
            path.write_text(damage, encoding="utf-8")
    assert loaded(report) is None


def test_an_outcome_that_another_version_saved_counts_as_none(report: Path) -> None:
    build(report)
    (path,) = (report.parent / "cache" / "builds").glob("*/*")
    Cache(report.parent / "cache", OUTCOMES).put(path.parent.name + path.name, b"\x81\xa6inputs\x01")
    assert loaded(report) is None


def test_a_report_with_errors_is_never_remembered(report: Path) -> None:
    change(report, "![](police)", "![](polise)")
    environment = Environment(report.parent / "cache")
    options = BuildOptions(report.parent / "out", voice="silent")
    for _ in range(2):
        outcome = build_one(report, options, environment)
        assert isinstance(outcome, Outcome)
        assert outcome.folder is None
        assert [finding.code for finding in outcome.findings] == ["D040"]


def test_an_output_folder_that_was_removed_is_made_again(report: Path) -> None:

    build(report)
    shutil.rmtree(report.parent / "out")
    assert loaded(report) is None
    assert build(report).made == ALL


def test_a_picture_added_to_the_own_set_is_seen(report: Path) -> None:
    own = report.parent / "own"
    own.mkdir()
    Image.new("RGB", (40, 40), "blue").save(own / "garden.png")
    build(report, pictures=own)
    assert loaded(report, pictures=own) is not None
    Image.new("RGB", (40, 40), "red").save(own / "worried.png")
    assert loaded(report, pictures=own) is None
