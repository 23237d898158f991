"""Reading and writing a source without touching anything but what was changed."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from hwrender.errors import OutputError
from hwrender.reading.source import load_source


def load_text(path: Path) -> str:
    """The file as it is, line ends and byte order mark included. Raises `UnreadableError` as reading does."""
    load_source(path, str(path))
    return path.read_bytes().decode("utf-8")


def save_text(path: Path, before: str, after: str) -> None:
    """Put `after` in the place of `before`, whole or not at all; links are followed.

    Raises `OutputError` if it cannot be written, or if the file is no longer what it was.
    """
    target = path.resolve()
    beside = target.with_name(f".{target.name}.{os.getpid()}.new")
    try:
        if target.read_bytes() != before.encode("utf-8"):
            raise OutputError(f"{path}: this file has changed meanwhile.", "Save it and run this again.")
        beside.write_bytes(after.encode("utf-8"))
        shutil.copymode(target, beside)
        beside.replace(target)
    except OSError as error:
        raise OutputError(
            f"{path}: this file cannot be written ({error.strerror}).", "Check that you may write there."
        ) from error
    finally:
        beside.unlink(missing_ok=True)
