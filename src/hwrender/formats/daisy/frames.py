"""How long an MP3 of a book is, by its frames and without decoding it (ISO/IEC 11172-3, 2.4.2.3)."""

from __future__ import annotations

from msgspec import Struct

SAMPLE_RATE = 44_100
FRAME_SAMPLES = 1152
_LENGTH = 208
"""Bytes of a frame at 64 kbit/s and 44.1 kHz; one with the padding bit has one more."""

_SYNC = bytes.fromhex("fffb50")
_PADDING_BIT = 0b10
_MONO = 0b11
_SIDE_BYTES = 17
_LAME_BYTES = 120
"""From the name of the fields in the first frame to its delay and padding: see the Xing header."""


class CountedFrames(Struct, frozen=True):
    """`frames` is how many hold sound, `heard_ms` for how long it is heard, the encoder's delay left out."""

    frames: int
    heard_ms: float


def counted_frames(content: bytes) -> CountedFrames:
    """What an MP3 holds. Raises `ValueError` for anything but whole frames of its kind, the first of which
    says what is padding."""
    place = count = 0
    while place < len(content):
        header = content[place : place + 4]
        is_ours = header[:2] == _SYNC[:2] and len(header) == 4
        if not is_ours or header[2] & ~_PADDING_BIT != _SYNC[2] or header[3] >> 6 != _MONO:
            raise ValueError("it is not mono MP3 with 64 kbit/s and 44.1 kHz throughout")
        place += _LENGTH + bool(header[2] & _PADDING_BIT)
        count += 1
    if place != len(content):
        raise ValueError("its last frame is cut off")
    fields = content[4 + _SIDE_BYTES : _LENGTH]
    if not fields.startswith(b"Info"):
        raise ValueError("its first frame does not say how long it is")
    delay, padding = _delay_and_padding(fields)
    samples = (count - 1) * FRAME_SAMPLES - delay - padding
    return CountedFrames(count - 1, samples * 1000 / SAMPLE_RATE)


def _delay_and_padding(fields: bytes) -> tuple[int, int]:
    """In samples, out of the twelve bits each that stand after the table for seeking and the encoder's
    name."""
    both = int.from_bytes(fields[_LAME_BYTES + 21 : _LAME_BYTES + 24], "big")
    return both >> 12, both & 0xFFF
