"""A report and its translations lead to one another: in the page, the manifest, the pack and the site."""

from __future__ import annotations

import io
import shutil
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from hwrender.cli.program import program
from hwrender.document import Document
from hwrender.formats import format_named
from hwrender.inspection.model import LocalIdentifiers
from hwrender.packing.read_me import READ_ME
from hwrender.packing.recipients import recipient_named
from hwrender.pipeline.options import BuildOptions, Environment, Outcome
from hwrender.pipeline.packs import make_pack
from hwrender.pipeline.remote_jobs import pack_job
from hwrender.pipeline.report import PreparedReport, build_report, prepare_report
from hwrender.pipeline.saved_outcomes import load_unchanged, save_outcome
from hwrender.publishing.manifest import Manifest, PublishedLanguage
from hwrender.reading import read_report
from hwrender.translations.rows import marks
from hwrender.verifying import verify_folder

REPORT = "---\ntitle: {title}\nlang: {lang}\n{more}---\n\n## {heading}\n\n{words}\n"


def write(folder: Path, name: str, lang: str, more: str = "", words: str = "People wait.") -> Path:
    path = folder / name
    text = REPORT.format(title=f"Buses {lang}", lang=lang, more=more, heading="Waiting", words=words)
    path.write_text(text, encoding="utf-8")
    return path


def options(report: Path, *names: str) -> BuildOptions:
    formats = tuple(format_named(name) for name in names or ("html",))
    return BuildOptions(report.parent / "out", formats=formats, voice="silent")


def build(report: Path, *names: str) -> Outcome:
    return build_report(report, options(report, *names), Environment(report.parent / "cache"))


def manifest_of(report: Path) -> Manifest:
    manifest = build(report).manifest
    assert manifest is not None
    return manifest


def links(report: Path) -> list[tuple[str, str]]:
    return [(each.language, each.file) for each in manifest_of(report).languages]


def page(report: Path) -> str:
    name = report.stem
    return (report.parent / "out" / name / f"{name}.html").read_text(encoding="utf-8")


@pytest.fixture
def english(tmp_path: Path) -> Path:
    write(tmp_path, "report.pl.md", "pl")
    write(tmp_path, "report.ur.md", "ur")
    return write(tmp_path, "report.md", "en-GB")


def test_each_copy_leads_to_all_others_the_source_first(english: Path) -> None:
    polish = ("pl", "../report.pl/report.pl.html")
    urdu = ("ur", "../report.ur/report.ur.html")
    assert links(english) == [polish, urdu]
    assert links(english.with_name("report.pl.md")) == [("en-GB", "../report/report.html"), urdu]
    found = manifest_of(english.with_name("report.pl.md")).languages
    assert [each.is_source for each in found] == [True, False]


def test_the_page_names_each_language_in_its_own_words_and_direction(english: Path) -> None:
    build(english)
    shown = page(english)
    assert '<link rel="alternate" hreflang="pl" href="../report.pl/report.pl.html">' in shown
    urdu = '<a href="../report.ur/report.ur.html" hreflang="ur" lang="ur" dir="rtl">اردو</a>'
    assert urdu in shown
    assert ">polski</a>" in shown


def test_a_translation_under_another_name_is_found_by_what_it_says(english: Path) -> None:
    write(english.parent, "buty.md", "uk", "translation_of: report.md\n")
    assert ("uk", "../buty/buty.html") in links(english)
    assert ("uk", "../buty/buty.html") in links(english.with_name("report.pl.md"))


def test_a_report_of_another_name_or_language_is_no_translation(english: Path) -> None:
    write(english.parent, "report.notes.md", "fr")
    write(english.parent, "other.md", "fr", "translation_of: another.md\n")
    assert [language for language, _ in links(english)] == ["pl", "ur"]


def test_a_neutral_name_is_the_one_that_links_have(english: Path) -> None:
    write(english.parent, "report.pl.md", "pl", "name: r2\n")
    assert ("pl", "../r2/r2.html") in links(english)


def test_a_report_with_errors_or_parts_that_are_not_ready_gets_no_link(english: Path) -> None:
    write(english.parent, "report.pl.md", "pl", words="::: easy-read draft\nPeople wait.\n:::")
    (english.parent / "report.ur.md").write_text("---\nlang: ur\n---\n", encoding="utf-8")
    assert links(english) == []
    assert "hreflang" not in page(english)


def test_a_report_by_itself_says_nothing_of_languages(tmp_path: Path) -> None:
    report = write(tmp_path, "alone.md", "en-GB")
    assert links(report) == []
    assert "hreflang" not in page(report)
    assert 'class="languages"' not in page(report)


