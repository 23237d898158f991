"""The pack itself: a zip that is the same each time, and opens on every phone and computer."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from pathlib import PurePath

from msgspec import Struct

_FIRST_ZIP_TIME = (1980, 1, 1, 0, 0, 0)
_UNIX = 3
_READABLE = 0o644 << 16
_PACKED_ALREADY = frozenset({".mp3", ".opus", ".epub", ".docx", ".png", ".pdf", ".zip", ".m4b"})


class PackMember(Struct, frozen=True):
    """A file of the pack."""

    name: str
    content: bytes


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
            info = zipfile.ZipInfo(member.name, _FIRST_ZIP_TIME)
            is_packed = PurePath(member.name).suffix in _PACKED_ALREADY
            info.compress_type = zipfile.ZIP_STORED if is_packed else zipfile.ZIP_DEFLATED
            info.create_system = _UNIX
            info.external_attr = _READABLE
            pack.writestr(info, member.content)
    return content.getvalue()
