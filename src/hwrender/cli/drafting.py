"""`draft`: proposes easy wording, shows the words before and after, and saves only what got a yes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from hwrender.cli.offering import offer_import, refuse_what_is_no_report
from hwrender.cli.paths import FilePath
from hwrender.cli.printing import show_findings, show_next
from hwrender.cli.terminal import echo, is_answered
from hwrender.commands import command
from hwrender.errors import ExitCode

if TYPE_CHECKING:
    from hwrender.drafting.proposing import Draft, DraftedPart

_HELP = """Propose easy-read wording for each part that has none.

The wording comes from rules, not from a person. It is marked as a draft. Read it and correct it.
Then take out the word “drafted”.

You see each part before and after, and say yes or no to it. You can edit it first.
What you have written yourself is never changed. The file as it was stays beside the new one.

In a script nobody is asked. Then the parts are only shown, and --yes saves them all.
"""
KEPT = ".before-draft"
"""The ending of the file that holds what a report was before its first draft."""


@click.command("draft", help=_HELP)
@click.argument("report", type=FilePath(), metavar="REPORT")
@click.option("-y", "--yes", is_flag=True, help="Save all parts without asking.")
@click.option("-q", "--quiet", is_flag=True, help="With --yes: do not show the parts.")
def draft(report: Path, yes: bool, quiet: bool) -> int:
    if not yes and (ended := offer_import((report,))) is not None:
        return ended
    from hwrender.cli.proposals import ask_about, show_part
    from hwrender.drafting.proposing import draft as draft_text
    from hwrender.reading.source import load_text

    refuse_what_is_no_report(report)
    before = load_text(report)
    drafted = draft_text(before, str(report))
    if drafted.errors:
        show_findings(drafted.errors)
        echo("Nothing was changed.")
        show_next("draft", report, when="when you have fixed the errors")
        return ExitCode.DOCUMENT
    if not drafted.parts:
        echo(f"{report}: nothing to draft. Each part has easy-read wording, or cannot be drafted.")
        _say_what_is_left(drafted)
        show_next("check", report)
        return ExitCode.DONE
    if not yes and is_answered():
        return _save(report, before, ask_about(before, drafted.parts), drafted)
    if not (yes and quiet):
        for number, part in enumerate(drafted.parts, 1):
            show_part(part, number, len(drafted.parts))
    if yes:
        return _save(report, before, drafted.parts, drafted)
    echo(f"Nothing was changed. To save this, run: {command('draft', '--yes', report)}")
    return ExitCode.DONE


def _save(report: Path, before: str, parts: Sequence[DraftedPart], drafted: Draft) -> ExitCode:
    """Write the parts that were wanted in one step, and first what the file was, once."""
    from hwrender.drafting.proposing import insert_parts
    from hwrender.files import keep_beside, replace_text

    if not parts:
        echo("Nothing was changed.")
        return ExitCode.DONE
    kept = keep_beside(report, KEPT, before)
    try:
        replace_text(report, before, insert_parts(before, parts))
    except BaseException:
        if kept is not None:
            kept.unlink(missing_ok=True)
        raise
    echo(f"{report}: {_counted(len(parts), 'part has', 'parts have')} a draft now.")
    echo("Read each one and correct it. Then take out the word “drafted”.")
    to_do = sum(part.to_do() for part in parts)
    if to_do:
        places = _counted(to_do, "place", "places")
        echo(f"Look for “To do” at {places}. A person has to write the words there.")
    if kept is not None:
        echo(f"The file as it was before is {kept}")
    _say_what_is_left(drafted)
    show_next("check", report)
    return ExitCode.DONE


def _counted(number: int, one: str, several: str) -> str:
    return f"{number} {one if number == 1 else several}"


def _say_what_is_left(drafted: Draft) -> None:
    for name in drafted.left:
        echo(
            f"“{name}” has no draft. It has only a table, a quotation or a picture. Please word it yourself."
        )


COMMANDS = {"draft": draft}
"""By the name that is typed."""
