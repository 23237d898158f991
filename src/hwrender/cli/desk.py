"""`desk`: a local page where a person brings in, changes, approves and makes reports without a terminal."""

from __future__ import annotations

from pathlib import Path

import click

from hwrender.cli.environment import this_environment
from hwrender.cli.paths import FilePath
from hwrender.cli.terminal import echo
from hwrender.errors import ExitCode, UnreadableError

_HELP = """Work on reports in your browser. You need no terminal after this.

It opens a page of this computer. Nobody else can reach it, and nothing is sent anywhere.
You can bring in a file, change words and pictures, say OK, and make the copies.

It ends when you press Ctrl-C here, or ten minutes after you have closed the page.
"""


@click.command("desk", help=_HELP)
@click.argument("place", type=FilePath(), default=".", metavar="[FOLDER|REPORT]")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=0, help="Use this port. If not given, a free one."
)
@click.option("--no-browser", is_flag=True, help="Do not open a browser. Show the address only.")
def desk(place: Path, port: int, no_browser: bool) -> int:
    if not place.exists():
        raise UnreadableError(f"{place}: there is no such folder or report.", "Check the name.")
    if place.is_dir():
        return open_desk(place, port, no_browser=no_browser)
    return open_desk(place.parent, port, no_browser=no_browser, report=place.stem)


def open_desk(folder: Path, port: int, *, no_browser: bool, report: str = "") -> ExitCode:
    """Serve the desk of a folder until it ends. It opens on the `report` of this name, or on all of them."""
    import os
    import time

    from msgspec.structs import replace

    from hwrender.desk.history import state_folder
    from hwrender.desk.opening import show_to_person
    from hwrender.desk.safety import new_keys
    from hwrender.desk.serving import listen, serve
    from hwrender.desk.shelf import report_address
    from hwrender.desk.workplace import Workplace

    quiet = replace(this_environment(), notify=_tell_nobody)
    workplace = Workplace(
        folder, quiet, new_keys(), state_folder(os.environ), time.time, time.monotonic, show_to_person
    )
    if report:
        workplace.opens_on = report_address(report)
    listening = listen(port)

    def is_ready(address: str) -> None:
        echo("The desk is open in your browser. If not, open this address:")
        echo(f"  {address}")
        echo("Keep this window open. To end the desk, press Ctrl-C.")
        if not no_browser:
            import webbrowser

            webbrowser.open(address)

    serve(workplace, listening, is_ready)
    echo("The desk has ended. Your work is saved.")
    return ExitCode.DONE


def _tell_nobody(text: str) -> None:
    """The page says what a person who waits should know."""


COMMANDS = {"desk": desk}
