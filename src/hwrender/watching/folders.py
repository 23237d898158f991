"""What lies in the folders of reports: each report, and one number for all that it may be made from.

A report may be made from its own file and from whatever lies beside it or in folders below: pictures, the
pronunciation of words, what readers said. Other reports are none of this. What is further up is told by who
knows of it. Nothing is read but names, sizes
and times, and the first bytes of a file that is called as a report is and was not known as one.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping
from pathlib import Path

from msgspec import Struct

from hwrender.report_files import begins_as_report, is_named_as_report

_PASSED_OVER = (".", "~", "#")
"""How files begin that editors and hwrender write for a moment."""

_EVERY_LEVEL = 1_000
_WITH_ITS_PICTURES = 1
"""A report that was named has its pictures beside it, or in a folder beside it."""


Above = Callable[[Path], Hashable]
"""What reports in a folder are made from that is further up: another value is another state."""


def nothing_above(folder: Path) -> Hashable:
    """Reports are made from nothing there."""
    del folder
    return None


class FolderLook(Struct, frozen=True):
    """What was seen: the state of each report, and the folders that could not be looked into. The number of a
    state means nothing but that another number is another state, in this process."""

    reports: Mapping[Path, int]
    unreachable: tuple[Path, ...] = ()


def look_into(
    folder: Path,
    known: Collection[Path],
    leaves_out: Collection[Path],
    also: Iterable[Path] = (),
    above: Above = nothing_above,
) -> FolderLook:
    """All reports in a folder and below it, but for the folders that it `leaves_out`. Those that are `known`
    are reports still, whatever they begin with now. All are made from the files that are named `also`."""
    looking = _Looking(known, leaves_out, folder.resolve())
    looking.look(folder, _EVERY_LEVEL)
    return FolderLook(_with(looking.reports, also, above), tuple(looking.unreachable))


def look_at(
    reports: Iterable[Path],
    leaves_out: Collection[Path],
    also: Iterable[Path] = (),
    above: Above = nothing_above,
) -> FolderLook:
    """The reports that were named, as far as they are there, wherever a link leads."""
    wanted = dict.fromkeys(reports)
    seen: dict[Path, int] = {}
    unreachable: list[Path] = []
    for folder in dict.fromkeys(path.parent for path in wanted):
        looking = _Looking(wanted, leaves_out, None)
        looking.look(folder, _WITH_ITS_PICTURES)
        beside = (path for path in looking.reports if path in wanted and path.parent == folder)
        seen |= {path: looking.reports[path] for path in beside}
        unreachable += looking.unreachable
    return FolderLook(_with(seen, also, above), tuple(unreachable))


def _with(reports: Mapping[Path, int], also: Iterable[Path], above: Above) -> Mapping[Path, int]:
    shared = tuple(_state_at(path) for path in also)
    folders = {folder: above(folder) for folder in {path.parent for path in reports}}
    return {path: hash((state, shared, folders[path.parent])) for path, state in reports.items()}


def _state_at(path: Path) -> int:
    """The state of a file, or of what is in a folder; 0 for nothing."""
    try:
        if path.is_dir():
            return hash(tuple(sorted((each.name, _state_of(each.stat())) for each in os.scandir(path))))
        return _state_of(path.stat())
    except OSError:
        return 0


def _state_of(found: os.stat_result) -> int:
    """The inode is none of it: drives of a network may give another one at each look."""
    return hash((found.st_size, found.st_mtime_ns, found.st_ctime_ns))


class _Looking:
    """One look at a folder. No report is what a link leads to outside the `top`, where there is one."""

    def __init__(self, known: Collection[Path], leaves_out: Collection[Path], top: Path | None) -> None:
        self.reports: dict[Path, int] = {}
        self.unreachable: list[Path] = []
        self._top = top
        self._known = known
        self._leaves_out = {path.resolve() for path in leaves_out}

    def look(self, folder: Path, levels: int) -> int:
        """Add the reports of a folder and of so many levels below it. Gives a number for all other files."""
        others, found = 0, {}
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError:
            self.unreachable.append(folder)
            return 0
        for entry in entries:
            path = folder / entry.name
            if entry.name.startswith(_PASSED_OVER) and path not in self._known:
                continue
            try:
                if entry.is_dir(follow_symlinks=False):
                    others ^= self._look_below(path, levels)
                elif not is_named_as_report(path) and path not in self._known:
                    others ^= hash((path, _state_of(entry.stat())))
                elif self._is_report(path, entry):
                    found[path] = _state_of(entry.stat())
            except OSError:  # it has gone since
                continue
        for path, state in found.items():
            self.reports[path] = hash((state, others))
        return others

    def _look_below(self, folder: Path, levels: int) -> int:
        return self.look(folder, levels - 1) if levels and folder.resolve() not in self._leaves_out else 0

    def _is_report(self, path: Path, entry: os.DirEntry[str]) -> bool:
        if not entry.is_file():
            return False
        if self._top is not None and entry.is_symlink() and not path.resolve().is_relative_to(self._top):
            return False
        # whoever makes it can say what is wrong with one that may not be read
        return path in self._known or begins_as_report(path) or not os.access(path, os.R_OK)
