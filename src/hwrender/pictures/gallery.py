"""The pictures a report may use: those of the library, those of an organisation, and the files beside it."""

from __future__ import annotations

import re
from pathlib import Path

from hwrender.pictures.artwork import Artwork, Problem, ProblemKind
from hwrender.pictures.library import drawing, nearest
from hwrender.pictures.own_set import OwnSet
from hwrender.pictures.picture_files import PictureFiles


class Gallery:
    """Finds a report's pictures. Each file is read once."""

    def __init__(self, folder: Path, own: OwnSet | None) -> None:
        self._files = PictureFiles(folder)
        self._own = own

    def find(self, target: str) -> Artwork | Problem:
        """The picture that a document means by `target`: a file beside the report, a word of the own set, or
        a name or word of the library. No file outside the report's folder is opened for it."""
        if _is_file_name(target):
            return self._files.find(target)
        own = None if self._own is None else self._own.find(target)
        found = own if own is not None else drawing(target)
        return _unknown(target) if found is None else found

    def artwork(self, target: str) -> Artwork:
        """The picture for a `target` that `find` has found good."""
        found = self.find(target)
        if isinstance(found, Problem):
            raise ValueError(found.message)
        return found

    def file_of(self, target: str) -> Path | None:
        """The file beside the report that `target` names, unread; None for a word or a file that is not
        there."""
        return self._files.path_of(target) if _is_file_name(target) else None

    def files(self) -> tuple[Path, ...]:
        """Every file beside the report that was asked for so far."""
        return self._files.files()

    def digests(self) -> tuple[str, ...]:
        """The SHA-256 of each picture file used so far, in hexadecimal, in order."""
        own = () if self._own is None else self._own.digests()
        return tuple(sorted({*self._files.digests(), *own}))


def open_gallery(folder: Path, own: OwnSet | None = None) -> Gallery:
    """The gallery of a report that is in `folder`. Nothing is read yet."""
    return Gallery(folder, own)


def _is_file_name(target: str) -> bool:
    return bool(re.search(r"[/\\:]|\.[A-Za-z0-9]{2,5}$", target))


def _unknown(target: str) -> Problem:
    close = nearest(target)
    names = " or ".join(f"“{name}”" for name in close)
    hint = f"Did you mean {names}?" if close else "Run “hwrender pictures WORD” to find one."
    return Problem(ProblemKind.UNKNOWN, f"There is no picture called “{target}”.", hint)
