"""Fields of the library are found in the old and the new layouts, and where lines run together."""

from __future__ import annotations

from pathlib import Path

import pytest

from hwrender.diagnostics import Severity
from hwrender.importing import import_file
from hwrender.importing.run_together import known_values, parts_of_line
from hwrender.reading import read_text
from hwrender.reading.schema import FIELDS, FieldKind
from page_imports import made_page

WITH_WORDS = [field for field in FIELDS if field.vocabulary is not None and field.label]
TOP = "<html><main><h1>Home care</h1><h2>Summary of report content</h2><p>We asked people.</p>"


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("GenderAll", ["Gender", "All"]),
        ("Gender All", ["Gender", "All"]),
        ("Gender: Woman, Man", ["Gender", "Woman", "Man"]),
        ("Age group18 to 24 years25 to 49 yearsGenderWomanMan",
         ["Age group", "18 to 24 years", "25 to 49 years", "Gender", "Woman", "Man"]),
        ("General detailsLocal HealthwatchHealthwatch HackneyPublication date14 May 2025",
         ["General details", "Local Healthwatch", "Healthwatch Hackney", "Publication date", "14 May 2025"]),
        ("Types of disabilities Long term condition Other Long term conditions Diabetes",
         ["Types of disabilities", "Long term condition", "Other", "Long term conditions", "Diabetes"]),
        ("Number of people who shared their views 46 Age group All",
         ["Number of people who shared their views", "46", "Age group", "All"]),
        ("Name(s) of the partner organisation(s) Open Doors Primary research method used Survey",
         ["Name(s) of the partner organisation(s)", "Open Doors", "Primary research method used", "Survey"]),
        # what is no field stays as it is
        ("Gender was not asked.", ["Gender was not asked."]),
        ("Gender", ["Gender"]),
        ("Most were women. Gender: All", ["Most were women. Gender: All"]),
        ("Gender-based care", ["Gender-based care"]),
        ("Summary", ["Summary"]),
    ],
)  # fmt: skip
def test_a_line_of_labels_and_values_is_told_apart(line: str, parts: list[str]) -> None:
    assert parts_of_line(line) == parts


def test_a_whole_page_on_one_line_is_told_apart() -> None:
    line = (
        "Home care Download (PDF 417.02 KB) Summary of report content We asked people. General details "
        "Local Healthwatch Healthwatch Hackney Type of report Report Key themes Other Gender All"
    )
    assert parts_of_line(line) == [
        "Home care Download (PDF 417.02 KB)", "Summary of report content", "We asked people.",
        "General details", "Local Healthwatch", "Healthwatch Hackney", "Type of report", "Report",
        "Key themes", "Other", "Gender", "All",
    ]  # fmt: skip


@pytest.mark.parametrize("field", WITH_WORDS, ids=lambda field: field.name)
@pytest.mark.parametrize("between", ["", " ", ", ", "; ", "<br>", "</li><li>"])
def test_every_value_that_the_library_has_is_accepted(tmp_path: Path, field: object, between: str) -> None:
    (known,) = [each for each in WITH_WORDS if each is field]
    assert known.vocabulary is not None
    values = known.vocabulary.values if known.kind is FieldKind.TEXTS else known.vocabulary.values[-1:]
    fields = "".join(
        f"<dt>{name}<dd>{value}" for name, value in (("Local Healthwatch", "A"), ("Type of report", "Report"))
    )
    last = f"<dt>{known.label}<dd><ul><li>{between.join(values)}</ul>"
    page = f"{TOP}<h2>General details</h2><dl>{fields}{last}</dl>"
    read = read_text(made_page(tmp_path, page).imported.text, "report.md")
    assert read.document is not None
    kept = getattr(read.document.metadata, known.name)
    assert kept == (values if known.kind is FieldKind.TEXTS else values[0])
    assert [finding for finding in read.findings if finding.severity is Severity.ERROR] == []
    assert {"M030", "M031"} & {finding.code for finding in read.findings} == set()


def test_the_fields_of_a_page_may_stand_above_its_summary(tmp_path: Path) -> None:
    fields = (
        "<h2>General details</h2><p>Local Healthwatch: Healthwatch Oakford<br>Publication date: 3 May 2026"
        "<br>Type of report: Report</p>"
    )
    summary = "<h2>Summary</h2><p>We asked people.</p>"
    made = made_page(tmp_path, f"<html><main><h1>Home care</h1>{fields}{summary}</main></html>")
    assert made.value("title") == "Home care"
    assert made.value("local_healthwatch") == "Healthwatch Oakford"
    assert made.value("publication_date").startswith("2026-05-03")
    assert made.body == "## About this work\n\nWe asked people."


def test_values_are_only_told_apart_where_all_of_the_words_are_known() -> None:
    known = next(field.vocabulary for field in WITH_WORDS if field.name == "gender")
    assert known is not None
    assert known_values(known, "Woman, Man") == ("Woman", "Man")
    assert known_values(known, "Woman and others") == ()


def test_a_report_that_speaks_of_its_people_is_no_page_of_the_library(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(
        "<main><h1>A visit</h1><p>We asked forty people at the door of the surgery.</p>"
        "<h2>Gender</h2><p>Most were women.</p><h2>Age group</h2><p>Most were over sixty.</p>"
        "<h2>Ethnicity</h2><p>We did not ask.</p></main>",
        encoding="utf-8",
    )
    made = import_file(path, "report").imported
    assert made is not None
    assert "## Gender\n\nMost were women.\n\n## Age group" in made.text
