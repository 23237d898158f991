"""MP3 streams: the home of lameenc, whose LAME is three times as fast as the one in PyAV's wheels.

Coding adds noise, and now and then a peak rises by several decibels with it. So what has been encoded is
decoded again, and where a peak is too high the sound around it is turned down a little and the whole is
encoded once more.

The first frame says how long the encoder's delay is, so that players give back the times of a narration as
they are."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

import numpy as np

from hwrender.narration.encoding import decoded_mp3_frames, resampled
from hwrender.narration.loudness import Samples, amplitude, peaks_over

SAMPLE_RATE = 44_100
BITS_PER_SECOND = 64_000
QUALITY = 5
"""LAME's own scale, 2 slowest to 7 quickest. 7 starves the frames that need most."""

HIGHEST_PEAK_DBTP = -3.6
ROUNDS = 8
DIP_SECONDS = 0.015
DIP_MARGIN_DB = 0.6

_FRAME_SAMPLES = 1152
_ENCODER_DELAY = 576
_DECODER_DELAY = 529
_INFO_HEADER = bytes.fromhex("fffb50c4")
_INFO_BYTES = 208
_SIDE_INFORMATION_BYTES = 17

_LAME_SCALE = 0.95
"""LAME turns everything down by this unless it is told not to, which lameenc cannot."""


@dataclass(frozen=True, slots=True)
class Dip:
    """A place, in seconds, around which the sound is multiplied by `factor`."""

    seconds: float
    factor: float


def write_mp3(file: BinaryIO, play: Callable[[], Iterable[Samples]], sample_rate: int) -> None:
    """Writes mono sound as MP3 frames, 64 kbit/s and 44.1 kHz, whose decoded true peak is -3.6 dBTP at most.

    `play` gives the sound from the start each time; it stays under -1 dBFS. `file` can be read and sought in
    and stands where the first frame belongs."""
    start = file.tell()
    dips: tuple[Dip, ...] = ()
    for round_number in range(ROUNDS):
        _encode(file, start, _dipped(play(), sample_rate, dips), sample_rate)
        found = _too_high(file, start, DIP_MARGIN_DB * (round_number + 1))
        if not found:
            return
        dips = (*dips, *found)


def _encode(file: BinaryIO, start: int, blocks: Iterable[Samples], sample_rate: int) -> None:
    import lameenc  # type: ignore[import-not-found]  # a bare extension module

    encoder = lameenc.Encoder()
    encoder.silence()
    encoder.set_bit_rate(BITS_PER_SECOND // 1000)
    encoder.set_in_sample_rate(SAMPLE_RATE)
    encoder.set_channels(1)
    encoder.set_quality(QUALITY)
    file.seek(start)
    file.truncate()
    file.write(bytes(_INFO_BYTES))
    samples = 0
    louder = (block * np.float32(1 / _LAME_SCALE) for block in blocks)
    for block in resampled(louder, sample_rate, SAMPLE_RATE, "s16"):
        samples += len(block)
        file.write(encoder.encode(block.tobytes()))
    file.write(encoder.flush())
    stream_bytes = file.tell() - start - _INFO_BYTES
    file.seek(start)
    file.write(_info_frame(stream_bytes, samples))
    file.seek(0, io.SEEK_END)


def _dipped(blocks: Iterable[Samples], sample_rate: int, dips: tuple[Dip, ...]) -> Iterator[Samples]:
    """The blocks with a smooth dip at each of these places."""
    reach = round(DIP_SECONDS * sample_rate)
    shape = np.cos(np.linspace(-np.pi / 2, np.pi / 2, 2 * reach + 1)) ** 2
    position = 0
    for block in blocks:
        made = block
        for dip in dips:
            middle = round(dip.seconds * sample_rate) - position
            first, last = max(0, middle - reach), min(len(block), middle + reach + 1)
            if first < last:
                made = made.copy() if made is block else made
                part = shape[first - middle + reach : last - middle + reach]
                made[first:last] *= (1 - (1 - dip.factor) * part).astype(np.float32)
        yield made
        position += len(block)


def _too_high(file: BinaryIO, start: int, margin_db: float) -> tuple[Dip, ...]:
    """A dip for each place of the decoded stream that is over the highest peak, deeper by the margin."""
    file.seek(start + _INFO_BYTES)
    highest = amplitude(HIGHEST_PEAK_DBTP)
    delay = _ENCODER_DELAY + _DECODER_DELAY
    dips = []
    for place, height in peaks_over(decoded_mp3_frames(file), SAMPLE_RATE, highest):
        factor = highest / height * amplitude(-margin_db)
        dips.append(Dip((place - delay) / SAMPLE_RATE, factor))
    file.seek(0, io.SEEK_END)
    return tuple(dips)


def _info_frame(stream_bytes: int, samples: int) -> bytes:
    """A silent frame with the "Info" and LAME fields: frames, bytes, a table for seeking, delay and padding.

    Laid out as in the Xing header and its LAME extension, which every player that plays without gaps reads.
    """
    frames = round(stream_bytes * 8 * SAMPLE_RATE / (BITS_PER_SECOND * _FRAME_SAMPLES))
    padding = frames * _FRAME_SAMPLES - samples - _ENCODER_DELAY
    frame = bytearray(_INFO_HEADER) + bytes(_SIDE_INFORMATION_BYTES)
    frame += b"Info" + (0b1111).to_bytes(4, "big")
    frame += frames.to_bytes(4, "big") + (stream_bytes + _INFO_BYTES).to_bytes(4, "big")
    frame += bytes(place * 256 // 100 for place in range(100)) + (50).to_bytes(4, "big")
    frame += b"LAME3.100" + b"\x01" + bytes(1) + bytes(8) + bytes(1)
    frame += bytes([BITS_PER_SECOND // 1000])
    frame += (_ENCODER_DELAY << 12 | max(0, min(padding, 0xFFF))).to_bytes(3, "big")
    frame += bytes(4) + (stream_bytes + _INFO_BYTES).to_bytes(4, "big") + bytes(2)
    frame += _crc16(bytes(frame)).to_bytes(2, "big")
    return bytes(frame) + bytes(_INFO_BYTES - len(frame))


def _crc16(content: bytes) -> int:
    """CRC-16/ARC, as the LAME extension wants it of the bytes before it."""
    remainder = 0
    for byte in content:
        remainder ^= byte
        for _ in range(8):
            remainder = remainder >> 1 ^ (0xA001 if remainder & 1 else 0)
    return remainder
