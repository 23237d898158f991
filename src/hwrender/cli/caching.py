"""`cache`: what is kept between builds, and clearing it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import click

from hwrender.cli.environment import this_environment
from hwrender.cli.printing import echo, in_bytes
from hwrender.errors import ExitCode, OutputError

KEPT = {
    "utterances": "spoken sentences",
    "files": "which files need not be made again",
    "builds": "reports that have not changed",
}
"""The folders of the cache, and what is in each."""


@click.command("cache", help="Show what is kept to save time, and how big it is.")
@click.option("--clear", is_flag=True, help="Remove it all. The next run takes longer.")
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
def cache(clear: bool, as_json: bool) -> int:
    folder = this_environment().cache
    assert folder is not None  # a person's machine has one
    sizes = {}
    for name in KEPT:
        files = [path for path in (folder / name).rglob("*") if path.is_file()]
        sizes[name] = (len(files), sum(path.stat().st_size for path in files))
    if clear:
        _clear([folder / name for name in KEPT])
    if as_json:
        parts = {name: {"files": count, "bytes": size} for name, (count, size) in sizes.items()}
        click.echo(json.dumps({"folder": str(folder), "cleared": clear, "parts": parts}, indent=2))
        return ExitCode.DONE
    echo(f"The cache is in {folder}")
    for name, (count, size) in sizes.items():
        files_in_words = "1 file" if count == 1 else f"{count} files"
        echo(f"  {KEPT[name]}: {files_in_words}, {in_bytes(size) if size else '0 KB'}")
    if clear:
        echo("It is empty now.")
    return ExitCode.DONE


def _clear(folders: list[Path]) -> None:
    for folder in folders:
        try:
            shutil.rmtree(folder)
        except FileNotFoundError:
            continue
        except OSError as error:
            raise OutputError(
                f"{folder}: this cannot be removed ({error.strerror}).", "Close other runs of hwrender."
            ) from error


COMMANDS = {"cache": cache}
