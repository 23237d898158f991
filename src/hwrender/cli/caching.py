"""`cache`: what is kept between builds, and clearing it."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from hwrender.cli.printing import in_bytes
from hwrender.cli.terminal import echo, put_json
from hwrender.errors import ExitCode


@click.command("cache")
@click.option("--clear", is_flag=True, help="Delete it all. The next run will take longer.")
@click.option("--yes", is_flag=True, help="Do not ask before deleting. For scripts.")
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
def cache(clear: bool, yes: bool, as_json: bool) -> int:
    """Show what is kept to save time, and how much space it takes.

    To keep it in another folder, set the environment variable HWRENDER_CACHE to the name of that folder.
    """
    from hwrender import cache as kept

    folder = kept.cache_folder(os.environ)
    sizes = kept.sizes_in(folder)
    if clear and not yes and not _is_confirmed(folder):
        echo("Nothing was deleted.")
        return ExitCode.DONE
    if clear:
        kept.clear(folder)
    if as_json:
        parts = {section.folder: {"files": count, "bytes": size} for section, (count, size) in sizes.items()}
        put_json({"folder": str(folder), "cleared": clear, "parts": parts})
        return ExitCode.DONE
    echo(f"The cache is in {folder}")
    for section, (count, size) in sizes.items():
        files_in_words = "1 file" if count == 1 else f"{count} files"
        echo(f"  {section.holds}: {files_in_words}, {in_bytes(size) if size else '0 KB'}")
    if clear:
        echo("It is empty now.")
    return ExitCode.DONE


def _is_confirmed(folder: Path) -> bool:
    """Whether the person at the terminal says yes. Raises `UsageError` where there is no terminal."""
    if not sys.stdin.isatty():
        raise click.UsageError("Nothing was deleted, because there is nobody to ask. Add --yes.")
    return click.confirm(f"Delete what hwrender keeps in {folder}?", err=True)


COMMANDS = {"cache": cache}
