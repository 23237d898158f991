"""Which program this is: its version, and the state of its files where people work on it."""

from __future__ import annotations

import hashlib
import os
import sysconfig
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from hwrender import __version__


@cache
def program_identity() -> str:
    """A digest of the program as it is installed here: the state of each of its files, and of the folder its
    libraries are installed in."""
    here = Path(__file__).parents[1]
    digest = hashlib.sha256(__version__.encode())
    for name, state in _states(here):
        digest.update(f"{name} {state.st_size} {state.st_mtime_ns}\n".encode())
    libraries = Path(sysconfig.get_path("purelib")).stat().st_mtime_ns
    digest.update(str(libraries).encode())
    return digest.hexdigest()


def _states(folder: Path) -> Iterator[tuple[str, os.stat_result]]:
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda each: each.name):
            if entry.name == "__pycache__":
                continue
            if entry.is_dir():
                yield from _states(Path(entry.path))
            else:
                yield entry.name, entry.stat()
