"""Findings for programs: all of them, as JSON, as SARIF, or one on each line."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal, assert_never

import click

from hwrender.cli.terminal import on_one_line, put, put_json
from hwrender.cli.triaged import place_of
from hwrender.diagnostics import Finding, in_line_order

if TYPE_CHECKING:
    from hwrender.pipeline.checking import CheckedReport

Printed = Literal["json", "sarif", "lines"]


def printed_as(*, as_json: bool, as_sarif: bool, as_lines: bool) -> Printed | None:
    """How findings are printed; None where people read them. Raises `click.UsageError` for two ways."""
    given: dict[Printed, bool] = {"json": as_json, "sarif": as_sarif, "lines": as_lines}
    chosen = [name for name, is_given in given.items() if is_given]
    if len(chosen) > 1:
        raise click.UsageError(f"Choose --{chosen[0]} or --{chosen[1]}. They cannot be printed together.")
    return chosen[0] if chosen else None


def show_lines(path: Path, checked: CheckedReport) -> None:
    """Each finding of a report as compilers show theirs."""
    for finding in checked.findings:
        what = f"{finding.message} {finding.hint}".strip()
        mark = f"{finding.severity.value}[{finding.code}]"
        put(f"{on_one_line(place_of(finding))}: {mark}: {on_one_line(what)}")


def print_findings(findings: list[Finding], printed: Printed | None) -> None:
    """The findings of all reports together, where that was asked for."""
    match printed:
        case "json":
            put_json([finding.as_json() for finding in in_line_order(findings)])
        case "sarif":
            from hwrender.cli.sarif import sarif_log

            put_json(sarif_log(in_line_order(findings)))
        case "lines" | None:  # shown report by report
            pass
        case _:
            assert_never(printed)