def test_what_was_made_of_the_others_changes_no_byte(english: Path) -> None:
    build(english)
    before = page(english)
    shutil.rmtree(english.parent / "out")
    for other in ("report.pl.md", "report.ur.md"):
        build(english.with_name(other))
    build(english)
    assert page(english) == before


def test_a_new_translation_makes_the_page_anew_and_no_other_copy(english: Path) -> None:
    environment, chosen = Environment(english.parent / "cache"), options(english, "text", "html")
    save_outcome(build(english, "text", "html"), chosen, environment)
    assert load_unchanged(english, chosen, environment) is not None
    write(english.parent, "report.cy.md", "cy")
    assert load_unchanged(english, chosen, environment) is None
    assert build(english, "text", "html").made == ("html",)


def test_a_translation_of_older_words_is_named_where_the_report_is_made(english: Path) -> None:
    document = read_report(english).document
    assert isinstance(document, Document)
    write(english.parent, "report.pl.md", "pl", f"translated_from: {' '.join(marks(document))}\n")
    assert not any(each.is_older for each in manifest_of(english).languages)
    write(english.parent, "report.md", "en-GB", words="People wait for an hour.")
    assert [each.language for each in manifest_of(english).languages if each.is_older] == ["pl"]
    arguments = ["all", str(english), "--only", "html", "--output", str(english.parent / "out")]
    told = CliRunner().invoke(program, arguments, standalone_mode=False).stderr
    assert "note: Translated from older words: report.pl." in told


def test_verify_says_which_language_was_not_made(english: Path) -> None:
    build(english)
    folder = english.parent / "out" / "report"
    failed = [each for each in verify_folder(folder, LocalIdentifiers()).checks if not each.passed]
    assert [each.detail for each in failed] == ["not there: report.pl, report.ur. Make these reports too."]
    assert verify_folder(folder, LocalIdentifiers()).passed(by_itself=True)
    for other in ("report.pl.md", "report.ur.md"):
        build(english.with_name(other))
    assert verify_folder(folder, LocalIdentifiers()).passed()


def test_a_job_for_another_computer_has_the_languages_with_it(english: Path) -> None:
    chosen = options(english)
    prepared = prepare_report(english, chosen, Environment(None))
    assert isinstance(prepared, PreparedReport)
    sent = pack_job(english, prepared, chosen).options.languages
    assert sent is not None
    assert [each.language for each in sent] == ["pl", "ur"]


@pytest.mark.parametrize(
    "file",
    [
        "report.html",
        "../../x/report.html",
        "../../report.html",
        "../x/y/z.html",
        "../x/y.js",
        "../x\\y/z.html",
    ],
)
def test_a_manifest_can_lead_nowhere_but_to_a_page_beside_it(file: str) -> None:
    with pytest.raises(ValueError, match="not a page beside"):
        PublishedLanguage("pl", file)


def packed(report: Path) -> dict[str, bytes]:
    manifest = manifest_of(report)
    folder = report.parent / "out" / report.stem
    pack = make_pack(folder, manifest, recipient_named("everyone"), frozenset(), Environment(None))
    with zipfile.ZipFile(io.BytesIO(pack.content())) as content:
        return {name: content.read(name) for name in content.namelist()}


def test_a_pack_has_the_pages_in_other_languages_which_lead_to_one_another(english: Path) -> None:
    for other in ("report.pl.md", "report.ur.md"):
        build(english.with_name(other))
    files = packed(english)
    assert {"report.html", "report.pl.html", "report.ur.html"} <= files.keys()
    assert b'href="./report.pl.html" hreflang="pl"' in files["report.html"]
    assert b'<link rel="alternate" hreflang="ur" href="./report.ur.html">' in files["report.html"]
    assert b'href="./report.html" hreflang="en-GB"' in files["report.pl.html"]
    assert b"../" not in files["report.html"] + files["report.pl.html"]
    assert "report.pl.html: Read it in Polish (polski)" in files[READ_ME].decode("utf-8-sig")


def test_a_pack_has_no_link_to_a_language_that_was_not_made(english: Path) -> None:
    build(english.with_name("report.pl.md"))
    files = packed(english)
    assert "report.ur.html" not in files
    assert b"report.ur" not in files["report.html"]
    (english.parent / "out" / "report.pl" / "report.pl.html").unlink()
    assert b"hreflang" not in packed(english)["report.html"]
