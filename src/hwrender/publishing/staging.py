"""A folder beside the destination in which files are made and checked before anybody can see them.

Several files cannot take the place of several others in one step: Windows cannot exchange a folder that
somebody has open, and where a folder can be exchanged, whoever stands in it is left in the old one and its
permissions are lost. So a build is published as a database writes: first everything is on the disk in the
staging folder, then the manifest is put there, which commits the build, then each file is moved in one step,
the manifest last. Killed before the commit, the old copies stand and the staging folder is cleared. Killed
after it, the next run finishes what was begun, even if it then makes nothing itself.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from threading import Lock

from hwrender.errors import OutputError, os_errors_as_output_errors
from hwrender.files import flush_to_disk, is_regular, write_whole
from hwrender.publishing.build_lock import build_lock, is_windows, lock_path
from hwrender.publishing.manifest import MANIFEST_NAME, Manifest, is_whole, read_manifest
from hwrender.publishing.superseding import remove_dropped

_SUFFIX = ".staging"

_open: dict[Path, Path] = {}
"""The staging folders of this process, each with the lock of its build."""

_MOVE_AWAY = "Nothing was published. Delete it, or move it away. Then run this again."

_publishing = Lock()
"""Held while files are being put into place."""


@contextmanager
def staging(
    output: Path, name: str, process: int, notify_waiting: Callable[[], None] = lambda: None
) -> Iterator[Path]:
    """An empty folder on the same disk as `output/name`, gone again at the end whatever happens.

    Only one build of `name` at a time gets one: `notify_waiting` is called if this one has to wait. What a
    killed run has left is finished or cleared first. `process` is the number of this process. Raises
    `OutputError` when the output cannot be written.
    """
    folder = output / f".{name}.{process}{_SUFFIX}"
    with ExitStack() as stack:
        with folder_errors_as_output_errors(output):
            output.mkdir(parents=True, exist_ok=True)
            _refuse_other_than_files(lock_path(output, name))
            stack.enter_context(build_lock(output, name, notify_waiting))
            _refuse_what_is_not_ours(output, name)
            for leftover in staging_folders(output, name):
                _finish_or_discard(leftover, output / name)
            _open[folder] = lock_path(output, name)
            stack.callback(_open.pop, folder)
            folder.mkdir(mode=0o700)  # until they are published, the files are nobody else's to see
        stack.callback(_discard, folder)
        yield folder


def abandon_all(seconds: float) -> None:
    """For a process that ends at once, from whatever thread: clear what it has in staging.

    Files that are just being put into place get so many seconds for it. If they need more, the next run
    finishes that. Nothing can be published by this process any more.
    """
    if not _publishing.acquire(timeout=seconds):
        return
    for folder, lock in tuple(_open.items()):
        _discard(folder)
        with suppress(OSError):
            lock.unlink()


def _discard(staged: Path) -> None:
    """Clear a staging folder, unless it holds what is left of a committed build."""
    if not is_committed(staged):
        shutil.rmtree(staged, ignore_errors=True)


def staging_folders(output: Path, name: str) -> tuple[Path, ...]:
    """The staging folders of `name` in `output`: of a build that is running, or of one that was killed."""
    return tuple(path for path in _so_called(output, name) if not path.is_symlink() and path.is_dir())


def _so_called(output: Path, name: str) -> Iterator[Path]:
    """All that is called as a staging folder of `name` is."""
    start = f".{name}."
    for path in sorted(output.iterdir()) if output.is_dir() else ():
        number = path.name.removeprefix(start).removesuffix(_SUFFIX)
        if path.name == f"{start}{number}{_SUFFIX}" and number.isdigit():
            yield path


def _refuse_what_is_not_ours(output: Path, name: str) -> None:
    """Links, pipes and devices under the names of staging were not put there by this program: following them
    would lead out of the folder, or nowhere. Raises `OutputError`."""
    for path in _so_called(output, name):
        if path.is_symlink() or not path.is_dir():
            raise _not_ours(path)
        _refuse_other_than_files(*path.iterdir())


def _refuse_other_than_files(*paths: Path) -> None:
    for path in paths:
        if os.path.lexists(path) and not is_regular(path):
            raise _not_ours(path)


def _not_ours(path: Path) -> OutputError:
    return OutputError(f"{path}: hwrender did not make this {_kind(path)}.", _MOVE_AWAY)


def _kind(path: Path) -> str:
    """What lies there, in a word that people know."""
    if path.is_symlink():
        return "link"
    return "folder" if path.is_dir() else "file" if path.is_file() else "pipe or device"


def interrupted_manifest(output: Path, name: str) -> Manifest | None:
    """The manifest of a build that was cut off while it was being put into place, if there is one."""
    return next((found for path in staging_folders(output, name) if (found := read_manifest(path))), None)


def publish(staged: Path, destination: Path, manifest: Manifest) -> None:
    """Move every staged file into `destination`, then the manifest: the mark that all is there.

    Raises `OutputError` when a file is held open, the disk is full, or a file that the manifest keeps from an
    earlier build has changed meanwhile. Then the old copies stand, unless some files had been moved already:
    these moves are finished by the next run.
    """
    with folder_errors_as_output_errors(destination), _publishing:
        _check_places(staged, destination)
        destination.mkdir(exist_ok=True)
        _check_kept_files(staged, destination, manifest)
        _check_not_open_elsewhere(staged, destination)
        for path in staged.iterdir():
            flush_to_disk(path)
        write_whole(staged / MANIFEST_NAME, manifest.as_json().encode("utf-8"))
        count = len(list(staged.iterdir()))
        try:
            flush_to_disk(staged)
            flush_to_disk(staged.parent)
            _move(staged, destination)
        except KeyboardInterrupt:
            _move(staged, destination)
            raise
        except OSError:
            if len(list(staged.iterdir())) == count:  # nothing has changed, so it can still be called off
                (staged / MANIFEST_NAME).unlink()
            raise


def _move(staged: Path, destination: Path) -> None:
    """Each file in one step, the manifest last. What is moved already is not there any more.

    A file that the manifest there has and the new one has not is removed, if it is still as it was made.
    """
    before, after = read_manifest(destination), read_manifest(staged)
    names = sorted(path.name for path in staged.iterdir() if path.name != MANIFEST_NAME)
    moves = [(staged / name, destination / name) for name in (*names, MANIFEST_NAME)]
    with _kept_open(target for _, target in moves):
        for path, target in moves:
            if path.name == MANIFEST_NAME and before is not None and after is not None:
                remove_dropped(destination, before, after)
            path.replace(target)
    flush_to_disk(destination)


@contextmanager
def _kept_open(paths: Iterable[Path]) -> Iterator[None]:
    """Keep the files that are about to be replaced alive.

    A disk takes its time to give up the room of a file, and the folder would be mixed so long: hundreds of
    times as long as the moves themselves take.
    """
    with ExitStack() as stack:
        if not is_windows():  # no file that is open can be replaced there
            for path in paths:
                with suppress(OSError):
                    stack.callback(os.close, os.open(path, os.O_RDONLY | os.O_NONBLOCK))
        yield


def _finish_or_discard(leftover: Path, destination: Path) -> None:
    """Finish a build that was committed; throw away one that was not."""
    if is_committed(leftover):
        _check_places(leftover, destination)
        destination.mkdir(exist_ok=True)
        _move(leftover, destination)
    shutil.rmtree(leftover, ignore_errors=True)


def is_committed(staged: Path) -> bool:
    """Whether the build in this staging folder counts: its manifest is there, whole."""
    return read_manifest(staged) is not None


def _check_places(staged: Path, destination: Path) -> None:
    """Where a copy is to be put, nothing but an older copy may lie."""
    if destination.exists() and not destination.is_dir():
        raise OutputError(f"{destination}: this is a {_kind(destination)} and not a folder.", _MOVE_AWAY)
    for name in (*sorted(path.name for path in staged.iterdir()), MANIFEST_NAME):
        place = destination / name
        if os.path.lexists(place) and not is_regular(place):
            raise OutputError(f"{place}: a {_kind(place)} is where this file must go.", _MOVE_AWAY)


def _check_kept_files(staged: Path, destination: Path, manifest: Manifest) -> None:
    for file in manifest.files:
        if not (staged / file.file).exists() and not is_whole(destination, file):
            raise OutputError(
                f"{destination / file.file}: this file was changed while hwrender was at work.",
                "Nothing was published. Run this again.",
            )


def _check_not_open_elsewhere(staged: Path, destination: Path) -> None:
    """Windows replaces no file that a program holds open: find that out while nothing has been moved."""
    if is_windows():
        for path in staged.iterdir():
            with suppress(FileNotFoundError):
                (destination / path.name).open("r+b").close()


@contextmanager
def folder_errors_as_output_errors(path: Path) -> Iterator[None]:
    """An `OSError` in a folder becomes an `OutputError`, which names a published file that a program holds
    open."""
    with os_errors_as_output_errors(f"{path}: nothing can be written here"):
        try:
            yield
        except PermissionError as error:
            named = Path(error.filename2 or error.filename or "")
            if not named.is_file() or not os.access(named.parent, os.W_OK):
                raise
            raise OutputError(
                f"{named}: this file cannot be changed.",
                f"Close the file in {_program(named)} and run this again.",
            ) from error


def _program(path: Path) -> str:
    """What most likely has this file open."""
    return "Word" if path.suffix == ".docx" else "the program that shows it"
