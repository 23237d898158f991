"""Which reports are meant: names, and patterns that the shell has left for us (Windows)."""

from __future__ import annotations

import glob
from pathlib import Path

import click


def expand(names: tuple[str, ...]) -> tuple[Path, ...]:
    """The reports in the order they were named, patterns expanded in the order of the alphabet, each once."""
    found: dict[Path, None] = {}
    for name in names:
        if Path(name).exists() or not glob.has_magic(name):
            found[Path(name)] = None
            continue
        matches = sorted(glob.glob(name, recursive=True))  # noqa: PTH207  # Path.glob takes no absolute patterns
        if not matches:
            raise click.UsageError(f"No report matches “{name}”. Check the folder and the name.")
        found.update(dict.fromkeys(map(Path, matches)))
    return tuple(found)
