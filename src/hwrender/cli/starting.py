"""A report to start from: `new` writes one, `import` turns a page, a Word file, a PDF or a text into one."""

from __future__ import annotations

from pathlib import Path

import click

from hwrender.cli.paths import FilePath
from hwrender.cli.printing import counted, show_findings, show_next
from hwrender.cli.terminal import echo
from hwrender.commands import command
from hwrender.errors import ExitCode


@click.command("new", help="Start a new report. Every field in it is explained.")
@click.argument("report", type=FilePath(dir_okay=False), metavar="REPORT.md")
@click.option("-q", "--quiet", is_flag=True, help="Show only what is wrong.")
def new(report: Path, quiet: bool) -> int:
    from hwrender.files import write_new
    from hwrender.sources.starting import starting_report

    path = report if report.suffix else report.with_suffix(".md")
    write_new(path, starting_report().encode())
    if not quiet:
        from hwrender.cli.organising import offer_organisation

        echo(f"Your new report is {path}")
        offer_organisation(path.parent)
        echo("Open it, and write your title and your summary.")
        echo(f"For a first easy-read wording, run: {command('draft', path)}")
        show_next("check", path)
    return ExitCode.DONE


@click.command("import", help="Turn a web page, a Word file, a PDF or a text into a report.")
@click.argument("page", type=FilePath(), metavar="PAGE")
@click.option(
    "-o",
    "--output",
    type=FilePath(dir_okay=False),
    metavar="REPORT.md",
    help="Save the report here. If not given, it goes beside the page.",
)
@click.option("-q", "--quiet", is_flag=True, help="Show only what is wrong.")
def import_(page: Path, output: Path | None, quiet: bool) -> int:
    return import_page(page, output, quiet=quiet)


def import_page(page: Path, output: Path | None, *, quiet: bool) -> ExitCode:
    """Write the report that a page, Word file, PDF or text holds, beside it if no other place is named."""
    from hwrender.files import refuse_taken, write_all_new
    from hwrender.importing import import_file

    report = output or _beside(page)
    report = report if report.suffix else report.with_suffix(".md")
    refuse_taken(report)
    result = import_file(page, report.stem)
    show_findings(result.findings)
    if result.imported is None:
        return ExitCode.DOCUMENT
    pictures = {picture.name: picture.content for picture in result.imported.pictures}
    files = {report.with_name(name): content for name, content in pictures.items()}
    write_all_new({**files, report: result.imported.text.encode()})
    if not quiet:
        echo(f"Your report is {report}")
        if pictures:
            echo(f"Beside it: {', '.join(pictures)}")
        if result.findings:
            echo(f"Please look at the {counted(result.findings)} above.")
        show_next("check", report)
    return ExitCode.DONE


def _beside(page: Path) -> Path:
    """Where the report goes if no place is named: a text that is called as a report is stays what it is."""
    report = page.with_suffix(".md")
    return page.with_name(f"{page.stem}-report.md") if report == page else report


COMMANDS = {"new": new, "import": import_}
