"""A folder beside the destination in which files are made and checked before anybody can see them."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from hwrender.errors import OutputError
from hwrender.publishing.manifest import MANIFEST_NAME, Manifest

_SUFFIX = ".staging"


@contextmanager
def staging(output: Path, name: str, process: int) -> Iterator[Path]:
    """An empty folder on the same disk as `output/name`, gone again at the end whatever happens.

    Leftovers of runs that were killed are cleared first. `process` is the number of this process. Raises
    `OutputError` when the output cannot be written.
    """
    folder = output / f".{name}.{process}{_SUFFIX}"
    try:
        output.mkdir(parents=True, exist_ok=True)
        for leftover in output.glob(f".{name}.*{_SUFFIX}"):
            if not _is_running(leftover):
                shutil.rmtree(leftover, ignore_errors=True)
        folder.mkdir()
    except OSError as error:
        raise _cannot_write(output, error) from error
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _is_running(leftover: Path) -> bool:
    """Whether the process a staging folder is named after may still be at work."""
    number = leftover.name.removesuffix(_SUFFIX).rpartition(".")[2]
    if not number.isdigit() or int(number) == os.getpid():
        return False
    if os.name == "nt":  # there os.kill(pid, 0) would end the process
        return True
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def publish(staged: Path, destination: Path, manifest: Manifest) -> None:
    """Move every staged file into `destination`, then the manifest: the mark that all is there.

    Each file is on disk before it is moved and each move is atomic, so that a reader sees the old copy or the
    new one. Raises `OutputError` when a file is held open or the disk is full.
    """
    written = staged / MANIFEST_NAME
    try:
        written.write_text(manifest.as_json(), encoding="utf-8", newline="\n")
        destination.mkdir(parents=True, exist_ok=True)
        paths = sorted(path for path in staged.iterdir() if path != written)
        for path in [*paths, written]:
            _flush(path)
        for path in [*paths, written]:
            path.replace(destination / path.name)
        _flush(destination)
    except PermissionError as error:
        raise OutputError(
            f"{error.filename2 or error.filename or destination}: this file cannot be changed.",
            "Close it in Word or in any other program. Then run this again.",
        ) from error
    except OSError as error:
        raise _cannot_write(destination, error) from error


def _flush(path: Path) -> None:
    """Make the disk keep what was written (folders too, where the system allows it)."""
    with suppress(PermissionError, IsADirectoryError):  # Windows opens no folders
        handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _cannot_write(path: Path, error: OSError) -> OutputError:
    return OutputError(
        f"{path}: nothing can be written here ({error.strerror}).",
        "Check that the folder exists, that you may write in it, and that the disk is not full.",
    )
