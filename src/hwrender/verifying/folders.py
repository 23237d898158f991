"""A published folder checked against its manifest, and its files against each other."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from hwrender.errors import UnreadableError
from hwrender.formats import ALL_FORMATS
from hwrender.formats.contract import Check
from hwrender.inspection import LocalIdentifiers, scan
from hwrender.publishing.manifest import MANIFEST_NAME, Manifest, PublishedFile, read_manifest
from hwrender.publishing.staging import staging_folders
from hwrender.verifying.wholeness import check_wholeness
from hwrender.verifying.words import read_words, same_words

_ROWS = {row.name: row for row in ALL_FORMATS}


class FileVerdict(Struct, frozen=True):
    """What one file proves. `format` is the name of its row in the table of formats."""

    file: str
    format: str
    checks: tuple[Check, ...]


class FolderVerdict(Struct, frozen=True):
    """What a folder proves as a whole, and each of its files by itself, in the order of its manifest."""

    folder: Path
    checks: tuple[Check, ...]
    files: tuple[FileVerdict, ...]

    def passed(self) -> bool:
        """Whether every claim holds."""
        return all(check.passed for check in (*self.checks, *(c for file in self.files for c in file.checks)))


def folders_in(path: Path) -> tuple[Path, ...]:
    """The published folders that `path` means: itself, or all in it.

    Raises `UnreadableError` when it is no folder, cannot be opened, or nothing was ever published in it.
    """
    try:
        inside = sorted(each for each in path.iterdir() if each.is_dir() and not each.name.startswith("."))
        if _is_published(path):
            return (path,)
        found = tuple(folder for folder in inside if _is_published(folder))
    except OSError as error:
        raise UnreadableError(
            f"{path}: this folder cannot be opened ({error.strerror}).",
            "Check its name, and that you may open it.",
        ) from error
    if not found:
        raise UnreadableError(
            f"{path}: there are no published files here.",
            "Name a folder that hwrender has made, like out/report.",
        )
    return found


def _is_published(folder: Path) -> bool:
    """Whether hwrender has published something here, or was cut off while it did."""
    if (folder / MANIFEST_NAME).exists():
        return True
    suffixes = {row.suffix for row in ALL_FORMATS}
    named = any(each.stem == folder.name and each.suffix in suffixes for each in folder.iterdir())
    return named or bool(staging_folders(folder.parent, folder.name))


def verify_folder(folder: Path, identifiers: LocalIdentifiers) -> FolderVerdict:
    """Every claim about one published folder. `identifiers` are words that no file may carry.

    Raises `UnreadableError` when the folder cannot be opened.
    """
    try:
        manifest = read_manifest(folder)
        whole = check_wholeness(folder, manifest)
    except OSError as error:
        raise UnreadableError(
            f"{folder}: this folder cannot be opened ({error.strerror}).", "Check that you may open it."
        ) from error
    if manifest is None:
        return FolderVerdict(folder, whole, ())
    clean = _nothing_leaks(folder / MANIFEST_NAME, identifiers)
    there = tuple(file for file in manifest.files if (folder / file.file).is_file())
    known = ((file, _ROWS[file.format]) for file in there if file.format in _ROWS)
    words = tuple(read_words(row, folder / file.file) for file, row in known)
    files = tuple(_file_verdict(folder, file, manifest, identifiers) for file in there)
    return FolderVerdict(folder, (*whole, clean, same_words(words)), files)


def _file_verdict(
    folder: Path, file: PublishedFile, manifest: Manifest, identifiers: LocalIdentifiers
) -> FileVerdict:
    path = folder / file.file
    claims = _claims(path, file, manifest)
    return FileVerdict(file.file, file.format, (*claims, _nothing_leaks(path, identifiers)))


def _claims(path: Path, file: PublishedFile, manifest: Manifest) -> tuple[Check, ...]:
    row = _ROWS.get(file.format)
    if row is None:
        return (Check("its format is known", False, f"{file.format} is not known to this hwrender"),)
    return row.load().verify_published(path, manifest.language, manifest.files)


def _nothing_leaks(path: Path, identifiers: LocalIdentifiers) -> Check:
    leaks = scan(path, identifiers)
    return Check("nothing in it shows who made it", not leaks, "; ".join(leak.what for leak in leaks[:3]))
