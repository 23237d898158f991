"""MP3 and WAV files as samples: the home of miniaudio, which decodes them in a megabyte.

The name of a file decides what it is read as, and nothing but this file is opened."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

DECODED = (".mp3", ".wav")
"""The suffixes of what can be decoded here."""

_BLOCK_SAMPLES = 1 << 16
_HEAD_BYTES = 1 << 16
"""Enough of an MP3 to find its first frames, behind the tag."""
_MOST_CHANNELS = 64


class SoundShape(Struct, frozen=True):
    """How many samples a second a file has in each of its channels."""

    sample_rate: int
    channels: int


def decode(path: Path) -> tuple[NDArray[np.float32], int]:
    """A sound file as one mono array in [-1, 1], and its sample rate in hertz. For short files."""
    parts = [block for block, _ in decoded_blocks(path)]
    return (np.concatenate(parts) if parts else np.zeros(0, np.float32)), sample_rate_of(path)


def decoded_blocks(path: Path) -> Iterator[tuple[NDArray[np.float32], int]]:
    """A sound file in pieces of a second or more, mixed to mono, without the encoder's delay.

    Raises `ValueError` for what is no sound."""
    with path.open("rb") as file:
        shape = _shape_of(file, path)
        for block in _channel_blocks(file, path, shape):
            yield mono(block), shape.sample_rate


def mono(channels: NDArray[np.float32]) -> NDArray[np.float32]:
    """Channels as rows, mixed to one that is as loud as all of them together."""
    if len(channels) == 1:
        return np.asarray(channels[0])
    return np.asarray(channels.sum(axis=0) * np.float32(len(channels) ** -0.5))


def sample_rate_of(path: Path) -> int:
    """The sample rate of a sound file, in hertz. Raises `ValueError` for what is no sound."""
    with path.open("rb") as file:
        return _shape_of(file, path).sample_rate


def decode_channels(path: Path, most_seconds: float) -> tuple[NDArray[np.float32], int]:
    """A sound file that somebody else made, as an array of its channels, and its sample rate in hertz.

    Raises `ValueError` for what is no sound, and `OverflowError` for what lasts longer."""
    with path.open("rb") as file:
        shape = _shape_of(file, path)
        parts, count = [np.zeros((shape.channels, 0), np.float32)], 0
        for block in _channel_blocks(file, path, shape):
            parts.append(block)
            count += block.shape[1]
            if count > most_seconds * shape.sample_rate:
                raise OverflowError("it is too long")
        if not count:
            raise ValueError("there is no sound in it")
        return np.concatenate(parts, axis=1), shape.sample_rate


def decoded_mp3(frames: bytes) -> NDArray[np.float32]:
    """What every decoder makes of the frames of a mono MP3, its delay at the start included."""
    return np.frombuffer(_miniaudio().mp3_read_f32(frames).samples, np.float32)


def _miniaudio() -> Any:
    import miniaudio  # type: ignore[import-untyped]  # it says nowhere that it has types

    return miniaudio


def _shape_of(file: BinaryIO, path: Path) -> SoundShape:
    """Leaves the file at its start."""
    library = _miniaudio()
    try:
        if path.suffix.lower() == ".mp3":
            file.seek(_tag_bytes(file.read(10)))
            found = library.mp3_get_info(file.read(_HEAD_BYTES))
        else:
            found = library.wav_get_file_info(str(path))
    except library.MiniaudioError as error:
        raise ValueError("there is no sound in it") from error
    file.seek(0)
    if not (0 < found.nchannels <= _MOST_CHANNELS and found.sample_rate > 0):
        raise ValueError("there is no sound in it")
    return SoundShape(int(found.sample_rate), int(found.nchannels))


def _tag_bytes(head: bytes) -> int:
    """How long the tag is that an MP3 may begin with (ID3v2.4, 3.1); it may hold a picture of any size."""
    if len(head) < 10 or not head.startswith(b"ID3"):
        return 0
    high, upper, lower, low = (byte & 0x7F for byte in head[6:10])
    return 10 + (high << 21 | upper << 14 | lower << 7 | low)


def _channel_blocks(file: BinaryIO, path: Path, shape: SoundShape) -> Iterator[NDArray[np.float32]]:
    """The channels of a file as rows, piece by piece."""
    library = _miniaudio()
    kind = library.FileFormat.MP3 if path.suffix.lower() == ".mp3" else library.FileFormat.WAV
    try:
        stream = library.stream_any(
            _source(file),
            kind,
            library.SampleFormat.FLOAT32,
            shape.channels,
            shape.sample_rate,
            frames_to_read=max(_BLOCK_SAMPLES, shape.sample_rate),
        )
        with closing(stream):
            for piece in stream:
                yield np.frombuffer(piece, np.float32).reshape(-1, shape.channels).T
    except library.MiniaudioError as error:
        raise ValueError("it cannot be read") from error


def _source(file: BinaryIO) -> Any:
    """The file as miniaudio asks for it: it reads it bit by bit."""
    library = _miniaudio()

    class SoundBytes(library.StreamableSource):  # type: ignore[misc,name-defined]  # loaded when it is needed
        def read(self, num_bytes: int) -> bytes:
            return file.read(num_bytes)

        def seek(self, offset: int, origin: Any) -> bool:
            file.seek(offset, origin.value)
            return True

    return SoundBytes()
