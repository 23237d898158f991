"""What becomes of the files of an earlier state of a report when only some of its files are made again.

A corrected name must not stay published in a copy that nobody looked at. So no file of an earlier state stays
unseen: it is marked in the manifest as out of date, or moved aside, or removed when something that could
identify people has been taken out of the report since. Files that no manifest speaks of are never touched.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable
from itertools import islice
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from hwrender.errors import OutputError
from hwrender.publishing.manifest import Manifest, PublishedFile, holds, is_whole, read_manifest
from hwrender.publishing.naming import both_names
from hwrender.publishing.set_aside import set_aside

MOST_LOOKED_THROUGH = 200
"""In an output folder with more folders than this, no earlier name of a report is looked for."""

_SOURCE_DIGITS = 6


class Superseded(Struct, frozen=True):
    """What became of older files, by name: `removed` for privacy, `moved` aside, or removed because they were
    `drafts` and the report is none any more, or `finals` and the report is a draft now. `unknown` lie in the
    folder under the name of a file of the report, and are none that was made like this. `taken_away` had been
    set aside before, and were removed for privacy. `renamed` are the folders of the same report under names
    that it had before."""

    removed: tuple[str, ...] = ()
    moved: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    drafts: tuple[str, ...] = ()
    finals: tuple[str, ...] = ()
    taken_away: tuple[str, ...] = ()
    renamed: tuple[str, ...] = ()


NOTHING_SUPERSEDED = Superseded()


def source_of(report: Path, output: Path) -> str:
    """What a manifest says of where its report lies: a hash of the way there from the output folder.

    It stays the same where both are moved together, and is too short to find out any name by trying.
    """
    target, start = report.resolve(), output.resolve()
    try:
        way = Path(os.path.relpath(target, start))
    except ValueError:  # on Windows, another drive
        way = target
    return hashlib.sha256(way.as_posix().encode("utf-8", "surrogatepass")).hexdigest()[:_SOURCE_DIGITS]


def refuse_other_report(folder: Path, manifest: Manifest | None, source: str) -> None:
    """Raises `OutputError` when the files in this folder were made from another report."""
    if manifest is not None and manifest.source not in ("", source):
        raise OutputError(
            f"{folder}: the files here were made from another report. Nothing was made.",
            "Choose another folder with --output, or give this report another “name:”. "
            "If it is the same report in a new place, delete this folder first.",
        )


def folders_without_report(output: Path, reports: Iterable[Path]) -> tuple[Path, ...]:
    """The folders of copies in `output` that were made from none of these reports, as far as their manifests
    say from which. Nothing is done to them: whether copies go is for a person to say."""
    sources = {"", *(source_of(report, output) for report in reports)}
    folders = sorted(output.iterdir()) if output.is_dir() else ()
    found = ((folder, read_manifest(folder)) for folder in folders if not folder.name.startswith("."))
    return tuple(
        folder
        for folder, manifest in found
        if manifest is not None and manifest.source not in sources and not manifest.is_of_sheets()
    )


def folders_of_other_names(output: Path, name: str, source: str) -> tuple[str, ...]:
    """The folders in `output` but `name` whose copies were made from the report of this `source`.

    Nothing is done to them: another report may have been written in the place of that one. Where there are
    more than `MOST_LOOKED_THROUGH` folders none is looked into: each new report of a library of thousands
    would be slowed down by all that are there.
    """
    with os.scandir(output) as entries:
        names = [each.name for each in islice(entries, MOST_LOOKED_THROUGH + 1)]
    if len(names) > MOST_LOOKED_THROUGH:
        return ()
    mark = f'"source": "{source}"'.encode()
    others = (output / each for each in sorted(names) if each != name and not each.startswith("."))
    manifests = ((each.name, read_manifest(each)) for each in others if holds(each, mark))
    return tuple(
        other
        for other, manifest in manifests
        if manifest is not None and manifest.source == source and not manifest.is_of_sheets()
    )


def settle(
    older: Iterable[PublishedFile],
    folder: Path,
    is_giving_away: Callable[[PublishedFile], bool],
    aside: Path | None,
    *,
    is_draft: bool,
) -> tuple[tuple[PublishedFile, ...], Superseded]:
    """The `older` files of `folder` that stay there, marked, and what becomes of the rest.

    Those that are `is_giving_away` go. With a folder to put them `aside`, the others are copied there. Drafts
    stay beside no copy that `is_draft` says is none. What is not among those that stay is taken away when the
    new manifest is published, and not before.
    """
    staying, removed, moved, drafts = [], [], [], []
    for file in older:
        if is_giving_away(file):
            removed.append(file.file)
        elif aside is not None:
            set_aside([file], folder, aside)
            moved.append(file.file)
        elif file.draft and not is_draft:
            drafts.append(file.file)
        else:
            staying.append(replace(file, out_of_date=True))
    return tuple(staying), Superseded(tuple(removed), tuple(moved), drafts=tuple(drafts))


def unknown_files(folder: Path, manifest: Manifest, suffixes: Iterable[str]) -> tuple[str, ...]:
    """What lies in a folder under a name that its report would give, and is not in the manifest: somebody has
    changed it since it was made, or put it there."""
    known = {file.file for file in manifest.files}
    names = (name for suffix in suffixes for name in both_names(manifest.name, suffix))
    return tuple(name for name in names if name not in known and (folder / name).is_file())


def remove_dropped(destination: Path, before: Manifest, after: Manifest) -> None:
    """Remove what one manifest lists and the next does not, where it is still as it was made."""
    kept = {file.file for file in after.files}
    for file in before.files:
        if file.file not in kept and is_whole(destination, file):
            (destination / file.file).unlink(missing_ok=True)
