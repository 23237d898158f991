"""What the pipeline gives back of a report, as a row for people."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from hwrender.batches.model import BatchRow
from hwrender.batches.words import DELETE, MORE_WRONG, READ_FIRST, SHARE_NONE, ReportStanding
from hwrender.commands import command, quoted
from hwrender.diagnostics import Finding, has_errors
from hwrender.errors import HwrenderError
from hwrender.pipeline.options import Outcome, Result
from hwrender.publishing.manifest import Manifest
from hwrender.publishing.superseding import folders_without_report

MOST_TOLD = 5
"""So many findings of one report are told. Who mends these sees the rest."""

_LOCATED = re.compile(r":(\d+):\d+: error\[\w+\]: ")


def row_of(report: Path, result: Result, *, strict: bool) -> BatchRow:
    """One report after it was looked at. With `strict`, warnings stop a build too."""
    if isinstance(result, HwrenderError):
        return _row_of_error(report, result)
    if result.folder is None or result.manifest is None:
        return BatchRow(str(report), ReportStanding.REFUSED, tuple(_reasons(report, result.findings, strict)))
    standing, why = _standing(report, result, result.manifest)
    return BatchRow(
        str(report), standing, why, str(result.folder), len(result.manifest.files), result.seconds
    )


def rows_of_gone(output: Path, reports: Iterable[Path]) -> Iterator[BatchRow]:
    """The folders of copies that were made from none of these reports."""
    for folder in folders_without_report(output, reports):
        yield BatchRow(str(folder), ReportStanding.GONE, (DELETE.format(quoted(str(folder))),), str(folder))


def _row_of_error(report: Path, error: HwrenderError) -> BatchRow:
    """One that is wrong at a place in the report, or around it. The name of the report is said once."""
    located = _LOCATED.search(error.what)
    if located is not None:
        said = f"{_lines([int(located[1])])}: {error.what[located.end() :]}"
    else:
        said = error.what.removeprefix(f"{report}: ")
        said = said if said == error.what else f"{said[:1].upper()}{said[1:]}"
    standing = ReportStanding.FAILED if located is None else ReportStanding.REFUSED
    return BatchRow(str(report), standing, (f"{said} {error.remedy}".strip(),))


def _reasons(report: Path, findings: Iterable[Finding], strict: bool) -> Iterator[str]:
    """What stops the build, in words, and what to do; the same thing once."""
    stopping = [each for each in findings if has_errors((each,), strict=strict)]
    lines: dict[tuple[str, str], list[int]] = {}
    for each in stopping:
        lines.setdefault((each.message, each.hint), []).append(each.span.line)
    for (message, hint), places in list(lines.items())[:MOST_TOLD]:
        yield f"{_lines(places)}: {message} {hint}".strip()
    if len(lines) > MOST_TOLD:
        yield MORE_WRONG.format(command("check", report))


def _lines(places: list[int]) -> str:
    numbers = list(dict.fromkeys(map(str, places)))
    if len(numbers) == 1:
        return f"Line {numbers[0]}"
    shown = numbers[:MOST_TOLD]
    last = "more" if len(numbers) > MOST_TOLD else shown.pop()
    return f"Lines {', '.join(shown)} and {last}"


def _standing(report: Path, outcome: Outcome, manifest: Manifest) -> tuple[ReportStanding, tuple[str, ...]]:
    if manifest.out_of_date():
        names = ", ".join(manifest.out_of_date())
        return ReportStanding.OUT_OF_DATE, (SHARE_NONE.format(names),)
    if manifest.drafts():
        return ReportStanding.DRAFT, (READ_FIRST.format(command("check", report, "--approve")),)
    return (ReportStanding.MADE if outcome.made else ReportStanding.UNCHANGED), ()
