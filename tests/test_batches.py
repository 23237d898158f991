"""What people are told after a batch: what needs them first, in words, on a page and in a table."""

from __future__ import annotations

import csv
import io
import os
import re
from collections.abc import Generator, Sequence
from itertools import pairwise
from pathlib import Path

import pytest
from msgspec.structs import replace

from batch_samples import HELD, NOW, two_hundred
from hwrender.batches.judging import row_of, rows_of_gone
from hwrender.batches.library import Library
from hwrender.batches.model import Batch, BatchRow, batch_of
from hwrender.batches.page import MOST_SHOWN, duration, page_of_batch
from hwrender.batches.table import COLUMNS, table_of_batch
from hwrender.batches.words import STANDING_WORDS, ReportStanding
from hwrender.batches.writing import write_batch
from hwrender.diagnostics import Finding, Severity
from hwrender.errors import MissingError, OutputError
from hwrender.pipeline.options import Outcome, Result
from hwrender.publishing.manifest import MANIFEST_NAME, Manifest
from hwrender.publishing.superseding import source_of
from hwrender.span import Span
from hwrender.watching.ledger import Verdict
from hwrender.watching.rounds import RoundEnd
from manifests import ORIGIN

DONE = RoundEnd(1.0, (), ())


@pytest.fixture(scope="module")
def batch(tmp_path_factory: pytest.TempPathFactory) -> Batch:
    folder = tmp_path_factory.mktemp("library") / "reports"
    folder.mkdir()
    before = Path.cwd()
    os.chdir(folder.parent)
    try:
        return two_hundred(Path("reports"))
    finally:
        os.chdir(before)


def rows_in(table: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(table.removeprefix("\ufeff"))))


def test_of_two_hundred_reports_the_three_bad_ones_stand_first_and_say_why(batch: Batch) -> None:
    assert [(row.name, row.why) for row in batch.rows[:3]] == [
        (
            "reports/2008/hull.md",
            (
                "Line 1: The report does not say its language. Write lang: en-GB for British English.",
                "Line 3: There is no key “lnag”. Did you mean lang?",
            ),
        ),
        (
            "reports/2015/hackney.md",
            ("Line 10: This is a phone number. Take it out, or use the contact of your own organisation.",),
        ),
        (
            "reports/2020/bath.md",
            ("Line 2: The byte 0xff here is not UTF-8. Save the file again and choose the encoding UTF-8.",),
        ),
    ]
    assert [row.standing.value for row in batch.rows] == ["refused"] * 3 + ["made"] * 197


def test_the_page_says_first_how_many_need_a_person_and_leads_there(batch: Batch) -> None:
    page = page_of_batch(batch)
    words = re.sub(r"<style>.*?</style>|<[^>]+>", " ", page, flags=re.DOTALL)
    assert " ".join(words.split()).startswith(
        "Reports on 30 November 2026 at 14:05 Reports on 30 November 2026 at 14:05 "
        "This page is for staff. It can show private details. Keep it private. "
        "What needs you comes first. It took 25 minutes. "
        "3 reports need a change. 197 reports were made. Change these reports "
    )
    links, ids = re.findall(r'href="#([^"]+)"', page), re.findall(r' id="([^"]+)"', page)
    assert links == ids == ["refused", "made"]
    levels = [int(level) for level in re.findall(r"<h(\d)", page)]
    assert levels[0] == 1
    assert all(second - first <= 1 for first, second in pairwise(levels))
    assert not re.search(r"<(?:script|link|img|iframe)\b|\bsrc=|url\(", page)
    assert '<meta name="robots" content="noindex, nofollow">' in page


def test_neither_page_nor_table_repeats_what_leads_to_a_person(batch: Batch) -> None:
    assert "07700" not in page_of_batch(batch) + table_of_batch(batch)


