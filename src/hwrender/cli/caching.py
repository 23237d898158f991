"""`cache`: what is kept between builds, and clearing it."""

from __future__ import annotations

import json
import os

import click

from hwrender.cli.printing import echo, in_bytes
from hwrender.errors import ExitCode


@click.command("cache", help="Show what is kept to save time, and how much space it takes.")
@click.option("--clear", is_flag=True, help="Delete it all. The next run will take longer.")
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
def cache(clear: bool, as_json: bool) -> int:
    from hwrender import cache as kept

    folder = kept.cache_folder(os.environ)
    sizes = kept.sizes_in(folder)
    if clear:
        kept.clear(folder)
    if as_json:
        parts = {section.folder: {"files": count, "bytes": size} for section, (count, size) in sizes.items()}
        click.echo(json.dumps({"folder": str(folder), "cleared": clear, "parts": parts}, indent=2))
        return ExitCode.DONE
    echo(f"The cache is in {folder}")
    for section, (count, size) in sizes.items():
        files_in_words = "1 file" if count == 1 else f"{count} files"
        echo(f"  {section.holds}: {files_in_words}, {in_bytes(size) if size else '0 KB'}")
    if clear:
        echo("It is empty now.")
    return ExitCode.DONE


COMMANDS = {"cache": cache}
