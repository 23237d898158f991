"""`new`: a report to start from."""

from __future__ import annotations

from pathlib import Path

import click

from hwrender.cli.printing import echo
from hwrender.errors import ExitCode


@click.command("new", help="Write a starting report. Every field in it is explained.")
@click.argument("report", type=click.Path(path_type=Path, dir_okay=False), metavar="REPORT.md")
@click.option("-q", "--quiet", is_flag=True, help="Say only what is wrong.")
def new(report: Path, quiet: bool) -> int:
    from hwrender.files import write_new
    from hwrender.sources.starting import starting_report

    path = report if report.suffix else report.with_suffix(".md")
    write_new(path, starting_report().encode())
    if not quiet:
        echo(f"Your new report is {path}")
        echo(f"Open it and fill it in. Then run: hwrender check {path}")
    return ExitCode.DONE


COMMANDS = {"new": new}
"""By the name that is typed."""
