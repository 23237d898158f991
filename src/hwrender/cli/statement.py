"""`statement`: verifies published copies and writes an accessibility statement about them."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from hwrender.cli.environment import this_environment
from hwrender.cli.identifiers import local_identifiers
from hwrender.cli.options import HOUSE_STYLES
from hwrender.cli.paths import FilePath, at_home
from hwrender.cli.printing import in_bytes, show_next
from hwrender.cli.terminal import echo, on_one_line, put_json
from hwrender.commands import command
from hwrender.errors import ExitCode

if TYPE_CHECKING:
    from hwrender.pipeline.statement import MadeStatement

_HELP = """Write an accessibility statement about published copies.

Each copy is opened and checked again. Then a page and a Word file say what was checked, what was found, and
what nobody has checked. Name the folder of one report, or a folder with many.

The statement has the date that you give. It takes no date from the clock.
"""


@click.command("statement", help=_HELP)
@click.argument("folder", type=FilePath(), metavar="FOLDER")
@click.option(
    "--date",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    help="The day on which this was checked.",
)
@click.option(
    "--style",
    default="large-print",
    show_default=True,
    metavar="NAME|FILE.toml",
    help=f"The look: {HOUSE_STYLES}, or your own file.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the facts and their sources as JSON.")
@click.option("-q", "--quiet", is_flag=True, help="Show only what is wrong.")
def statement(folder: Path, date: datetime | None, style: str, as_json: bool, quiet: bool) -> int:
    from hwrender.pipeline.statement import StatementOptions, make_statement_of

    options = StatementOptions("" if date is None else date.date().isoformat(), at_home(style))
    made = make_statement_of(folder, options, local_identifiers(folder), this_environment())
    if as_json:
        put_json(_as_json(made))
    return _show(folder, made, quiet=quiet or as_json)


def _show(folder: Path, made: MadeStatement, *, quiet: bool) -> ExitCode:
    """Where the statement is, what it has to say against the copies, and what comes next."""
    failed = [verdict for verdict in (*made.verdicts, *made.left_out) if not verdict.passed()]
    for verdict in failed:
        name = on_one_line(str(verdict.folder))
        echo(f"{name}: not all checks passed. The statement says so. Do not publish these files.")
        echo(f"To see why, run: {command('verify', verdict.folder)}")
    if not quiet:
        echo(f"Your statement is in {on_one_line(str(made.folder))}")
        for file in made.manifest.files:
            echo(f"  {on_one_line(file.file)}  {in_bytes(file.size_bytes)}")
        if not made.statement.date:
            echo("The statement has no date. To give it one, run:")
            echo(f"  {command('statement', folder, '--date', 'YYYY-MM-DD')}")
        show_next("verify", made.folder)
    return ExitCode.CHECK if failed else ExitCode.DONE


def _as_json(made: MadeStatement) -> dict[str, object]:
    """Every fact with the places that it was taken from."""
    from msgspec import to_builtins

    return {
        "folder": str(made.folder),
        "files": [file.file for file in made.manifest.files],
        "passed": all(verdict.passed() for verdict in (*made.verdicts, *made.left_out)),
        "date": made.statement.date,
        "parts": [
            {
                "title": part.title,
                "table": None if part.table is None else to_builtins(part.table),
                "facts": [{"words": fact.words, "sources": to_builtins(fact.sources)} for fact in part.facts],
            }
            for part in made.statement.parts
        ],
    }


COMMANDS = {"statement": statement}
"""By the name that is typed."""
