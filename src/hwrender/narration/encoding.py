"""Sound files: the home of PyAV, which resamples, decodes and writes all but MP3."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

_READ_BYTES = 1 << 16


def resampled(
    blocks: Iterable[NDArray[np.float32]],
    from_rate: int,
    to_rate: int,
    sample_format: str,
    layout: str = "mono",
) -> Iterator[NDArray[Any]]:
    """Mono blocks at another rate, format and layout of channels, no sample earlier or later than it was."""
    import av

    resampler = av.AudioResampler(format=sample_format, layout=layout, rate=to_rate)
    for block in blocks:
        if not len(block):
            continue
        frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(block[None, :]), format="fltp", layout="mono")
        frame.sample_rate = from_rate
        for ready in resampler.resample(frame):
            yield ready.to_ndarray()[0]
    for ready in resampler.resample(None):
        yield ready.to_ndarray()[0]


def decode(path: Path) -> tuple[NDArray[np.float32], int]:
    """A sound file as one mono array in [-1, 1], and its sample rate in hertz. For short files."""
    parts = [block for block, _ in decoded_blocks(path)]
    return (np.concatenate(parts) if parts else np.zeros(0, np.float32)), sample_rate_of(path)


def decoded_blocks(path: Path) -> Iterator[tuple[NDArray[np.float32], int]]:
    """A sound file piece by piece, mixed to mono, without the encoder's delay."""
    import av

    with av.open(str(path)) as container:
        resampler = av.AudioResampler(format="flt", layout="mono")
        for frame in container.decode(audio=0):
            for ready in resampler.resample(frame):
                yield ready.to_ndarray()[0], ready.sample_rate


def decoded_mp3_frames(file: BinaryIO) -> Iterator[NDArray[np.float32]]:
    """What every decoder makes of the frames of a mono MP3 from here on, its delay at the start included."""
    import av

    decoder = av.CodecContext.create("mp3float", "r")
    assert isinstance(decoder, av.AudioCodecContext)
    while content := file.read(_READ_BYTES):
        for packet in decoder.parse(content):
            yield from (frame.to_ndarray()[0] for frame in decoder.decode(packet))
    for packet in decoder.parse(b""):
        yield from (frame.to_ndarray()[0] for frame in decoder.decode(packet))


def sample_rate_of(path: Path) -> int:
    """The sample rate of a sound file, in hertz."""
    import av

    with av.open(str(path)) as container:
        return int(container.streams.audio[0].codec_context.sample_rate)
