"""The folder of a site, brought to what it is to hold: only what has changed is written.

A mark in the folder lists what is ours, and what each file was made from. Nothing else in the folder is
written over or deleted. The mark names a file before it is written: whatever stops a run, the next one knows
its own.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import assert_never

from msgspec import MsgspecError, Struct, json

from hwrender.errors import OutputError, os_errors_as_output_errors
from hwrender.files import open_regular, write_whole

MARK = "hwrender-site.json"
SCHEMA = 1
MOST_BYTES = 200_000_000
"""How big a mark may be: that of 15,000 reports is a tenth of it."""
_FORBIDDEN = frozenset("\\:\0")


class CopiedFile(Struct, frozen=True):
    """A published file that goes along as it is."""

    source: Path
    sha256: str
    size_bytes: int


class MadeFile(Struct, frozen=True):
    """A file that is made when it is not there, or was made from something else. `key` is a digest of
    whatever decides its content."""

    key: str
    make: Callable[[], bytes]


SiteFile = CopiedFile | MadeFile


class MarkedFile(Struct, frozen=True, array_like=True):
    """A file of ours: what it was made from (nothing, while it is being written) and its size."""

    key: str
    size_bytes: int


class SiteMark(Struct, frozen=True, forbid_unknown_fields=True, tag_field="schema", tag=SCHEMA):
    """What is ours in a folder, by path. Raises `ValueError` for a path that leads elsewhere."""

    files: Mapping[str, MarkedFile]

    def __post_init__(self) -> None:
        for path in self.files:
            if not path or path.startswith("/") or ".." in path.split("/") or _FORBIDDEN & set(path):
                raise ValueError(f"{path!r} leads out of the folder")


class SiteChanges(Struct, frozen=True):
    """How many files were written and removed, and how many there are."""

    written: int
    removed: int
    total: int


_NO_MARK = SiteMark({})


def read_mark(folder: Path) -> SiteMark:
    """What is ours in a folder. Raises `OutputError` where the mark cannot be read: then nobody knows."""
    path = folder / MARK
    if not os.path.lexists(path):
        return _NO_MARK
    try:
        with open_regular(path) as stream:
            return json.decode(stream.read(MOST_BYTES), type=SiteMark)
    except (OSError, MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise OutputError(
            f"{path}: this list of the site's files cannot be read.", "Choose another folder with --output."
        ) from error


def bring_up_to_date(folder: Path, wanted: Mapping[str, SiteFile]) -> SiteChanges:
    """Write what has changed, in the order of `wanted`, then remove what is not wanted any more.

    Raises `OutputError` when a file that is not ours has a name that is needed, or when nothing can be
    written.
    """
    before = read_mark(folder).files
    _refuse_what_is_not_ours(folder, [path for path in wanted if path not in before])
    left = [path for path, file in wanted.items() if not _is_there(folder / path, file, before.get(path))]
    gone = [path for path in before if path not in wanted]
    with os_errors_as_output_errors(
        f"{folder}: the site cannot be written", "Check that you may write there."
    ):
        folder.mkdir(parents=True, exist_ok=True)
        now = dict(before)
        if left:
            _write_mark(folder, now | {path: MarkedFile("", 0) for path in left})
        folders: set[Path] = {folder}
        for path in left:
            _make_folder((folder / path).parent, folders)
            now[path] = _write(folder / path, wanted[path])
        for path in gone:
            del now[path]
            _remove(folder, path)
        if left or gone:
            _write_mark(folder, {path: now[path] for path in sorted(now)})
            if not now:
                (folder / MARK).unlink()
    return SiteChanges(len(left), len(gone), len(wanted))


def key_of(file: SiteFile) -> str:
    """What a file is made from."""
    match file:
        case CopiedFile():
            return file.sha256
        case MadeFile():
            return file.key
        case _:
            assert_never(file)


def _is_there(path: Path, file: SiteFile, marked: MarkedFile | None) -> bool:
    if marked is None or marked.key != key_of(file):
        return False
    try:
        found = path.lstat()
    except OSError:
        return False
    return stat.S_ISREG(found.st_mode) and found.st_size == marked.size_bytes


def _write(path: Path, file: SiteFile) -> MarkedFile:
    match file:
        case CopiedFile():
            content = file.source.read_bytes()
            if hashlib.sha256(content).hexdigest() != file.sha256:
                raise OutputError(f"{file.source}: this file changes while it is read.", "Run this again.")
        case MadeFile():
            content = file.make()
        case _:
            assert_never(file)
    write_whole(path, content, durable=False)
    return MarkedFile(key_of(file), len(content))


def _make_folder(folder: Path, known: set[Path]) -> None:
    """Make a folder and those above it; `known` are there. A link may lead to a folder of somebody else."""
    if folder in known:
        return
    _make_folder(folder.parent, known)
    if folder.is_symlink():
        raise OutputError(
            f"{folder}: this is a link to another folder.", "Delete the link. Then run this again."
        )
    folder.mkdir(exist_ok=True)
    known.add(folder)


def _remove(top: Path, path: str) -> None:
    """Delete a file of ours, and the folders that are empty without it."""
    file = top / path
    if any(each.is_symlink() for each in file.parents if each.is_relative_to(top) and each != top):
        return
    file.unlink(missing_ok=True)
    folder = file.parent
    while folder != top:
        try:
            folder.rmdir()
        except OSError:
            return
        folder = folder.parent


def _refuse_what_is_not_ours(folder: Path, paths: list[str]) -> None:
    for path in paths:
        if os.path.lexists(folder / path):
            raise OutputError(
                f"{folder / path}: there is another file with this name.",
                "Move it away, or choose another folder with --output.",
            )


def _write_mark(folder: Path, files: Mapping[str, MarkedFile]) -> None:
    write_whole(folder / MARK, json.encode(SiteMark(files)) + b"\n")
