"""Paths as people type them: a `~` is the home folder even between quotes, where a shell leaves it alone."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import click


def at_home(name: str) -> str:
    """The name of a file with the home folder in the place of a `~`, unless there is a file of that name."""
    return name if os.path.lexists(name) else os.path.expanduser(name)  # noqa: PTH111  # Path raises for ~nobody


class FilePath(click.Path):
    """A path that was typed, as a `Path`, with `~` expanded."""

    def __init__(self, *, dir_okay: bool = True, file_okay: bool = True) -> None:
        super().__init__(path_type=Path, dir_okay=dir_okay, file_okay=file_okay)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        return super().convert(at_home(str(value)), param, ctx)