def test_the_table_has_every_report_in_the_order_of_the_page(batch: Batch) -> None:
    head, *rows = rows_in(table_of_batch(batch))
    assert tuple(head) == COLUMNS
    assert [row[0] for row in rows] == [row.name for row in batch.rows]
    assert rows[1] == ["reports/2015/hackney.md", "refused", batch.rows[1].why[0], "", "", ""]
    assert rows[3] == ["reports/2007/bath.md", "made", "", str(len(HELD)), "7.0", "out/2007-bath"]


def test_the_same_batch_gives_the_same_bytes(batch: Batch, tmp_path: Path) -> None:
    pages = [write_batch(tmp_path / name, batch) for name in ("one", "two")]
    for name in ("batch.html", "batch.csv"):
        assert pages[0].with_name(name).read_bytes() == pages[1].with_name(name).read_bytes()


def test_no_spreadsheet_takes_a_cell_for_a_formula() -> None:
    rows = (BatchRow("=1+1.md", ReportStanding.FAILED, ("@what",), "-out"),)
    _, row = rows_in(table_of_batch(batch_of(rows, NOW, 1)))
    assert row == ["'=1+1.md", "failed", "'@what", "", "", "'-out"]


def test_what_a_name_or_a_message_says_is_never_markup() -> None:
    rows = (BatchRow("<b>.md", ReportStanding.FAILED, ("No <i>.",)), BatchRow("&.md", ReportStanding.MADE))
    page = page_of_batch(batch_of(rows, NOW, 1))
    assert "&lt;b&gt;.md" in page
    assert "No &lt;i&gt;." in page
    assert "&amp;.md" in page


def test_of_many_thousand_reports_that_need_nobody_the_page_shows_some_and_the_table_all() -> None:
    rows = [BatchRow(f"{number}.md", ReportStanding.UNCHANGED) for number in range(MOST_SHOWN + 7)]
    rows += [BatchRow(f"bad-{number}.md", ReportStanding.REFUSED) for number in range(MOST_SHOWN + 7)]
    batch = batch_of(rows, NOW, 1)
    page = page_of_batch(batch)
    assert page.count("<li>bad-") == MOST_SHOWN + 7
    assert "<p>7 more are in the table.</p>" in page
    assert len(rows_in(table_of_batch(batch))) == 1 + len(rows)


def test_the_page_has_times_where_they_are_known_and_says_that_more_is_to_come() -> None:
    made = BatchRow("a.md", ReportStanding.MADE, copies=2, seconds=4.0)
    waiting = [BatchRow(f"{number}.md", ReportStanding.WAITING) for number in range(1_200)]
    here = page_of_batch(batch_of([made, *waiting], NOW, 9))
    assert "So far it took 9 seconds." in here
    assert "1,200 reports are waiting." in here
    assert "<td>2</td><td>4 seconds</td>" in here
    there = page_of_batch(batch_of([replace(made, seconds=None)], NOW, 9))
    assert "It took 9 seconds." in there
    assert "Time" not in there


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0.2, "less than 1 second"),
        (1.2, "1 second"),
        (99, "99 seconds"),
        (125, "2 minutes"),
        (5_940, "99 minutes"),
        (104_400, "29 hours and 0 minutes"),
    ],
)
def test_a_duration_is_told_as_people_say_it(seconds: float, words: str) -> None:
    assert duration(seconds) == words


def finding(line: int, message: str = "No.", severity: Severity = Severity.ERROR) -> Finding:
    return Finding("a.md", Span(line, 1, line, 2), "D001", severity, message, "Do.")


def test_the_same_fault_is_told_once_with_its_lines_and_the_rest_is_counted() -> None:
    report = Path("a b.md")
    many = tuple(finding(line) for line in range(1, 9))
    assert row_of(report, Outcome(report, many), strict=False).why == (
        "Lines 1, 2, 3, 4, 5 and more: No. Do.",
    )
    assert row_of(report, Outcome(report, many[:3]), strict=False).why == ("Lines 1, 2 and 3: No. Do.",)
    kinds = tuple(finding(line, f"No {line}.") for line in range(1, 9))
    assert row_of(report, Outcome(report, kinds), strict=False).why[5:] == (
        'There is more to change. To see all of it, run: hwrender check "a b.md"',
    )


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("a.md: its files would replace those of b.md.", "Its files would replace those of b.md. Do."),
        ("report.pdf: this file could not be written.", "report.pdf: this file could not be written. Do."),
    ],
)
def test_an_error_names_its_report_once_and_spells_other_files_as_they_are(what: str, said: str) -> None:
    assert row_of(Path("a.md"), OutputError(what, "Do."), strict=False).why == (said,)


