"""What can go wrong in the world around a document. Each message names the remedy.

What is wrong *in* a document is a finding (`hwrender.diagnostics`), never one of these.
"""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from enum import IntEnum


class ExitCode(IntEnum):
    """The exit codes of the command line: part of the contract."""

    DONE = 0
    BUG = 1
    USAGE = 2
    DOCUMENT = 3
    UNREADABLE = 4
    MISSING = 5
    OUTPUT = 6
    CHECK = 7
    SOME_FAILED = 8
    INTERRUPTED = 130


MEANINGS = {
    ExitCode.DONE: "done",
    ExitCode.BUG: "a bug in hwrender",
    ExitCode.USAGE: "the command was not understood",
    ExitCode.DOCUMENT: "the report has errors",
    ExitCode.UNREADABLE: "a file cannot be read",
    ExitCode.MISSING: "a voice, font or tool is missing",
    ExitCode.OUTPUT: "the output cannot be written",
    ExitCode.CHECK: "an output failed its own check",
    ExitCode.SOME_FAILED: "some reports of several failed",
    ExitCode.INTERRUPTED: "stopped by you with Ctrl-C: it ends within two seconds",
}
"""What each exit code tells people."""


class HwrenderError(Exception):
    """Something outside the document went wrong. `what` says it, `remedy` says what to do."""

    exit_code = ExitCode.BUG

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(what)
        self.what = what
        self.remedy = remedy

    def __reduce__(self) -> tuple[type[HwrenderError], tuple[str, str]]:
        """Errors travel between processes."""
        return type(self), (self.what, self.remedy)


class UnreadableError(HwrenderError):
    """A source that cannot be opened or decoded."""

    exit_code = ExitCode.UNREADABLE


class WronglyNamedError(HwrenderError):
    """What was asked for names nothing in the report, or more than one thing."""

    exit_code = ExitCode.USAGE


class MissingError(HwrenderError):
    """A voice, font or tool that this machine does not have."""

    exit_code = ExitCode.MISSING


class OutputError(HwrenderError):
    """An output that cannot be written."""

    exit_code = ExitCode.OUTPUT


class FailedCheckError(HwrenderError):
    """An output that does not keep one of its promises."""

    exit_code = ExitCode.CHECK


_REMEDIES = {
    errno.ENOSPC: "The disk is full. Delete what you do not need. Then run this again.",
    errno.EDQUOT: "Your space on the disk is full. Delete what you do not need. Then run this again.",
    errno.EROFS: "This disk is read-only. Choose another folder with --output.",
    errno.EFBIG: "This disk cannot hold a file as big as this. Choose another folder with --output.",
    errno.EMFILE: "Too many files are open. Close other programs. Then run this again.",
    errno.ENFILE: "Too many files are open. Close other programs. Then run this again.",
    errno.ENOENT: "Somebody has deleted or moved it. Run this again.",
}
_SHARING_VIOLATION, _ACCESS_DENIED = 32, 5
"""What Windows answers where a file is open in another program (System Error Codes 0-499)."""
_OPEN_ELSEWHERE = "Close it in other programs, such as Word. Then run this again."
_USUAL_REMEDY = "Check that the folder exists, and that you may write in it."


@contextmanager
def os_errors_as_output_errors(what: str, remedy: str | None = None) -> Iterator[None]:
    """An `OSError` becomes an `OutputError`: `what` failed, the system's reason, and a remedy. Without a
    `remedy` it is the one for that reason."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        raise OutputError(f"{what} ({reason}).", remedy or _remedy_for(error)) from error


def _remedy_for(error: OSError) -> str:
    if getattr(error, "winerror", None) in (_SHARING_VIOLATION, _ACCESS_DENIED):
        return _OPEN_ELSEWHERE
    return _REMEDIES.get(error.errno or 0, _USUAL_REMEDY)
