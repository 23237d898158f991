"""The reader kit: its sheets say the same in each size, ask without answers, and give nobody away."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

import reader_reports
from hwrender.edition.builder import make_edition
from hwrender.edition.kind import EditionKind
from hwrender.edition.model import Edition
from hwrender.edition.outline import outline, texts
from hwrender.errors import OutputError
from hwrender.formats import format_named
from hwrender.formats.pdf.layout.book import lay_out
from hwrender.formats.pdf.layout.marks import Panel
from hwrender.inspection import LocalIdentifiers
from hwrender.pictures.gallery import open_gallery
from hwrender.pipeline.options import BuildOptions, Environment
from hwrender.pipeline.reader_kit import KitOutcome, make_reader_kit
from hwrender.publishing.manifest import read_manifest
from hwrender.reader_tests.kept import add_test
from hwrender.readers.answer_table import NAME, read_name
from hwrender.readers.kit import CONSENT, GUIDE, SHEET, ReaderKit, make_kit
from hwrender.readers.sheet_words import A_BETTER_PICTURE, HELP, HELP_TITLE, NOT_HELP, NOT_HELP_TITLE
from hwrender.reading import read_text
from hwrender.revising import rows_of
from hwrender.style import load_style
from hwrender.verifying import verify_folder
from reader_reports import REPORT
from reports import REPORTS
from test_formats_pdf_pages import marks_on, text_on

SAMPLE = next(path for path in REPORTS if path.stem == "hackney-sex-workers")
NOBODY = LocalIdentifiers((), ())


@cache
def kit_of(text: str = REPORT, style: str = "easy-read") -> ReaderKit:
    document = read_text(text, "buses.md").document
    assert document is not None
    gallery = open_gallery(SAMPLE.parent)
    edition = make_edition(document, EditionKind.EASY, load_style(style), gallery.artwork)
    return make_kit(edition, document.metadata, rows_of(text, "buses.md"), load_style("giant-print"))


def sheets(kit: ReaderKit) -> Mapping[str, list[Edition]]:
    found: dict[str, list[Edition]] = {}
    for each in kit.sheets:
        found.setdefault(each.name, []).append(each.edition)
    return found


def words(edition: Edition) -> list[str]:
    return [entry.text for entry in outline(edition)]


def test_each_sheet_comes_in_two_sizes_with_the_same_words() -> None:
    for editions in sheets(kit_of()).values():
        small, giant = editions
        assert outline(small) == outline(giant)
        assert (small.style.type.body_points, giant.style.type.body_points) == (18, 24)


def test_a_kit_in_giant_print_comes_in_one_size() -> None:
    assert [len(editions) for editions in sheets(kit_of(style="giant-print")).values()] == [1, 1, 1]


def test_every_idea_has_its_number_its_words_three_faces_and_a_box() -> None:
    sheet = words(sheets(kit_of())[SHEET][0])
    at = sheet.index("Idea 2")
    assert sheet[at : at + 6] == [
        "Idea 2",
        "Most people use a bus every day.",
        "Clear",
        "Not sure",
        "Not clear",
        "A better picture or words?",
    ]
    assert sheet.count("Clear") == len(reader_reports.ideas())


def test_what_a_hard_word_means_stands_above_the_faces() -> None:
    text = REPORT.replace("lang:", "glossary:\n  shelters: places to stand in the dry\nlang:")
    sheet = words(sheets(kit_of(text))[SHEET][0])
    at = sheet.index("Idea 3")
    assert sheet[at + 2 : at + 4] == ["Shelters means places to stand in the dry.", "Clear"]


def test_in_both_sizes_each_answer_has_the_picture_of_its_idea_on_its_page() -> None:
    for edition in sheets(kit_of(SAMPLE.read_text(encoding="utf-8")))[SHEET]:
        book = lay_out(edition)
        for page in range(1, len(book.pages)):
            tiles = [
                mark
                for _, _, mark in marks_on(book, page)
                if isinstance(mark, Panel) and mark.width == mark.height == book.measures.tile
            ]
            asked = text_on(book, page).count(A_BETTER_PICTURE) + text_on(book, page).count("Question ")
            assert len(tiles) >= asked
        # nobody turns to the last page for a line of credits
        assert len(text_on(book, len(book.pages) - 1).split()) > 20


def test_answers_are_in_the_guide_alone() -> None:
    found = sheets(kit_of())
    answer = "Idea 1 says: We asked 40 people about buses in January 2026."
    question = "What number goes here? “We asked … people about buses in January 2026.”"
    assert answer in words(found[GUIDE][0])
    assert question in words(found[SHEET][0])
    for name in (SHEET, CONSENT):
        assert not any("says:" in each for each in words(found[name][0]))


def test_the_guide_says_how_to_help_and_how_not_to_lead() -> None:
    for edition in sheets(kit_of())[GUIDE]:
        said = words(edition)
        assert said.index(HELP_TITLE) < said.index(NOT_HELP_TITLE)
        assert {*HELP, *NOT_HELP} <= {*said}


def test_no_two_sentences_of_a_sheet_have_one_id() -> None:
    for each in kit_of(SAMPLE.read_text(encoding="utf-8")).sheets:
        ids = [sentence.id for text in texts(each.edition) for sentence in text.words]
        assert len(ids) == len(set(ids))


def test_sheets_of_a_sensitive_report_do_not_show_its_topic_and_ask_for_no_signature() -> None:
    kit = kit_of(SAMPLE.read_text(encoding="utf-8"))
    for each in kit.sheets:
        edition = each.edition
        cover = edition.cover
        shown = " ".join(words_of_cover(edition))
        assert "sex" not in shown.casefold()
        assert "sex" not in f"{edition.publication}".casefold().replace("sensitive", "")
        assert cover.artwork is not None
    consent = " ".join(words(sheets(kit)[CONSENT][0]))
    assert "sign here" not in consent
    assert "Please do not write your name on this sheet." in consent
    assert "You can sign here" in " ".join(words(sheets(kit_of())[CONSENT][0]))


def words_of_cover(edition: Edition) -> list[str]:
    first = next(section.heading for section in edition.sections if section.heading)
    entries = words(edition)
    return entries[: entries.index(" ".join(run.text for run in first.words[0].runs if hasattr(run, "text")))]


def _is_of_glossary(line: str, report: str) -> bool:
    """Whether this is what a hard word of the report means."""
    meaning = line.partition(" means ")[2].rstrip(".")
    return bool(meaning) and meaning in report


def test_no_sheet_has_a_line_for_a_name() -> None:
    for text in (REPORT, SAMPLE.read_text(encoding="utf-8")):
        for each in kit_of(text).sheets:
            named = [
                line
                for line in words(each.edition)
                if "name" in line.casefold().split() and not _is_of_glossary(line, text)
            ]
            assert all("not" in line or "no names" in line for line in named), named


def test_a_long_report_tells_the_person_who_runs_it_to_choose() -> None:
    long = kit_of(SAMPLE.read_text(encoding="utf-8"))
    assert any("25 ideas" in line for line in words(sheets(long)[GUIDE][0]))
    assert not any("ideas." in line for line in words(sheets(kit_of())[GUIDE][0]))


def test_the_table_names_each_idea_so_that_it_can_be_read_back() -> None:
    head, *lines = kit_of().table.removeprefix("\ufeff").splitlines()
    assert head.endswith(NAME)
    names = [read_name(line.rpartition(",")[2]) for line in lines]
    assert names == [(idea.part, idea.id) for idea in kit_of().ideas]


@pytest.mark.parametrize("begins", ["=", "+", "-", "@"])
def test_no_words_of_a_report_are_a_formula_in_the_table(begins: str) -> None:
    text = REPORT.replace("Most people use a bus every day.\n:::", f"\\{begins}1 is a sum.\n:::")
    lines = kit_of(text).table.splitlines()[1:]
    assert not any(cell.startswith(("=", "+", "-", "@")) for line in lines for cell in line.split(","))


@pytest.fixture
def made(tmp_path: Path) -> tuple[Path, KitOutcome]:
    report = reader_reports.write(tmp_path)
    return report, make(report)


def make(report: Path) -> KitOutcome:
    return make_reader_kit(report, BuildOptions(output=report.parent / "out"), Environment(None))


def test_the_kit_is_published_whole_and_verified(made: tuple[Path, KitOutcome]) -> None:
    report, outcome = made
    assert outcome.folder == report.parent / "out" / "buses-readers"
    assert outcome.manifest is not None
    names = [file.file for file in outcome.manifest.files]
    sizes = ("", "-giant")
    assert set(names) == {
        *(
            f"buses-{sheet}{size}.{suffix}"
            for sheet in (SHEET, GUIDE, CONSENT)
            for size in sizes
            for suffix in ("pdf", "docx")
        ),
        "buses-answers.csv",
    }
    verdict = verify_folder(outcome.folder, NOBODY)
    assert [
        check for check in (*verdict.checks, *(c for file in verdict.files for c in file.checks))
        if not check.passed
    ] == []  # fmt: skip


def test_the_same_report_gives_the_same_kit(made: tuple[Path, KitOutcome]) -> None:
    report, outcome = made
    assert outcome.folder is not None
    before = {path.name: path.read_bytes() for path in outcome.folder.iterdir()}
    make(report)
    assert {path.name: path.read_bytes() for path in outcome.folder.iterdir()} == before


def test_a_table_that_somebody_has_filled_in_is_not_lost_and_is_no_fault(
    made: tuple[Path, KitOutcome],
) -> None:
    report, outcome = made
    assert outcome.folder is not None
    table = outcome.folder / "buses-answers.csv"
    table.write_bytes(reader_reports.table().encode())
    assert verify_folder(outcome.folder, NOBODY).passed()
    with pytest.raises(OutputError, match="filled in"):
        make(report)
    assert table.read_bytes() == reader_reports.table().encode()


def test_a_formula_in_the_table_of_a_kit_is_found(made: tuple[Path, KitOutcome]) -> None:
    _, outcome = made
    assert outcome.folder is not None
    table = outcome.folder / "buses-answers.csv"
    table.write_text("idea\n=1+1\n", encoding="utf-8")
    assert not verify_folder(outcome.folder, NOBODY).passed()


@pytest.mark.parametrize(
    "text",
    [
        REPORT.replace("People", "Ann, phone 07700 900123,").replace(
            "Most people use", "Ring 07700 900123 to use"
        ),
        "---\ntitle: A\nlang: en-GB\n---\n\nWords of no part.\n",
    ],
)
def test_what_has_errors_or_no_easy_words_makes_no_kit(tmp_path: Path, text: str) -> None:
    report = reader_reports.write(tmp_path, text)
    assert make(report).folder is None
    assert not (tmp_path / "out" / "buses-readers").exists()


def test_answers_of_eight_people_show_in_the_manifest_and_in_the_copies(tmp_path: Path) -> None:
    from hwrender.pipeline.report import build_report

    report = reader_reports.write(tmp_path)
    (test,) = reader_reports.tried({2: (5, 1, 2)}).tests
    add_test(report, test)
    formats = tuple(map(format_named, ("pdf", "word")))
    for kind, tried in (
        (EditionKind.EASY, "this report and"),
        (EditionKind.FULL, "our easy read copy. They"),
    ):
        options = BuildOptions(tmp_path / kind.value, kind, formats=formats)
        folder = build_report(report, options, Environment(None)).folder
        assert folder is not None
        manifest = read_manifest(folder)
        assert manifest is not None
        assert [(each["part"], each["people"]) for each in manifest.readers] == [(1, "8"), (2, "8")]
        for file, row in zip(manifest.files, formats, strict=True):
            said = " ".join(entry.text for entry in row.load().read_outline(folder / file.file))
            assert f"8 people with a learning disability tried {tried} told us what to change." in said
