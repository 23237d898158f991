"""`check`: what is wrong with a report, without making anything."""

from __future__ import annotations

import json

import click

from hwrender.build import check_report
from hwrender.cli.machine import this_machine
from hwrender.cli.printing import counted, echo, show_findings
from hwrender.cli.reports import expand
from hwrender.diagnostics import has_errors, in_line_order
from hwrender.errors import ExitCode


@click.command("check", help="Say what is wrong with each report, and where.")
@click.argument("reports", nargs=-1, required=True, metavar="REPORT...")
@click.option("--strict", is_flag=True, help="Count warnings as errors.")
@click.option("--json", "as_json", is_flag=True, help="Print one list of findings as JSON.")
@click.option("-q", "--quiet", is_flag=True, help="Say only what is wrong.")
def check(reports: tuple[str, ...], strict: bool, as_json: bool, quiet: bool) -> int:
    machine = this_machine()
    findings = in_line_order(
        [finding for path in expand(reports) for finding in check_report(path, machine)[2]]
    )
    if as_json:
        click.echo(json.dumps([finding.as_json() for finding in findings], ensure_ascii=False, indent=2))
    else:
        show_findings(findings)
        if not quiet:
            echo(f"Found {counted(findings)}." if findings else "Found nothing wrong.")
    return ExitCode.DOCUMENT if has_errors(findings, strict=strict) else ExitCode.DONE


COMMANDS = {"check": check}
