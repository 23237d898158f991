"""`review`: a sheet on which colleagues read the easy words beside the summary, and say what they think."""

from __future__ import annotations

from pathlib import Path

import click

from hwrender.cli.offering import refuse_what_is_no_report
from hwrender.cli.paths import FilePath
from hwrender.cli.printing import show_findings, show_next
from hwrender.cli.terminal import echo
from hwrender.commands import command
from hwrender.errors import ExitCode

_ENDING = "-review.docx"
_STYLE = "clear-print"
"""Four columns have no room for letters that are any larger."""


@click.command("review", help="Make a Word sheet on which colleagues review the easy words.")
@click.argument("report", type=FilePath(), metavar="REPORT")
@click.option(
    "-o",
    "--output",
    type=FilePath(dir_okay=False),
    metavar="SHEET.docx",
    help="Save the sheet here. If not given, it goes beside the report.",
)
def review(report: Path, output: Path | None) -> int:
    return write_review_sheet(report, output)


def write_review_sheet(report: Path, output: Path | None = None) -> ExitCode:
    """Write the review sheet of a report to a new file, beside the report if no place is named."""
    from hwrender.cli.environment import this_environment
    from hwrender.edition.kind import EditionKind
    from hwrender.files import refuse_taken, write_new
    from hwrender.pipeline.word_copies import keep_state, word_copy
    from hwrender.reading import read_text
    from hwrender.reading.source import load_text
    from hwrender.revising import rows_of
    from hwrender.taking import review_sheet

    refuse_what_is_no_report(report)
    sheet = output or report.with_name(f"{report.stem}{_ENDING}")
    refuse_taken(sheet)
    text = load_text(report)
    copy = word_copy(report, text, EditionKind.EASY, _STYLE)
    parts = rows_of(text, str(report))
    if copy is None:
        show_findings(read_text(text, str(report)).findings)
        show_next("review", report, when="when you have fixed the errors")
        return ExitCode.DOCUMENT
    if not any(part.rows for part in parts):
        echo(f"{report}: there are no easy words to review yet.")
        show_next("draft", report)
        return ExitCode.DOCUMENT
    write_new(sheet, review_sheet(copy.edition, parts))
    keep_state(text, copy, this_environment())
    echo(f"The review sheet is {sheet}")
    echo(f"When it comes back, run: {command('take', sheet, report)}")
    return ExitCode.DONE


COMMANDS = {"review": review}
"""By the name that is typed."""
