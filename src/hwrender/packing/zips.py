"""The pack itself: a zip that is the same each time, and opens on every phone and computer."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from pathlib import Path, PurePath

from msgspec import Struct

from hwrender.packing.read_me import READ_ME
from hwrender.zip_members import zip_member

_PACKED_ALREADY = frozenset({".mp3", ".opus", ".epub", ".docx", ".png", ".pdf", ".zip", ".m4b"})


class PackMember(Struct, frozen=True):
    """A file of the pack."""

    name: str
    content: bytes


def is_pack(path: Path) -> bool:
    """Whether there is a pack at `path`: a zip that begins with the words for whoever gets it."""
    try:
        with zipfile.ZipFile(path) as pack:
            return pack.namelist()[:1] == [READ_ME]
    except (OSError, zipfile.BadZipFile):
        return False


def pack_zip(members: Iterable[PackMember]) -> bytes:
    """The zip of these files, in this order and without folders. The same members give the same bytes.

    Raises `ValueError` when two have one name, as a phone sees it.
    """
    members = tuple(members)
    if len({member.name.casefold() for member in members}) != len(members):
        raise ValueError("two files of the pack have the same name")
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as pack:
        for member in members:
            is_packed = PurePath(member.name).suffix in _PACKED_ALREADY
            pack.writestr(zip_member(member.name, is_packed=is_packed), member.content)
    return content.getvalue()
