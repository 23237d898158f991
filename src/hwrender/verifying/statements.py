"""Does an accessibility statement still speak of the copies that lie beside it?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from hwrender.formats.contract import Check
from hwrender.publishing.manifest import Manifest, digest_of, read_manifest
from hwrender.publishing.naming import LIBRARY_STATEMENT, STATEMENT_END, STATEMENT_SHEET


def still_speaks_of_its_copies(folder: Path, manifest: Manifest) -> Iterator[Check]:
    """Whether the copies are those that a statement was made of; nothing for any other folder, and where no
    copies lie beside it."""
    if not any(file.sheet == STATEMENT_SHEET for file in manifest.files):
        return
    copies = tuple(_copies_beside(folder.resolve()))
    if copies:
        is_same = digest_of(copies) == manifest.origin.sources
        detail = "" if is_same else "They were made again since. Run: hwrender statement"
        yield Check("it is about the copies as they are now", is_same, detail)


def _copies_beside(folder: Path) -> Iterator[Manifest]:
    """The manifests of the copies that a statement in this folder is about; none that a link leads to."""
    for each in _folders_beside(folder):
        is_folder = not each.name.startswith(".") and not each.is_symlink() and each.is_dir()
        found = read_manifest(each) if is_folder else None
        if found is not None and not found.is_of_sheets():
            yield found


def _folders_beside(folder: Path) -> Iterable[Path]:
    if folder.name == LIBRARY_STATEMENT:
        with suppress(OSError):
            return sorted(folder.parent.iterdir())
    name = folder.name.removesuffix(STATEMENT_END)
    return (folder.parent / name,) if name not in ("", folder.name) else ()
