"""How much a file may hold before anybody looks into it: a small one can unpack to more than any disk."""

from __future__ import annotations

import re
import stat
import zipfile
import zlib
from pathlib import Path

_MEGABYTE = 1_000_000
_MOST = {
    ".pdf": 100 * _MEGABYTE,
    ".docx": 100 * _MEGABYTE,
    ".html": 130 * _MEGABYTE,
    ".mp3": 300 * _MEGABYTE,
    ".opus": 300 * _MEGABYTE,
    ".m4b": 300 * _MEGABYTE,
    ".wav": 900 * _MEGABYTE,
    ".zip": 300 * _MEGABYTE,
}
"""The most bytes of a file of each kind: ten hours of narration, an audio CD, a page with sound inside."""
_MOST_OF_OTHERS = 10 * _MEGABYTE

MOST_UNPACKED = 250 * _MEGABYTE
"""The most that all parts of a file may unpack to."""
_MOST_MEMBERS = 4_000
_MOST_TAGS = 400_000
"""How many elements a page may have, opened and closed: twenty times as many as 50 printed pages have."""
_MOST_LAYERS = 3
_PIECE = 1 << 20

_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_UNUSUAL = (b"LZW", b"LZ#", b"L#5", b"#4c", b"#4C")
"""Parts of the name of a way to pack that no file of ours uses, and that cannot be unpacked in pieces."""

_TOO_BIG = "It is too big to be looked into."
_UNPACKS = "It unpacks to far more than a report."


def why_not_opened(path: Path) -> str:
    """Why a file is not looked into, as one sentence: it is no plain file, or holds far more than a report.

    Empty when it can be opened. Raises `OSError` when it is not there.
    """
    found = path.lstat()
    if stat.S_ISLNK(found.st_mode):
        return "It is a link to another place."
    if not stat.S_ISREG(found.st_mode):
        return "It is no file that can be opened."
    if found.st_size > _MOST.get(path.suffix.lower(), _MOST_OF_OTHERS):
        return _TOO_BIG
    with path.open("rb") as file:
        start = file.read(1024)
    if start.startswith(b"PK"):
        return _of_zip(path)
    if b"%PDF" in start:
        return _of_pdf(path.read_bytes())
    if path.suffix.lower() == ".html":
        return _TOO_BIG if path.read_bytes().count(b"<") > _MOST_TAGS else ""
    return ""


def _of_zip(path: Path) -> str:
    try:
        with zipfile.ZipFile(path) as opened:
            members = opened.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return ""  # whoever opens it says so
    unpacked = sum(member.file_size for member in members)
    return _UNPACKS if len(members) > _MOST_MEMBERS or unpacked > MOST_UNPACKED else ""


def _of_pdf(content: bytes) -> str:
    """Every stream is unpacked here, in pieces that are thrown away, wherever the file says that it is."""
    if any(name in content for name in _UNUSUAL):
        dictionaries = b" ".join(re.findall(rb"/Filter[^>]{0,200}", content))
        if any(name in dictionaries for name in _UNUSUAL):
            return _UNPACKS
    left = MOST_UNPACKED
    for found in _STREAM.finditer(content):
        left -= _unpacked(memoryview(content)[found.end() :], left, 0)
        if left < 0:
            return _UNPACKS
    return ""


def _unpacked(packed: bytes | memoryview, most: int, layer: int) -> int:
    """How many bytes a packed stream at this place unpacks to, layer by layer; more than `most` where it is
    more; 0 where nothing is packed."""
    if layer > _MOST_LAYERS:
        return most + 1
    reader = zlib.decompressobj()
    total, first = 0, b""
    waiting: bytes | memoryview = packed[:_PIECE]
    position = len(waiting)
    try:
        while len(waiting) and not reader.eof:
            piece = reader.decompress(waiting, _PIECE)
            first = first or piece
            total += len(piece)
            if total > most:
                return total
            waiting = reader.unconsumed_tail
            if not waiting and not reader.eof:
                waiting = packed[position : position + _PIECE]
                position += len(waiting)
    except zlib.error:
        pass
    if first[:1] == b"\x78":
        total += _unpacked(_whole(packed, total), most, layer + 1)
    return total


def _whole(packed: bytes | memoryview, length: int) -> bytes:
    """All that a stream unpacks to, which is known to be `length` bytes."""
    try:
        return zlib.decompressobj().decompress(packed, length)
    except zlib.error:
        return b""
