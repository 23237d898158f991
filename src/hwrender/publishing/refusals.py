"""What a disk refuses, as an error that says what to do."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hwrender.errors import OutputError

_REMEDIES = {
    errno.ENOSPC: "The disk is full. Delete what you do not need. Then run this again.",
    errno.EDQUOT: "Your space on the disk is full. Delete what you do not need. Then run this again.",
    errno.EROFS: "This disk cannot be written. Choose another folder with --output.",
    errno.EFBIG: "This disk takes no file as big as this. Choose another folder with --output.",
    errno.EMFILE: "Too many files are open. Close other programs. Then run this again.",
    errno.ENFILE: "Too many files are open. Close other programs. Then run this again.",
    errno.ENOENT: "Somebody deleted or moved it meanwhile. Run this again.",
}
_USUAL_REMEDY = "Check that the folder exists, and that you may write in it."


@contextmanager
def refusals_told(what: str) -> Iterator[None]:
    """Whatever the system refuses comes out as `OutputError`: `what` was to be done, why not, and a
    remedy."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        remedy = _REMEDIES.get(error.errno or 0, _USUAL_REMEDY)
        raise OutputError(f"{what} ({reason}).", remedy) from error


@contextmanager
def changes_told(path: Path) -> Iterator[None]:
    """The same for changes in a folder. A published file that a program holds open is named."""
    with refusals_told(f"{path}: nothing can be written here"):
        try:
            yield
        except PermissionError as error:
            named = Path(error.filename2 or error.filename or "")
            if not named.is_file() or not os.access(named.parent, os.W_OK):
                raise
            raise OutputError(
                f"{named}: this file cannot be changed.",
                f"Close the file in {_program(named)} and run this again.",
            ) from error


def _program(path: Path) -> str:
    """What most likely has this file open."""
    return "Word" if path.suffix == ".docx" else "the program that shows it"
