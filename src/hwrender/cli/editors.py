"""`editors`: lets an editor show findings beside the words."""

from __future__ import annotations

from pathlib import Path

import click

from hwrender.cli.paths import FilePath
from hwrender.cli.terminal import echo
from hwrender.errors import ExitCode, UnreadableError


@click.command("editors")
@click.argument("editor", type=click.Choice(["vscode"]))
@click.argument("folder", type=FilePath(file_okay=False), default=Path(), metavar="[FOLDER]")
def editors(editor: str, folder: Path) -> int:
    """Let your editor check reports.

    FOLDER is where your reports are. Files that are there already are left as they are.
    """
    from hwrender.files import write_new
    from hwrender.sources.editor_files import vscode_files

    if not folder.is_dir():
        raise UnreadableError(f"{folder}: there is no such folder.", "Check the name.")
    left = []
    for name, text in vscode_files().items():
        path = folder / name
        if path.exists():
            left.append(path)
            continue
        path.parent.mkdir(exist_ok=True)
        write_new(path, text.encode())
        echo(f"Written: {path}")
    for path in left:
        echo(f"Left as it is: {path}")
    if left:
        echo("To see what would be in them, run this for an empty folder.")
    echo("In VS Code, open this folder. Then choose Terminal, Run Task, hwrender.")
    return ExitCode.DONE


COMMANDS = {"editors": editors}
