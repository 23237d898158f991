"""What a command takes from the world: the reports that were named, and the environment of this run."""

from __future__ import annotations

import glob
import os
import sys
from pathlib import Path

import click

from hwrender.cache import cache_folder
from hwrender.cli.printing import echo
from hwrender.fonts.machine import font_folders
from hwrender.pipeline.many import processors
from hwrender.pipeline.options import Environment


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


def this_environment() -> Environment:
    """`HWRENDER_CACHE` or the platform's cache folder, `SOURCE_DATE_EPOCH`, the platform's font
    folders; the processors this process may use."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    fonts = font_folders(sys.platform, Path.home(), os.environ)
    return Environment(
        cache_folder(os.environ), int(epoch) if epoch.isdigit() else None, fonts, processors(), echo
    )
