"""`completion`: lets the Tab key finish commands, options and names of files, and writes the manual pages."""

from __future__ import annotations

import os
from pathlib import Path

import click

from hwrender.cli.paths import FilePath
from hwrender.cli.terminal import echo, on_one_line, put
from hwrender.errors import ExitCode, os_errors_as_output_errors

_PROGRAM = "hwrender"
_VARIABLE = "_HWRENDER_COMPLETE"
_PLACES = {
    "bash": Path("bash-completion/completions/hwrender"),
    "fish": Path("fish/vendor_completions.d/hwrender.fish"),
    "zsh": Path("zsh/site-functions/_hwrender"),
}
"""Where each shell looks, below the folder for a person's own data (XDG Base Directory). zsh must be told."""

_FOR_ZSH = "Add this line to .zshrc, above compinit: fpath=({folder} $fpath)"


_MANUAL = Path("man/man1")
"""Where `man` looks, below the same folder."""


@click.command("completion")
@click.argument("shell", required=False, type=click.Choice(sorted(_PLACES)))
@click.option("--install", is_flag=True, help="Put it where your shell looks for it, with the manual pages.")
@click.option(
    "--man",
    "manual",
    type=FilePath(file_okay=False),
    metavar="DIR",
    help="Write the manual pages into this folder.",
)
def completion(shell: str | None, install: bool, manual: Path | None) -> int:
    """Let the Tab key finish what you type.

    Give the name of your shell. On a Mac that is zsh, and on Linux most often bash. With --install, you can
    also read about each command with: man hwrender
    """
    if shell is None and manual is None:
        raise click.UsageError(f"Give the name of your shell: {', '.join(sorted(_PLACES))}.")
    if manual is not None:
        _write_manual(manual)
        echo(f"The manual pages are in {on_one_line(str(manual))}")
    if shell is not None and install:
        _install(shell)
    elif shell is not None:
        put(_script(shell))
    return ExitCode.DONE


def _install(shell: str) -> None:
    place = _data_folder() / _PLACES[shell]
    _write(place, f"{_script(shell)}\n")
    _write_manual(_data_folder() / _MANUAL)
    echo(f"It is in {on_one_line(str(place))}")
    if shell == "zsh":
        echo(_FOR_ZSH.format(folder=on_one_line(str(place.parent))))
    echo("Open a new window. Then type hwrender and press Tab.")
    echo("To read about a command, type: man hwrender")


def _write_manual(folder: Path) -> None:
    from hwrender.cli.manual import manual_pages
    from hwrender.cli.program import program

    for name, page in manual_pages(program).items():
        _write(folder / name, page)


def _write(place: Path, text: str) -> None:
    from hwrender.files import write_whole

    with os_errors_as_output_errors(f"{place}: this file cannot be written"):
        place.parent.mkdir(parents=True, exist_ok=True)
        write_whole(place, text.encode())


def _script(shell: str) -> str:
    """What the shell runs when Tab is pressed: it asks hwrender itself, so it is never out of date."""
    from click.shell_completion import ShellComplete, get_completion_class

    from hwrender.cli.program import program

    found = get_completion_class(shell)
    assert found is not None  # the argument is one of click's own shells
    # that of bash would first run bash to ask how new it is
    return ShellComplete.source(found(program, {}, _PROGRAM, _VARIABLE)).strip()


def _data_folder() -> Path:
    named = os.environ.get("XDG_DATA_HOME")
    return Path(named) if named else Path.home() / ".local" / "share"


COMMANDS = {"completion": completion}
