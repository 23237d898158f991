"""`draft`: proposes easy wording, shows the changes, and saves them only after a yes."""

from __future__ import annotations

import difflib
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from hwrender.cli.offering import offer_import, refuse_what_is_no_report
from hwrender.cli.paths import FilePath
from hwrender.cli.printing import show_findings, show_next
from hwrender.cli.terminal import echo, put
from hwrender.commands import command
from hwrender.errors import ExitCode

if TYPE_CHECKING:
    from hwrender.drafting.proposing import Draft

_HELP = """Propose easy-read wording for each part that has none.

The wording comes from rules, not from a person. It is marked as a draft. Read it and correct it.
Then take out the word “drafted”.

What you have written yourself is never changed. You see all the changes before they are saved.
"""
_COLOURS = {"+": "green", "-": "red", "@": "cyan"}


@click.command("draft", help=_HELP)
@click.argument("report", type=FilePath(), metavar="REPORT")
@click.option("-y", "--yes", is_flag=True, help="Save the changes without asking.")
@click.option("-q", "--quiet", is_flag=True, help="Do not show the changes.")
def draft(report: Path, yes: bool, quiet: bool) -> int:
    if not quiet and (ended := offer_import((report,))) is not None:
        return ended
    from hwrender.drafting.proposing import draft as draft_text
    from hwrender.files import replace_text
    from hwrender.reading.source import load_text

    refuse_what_is_no_report(report)
    before = load_text(report)
    drafted = draft_text(before, str(report))
    if drafted.errors:
        show_findings(drafted.errors)
        echo("Nothing was changed. Fix these errors first.")
        return ExitCode.DOCUMENT
    if drafted.text == before:
        echo(f"{report}: nothing to draft. Each part has easy-read wording, or cannot be drafted.")
        _say_what_is_left(drafted)
        return ExitCode.DONE
    if not (quiet and yes):
        _show(report, before, drafted.text)
    if not yes and not _is_wanted(report):
        return ExitCode.DONE
    replace_text(report, before, drafted.text)
    _say_what_to_do(report, drafted)
    return ExitCode.DONE


def _show(report: Path, before: str, after: str) -> None:
    lines = difflib.unified_diff(
        before.splitlines(), after.splitlines(), str(report), f"{report} with a draft", lineterm=""
    )
    for line in lines:
        put(line, colour=_COLOURS.get(line[:1], ""))


def _is_wanted(report: Path) -> bool:
    if not sys.stdin.isatty():
        echo(f"Nothing was changed. To save this, run: {command('draft', '--yes', report)}")
        return False
    if click.confirm("Save these changes?", default=False, err=True):
        return True
    echo("Nothing was changed.")
    return False


def _say_what_to_do(report: Path, drafted: Draft) -> None:
    parts = "1 part has" if drafted.sections == 1 else f"{drafted.sections} parts have"
    echo(f"{report}: {parts} a draft. Read each one and correct it. Then take out the word “drafted”.")
    if drafted.to_do:
        places = "1 place" if drafted.to_do == 1 else f"{drafted.to_do} places"
        echo(f"Look for “To do” at {places}. A person has to write the words there.")
    _say_what_is_left(drafted)
    show_next("check", report)


def _say_what_is_left(drafted: Draft) -> None:
    for name in drafted.left:
        echo(
            f"“{name}” has no draft: it has only a table, a quotation or a picture. Please word it yourself."
        )


COMMANDS = {"draft": draft}
"""By the name that is typed."""
