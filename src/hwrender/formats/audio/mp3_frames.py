"""MP3 frames of one kind (MPEG-1 layer III, mono, 44.1 kHz, 64 kbit/s): silence, the first frame, counting.

An encoder of its own begins and ends each clip in silence and borrows no bits from what is before it. So the
frames of clips can be put one behind the other, with frames of silence between them, and are one stream.
"""

from __future__ import annotations

SAMPLE_RATE = 44_100
BITS_PER_SECOND = 64_000
FRAME_SAMPLES = 1152

ENCODER_DELAY = 576
DECODER_DELAY = 529
DELAY = ENCODER_DELAY + DECODER_DELAY
"""What a decoder gives out before the first sample that the encoder was given."""

_HEADER = bytes.fromhex("fffb50c4")
_FRAME_BYTES = 208
_PADDING_BIT = 0b10
_SIDE_INFORMATION_BYTES = 17

SILENCE = _HEADER + bytes(_FRAME_BYTES - len(_HEADER))
"""A frame of silence: it holds no sound data and refers to none."""


def frame_count(stream: bytes) -> int:
    """How many frames these are. Raises `ValueError` for anything but whole frames of this kind."""
    place, count = 0, 0
    while place < len(stream):
        if stream[place : place + 2] != _HEADER[:2] or stream[place + 2] & ~_PADDING_BIT != _HEADER[2]:
            raise ValueError("these are no frames of 64 kbit/s and 44.1 kHz")
        place += _FRAME_BYTES + bool(stream[place + 2] & _PADDING_BIT)
        count += 1
    if place != len(stream):
        raise ValueError("the last frame is cut off")
    return count


def first_frame(frames: int, stream_bytes: int, samples: int) -> bytes:
    """A silent frame with the "Info" and LAME fields: frames, bytes, a table for seeking, delay and padding.

    `samples` is how many of what the frames hold are meant to be heard. Laid out as in the Xing header and
    its LAME extension, which every player that plays without gaps reads.
    """
    padding = frames * FRAME_SAMPLES - samples - ENCODER_DELAY
    frame = bytearray(_HEADER) + bytes(_SIDE_INFORMATION_BYTES)
    frame += b"Info" + (0b1111).to_bytes(4, "big")
    frame += frames.to_bytes(4, "big") + (stream_bytes + _FRAME_BYTES).to_bytes(4, "big")
    frame += bytes(place * 256 // 100 for place in range(100)) + (50).to_bytes(4, "big")
    frame += b"LAME3.100" + b"\x01" + bytes(1) + bytes(8) + bytes(1)
    frame += bytes([BITS_PER_SECOND // 1000])
    frame += (ENCODER_DELAY << 12 | max(0, min(padding, 0xFFF))).to_bytes(3, "big")
    frame += bytes(4) + (stream_bytes + _FRAME_BYTES).to_bytes(4, "big") + bytes(2)
    frame += _crc16(bytes(frame)).to_bytes(2, "big")
    return bytes(frame) + bytes(_FRAME_BYTES - len(frame))


def _crc16(content: bytes) -> int:
    """CRC-16/ARC, as the LAME extension wants it of the bytes before it."""
    remainder = 0
    for byte in content:
        remainder ^= byte
        for _ in range(8):
            remainder = remainder >> 1 ^ (0xA001 if remainder & 1 else 0)
    return remainder
