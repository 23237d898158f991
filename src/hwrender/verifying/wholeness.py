"""Is a folder whole: all that its manifest lists, nothing else, and of one build?"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from hwrender.formats.contract import Check
from hwrender.publishing.manifest import (
    MANIFEST_NAME,
    Manifest,
    Origin,
    is_whole,
    read_manifest,
)
from hwrender.publishing.staging import interrupted_manifest, staging_folders
from hwrender.verifying.tables import TABLE

_OF_THE_SYSTEM = frozenset({"desktop.ini", "thumbs.db", ".ds_store"})
"""What Windows and macOS put into any folder that is looked at; in small letters."""

_AGAIN = "Make the report again"
_SHOWN = 12

OTHER_LANGUAGES = "the copies in other languages are there"
"""The one check that is about what lies beside the folder."""


class DifferingFiles(Struct, frozen=True):
    """The files of a manifest that are not as it says, by name: those that are `missing`, and those that were
    `changed`."""

    missing: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()


ALL_AS_LISTED = DifferingFiles()


def differing_files(folder: Path, manifest: Manifest | None) -> DifferingFiles:
    """What is not as this manifest says. The table of a reader kit is there to be filled in."""
    if manifest is None:
        return ALL_AS_LISTED
    missing = [file.file for file in manifest.files if not os.path.lexists(folder / file.file)]
    kept = (file for file in manifest.files if not (file.sheet and file.format == TABLE))
    changed = [file.file for file in kept if file.file not in missing and not is_whole(folder, file)]
    return DifferingFiles(tuple(missing), tuple(changed))


def check_wholeness(folder: Path, manifest: Manifest | None, differing: DifferingFiles) -> tuple[Check, ...]:
    """What the manifest of a folder proves, or that there is none. Raises `OSError`."""
    checks = (_is_listed(folder, manifest), is_finished(folder.resolve()))
    if manifest is None:
        return checks
    return (
        *checks,
        _is_unchanged(differing),
        _nothing_else(folder, manifest),
        _is_one_build(manifest),
        *_languages(folder, manifest),
    )


def _languages(folder: Path, manifest: Manifest) -> Iterator[Check]:
    """The copies in other languages that the page leads to lie beside it."""
    page = manifest.file_of("html")
    if page is None or page.out_of_date or not manifest.languages:
        return
    missing = [each.folder for each in manifest.languages if not (folder / each.file).is_file()]
    detail = f"not there: {', '.join(missing[:_SHOWN])}. Make these reports too."
    yield Check(OTHER_LANGUAGES, not missing, detail if missing else "")


def _is_listed(folder: Path, manifest: Manifest | None) -> Check:
    """The manifest is there and can be read."""
    name = f"the list of files ({MANIFEST_NAME}) can be read"
    if manifest is not None:
        return Check(name, True)
    missing = not (folder / MANIFEST_NAME).exists()
    return Check(name, False, f"it is {'not there' if missing else 'damaged'}. {_AGAIN}.")


def is_finished(folder: Path) -> Check:
    """No build stopped here half way. What it was about to publish tells which files are of which build."""
    name = "no build was cut off here"
    waiting = interrupted_manifest(folder.parent, folder.name)
    if waiting is not None:
        return Check(name, False, _cut_off(folder, waiting))
    if staging_folders(folder.parent, folder.name):
        return Check(name, False, "A build is at work or was cut off. Wait for it, or run hwrender again.")
    return Check(name, True)


def _cut_off(folder: Path, waiting: Manifest) -> str:
    """Which files are of the build that was cut off, and which are older."""
    before = read_manifest(folder)
    new = {file.file for file in waiting.files if is_whole(folder, file)}
    old = {file.file for file in (before.files if before else ()) if is_whole(folder, file)} - new
    if not new:
        return f"It was stopped before it changed anything. {_AGAIN}."
    return (
        f"The folder is mixed. From the new build: {_names(new)}. From the build before: {_names(old)}. "
        f"{_AGAIN} to put this right."
    )


def _names(files: Iterable[str]) -> str:
    names = sorted(files)
    more = f", and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    return ", ".join(names[:_SHOWN]) + more or "nothing"


def _is_unchanged(differing: DifferingFiles) -> Check:
    """Each file of the list is there, and is the one that was published."""
    details = [f"not there: {_names(differing.missing)}"] if differing.missing else []
    details += [f"changed: {_names(differing.changed)}"] if differing.changed else []
    detail = f"{'; '.join(details)}. {_AGAIN}." if details else ""
    return Check("every file in the list is there and unchanged", not details, detail)


def _nothing_else(folder: Path, manifest: Manifest) -> Check:
    """What is not in the list was never checked and must not be published."""
    known = {MANIFEST_NAME, *(file.file for file in manifest.files)}
    others = [
        path.name
        for path in folder.iterdir()
        if path.name not in known and path.name.lower() not in _OF_THE_SYSTEM
    ]
    detail = f"not in the list: {_names(others)}. Move it to another folder." if others else ""
    return Check("there is nothing else in the folder", not others, detail)


def _is_one_build(manifest: Manifest) -> Check:
    """All files were made from the same words, in the same look, by the same program."""
    builds: dict[Origin, list[str]] = {}
    for file in manifest.files:
        builds.setdefault(file.origin, []).append(file.file)
    name = "all files are of one build"
    if len(builds) < 2:
        return Check(name, True)
    newest = builds.pop(manifest.origin, [])
    older = "; ".join(
        f"{_names(files)} ({_unlike(manifest.origin, origin)})" for origin, files in builds.items()
    )
    return Check(
        name, False, f"The folder is mixed. Newest: {_names(newest)}. Out of date: {older}. {_AGAIN}."
    )


def _unlike(newest: Origin, other: Origin) -> str:
    """In what two builds differ."""
    parts = {
        "another version of the report": newest.sources != other.sources,
        "another edition": newest.edition != other.edition,
        "another style": newest.style != other.style,
        "another version of hwrender": newest.hwrender != other.hwrender,
    }
    return ", ".join(part for part, differs in parts.items() if differs)