def test_a_warning_is_told_only_where_it_stops_the_build() -> None:
    found = (finding(1, "Bad."), finding(2, "Long.", Severity.WARNING))
    told = [row_of(Path("a.md"), Outcome(Path("a.md"), found), strict=strict).why for strict in (False, True)]
    assert told == [("Line 1: Bad. Do.",), ("Line 1: Bad. Do.", "Line 2: Long. Do.")]


def outcome(path: str, output: Path, **given: bool) -> Outcome:
    files = tuple(replace(file, **given) for file in HELD[:2])
    source = source_of(Path(path), output)
    manifest = Manifest(Path(path).stem, "en-GB", ORIGIN, files, (), source)
    folder = output / Path(path).stem
    folder.mkdir(parents=True, exist_ok=True)
    (folder / MANIFEST_NAME).write_text(manifest.as_json(), encoding="utf-8")
    return Outcome(Path(path), (), folder=folder, manifest=manifest, made=("pdf",), seconds=1.0)


def test_copies_that_are_out_of_date_or_drafts_are_told_with_what_ends_that(tmp_path: Path) -> None:
    old = row_of(Path("a.md"), outcome("a.md", tmp_path, out_of_date=True), strict=False)
    draft = row_of(Path("b.md"), outcome("b.md", tmp_path, draft=True), strict=False)
    assert (old.standing, draft.standing) == (ReportStanding.OUT_OF_DATE, ReportStanding.DRAFT)
    assert old.why == (
        "Out of date: report.pdf, report.docx. Do not share them. Make all copies of this report again.",
    )
    assert draft.why == ("Read the easy words. Then run: hwrender check b.md --approve",)


class Pipeline:
    """Makes what it is told to: a result by name, or an error that is raised."""

    def __init__(self, output: Path, **results: Result | Exception) -> None:
        self.output = output
        self.results = results
        self.calls: list[list[str]] = []

    def __call__(self, reports: Sequence[Path]) -> Generator[tuple[Path, Result], None, None]:
        self.calls.append([path.stem for path in reports])
        for path in reports:
            result = self.results.get(path.stem) or outcome(str(path), self.output)
            if isinstance(result, (ZeroDivisionError, MissingError)):
                raise result
            assert not isinstance(result, Exception) or isinstance(result, OutputError)
            yield path, result
        if "end" in self.results:
            raise ZeroDivisionError


def library_of(pipeline: Pipeline) -> tuple[Library, list[str]]:
    shown: list[str] = []
    return Library(pipeline, lambda path, result: shown.append(path.stem), pipeline.output), shown


def make(library: Library, *names: str) -> dict[str, Verdict]:
    return {path.stem: verdict for path, verdict in library.make([Path(f"{name}.md") for name in names])}


def test_one_bad_report_never_stops_the_rest(tmp_path: Path) -> None:
    pipeline = Pipeline(
        tmp_path, b=OutputError("The disk is full.", ""), c=Outcome(Path("c.md"), (finding(1),))
    )
    library, shown = library_of(pipeline)
    assert make(library, "a", "b", "c", "d") == {
        "a": Verdict.DONE,
        "b": Verdict.FAILED,
        "c": Verdict.REFUSED,
        "d": Verdict.DONE,
    }
    assert shown == ["a", "b", "c", "d"]
    assert not library.is_all_made()


def test_a_fault_of_ours_with_one_report_stops_no_other_and_is_told(tmp_path: Path) -> None:
    library, _ = library_of(Pipeline(tmp_path, b=ZeroDivisionError()))
    assert make(library, "a", "b", "c") == {"a": Verdict.DONE, "b": Verdict.FAILED, "c": Verdict.DONE}
    batch = library.end_round(DONE, NOW)
    assert batch.rows[0].why[0].startswith("This report stopped hwrender in the middle of its work.")


