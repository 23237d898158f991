"""`daisy --disc`: the talking book as a folder for a stick or a CD, with a label to print."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from hwrender.cli.environment import this_environment
from hwrender.cli.paths import FilePath
from hwrender.cli.printing import show_error
from hwrender.cli.terminal import echo, on_one_line
from hwrender.errors import ExitCode, HwrenderError
from hwrender.pipeline.options import Outcome

DISC = click.Option(
    ["--disc"],
    type=FilePath(file_okay=False),
    metavar="DIR",
    help="Put the talking book into this folder too, ready for a stick or a CD, with a label to print.",
)


def put_on_disc(outcome: Outcome, given: dict[str, Any]) -> ExitCode:
    """Lay out the book of this report if somebody asked for it, and say what to do with it."""
    folder: Path | None = given.get("disc")
    if folder is None or outcome.folder is None or outcome.manifest is None:
        return ExitCode.DONE
    from hwrender.pipeline.discs import make_disc

    try:
        place, label = make_disc(outcome.folder, outcome.manifest, folder, this_environment())
    except HwrenderError as error:
        show_error(error)
        return error.exit_code
    if not given["quiet"]:
        echo(f"The talking book is in {on_one_line(str(place))}")
        echo("  For a stick: copy this folder onto it. For a CD: burn what is in the folder.")
        echo(f"  Print the label: {on_one_line(str(label))}")
    return ExitCode.DONE
