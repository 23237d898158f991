"""The zip that a book is (EPUB 3.3, 4): its type first and as it is, fixed dates, a fixed order."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct

from hwrender.zip_members import zip_member

MEDIA_TYPE = "application/epub+zip"
PACKAGE_FILE = "EPUB/package.opf"
FOLDER = "EPUB/"
CONTAINER_FILE = "META-INF/container.xml"

CONTAINER = (
    '<?xml version="1.0" encoding="utf-8"?>\n'
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">\n'
    f'<rootfiles><rootfile full-path="{PACKAGE_FILE}" '
    'media-type="application/oebps-package+xml"/></rootfiles>\n'
    "</container>\n"
)


class Member(Struct, frozen=True):
    """A file of the book by its name in the zip. `pieces` are its content; what `is_packed` already (sound,
    fonts, photographs) is stored as it is."""

    name: str
    pieces: Iterable[bytes]
    is_packed: bool = False


def write_container(destination: Path, members: Iterable[Member]) -> None:
    """The book at `destination`, which does not exist yet. The same members give the same bytes."""
    first = (Member("mimetype", (MEDIA_TYPE.encode(),), is_packed=True),)
    described = (Member(CONTAINER_FILE, (CONTAINER.encode(),)),)
    with zipfile.ZipFile(destination, "x") as book:
        for member in (*first, *described, *members):
            with book.open(zip_member(member.name, is_packed=member.is_packed), "w") as file:
                for piece in member.pieces:
                    file.write(piece)
