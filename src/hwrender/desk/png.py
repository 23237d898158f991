"""Pixels as a PNG file (ISO 15948)."""

from __future__ import annotations

import struct
import zlib

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_TRUECOLOUR_8_BITS = (8, 2, 0, 0, 0)
_QUICK = 1
"""The level of compression: this file goes no further than to a browser on the same computer."""


def png(pixels: bytes, width: int, height: int) -> bytes:
    """The file. `pixels` has three bytes for each (red, green, blue), row after row."""
    stride = width * 3
    lines = b"".join(b"\0" + pixels[start : start + stride] for start in range(0, stride * height, stride))
    head = struct.pack(">II5B", width, height, *_TRUECOLOUR_8_BITS)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(lines, _QUICK)), (b"IEND", b""))
    return _SIGNATURE + b"".join(_chunk(name, content) for name, content in chunks)


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
