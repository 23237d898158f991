"""Zip files: packs, e-books, Word files. Each member is opened; the zip's own notes are read too."""

from __future__ import annotations

import io
import lzma
import zipfile
import zlib
from collections.abc import Callable, Iterator

from hwrender.inspection.model import Found, InspectedText, Leak, TextPurpose
from hwrender.inspection.office import LEFT_BEHIND, is_office, open_office_part

MOST_BYTES = 400_000_000
"""What all members together may unpack to: a pack of a long narration is a tenth of it."""

_USER_NUMBERS = (b"ux", b"Ux", b"UX")
"""Extra fields of Info-ZIP that hold the number of a user (APPNOTE 4.6.1: 0x7875, 0x7855, 0x5855)."""

_BROKEN = "This zip file is damaged. Nobody can tell what is in it."


def open_zip(content: bytes, place: str, inside: Callable[[bytes, str], Iterator[Found]]) -> Iterator[Found]:
    """Every member of a zip, each by what it is."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as opened:
            members = [member for member in opened.infolist() if not member.is_dir()]
            if sum(member.file_size for member in members) > MOST_BYTES:
                yield Leak(place, "This zip file holds too much to look through.")
                return
            yield InspectedText(place, TextPurpose.MAKER, opened.comment.decode("latin-1"))
            office = is_office(opened.namelist())
            for member in members:
                yield from _open_member(opened, member, f"{place}, {member.filename}", inside, office=office)
    except (
        zipfile.BadZipFile, zlib.error, lzma.LZMAError, RuntimeError, NotImplementedError, EOFError, OSError,
        ValueError,
    ):  # fmt: skip
        yield Leak(place, _BROKEN)


def _open_member(
    opened: zipfile.ZipFile,
    member: zipfile.ZipInfo,
    place: str,
    inside: Callable[[bytes, str], Iterator[Found]],
    *,
    office: bool,
) -> Iterator[Found]:
    yield InspectedText(place, TextPurpose.DATA, member.filename)
    yield InspectedText(place, TextPurpose.MAKER, member.comment.decode("latin-1"))
    if _extra_names(member.extra) & {*_USER_NUMBERS}:
        yield Leak(place, "This entry keeps the number of a user.")
    if office and member.filename in LEFT_BEHIND:
        yield Leak(place, LEFT_BEHIND[member.filename])
    content = opened.read(member)
    if office and member.filename.endswith((".xml", ".rels")):
        yield from open_office_part(content, member.filename, place)
    else:
        yield from inside(content, place)


def _extra_names(extra: bytes) -> set[bytes]:
    """The ids of the extra fields of a member."""
    names = set()
    while len(extra) >= 4:
        names.add(extra[:2])
        extra = extra[4 + int.from_bytes(extra[2:4], "little") :]
    return names
