"""The sounds of a finished book: how long a player hears each, told by its frames (MPEG-1 layer III).

A file begins with a frame that is not heard and holds the "Info" and LAME fields; then come frames of sound.
"""

from __future__ import annotations

import struct

from msgspec import Struct

SAMPLE_RATE, FRAME_SAMPLES = 44_100, 1152

_FRAME_BYTES = 208
_HEADER, _HEADER_MASK = 0xFFFB50C4, 0xFFFFFDFF
"""The four bytes of a header of ours, and all of its bits but the one that says that a byte is added."""

_PADDED = 1 << 9
_INFO_AT, _COUNT_AT = 21, 29
_DELAY_AT = _INFO_AT + 141


class ReadSound(Struct, frozen=True):
    """What is heard of a file: so many seconds of so many frames. `frames` are those behind the first one."""

    seconds: float
    count: int
    frames: bytes


def read_sound(content: bytes) -> ReadSound:
    """A sound of ours. Raises `ValueError` for anything else: a tag, other frames, half of one."""
    if content[_INFO_AT : _INFO_AT + 4] != b"Info" or len(content) < _FRAME_BYTES:
        raise ValueError("a sound does not say how long it is")
    frames = content[_FRAME_BYTES:]
    count, place = 0, 0
    while place < len(frames):
        header = int.from_bytes(frames[place : place + 4], "big")
        if header & _HEADER_MASK != _HEADER:
            raise ValueError("a sound holds something else than its frames")
        place += _FRAME_BYTES + bool(header & _PADDED)
        count += 1
    (said,) = struct.unpack_from(">I", content, _COUNT_AT)
    if place != len(frames) or said != count:
        raise ValueError("a sound is not as long as it says")
    both = int.from_bytes(content[_DELAY_AT : _DELAY_AT + 3], "big")
    heard = count * FRAME_SAMPLES - (both >> 12) - (both & 0xFFF)
    return ReadSound(heard / SAMPLE_RATE, count, frames)
