"""`readers --review`: a sheet on which colleagues read the easy words beside the summary, and say what they
think."""

from __future__ import annotations

from pathlib import Path

from hwrender.cli.printing import show_findings, show_next
from hwrender.cli.terminal import echo
from hwrender.commands import command
from hwrender.errors import ExitCode

_ENDING = "-review.docx"
_STYLE = "clear-print"
"""Four columns have no room for letters that are any larger."""


def write_review_sheet(report: Path, output: Path, *, quiet: bool) -> ExitCode:
    """Write the review sheet of a report to a new file in the folder `output`, which is made if need be."""
    from hwrender.cli.environment import this_environment
    from hwrender.edition.kind import EditionKind
    from hwrender.files import refuse_taken, write_new
    from hwrender.pipeline.organisations import organisation_of
    from hwrender.pipeline.word_copies import keep_source, word_copy
    from hwrender.publishing.staging import folder_errors_as_output_errors
    from hwrender.reading import read_text
    from hwrender.reading.source import load_text
    from hwrender.revising import rows_of
    from hwrender.taking import review_sheet

    sheet = output / f"{report.stem}{_ENDING}"
    refuse_taken(sheet)
    text = load_text(report)
    environment = this_environment()
    found = organisation_of(report, environment)
    organisation = None if found is None else found.organisation
    copy = word_copy(report, text, EditionKind.EASY, _STYLE, organisation)
    parts = rows_of(text, str(report))
    if copy is None:
        show_findings(read_text(text, str(report)).findings)
        show_next("readers", report, "--review", when="when you have fixed the errors")
        return ExitCode.DOCUMENT
    if not any(part.rows for part in parts):
        echo(f"{report}: there are no easy words to review yet.")
        show_next("draft", report)
        return ExitCode.DOCUMENT
    with folder_errors_as_output_errors(output):
        output.mkdir(parents=True, exist_ok=True)
    write_new(sheet, review_sheet(copy.edition, parts))
    keep_source(report, text, _STYLE, environment)
    if quiet:
        return ExitCode.DONE
    echo(f"The review sheet is {sheet}")
    echo(f"When it comes back, run: {command('take', sheet, report)}")
    return ExitCode.DONE
