"""What a font file says of itself: read from its tables (OpenType 1.9.1), before anything else opens it.

A font from outside may hold anything. Each length is held against the file, and each table against its sum.
"""

from __future__ import annotations

import struct

from msgspec import Struct

_TRUETYPE, _CFF, _COLLECTION = b"\x00\x01\x00\x00", b"OTTO", b"ttcf"
_MOST_TABLES, _MOST_NAMES = 64, 2000
_COPYRIGHT, _FAMILY, _POSTSCRIPT, _LICENCE, _LICENCE_ADDRESS = 0, 1, 6, 13, 14
_WINDOWS, _ENGLISH = 3, 0x409
_FS_TYPE_AT = 8
_ADJUSTMENT_AT = 8


class FontFacts(Struct, frozen=True):
    """`postscript_name` is like "NotoSansBengali-Regular". `may_be_embedded` says that nothing in the font
    forbids to put it, or parts of it, into a file (OS/2, fsType). `licence` are its words on that. One that
    `is_variable` has all weights in one file. `suffix` is that of its kind of file."""

    postscript_name: str
    family: str
    licence: str
    may_be_embedded: bool
    is_variable: bool
    suffix: str


def font_facts(content: bytes) -> FontFacts:
    """What a font says of itself; of a collection, what its first font says. Raises `ValueError` with what is
    wrong."""
    try:
        kind = content[:4]
        start = struct.unpack_from(">I", content, 12)[0] if kind == _COLLECTION else 0
        if content[start : start + 4] not in (_TRUETYPE, _CFF):
            raise ValueError("it is no TrueType or OpenType font")
        tables = _tables(content, start)
        names = _names(tables[b"name"])
        (fs_type,) = struct.unpack_from(">H", tables[b"OS/2"], _FS_TYPE_AT)
    except (struct.error, KeyError, UnicodeDecodeError) as error:
        raise ValueError("it is damaged, or a part of it is missing") from error
    suffix = ".ttc" if kind == _COLLECTION else ".otf" if kind == _CFF else ".ttf"
    licence = " ".join(names.get(each, "") for each in (_LICENCE, _LICENCE_ADDRESS, _COPYRIGHT)).strip()
    return FontFacts(
        names.get(_POSTSCRIPT, ""), names.get(_FAMILY, ""), licence, fs_type == 0, b"fvar" in tables, suffix
    )


def _tables(content: bytes, start: int) -> dict[bytes, bytes]:
    """The tables by tag. Raises `ValueError` where one is not what its sum says."""
    (count,) = struct.unpack_from(">H", content, start + 4)
    if count > _MOST_TABLES:
        raise ValueError("it has far too many parts")
    found = {}
    for number in range(count):
        tag, checksum, offset, length = struct.unpack_from(">4sIII", content, start + 12 + number * 16)
        table = content[offset : offset + length]
        if len(table) != length:
            raise ValueError("it is cut off")
        if _checksum(tag, table) != checksum:
            raise ValueError(
                f"it is damaged: the table “{tag.decode('latin-1').strip()}” has another checksum"
            )
        found[tag] = table
    return found


def _checksum(tag: bytes, table: bytes) -> int:
    """The sum of a table as numbers of 32 bits. That of `head` leaves out its own adjustment."""
    padded = table + bytes(-len(table) % 4)
    total: int = sum(struct.unpack(f">{len(padded) // 4}I", padded))
    if tag == b"head" and len(padded) >= _ADJUSTMENT_AT + 4:
        total -= struct.unpack_from(">I", padded, _ADJUSTMENT_AT)[0]
    return total & 0xFFFFFFFF


def _names(table: bytes) -> dict[int, str]:
    """The English names for Windows, by number."""
    _, count, storage = struct.unpack_from(">HHH", table, 0)
    found: dict[int, str] = {}
    for number in range(min(count, _MOST_NAMES)):
        platform, _, language, name, length, offset = struct.unpack_from(">6H", table, 6 + number * 12)
        if platform == _WINDOWS and language == _ENGLISH:
            found[name] = table[storage + offset : storage + offset + length].decode("utf-16-be")
    return found