def test_a_fault_after_the_last_report_takes_nothing_back(tmp_path: Path) -> None:
    library, _ = library_of(Pipeline(tmp_path, end=ZeroDivisionError()))
    assert make(library, "a", "b") == {"a": Verdict.DONE, "b": Verdict.DONE}


def test_what_is_wrong_around_all_reports_is_shown_once_and_all_are_tried_again(tmp_path: Path) -> None:
    library, shown = library_of(Pipeline(tmp_path, a=MissingError("There is no cluster.", "Start one.")))
    assert set(make(library, "a", "b", "c").values()) == {Verdict.FAILED}
    assert shown == ["a"]
    assert [row.why for row in library.end_round(DONE, NOW).rows] == [
        ("There is no cluster. Start one.",)
    ] * 3


def test_what_was_made_in_one_batch_is_not_new_in_the_next(tmp_path: Path) -> None:
    library, _ = library_of(Pipeline(tmp_path))
    make(library, "a", "b")
    first = library.end_round(RoundEnd(5.0, (), (Path("c.md"),)), NOW)
    make(library, "c")
    second = library.end_round(RoundEnd(2.0, (), ()), NOW)
    make(library, "a")
    third = library.end_round(RoundEnd(1.0, (), ()), NOW)
    assert [(each.seconds, dict(each.counts())) for each in (first, second, third)] == [
        (5.0, {ReportStanding.MADE: 2, ReportStanding.WAITING: 1}),
        (7.0, {ReportStanding.MADE: 3}),
        (1.0, {ReportStanding.MADE: 1, ReportStanding.UNCHANGED: 2}),
    ]


def test_copies_whose_report_is_gone_stay_and_are_named_after_a_restart_too(tmp_path: Path) -> None:
    library, _ = library_of(Pipeline(tmp_path / "out"))
    make(library, "a", "b")
    library.end_round(DONE, NOW)
    assert library.folders_of((Path("b.md"), Path("c.md"))) == {Path("b.md"): str(tmp_path / "out" / "b")}
    batch = library.end_round(RoundEnd(0.0, (Path("b.md"),), ()), NOW)
    assert [(row.standing, row.name) for row in batch.rows] == [
        (ReportStanding.GONE, str(tmp_path / "out" / "b")),
        (ReportStanding.UNCHANGED, "a.md"),
    ]
    assert batch.rows[0].why == (
        f"If nobody should get these copies, delete the folder {tmp_path / 'out' / 'b'}",
    )
    assert (tmp_path / "out" / "b" / MANIFEST_NAME).is_file()
    again, _ = library_of(Pipeline(tmp_path / "out"))
    make(again, "a")
    assert again.end_round(DONE, NOW).rows[0].standing is ReportStanding.GONE


def test_a_reader_kit_and_copies_of_unknown_origin_are_not_taken_for_lost(tmp_path: Path) -> None:
    kept = outcome("a.md", tmp_path).manifest
    assert kept is not None
    sheet = replace(kept, files=(replace(kept.files[0], sheet="test"),))
    for name, manifest in (("a-readers", sheet), ("older", replace(kept, source=""))):
        (tmp_path / name).mkdir()
        (tmp_path / name / MANIFEST_NAME).write_text(manifest.as_json(), encoding="utf-8")
    assert list(rows_of_gone(tmp_path, (Path("a.md"),))) == []
    assert [row.folder for row in rows_of_gone(tmp_path, ())] == [str(tmp_path / "a")]


def test_a_batch_without_reports_has_a_page() -> None:
    assert "There are no reports." in page_of_batch(batch_of((), NOW, 0))


def test_a_page_that_cannot_be_written_is_told_and_breaks_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(OutputError, match="the page about the reports cannot be written"):
        write_batch(tmp_path / "file", batch_of((), NOW, 0))


def test_every_standing_has_its_words() -> None:
    assert set(STANDING_WORDS) == set(ReportStanding)
