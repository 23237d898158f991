"""Whether something of an organisation file has changed, at the cost of a look at a few files."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

from hwrender.organisation.searching import organisation_file

Stamp = tuple[tuple[str, int, int], ...]
"""Of each file that there is: its path, when it was changed in nanoseconds, its size."""


def organisation_stamp(folder: Path, home: Path | None) -> Stamp:
    """Another one as soon as the organisation file of a report in `folder`, or what it names, is another."""
    return organisation_stamps(home)(folder)


def organisation_stamps(home: Path | None) -> Callable[[Path], Stamp]:
    """The same for the folders of many reports at one moment: each organisation file is looked at once."""
    states = cache(lambda path: tuple(_states(path)))

    def stamp(folder: Path) -> Stamp:
        path = organisation_file(folder, home)
        return () if path is None else states(path)

    return stamp


def _states(path: Path) -> Iterator[tuple[str, int, int]]:
    table: dict[str, Any] = {}
    with suppress(OSError, ValueError, RecursionError):
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    for each in (path, *(path.parent / text for text in _texts(table))):
        with suppress(OSError, ValueError):
            inside = sorted(each.iterdir()) if each.is_dir() else ()
            for file in (each, *inside):
                state = file.stat()
                yield str(file), state.st_mtime_ns, state.st_size


def _texts(table: dict[str, Any]) -> Iterator[str]:
    """Each text that could be a name of a file."""
    for value in table.values():
        if isinstance(value, str) and value:
            yield value
        elif isinstance(value, dict):
            yield from _texts(value)
