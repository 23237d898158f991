"""Sound files: the home of PyAV, which resamples, decodes and writes all but MP3."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import chain
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

_READ_BYTES = 1 << 16
_FLOATS = ("flt", "fltp")


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


@dataclass(frozen=True, slots=True)
class Encoding:
    """How a sound file is made, in the names of FFmpeg. `bits_per_second` is 0 for what is not coded."""

    container: str
    codec: str
    sample_rate: int
    sample_format: str
    layout: str
    bits_per_second: int


@dataclass(frozen=True, slots=True)
class Mark:
    """A chapter; times in milliseconds."""

    title: str
    start_ms: int
    end_ms: int


def write_sound(
    path: Path,
    encoding: Encoding,
    blocks: Iterable[NDArray[np.float32]],
    sample_rate: int,
    tags: Mapping[str, str],
    marks: Sequence[Mark] = (),
) -> None:
    """A sound file at `path` from mono sound in [-1, 1]. The same sound and tags give the same bytes."""
    import av
    from av.codec.context import Flags

    options = {"fflags": "+bitexact"}
    with av.open(str(path), "w", format=encoding.container, options=options) as container:
        stream = container.add_stream(encoding.codec, rate=encoding.sample_rate, layout=encoding.layout)
        assert isinstance(stream, av.AudioStream)
        stream.codec_context.flags |= int(Flags.bitexact)
        stream.codec_context.format = encoding.sample_format
        if encoding.bits_per_second:
            stream.codec_context.bit_rate = encoding.bits_per_second
        container.metadata.update(tags)
        container.set_chapters([_chapter(number, mark) for number, mark in enumerate(marks)])
        resampler = av.AudioResampler(
            format=encoding.sample_format, layout=encoding.layout, rate=encoding.sample_rate
        )
        frames = (_frame(block, sample_rate) for block in blocks if len(block))
        for frame in chain(frames, [None]):
            for ready in resampler.resample(frame):
                container.mux(stream.encode(ready))
        container.mux(stream.encode(None))


def _frame(block: NDArray[np.float32], sample_rate: int) -> Any:
    import av

    frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(block[None, :]), format="fltp", layout="mono")
    frame.sample_rate = sample_rate
    return frame


def _chapter(number: int, mark: Mark) -> Any:
    return {
        "id": number,
        "start": mark.start_ms,
        "end": mark.end_ms,
        "time_base": Fraction(1, 1000),
        "metadata": {"title": mark.title},
    }


def read_tags(path: Path) -> tuple[dict[str, str], tuple[Mark, ...]]:
    """The tags and the chapters of a sound file; names of tags in small letters."""
    import av

    with av.open(str(path)) as container:
        tags = {**container.metadata, **container.streams.audio[0].metadata}
        marks = tuple(
            Mark(
                str(chapter["metadata"].get("title", "")),
                _milliseconds(chapter["start"], chapter["time_base"]),
                _milliseconds(chapter["end"], chapter["time_base"]),
            )
            for chapter in container.chapters()
        )
        return {name.lower(): value for name, value in tags.items()}, marks


def _milliseconds(time: int, base: Fraction | None) -> int:
    return round(time * 1000 * (base or 1))


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
            if frame.format.name in _FLOATS and frame.layout.nb_channels == 1:
                yield np.asarray(frame.to_ndarray().reshape(-1), np.float32), frame.sample_rate
                continue
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
