"""The members of a zip, unpacked within bounds, and what to raise for a file that cannot be read."""

from __future__ import annotations

import zipfile
import zlib
from pathlib import Path

from hwrender.bounded_xml import DamagedXmlError, TooMuchXmlError
from hwrender.errors import UnreadableError

LARGEST_BYTES = 50_000_000
LARGEST_PART_BYTES, LARGEST_PICTURE_BYTES = 20_000_000, 64_000_000
MOST_TIMES_LARGER, FREE_BYTES = 150, 2_000_000
"""How much a part may grow when it is unpacked, and from which size on. Words and tables of people grow 10 to
60 times."""

MOST_MEMBERS, MOST_ELEMENTS, MOST_DEEP = 5_000, 250_000, 100

MEMBER = b"PK\x01\x02"
DAMAGED = (
    DamagedXmlError, EOFError, KeyError, MemoryError, NotImplementedError, RuntimeError, ValueError,
    zipfile.BadZipFile, zlib.error,
)  # fmt: skip
"""All that a zip may raise that is none, or locked, or in a way of packing that no Word file has."""


def unpacked(opened: zipfile.ZipFile, name: str, most_bytes: int) -> bytes:
    """A member, read no further than it may be long, whatever the zip says of its length."""
    member = opened.getinfo(name)
    if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise NotImplementedError
    larger = member.file_size > max(FREE_BYTES, MOST_TIMES_LARGER * member.compress_size)
    if member.file_size > most_bytes or larger:
        raise TooMuchXmlError
    with opened.open(member) as file:
        content = file.read(most_bytes + 1)
    if len(content) > most_bytes:
        raise TooMuchXmlError
    return content


def damaged(file: Path | str) -> UnreadableError:
    """What to raise for a Word file that Word itself would have to mend."""
    remedy = "Open it in Word and save it again. Take off its password if it has one."
    return unreadable(file, "This Word file is damaged or locked.", remedy)


def unreadable(file: Path | str, what: str, remedy: str) -> UnreadableError:
    """What to raise for a file that cannot be opened."""
    return UnreadableError(f"{file}:1:1: error[D003]: {what}", remedy)
