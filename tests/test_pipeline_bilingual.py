"""Bilingual copies are made from two reports: of both, every error stops them and every change makes them
anew."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PIL import Image

from bilingual_reports import ENGLISH, POLISH
from hwrender.diagnostics import Finding, Severity
from hwrender.errors import UnreadableError
from hwrender.formats import FORMATS
from hwrender.inspection import LocalIdentifiers
from hwrender.pipeline.accepting import read_acceptance
from hwrender.pipeline.bilingual import translation_into
from hwrender.pipeline.many import build_one
from hwrender.pipeline.options import BuildOptions, Environment, Outcome
from hwrender.pipeline.word_copies import sources_of_copies
from hwrender.publishing.manifest import sha256_of
from hwrender.verifying import verify_folder

TEXT = tuple(row for row in FORMATS if row.name == "text")
BILINGUAL = tuple(row for row in FORMATS if row.is_bilingual)


@pytest.fixture
def report(tmp_path: Path) -> Path:
    (tmp_path / "doctors.md").write_text(ENGLISH, encoding="utf-8")
    (tmp_path / "doctors.pl.md").write_text(POLISH, encoding="utf-8")
    return tmp_path / "doctors.md"


def build(report: Path, **wanted: object) -> Outcome:
    options = BuildOptions(report.parent / "out", **{"formats": TEXT, "beside": "pl", **wanted})
    result = build_one(report, options, Environment(report.parent / "cache"))
    if isinstance(result, Exception):
        raise result
    return result


def errors(outcome: Outcome) -> list[Finding]:
    return [each for each in outcome.findings if each.severity is Severity.ERROR]


def change(report: Path, written: str, instead: str) -> None:
    text = report.read_text(encoding="utf-8")
    assert written in text
    report.write_text(text.replace(written, instead), encoding="utf-8")


def test_they_lie_in_a_folder_of_their_own(report: Path) -> None:
    english = build(report, beside="")
    assert english.folder is not None
    before = {path.name: sha256_of(path) for path in english.folder.iterdir()}
    both = build(report)
    assert both.folder == report.parent / "out" / "doctors-en-pl"
    assert {path.name for path in both.folder.iterdir()} == {"doctors-en-pl.txt", "manifest.json"}
    assert {path.name: sha256_of(path) for path in english.folder.iterdir()} == before


def test_the_manifest_names_the_second_language(report: Path) -> None:
    manifest = build(report).manifest
    assert manifest is not None
    assert (manifest.language, manifest.about.beside) == ("en-GB", "pl")
    assert manifest.about.title == "Seeing a doctor / Wizyta u lekarza"
    assert manifest.parts == {"written": 6}


def test_all_formats_pass_their_checks_and_give_the_same_bytes_again(report: Path) -> None:
    first = build(report, formats=BILINGUAL)
    assert first.folder is not None
    assert first.manifest is not None
    bytes_before = {path.name: path.read_bytes() for path in first.folder.iterdir()}
    again = build(report, formats=BILINGUAL, force=True)
    assert again.made == tuple(row.name for row in BILINGUAL)
    assert {path.name: path.read_bytes() for path in first.folder.iterdir()} == bytes_before
    verdict = verify_folder(first.folder, LocalIdentifiers())
    assert verdict.passed()


def test_nothing_is_made_again_while_neither_report_changes(report: Path) -> None:
    assert build(report).made == ("text",)
    assert build(report).made == ()


@pytest.mark.parametrize("name", ["doctors.md", "doctors.pl.md"])
def test_a_change_in_either_report_makes_them_anew(report: Path, name: str) -> None:
    build(report)
    change(report.with_name(name), "64", "65")
    change(report.with_name("doctors.pl.md" if name == "doctors.md" else "doctors.md"), "64", "65")
    assert build(report).made == ("text",)
    change(report.with_name(name), "40", "45")
    outcome = build(report)
    assert outcome.made == ("text",)
    assert outcome.folder is not None
    assert "45" in (outcome.folder / "doctors-en-pl.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["doctors.md", "doctors.pl.md"])
def test_a_private_fact_in_either_report_stops_them(report: Path, name: str) -> None:
    change(report.with_name(name), "40 minut", "NHS 943 476 5919. 40 minut")
    outcome = build(report)
    assert outcome.folder is None
    assert {(Path(each.file).name, each.code) for each in errors(outcome)} == {(name, "P1")}


def test_a_finding_of_the_translation_can_be_accepted(report: Path) -> None:
    change(report.with_name("doctors.pl.md"), "40 minut", "NHS 943 476 5919. 40 minut")
    (error,) = errors(build(report))
    acceptance = read_acceptance(error.id)
    assert acceptance is not None
    outcome = build(report, accepted=(acceptance,))
    assert outcome.folder is not None
    assert [Path(each.file).name for each in outcome.suppressed] == ["doctors.pl.md"]


def test_without_a_translation_it_is_said_what_to_save(report: Path) -> None:
    with pytest.raises(UnreadableError) as error:
        build(report, beside="tr")
    assert error.value.what.endswith("doctors.md: there is no translation into “tr” beside it.")
    assert error.value.remedy.startswith("Save the translation as doctors.tr.md, with “lang: tr” at the top.")


def test_a_translation_is_found_by_what_it_says_it_translates(report: Path) -> None:
    other = report.with_name("lekarze.md")
    report.with_name("doctors.pl.md").rename(other)
    change(other, "lang: pl", "lang: pl\ntranslation_of: doctors.md")
    assert translation_into(report, "pl")[0] == other
    assert build(report).folder is not None


def test_of_two_translations_a_person_has_to_choose(report: Path) -> None:
    for name in ("one.md", "two.md"):
        text = POLISH.replace("lang: pl", "lang: pl\ntranslation_of: doctors.md")
        report.with_name(name).write_text(text, encoding="utf-8")
    report.with_name("doctors.pl.md").unlink()
    with pytest.raises(UnreadableError) as error:
        build(report)
    assert "one.md and two.md" in error.value.what


def test_a_translation_in_another_language_is_named_with_its_line(report: Path) -> None:
    report.with_name("doctors.tr.md").write_text(POLISH, encoding="utf-8")
    outcome = build(report, beside="tr")
    assert [(Path(each.file).name, each.code, each.span.line) for each in errors(outcome)] == [
        ("doctors.tr.md", "M070", 4)
    ]


def test_the_language_of_the_report_itself_makes_nothing(report: Path) -> None:
    outcome = build(report, beside="en")
    assert [each.message for each in errors(outcome)] == ["This report is in “en-GB” already."]


def test_a_translation_that_cannot_be_read_makes_nothing(report: Path) -> None:
    report.with_name("doctors.pl.md").write_text("---\ntitle: 1\n", encoding="utf-8")
    assert {Path(each.file).name for each in errors(build(report))} == {"doctors.pl.md"}


def test_rows_that_do_not_match_are_told_and_stop_a_strict_build(report: Path) -> None:
    change(report.with_name("doctors.pl.md"), "![](phone)\nWiele osób długo czeka przy telefonie.\n\n", "")
    outcome = build(report)
    (told,) = (each for each in outcome.findings if each.code == "S71")
    assert told.message == "This part has 3 rows. The English has 4 rows."
    assert outcome.folder is not None
    assert build(report, strict=True).folder is None


def test_rows_that_only_the_editions_tell_apart_are_told_too(report: Path) -> None:
    Image.new("RGB", (1600, 1200), "grey").save(report.with_name("photo.png"), "PNG")
    for name, size in (("doctors.md", "{large}"), ("doctors.pl.md", "")):
        change(report.with_name(name), "![](talking)", f"![1](photo.png){size}")
    (told,) = (each for each in build(report).findings if each.code == "S71")
    assert told.message == "The rows of this part are of other kinds than those of the English."


def test_a_draft_of_either_language_makes_drafts(report: Path) -> None:
    first_row = "\n![](talking)"
    change(
        report.with_name("doctors.pl.md"), f"::: easy-read{first_row}", f"::: easy-read drafted{first_row}"
    )
    outcome = build(report)
    assert outcome.manifest is not None
    assert outcome.manifest.drafts() == ("doctors-en-pl-draft.txt",)
    (told,) = (each for each in outcome.findings if each.code == "S32")
    assert told.message == "This easy wording is a draft. The bilingual copies are drafts."
    assert outcome.folder is not None
    text = (outcome.folder / "doctors-en-pl-draft.txt").read_text(encoding="utf-8")
    assert text.startswith("This is a draft.\nPlease do not share it.\nTo jest wersja robocza.")


def test_a_draft_makes_nothing_where_everything_must_be_approved(report: Path) -> None:
    outcome = build(report, final=True)
    assert {Path(each.file).name for each in errors(outcome)} == {"doctors.md", "doctors.pl.md"}
    assert outcome.folder is None


@pytest.mark.parametrize("name", ["doctors.md", "doctors.pl.md"])
def test_one_sensitive_report_keeps_the_titles_of_both_out_of_sight(report: Path, name: str) -> None:
    change(report.with_name(name), "lang:", "sensitive: true\nlang:")
    html = tuple(row for row in FORMATS if row.name == "html")
    outcome = build(report, formats=html)
    assert outcome.folder is not None
    assert outcome.manifest is not None
    page = (outcome.folder / "doctors-en-pl.html").read_text(encoding="utf-8")
    for shown in (re.search("<title>(.*)</title>", page)[1], outcome.manifest.about.title):
        assert "Seeing" not in shown
        assert "Wizyta" not in shown


def test_no_word_copy_is_kept_to_take_corrections_from(report: Path) -> None:
    word = tuple(row for row in FORMATS if row.name == "word")
    build(report, formats=word)
    environment = Environment(report.parent / "cache")
    assert sources_of_copies(report, environment) == ()
    build(report, formats=word, beside="")
    assert len(sources_of_copies(report, environment)) == 1
