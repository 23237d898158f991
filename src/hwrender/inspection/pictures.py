"""Pictures by their bytes: only the parts that make the picture may be there.

The lists name what is allowed, so that a part nobody has thought of is found as well (PNG 3rd edition 5.6 and
11.3, ITU T.81 B.1.1.3, WebP container specification, GIF89a 24).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from hwrender.inspection.model import Leak

PNG, JPEG, GIF, RIFF = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF8", b"RIFF"

_PNG_CHUNKS = frozenset(
    b"IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs acTL fcTL fdAT cICP".split()
)
_WEBP_CHUNKS = frozenset({b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"})
_JPEG_SEGMENTS = frozenset({0xC4, 0xCC, 0xDB, 0xDD, *range(0xC0, 0xD0)}) - {0xC8}
_JPEG_SIGNED = {0xE0: b"JFIF\0", 0xE2: b"ICC_PROFILE\0", 0xEE: b"Adobe"}
_SCAN, _END = 0xDA, 0xD9
_GPS = 0x8825

_EXIF = "This picture holds EXIF data: the camera, the time, and more."
_PLACE = "This picture says where it was taken (GPS)."
_NOTE = "This picture holds notes that nobody sees."
_AFTER = "Something is hidden after the end of this picture."
_BROKEN = "This picture is damaged. Nobody can tell what is in it."


def is_picture(content: bytes) -> bool:
    return content.startswith((PNG, JPEG, GIF)) or (content[:4] == RIFF and content[8:12] == b"WEBP")


def picture_leaks(content: bytes, place: str, *, may_go_on: bool = False) -> Iterator[Leak]:
    """What a picture says besides its pixels. `may_go_on` is for one that is inside a longer stream."""
    opened = {PNG: _png, JPEG: _jpeg, GIF: _gif, RIFF: _webp}
    reader = next(read for start, read in opened.items() if content.startswith(start))
    try:
        said = list(dict.fromkeys(reader(content)))
    except (IndexError, ValueError):
        said = [_BROKEN]
    for what in said:
        if not (may_go_on and what in (_AFTER, _BROKEN)):
            yield Leak(place, what)


def _png(content: bytes) -> Iterator[str]:
    position = len(PNG)
    while position < len(content):
        length, name = _number(content, position, 4), content[position + 4 : position + 8]
        data = content[position + 8 : position + 8 + length]
        position += 12 + length
        if position > len(content):
            raise ValueError("a chunk is cut off")
        if name == b"IEND":
            break
        if name == b"eXIf":
            yield from _exif(data)
        elif name not in _PNG_CHUNKS:
            yield _NOTE
    if content[position:]:
        yield _AFTER


def _jpeg(content: bytes) -> Iterator[str]:
    position = 2
    while True:
        if content[position] != 0xFF:
            raise ValueError("no marker")
        marker = content[position + 1]
        if marker == 0xFF:
            position += 1
            continue
        if marker == _END:
            break
        length = _number(content, position + 2, 2)
        data = content[position + 4 : position + 2 + length]
        position += 2 + length
        if marker == _SCAN:
            position = _after_scan(content, position)
        elif marker == 0xE1:
            yield from _exif(data[6:]) if data.startswith(b"Exif\0") else (_NOTE,)
        elif not (marker in _JPEG_SEGMENTS or _is_signed(marker, data)):
            yield _NOTE
    if content[position + 2 :].strip(b"\0"):
        yield _AFTER


def _is_signed(marker: int, data: bytes) -> bool:
    signature = _JPEG_SIGNED.get(marker)
    return signature is not None and data.startswith(signature)


def _after_scan(content: bytes, position: int) -> int:
    """The place of the next marker after the coded pixels; stuffed zeros and restart marks belong to them."""
    while True:
        position = content.index(b"\xff", position)
        following = content[position + 1]
        if following and not 0xD0 <= following <= 0xD7:
            return position
        position += 2


def _webp(content: bytes) -> Iterator[str]:
    end = 8 + int.from_bytes(content[4:8], "little")
    position = 12
    while position < min(end, len(content)):
        name = content[position : position + 4]
        length = int.from_bytes(content[position + 4 : position + 8], "little")
        if name == b"EXIF":
            yield from _exif(content[position + 8 : position + 8 + length].removeprefix(b"Exif\0\0"))
        elif name not in _WEBP_CHUNKS:
            yield _NOTE
        position += 8 + length + length % 2
    if content[end:]:
        yield _AFTER


def _gif(content: bytes) -> Iterator[str]:
    position = 13 + _palette(content[10])
    while content[position] != 0x3B:
        if content[position] == 0x2C:
            position += 11 + _palette(content[position + 9])
        elif content[position] == 0x21:
            label = content[position + 1]
            if label == 0xFE or (label == 0xFF and content[position + 3 : position + 11] != b"NETSCAPE"):
                yield _NOTE
            position += 2
        else:
            raise ValueError("no block")
        while content[position]:
            position += 1 + content[position]
        position += 1
    if content[position + 1 :]:
        yield _AFTER


def _palette(flags: int) -> int:
    """The length in bytes of a colour table with these flags."""
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _exif(tiff: bytes) -> Iterator[str]:
    """EXIF is TIFF: whether its first directory leads to one of places (Exif 2.32, 4.6.3)."""
    order = "<" if tiff[:2] == b"II" else ">"
    try:
        (start,) = struct.unpack(f"{order}I", tiff[4:8])
        (count,) = struct.unpack(f"{order}H", tiff[start : start + 2])
        places = range(start + 2, start + 2 + 12 * count, 12)
        tags = [struct.unpack(f"{order}H", tiff[at : at + 2])[0] for at in places]
    except struct.error:
        tags = []
    if _GPS in tags:
        yield _PLACE
    yield _EXIF


def _number(content: bytes, position: int, length: int) -> int:
    """A number with its highest byte first."""
    digits = content[position : position + length]
    if len(digits) < length:
        raise ValueError("cut off")
    return int.from_bytes(digits)
