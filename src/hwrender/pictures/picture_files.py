"""The picture files of one folder: read once each, and never a file outside it."""

from __future__ import annotations

import difflib
import hashlib
import re
from pathlib import Path
from urllib.parse import unquote

from hwrender.pictures.artwork import Artwork, Photograph, Problem, ProblemKind

MOST_BYTES = 64_000_000
SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".webp", ".gif", ".svg", ".bmp", ".tif", ".tiff"})
"""The kinds of file that can be read, by the end of their name in small letters."""

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*:|//|\\\\", re.IGNORECASE)


class PictureFiles:
    """Finds the pictures of a folder by file name."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder.resolve()
        self._read: dict[Path, Artwork | Problem] = {}

    def find(self, target: str) -> Artwork | Problem:
        """The picture in the file `target`, a path inside the folder. A file outside it is never opened, nor
        one a link leads to."""
        if _ADDRESS.match(target):
            return _outside(target)
        try:
            path = self._path(target)
        except (OSError, ValueError, RuntimeError):  # a name no file can have, or links in a circle
            return _outside(target)
        if not path.is_relative_to(self._folder):
            return _outside(target)
        if path not in self._read:
            self._read[path] = self._load(path, target)
        return self._read[path]

    def path_of(self, target: str) -> Path | None:
        """The file that `target` names, unread; None if it is not there or not in the folder."""
        if _ADDRESS.match(target):
            return None
        try:
            path = self._path(target)
            return path if path.is_relative_to(self._folder) and path.is_file() else None
        except (OSError, ValueError, RuntimeError):
            return None

    def files(self) -> tuple[Path, ...]:
        """Every file asked for so far, whether or not it is a picture."""
        return tuple(self._read)

    def digests(self) -> tuple[str, ...]:
        """The SHA-256 of each picture used so far, in hexadecimal, in order."""
        read = (found for found in self._read.values() if isinstance(found, Photograph))
        return tuple(sorted(hashlib.sha256(photograph.content).hexdigest() for photograph in read))

    def _path(self, target: str) -> Path:
        """The file itself, links followed. A Markdown reader may have written a blank as %20."""
        written = self._folder / target.replace("\\", "/")
        decoded = self._folder / unquote(target).replace("\\", "/")
        return (written if written.exists() else decoded).resolve()

    def _load(self, path: Path, target: str) -> Artwork | Problem:
        if path.suffix.lower() not in SUFFIXES:
            return Problem(
                ProblemKind.UNREADABLE,
                f"“{target}” is not a kind of picture that can be used.",
                "Save it as JPEG or PNG.",
            )
        try:
            if not path.is_file():
                return self._missing(path, target)
            with path.open("rb") as file:
                content = file.read(MOST_BYTES + 1)
            if len(content) > MOST_BYTES:
                return Problem(
                    ProblemKind.TOO_BIG, f"The picture “{target}” is too big.", "Save it at a smaller size."
                )
            # most reports have no photograph, and the library that reads one takes a moment to load
            from hwrender.pictures.photographs import load_photograph

            return load_photograph(content, target)
        except OSError as error:
            return Problem(
                ProblemKind.UNREADABLE,
                f"The picture “{target}” cannot be opened ({error.strerror}).",
                "Check that you may open this file.",
            )

    def _missing(self, path: Path, target: str) -> Problem:
        beside = sorted(
            each.relative_to(self._folder).as_posix()
            for each in (path.parent.iterdir() if path.parent.is_dir() else ())
            if each.suffix.lower() in SUFFIXES
        )
        close = difflib.get_close_matches(target, beside, n=1)
        hint = (
            f"Did you mean “{close[0]}”?" if close else "Put the file beside the report. Or check its name."
        )
        return Problem(ProblemKind.UNKNOWN, f"There is no picture file “{target}”.", hint)


def _outside(target: str) -> Problem:
    return Problem(
        ProblemKind.OUTSIDE,
        f"The picture “{target}” is not in the report's folder.",
        "Copy it into the folder of the report.",
    )
