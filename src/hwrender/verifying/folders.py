"""A published folder checked against its manifest, and its files against each other."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from hwrender.errors import UnreadableError
from hwrender.formats import ALL_FORMATS
from hwrender.formats.contract import Check
from hwrender.inspection import LocalIdentifiers, scan, why_not_opened
from hwrender.publishing.manifest import MANIFEST_NAME, Manifest, PublishedFile, read_manifest
from hwrender.publishing.naming import both_names
from hwrender.publishing.staging import staging_folders
from hwrender.verifying.drafts import drafts_say_so
from hwrender.verifying.statements import still_speaks_of_its_copies
from hwrender.verifying.tables import TABLE, check_table
from hwrender.verifying.wholeness import (
    ALL_AS_LISTED,
    OTHER_LANGUAGES,
    DifferingFiles,
    check_wholeness,
    differing_files,
)
from hwrender.verifying.words import ReadWords, read_words, same_words

_ROWS = {row.name: row for row in ALL_FORMATS}


class FileVerdict(Struct, frozen=True):
    """What one file proves. `format` is the name of its row in the table of formats."""

    file: str
    format: str
    checks: tuple[Check, ...]


class FolderVerdict(Struct, frozen=True):
    """What a folder proves as a whole, and each of its files by itself, in the order of its manifest.

    `drafts` are the files that are copies of a draft, `parts` is how many parts of the report are in each
    state, as the manifest says. `differing` are the files that are not as it says.
    """

    folder: Path
    checks: tuple[Check, ...]
    files: tuple[FileVerdict, ...]
    drafts: tuple[str, ...] = ()
    parts: Mapping[str, int] = {}
    differing: DifferingFiles = ALL_AS_LISTED

    def passed(self, *, by_itself: bool = False) -> bool:
        """Whether every claim holds; of the folder `by_itself` without what should lie beside it."""
        own = [each for each in self.checks if not (by_itself and each.name == OTHER_LANGUAGES)]
        return all(check.passed for check in (*own, *(c for file in self.files for c in file.checks)))


def folders_in(path: Path) -> tuple[Path, ...]:
    """The published folders that `path` means: itself, or all in it.

    Raises `UnreadableError` when it is no folder, cannot be opened, or nothing was ever published in it.
    """
    try:
        inside = sorted(each for each in path.iterdir() if _is_folder(each))
        if _is_published(path) or staging_folders(path.parent, path.name):
            return (path,)
        cut_off = {each.name.removeprefix(".").split(".")[0] for each in path.glob(".*.staging")}
        found = tuple(
            folder
            for folder in inside
            if _is_published(folder)
            or (folder.name.split(".")[0] in cut_off and staging_folders(path, folder.name))
        )
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


def _is_folder(path: Path) -> bool:
    """Whether this is a folder that is shown. A link leads elsewhere, or round in a circle."""
    return not path.name.startswith(".") and not path.is_symlink() and path.is_dir()


def _is_published(folder: Path) -> bool:
    """Whether hwrender has published something here."""
    if (folder / MANIFEST_NAME).exists():
        return True
    names = {name for row in ALL_FORMATS for name in both_names(folder.name, row.suffix)}
    return any(each.name in names for each in folder.iterdir())


def verify_folder(folder: Path, identifiers: LocalIdentifiers) -> FolderVerdict:
    """Every claim about one published folder. `identifiers` are words that no file may carry.

    Raises `UnreadableError` when the folder cannot be opened.
    """
    try:
        manifest = read_manifest(folder)
        differing = differing_files(folder, manifest)
        whole = check_wholeness(folder, manifest, differing)
    except OSError as error:
        raise UnreadableError(
            f"{folder}: this folder cannot be opened ({error.strerror}).", "Check that you may open it."
        ) from error
    if manifest is None:
        return FolderVerdict(folder, whole, ())
    clean = _nothing_leaks(folder / MANIFEST_NAME, identifiers)
    there = tuple(file for file in manifest.files if os.path.lexists(folder / file.file))
    unsafe = {file.file: why for file in there if (why := why_not_opened(folder / file.file))}
    known = ((file, _ROWS[file.format]) for file in there if file.format in _ROWS)
    words = tuple(read_words(row, folder / file.file) for file, row in known if file.file not in unsafe)
    files = tuple(
        _refused(file, unsafe[file.file])
        if file.file in unsafe
        else _file_verdict(folder, file, manifest, identifiers)
        for file in there
    )
    told = (*_same_words(manifest, words), drafts_say_so(manifest, words))
    checks = (*whole, clean, *told, *still_speaks_of_its_copies(folder, manifest))
    return FolderVerdict(folder, checks, files, manifest.drafts(), manifest.parts, differing)


def _same_words(manifest: Manifest, words: tuple[ReadWords, ...]) -> tuple[Check, ...]:
    """All copies of a report say the same, and all files of each sheet of a reader kit."""
    sheet_of = {file.file: file.sheet for file in manifest.files}
    sheets = dict.fromkeys(sheet_of[each.file] for each in words)
    return tuple(
        same_words(tuple(each for each in words if sheet_of[each.file] == sheet), sheet)
        for sheet in (sheets or {"": None})
    )


def _refused(file: PublishedFile, why: str) -> FileVerdict:
    return FileVerdict(
        file.file, file.format, (Check("it can be opened safely", False, f"{why} Delete it."),)
    )


def _file_verdict(
    folder: Path, file: PublishedFile, manifest: Manifest, identifiers: LocalIdentifiers
) -> FileVerdict:
    path = folder / file.file
    return FileVerdict(
        file.file, file.format, (*_claims(path, file, manifest), _nothing_leaks(path, identifiers))
    )


def _claims(path: Path, file: PublishedFile, manifest: Manifest) -> tuple[Check, ...]:
    row = _ROWS.get(file.format)
    if row is None and file.sheet and file.format == TABLE:
        return (check_table(path),)
    if row is None:
        return (Check("its format is known", False, f"{file.format} is not known to this hwrender"),)
    try:
        return row.load().verify_published(path, manifest.language, manifest.files)
    except Exception as error:  # the file may hold anything, and each reader fails in its own way
        return (Check("it can be read", False, f"it is damaged ({type(error).__name__})"),)


def _nothing_leaks(path: Path, identifiers: LocalIdentifiers) -> Check:
    name = "nothing in it shows who made it"
    try:
        leaks = scan(path, identifiers)
    except Exception as error:
        return Check(name, False, f"it cannot be looked through ({type(error).__name__})")
    return Check(name, not leaks, "; ".join(leak.what for leak in leaks[:3]))
