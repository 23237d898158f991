"""A statement tells nothing that cannot be traced: each fact goes, or changes, with each of its sources."""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from hwrender.edition.outline import outline
from hwrender.formats import ALL_FORMATS, format_named
from hwrender.formats.contract import Check
from hwrender.publishing.manifest import Manifest
from hwrender.standards import DocumentStandard
from hwrender.statements import words
from hwrender.statements.clauses import MEANINGS
from hwrender.statements.composing import edition_of_statement
from hwrender.statements.model import FactSource, SourceKind, StatedReport, Statement
from hwrender.statements.stating import make_statement
from hwrender.style import load_style
from stated_reports import (
    GIVEN,
    READERS,
    STANDARDS,
    failed,
    lines_of,
    places_of,
    plain,
    sample,
    statement_of,
)

APPROVED = replace(
    sample(),
    manifest=replace(
        sample().manifest,
        parts={"approved": 9},
        readers=(),
        about=replace(sample().manifest.about, answered=("readers", "purpose", "tested_by")),
    ),
)
REPORTS = {
    "one report": (sample(),),
    "a report that is approved": (APPROVED,),
    "a report of which little is known": (plain(),),
    "a report that fails its checks": (failed(),),
    "many reports": (sample(), plain(), failed()),
}
FILLED = {"answered": ["readers", "purpose", "tested_by"], "readers": list(READERS), "strict": True}
"""What stands in the place of what was empty."""


@pytest.mark.parametrize("name", REPORTS)
def test_everything_that_is_told_of_a_report_names_its_sources(name: str) -> None:
    assert [line for line, sources in lines_of(statement_of(*REPORTS[name])) if not sources] == []


@pytest.mark.parametrize("name", REPORTS)
def test_each_fact_goes_or_changes_with_each_of_its_sources(name: str) -> None:
    reports = REPORTS[name]
    statement = statement_of(*reports)
    before = Counter(line for line, _ in lines_of(statement))
    unmoved = set()
    for source in places_of(statement):
        after = Counter(line for line, _ in lines_of(without(source, reports)))
        lines = {line for line, sources in lines_of(statement) if line and source in sources}
        unmoved |= {(line, source) for line in lines if after[line] >= before[line]}
    assert unmoved == set()


def without(source: FactSource, reports: tuple[StatedReport, ...]) -> Statement:
    """The statement where this place is empty, or says something else."""
    given, standards = GIVEN, STANDARDS
    match source.kind:
        case SourceKind.GIVEN:
            given = replace(given, **{str(source.path[0]): "2025-01-01"})
        case SourceKind.STANDARD:
            standards = tuple(_changed_standard(each, source) for each in standards)
        case SourceKind.MANIFEST if source.path == ("name",):  # that there is such a report
            reports = tuple(each for each in reports if each.name != source.of)
        case SourceKind.MANIFEST:
            reports = tuple(
                _other_manifest(each, source) if _is_told_by(each, source) else each for each in reports
            )
        case SourceKind.VERIFY:
            reports = tuple(_other_verdict(each, source) for each in reports)
    return make_statement(reports, standards, given)


def _is_told_by(report: StatedReport, source: FactSource) -> bool:
    """A way to reach us is told while any report tells it."""
    return report.name == source.of or source.path[1:] in (("email",), ("phone",), ("other_formats",))


def _changed_standard(standard: DocumentStandard, source: FactSource) -> DocumentStandard:
    if standard.name != source.of:
        return standard
    (place,) = source.path
    if place == "title":
        return replace(standard, title="Another standard")
    assert isinstance(place, int)
    return replace(standard, clauses=(*standard.clauses[:place], *standard.clauses[place + 1 :]))


def _other_manifest(report: StatedReport, source: FactSource) -> StatedReport:
    table = json.loads(report.manifest.as_json())
    *way, last = source.path
    inner: Any = table
    for step in way:
        inner = inner[step]
    value = inner[last] if isinstance(inner, list) else inner.get(last)
    if last == "files":  # what is told is that a kind of copy is not there
        inner[last] = [*value, *(_another_file(value[0], row.name) for row in ALL_FORMATS)]
    elif isinstance(inner, list):
        del inner[last]
    else:
        inner[last] = _other(last, value)
    return replace(report, manifest=msgspec.convert(table, Manifest))


def _another_file(file: dict[str, Any], name: str) -> dict[str, Any]:
    return {**file, "format": name, "file": f"another{format_named(name).suffix}"}


def _other(name: str | int, value: object) -> object:
    match value:
        case bool():
            return not value
        case int():
            return value + 1
        case str() if value:
            return "1999" if name == "date" else f"{value}x"
        case list() | dict() if value:
            return None if name == "voice" else type(value)()
        case _:
            return FILLED.get(str(name), "Please ask us.")


def _other_verdict(report: StatedReport, source: FactSource) -> StatedReport:
    if report.name != source.of:
        return report
    verdict, (first, second) = report.verdict, source.path
    if first in ("missing", "changed"):
        names = tuple(name for name in getattr(verdict.differing, first) if name != second)
        return replace(
            report, verdict=replace(verdict, differing=replace(verdict.differing, **{first: names}))
        )
    files = tuple(
        replace(file, checks=_turned(file.checks, str(second))) if file.file == first else file
        for file in verdict.files
    )
    checks = _turned(verdict.checks, str(second)) if not first else verdict.checks
    return replace(report, verdict=replace(verdict, checks=checks, files=files))


def _turned(checks: tuple[Check, ...], name: str) -> tuple[Check, ...]:
    return tuple(replace(each, passed=not each.passed) if each.name == name else each for each in checks)


@pytest.mark.parametrize("name", REPORTS)
def test_whatever_stands_on_the_page_is_a_fact_or_is_the_same_in_every_statement(name: str) -> None:
    statement = statement_of(*REPORTS[name])
    edition = edition_of_statement(statement, "statement", load_style("large-print"), 0)
    facts = {text for line, _ in lines_of(statement) for text in line.split("|")}
    ours = (value for value in vars(words).values() if isinstance(value, str | tuple))
    alike = {*MEANINGS, "All copies together", *(line for value in ours for line in _flat(value))}
    heads = {cell for part in statement.parts if part.table for cell in part.table.header}
    shown = {entry.text for entry in outline(edition)}
    assert shown - facts - alike - heads == set()


def _flat(value: str | tuple[str, ...]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else value


def test_a_folder_without_a_list_of_files_is_told_to_be_left_out() -> None:
    told = [line for line, _ in lines_of(statement_of(sample(), given=replace(GIVEN, left_out=("other",))))]
    assert "1 folder was left out. We cannot say what is there." in told
    assert not any("left out" in line for line, _ in lines_of(statement_of(sample())))


@pytest.mark.parametrize("people", ["Ann Example", "8 people, and Ann", "", "-1"])
def test_no_name_gets_out_of_a_manifest_as_a_number_of_readers(people: str) -> None:
    entry = {**READERS[0], "people": people, "who": "Ann Example", "month": "Ann"}
    report = replace(sample(), manifest=replace(sample().manifest, readers=(entry,)))
    told = [line for line, _ in lines_of(statement_of(report))]
    assert "Some people tried 1 part." in told
    assert not any(re.search("Ann", line) for line in told)
