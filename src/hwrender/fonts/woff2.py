"""A TrueType or OpenType font packed as WOFF 2.0 (W3C Recommendation, "WOFF File Format 2.0").

The outlines are packed as they are ("null transform", 5.1): the subset of a page is 800 bytes larger than
with them taken apart, and is made before a library that does so is even loaded.
"""

from __future__ import annotations

import struct
from itertools import starmap

_HEADER = struct.Struct(">4s4sIHHIIHHIIIII")
_SFNT_HEADER_BYTES, _SFNT_ENTRY_BYTES = 12, 16

_TAGS = """
cmap head hhea hmtx maxp name OS/2 post cvt_ fpgm glyf loca prep CFF_ VORG EBDT EBLC gasp hdmx kern LTSH PCLT
VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG_ sbix acnt avar bdat bloc bsln cvar
fdsc feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill
"""
_NUMBERS = {tag.replace("_", " ").encode(): number for number, tag in enumerate(_TAGS.split())}
"""Tags that a directory names by number (5.1)."""

_ANY_TAG = 63
_AS_THEY_ARE = {b"glyf": 3 << 6, b"loca": 3 << 6}
"""The version that says "not taken apart"; for all other tables it is 0."""

_PACKED_WITHOUT_LOSS = 1 << 11
"""The bit of the flags of `head` that a packer sets (5.3)."""

_HEAD_FLAGS_AT = 16

_QUALITY, _WINDOW_BITS = 9, 16
"""Half a millisecond for the subset of a page. The utmost takes 40 times as long for a twentieth less."""

Table = tuple[bytes, bytes]
"""A tag and the content."""


def woff2(sfnt: bytes) -> bytes:
    """The same font as a WOFF 2.0 file, without metadata. The same font gives the same bytes."""
    import brotli  # type: ignore[import-untyped]  # it has no stubs

    tables = [(tag, _marked(tag, content)) for tag, content in _tables(sfnt)]
    directory = b"".join(starmap(_entry, tables))
    contents = b"".join(content for _, content in tables)
    packed: bytes = brotli.compress(contents, mode=brotli.MODE_FONT, quality=_QUALITY, lgwin=_WINDOW_BITS)
    unpadded = _HEADER.size + len(directory) + len(packed)
    header = _HEADER.pack(
        b"wOF2", sfnt[:4], _padded(unpadded), len(tables), 0, _sfnt_size(tables), len(packed), 1, 0, *[0] * 5
    )
    return (header + directory + packed).ljust(_padded(unpadded), b"\0")


def _tables(sfnt: bytes) -> list[Table]:
    """The tables by tag, as browsers want them; "loca" so follows "glyf"."""
    (count,) = struct.unpack_from(">H", sfnt, 4)
    found = []
    for number in range(count):
        tag, _, start, length = struct.unpack_from(
            ">4sIII", sfnt, _SFNT_HEADER_BYTES + number * _SFNT_ENTRY_BYTES
        )
        found.append((tag, sfnt[start : start + length]))
    return sorted(found)


def _marked(tag: bytes, content: bytes) -> bytes:
    """The content as it is packed: `head` says so. Whoever unpacks makes the checksums anew."""
    if tag != b"head":
        return content
    (flags,) = struct.unpack_from(">H", content, _HEAD_FLAGS_AT)
    marked = bytearray(content)
    struct.pack_into(">H", marked, _HEAD_FLAGS_AT, flags | _PACKED_WITHOUT_LOSS)
    return bytes(marked)


def _entry(tag: bytes, content: bytes) -> bytes:
    """A table in the directory: its tag, by number where it has one, and its length."""
    number = _NUMBERS.get(tag)
    named = bytes([_ANY_TAG]) + tag if number is None else bytes([number | _AS_THEY_ARE.get(tag, 0)])
    return named + _base128(len(content))


def _base128(number: int) -> bytes:
    """UIntBase128 (4.1): seven bits a byte, the last one without the eighth."""
    found = [number & 127]
    while number := number >> 7:
        found.insert(0, number & 127 | 128)
    return bytes(found)


def _sfnt_size(tables: list[Table]) -> int:
    """How large the unpacked font will be."""
    contents = sum(_padded(len(content)) for _, content in tables)
    return _SFNT_HEADER_BYTES + _SFNT_ENTRY_BYTES * len(tables) + contents


def _padded(length: int) -> int:
    return -(-length // 4) * 4
