"""What FFmpeg does not write into its containers, or writes wrong.

In Ogg Opus: chapters are comments (CHAPTER000, CHAPTER000NAME), the cover is a FLAC picture block as a
comment, and the gain stands in the first page (RFC 7845, 5.1 and 5.2), whose checksum is that of RFC 3533. In
MP4: a box of our own, which all players pass over (ISO/IEC 14496-12, 11.1)."""

from __future__ import annotations

import base64
import struct
from collections.abc import Iterable
from pathlib import Path

FRONT_COVER = 3
_PNG_BITS = 24

_PAGE_HEAD_BYTES = 27
_CHECKSUM_AT = 22
_GAIN_AT = 16
_STEPS_PER_DECIBEL = 256


def chapter_tags(starts: Iterable[tuple[str, int]]) -> dict[str, str]:
    """Comments for chapters, given as titles and milliseconds from the start."""
    tags = {}
    for number, (title, start_ms) in enumerate(starts):
        minutes, rest = divmod(start_ms, 60_000)
        tags[f"CHAPTER{number:03}"] = f"{minutes // 60:02}:{minutes % 60:02}:{rest / 1000:06.3f}"
        tags[f"CHAPTER{number:03}NAME"] = title
    return tags


def cover_tags(png: bytes) -> dict[str, str]:
    """A comment with the picture."""
    kind = b"image/png"
    width, height = png_size(png)
    block = struct.pack(">II", FRONT_COVER, len(kind)) + kind + struct.pack(">I", 0)
    block += struct.pack(">IIIII", width, height, _PNG_BITS, 0, len(png)) + png
    return {"METADATA_BLOCK_PICTURE": base64.b64encode(block).decode("ascii")}


def png_size(png: bytes) -> tuple[int, int]:
    """Width and height, as the picture's own head says them."""
    width, height = struct.unpack_from(">II", png, 16)
    return width, height


def set_output_gain(path: Path, decibels: float) -> None:
    """Makes every player raise the sound of an Opus file by so much. Raises `ValueError` for other files."""
    with path.open("r+b") as file:
        head = file.read(_PAGE_HEAD_BYTES + 1)
        size = head[_PAGE_HEAD_BYTES] if len(head) > _PAGE_HEAD_BYTES else 0
        body = file.read(size)
        if head[:4] != b"OggS" or not body.startswith(b"OpusHead"):
            raise ValueError(f"{path.name} is not an Opus file")
        page = bytearray(head + body)
        steps = round(decibels * _STEPS_PER_DECIBEL)
        struct.pack_into("<h", page, _PAGE_HEAD_BYTES + 1 + _GAIN_AT, steps)
        struct.pack_into("<I", page, _CHECKSUM_AT, 0)
        struct.pack_into("<I", page, _CHECKSUM_AT, _checksum(bytes(page)))
        file.seek(0)
        file.write(page)


def _checksum(page: bytes) -> int:
    """CRC-32 with the polynomial of Ethernet, but neither reflected nor inverted."""
    remainder = 0
    for byte in page:
        remainder ^= byte << 24
        for _ in range(8):
            remainder = remainder << 1 ^ (0x04C11DB7 if remainder & 0x80000000 else 0)
        remainder &= 0xFFFFFFFF
    return remainder


_BOX_HEAD = struct.Struct(">I4s16s")
_BOX_OWNER = bytes.fromhex("6877726e64657220a1f34d0c9b27e65d")
"""The name of our box, a number that nobody else has."""


def append_private_box(path: Path, content: bytes) -> None:
    """Puts content where no player of MP4 shows it: behind all else."""
    with path.open("ab") as file:
        file.write(_BOX_HEAD.pack(_BOX_HEAD.size + len(content), b"uuid", _BOX_OWNER) + content)


def private_box(path: Path) -> bytes:
    """The content of our box in an MP4 file; nothing where there is none."""
    with path.open("rb") as file:
        while len(head := file.read(8)) == 8:
            size, kind = struct.unpack(">I4s", head)
            if size == 1:
                size = int.from_bytes(file.read(8), "big") - 8
            if kind == b"uuid" and file.read(16) == _BOX_OWNER:
                return file.read(size - _BOX_HEAD.size)
            if size < 8:
                break
            file.seek(size - 8 - (16 if kind == b"uuid" else 0), 1)
    return b""
