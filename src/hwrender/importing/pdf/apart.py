"""A PDF is read in a process of its own, which ends when it takes too long or too much memory.

The library that reads PDFs is written in C++ and cannot be interrupted: a file that is made to swell, or that
makes it fail, ends that process and nothing else.
"""

from __future__ import annotations

import subprocess
import sys
from enum import IntEnum
from pathlib import Path

import msgspec
from msgspec import Struct

from hwrender.errors import UnreadableError
from hwrender.importing.model import Imported, too_much

LONGEST_SECONDS = 120
_REMEDY = "Save the pages that you need as a PDF of their own. Give that file."


class Ending(IntEnum):
    """How the process ends; with any other number, reading has failed in it."""

    IMPORTED = 0
    REFUSED = 70


class PdfRefusal(Struct, frozen=True):
    """What is said of a file that is refused, and what to do."""

    what: str
    remedy: str


def import_apart(path: Path, name: str) -> Imported:
    """The report in a PDF, read in a process of its own. Raises `UnreadableError` where there is none."""
    arguments = [sys.executable, "-m", "hwrender.importing.pdf.child", str(path.absolute()), str(path), name]
    try:
        done = subprocess.run(arguments, capture_output=True, timeout=LONGEST_SECONDS, check=False)
    except subprocess.TimeoutExpired:
        raise _too_long(path) from None
    if done.returncode == Ending.IMPORTED:
        return msgspec.msgpack.decode(done.stdout, type=Imported)
    if done.returncode == Ending.REFUSED:
        refusal = msgspec.msgpack.decode(done.stdout, type=PdfRefusal)
        raise UnreadableError(refusal.what, refusal.remedy)
    raise _too_long(path)


def _too_long(path: Path) -> UnreadableError:
    return too_much(path, "This PDF is far too much work to read.", _REMEDY)
