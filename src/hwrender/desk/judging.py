"""One state of a report judged: its document, its rows, its edition, each finding where a person sees it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from hwrender.diagnostics import Finding, Severity
from hwrender.edition.builder import make_edition
from hwrender.edition.kind import EditionKind
from hwrender.edition.model import Edition, Row
from hwrender.pipeline.checking import CheckedReport, check_report
from hwrender.pipeline.options import Environment
from hwrender.pipeline.organisations import logo_of, style_for, usual_style
from hwrender.pipeline.tested import tested
from hwrender.readers.ideas import RowPlace, drawn_rows
from hwrender.revising import ReportRow, RowPart, rows_of
from hwrender.span import START
from hwrender.triage.model import Matter
from hwrender.triage.parts import ReportParts
from hwrender.triage.ranking import matter_of, rank

_Key = TypeVar("_Key")


class PlacedFindings(Struct, frozen=True):
    """The findings of a report by where they are shown, worst first: at a row, at a part, at a field, or at
    the report as a whole."""

    rows: dict[RowPlace, tuple[Finding, ...]]
    parts: dict[int, tuple[Finding, ...]]
    fields: dict[str, tuple[Finding, ...]]
    report: tuple[Finding, ...]


class Judged(Struct, frozen=True):
    """All that is shown of one state. There is no edition where a picture is missing, and no part where the
    report cannot be read. `drawn` are the rows as they are printed."""

    text: str
    checked: CheckedReport
    parts: tuple[RowPart, ...]
    edition: Edition | None
    drawn: dict[RowPlace, Row]
    placed: PlacedFindings

    def row(self, part: int, number: int) -> ReportRow | None:
        rows = next((each.rows for each in self.parts if each.number == part), ())
        return next((row for row in rows if row.number == number), None)

    def stopping(self) -> tuple[Finding, ...]:
        """What stops the copies."""
        return tuple(each for each in self.checked.findings if each.severity is Severity.ERROR)


def judge(text: str, path: Path, environment: Environment) -> Judged:
    """Judge a text as if it was what the file at `path` holds."""
    checked = _with_own_places(
        check_report(path, environment, EditionKind.EASY, judges_wording=True, text=text)
    )
    parts = rows_of(text, str(path))
    edition = _edition(path, checked, environment)
    drawn = {} if edition is None or edition.kind is not EditionKind.EASY else drawn_rows(edition, parts)
    return Judged(text, checked, parts, edition, drawn, place_findings(checked, parts))


def _with_own_places(checked: CheckedReport) -> CheckedReport:
    """What is wrong in the organisation file is said of the report as a whole: it is not changed here."""
    if checked.document is None:
        return checked
    file = checked.document.file
    return replace(
        checked,
        findings=tuple(
            each if each.file == file else replace(each, span=START, suggestion=None)
            for each in checked.findings
        ),
    )


def _edition(path: Path, checked: CheckedReport, environment: Environment) -> Edition | None:
    """The edition that goes out, whatever else stops it; none where a picture cannot be found."""
    if checked.document is None:
        return None
    organisation = checked.organisation
    style = style_for(usual_style(checked.kind, organisation), organisation)
    try:
        return make_edition(
            checked.document,
            checked.kind,
            style,
            checked.gallery.artwork,
            environment.source_epoch,
            is_draft=checked.is_draft(),
            readings=tested(path, checked.document, checked.text).readings,
            logo=logo_of(organisation),
        )
    except ValueError:  # a picture that checking has found bad
        return None


def place_findings(checked: CheckedReport, parts: tuple[RowPart, ...]) -> PlacedFindings:
    """Each finding once, at the smallest thing that holds it; none on a summary without easy words yet."""
    rows: dict[RowPlace, list[Finding]] = {}
    in_parts: dict[int, list[Finding]] = {}
    fields: dict[str, list[Finding]] = {}
    whole: list[Finding] = []
    later = ReportParts(checked.document).held_back(checked.findings)
    for finding in in_order_of_matter(each for each in checked.findings if each not in later):
        line = finding.span.line
        row = row_at(line, parts)
        if row is not None:
            rows.setdefault((row.part, row.number), []).append(finding)
        elif (field := _field_at(finding, checked)) is not None:
            fields.setdefault(field, []).append(finding)
        elif (part := _part_at(line, parts)) is not None:
            in_parts.setdefault(part, []).append(finding)
        else:
            whole.append(finding)
    return PlacedFindings(_frozen(rows), _frozen(in_parts), _frozen(fields), tuple(whole))


def _frozen(lists: dict[_Key, list[Finding]]) -> dict[_Key, tuple[Finding, ...]]:
    return {key: tuple(found) for key, found in lists.items()}


def in_order_of_matter(findings: Iterable[Finding]) -> list[Finding]:
    """What matters most first."""
    matters = list(Matter)
    return sorted(findings, key=lambda each: (matters.index(matter_of(each)), rank(each)))


def row_at(line: int, parts: tuple[RowPart, ...]) -> ReportRow | None:
    """The row that a line of the source belongs to."""
    rows = (row for part in parts for row in part.rows)
    return next((row for row in rows if row.first_line <= line <= row.last_line), None)


def _field_at(finding: Finding, checked: CheckedReport) -> str | None:
    """The field of the front matter that a finding is about, without the number of an item of it."""
    if checked.document is None:
        return None
    metadata, span = checked.document.metadata, finding.span
    if finding.file != checked.document.file:
        return None
    places = {**metadata.places, **metadata.value_places}
    named = {name: place for name, place in places.items() if name not in metadata.other_files}
    on_line = [name for name, place in named.items() if place.line <= span.line <= place.end_line]
    exact = [name for name in on_line if named[name].overlaps(span) or named[name] == span]
    found = max(exact or on_line, key=len, default=None)
    return None if found is None else found.partition("[")[0]


def _part_at(line: int, parts: tuple[RowPart, ...]) -> int | None:
    before = [part for part in parts if part.place.line <= line]
    return before[-1].number if before else None
