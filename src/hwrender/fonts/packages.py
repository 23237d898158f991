"""The font files inside a package: of Debian, of npm, or a zip. Nothing is unpacked onto the disk."""

from __future__ import annotations

import io
import lzma
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import PurePosixPath

SUFFIXES = (".ttf", ".otf", ".ttc")
_AR = b"!<arch>\n"
_AR_HEADER_BYTES = 60
_GZIP, _XZ, _ZIP, _ZSTANDARD = b"\x1f\x8b", b"\xfd7zXZ\x00", b"PK\x03\x04", b"\x28\xb5\x2f\xfd"
MOST_FONT_BYTES = 60_000_000
"""Larger than any font of one script; those of Chinese have 20 MB."""
_MOST_MEMBERS = 20_000
_MOST_UNPACKED_BYTES = 1_500_000_000


def fonts_in(content: bytes, stem: str) -> Iterator[bytes]:
    """The fonts in a package whose file names begin with `stem`, or the file itself where it is no package.

    Raises `ValueError` with what is wrong."""
    try:
        if content.startswith(_AR):
            content = _data_of_deb(content)
        if content.startswith(_ZSTANDARD):
            raise ValueError("this kind of Debian package (zstd) cannot be opened here: unpack it first")
        if content.startswith((_GZIP, _XZ)):
            yield from _in_tar(content, stem)
        elif content.startswith(_ZIP):
            yield from _in_zip(content, stem)
        else:
            yield content
    except (tarfile.TarError, zipfile.BadZipFile, lzma.LZMAError, EOFError, OSError) as error:
        raise ValueError("this package is damaged") from error


def _data_of_deb(content: bytes) -> bytes:
    """The member of a Debian package that holds its files (deb(5))."""
    at = len(_AR)
    while at + _AR_HEADER_BYTES <= len(content):
        header = content[at : at + _AR_HEADER_BYTES]
        name, size = header[:16].decode("ascii", "replace").strip(), header[48:58].decode("ascii", "replace")
        if not size.strip().isdecimal():
            break
        start, length = at + _AR_HEADER_BYTES, int(size)
        if name.startswith("data.tar"):
            return content[start : start + length]
        at = start + length + length % 2
    raise ValueError("this package is damaged")


def _in_tar(content: bytes, stem: str) -> Iterator[bytes]:
    with tarfile.open(fileobj=io.BytesIO(content), mode="r|*") as package:
        total = 0
        for number, member in enumerate(package):
            total += member.size
            if number > _MOST_MEMBERS or total > _MOST_UNPACKED_BYTES:
                raise ValueError("this package holds far too much")
            if member.isfile() and _is_wanted(member.name, stem) and member.size <= MOST_FONT_BYTES:
                file = package.extractfile(member)
                if file is not None:
                    yield file.read(MOST_FONT_BYTES)


def _in_zip(content: bytes, stem: str) -> Iterator[bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        for member in package.infolist()[:_MOST_MEMBERS]:
            if _is_wanted(member.filename, stem) and member.file_size <= MOST_FONT_BYTES:
                with package.open(member) as file:
                    yield file.read(MOST_FONT_BYTES)


def _is_wanted(name: str, stem: str) -> bool:
    path = PurePosixPath(name)
    return path.name.startswith(stem) and path.suffix.lower() in SUFFIXES
