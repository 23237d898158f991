"""`completion`: lets the Tab key finish commands, options and names of files, in the usual shells."""

from __future__ import annotations

import os
from pathlib import Path

import click

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


@click.command("completion")
@click.argument("shell", type=click.Choice(sorted(_PLACES)))
@click.option("--install", is_flag=True, help="Put it where your shell looks for it.")
def completion(shell: str, install: bool) -> int:
    """Let the Tab key finish what you type.

    Give the name of your shell. On a Mac that is zsh, and on Linux most often bash.

    \b
    hwrender completion zsh --install
    hwrender completion bash > hwrender.bash
    """
    script = _script(shell)
    if not install:
        put(script)
        return ExitCode.DONE
    from hwrender.files import write_whole

    place = _data_folder() / _PLACES[shell]
    with os_errors_as_output_errors(f"{place}: this file cannot be written"):
        place.parent.mkdir(parents=True, exist_ok=True)
        write_whole(place, f"{script}\n".encode())
    echo(f"It is in {on_one_line(str(place))}")
    if shell == "zsh":
        echo(_FOR_ZSH.format(folder=on_one_line(str(place.parent))))
    echo("Open a new window. Then type hwrender and press Tab.")
    return ExitCode.DONE


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
