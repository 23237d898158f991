"""Files written whole: whoever looks at a name sees what was there before, or all that is new."""

from __future__ import annotations

import errno
import os
import shutil
import stat
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from io import BufferedReader
from itertools import count
from pathlib import Path

from hwrender.errors import OutputError, os_errors_as_output_errors

_NOT_FOR_FOLDERS = (errno.EACCES, errno.EPERM, errno.EINVAL, errno.ENOTSUP)
"""Windows opens no folders, and some disks of a network flush none."""

_numbers = count()
"""Of the parts that this process has written: its threads may write the same file at once."""


def write_whole(path: Path, content: bytes, *, durable: bool = True) -> None:
    """Put a file at `path` in one step, in the place of any that is there.

    When it is `durable`, it is on the disk before it is there. Raises `OSError`; then nothing has changed.
    """
    with _written_beside(path, content, durable=durable) as part:
        part.replace(path)


def replace_text(path: Path, before: str, after: str) -> None:
    """Put `after` in the place of `before`, with the same permissions; links are followed.

    Raises `OutputError` if it cannot be written, or if the file is no longer what it was.
    """
    target = path.resolve()
    with os_errors_as_output_errors(
        f"{path}: this file cannot be written", "Check that you may write there."
    ):
        if target.read_bytes() != before.encode("utf-8"):
            raise OutputError(
                f"{path}: this file has changed since it was read.", "Save it and run this again."
            )
        with _written_beside(target, after.encode("utf-8")) as part:
            shutil.copymode(target, part)
            part.replace(target)


def write_new(path: Path, content: bytes) -> None:
    """Write a file that does not exist yet. Raises `OutputError` when it does, or cannot be written."""
    refuse_taken(path)
    with os_errors_as_output_errors(
        f"{path}: this file cannot be written", "Check that the folder exists and that you may write in it."
    ):
        try:
            with _written_beside(path, content) as part:
                _move_to_new(part, path)
        except FileExistsError as error:
            raise _taken(path) from error


def keep_beside(path: Path, ending: str, content: str) -> Path | None:
    """Write what a file holds beside it, under its name with this ending and with its permissions.

    None where that is there already: the earliest state is kept. Raises `OutputError`.
    """
    kept = path.with_name(f"{path.name}{ending}")
    if os.path.lexists(kept):
        return None
    with (
        os_errors_as_output_errors(f"{kept}: this file cannot be written", "Check that you may write there."),
        suppress(FileExistsError),
        _written_beside(kept, content.encode("utf-8")) as part,
    ):
        shutil.copymode(path, part)
        _move_to_new(part, kept)
        return kept
    return None


def write_all_new(files: Mapping[Path, bytes]) -> None:
    """Write several files that are not there yet, in this order: all or none. Raises as `write_new` does."""
    for path in files:
        refuse_taken(path)
    written: list[Path] = []
    try:
        for path, content in files.items():
            write_new(path, content)
            written.append(path)
    except BaseException:
        for path in written:
            path.unlink(missing_ok=True)
        raise


def refuse_taken(path: Path) -> None:
    """Raise `OutputError` when there is already a file with this name."""
    if os.path.lexists(path):
        raise _taken(path)


def remove_abandoned(folder: Path, before: float) -> None:
    """Remove the parts of files that programs left when they were killed: those last written `before` a time,
    in seconds since 1970. Nothing else is touched, and what cannot be removed stays."""
    with suppress(OSError):
        for path in folder.glob(".hwrender.*.part"):
            with suppress(OSError):
                if is_regular(path) and path.stat().st_mtime < before:
                    path.unlink()


def is_regular(path: Path) -> bool:
    """Whether a file lies there: no link, pipe, device or folder."""
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except OSError:
        return False


def open_regular(path: Path, *, follow_links: bool = False) -> BufferedReader:
    """A file to be read. Raises `OSError` at once for what is none: nobody ever writes to a pipe that lies
    about, and a device has no end. A link is followed only if asked for."""
    flags = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
    handle = os.open(path, flags if follow_links else flags | getattr(os, "O_NOFOLLOW", 0))
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise OSError(errno.EINVAL, "It is not a file", str(path))
    return os.fdopen(handle, "rb")


def flush_to_disk(path: Path) -> None:
    """Make the disk keep what was written; of a folder that is its list of files, where the system allows
    it."""
    is_folder = path.is_dir()
    try:
        handle = os.open(path, os.O_RDONLY if is_folder else os.O_RDWR)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError as error:
        if not (is_folder and error.errno in _NOT_FOR_FOLDERS):
            raise


@contextmanager
def _written_beside(path: Path, content: bytes, *, durable: bool = True) -> Iterator[Path]:
    """A file with this content in the folder of `path`, to be moved; what is not moved is removed."""
    part = path.with_name(f".hwrender.{os.getpid()}.{next(_numbers)}.part")
    try:
        part.write_bytes(content)
        if durable:
            flush_to_disk(part)
        yield part
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _move_to_new(part: Path, path: Path) -> None:
    """A link fails where a file stands, a move would not; some disks know no links."""
    try:
        path.hardlink_to(part)
    except FileExistsError:
        raise
    except OSError:
        refuse_taken(path)
        part.replace(path)


def _taken(path: Path) -> OutputError:
    return OutputError(
        f"{path}: there is already a file with this name.", "Choose another name, or move that file."
    )
