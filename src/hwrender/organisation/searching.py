"""Which organisation file is that of a report: the nearest one above it.

It is looked for in the report's own folder, then in each folder above. The search ends with a folder that
holds `.git` (a project of its own), with the home folder of the person, or at the top of the disk. A folder
in which everybody may put files (`/tmp`) is passed over: what lies there may be anybody's.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from hwrender.organisation.model import FILE_NAME


def organisation_file(folder: Path, home: Path | None) -> Path | None:
    """The organisation file of a report in `folder`, if it has one. `home` is the person's home folder."""
    last = looked_for(folder, home)[-1:]
    return last[0] if last and os.path.lexists(last[0]) else None


def looked_for(folder: Path, home: Path | None) -> tuple[Path, ...]:
    """Each place where the file is looked for, in order; it can only be at the last one."""
    places: list[Path] = []
    for place in _folders(folder.resolve(), None if home is None else home.resolve()):
        places.append(place / FILE_NAME)
        if os.path.lexists(places[-1]):
            break
    return tuple(places)


def shown_name(path: Path) -> str:
    """How messages call a file: from where the person is, if it is there or below."""
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)


def _folders(folder: Path, home: Path | None) -> Iterator[Path]:
    for each in (folder, *folder.parents):
        if each == folder or not _is_everybodys(each):
            yield each
        if each == home or os.path.lexists(each / ".git"):
            return


def _is_everybodys(folder: Path) -> bool:
    """Whether everybody may put files there, or nobody can tell."""
    try:
        mode = folder.stat().st_mode
    except OSError:
        return True
    return bool(mode & stat.S_ISVTX and mode & stat.S_IWOTH)
