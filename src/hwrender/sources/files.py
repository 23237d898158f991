"""New files: written whole or not at all, and never in the place of another."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from hwrender.errors import OutputError


def write_new(path: Path, content: bytes) -> None:
    """Write a file that does not exist yet. Whoever looks at `path` sees nothing, or all of it.

    Raises `OutputError` when there is one already, or when it cannot be written.
    """
    write_all_new({path: content})


def write_all_new(files: Mapping[Path, bytes]) -> None:
    """Write several files that do not exist yet, in this order: all of them, or none.

    Raises `OutputError` when one of the names is taken, or when a file cannot be written.
    """
    for path in files:
        refuse_taken(path)
    moved: list[Path] = []
    try:
        for path, content in files.items():
            _write(path, content)
            moved.append(path)
    except BaseException:
        for path in moved:
            path.unlink(missing_ok=True)
        raise


def refuse_taken(path: Path) -> None:
    """Raise `OutputError` when there is a file of this name."""
    if os.path.lexists(path):
        raise _taken(path)


def _write(path: Path, content: bytes) -> None:
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        _move(part, path)
    except FileExistsError as error:
        raise _taken(path) from error
    except OSError as error:
        raise OutputError(
            f"{path}: this file cannot be written ({error.strerror}).",
            "Check that the folder exists and that you may write in it.",
        ) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _move(part: Path, path: Path) -> None:
    """A link fails where a file stands, a move would not; some disks know no links."""
    try:
        path.hardlink_to(part)
    except FileExistsError:
        raise
    except OSError:
        refuse_taken(path)
        part.replace(path)


def _taken(path: Path) -> OutputError:
    return OutputError(f"{path}: there is a file of this name.", "Choose another name, or move that file.")
