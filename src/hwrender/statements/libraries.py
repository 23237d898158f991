"""What is told of many reports at once: a table of them, and sums."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hwrender.statements import words
from hwrender.statements.copies import copy_result, passed_of
from hwrender.statements.model import (
    Fact,
    FactRow,
    FactSource,
    FactTable,
    StatedCheck,
    StatedReport,
    StatementPart,
)
from hwrender.statements.people import approved_of, tests_of
from hwrender.statements.words import counted, format_name


def reports_table(reports: Sequence[StatedReport]) -> FactTable:
    """A row for each report, and one for all."""
    rows = tuple(_row(report) for report in reports)
    return FactTable(words.REPORTS_HEAD, (*rows, _sums(reports)))


def _row(report: StatedReport) -> FactRow:
    manifest, checks = report.manifest, report.checks()
    title = manifest.about.title or report.name
    cells = (
        title,
        str(len(manifest.files)),
        _failed(checks),
        approved_of(report),
        str(tests_of(report)),
    )
    return FactRow(cells, _sources(report))


def _failed(checks: Sequence[StatedCheck]) -> str:
    return str(sum(not each.passed for each in checks))


def _sources(report: StatedReport) -> tuple[FactSource, ...]:
    manifest = report.manifest
    return (
        report.taken("about", "title"),
        *(report.taken("files", number) for number in range(len(manifest.files))),
        *report.sources_of(report.checks()),
        *(report.taken("parts", state) for state in manifest.parts),
        report.taken("readers"),
    )


def _sums(reports: Sequence[StatedReport]) -> FactRow:
    manifests = [report.manifest for report in reports]
    checks = [each for report in reports for each in report.checks()]
    approved = sum(manifest.parts.get("approved", 0) for manifest in manifests)
    parts = sum(sum(manifest.parts.values()) for manifest in manifests)
    cells = (
        words.ALL_REPORTS,
        str(sum(len(manifest.files) for manifest in manifests)),
        _failed(checks),
        f"{approved} of {parts}",
        str(sum(tests_of(report) for report in reports)),
    )
    return FactRow(cells, tuple(source for report in reports for source in _sources(report)[1:]))


def checked_in_all(reports: Sequence[StatedReport], programs: tuple[Fact, ...]) -> Iterator[StatementPart]:
    """Sums for each kind of copy; then what failed, a part for each report."""
    formats = dict.fromkeys(file.format for report in reports for file in report.manifest.files)
    table = FactTable(words.SUMS_HEAD, tuple(_of_format(reports, each) for each in formats))
    yield StatementPart(words.CHECKED, words.CHECKED_LEAD, programs, table if table.rows else None)
    for report in reports:
        if faults := tuple(_faults(report)):
            title, taken = report.manifest.about.title or report.name, (report.taken("about", "title"),)
            yield StatementPart(title, facts=faults, level=3, title_sources=taken)


def _of_format(reports: Sequence[StatedReport], wanted: str) -> FactRow:
    files = [
        (report, number, file)
        for report in reports
        for number, file in enumerate(report.manifest.files)
        if file.format == wanted
    ]
    checks = [(report, each) for report, _, file in files for each in report.checks_of(file.file)]
    cells = (format_name(wanted), str(len(files)), passed_of([each for _, each in checks]))
    taken = (report.taken("files", number, "format") for report, number, _ in files)
    verified = (report.verified(each.file, each.name) for report, each in checks)
    return FactRow(cells, (*taken, *verified))


def _faults(report: StatedReport) -> Iterator[Fact]:
    """What is wrong with the copies of one report."""
    differing = report.verdict.differing
    for file in (*differing.missing, *differing.changed):
        result, sources = copy_result(report, file)
        yield Fact(f"{result}: {file}.", sources)
    failed = [each for each in report.checks() if not each.passed]
    for name in dict.fromkeys(each.name for each in failed):
        of_name = tuple(each for each in failed if each.name == name)
        times = "" if len(of_name) == 1 else f" ({counted(len(of_name), 'time')})"
        yield Fact(f"This failed{times}: “{name}”.", report.sources_of(of_name))
